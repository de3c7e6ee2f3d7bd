/** A finding where its words were typed: short, since the list tells the whole of it. */
import { html, type TemplateResult } from "lit";

import type { Desk } from "../desk/desk.ts";
import type { Finding } from "../engine/wire.ts";
import { suggestions } from "./suggestions.ts";

export function fieldFinding(desk: Desk, finding: Finding): TemplateResult {
  return html`<div class="lkp-note lkp-note--${finding.severity}" data-rule=${finding.rule}>
    <p>${finding.message}</p>
    ${suggestions(finding, desk.applier(finding))}
  </div>`;
}

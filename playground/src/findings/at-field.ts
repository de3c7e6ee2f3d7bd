/** A finding where its words were typed: short, since the list tells the whole of it. */
import { html, type TemplateResult } from "lit";

import type { Desk } from "../desk/desk.ts";
import { applierAt, goToFinding } from "../desk/go-to.ts";
import type { Finding } from "../engine/wire.ts";
import { say } from "../words/words.ts";
import { suggestions } from "./suggestions.ts";

export function fieldFinding(from: Element, desk: Desk, finding: Finding): TemplateResult {
  const why = (): void => void goToFinding(from, desk, desk.findings.indexOf(finding));
  return html`<div class="lkp-note lkp-note--${finding.severity}" data-rule=${finding.rule}>
    <p>${finding.message}</p>
    ${suggestions(finding, applierAt(from, desk, finding))}
    <button type="button" class="lkp-quiet" @click=${why}>${say("finding.why")}</button>
  </div>`;
}

/** A finding in full, in the same markup that the guide's examples have at build time. */
import { html, nothing, type TemplateResult } from "lit";

import type { Finding } from "../engine/wire.ts";
import { onSite } from "../place.ts";
import { say } from "../words/words.ts";
import { suggestions } from "./suggestions.ts";

export interface FindingActions {
  /** Shows the finding's place in the letter. */
  show: ((finding: Finding) => void) | null;
  /** Puts a suggestion in; null where that isn't possible. */
  applier(finding: Finding): ((suggestion: string) => void) | null;
}

export function findingItem(finding: Finding, key: number, actions: FindingActions): TemplateResult {
  const { show } = actions;
  return html`<li
    class="lk-finding lk-finding--${finding.severity}"
    data-rule=${finding.rule}
    data-finding=${key}
    tabindex="-1"
  >
    <a href=${onSite(finding.url)}>${finding.title}</a>
    <span class="lkp-severity">${say(`finding.${finding.severity}`)}</span>
    <p class="lk-message">${finding.message}</p>
    ${suggestions(finding, actions.applier(finding))}
    <p class="lk-why">${finding.reason}</p>
    <p class="lk-instead">${finding.instead}</p>
    ${
      show && finding.end > finding.start
        ? html`<button type="button" class="lkp-quiet" @click=${() => show(finding)}>
            ${say("finding.show")}
          </button>`
        : nothing
    }
  </li>`;
}

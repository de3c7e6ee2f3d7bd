/** A finding's suggestions: a click puts one in, where the words stand in a field. */
import { html, nothing, type TemplateResult } from "lit";

import type { Finding } from "../engine/wire.ts";
import { say } from "../words/words.ts";

/** `apply` is null where the words found are nobody's field: then there is nothing to press. */
export function suggestions(
  finding: Finding,
  apply: ((suggestion: string) => void) | null,
): TemplateResult | typeof nothing {
  if (finding.suggestions.length === 0) return nothing;
  return html`<div class="lkp-suggestions" role="group" aria-label=${say("finding.suggestions")}>
    ${finding.suggestions.map((suggestion) =>
      apply
        ? html`<button type="button" class="lkp-suggestion" @click=${() => apply(suggestion)}
            >${words(suggestion)}</button
          >`
        : html`<span>${words(suggestion)}</span>`,
    )}
  </div>`;
}

function words(suggestion: string): string {
  return suggestion === "" ? say("finding.drop") : say("finding.use", { words: suggestion });
}

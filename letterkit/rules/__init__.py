"""The rules, in the order in which they are listed and reported."""

from __future__ import annotations

from letterkit.rules import (
    blame,
    blank_left_in,
    condescension,
    contradicting_fact,
    euphemism,
    false_hope,
    goodwill_as_admission,
    late_refusal,
    missing_reason,
    missing_signature,
    missing_thanks,
    over_promise,
    personal_criticism,
    policy_as_reason,
    remorse_accusation,
    repeated_apology,
    sarcasm,
    thanks_after_news,
    unclear_refusal,
    unnamed_contact,
)
from letterkit.rules.rule import Evidence, Rule

RULES: tuple[Rule, ...] = (
    missing_thanks.RULE,
    thanks_after_news.RULE,
    unclear_refusal.RULE,
    late_refusal.RULE,
    missing_reason.RULE,
    policy_as_reason.RULE,
    repeated_apology.RULE,
    euphemism.RULE,
    blame.RULE,
    remorse_accusation.RULE,
    personal_criticism.RULE,
    condescension.RULE,
    sarcasm.RULE,
    false_hope.RULE,
    over_promise.RULE,
    goodwill_as_admission.RULE,
    unnamed_contact.RULE,
    missing_signature.RULE,
    blank_left_in.RULE,
    contradicting_fact.RULE,
)

__all__ = ["RULES", "Evidence", "Rule"]

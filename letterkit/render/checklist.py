"""What to do before a letter goes out, as a list to tick off."""

from __future__ import annotations

from letterkit.checklist import Reminder
from letterkit.locale import Locale


def checklist_text(reminders: tuple[Reminder, ...], locale: Locale) -> str:
    """A heading and a line a step, which in Markdown are boxes to tick."""
    lines = (f"- [ ] {reminder.text}" for reminder in reminders)
    return "\n".join((locale.say("before-title"), "", *lines)) + "\n"

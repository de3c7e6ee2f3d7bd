"""`make audit`: no answer is never taken for a clean one."""

from __future__ import annotations

import json

import pytest

from tools import audit

PYTHON, NPM = audit.AUDITS
SKIPPED = {"name": "attrs", "skip_reason": "Dependency not found on PyPI"}
SOUND: dict[str, object] = {"name": "babel", "vulns": []}
FAULTY: dict[str, object] = {"name": "jinja2", "vulns": [{"id": "CVE-1"}]}


@pytest.mark.parametrize(
    ("dependencies", "code", "words"),
    [
        ([SOUND], audit.CLEAN, "nothing known"),
        ([SOUND, FAULTY], audit.FAULTS, "known faults in jinja2"),
        ([SKIPPED, FAULTY], audit.FAULTS, "known faults in jinja2"),
        ([SKIPPED, SKIPPED], audit.UNKNOWN, "can't be had here"),
        ([SOUND, SKIPPED], audit.UNKNOWN, "doesn't know attrs"),
        ([], audit.UNKNOWN, "can't be had here"),
    ],
)
def test_what_pip_audit_passed_over_is_not_called_clean(
    dependencies: list[object], code: int, words: str
) -> None:
    answer = audit.verdict(PYTHON, 0, json.dumps({"dependencies": dependencies}))
    assert answer[0] == code
    assert words in answer[1]


@pytest.mark.parametrize(
    ("out", "code"),
    [
        ('{"vulnerabilities": {}}', audit.CLEAN),
        ('{"vulnerabilities": {"lit": {}}}', audit.FAULTS),
        ('{"message": "405 Method Not Allowed"}', audit.UNKNOWN),
        ("no JSON at all", audit.UNKNOWN),
        ("", audit.UNKNOWN),
    ],
)
def test_a_refused_question_to_npm_is_not_called_clean(out: str, code: int) -> None:
    assert audit.verdict(NPM, 1, out)[0] == code

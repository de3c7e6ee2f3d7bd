"""Every row of the guidance is carried out, or is named as waiting; and nothing waits in vain."""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path

import pytest

from letterkit.decide import AIDS
from letterkit.locale import load
from letterkit.reference.coverage import coverage_page, servers, waiting
from letterkit.reference.guidance import OF_A_KIND, ROWS, Need, Place, Row
from tests.test_decide import CASES, advice_of
from tests.test_reference import GUIDANCE

PAGE = coverage_page()


def served(row: Row) -> set[Need]:
    """Where a row is carried out."""
    return {Need(row.name, server.place, server.kind) for server in servers()[row.name]}


def test_the_rows_are_those_of_the_guidance() -> None:
    assert [row.name for row in ROWS] == GUIDANCE
    assert set(load().guidance) == set(GUIDANCE)
    assert all(row.places for row in ROWS)


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row.name)
def test_a_row_is_carried_out_where_it_has_to_be_or_is_named_as_waiting(row: Row) -> None:
    missing = set(row.needs()) - served(row) - set(waiting())
    assert not missing, "carry it out, or name in waiting.toml what it waits for"
    assert served(row) & set(row.needs()) or set(row.needs()) <= set(waiting())


def test_nothing_waits_for_what_is_there() -> None:
    by_name = {row.name: row for row in ROWS}
    stale = [
        need
        for need in waiting()
        if need in served(by_name[need.row]) or need not in by_name[need.row].needs()
    ]
    assert stale == [], "take these out of waiting.toml"


def test_what_is_waited_for_has_a_name_and_known_places() -> None:
    for entry in load().waiting:
        assert entry["what"]
        places = set(entry) - {"what", "kind"}
        assert places <= (set(OF_A_KIND) if "kind" in entry else set(Place) - set(OF_A_KIND))
        assert places, "nothing waits for it any more"
    named = [
        (name, place, entry.get("kind"))
        for entry in load().waiting
        for place in Place
        for name in entry.get(place, ())
    ]
    assert [pair for pair, count in Counter(named).items() if count > 1] == []


def test_the_page_has_a_line_for_each_row_with_all_that_serves_it() -> None:
    lines = dict(re.findall(r"^\| \*\*([A-Z]\d\d)\*\* (.+) \|$", PAGE, re.MULTILINE))
    assert list(lines) == GUIDANCE
    for row in ROWS:
        asks, _, where = lines[row.name].partition(" | ")
        assert load().guidance[row.name] in asks
        assert where, row.name
        for server in servers()[row.name]:
            assert server.text in where, row.name


def test_the_page_counts_what_it_shows() -> None:
    counts = [int(number) for number in re.findall(r"\*\*(\d+)\*\*", PAGE.split("\n## ")[0])]
    assert sum(counts) == len(ROWS)
    some = {need.row for need in waiting()}
    assert counts[0] == len(ROWS) - len(some)


def test_every_link_of_the_page_leads_to_a_page_and_a_place_that_are_there() -> None:
    docs = Path(__file__).parents[1] / "docs"
    for target in set(re.findall(r"\]\(([^)]+)\)", PAGE)):
        path, _, anchor = target.partition("#")
        text = (docs / path).read_text(encoding="utf-8")
        if anchor:
            headings = {
                re.sub(r"[^a-z0-9]+", "-", heading.casefold()).strip("-")
                for heading in re.findall(r"^#+ (.+?)(?: \{.*\})?$", text, re.MULTILINE)
            } | set(re.findall(r"\{ #([\w-]+) \}", text))
            assert anchor in headings, target


def test_an_aid_goes_by_the_rows_that_it_names() -> None:
    for aid in AIDS:
        said = {
            name
            for case in CASES
            if case.parent.name == aid.name
            for advice in (advice_of(case),)
            for points in (advice.reasons, advice.steps, advice.worksheet, (advice.verdict,))
            for point in points
            for name in point.guidance
        }
        assert set(aid.guidance) <= said, aid.name

"""The reference pages: complete, up to date, linked, and from the same words as the rules."""

from __future__ import annotations

import re
import shutil
import tomllib
from pathlib import Path, PurePosixPath

import pytest

from letterkit.cli import main
from letterkit.kinds import KINDS, Kind
from letterkit.letter import Role
from letterkit.locale import Example, load
from letterkit.reference.examples import marked_spans, quoted
from letterkit.reference.kinds import kind_page
from letterkit.reference.pages import Sort, differences, pages, write_pages
from letterkit.reference.plain import plain, plain_lines
from letterkit.reference.rules import general, rule_page
from letterkit.reference.sources import linked
from letterkit.reference.words import say
from letterkit.rules import RULES, Rule
from letterkit.rules.rule import Evidence

DOCS = Path(__file__).parents[1] / "docs"
HEADINGS = [
    "What it flags",
    "Why",
    "How sure we are",
    "Examples",
    "What to write",
    "Where it comes from",
]
GUIDANCE = [
    *(f"G{number:02}" for number in range(1, 17)),
    *(f"R{number:02}" for number in range(1, 20)),
    *(f"W{number:02}" for number in range(1, 15)),
    *(f"E{number:02}" for number in range(1, 11)),
]


@pytest.fixture
def docs(tmp_path: Path) -> Path:
    write_pages(tmp_path)
    return tmp_path


def test_the_committed_pages_are_what_would_be_written() -> None:
    assert differences(DOCS) == (), "mend this with: letterkit reference"


def test_there_is_a_page_for_each_rule_and_kind_and_one_for_all_rules() -> None:
    assert {str(path) for path in pages()} == {
        "rules/index.md",
        *(f"rules/{rule.name}.md" for rule in RULES),
        *(f"kinds/{kind.name}.md" for kind in KINDS),
    }


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_a_rules_page_has_the_fixed_headings_in_order(rule: Rule) -> None:
    page = rule_page(rule)
    assert re.findall(r"^## (.+)$", page, re.MULTILINE) == HEADINGS
    assert re.findall(r"^# (.+)$", page, re.MULTILINE) == [load().rule(rule.name).title]
    assert f"`{rule.name}` · " in page
    for name in rule.guidance:
        assert f"- **{name}** {load().guidance[name]}" in page


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_a_rules_page_marks_the_flagged_words_of_each_example(rule: Rule) -> None:
    page, words = rule_page(rule), load().rule(rule.name)
    marks = re.findall(rf'<mark class="lk-mark lk-mark--{rule.severity}">(.*?)</mark>', page)
    wanted = sum(
        len([line for line in example.text[start:end].split("\n") if line])
        for example in words.flagged
        for start, end in marked_spans(example)
    )
    assert len(marks) == wanted
    assert page.count("<mark") == wanted
    flagged, fine = page.index("### Flagged"), page.index("### Fine")
    assert not re.search("<mark", page[fine:])
    for example in words.flagged:
        assert page.find(example.because, flagged, fine) > 0
    for example in words.allowed:
        assert page.find(example.because, fine) > 0


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_a_rules_page_leaves_no_place_and_no_citation_open(rule: Rule) -> None:
    page = rule_page(rule)
    assert "{text}" not in page
    assert "[@" not in page
    for key in re.findall(r"\]\(#([\w-]+)\)", page):
        assert f'<span id="{key}"></span>' in page


def test_the_index_links_every_rule_under_its_severity() -> None:
    index = pages()[PurePosixPath("rules/index.md")]
    linked = re.findall(r"^- \[.+?\]\((.+?)\.md\)", index, re.MULTILINE)
    assert sorted(linked) == sorted(rule.name for rule in RULES)
    severities = [next(r.severity for r in RULES if r.name == name) for name in linked]
    assert severities == sorted(severities, key=list(type(RULES[0].severity)).index)


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)
def test_a_kinds_page_has_every_field_and_every_wording(kind: Kind) -> None:
    page = kind_page(kind)
    for field in kind.fields:
        assert f"| `{field.name}`<br>" in page
        for inner in field.entry:
            assert f"| `{field.name}.{inner.name}`<br>" in page
    for paragraph in kind.paragraphs:
        start = page.index(f"### {say(f'role-{paragraph.role}')}\n", page.index("## Paragraphs"))
        section = page[start : page.find("\n### ", start + 1)]
        quotations = section.count("*Wording ")
        least = paragraph.wordings if paragraph.wordings > 1 else 0
        # Where another choice reads differently, the page has that as well.
        assert quotations >= least, paragraph.role
        assert quotations == least or "\nWhere `" in section, paragraph.role
        assert "\n> " in section
    quoted_texts = re.findall(r"\*Wording \d\*\n\n((?:>.*\n)+)", page)
    assert len(set(quoted_texts)) == len(quoted_texts), "no two wordings read the same"


def test_every_page_has_a_description_and_no_line_that_ends_in_spaces() -> None:
    for path, page in pages().items():
        assert re.match(
            r'---\ntitle: ".+"\ndescription: ".+"\n---\n\n(\[.+\]\(index.md\)\{ .lk-up \}\n\n)?# ',
            page,
        ), path
        assert page.endswith("\n"), path
        assert not page.endswith("\n\n"), path
        assert not re.search(r"[ \t]$", page, re.MULTILINE), path


# What words there are.


def test_every_row_of_the_guidance_has_one_sentence() -> None:
    words = load().guidance
    assert sorted(words) == sorted(GUIDANCE)
    assert all(re.fullmatch(r"[A-Z].{15,110}\.", text) for text in words.values())
    assert len(set(words.values())) == len(words)


def test_every_role_severity_and_evidence_has_words() -> None:
    for name in (
        *(f"role-{role}" for role in Role),
        *(f"severity-{severity}{part}" for severity in ("error", "warning", "advice")
          for part in ("", ".short", ".means")),
        *(f"evidence-{evidence}" for evidence in Evidence),
    ):  # fmt: skip
        assert say(name)


# Written, compared, mended.


def test_check_names_missing_different_and_stale_pages_and_changes_nothing(
    docs: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    kind, stale = docs / "kinds" / f"{KINDS[0].name}.md", docs / "rules" / "old.md"
    (docs / "rules" / "index.md").unlink()
    kind.write_text("changed", encoding="utf-8")
    stale.write_text("# Old", encoding="utf-8")
    assert [(str(found.path), found.sort) for found in differences(docs)] == [
        ("rules/index.md", Sort.MISSING),
        (f"kinds/{KINDS[0].name}.md", Sort.DIFFERENT),
        ("rules/old.md", Sort.STALE),
    ]
    with pytest.raises(SystemExit) as ending:
        main(["reference", "--check", "--docs", str(docs)])
    out = capsys.readouterr().out
    assert ending.value.code == 1
    assert f"{docs}/rules/index.md is missing." in out
    assert f"{docs}/rules/old.md belongs to no rule or kind any more." in out
    assert out.endswith("Mend this with: letterkit reference\n")
    assert kind.read_text(encoding="utf-8") == "changed"
    assert stale.exists()


def test_writing_mends_all_of_that_and_touches_nothing_else(
    docs: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    shutil.rmtree(docs / "rules")
    (docs / "kinds" / "old.md").write_text("# Old", encoding="utf-8")
    (docs / "index.md").write_text("# Mine", encoding="utf-8")
    with pytest.raises(SystemExit) as ending:
        main(["reference", "--docs", str(docs)])
    assert ending.value.code == 0
    assert "old.md taken away." in capsys.readouterr().out
    assert differences(docs) == ()
    assert (docs / "index.md").read_text(encoding="utf-8") == "# Mine"
    assert write_pages(docs) == ()


def test_pages_say_the_same_each_time() -> None:
    assert pages() == pages()


# Words as Markdown and as plain text.


def example_of(text: str, *words: str) -> Example:
    return Example(text, words, "", None, {})


def test_an_example_keeps_its_lines_and_marks_each_of_them() -> None:
    example = example_of("Dear X,\n\nYou *should* know.\nYou should", "*should*", "You should")
    assert quoted(example, RULES[0].severity).split("\n\n")[0] == (
        "> Dear X,\n>\n"
        f'> You <mark class="lk-mark lk-mark--{RULES[0].severity}">\\*should\\*</mark> know.<br>\n'
        f'> <mark class="lk-mark lk-mark--{RULES[0].severity}">You should</mark>'
    )


def test_the_same_words_twice_are_two_marks() -> None:
    assert marked_spans(example_of("no no", "no", "no")) == ((0, 2), (3, 5))
    assert marked_spans(example_of("no", "")) == ()


@pytest.mark.parametrize(
    ("markdown", "text"),
    [
        ("It *hurts* and **stings**.", "It hurts and stings."),
        ("See [the guide](../guide.md) and `x_y`.", "See the guide and x_y."),
        ("So says [@shaw-wild-colquitt-2003].", "So says (Shaw, Wild and Colquitt, 2003)."),
        ("2 * 3 * 4 and a_b_c", "2 * 3 * 4 and a_b_c"),
    ],
)
def test_plain_text_has_the_words_alone(markdown: str, text: str) -> None:
    assert plain(markdown) == text


def test_a_message_without_words_has_an_ellipsis_for_each_place() -> None:
    assert general("“{text}” is one of {count}.") == "“…” is one of …."


def test_sources_are_named_by_keys_that_a_page_can_link_to() -> None:
    path = Path(__file__).parents[1] / "letterkit" / "locales" / "en" / "sources.toml"
    assert all(re.fullmatch(r"[a-z][a-z0-9-]*", key) for key in tomllib.loads(path.read_text()))


def test_a_quoted_signature_keeps_its_lines_on_the_page_and_in_the_terminal() -> None:
    words = "Sign it [@locker-1999]:\n\n> Yours,\n>\n> Helen Marsh\n> Manager"
    assert linked(words) == (
        "Sign it [(Locker, 1999)](#locker-1999):\n\n> Yours,\n>\n> Helen Marsh<br>\n> Manager"
    )
    assert list(plain_lines(words, 40)) == [
        "Sign it (Locker, 1999):",
        "  Yours,",
        "  Helen Marsh",
        "  Manager",
    ]

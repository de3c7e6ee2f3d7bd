"""Letter blocks of the guide: checked at build time, right from any page, loud when wrong."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from html.parser import HTMLParser
from pathlib import Path

import markdown
import pytest
from pymdownx.superfences import SuperFencesException  # type: ignore[import-untyped]

from letterkit import Finding, Severity, recognise
from letterkit.cli.new import _lines
from letterkit.kinds import kind_named
from letterkit.mkdocs.fences import FenceError, format_letter, validate_letter
from letterkit.mkdocs.markup import sheet

FENCE = {"name": "letter", "class": "letter", "validator": validate_letter, "format": format_letter}
BLAMING = "You should have read our terms."


def built(options: str, text: str = BLAMING) -> str:
    """The HTML of a page with one letter block in it."""
    return markdown.markdown(
        f"# Page\n\n```letter {options}\n{text}\n```\n\nAfter.",
        extensions=["pymdownx.superfences"],
        extension_configs={"pymdownx.superfences": {"custom_fences": [FENCE]}},
    )


class Elements(HTMLParser):
    """Collects elements with their attributes, and the text."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.found: list[tuple[str, dict[str, str | None]]] = []
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.append((tag, dict(attrs)))

    def of(self, tag: str) -> list[dict[str, str | None]]:
        return [attributes for name, attributes in self.found if name == tag]


def test_a_block_shows_the_letter_its_marks_and_its_findings() -> None:
    html = built('kind="refund-refusal" rules="blame" finds="blame" title="A & \'B\' <i>"')
    elements = Elements(html)
    (example,) = elements.of("letterkit-example")
    assert example["class"] == "lk-example"
    assert example["data-kind"] == "refund-refusal"
    assert json.loads(example["data-source"] or "") == {
        "text": BLAMING,
        "kind": "refund-refusal",
        "rules": ["blame"],
        "title": "A & 'B' <i>",
    }
    (mark,) = elements.of("mark")
    assert mark == {"class": "lk-mark lk-mark--error", "data-rule": "blame"}
    (item,) = elements.of("li")
    assert item == {"class": "lk-finding lk-finding--error", "data-rule": "blame"}
    (link,) = elements.of("a")
    assert link["href"] == "http://127.0.0.1:8000/rules/blame/"
    assert [p["class"] for p in elements.of("p") if "class" in p] == [
        "lk-message",
        "lk-why",
        "lk-instead",
    ]
    assert "<figcaption>A &amp; &#x27;B&#x27; &lt;i&gt;</figcaption>" in html
    assert not elements.of("script")
    assert all("style" not in attributes for _, attributes in elements.found)
    assert "<p>After.</p>" in html


@pytest.mark.parametrize("said", ["", 'finds="none"', 'finds=""'])
def test_a_block_that_is_clean_says_so(said: str) -> None:
    html = built(
        f'kind="refund-refusal" rules="blame" {said}', "You read our terms & <b>signed</b>."
    )
    assert '<p class="lk-clean">Nothing found.</p>' in html
    assert "lk-findings" not in html
    assert "You read our terms &amp; &lt;b&gt;signed&lt;/b&gt;." in html


@pytest.mark.parametrize("opening", ["", "# A comment\n\n"])
def test_values_become_the_letter_that_they_give(opening: str) -> None:
    values = "\n".join(_lines(kind_named("refund-refusal")))
    values = opening + values[values.index("kind = ") :]
    html = built('title="Values"', values)
    (example,) = Elements(html).of("letterkit-example")
    source = json.loads(example["data-source"] or "")
    assert source["text"].startswith("Harrow & Lane Appliances\n214 Camden Road")
    assert source["kind"] == "refund-refusal"
    assert "<p>Harrow &amp; Lane Appliances<br>214 Camden Road<br>London NW1 9HG</p>" in html
    assert "lk-clean" in html


@pytest.mark.parametrize(
    ("options", "text", "said"),
    [
        (
            'rules="blame" title="T"',
            BLAMING,
            ("“T”", 'finds="none"', "“You should have", 'or write finds="blame"'),
        ),
        ('rules="blame" finds="blame*2"', BLAMING, ('finds="blame*2"', 'or write finds="blame"')),
        ('rules="blame" finds="blame"', "All is well.", ("finds nothing", 'write finds="none"')),
        ('rules="blame" finds="blame"', f"{BLAMING} {BLAMING}", ('write finds="blame*2"',)),
        ('finds="blaim"', BLAMING, ("finds names the rule blaim", "Did you mean blame?")),
        ('rules="blaim"', BLAMING, ("rules names the rule blaim", "Did you mean blame?")),
        ('finds="blame*x"', BLAMING, ("blame*x",)),
        ('kind="zzz"', BLAMING, ("no kind of letter zzz", "refund-refusal")),
        ('find="blame"', BLAMING, ("the option find,", "finds, rules, title, values")),
        ("", "   ", ("there is nothing in it",)),
        ('values="true"', "company = Harrow", ("aren’t TOML", "line 1")),
        ('values="true"', 'company = "Harrow"', ("name no kind",)),
        ("", 'kind = "refund-refusal"\ncompny = "Harrow"', ("compny", "company")),
        ("", 'kind = "refund-refusel"', ("refund-refusel",)),
    ],
)  # fmt: skip
def test_a_block_that_doesnt_hold_what_it_says_ends_the_build(
    options: str, text: str, said: tuple[str, ...]
) -> None:
    with pytest.raises(FenceError) as error:
        built(options, text)
    assert isinstance(error.value, SuperFencesException)
    for words in said:
        assert words in str(error.value)


def test_an_error_of_any_sort_ends_the_build(monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_arguments: object, **_options: object) -> None:
        raise RuntimeError("Out of ink")

    monkeypatch.setattr("letterkit.mkdocs.fences.recognise", broken)
    with pytest.raises(FenceError, match="Out of ink"):
        built("")


def a_finding(rule: str, severity: Severity, start: int, end: int) -> Finding:
    return Finding(rule, severity, "T", "m", "r", "i", start, end, "x", (), None, f"rules/{rule}/")


def test_a_mark_runs_on_where_a_line_ends_in_prose() -> None:
    html = sheet(recognise("We can\r\nnot say."), (a_finding("one", Severity.ERROR, 3, 11),))
    assert html == (
        '<p>We <mark class="lk-mark lk-mark--error" data-rule="one">can not</mark> say.</p>'
    )


def test_marks_that_overlap_or_reach_over_paragraphs_stay_apart() -> None:
    letter = recognise("abcdef.\n\nghi & jk.")
    html = sheet(
        letter,
        (
            a_finding("one", Severity.WARNING, 1, 4),
            a_finding("two", Severity.ERROR, 3, 11),
            a_finding("none", Severity.ERROR, 5, 5),
        ),
    )
    assert html == (
        '<p>a<mark class="lk-mark lk-mark--warning" data-rule="one">bc</mark>'
        '<mark class="lk-mark lk-mark--error" data-rule="one two">d</mark>'
        '<mark class="lk-mark lk-mark--error" data-rule="two">ef.</mark></p>'
        '<p><mark class="lk-mark lk-mark--error" data-rule="two">gh</mark>i &amp; jk.</p>'
    )


# In MkDocs itself.

CONFIG = """\
site_name: Trial
theme: {{ name: null, custom_dir: theme }}
plugins: []
use_directory_urls: {directory_urls}
markdown_extensions:
  - pymdownx.superfences:
      custom_fences:
        - name: letter
          class: letter
          validator: !!python/name:letterkit.mkdocs.fences.validate_letter
          format: !!python/name:letterkit.mkdocs.fences.format_letter
"""
BLOCK = (
    f'# Page\n\n```letter kind="refund-refusal" rules="blame" finds="{{finds}}"\n{BLAMING}\n```\n'
)


def mkdocs(
    folder: Path, *, finds: str, directory_urls: bool = True
) -> subprocess.CompletedProcess[str]:
    """Build a small site in which two pages, of two depths, hold a letter."""
    files = {
        "mkdocs.yml": CONFIG.format(directory_urls=str(directory_urls).lower()),
        "theme/main.html": "{{ page.content }}",
        "docs/index.md": BLOCK.format(finds="blame"),
        "docs/guide/deep/page.md": BLOCK.format(finds=finds),
        "docs/rules/blame.md": "# Blame\n",
    }
    for name, text in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return subprocess.run(
        [sys.executable, "-m", "mkdocs", "build", "--strict"],
        cwd=folder, capture_output=True, text=True, check=False,
    )  # fmt: skip


@pytest.mark.parametrize(
    ("directory_urls", "first", "deep", "up"),
    [
        (True, "index.html", "guide/deep/page/index.html", "../../../rules/blame/"),
        (False, "index.html", "guide/deep/page.html", "../../rules/blame.html"),
    ],
)
def test_links_to_rules_are_right_from_any_page(
    tmp_path: Path, *, directory_urls: bool, first: str, deep: str, up: str
) -> None:
    run = mkdocs(tmp_path, finds="blame", directory_urls=directory_urls)
    assert run.returncode == 0, run.stderr
    for page, address in ((first, up.replace("../", "")), (deep, up)):
        html = (tmp_path / "site" / page).read_text(encoding="utf-8")
        assert [link["href"] for link in Elements(html).of("a")] == [address]


def test_mkdocs_names_the_page_and_the_block_and_ends_with_an_error(tmp_path: Path) -> None:
    run = mkdocs(tmp_path, finds="none")
    assert run.returncode == 1
    assert "guide/deep/page.md: a letter without a title" in run.stderr
    assert 'write finds="blame"' in run.stderr
    assert "Traceback" not in run.stderr


def test_every_letter_block_of_the_docs_has_options_that_markdown_reads() -> None:
    # Without quotes around a value, superfences takes the block for plain code and says nothing.
    docs = Path(__file__).parents[1] / "docs"
    headers = [
        (path.name, line.strip())
        for path in sorted(docs.rglob("*.md"))
        for line in path.read_text(encoding="utf-8").splitlines()
        if line.strip().startswith("```letter")
    ]
    assert len(headers) > 10
    readable = re.compile(r'```letter(?: [a-z]+="[^"]*")*')
    unread = [header for header in headers if not readable.fullmatch(header[1])]
    assert unread == []

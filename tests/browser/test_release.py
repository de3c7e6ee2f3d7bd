"""What the build hands over: one policy everywhere, headers that say the same, nothing spare."""

from __future__ import annotations

import base64
import hashlib
import re
from html import unescape
from html.parser import HTMLParser
from http.client import HTTPConnection
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from tests.browser.conftest import ROOT
from tools import site_headers

SITE = ROOT / "site"
POLICY = re.compile(r'<meta http-equiv="Content-Security-Policy" content="([^"]*)">')


class Scripts(HTMLParser):
    """Collects the scripts that stand in a page."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.inline: list[str] = []
        self.kind: str | None = None
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        named = dict(attrs)
        if tag == "script" and "src" not in named and named.get("type") in {None, "module"}:
            self.kind = tag
            self.inline.append("")

    def handle_data(self, data: str) -> None:
        if self.kind:
            self.inline[-1] += data

    def handle_endtag(self, tag: str) -> None:
        if tag == "script":
            self.kind = None


@pytest.fixture(scope="module")
def pages(site_url: str) -> dict[str, str]:
    """Every page of the built site, by its name."""
    assert site_url
    return {
        path.relative_to(SITE).as_posix(): path.read_text(encoding="utf-8")
        for path in sorted(SITE.rglob("*.html"))
    }


def policy_of(html: str) -> str:
    found = POLICY.findall(html)
    assert len(found) == 1
    return unescape(str(found[0]))


def test_every_page_has_the_same_policy_to_the_byte(pages: dict[str, str]) -> None:
    assert len(pages) > 20
    assert len({policy_of(html) for html in pages.values()}) == 1


def test_the_policy_stands_before_anything_that_it_governs(pages: dict[str, str]) -> None:
    for name, html in pages.items():
        before = html[: html.index("Content-Security-Policy")]
        assert not re.search(r"<(script|link|style|img)\b", before), name


def test_the_policy_knows_every_inline_script_and_no_other(pages: dict[str, str]) -> None:
    known = set(re.findall(r"'(sha256-[^']+)'", policy_of(pages["index.html"])))
    found = {
        "sha256-" + base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()
        for html in pages.values()
        for script in Scripts(html).inline
    }
    assert found == known


@pytest.mark.parametrize("word", ["unsafe-inline", "'unsafe-eval'", "http:", "https:", "data: *"])
def test_the_policy_opens_no_door(pages: dict[str, str], word: str) -> None:
    assert word not in policy_of(pages["index.html"])


def test_the_headers_say_what_the_pages_say(pages: dict[str, str]) -> None:
    headers = dict(site_headers.headers_for(site_headers.read(SITE), "/guide/"))
    expected = policy_of(pages["index.html"]) + "; frame-ancestors 'none'"
    assert headers["Content-Security-Policy"] == expected


@pytest.mark.parametrize("path", ["/", "/guide/", "/no/such/page/", "/assets/playground/worker.js"])
def test_our_own_server_sends_them(site_url: str, path: str) -> None:
    connection = HTTPConnection(urlsplit(site_url).netloc, timeout=10)
    connection.request("GET", path)
    answer = connection.getresponse()
    answer.read()
    connection.close()
    for name, value in site_headers.headers_for(site_headers.read(SITE), path):
        assert answer.headers[name] == value


def test_no_source_map_is_released(site_url: str) -> None:
    assert site_url
    assert [path.name for path in SITE.rglob("*.map")] == []
    for path in [*SITE.rglob("*.js"), *SITE.rglob("*.mjs"), *SITE.rglob("*.css")]:
        last = path.read_text(encoding="utf-8", errors="replace")[-300:]
        assert "sourceMappingURL=" not in last, path


def test_no_worker_is_released_but_the_engine_s(site_url: str) -> None:
    """A worker loaded from an address has no policy of the page's: it could fetch anything."""
    assert site_url
    others = {
        path.relative_to(SITE).as_posix()
        for path in SITE.rglob("*worker*")
        if path.is_file() and not path.name.startswith("index")
    }
    assert {name for name in others if not name.startswith("assets/playground/")} == set()


def test_a_headers_file_that_cannot_be_read_is_named(tmp_path: Path) -> None:
    (tmp_path / "_headers").write_text("  X-Early: 1\n")
    with pytest.raises(site_headers.HeadersError, match="line 1"):
        site_headers.read(tmp_path)
    (tmp_path / "_headers").write_text("/*\n  X-One: a: b\n\n/assets/*\n  X-Two: c\n")
    rules = site_headers.read(tmp_path)
    assert site_headers.headers_for(rules, "/assets/a.js") == (("X-One", "a: b"), ("X-Two", "c"))
    assert site_headers.headers_for(rules, "/guide/") == (("X-One", "a: b"),)

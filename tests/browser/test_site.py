"""The site as a whole: its ways in, its links, its colours, its manners."""

from __future__ import annotations

from collections import deque
from html.parser import HTMLParser
from pathlib import Path
from urllib.error import HTTPError
from urllib.parse import urldefrag, urljoin
from urllib.request import urlopen

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import Watch

SITE = Path(__file__).resolve().parents[2] / "site"
PHONE_WIDTH = 360
WAYS_IN = {"Read": "guide/", "Try": "playground/", "Learn": "learn/"}


class Links(HTMLParser):
    """Collects where a page points to, and the places in it that can be pointed to."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.targets: list[str] = []
        self.ids: set[str] = set()
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        named = dict(attrs)
        if named.get("id"):
            self.ids.add(str(named["id"]))
        if tag == "link" and named.get("rel") in {"canonical", "prev", "next"}:
            return  # these name the address that the site will have, not the one it has here
        target = named.get("href") or named.get("src")
        if target:
            self.targets.append(target)


def fetch(url: str) -> tuple[int, str, str]:
    """Return status, content type and, for a page, its text."""
    try:
        with urlopen(url, timeout=30) as answer:  # noqa: S310 - the test server's own address
            kind = answer.headers.get_content_type()
            return answer.status, kind, answer.read().decode() if kind == "text/html" else ""
    except HTTPError as error:
        with error:
            return error.code, "", ""


def test_home_has_three_ways_in_and_each_leads_to_its_page(home: Page, site_url: str) -> None:
    for name, path in WAYS_IN.items():
        home.goto(site_url)
        home.locator(".lk-way", has_text=name).first.click()
        home.wait_for_url(site_url + path)
        expect(home.locator("article h1").first).to_be_visible()


def test_every_internal_link_resolves(site_url: str) -> None:
    pages: dict[str, Links] = {}
    seen = {site_url}
    waiting = deque([(site_url, "the start")])
    broken: list[str] = []
    fragments: list[tuple[str, str, str]] = []
    while waiting:
        url, origin = waiting.popleft()
        status, kind, html = fetch(url)
        if status != 200:
            broken.append(f"{url} ({status}), linked from {origin}")
        if kind != "text/html":
            continue
        pages[url] = Links(html)
        for target in pages[url].targets:
            goal, fragment = urldefrag(urljoin(url, target))
            if not goal.startswith(site_url):
                continue
            if fragment:
                fragments.append((goal, fragment, url))
            if goal not in seen:
                seen.add(goal)
                waiting.append((goal, url))
    broken += [
        f"{goal}#{fragment}, linked from {origin}"
        for goal, fragment, origin in fragments
        if goal in pages and fragment not in pages[goal].ids
    ]
    assert broken == []
    assert len(pages) >= len(WAYS_IN) + 1


def test_every_page_that_was_built_can_be_reached_by_links(site_url: str) -> None:
    built = {page.parent.relative_to(SITE).as_posix() for page in SITE.rglob("index.html")}
    reached = {"."}
    waiting = deque([site_url])
    while waiting:
        url = waiting.popleft()
        _, kind, html = fetch(url)
        if kind != "text/html":
            continue
        for target in Links(html).targets:
            goal = urldefrag(urljoin(url, target)).url
            path = goal.removeprefix(site_url).rstrip("/") or "."
            if goal.startswith(site_url) and goal.endswith("/") and path not in reached:
                reached.add(path)
                waiting.append(goal)
    assert built - reached == set()


@pytest.mark.parametrize("path", ["", "guide/", "rules/", "learn/", "playground/"])
def test_no_request_leaves_the_origin(page: Page, site_url: str, path: str, watch: Watch) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(site_url + path, wait_until="networkidle")
    assert asked, "the page asked for nothing, so this shows nothing"
    assert watch.faults == []


@pytest.mark.parametrize(
    ("scheme", "name"), [("light", "letterkit-light"), ("dark", "letterkit-dark")]
)
def test_the_colours_follow_the_device(page: Page, site_url: str, scheme: str, name: str) -> None:
    page.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]  # parametrised with its literals
    page.goto(site_url)
    expect(page.locator("body")).to_have_attribute("data-md-color-scheme", name)
    paper, ink = page.locator("body").evaluate(
        "(body) => ['background-color', 'color'].map(n => getComputedStyle(body)[n])"
    )
    assert (brightness(paper) > brightness(ink)) == (scheme == "light")


def test_a_choice_of_colours_stays_from_page_to_page(page: Page, site_url: str) -> None:
    page.emulate_media(color_scheme="light")
    page.goto(site_url)
    page.get_by_title("Colours follow your device").click()
    page.get_by_title("Light colours").click()
    expect(page.locator("body")).to_have_attribute("data-md-color-scheme", "letterkit-dark")
    page.goto(site_url + "guide/")
    expect(page.locator("body")).to_have_attribute("data-md-color-scheme", "letterkit-dark")


def brightness(colour: str) -> int:
    """The sum of red, green and blue in a computed `rgb(…)` colour."""
    return sum(int(part) for part in colour.removeprefix("rgb(").removesuffix(")").split(","))


@pytest.mark.parametrize(
    "path", ["", "guide/refusing-a-refund/", "rules/", "kinds/refund-refusal/"]
)
def test_nothing_hangs_over_the_edge_of_a_phone(page: Page, site_url: str, path: str) -> None:
    page.set_viewport_size({"width": PHONE_WIDTH, "height": 740})
    page.goto(site_url + path)
    wide = page.evaluate("() => document.scrollingElement.scrollWidth")
    assert wide <= PHONE_WIDTH


def test_text_is_set_in_our_own_font(home: Page) -> None:
    home.evaluate("() => document.fonts.ready.then(() => true)")
    loaded = home.evaluate(
        "() => [...document.fonts].filter((f) => f.status === 'loaded').map((f) => f.family)"
    )
    assert any("Noto Sans Variable" in family for family in loaded)


def test_a_page_that_is_not_there_says_so_in_our_words(
    page: Page, site_url: str, watch: Watch
) -> None:
    watch.expect("404")
    answer = page.goto(site_url + "no/such/page/")
    assert answer is not None
    assert answer.status == 404
    expect(page.get_by_role("heading", name="This page isn’t here")).to_be_visible()


def test_our_pages_hold_no_inline_style(site_url: str) -> None:
    for path in ("", "guide/", "guide/refusing-a-refund/", "rules/", "playground/"):
        html = fetch(site_url + path)[2]
        assert " style=" not in html, path
        assert "<style" not in html, path

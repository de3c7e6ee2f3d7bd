"""What is typed is shown as typed: no text that gets into a page ever runs there.

`payloads.txt` holds what is tried. A new way for text to get into the page joins `WAYS_IN` below.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from urllib.parse import quote

import pytest
from playwright.sync_api import Page, expect

PAYLOADS = [
    line
    for line in (Path(__file__).parent / "payloads.txt").read_text(encoding="utf-8").splitlines()
    if not line.startswith("# ")
]
START = 60_000
PER_VISIT = 12
"""Payloads in one address: each visit takes a while."""
GUIDE = "guide/refusing-a-refund/"

# Counts calls instead of showing a box, on the page and in whatever frame may come to be.
COUNT = """() => {
  window.ran = [];
  for (const name of ['alert', 'confirm', 'prompt', 'print']) window[name] = () => ran.push(name);
}"""

# What a payload would leave in the page if any part of it were taken for markup.
FOREIGN = r"""() => {
  const roots = [document];
  for (const root of roots) {
    for (const { shadowRoot } of root.querySelectorAll('*')) if (shadowRoot) roots.push(shadowRoot);
  }
  const tags = 'iframe, object, embed, base, frameset, marquee, math, audio, video, track, ' +
    'image, keygen, xss, x, isindex, plaintext, xmp, foreignObject, animate, set';
  const runs = ({ name, value }) => /^on/.test(name) ||
    (/^(href|src|action|formaction|data)$/.test(name) &&
      /^\s*(javascript|vbscript|data:text)/i.test(value));
  return roots.flatMap((root) => [...root.querySelectorAll('*')])
    .filter((element) => element.matches(tags) || [...element.attributes].some(runs))
    .map((element) => element.outerHTML.slice(0, 120));
}"""


@pytest.fixture
def counted(page: Page) -> Iterator[Page]:
    """A page on which no payload may run; whatever the test does, this is looked at after it."""
    page.add_init_script(f"({COUNT})()")
    yield page
    page.wait_for_timeout(200)
    assert page.evaluate("() => window.ran") == []
    assert page.evaluate(FOREIGN) == []


def test_the_list_is_long_and_no_payload_stands_in_it_twice() -> None:
    assert len(PAYLOADS) >= 100
    assert len(set(PAYLOADS)) == len(PAYLOADS)


def test_the_counter_counts(page: Page, site_url: str) -> None:
    page.add_init_script(f"({COUNT})()")
    page.goto(site_url)
    page.evaluate("() => alert(1)")
    page.evaluate("() => document.body.append(document.createElement('iframe'))")
    assert page.evaluate("() => window.ran") == ["alert"]
    assert len(page.evaluate(FOREIGN)) == 1


# Types a payload into every control, as a person would, and waits for the letter to have followed.
FILL = """async (payload) => {
  const controls = [...document.querySelectorAll('letterkit-workbench :is(input, textarea)[name]')];
  for (const control of controls) {
    control.focus();
    control.value = payload;
    control.dispatchEvent(new InputEvent('input', { bubbles: true }));
    control.dispatchEvent(new Event('change', { bubbles: true }));
  }
  const bench = document.querySelector('letterkit-workbench');
  const end = Date.now() + 10000;
  do {
    await new Promise((resolve) => setTimeout(resolve, 5));
    await bench.updateComplete;
  } while (bench.desk.late && Date.now() < end);
  await new Promise((resolve) => requestAnimationFrame(() => resolve()));
  return {
    late: bench.desk.late,
    typed: controls.filter((control) => control.type !== 'date').map((control) => control.value),
    written: bench.desk.shown.letter.text,
    shown: document.querySelector('[data-testid="letter"]').textContent,
  };
}"""


def bare(text: str) -> str:
    """A text without its white space, in which sheet and letter may differ."""
    return "".join(text.split())


def test_every_field_shows_every_payload_as_typed(counted: Page, site_url: str) -> None:
    counted.goto(site_url + "playground/")
    expect(counted.get_by_test_id("engine")).to_have_attribute("data-state", "ready", timeout=START)
    closed = counted.locator(".lkp-section [aria-expanded='false']")
    while closed.count():
        closed.first.click()
    seen = 0
    for payload in PAYLOADS:
        answer = counted.evaluate(FILL, payload)
        assert not answer["late"], payload
        assert set(answer["typed"]) <= {payload, ""}, payload
        assert bare(answer["shown"]) == bare(answer["written"]), payload
        seen += bare(payload) in bare(answer["written"])
        assert counted.evaluate("() => window.ran") == [], payload
        assert counted.evaluate(FOREIGN) == [], payload
    assert seen >= len(PAYLOADS) // 2, "most payloads have to come through to the letter, untouched"


def test_every_live_example_shows_every_payload_as_typed(counted: Page, site_url: str) -> None:
    counted.goto(site_url + GUIDE)
    examples = counted.locator("letterkit-example")
    assert examples.count() > 0
    whole = "\n".join(PAYLOADS)
    for at in range(examples.count()):
        one = examples.nth(at)
        one.scroll_into_view_if_needed()
        one.get_by_role("button", name="Edit this letter").click()
        editor = one.get_by_role("textbox")
        expect(one.get_by_test_id("engine")).to_have_attribute("data-state", "ready", timeout=START)
        editor.press("Control+A")
        editor.evaluate(PASTE, whole)
        counted.wait_for_timeout(300)
        held = one.locator("letterkit-editor").evaluate("(editor) => editor.text")
        assert held == whole
        assert counted.evaluate("() => window.ran") == []


PASTE = """(element, words) => {
  const clipboardData = new DataTransfer();
  clipboardData.setData('text/plain', words);
  clipboardData.setData('text/html', words);
  const told = { clipboardData, bubbles: true, cancelable: true };
  element.dispatchEvent(new ClipboardEvent('paste', told));
}"""


def by_fragment(page: Page, site_url: str, payload: str) -> None:
    """The part of the address after the number sign."""
    page.goto(site_url + "playground/#" + payload)


def by_query(page: Page, site_url: str, payload: str) -> None:
    """The part of the address after the question mark."""
    page.goto(site_url + "?q=" + quote(payload) + "&h=" + quote(payload))


def by_search(page: Page, site_url: str, payload: str) -> None:
    """The search box, which repeats what it didn't find."""
    if not page.url.startswith(site_url) or page.locator("dialog[open]").count() == 0:
        page.goto(site_url)
        page.get_by_role("button", name="Search").click()
    page.get_by_test_id("search").fill(payload)
    expect(page.locator("letterkit-search-box").get_by_role("status")).not_to_be_empty()


def by_store(page: Page, site_url: str, payload: str) -> None:
    """What another visit may have left in the browser's store."""
    if not page.url.startswith(site_url):
        page.goto(site_url)
    page.evaluate(
        "(words) => localStorage.setItem('/.__palette',"
        " JSON.stringify({index: 0, color: {scheme: words, primary: words}}))",
        payload,
    )
    page.reload()


WAYS_IN: list[Callable[[Page, str, str], None]] = [by_fragment, by_query, by_search, by_store]


@pytest.mark.parametrize("way", WAYS_IN, ids=lambda way: str(way.__name__))
def test_no_other_way_in_runs_a_payload(
    counted: Page, site_url: str, way: Callable[[Page, str, str], None]
) -> None:
    step = 1 if way is by_search else PER_VISIT
    for at in range(0, len(PAYLOADS), step):
        words = "".join(PAYLOADS[at : at + step])
        way(counted, site_url, words)
        assert counted.evaluate("() => window.ran") == [], words

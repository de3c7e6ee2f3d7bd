"""The playground: the form, the letter that follows it, its findings, and what to do with it."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, Dialog, Locator, Page, expect

from tests.browser.playground_page import (
    FACT,
    KIND,
    field,
    findings,
    letter,
    open_playground,
)

BLAMING = "You should have read our terms."
TALKING_DOWN = "As I have already explained, the 30 days had ended."
PHONE = {"width": 360, "height": 780}
SMALLEST_TARGET = 24


@pytest.fixture
def desk(page: Page, site_url: str) -> Page:
    """The playground with Python ready."""
    return open_playground(page, site_url)


def test_the_form_has_a_control_for_every_field_that_python_describes(desk: Page) -> None:
    for described in KIND["fields"]:
        for name, words in names_of(described):
            control = desk.locator(f'[name="{name}"]')
            expect(control).to_have_count(1)
            named = desk.locator(f'label[for="{control.get_attribute("id")}"]')
            expect(named).to_contain_text(words["label"])


def names_of(described: dict[str, Any]) -> list[tuple[str, dict[str, Any]]]:
    """The names of a field's controls, as the example fills them in."""
    if described["type"] != "list":
        return [(described["name"], described)]
    entries = range(len(KIND["example"][described["name"]]))
    return [
        (f"{described['name']}.{at}.{inner['name']}", inner)
        for at in entries
        for inner in described["entry"]
    ]


def test_the_letter_follows_what_is_typed(desk: Page) -> None:
    field(desk, "signer").press("End")
    desk.keyboard.type("-Jones")
    expect(letter(desk)).to_contain_text("Rosa Lindqvist-Jones")
    field(desk, "customer_since").fill("2021")
    expect(letter(desk)).to_contain_text("since 2021")


def test_a_finding_appears_in_three_places_and_goes(desk: Page) -> None:
    note = desk.locator("letterkit-field", has=desk.locator(f'[name="{FACT}"]')).locator(
        '[data-rule="blame"]'
    )
    mark = letter(desk).locator('mark[data-rule="blame"]')
    expect(findings(desk)).to_have_count(0)
    fact = field(desk, FACT)
    before = fact.input_value()

    fact.fill(BLAMING)
    expect(findings(desk)).to_have_count(1)
    expect(findings(desk)).to_have_attribute("data-rule", "blame")
    expect(findings(desk).get_by_role("link")).to_have_attribute(
        "href", re.compile("/rules/blame/$")
    )
    expect(findings(desk).locator(".lk-why")).not_to_be_empty()
    expect(mark).to_have_text("You should have read")
    expect(note).to_be_visible()

    fact.fill(before)
    expect(findings(desk)).to_have_count(0)
    expect(mark).to_have_count(0)
    expect(note).to_have_count(0)


def test_a_suggestion_is_put_into_the_field_by_one_click(desk: Page) -> None:
    fact = field(desk, FACT)
    fact.fill(f"The machine works. {TALKING_DOWN}")
    suggestion = findings(desk).locator("button.lkp-suggestion").first
    expect(suggestion).to_contain_text("As I said")
    suggestion.click()
    expect(fact).to_have_value("The machine works. As I said, the 30 days had ended.")
    expect(fact).to_be_focused()
    expect(letter(desk)).to_contain_text("The machine works. As I said, the 30 days had ended.")
    expect(findings(desk)).to_have_count(0)


def test_another_wording_is_a_click_away_and_the_last_leads_back(desk: Page) -> None:
    turn = desk.get_by_test_id("wording-thanks")
    seen = []
    for number in (1, 2, 3):
        expect(turn).to_contain_text(f"{number} / 3")
        seen.append(letter(desk).locator(".lkp-part--thanks").inner_text())
        turn.click()
    expect(turn).to_contain_text("1 / 3")
    assert len(set(seen)) == 3
    assert letter(desk).locator(".lkp-part--thanks").inner_text() == seen[0]


def test_the_letter_can_be_copied(desk: Page, context: BrowserContext) -> None:
    context.grant_permissions(["clipboard-read", "clipboard-write"])
    field(desk, "signer").fill("Ada Byron")
    expect(letter(desk)).to_contain_text("Ada Byron")
    desk.get_by_role("button", name="Copy").click()
    expect(desk.get_by_role("button", name="Copied")).to_be_visible()
    copied = desk.evaluate("navigator.clipboard.readText()")
    assert copied == letter(desk).text_content()
    assert copied.split("\n\n")[1] == "9 November 2026"


def test_the_letter_can_be_copied_where_the_clipboard_is_closed(desk: Page) -> None:
    desk.evaluate(
        "() => { navigator.clipboard.writeText = () => Promise.reject(new Error('closed')); }"
    )
    desk.evaluate("() => document.addEventListener('copy', () => { window.copied = true; })")
    desk.get_by_role("button", name="Copy").click()
    expect(desk.get_by_role("button", name="Copied")).to_be_visible()
    assert desk.evaluate("window.copied") is True


def test_the_letter_can_be_downloaded_as_text(desk: Page) -> None:
    field(desk, "reference").fill("HL-7")
    expect(letter(desk)).to_contain_text("HL-7")
    with desk.expect_download() as saved:
        desk.get_by_role("button", name="Download as text").click()
    assert saved.value.suggested_filename == "HL-7.txt"
    text = Path(saved.value.path()).read_text(encoding="utf-8")
    assert "Our reference: HL-7" in text
    assert max(map(len, text.splitlines())) <= 72


def test_an_empty_form_gives_a_letter_of_blanks_and_says_what_is_needed(desk: Page) -> None:
    desk.get_by_role("button", name="Start empty").click()
    expect(desk.locator("letterkit-form").locator("input, textarea, select").first).to_be_focused()
    expect(field(desk, "signer")).to_have_value("")
    expect(letter(desk)).to_contain_text("[signed by]")
    expect(findings(desk)).to_have_count(0)
    needed = [item["label"] for item in KIND["fields"] if item["required"]]
    for label in needed:
        expect(desk.locator(".lkp-todo--missing button", has_text=label).first).to_be_visible()
    # Nobody is told off before having had a chance to type.
    expect(desk.locator('[aria-invalid="true"]')).to_have_count(0)
    desk.get_by_role("button", name="Undo").click()
    expect(field(desk, "signer")).to_have_value(KIND["example"]["signer"])
    expect(letter(desk)).to_contain_text(KIND["example"]["signer"])


def test_a_value_that_cant_be_used_is_told_at_its_field(desk: Page) -> None:
    amount = field(desk, "amount")
    amount.fill("a lot")
    expect(amount).to_have_attribute("aria-invalid", "true")
    notes = [f"#{name}" for name in str(amount.get_attribute("aria-describedby")).split()]
    told = desk.locator(notes[-1]).locator(".lkp-problem")
    expect(told).to_have_text(re.compile("^Amount: “a lot” is not"))
    expect(letter(desk)).to_contain_text("[amount]")
    assert amount.get_attribute("maxlength") == "800"
    amount.fill("12.50")
    expect(amount).to_have_attribute("aria-invalid", "false")
    expect(letter(desk)).to_contain_text("£12.50")


def test_reasons_can_be_added_and_taken_away(desk: Page) -> None:
    field(desk, "reasons.0.why")
    desk.get_by_role("button", name="Add another").click()
    added = desk.locator('[name="reasons.2.why"]')
    expect(added).to_be_focused()
    added.fill("the order was made to measure")
    expect(letter(desk)).to_contain_text("the order was made to measure")
    expect(letter(desk)).to_contain_text("three reasons")
    desk.get_by_role("button", name="Remove Reasons 3").click()
    expect(letter(desk)).not_to_contain_text("made to measure")
    expect(letter(desk)).to_contain_text("two reasons")
    expect(desk.get_by_role("button", name="Add another")).to_be_focused()


def test_a_case_is_not_lost_without_a_question(desk: Page) -> None:
    asked: list[str] = []

    def stay(dialog: Dialog) -> None:
        asked.append(dialog.type)
        dialog.dismiss()

    signer = field(desk, "signer")
    signer.click()
    desk.keyboard.type("x")
    desk.on("dialog", stay)
    with desk.expect_event("dialog"):
        desk.close(run_before_unload=True)
    assert asked == ["beforeunload"]
    expect(signer).to_have_value(re.compile("x"))

    desk.get_by_role("button", name="Back to the example").click()
    desk.reload()
    assert asked == ["beforeunload"], "nothing of the person's own is lost with the example"


def test_words_in_the_letter_lead_to_their_field(desk: Page) -> None:
    desk.get_by_role("button", name="Why you refuse").click()
    expect(desk.locator(f'[name="{FACT}"]')).to_be_hidden()
    letter(desk).locator(f'[data-field="{FACT}"]').first.click()
    expect(desk.locator(f'[name="{FACT}"]')).to_be_focused()


def test_markup_that_is_typed_is_shown_as_it_was_typed(desk: Page) -> None:
    payload = '<img src=x onerror="window.ran=1"><script>window.ran=1</script>{{7*7}}'
    field(desk, FACT).fill(payload + " " + BLAMING)
    expect(letter(desk)).to_contain_text(payload)
    expect(letter(desk).locator("img, script")).to_have_count(0)
    assert desk.evaluate("window.ran") is None


def test_everything_can_be_done_by_keyboard_alone(desk: Page, context: BrowserContext) -> None:
    context.grant_permissions(["clipboard-read", "clipboard-write"])

    def tab_to(target: Locator) -> None:
        for _ in range(200):
            desk.keyboard.press("Tab")
            if target.evaluate("element => element === document.activeElement"):
                return
        raise AssertionError(f"no way by Tab to {target}")

    desk.locator("article h1").click()
    tab_to(desk.get_by_role("button", name="To the findings"))
    desk.keyboard.press("Enter")
    expect(desk.get_by_role("heading", name="Findings")).to_be_focused()
    desk.locator("article h1").click()
    heading = desk.get_by_role("button", name="What you thank them for")
    tab_to(heading)
    for expanded in ("false", "true"):
        desk.keyboard.press("Enter")
        expect(heading).to_have_attribute("aria-expanded", expanded)
    tab_to(desk.locator('[name="thanks_for"]'))
    desk.keyboard.press("Control+A")
    desk.keyboard.type("seven years of laundry")
    expect(letter(desk)).to_contain_text("seven years of laundry")
    tab_to(desk.get_by_role("button", name="Copy"))
    desk.keyboard.press("Enter")
    expect(desk.get_by_role("button", name="Copied")).to_be_focused()
    tab_to(desk.get_by_test_id("wording-thanks"))
    desk.keyboard.press("Enter")
    expect(desk.get_by_test_id("wording-thanks")).to_contain_text("2 / 3")
    expect(desk.get_by_test_id("wording-thanks")).to_be_focused()


def test_on_a_phone_one_pane_shows_at_a_time_and_nothing_sticks_out(
    page: Page, site_url: str
) -> None:
    page.set_viewport_size({"width": PHONE["width"], "height": PHONE["height"]})
    open_playground(page, site_url)
    expect(letter(page)).to_be_hidden()
    field(page, FACT).fill(BLAMING)
    switch = page.get_by_role("group", name="Show")
    expect(switch.get_by_role("button", name="Findings")).to_contain_text("1")
    for name, shown in (("Letter", letter(page)), ("Findings", findings(page))):
        switch.get_by_role("button", name=name).click()
        expect(shown).to_be_visible()
        assert page.evaluate("document.documentElement.scrollWidth") <= PHONE["width"]
        for control in page.locator("letterkit-workbench").locator("button:visible").all():
            box = control.bounding_box()
            assert box is not None
            assert min(box["width"], box["height"]) >= SMALLEST_TARGET, control.inner_text()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_letter_and_form_can_be_read_in_both_colour_schemes(
    browser: Browser, site_url: str, scheme: Any
) -> None:
    context = browser.new_context(color_scheme=scheme)
    page = open_playground(context.new_page(), site_url)
    grounds = {".lkp-sheet": letter(page), ".lkp-form": page.locator(".lkp-help").first}
    for ground, words in grounds.items():
        ratio = page.evaluate(
            CONTRAST, [page.locator(ground).element_handle(), words.element_handle()]
        )
        assert ratio >= 4.5, ground
    paper = page.locator(".lkp-sheet").evaluate("e => getComputedStyle(e).backgroundColor")
    red = int(re.findall(r"\d+", paper)[0])
    assert (red > 127) is (scheme == "light"), paper
    context.close()


CONTRAST = """([ground, words]) => {
  const light = (color) => {
    const parts = color.match(/[\\d.]+/g).slice(0, 3).map((part) => {
      const value = part / 255;
      return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2];
  };
  const [one, other] = [getComputedStyle(ground).backgroundColor, getComputedStyle(words).color]
    .map(light).sort((a, b) => b - a);
  return (one + 0.05) / (other + 0.05);
}"""

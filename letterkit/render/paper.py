"""Sheets of paper, and where the window of their envelope shows the address.

All lengths are millimetres from the sheet's top left corner. The numbers come from the standards:

A4 (210 × 297), DIN 5008 form B, for a DL envelope (220 × 110) with the window of DIN 680, 90 × 45,
20 from the left and 15 from the bottom. Folded at 105 and 210, the letter shows 105 of its height
and can slip 10 sideways and 5 upwards. So the window shows at least 20 to 100 across and 50 to 90
down, wherever the letter lies. DIN 5008 puts the address field at 20 and 45, with 17.7 for notes at
its head and 5 of air at its left: the address begins at 25 and 62.7 and has until 90, six lines of
12 points with room to spare. The letter itself goes on at 98.46: the window never shows what is
below 95.

US Letter (215.9 × 279.4, 8½ × 11 in), for a #10 envelope (241.3 × 104.775, 9½ × 4⅛ in) with its
ordinary window, 114.3 × 28.575 (4½ × 1⅛ in), 22.225 (⅞ in) from the left and 12.7 (½ in) from the
bottom. The letter can slip 25.4 sideways, so the window shows at least 22.225 to 111.125 across;
an address that begins at 25.4 keeps the ⅛ in of clearance that the post office asks for. Folded at
101.6 and 203.2 (4 and 8 in) the letter slips 3.175 upwards, and the window shows at least 63.5 to
88.9 down: six lines of 12 points, beginning at 63.5. Folded in thirds it still shows 63.5 to 80.43
wherever the letter lies: four lines. What is below 92.075 it never shows.
"""

from __future__ import annotations

from dataclasses import dataclass

from letterkit.errors import unknown_name

ADDRESS_POINTS = 12
"""From one line of the address to the next; a point is 1/72 inch."""


@dataclass(frozen=True, slots=True)
class Paper:
    """A sheet and what stands where on it, in millimetres.

    width, height: of the sheet. top, right, bottom, left: its margins; the address begins at the
        left one.
    address_top: where its first line begins. address_width: what the window shows of a line.
    body_top: where the letter goes on below the window.
    folds: where to fold, from the top.
    """

    name: str
    width: float
    height: float
    top: float
    right: float
    bottom: float
    left: float
    address_top: float
    address_width: float
    body_top: float
    folds: tuple[float, float]


A4 = Paper(
    "a4",
    width=210, height=297,
    top=20, right=20, bottom=15, left=25,
    address_top=62.7, address_width=75, body_top=98.46,
    folds=(105, 210),
)  # fmt: skip

US_LETTER = Paper(
    "us-letter",
    width=215.9, height=279.4,
    top=20, right=19.05, bottom=12.7, left=25.4,
    address_top=63.5, address_width=82.55, body_top=92.5,
    folds=(101.6, 203.2),
)  # fmt: skip

PAPERS: tuple[Paper, ...] = (A4, US_LETTER)


def paper_named(name: str) -> Paper:
    """The paper of that name; UnknownNameError names those that there are."""
    for paper in PAPERS:
        if paper.name == name:
            return paper
    raise unknown_name("paper", name, (paper.name for paper in PAPERS))

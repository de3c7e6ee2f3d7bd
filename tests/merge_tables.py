"""Tables to merge, made of one shop's returns: the same rows in whatever form is asked for."""

from __future__ import annotations

import csv
from collections.abc import Iterator, Mapping
from pathlib import Path

KIND = "refund-refusal"

TEMPLATE = """\
company = "Harrow & Lane Appliances"
signer = "Rosa Lindqvist"
signer_role = "Head of Customer Care"
phone = "020 7946 0382"
email = "rosa@harrowlane.example"
date = 2026-11-09
currency = "GBP"
thanks_for = "choosing us for your kitchen"
terms = "the returns terms on page 2 of your order confirmation"
terms_say = "a machine can come back within 30 days of delivery"
fairness = "We have kept to the same 30 days for every machine that we sold this year."
delivered = "delivered and connected it"
condition = "new, sealed and with its two-year guarantee"
alternative = "sell it through our second-hand shelf, where we take no commission"
next_step = "call our shop on 020 7946 0390 and give the reference above"
next_step_by = 2026-12-18
lawyer_threshold = 1000

[columns]
Customer = "recipient"
Address = "recipient_address"
"""

_FIRST = ("Amara", "Ben", "Chloë", "Dmitri", "Efua", "Farid", "Greta", "Hana", "Ivo", "Joanna")
_LAST = ("Okafor", "Hart", "Novák", "Lind", "Osei", "Rahman", "Schulz", "Sato", "Petrov")
_STREETS = ("Leighton Road", "Camden Road", "Mill Lane", "Station Road", "Church Street")
_PRODUCTS = (
    "the Miele WSD 323 washing machine",
    "the Bosch KGN36 fridge",
    "the Neff oven",
    "the Smeg kettle",
)


def returns(count: int) -> Iterator[dict[str, str]]:
    """So many rows; each is another customer with another order."""
    for number in range(count):
        yield {
            "Customer": f"{_FIRST[number % 10]} {_LAST[number // 10 % 9]}",
            "Address": f"{number % 240 + 1} {_STREETS[number % 5]}\nLondon NW{number % 9 + 1} 2QD",
            "reference": f"HL-{number:07}",
            "product": _PRODUCTS[number % 4],
            "purchased_on": f"2026-{number % 6 + 1:02}-{number % 28 + 1:02}",
            "amount": f"{20 + number * 37 % 880}.{number % 100:02}",
            "requested_on": f"2026-11-{number % 8 + 1:02}",
            "customer_since": f"{2005 + number % 20}-{number % 12 + 1:02}",
            "delivered_on": f"2026-07-{number % 28 + 1:02}",
            "reasons.0.why": "the 30 days for returns had ended",
            "reasons.0.fact": f"Your request came {31 + number % 170} days after delivery.",
        }


def write_csv(path: Path, rows: Iterator[Mapping[str, str]], encoding: str = "utf-8") -> Path:
    """Write rows as CSV, with the columns of the first; they are written as they come."""
    first = next(rows)
    with path.open("w", encoding=encoding, newline="") as stream:
        table = csv.DictWriter(stream, first)
        table.writeheader()
        table.writerow(first)
        table.writerows(rows)
    return path

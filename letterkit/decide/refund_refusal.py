"""Should this refund be refused? Is it owed, what is at stake, and is there a middle way?

R01 to R04, R19. The sums follow the guide: what the customer would leave you, and what it costs to
win another, against what the refund costs you.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from letterkit.decide.aid import Aid
from letterkit.decide.figures import CERTAIN, CHANCES, NOTHING, break_even, worth
from letterkit.decide.opinion import Line, Opinion, Point, Value
from letterkit.decide.refund_case import FIELDS, RefundCase


@dataclass(frozen=True, slots=True)
class _Scales:
    """Both sides of the balance.

    net: what refunding costs. stake: what is lost if they leave, None where nothing is known of it.
    expected: the stake times the chance that they leave.
    """

    net: Decimal
    stake: Decimal | None
    expected: Decimal
    lines: tuple[Line, ...]
    doubts: tuple[Point, ...]

    @property
    def break_even(self) -> int | None:
        """In a hundred such customers, how many must leave so that refunding is cheaper."""
        return break_even(self.net, self.stake) if self.stake else None


_YES = ("refund", "refund-free", "refund-worth")
"""The verdicts after which no refusal is written."""


def weigh(case: RefundCase) -> Opinion:
    """Whether to refuse, to refund, or to offer something in between (R02 to R04)."""
    owed = tuple(_owed(case))
    unsettled = () if owed else tuple(_unsettled(case))
    soft, scales = tuple(_soft(case)), _scales(case)
    verdict = _verdict(case, scales, is_owed=bool(owed), is_open=bool(unsettled), soft=bool(soft))
    plain = () if owed or unsettled or soft else (Point("not-owed", ("R02", "R08")),)
    # Where it is owed, what the customer is worth is beside the point.
    money = () if owed else tuple(_money(case, scales))
    return Opinion(
        verdict=Point(verdict, ("R02", "R03", "R04")),
        reasons=(*owed, *unsettled, *soft, *plain, *money, *_waiting(case)),
        sums=() if owed else scales.lines,
        currency=case.currency,
        doubts=tuple(_doubts(case, scales, verdict, is_owed=bool(owed))),
        steps=tuple(_steps(case, scales, verdict)),
    )


def _owed(case: RefundCase) -> Iterator[Point]:
    """Why the money is theirs."""
    if case.as_agreed == "no":
        yield Point("not-as-agreed", ("R02", "G14"))
    if case.law_gives_it == "yes":
        yield Point("law-gives-it", ("R02",))
    if case.terms_give_it == "yes":
        yield Point("terms-give-it", ("R02", "G03"))
    if case.others_got_it == "yes":
        yield Point("others-got-it", ("R02", "G03"))


def _unsettled(case: RefundCase) -> Iterator[Point]:
    """What nobody knows yet, and the answer hangs on."""
    if case.law_gives_it == "unsure":
        yield Point("law-unsure", ("R02",))
    if case.terms_give_it == "unclear":
        yield Point("terms-unclear", ("R02", "G03"))
    if case.terms_shown in ("no", "unsure"):
        yield Point(f"terms-shown-{case.terms_shown}", ("R02", "G03"))


def _soft(case: RefundCase) -> Iterator[Point]:
    """Why a bare no would be hard."""
    if case.as_agreed == "partly":
        yield Point("partly-as-agreed", ("R02", "R04"))
    if case.beyond_control == "yes":
        yield Point("beyond-control", ("R02", "R04"))


def _scales(case: RefundCase) -> _Scales:
    value = worth(case.spend_a_year, case.profit_a_year, case.years)
    net = max(NOTHING, case.amount - (case.recovered or NOTHING))
    lines, stake = list(value.lines), None
    if value.total is not None and value.total < 0:
        stake = NOTHING  # nobody pays to replace a customer whom they lose money on
        lines.append(Line("stake-nothing", stake, is_result=True))
    elif value.total is not None or case.cost_of_new is not None:
        stake = (value.total or NOTHING) + (case.cost_of_new or NOTHING)
        if case.cost_of_new is not None:
            lines.append(Line("cost-of-new", case.cost_of_new))
        lines.append(Line("stake", stake, is_result=True))
    if stake is not None or case.recovered:
        lines.append(Line("refund", case.amount))
    if case.recovered:
        lines.append(Line("recovered", -case.recovered))
        lines.append(Line("net", net, is_result=True))
    chance = CHANCES.get(case.would_leave or "", CHANCES["even"])
    expected = (stake or NOTHING) * chance
    if stake:
        tenths = {"chance": int(chance * 10)}
        lines.append(Line("expected", expected, is_result=True, values=tenths))
    return _Scales(net, stake, expected, tuple(lines), value.doubts)


def _verdict(case: RefundCase, scales: _Scales, *, is_owed: bool, is_open: bool, soft: bool) -> str:
    if is_owed:
        return "refund"
    if is_open:
        return "find-out"
    if not scales.net:
        return "refund-free"
    if scales.expected > scales.net:
        return "refund-worth"
    # If they are sure to leave, refunding is cheaper: something in between is worth a thought.
    at_stake = scales.stake is not None and scales.stake > scales.net
    return "middle" if soft or at_stake or _concession_pays(case, scales) else "refuse"


def _concession_pays(case: RefundCase, scales: _Scales) -> bool:
    """Whether what could be offered costs no more than a bare refusal; so it does if unknown."""
    if case.concession is None:
        return False
    if case.as_agreed == "partly":
        return True
    if scales.stake == NOTHING:
        return False
    if case.concession_cost is None:
        return True
    if scales.stake is None:
        return case.concession_cost < scales.net
    return case.concession_cost <= scales.expected


def _money(case: RefundCase, scales: _Scales) -> Iterator[Point]:
    """What the sums say."""
    stake, net, expected = scales.stake, scales.net, scales.expected
    if not net:
        yield Point("costs-nothing", ("R03",))
        return
    if stake is not None and stake < net:
        name = "refund-dearer" if stake else "nothing-at-stake"
        yield Point(name, ("R03",), {"net": net, "stake": stake})
    elif stake is not None:
        values: dict[str, Value] = {"expected": expected, "net": net}
        values["percent"] = scales.break_even or 0
        yield Point("loss-above" if expected > net else "loss-below", ("R03",), values)
    yield from _between(case, scales)


def _between(case: RefundCase, scales: _Scales) -> Iterator[Point]:
    """What something between yes and no may cost (R04)."""
    cost, expected = case.concession_cost, scales.expected
    if case.as_agreed == "partly":
        # What they are worth is no measure of what they are owed.
        if case.concession is not None:
            yield Point("concession-due", ("R02", "R04"), {"concession": case.concession})
        return
    if case.concession is None or cost is None:
        if scales.stake and expected <= scales.net:
            yield Point("ceiling", ("R04",), {"expected": expected})
        return
    values: dict[str, Value] = {"concession": case.concession, "cost": cost, "expected": expected}
    if cost >= scales.net:
        yield Point("concession-as-dear", ("R04",), values)
    elif scales.stake:
        name = "concession-pays" if cost <= expected else "concession-dear"
        yield Point(name, ("R04",), values)


def _waiting(case: RefundCase) -> Iterator[Point]:
    days = (case.date - case.requested_on).days
    if days:
        yield Point("waiting", ("R01", "G09"), {"days": days})


def _doubts(case: RefundCase, scales: _Scales, verdict: str, *, is_owed: bool) -> Iterator[Point]:
    """Where the recommendation is weak."""
    if is_owed:
        yield Point("facts-as-given", ("R02",))
        return
    if scales.stake is not None or verdict != "find-out":
        yield from scales.doubts
    if case.recovered is not None and case.recovered > case.amount:
        values: dict[str, Value] = {"recovered": case.recovered, "amount": case.amount}
        yield Point("recovered-above", ("R03",), values)
    if case.others_got_it == "unsure":
        yield Point("others-unknown", ("G03",))
    if scales.stake:
        yield from _doubts_of_stake(case, scales)
    if case.profit_a_year is not None and case.profit_a_year < 0:
        yield Point("negative-worth", ("R02", "W14"))
    if case.purchases == 1:
        yield Point("one-purchase", ("R03",))
    if verdict == "refund-worth":
        yield Point("precedent", ("G03",))
    yield Point("word-of-mouth", ("R03", "G16"))


def _doubts_of_stake(case: RefundCase, scales: _Scales) -> Iterator[Point]:
    if case.cost_of_new is None:
        yield Point("cost-of-new-unknown", ("R03",))
    elif case.cost_of_new and scales.stake != case.cost_of_new:
        yield Point("stake-generous", ("R03",))
    turn = scales.break_even or 0
    if 0 < turn <= CERTAIN:
        is_assumed = case.would_leave in (None, "unsure")
        name = "chance-assumed" if is_assumed else "chance-guessed"
        yield Point(name, ("R03",), {"percent": turn})


def _steps(case: RefundCase, scales: _Scales, verdict: str) -> Iterator[Point]:
    if verdict in _YES:
        yield Point("say-yes", ("R01", "G04"))
        if verdict == "refund" and case.as_agreed != "no":
            return
        at_fault = case.as_agreed != "yes"
        yield Point("own-it", ("G08", "G14")) if at_fault else Point("as-goodwill", ("R09",))
        return
    if case.lawyer_threshold is not None and case.amount > case.lawyer_threshold:
        values: dict[str, Value] = {"amount": case.amount, "threshold": case.lawyer_threshold}
        yield Point("lawyer", ("R19",), values)
    if verdict == "find-out":
        yield Point("hold-reply", ("R01", "G09"))
        yield Point("ask-and-return", ("R02",))
        return
    if case.as_agreed == "partly":
        yield Point("pay-the-part", ("R02", "R04"))
    if verdict == "refuse":
        yield Point("small-thing", ("G10",))
    elif _concession_pays(case, scales):
        yield Point("keep-middle", ("R04", "G10"))
    else:
        yield Point("choose-middle", ("R04", "G10"))
    yield Point("outline", ("R05",))
    yield Point("write", ("R01",))


AID = Aid(
    name="refund-refusal",
    guidance=("R01", "R02", "R03", "R04", "R05", "R09", "R19", "G03", "G10"),
    fields=FIELDS,
    case=RefundCase,
    weigh=weigh,
    dates_in_order=(("requested_on", "date"),),
    companions=(("concession_cost", "concession"),),
)

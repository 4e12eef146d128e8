"""The life of a protection as bars: from each event that puts it in force to the one that ends it."""

from collections.abc import Iterable, Sequence
from typing import Final

import msgspec

from paradero.answers.protections.life import TURNS, in_time
from paradero.answers.protections.moments import moment
from paradero.answers.timelines.views import Bar, Edge
from paradero.answers.views import ClaimLine
from paradero.words.protection import Event, Grounds, Protection

_ADDRESS: Final = "claim "


def protection_bars(
    protection: Protection, lines: dict[str, ClaimLine], missing: tuple[str, ...] | None = None
) -> list[Bar]:
    """One bar for each time in force; open where nothing here says that it ended. `lines` are the claims by id.

    `missing` are the facts that membership of a class turns on and nothing here says; None for an order by name.
    """
    bars: list[Bar] = []
    entered: Event | None = None
    for event in in_time((*protection.events, *_expiry(protection))):
        turn = TURNS.get(event.kind)
        if turn == "on" and entered is None:
            entered = event
        elif turn == "off" and entered is not None:
            bars.append(_bar(protection, entered, event, lines))
            entered = None
    if entered is not None:
        bars.append(_bar(protection, entered, None, lines))
    of_class = missing is not None
    return [msgspec.structs.replace(bar, of_class=of_class, missing=missing or ()) for bar in bars]


def _expiry(protection: Protection) -> tuple[Event, ...]:
    return (Event("expired", protection.until, protection.grounds),) if protection.until else ()


def _bar(protection: Protection, entered: Event, ended: Event | None, lines: dict[str, ClaimLine]) -> Bar:
    grounds = (*entered.grounds, *protection.grounds, *(ended.grounds if ended else ()))
    claims = tuple(dict.fromkeys(claim_ids(grounds)))
    told = [lines[claim] for claim in claims if claim in lines]
    return Bar(
        kind="protection",
        stance="finds",
        shape="state",
        label=protection.kind,
        aside=", ".join(filter(None, (protection.issuer, protection.case))),
        speakers=_speakers(told),
        start=_edge(entered.at),
        stop=_edge(ended.at) if ended else Edge(_vouched(entered, told)),
        claims=claims,
        when=entered.at,
    )


def claim_ids(grounds: Iterable[Grounds]) -> list[str]:
    """The ids of the claims that grounds open on."""
    return [one.address.removeprefix(_ADDRESS) for one in grounds if one.address.startswith(_ADDRESS)]


def _vouched(entered: Event, told: Sequence[ClaimLine]) -> str | None:
    """The last day on which it was said to stand: that of the latest document, else that of its entry."""
    said = [line.source.published for line in told if line.source.published and len(line.source.published) == 10]
    first = _edge(entered.at).last
    return max([*said, *([first[:10]] if first else [])], default=None)


def _edge(at: str) -> Edge:
    told = moment(at)
    first, last = (end.isoformat() if end is not None else None for end in (told.first, told.last))
    return Edge(first, last)


def _speakers(told: Sequence[ClaimLine]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(speaker.name for line in told for speaker in line.claim.speakers))

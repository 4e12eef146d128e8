"""What the names beside a name make of it: which Georgia is meant, and whose Supreme Court."""

import msgspec

from paradero.claims.name_list import Name, country_name
from paradero.words.passage import Span

# How many characters may part two names of one list of countries.
_LIST_REACH = 12
_JOINTS = ("'s ", " ", " de ", " of ")


def settle_neighbours(text: str, names: list[Name]) -> list[Name]:
    """The names, with those settled that only the names around them tell apart."""
    return _join_courts(text, _settle_georgia(names))


def _settle_georgia(names: list[Name]) -> list[Name]:
    """The U.S. state, unless the text speaks of Georgians or Tbilisi or the name stands in a list of countries."""
    if any(name.id == "tbilisi" or (name.id == "GE" and name.type == "demonym") for name in names):
        return names
    settled = []
    for i, name in enumerate(names):
        georgia = name.id == "GE" and name.type == "place"
        if georgia and not any(_is_other_country(name, beside) for beside in names[max(0, i - 1) : i + 2]):
            name = msgspec.structs.replace(name, id="US-GA", name="Georgia (U.S. state)", country="US")
        settled.append(name)
    return settled


def _is_other_country(name: Name, beside: Name) -> bool:
    gap = max(beside.span.start - name.span.end, name.span.start - beside.span.end)
    return beside.type == "place" and beside.id == beside.country != "US" and beside.id != "GE" and gap <= _LIST_REACH


def _join_courts(text: str, names: list[Name]) -> list[Name]:
    """A Supreme Court beside a state or another country is its own: "Wisconsin Supreme Court"."""
    joined: list[Name] = []
    for name in names:
        before = joined[-1] if joined else None
        court = _foreign_court(text, before, name) if before else None
        if court:
            joined[-1] = court
        else:
            joined.append(name)
    return joined


def _foreign_court(text: str, first: Name, second: Name) -> Name | None:
    joint = text[first.span.end : second.span.start]
    court, owner = (second, first) if second.id == "scotus" else (first, second)
    if court.id != "scotus" or joint not in (_JOINTS[:2] if court is second else _JOINTS[2:]):
        return None
    state = owner.type == "place" and owner.id.startswith("US-") and owner.id != "US-DC"
    foreign = owner.country not in (None, "US") and (owner.type == "demonym" or owner.id == owner.country)
    if not (state or foreign):
        return None
    whose, called = (owner.id, owner.name) if state else (owner.country or "", country_name(owner.country or ""))
    span = Span(first.span.start, second.span.end)
    return Name(span, "court", f"{whose}.supreme-court", f"Supreme Court of {called}", owner.country)

"""The register: protections put together from what claims and lists state, and what could not be put in its place."""

from collections.abc import Iterable

import msgspec

from paradero.answers.protections.statements import Aside, Ended, OtherOrder, Stated
from paradero.identity.names import fold
from paradero.words.protection import Protection


class Register(msgspec.Struct, frozen=True):
    """All protections known, and the claims that speak of protections and are part of none.

    `documents` and `people` say how much was looked through: the documents of the record, and the people it names.
    """

    protections: tuple[Protection, ...] = ()
    asides: tuple[Aside, ...] = ()
    documents: int = 0
    people: int = 0


def gathered(told: Iterable[Stated | Ended | Aside | OtherOrder]) -> tuple[tuple[Protection, ...], tuple[Aside, ...]]:
    """The protections of these statements: those of one person, kind, country and court are one, with all accounts.

    An end is put to the order that its words name; where they leave it open it stays aside, and the order stands.
    """
    listed = list(told)
    groups: list[list[Stated]] = []
    for one in listed:
        if isinstance(one, Stated):
            _group_of(one, groups).append(one)
    asides = [one for one in listed if isinstance(one, Aside)]
    others = {(one.document, one.block) for one in listed if isinstance(one, OtherOrder)}
    ends: dict[int, list[Ended]] = {}
    for one in listed:
        if isinstance(one, Ended):
            open_ = one.person is None and (one.document, one.block) in others
            at = None if open_ else _ended_group(one, groups)
            if at is None:
                asides.append(Aside("an end of an order not named", one.event.grounds[0], one.document))
            else:
                ends.setdefault(at, []).append(one)
    return tuple(_joined(group, ends.get(at, [])) for at, group in enumerate(groups)), tuple(asides)


def _group_of(one: Stated, groups: list[list[Stated]]) -> list[Stated]:
    """The group that the statement belongs to; a new one where it fits none."""
    found = next((group for group in groups if all(_same(one.protection, other.protection) for other in group)), None)
    if found is None:
        found = []
        groups.append(found)
    return found


def _same(one: Protection, other: Protection) -> bool:
    """Whether two statements are of one protection: classes only where their words are the same."""
    if one.kind != other.kind or (one.person is None) != (other.person is None):
        return False
    if one.person and other.person:
        if one.person.key != other.person.key:
            return False
    elif one.members != other.members:
        return False
    courts = {fold(court) for court in (one.court, other.court) if court}
    return one.countries == other.countries and len(courts) <= 1


def _ended_group(end: Ended, groups: list[list[Stated]]) -> int | None:
    """The one group that an end belongs to: by person and kind, else the only order told of before in its paragraph."""
    if end.person:
        fitting = [at for at, group in enumerate(groups) if _is_of(group[0].protection, end)]
    else:
        fitting = [at for at, group in enumerate(groups) if any(_stands_before(one, end) for one in group)]
    return fitting[0] if len(fitting) == 1 else None


def _is_of(protection: Protection, end: Ended) -> bool:
    return protection.person is not None and protection.person.key == end.person and protection.kind == end.kind


def _stands_before(one: Stated, end: Ended) -> bool:
    return one.document == end.document and one.block is not None and one.block == end.block


def _joined(group: list[Stated], ends: list[Ended]) -> Protection:
    first = group[0].protection
    events = dict.fromkeys(event for one in group for event in one.protection.events)
    grounds = dict.fromkeys(ground for one in group for ground in one.protection.grounds)
    return msgspec.structs.replace(
        first,
        issuer=next((one.protection.issuer for one in group if one.protection.issuer), ""),
        court=next((one.protection.court for one in group if one.protection.court), ""),
        case=next((one.protection.case for one in group if one.protection.case), ""),
        events=(*events, *(end.event for end in ends)),
        grounds=tuple(grounds),
    )

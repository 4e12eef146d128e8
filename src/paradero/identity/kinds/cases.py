"""Court cases: by docket number and court, and by caption."""

from collections.abc import Iterator

import msgspec

from paradero.identity.kinds.captions import Caption, caption_in, compare_captions
from paradero.identity.kinds.courts import court_id
from paradero.identity.kinds.dockets import compare_dockets, docket_in
from paradero.identity.kinds.table import Compared, Relation, Trait, compared


class Case(msgspec.Struct, frozen=True):
    """A case by its names as written: captions, docket numbers or both; `courts` are ids of courts-db."""

    names: tuple[str, ...]
    courts: tuple[str, ...] = ()


def named_case(*names: str, courts: tuple[str, ...] = ()) -> Case:
    """A case with the courts, as written, that it is in."""
    return Case(names, tuple(dict.fromkeys(found for court in courts if (found := court_id(court)))))


def compare_cases(left: Case, right: Case) -> Compared:
    """A docket number decides where the courts do not differ; a caption alone only proposes."""
    return compared("case", [_courts(left, right), _dockets(left, right), _captions(left, right)])


def case_keys(case: Case) -> Iterator[str]:
    """What two cases that may be one share at least one of."""
    for name in case.names:
        docket = docket_in(name)
        if docket:
            yield docket.key
        caption = caption_in(name)
        if caption:
            yield " ".join(sorted((caption.left[-1], caption.right[-1])))


def serials_in(case: Case) -> tuple[int, ...]:
    """The serial numbers of a case's docket numbers: what to look other spellings up by."""
    return tuple(docket.serial for name in case.names if (docket := docket_in(name)))


def _courts(left: Case, right: Case) -> Trait:
    if not left.courts or not right.courts:
        return Trait("court", "missing", ", ".join(left.courts), ", ".join(right.courts))
    shared = set(left.courts) & set(right.courts)
    return Trait("court", "same" if shared else "differs", ", ".join(left.courts), ", ".join(right.courts))


def _dockets(left: Case, right: Case) -> Trait:
    order: tuple[Relation, ...] = ("same", "close", "differs", "other", "missing")
    pairs = [
        Trait("docket", compare_dockets(docket_in(one), docket_in(other)), one, other)
        for one in left.names
        for other in right.names
        if docket_in(one) and docket_in(other)
    ]
    return min(pairs, key=lambda trait: order.index(trait.relation), default=Trait("docket", "missing"))


def _captions(left: Case, right: Case) -> Trait:
    ones, others = _named(left), _named(right)
    pairs = [Trait("caption", compare_captions(one, other), a, b) for a, one in ones for b, other in others]
    return min(pairs, key=lambda trait: trait.relation != "same", default=Trait("caption", "missing"))


def _named(case: Case) -> list[tuple[str, Caption]]:
    return [(name, caption) for name in case.names if (caption := caption_in(name))]

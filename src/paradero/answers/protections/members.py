"""Whether a person and a move fall under a class order: yes, no, or open for want of named facts."""

import functools
import tomllib
from collections.abc import Callable, Iterable
from importlib.resources import files

import msgspec

from paradero.answers.protections.facts import Facts
from paradero.answers.protections.moments import Moment, moment, relation
from paradero.identity.names import fold
from paradero.identity.register import known
from paradero.words.protection import ClassOf


class Membership(msgspec.Struct, frozen=True):
    """What puts the person outside the class, and which facts are missing to tell. Neither: a member."""

    outside: tuple[str, ...] = ()
    missing: tuple[str, ...] = ()


Test = Callable[[ClassOf, Facts, Moment], bool | None]
"""True where the condition is met or not asked, False where it is not met, None where a fact is missing."""


def membership(members: ClassOf, facts: Facts, at: Moment) -> Membership:
    """Each condition of the class against the facts; a condition that the class does not name is not asked."""
    told = {field: test(members, facts, at) for field, test in _TESTS.items()}
    return Membership(
        outside=tuple(field for field, met in told.items() if met is False),
        missing=tuple(field for field, met in told.items() if met is None),
    )


def _nationality(members: ClassOf, facts: Facts, at: Moment) -> bool | None:
    if not members.nationalities and not members.not_nationalities:
        return True
    own = set(facts.person.nationalities)
    if not own:
        return None
    return not own & set(members.not_nationalities) and (
        not members.nationalities or bool(own & set(members.nationalities))
    )


def _held_in(members: ClassOf, facts: Facts, at: Moment) -> bool | None:
    """A place with all words of one that the order names is met; a known facility other than those named is not."""
    if not members.held_in:
        return True
    places = [place for place in (facts.held_in, *facts.person.facilities) if place]
    if any(_says(place, named) for place in places for named in members.held_in):
        return True
    asked = [known(named) for named in members.held_in]
    held = [known(place) for place in places]
    facilities = [found.name for found in asked if found and found.type == "facility"]
    if held and len(facilities) == len(asked) and all(found and found.type == "facility" for found in held):
        return any(found is not None and found.name in facilities for found in held)
    return None


def _legal_basis(members: ClassOf, facts: Facts, at: Moment) -> bool | None:
    """Bases are compared by the table: one that it does not know leaves the question open unless the words agree."""
    if not members.legal_bases and not members.not_legal_bases:
        return True
    if not facts.legal_basis:
        return None
    told = _bases(facts.legal_basis)
    if told & _all_bases(members.not_legal_bases) and not told & _all_bases(members.legal_bases):
        return False
    if not members.legal_bases:
        return True if told else None
    if told & _all_bases(members.legal_bases) or any(_says(facts.legal_basis, named) for named in members.legal_bases):
        return True
    return False if told and _all_bases(members.legal_bases) else None


def _statuses(members: ClassOf, facts: Facts, at: Moment) -> bool | None:
    """What else the order asks of a member is met only where the facts say it in the same words."""
    told = [*facts.statuses, facts.legal_basis or ""]
    met = [any(_says(words, asked) for words in told) for asked in members.statuses]
    return True if all(met) else None


def _dates_held(members: ClassOf, facts: Facts, at: Moment) -> bool | None:
    """Somebody moved at the moment is held then; when custody began is not asked of lists."""
    since = relation(at, moment(members.held_from)) if members.held_from else "after"
    until = relation(at, moment(members.held_until)) if members.held_until else "before"
    if since == "before":
        return False
    return True if until in ("before", "unknown", "same") else None


_TESTS: dict[str, Test] = {
    "nationality": _nationality,
    "place of custody": _held_in,
    "legal basis": _legal_basis,
    "status": _statuses,
    "dates in custody": _dates_held,
}


CONDITIONS: dict[str, tuple[str, ...]] = {
    "nationality": ("nationalities",),
    "place of custody": ("held_in",),
    "legal basis": ("legal_bases",),
    "status": ("statuses",),
}
"""The conditions that take somebody in, and the fields of the class that set them."""


def _says(words: str, asked: str) -> bool:
    """Whether all words of `asked` stand in `words`."""
    wanted = set(fold(asked).split())
    return bool(wanted) and wanted <= set(fold(words).split())


def _all_bases(named: Iterable[str]) -> frozenset[str]:
    return frozenset(basis for words in named for basis in _bases(words))


def _bases(words: str) -> frozenset[str]:
    """The legal bases of the table that the words name."""
    folded = f" {fold(words)} "
    return frozenset(basis for basis, spellings in _table().items() if any(f" {form} " in folded for form in spellings))


@functools.cache
def _table() -> dict[str, tuple[str, ...]]:
    text = files("paradero.answers.protections").joinpath("legal_bases.toml").read_text(encoding="utf-8")
    told = tomllib.loads(text)["basis"]
    return {basis: tuple(fold(form) for form in spellings) for basis, spellings in told.items()}

"""What the claims of documents say of who somebody is: names, nationality, where held, in which case, born when."""

from collections.abc import Iterable, Sequence
from typing import Final

import msgspec

from paradero.identity.descriptions import bare
from paradero.identity.register import country_named, known
from paradero.identity.row_facts import RowFacts
from paradero.words.claim import Claim, Filler
from paradero.words.person import Person
from paradero.words.vocabulary import Stance

_SAID_TO_BE: Final[frozenset[Stance]] = frozenset({"asserts", "concedes", "finds"})
_TAKEN_BACK: Final[frozenset[Stance]] = frozenset({"retracts"})


class Said(msgspec.Struct, frozen=True):
    """A claim that names somebody in `roles`; `facts` are what the cells of its row say besides."""

    claim: Claim
    roles: tuple[str, ...]
    facts: RowFacts = RowFacts()


def account(key: str, names: Sequence[str], said: Iterable[Said]) -> Person:
    """The account of a person that the claims give.

    A nationality counts even where the transfer is only planned or denied, a place of custody only where it is said
    to be so. Of several birth dates none is taken: the account may be of two people.
    """
    nations: dict[str, None] = {}
    held: dict[str, None] = {}
    cases: dict[str, None] = {}
    births: set[str] = set()
    numbers: dict[str, None] = {}
    for one in said:
        claim = one.claim
        if claim.stance in _TAKEN_BACK:
            continue
        if "people" in one.roles:
            nations.update(dict.fromkeys(_nations(claim.roles.get("nationality", ()))))
            held.update(dict.fromkeys(_facilities(claim)))
            births.update({one.facts.born} if one.facts.born else ())
            numbers.update(dict.fromkeys(one.facts.numbers))
            cases.update(dict.fromkeys(one.facts.cases))
        cases.update(dict.fromkeys(bare(filler.name) for filler in claim.roles.get("case", ())))
    born = births.pop() if len(births) == 1 else None
    return Person(key, tuple(names), born, tuple(nations), tuple(numbers), tuple(held), tuple(cases))


def _nations(fillers: Sequence[Filler]) -> Iterable[str]:
    for filler in fillers:
        told = known(bare(filler.name))
        if told and told.country and country_named(told.name):
            yield told.country
        else:
            yield from _of_demonym(filler)


def _of_demonym(filler: Filler) -> Iterable[str]:
    from paradero.claims.gazetteer import gazetteer

    for name in gazetteer().find(filler.name):
        if name.type == "demonym" and name.country and name.span.of(filler.name) == filler.name:
            yield name.country


def _facilities(claim: Claim) -> Iterable[str]:
    if claim.stance not in _SAID_TO_BE:
        return
    for role in {"custody": ("facility",), "release": ("from",)}.get(claim.kind, ()):
        for filler in claim.roles.get(role, ()):
            named = bare(filler.name)
            told = known(named)
            if filler.type == "facility" or (told and told.type == "facility"):
                yield told.name if told else named

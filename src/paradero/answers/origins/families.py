"""Families: the versions that tell one telling, and which of them, or which agency, the others come from."""

from collections import Counter
from collections.abc import Iterable, Iterator
from typing import Final

import msgspec

from paradero.answers.origins.graph import Given, Graph, Link, Told
from paradero.answers.origins.views import Origin

MOST_WALKED: Final = 2_000
"""Members of one family that are walked; a telling that more pages carry has its root among the first."""


class Family(msgspec.Struct, frozen=True):
    """Versions that are copies, rewordings or translations of one text: `first` is the version they come from.

    `credit` is the whole-text credit that some member gives, where one does. `tied` are others that may be the first.
    """

    members: tuple[int, ...]
    first: int
    credit: Given | None
    tied: tuple[int, ...]


class Families:
    """The family of each version asked for, found once."""

    def __init__(self, graph: Graph) -> None:
        self.graph = graph
        self._of: dict[int, Family] = {}

    def of(self, version: int) -> Family:
        """The family of a version; of it alone where it is like no other."""
        self.fetch([version])
        return self._of[version]

    def fetch(self, versions: Iterable[int]) -> None:
        """Finds the families of these versions, unless they were found: all of them in one walk."""
        wanted = sorted({version for version in versions if version not in self._of})
        walked = _Walk(wanted)
        layer = wanted
        while layer:
            layer = walked.join(self.graph.told_alike(layer))
        for members in walked.groups():
            family = family_of(self.graph, members)
            self._of |= {member: family for member in members}


class _Walk:
    """Versions in groups that grow as they are found to be alike."""

    def __init__(self, begun: Iterable[int]) -> None:
        self._group = {version: version for version in begun}
        self._members = {version: [version] for version in self._group}

    def join(self, alike: Iterable[tuple[int, int]]) -> list[int]:
        """Puts alike versions together; gives those not seen before whose group is to be walked further."""
        new = []
        for here, there in alike:
            if there not in self._group:
                self._group[there] = there
                self._members[there] = [there]
                new.append(there)
            less, more = sorted((self._group[here], self._group[there]), key=lambda group: len(self._members[group]))
            if less != more:
                moved = self._members.pop(less)
                self._group |= dict.fromkeys(moved, more)
                self._members[more] += moved
        return sorted(version for version in new if len(self._members[self._group[version]]) < MOST_WALKED)

    def groups(self) -> Iterator[list[int]]:
        """The members of each group, in order."""
        for members in self._members.values():
            yield sorted(members)


def family_of(graph: Graph, members: list[int]) -> Family:
    """The family of these versions: the agency that signs, else the earliest published, else one of the earliest."""
    graph.fetch(members)
    given = [credit for member in members for credit in graph.given(member) if credit.scope is None]
    ranked = sorted((graph.told(member) for member in members), key=lambda told: told.rank)
    first = ranked[0]
    return Family(tuple(members), first.number, _most_given(given), _tied(first, ranked))


def _most_given(given: list[Given]) -> Given | None:
    """The credit to the outlet most members credit."""
    if not given:
        return None
    counts = Counter(credit.outlet for credit in given)
    outlet = min(counts, key=lambda one: (-counts[one], one))
    return next(credit for credit in given if credit.outlet == outlet)


def _tied(first: Told, ranked: list[Told]) -> tuple[int, ...]:
    """The others that no date puts after the first: of the same day, or undated."""
    return tuple(told.number for told in ranked[1:] if told.day is None or first.day is None or told.day == first.day)


def origin_of(told: Told) -> Origin:
    """The origin that a version is when it comes from nowhere else: its outlet, else the document itself."""
    if told.outlet:
        return Origin(f"outlet:{told.outlet}", "outlet", told.outlet_name or told.outlet, told.document)
    return Origin(f"document:{told.document}", "document", told.title or told.document, told.document)


def is_directed(here: Told, there: Told) -> bool:
    """Whether dates put `there` before `here`."""
    return bool(here.day and there.day and there.day < here.day)


def best_link(graph: Graph, version: int, wanted: int) -> Link | None:
    """The likeness of a version that leads straight to another, if any."""
    return next((link for link in graph.links(version) if link.there == wanted), None)

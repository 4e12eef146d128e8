"""Cases that are one by their docket number, wherever it is written and however."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Final

from paradero.identity.kinds.cases import Case, compare_cases, named_case, serials_in
from paradero.identity.proposals import Proposal
from paradero.words.entity import Entity

DOCKET_NUMBER: Final = "docket-number.v1"
_WIDTHS: Final = range(1, 7)


def case_proposals(case: Entity, with_words: Callable[[Sequence[str]], Iterable[Entity]]) -> Iterator[Proposal]:
    """The cases that have this one's docket number; `with_words` gives those in whose name one of the words stands."""
    told = named_case(case.name, *case.aliases)
    words = _words(told)
    for other in sorted(with_words(words), key=lambda one: one.key) if words else ():
        if other.key == case.key:
            continue
        found = compare_cases(told, named_case(other.name, *other.aliases))
        if found.tier == "same":
            reason = f"“{case.name}” and “{other.name}” are one docket number"
            yield Proposal(min(case.key, other.key), max(case.key, other.key), reason, DOCKET_NUMBER)


def _words(case: Case) -> tuple[str, ...]:
    """The serial numbers as they may be written, zeros before them or not; an application with its year."""
    serials = [f"{serial:0{width}}" for serial in serials_in(case) for width in _WIDTHS]
    names = (word for name in case.names for word in name.lower().split()) if serials else ()
    return tuple(dict.fromkeys((*serials, *names)))

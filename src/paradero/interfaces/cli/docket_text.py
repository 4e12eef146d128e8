"""The sheet of a court document as lines of a terminal."""

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from paradero.claims.court.sheet import Cited, CourtSheet, Disposition, Ordered, Part, Party
from paradero.interfaces.cli.terminal import print_indented, safe
from paradero.publish.dates import spoken_date

if TYPE_CHECKING:
    from rich.console import Console

_MOST = 12  # parties and citations of a kind that are listed
_FORCES = {"orders": "must", "forbids": "must not", "directs": "should"}
_PARTS = {"author": "wrote it", "signs": "signed it", "joins": "joins", "panel": "sat", "below": "ruled below"}
_MANNERS = {"statement": "makes a statement", "concurring": "concurs", "dissenting": "dissents"}


def print_sheet(out: "Console", sheet: CourtSheet, origin: str) -> None:
    """Print the sheet, with an empty line after it."""
    from rich.text import Text

    out.print(Text(safe(sheet.case or "(no parties named)"), "bold"))
    for label, told in _entries(sheet, origin):
        line = Text(f"{label}: ", "dim")
        line.append(safe(told), "default")
        print_indented(out, line)
    out.print()


def _entries(sheet: CourtSheet, origin: str) -> Iterator[tuple[str, str]]:
    yield "court", f"{sheet.court.name} ({sheet.court.id})"
    yield from (("docket", f"{docket.number} (below)" if docket.below else docket.number) for docket in sheet.dockets)
    title = f": {sheet.title.name}" if sheet.title and sheet.title.name.lower() != sheet.kind else ""
    yield "document", f"{sheet.kind}{title}"
    if sheet.entered is not None:
        yield "entered", f"{spoken_date(sheet.entered.edtf)} ({sheet.entered.what})"
    yield from _parties(sheet.parties)
    yield from (
        ("judge", f"{judge.name.name} ({_PARTS[judge.part]})") for judge in sheet.judges if judge.part in _PARTS
    )
    yield from (("apart", _apart(part)) for part in sheet.parts)
    if sheet.declarant is not None:
        yield "declarant", sheet.declarant.name
    yield from (("decided", told) for told in dict.fromkeys(map(_decided, sheet.dispositions)))
    yield from (("ordered", _ordered(ordered)) for ordered in sheet.orders)
    yield from _cited(sheet.citations)
    yield "source", origin


def _parties(parties: Sequence[Party]) -> Iterator[tuple[str, str]]:
    for side in ("first", "second"):
        here = [party for party in parties if party.side == side]
        if here:
            role = next((party.role.name.lower() for party in here if party.role), f"{side} party")
            yield role, _some([party.name.name for party in here])


def _apart(part: Part) -> str:
    joined = f", joined by {', '.join(name.name for name in part.joined)}" if part.joined else ""
    return f"{part.judge.name} ({_MANNERS[part.manner]}{joined})"


def _decided(disposition: Disposition) -> str:
    matter = f": {disposition.matter.name}" if disposition.matter else ""
    return f"{' and '.join(disposition.outcomes)}{matter}"


def _ordered(ordered: Ordered) -> str:
    if ordered.addressee is None:
        told = ordered.action.name
    else:
        told = f"{ordered.addressee.name} {_FORCES[ordered.force]} {ordered.action.name}"
    return f"{told} [deadline {ordered.due}]" if ordered.due else told


def _cited(citations: Sequence[Cited]) -> Iterator[tuple[str, str]]:
    for kind, label in (("case", "cases cited"), ("docket", "dockets cited"), ("law", "laws cited")):
        here = [
            f"{cited.name.name}, {cited.normal}" if cited.name else cited.normal
            for cited in citations
            if cited.kind == kind
        ]
        if here:
            yield label, _some(list(dict.fromkeys(here)))


def _some(names: Sequence[str]) -> str:
    more = len(names) - _MOST
    return "; ".join(names[:_MOST]) + (f"; and {more} more" if more > 0 else "")

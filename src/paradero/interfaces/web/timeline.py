"""A timeline's lines gathered under their dates, as far as neighbours share one."""

from collections.abc import Iterable
from itertools import groupby

import msgspec

from paradero.answers.views import TimelineLine
from paradero.publish.dates import Sureness, spoken_date, sureness
from paradero.publish.language import _


class Moment(msgspec.Struct, frozen=True):
    """A date of the timeline with what is said to happen or hold then; `edtf` is None for undated lines."""

    edtf: str | None
    spoken: str
    sureness: Sureness | None
    lines: tuple[TimelineLine, ...]


def moments(lines: Iterable[TimelineLine]) -> list[Moment]:
    """The lines under their dates, in the order given."""
    return [_moment(edtf, tuple(run)) for edtf, run in groupby(lines, key=_edtf)]


def _edtf(entry: TimelineLine) -> str | None:
    when = entry.line.claim.when
    return when.edtf if entry.dated and when else None


def _moment(edtf: str | None, lines: tuple[TimelineLine, ...]) -> Moment:
    if edtf is None:
        return Moment(None, _("No date given"), None, lines)
    return Moment(edtf, spoken_date(edtf), sureness(edtf), lines)

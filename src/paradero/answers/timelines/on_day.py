"""One day of a timeline: what surely held then, what may have, what was said last before and next after."""

from collections.abc import Sequence

from paradero.answers.timelines.bars import is_said
from paradero.answers.timelines.clock import begins, ends
from paradero.answers.timelines.spans import EVER, Span, possible, sure
from paradero.answers.timelines.views import Bar, OnDay, Track
from paradero.words.edtf import bounds
from paradero.words.errors import UsageError


def day_asked(as_of: str) -> Span:
    """The stretch that an EDTF date asks about. Raises UsageError for anything else, and for an open end."""
    try:
        low, high = bounds(as_of)
    except ValueError as error:
        raise UsageError(f"{as_of!r} is no date; write 2025-04-14, 2025-04, 2025 or 2025-03-15/2025-04-14.") from error
    if low is None or high is None:
        raise UsageError(f"{as_of!r} has an open end; a timeline is asked about a day or a stretch: 2025-03-15.")
    return Span(begins(low.isoformat()), ends(high.isoformat()))


def on_day(tracks: Sequence[Track], as_of: str) -> OnDay:
    """What the bars say of the time asked. `before` and `after` tell of each track where nothing surely holds then."""
    asked = day_asked(as_of)
    surely: list[Bar] = []
    maybe: list[Bar] = []
    before: list[Bar] = []
    after: list[Bar] = []
    for track in tracks:
        bars = [bar for row in track.rows for bar in row.bars]
        covering = [_covers(bar, asked) for bar in bars]
        surely += [bar for bar, covers in zip(bars, covering, strict=True) if covers]
        maybe += [bar for bar, covers in zip(bars, covering, strict=True) if not covers and _may(bar, asked)]
        if not any(covers and is_said(bar) for bar, covers in zip(bars, covering, strict=True)):
            before += _last(bars, asked)
            after += _next(bars, asked)
    return OnDay(as_of, tuple(surely), tuple(maybe), tuple(before), tuple(after))


def _covers(bar: Bar, asked: Span) -> bool:
    span = sure(bar)
    return (
        span is not None
        and span.start < asked.stop
        and span.stop >= asked.start + (0 if bar.shape == "event" else 1e-9)
    )


def _may(bar: Bar, asked: Span) -> bool:
    """Whether words that bound it on both sides leave it open that it was then."""
    span = possible(bar)
    bounded = span.start > -EVER and span.stop < EVER
    return bounded and span.start < asked.stop and span.stop > asked.start


def _last(bars: Sequence[Bar], asked: Span) -> list[Bar]:
    ended = [(span.stop, at) for at, span in _said(bars) if span.stop <= asked.start]
    return [bars[max(ended)[1]]] if ended else []


def _next(bars: Sequence[Bar], asked: Span) -> list[Bar]:
    later = [(span.start, at) for at, span in _said(bars) if span.start >= asked.stop]
    return [bars[min(later)[1]]] if later else []


def _said(bars: Sequence[Bar]) -> list[tuple[int, Span]]:
    return [(at, span) for at, bar in enumerate(bars) if is_said(bar) and (span := sure(bar))]

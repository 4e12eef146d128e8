"""A timeline as lines of a terminal: bars of letters over one axis, then each bar in words with its claims."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

from paradero.answers.timelines.bars import is_said
from paradero.answers.timelines.clock import begins, ends
from paradero.interfaces.cli.terminal import STYLES, print_indented, safe
from paradero.publish.dates import spoken_date
from paradero.publish.timelines.axis import Axis, axis
from paradero.publish.timelines.drawing import MOST_ROWS, knots, pieces
from paradero.publish.timelines.sentences import (
    absence_sentence,
    bar_when,
    by_key,
    collision_sentence,
    crossing_sentence,
    label_of,
    stance_label,
    who_says,
)
from paradero.publish.timelines.wording import page_words, timeline_words
from paradero.publish.wording import stance_words

if TYPE_CHECKING:
    from rich.console import Console
    from rich.text import Text

    from paradero.answers.timelines.views import Bar, Timeline
    from paradero.words.protection import Protection

_LABEL: Final = 34
_MOST_COLUMNS: Final = 110
_FEWEST_COLUMNS: Final = 30
_SAID: Final = {"sure": "█", "vague": "▒", "fade-left": "░", "fade-right": "░", "moment": "◆", "hollow": "○"}
_NOT_SAID: Final = {"sure": "─", "vague": "┄", "fade-left": "·", "fade-right": "·", "moment": "◇", "hollow": "◌"}
_ALWAYS: Final = {"line": "┄", "flag": "⚑"}
_FADE_COLUMNS: Final = 2


def print_timeline(out: "Console", shown: "Timeline") -> None:
    """Print the bars, what they say of the day asked, what collides and is missing, and every bar in words."""
    from rich.text import Text

    out.print(Text(safe(page_words("title", name=shown.subject.name)), "bold"), Text(shown.subject.key, "dim"))
    if shown.first is None:
        out.print(Text(safe(page_words("empty", name=shown.subject.name))))
    else:
        _print_bars(out, shown)
    known = by_key(shown)
    _print_day(out, shown, known)
    _print_sentences(out, timeline_words().crossing["title"], [crossing_sentence(one) for one in shown.crossings])
    _print_sentences(out, timeline_words().collision["title"], [collision_sentence(one) for one in shown.collisions])
    _print_sentences(out, timeline_words().absence["label"], [absence_sentence(one) for one in shown.absences])
    for track in shown.tracks:
        bars = [bar for row in track.rows for bar in row.bars]
        _print_list(out, timeline_words().track[track.id], bars, known)
        if track.more:
            out.print(Text(page_words("more"), "dim"))
    _print_list(out, page_words("undated"), shown.undated, known)


def _print_bars(out: "Console", shown: "Timeline") -> None:
    from rich.text import Text

    columns = max(_FEWEST_COLUMNS, min(_MOST_COLUMNS, out.width - _LABEL - 1))
    scale = axis(knots(shown), 0, columns - 1)
    known = by_key(shown)
    out.print()
    for track in shown.tracks:
        out.print(Text(timeline_words().track[track.id], "bold"))
        for row in track.rows[:MOST_ROWS]:
            label = safe(label_of(row.bars[0], known))
            if not is_said(row.bars[0]):
                label = f"{stance_label(row.bars[0])}: {label}"
            out.print(Text(f"{label[: _LABEL - 2]:<{_LABEL}}") + _letters(row.bars, scale, columns))
        if len(track.rows) > MOST_ROWS:
            out.print(Text(page_words("rows_left_out", count=len(track.rows) - MOST_ROWS), "dim"))
    if shown.absences:
        out.print(Text(f"{timeline_words().absence['label']:<{_LABEL}}") + _gaps(shown, scale, columns))
    out.print(Text(" " * _LABEL + _marks(scale, columns), "dim"))
    out.print()


def _letters(bars: Sequence["Bar"], scale: Axis, columns: int) -> "Text":
    from rich.text import Text

    line = Text(" " * columns)
    cells = [" "] * columns
    styles: list[str] = [""] * columns
    for bar in bars:
        weight = "stated" if bar.kind == "protection" else stance_words(bar.kind, bar.stance).weight
        letters = (_SAID if is_said(bar) else _NOT_SAID) | _ALWAYS
        for piece in pieces(bar, scale, _FADE_COLUMNS):
            first, last = int(piece.x), int(piece.x + piece.width)
            for at in range(max(0, first), min(columns, max(first + 1, last))):
                cells[at], styles[at] = letters[piece.form], STYLES[weight]
    line = Text()
    for letter, style in zip(cells, styles, strict=True):
        line.append(letter, style or None)
    return line


def _gaps(shown: "Timeline", scale: Axis, columns: int) -> "Text":
    from rich.text import Text

    cells = [" "] * columns
    for gap in shown.absences:
        first, last = int(scale.x(begins(gap.first))), int(scale.x(ends(gap.last)))
        for at in range(max(0, first), min(columns, max(first + 1, last))):
            cells[at] = "?"
    return Text("".join(cells), "bold")


def _marks(scale: Axis, columns: int) -> str:
    cells = [" "] * (columns + 20)
    for tick in scale.ticks(18):
        words = f"╵{spoken_date(tick.day)}"
        at = min(int(tick.x), columns + 20 - len(words))
        cells[at : at + len(words)] = words
    return "".join(cells).rstrip()


def _print_day(out: "Console", shown: "Timeline", known: "dict[str, Protection]") -> None:
    from rich.text import Text

    told = shown.on_day
    if told is None:
        return
    words = timeline_words().day
    out.print(Text(words["title"].format(day=spoken_date(told.day)), "bold"))
    if not told.surely and not told.maybe:
        print_indented(out, Text(words["nothing"]))
    for name, bars in (("surely", told.surely), ("maybe", told.maybe), ("before", told.before), ("after", told.after)):
        _print_list(out, words[name], bars, known)


def _print_sentences(out: "Console", title: str, sentences: Sequence[str]) -> None:
    from rich.text import Text

    if sentences:
        out.print(Text(title, "bold"))
    for sentence in sentences:
        print_indented(out, Text(safe(sentence)))


def _print_list(out: "Console", title: str, bars: Sequence["Bar"], known: "dict[str, Protection]") -> None:
    from rich.text import Text

    if not bars:
        return
    out.print(Text(title, "bold"))
    for bar in bars:
        text = Text(f"{safe(label_of(bar, known))} · ")
        if bar.kind != "protection":
            text.append(stance_label(bar), STYLES[stance_words(bar.kind, bar.stance).weight])
            text.append(" · ")
        text.append(f"{safe(bar_when(bar))} · {safe(who_says(bar))}")
        print_indented(out, text)
        print_indented(out, Text(f"  {' '.join(bar.claims)}", "dim"))

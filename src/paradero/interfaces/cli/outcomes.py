"""What became of each document: a progress bar on standard error, acknowledgements on standard output."""

import sys
from collections import Counter
from types import TracebackType
from typing import TYPE_CHECKING, Self

import click

from paradero.interfaces.cli.terminal import safe

if TYPE_CHECKING:
    from rich.progress import Progress

    from paradero.record.outcome import Outcome, Step

_STATUS = {
    "added": "added",
    "new_version": "new version",
    "unchanged": "unchanged",
    "reread": "read again",
    "refused": "refused",
}


_TOLD_OF_EACH_REASON = 3
_REASONS_TOLD = 5


class OutcomePrinter:
    """Prints outcomes as they come and counts them; the bar is drawn only where standard error is a terminal."""

    def __init__(self, as_json: bool) -> None:
        self._as_json = as_json
        self._bar = _bar() if sys.stderr.isatty() else None
        self._task = self._bar.add_task("starting", total=None, steps="") if self._bar else None
        self._steps: Counter[str] = Counter()
        self.counts: Counter[str] = Counter()
        self.reasons: Counter[str] = Counter()

    def __enter__(self) -> Self:
        if self._bar:
            self._bar.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._bar:
            self._bar.stop()

    def step(self, step: "Step") -> None:
        """Show that one document went one step on."""
        self._steps[step.stage] += 1
        if self._bar and self._task is not None:
            told = " · ".join(f"{self._steps[stage]} {stage}" for stage in ("gathered", "read", "stored"))
            name = safe(step.origin).rsplit("/", 1)[-1]
            self._bar.update(self._task, description=name[:40], steps=told)

    def acknowledge(self, outcome: "Outcome") -> None:
        """Print what became of one document, at once. Refusals go to standard error, the first few of each reason."""
        if outcome.refusal:
            self.reasons[outcome.refusal.reason] += 1
        if self._as_json:
            from paradero.publish.lines import write_line

            write_line(outcome, sys.stdout)
        elif outcome.refusal:
            if self.reasons[outcome.refusal.reason] <= _TOLD_OF_EACH_REASON:
                self._say(outcome_line(outcome), error=True)
        else:
            self._say(outcome_line(outcome))
        self.counts[outcome.status] += 1  # once it is told: stopped in between, no more are counted than were
        for loss in outcome.losses:
            self._say(f"note         {safe(outcome.origin)}: {safe(loss)}", error=True)

    def _say(self, line: str, error: bool = False) -> None:
        if self._bar and (error or sys.stdout.isatty()):
            self._bar.console.print(line, markup=False, highlight=False, emoji=False, soft_wrap=True)
        else:
            click.echo(line, err=error)


def outcome_line(outcome: "Outcome") -> str:
    """One line for one outcome: status, document, claims and title; or the reason of a refusal."""
    status = f"{_STATUS[outcome.status]:<12}"
    if outcome.refusal:
        return f"{status} {safe(outcome.origin)}: {safe(outcome.refusal.reason)}"
    claims = f"{outcome.claims} claim{'' if outcome.claims == 1 else 's'}"
    return f"{status} {outcome.document}  {claims:>11}  {safe(outcome.title or outcome.origin)}"


def summary(counts: Counter[str], reasons: Counter[str]) -> str:
    """How many of each status, and how many were refused for each reason; the commonest reasons come first."""
    told = [f"{counts[status]:,} {name}" for status, name in _STATUS.items() if counts[status]]
    lines = [", ".join(told) + "." if told else "Nothing was found to add."]
    lines += [f"  {count:,} refused: {safe(reason)}" for reason, count in reasons.most_common(_REASONS_TOLD)]
    if reasons:
        lines.append("All refusals are kept: paradero refusals")
    return "\n".join(lines)


def _bar() -> "Progress":
    from rich.console import Console
    from rich.progress import BarColumn, Progress, TextColumn, TimeElapsedColumn

    return Progress(
        BarColumn(bar_width=24),
        TextColumn("{task.fields[steps]}", markup=False),
        TimeElapsedColumn(),
        TextColumn("{task.description}", markup=False),
        console=Console(stderr=True),
        redirect_stdout=False,
        redirect_stderr=False,
        transient=True,
    )

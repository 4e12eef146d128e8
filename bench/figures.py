"""Figures, and the two files that keep them: `results.json` for machines, `RESULTS.md` for people."""

import statistics
from collections.abc import Sequence
from pathlib import Path
from typing import Final

import msgspec

from bench.machine import Setting

FOLDER: Final = Path(__file__).resolve().parent


class Figure(msgspec.Struct, frozen=True, omit_defaults=True):
    """One measured value: of several runs the median, with the least and the most. `grows` is one sentence."""

    what: str
    value: float
    unit: str
    low: float | None = None
    high: float | None = None
    target: str | None = None
    grows: str | None = None

    def __str__(self) -> str:
        spread = f" (min {told(self.low)}, max {told(self.high)})" if self.low is not None else ""
        wanted = f" [target {self.target}]" if self.target else ""
        return f"{self.what}: {told(self.value)} {self.unit}{spread}{wanted}"


class Part(msgspec.Struct, frozen=True):
    """The figures of one part of the bench, with the setting they were taken in."""

    setting: Setting
    figures: list[Figure]


def spread(
    what: str, values: Sequence[float], unit: str, target: str | None = None, grows: str | None = None
) -> Figure:
    """The figure of several runs."""
    return Figure(what, statistics.median(values), unit, min(values), max(values), target, grows)


def told(value: float | None) -> str:
    """A value with three digits that count, four where it nears one: a share of 0.9953 is not 0.995."""
    if value is None:
        return ""
    if 0.9 <= value < 1:
        return f"{value:.4f}".rstrip("0")
    return f"{value:,.0f}" if abs(value) >= 100 or value == int(value) else f"{value:.3g}"


def keep(name: str, part: Part) -> None:
    """Puts a part in the place of its last run, and writes both files."""
    path = FOLDER / "results.json"
    parts = msgspec.json.decode(path.read_bytes(), type=dict[str, Part]) if path.exists() else {}
    parts[name] = part
    path.write_bytes(msgspec.json.format(msgspec.json.encode(parts, order="sorted"), indent=1) + b"\n")
    (FOLDER / "RESULTS.md").write_text(_page(parts), encoding="utf-8")


def _page(parts: dict[str, Part]) -> str:
    head = "# What it costs\n\nWritten by `python -m bench`; each part says where and when its figures were taken.\n"
    return head + "".join(_section(name, parts[name]) for name in sorted(parts))


def _section(name: str, part: Part) -> str:
    place = part.setting
    short = ", a short run" if place.short else ""
    lines = [
        f"\n## {name}\n",
        f"{place.machine}. {place.date}, commit {place.commit}, seed {place.seed}{short}.\n",
        "| | median | min | max | unit | target |",
        "| --- | ---: | ---: | ---: | --- | --- |",
        *(
            f"| {figure.what} | {told(figure.value)} | {told(figure.low)} | {told(figure.high)} "
            f"| {figure.unit} | {figure.target or ''} |"
            for figure in part.figures
        ),
        "",
        *(f"- {figure.what[:1].upper()}{figure.what[1:]}: {figure.grows}" for figure in part.figures if figure.grows),
    ]
    return "\n".join(lines) + "\n"

"""`paradero frames`: the frames that make claims, bundled and one's own: listed, and their examples run."""

import sys
from collections.abc import Sequence
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from paradero.interfaces.cli.options import frames_option, json_option
from paradero.interfaces.cli.terminal import paper, safe
from paradero.words.errors import UsageError
from paradero.words.vocabulary import KINDS

if TYPE_CHECKING:
    from rich.table import Table

    from paradero.claims.examples import Result
    from paradero.claims.lexicon import Frame, FrameFile

_WIDTH = 140


@click.group("frames")
def command() -> None:
    """List the frames that make claims, and run their examples.

    A frame says which words make a claim of a kind, and where its roles stand. docs/frames-guide.md says how to write
    frames of your own.
    """


@command.command("list")
@click.option("--kind", type=click.Choice(KINDS), help="Only the frames of this kind of claim.")
@frames_option
@json_option
def list_frames(kind: str | None, frames: Path | None, as_json: bool) -> None:
    """List kinds, frames and the words that trigger them."""
    read = [file for file in _files(frames) if kind in (None, file.kind)]
    if as_json:
        from paradero.publish.lines import write_lines

        write_lines((_frame_object(file, frame) for file in read for frame in file.frames), sys.stdout)
    else:
        paper(_WIDTH).print(_frames_table(read))


@command.command("test")
@click.argument("files", nargs=-1, metavar="[FILE...]")
@frames_option
@json_option
def test_frames(files: tuple[str, ...], frames: Path | None, as_json: bool) -> None:
    """Run the examples of frame files; exit code 1 where one fails.

    FILE is the path of a frame file, or the name of one that is bundled or in the folder of --frames (transfer,
    transfer.toml); without any, all are tested. Examples are read with all frames at hand, as documents are.
    """
    from paradero.claims.examples import run_trials, trials
    from paradero.claims.lexicon import joined
    from paradero.claims.reader import ClaimReader

    at_hand = _files(frames)
    asked = [_named(name, at_hand) for name in files] or at_hand
    # The mark keeps a lexicon with files of one's own apart from the bundled one; nothing of this run is recorded.
    reader = ClaimReader(joined([*at_hand, *(file for file in asked if file not in at_hand)], "test"))
    found = {
        path: list(results)
        for path, results in groupby(run_trials(trials(asked), reader), key=lambda result: result.trial.file)
    }
    for file in asked:
        _tell(file, found.get(file.path, []), as_json)
    failed = sum(not result.passed for results in found.values() for result in results)
    total = sum(map(len, found.values()))
    if not as_json:
        click.echo(f"{total} examples, {total - failed} passed, {failed} failed.")
    if failed:
        click.get_current_context().exit(1)


def _files(folder: Path | None) -> "list[FrameFile]":
    from paradero.claims.lexicon import bundled
    from paradero.claims.own_frames import own_files

    return [*bundled(), *(own_files(folder) if folder else [])]


def _named(name: str, at_hand: "Sequence[FrameFile]") -> "FrameFile":
    """The file of this name or path; one's own comes before a bundled one of the same name."""
    from paradero.claims.own_frames import read_own

    if Path(name).is_file():
        return next((file for file in at_hand if Path(file.path).resolve() == Path(name).resolve()), None) or read_own(
            Path(name)
        )
    for file in reversed(at_hand):
        if name in (file.name, file.name.removesuffix(".toml")):
            return file
    raise UsageError(f"{name} is no frame file; give a path, or one of {', '.join(file.name for file in at_hand)}.")


def _tell(file: "FrameFile", results: "list[Result]", as_json: bool) -> None:
    failed = [result for result in results if not result.passed]
    if as_json:
        from paradero.publish.lines import write_lines

        write_lines([_file_object(file, len(results), failed)], sys.stdout)
        return
    passed = len(results) - len(failed)
    click.echo(f"{safe(file.name):<20} {len(results):>3} examples  {passed:>3} passed  {len(failed):>3} failed")
    if failed:
        paper(_WIDTH).print(_failures_table(failed))


def _file_object(file: "FrameFile", run: int, failed: "list[Result]") -> dict[str, Any]:
    return {
        "file": file.name,
        "kind": file.kind,
        "examples": run,
        "passed": run - len(failed),
        "failed": [
            {
                "frame": result.trial.frame,
                "text": result.trial.example.text,
                "lang": result.trial.example.lang,
                "expected": result.trial.expected(),
                "read": result.read(),
            }
            for result in failed
        ],
    }


def _frame_object(file: "FrameFile", frame: "Frame") -> dict[str, Any]:
    return {
        "kind": file.kind,
        "frame": frame.name,
        "verbs": sorted(frame.verbs),
        "nouns": sorted(frame.nouns),
        "adjectives": sorted(frame.adjectives),
        "examples": len(frame.examples),
        "file": file.name,
    }


def _frames_table(files: "Sequence[FrameFile]") -> "Table":
    from rich import box
    from rich.table import Table

    table = Table(box=box.HORIZONTALS)
    for heading, ratio in (("kind", 2), ("frame", 3), ("triggers", 9), ("examples", 1), ("file", 2)):
        table.add_column(heading, ratio=ratio, overflow="fold")
    for file in files:
        for frame in file.frames:
            triggers = {"verbs": frame.verbs, "nouns": frame.nouns, "adjectives": frame.adjectives}
            told = "; ".join(f"{name}: {safe(' '.join(sorted(words)))}" for name, words in triggers.items() if words)
            table.add_row(file.kind, safe(frame.name), told, str(len(frame.examples)), safe(file.name))
    return table


def _failures_table(failed: "list[Result]") -> "Table":
    from rich import box
    from rich.table import Table

    table = Table(box=box.HORIZONTALS, show_lines=True)
    for heading, ratio in (("frame", 2), ("sentence", 5), ("expected", 4), ("read", 5)):
        table.add_column(heading, ratio=ratio, overflow="fold")
    for result in failed:
        trial = result.trial
        table.add_row(safe(trial.frame), safe(trial.example.text), safe(trial.expected()), safe(result.read()))
    return table

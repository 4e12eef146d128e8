"""The reader that a command asked for: how many processes, and whose frames."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click

if TYPE_CHECKING:
    from paradero.claims.crew import Crew
    from paradero.claims.reader import ClaimReader

Command = TypeVar("Command", bound=Callable[..., Any])


def jobs_option(command: Command) -> Command:
    """`--jobs N`: how many processes read."""
    return click.option(
        "--jobs",
        type=click.IntRange(min=1),
        metavar="N",
        help="Read with so many processes. By default one for few documents, else one a core.",
    )(command)


@contextmanager
def claim_reader(jobs: int | None, frames: Path | None) -> "Iterator[ClaimReader | Crew]":
    """A reader in this process or a crew of them; the same claims either way."""
    from paradero.claims.crew import Crew, cores
    from paradero.claims.own_frames import lexicon_with
    from paradero.claims.reader import ClaimReader

    if (jobs or cores()) == 1:
        yield ClaimReader(lexicon_with(frames))
        return
    with Crew(jobs, frames) as crew:
        yield crew

"""The options that most commands share, said once."""

import functools
from collections.abc import Callable
from pathlib import Path
from typing import Any, Final, TypeVar, cast

import click

from paradero.publish.language import FIRST, LANGUAGES, speaking

Command = TypeVar("Command", bound=Callable[..., Any])

FRAMES_VARIABLE: Final = "PARADERO_FRAMES"
STATES: Final = ("disputed", "superseded", "agreed", "single-source", "unknown")


def json_option(command: Command) -> Command:
    """`--json`: one object a line for lists, one object for a single answer."""
    return click.option("--json", "as_json", is_flag=True, help="Print JSON: one object a line for lists.")(command)


def lang_option(command: Command) -> Command:
    """`--lang`: the language of what is printed for people; data, options and errors stay as they are."""

    @functools.wraps(command)
    def spoken(*given: Any, lang: str, **named: Any) -> Any:
        with speaking(lang):
            return command(*given, **named)

    choice = click.Choice(list(LANGUAGES))
    return click.option("--lang", type=choice, default=FIRST, show_default=True, help="Language of the report.")(
        cast(Command, spoken)
    )


def paging_options(limit: int) -> Callable[[Command], Command]:
    """`--limit` and `--offset` for lists."""

    def add(command: Command) -> Command:
        most = click.IntRange(min=1)
        first = click.IntRange(min=0)
        command = click.option("--offset", type=first, default=0, help="Leave out so many at the start.")(command)
        return click.option("--limit", type=most, default=limit, show_default=True, help="At most so many.")(command)

    return add


def known_on_option(command: Command) -> Command:
    """`--known-on`: what the record knew then."""
    told = "What the record knew on this date (2025-04-15) or at this instant (RFC 3339)."
    return click.option("--known-on", metavar="DATE", help=told)(command)


def as_of_option(command: Command) -> Command:
    """`--date`, also `--as-of`: when the thing claimed holds."""
    told = "Only what holds then: 2025-04-14, 2025-04 or 2025-03-15/2025-04-07."
    return click.option("--date", "--as-of", "as_of", metavar="EDTF", help=told)(command)


def published_option(command: Command) -> Command:
    """`--date`, also `--as-of`: when a document was published."""
    told = "Only documents published then: 2025-04-14, 2025-04 or 2025-03-15/2025-04-07."
    return click.option("--date", "--as-of", "as_of", metavar="EDTF", help=told)(command)


def frames_option(command: Command) -> Command:
    """`--frames FOLDER`, also from PARADERO_FRAMES: frames of one's own, beside the bundled ones."""
    return click.option(
        "--frames",
        envvar=FRAMES_VARIABLE,
        show_envvar=True,
        metavar="FOLDER",
        type=click.Path(path_type=Path),
        help="Read with the frame files (*.toml) of this folder as well.",
    )(command)

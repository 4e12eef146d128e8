"""What every door asks in the same way: which record."""

from collections.abc import Callable
from pathlib import Path
from typing import Any, Final, TypeVar

import click

Command = TypeVar("Command", bound=Callable[..., Any])

RECORD_DEFAULT: Final = "record.paradero"
RECORD_VARIABLE: Final = "PARADERO_RECORD"


def record_option(command: Command) -> Command:
    """`--record FILE`, also from PARADERO_RECORD; by default the record in the folder one works in."""
    return click.option(
        "--record",
        "record_path",
        envvar=RECORD_VARIABLE,
        show_envvar=True,
        default=RECORD_DEFAULT,
        show_default=True,
        type=click.Path(dir_okay=False, path_type=Path),
        help="The record's file.",
    )(command)

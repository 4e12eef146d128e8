"""What every door asks in the same way: which record, and who judges."""

from collections.abc import Callable
from pathlib import Path
from typing import Any, Final, TypeVar

import click

Command = TypeVar("Command", bound=Callable[..., Any])

RECORD_DEFAULT: Final = "record.paradero"
RECORD_VARIABLE: Final = "PARADERO_RECORD"
BY_VARIABLE: Final = "PARADERO_BY"


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


def by_option(command: Command) -> Command:
    """`--by NAME`, also from PARADERO_BY: who judges; by default the name one is logged in under."""
    return click.option(
        "--by",
        envvar=BY_VARIABLE,
        show_envvar=True,
        default=login_name,
        metavar="NAME",
        help="Who judges; by default your login name. It stays in the record.",
    )(command)


def login_name() -> str:
    """The name one is logged in under; empty where the system tells none."""
    import getpass

    try:
        return getpass.getuser()
    except (KeyError, OSError):
        return ""

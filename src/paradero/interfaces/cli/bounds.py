"""`--limit NAME=NUMBER`: the bounds on what one document or archive may cost."""

from collections.abc import Callable
from typing import Any, Final, TypeVar

import click
import msgspec

from paradero.sources.limits import Limits

Command = TypeVar("Command", bound=Callable[..., Any])

NAMES: Final = tuple(field.name for field in msgspec.structs.fields(Limits))


def limits_option(command: Command) -> Command:
    """Lets the user raise or lower the bounds that refusals name; the command gets them as `limits`."""
    told = f"Change a bound (again for more than one): {', '.join(NAMES)}."
    option = click.option("--limit", "limits", multiple=True, metavar="NAME=NUMBER", callback=_limits, help=told)
    return option(command)


def _limits(context: click.Context, parameter: click.Parameter, given: tuple[str, ...]) -> Limits:
    changed = dict(_bound(one) for one in given)
    return msgspec.structs.replace(Limits(), **changed)


def _bound(given: str) -> tuple[str, int]:
    name, _, number = given.partition("=")
    if name not in NAMES:
        raise click.BadParameter(f"“{name}” is no bound; choose one of {', '.join(NAMES)}.")
    if not (number.isascii() and number.isdigit()) or int(number) == 0:
        raise click.BadParameter(f"“{number}” is no whole number over 0; write {name}=1000, for instance.")
    return name, int(number)

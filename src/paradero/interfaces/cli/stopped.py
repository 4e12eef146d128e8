"""Being stopped from outside: by hand (Ctrl-C) or by a reader that has seen enough (a closed pipe)."""

import os
import sys
from typing import Final

import click

STOPPED_BY_HAND: Final = 130
STOPPED_BY_PIPE: Final = 141


class Stopped(click.ClickException):
    """The user stopped the command; the message says what is safely kept."""

    exit_code = STOPPED_BY_HAND

    def show(self, file: object = None) -> None:
        click.echo(f"paradero: {self.message}", err=True)


def quiet_output() -> None:
    """Send the rest of standard output nowhere, so that closing it raises nothing when the program ends."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())

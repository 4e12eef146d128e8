"""`paradero`: the commands, and the one place that turns errors into a sentence and an exit code."""

import sys
from collections.abc import Sequence
from importlib import import_module
from typing import Any, Final

import click

from paradero.interfaces.cli.stopped import STOPPED_BY_HAND, STOPPED_BY_PIPE, quiet_output
from paradero.words.errors import ParaderoError

COMMANDS: Final = {
    "add": "paradero.interfaces.cli.add",
    "read": "paradero.interfaces.cli.read",
    "docket": "paradero.interfaces.cli.docket",
    "claims": "paradero.interfaces.cli.claims",
    "findings": "paradero.interfaces.cli.findings",
    "show": "paradero.interfaces.cli.show",
    "timeline": "paradero.interfaces.cli.timeline",
    "arrangements": "paradero.interfaces.cli.arrangements",
    "search": "paradero.interfaces.cli.search",
    "origins": "paradero.interfaces.cli.origins",
    "audit": "paradero.interfaces.cli.audit",
    "brief": "paradero.interfaces.cli.brief",
    "changes": "paradero.interfaces.cli.changes",
    "screen": "paradero.interfaces.cli.screen",
    "deadlines": "paradero.interfaces.cli.deadlines",
    "protections": "paradero.interfaces.cli.protections",
    "review": "paradero.interfaces.cli.review",
    "judge": "paradero.interfaces.cli.judge",
    "documents": "paradero.interfaces.cli.documents",
    "refusals": "paradero.interfaces.cli.refusals",
    "reread": "paradero.interfaces.cli.reread",
    "frames": "paradero.interfaces.cli.frames",
    # The pages are a door of their own: this one only knows where it is.
    "serve": "paradero.interfaces.web.serve",
    "rebuild": "paradero.interfaces.cli.rebuild",
    "check": "paradero.interfaces.cli.check",
    "version": "paradero.interfaces.cli.version",
    "completion": "paradero.interfaces.cli.completion",
}


class Commands(click.Group):
    """Commands in the order of the work; each module is loaded when it is first named."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in COMMANDS:
            return None
        command: click.Command = import_module(COMMANDS[cmd_name]).command
        return command

    def invoke(self, ctx: click.Context) -> Any:
        try:
            done = super().invoke(ctx)
            sys.stdout.flush()
            return done
        except BrokenPipeError:
            quiet_output()
            ctx.exit(STOPPED_BY_PIPE)


@click.group(cls=Commands, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
def paradero() -> None:
    """Keep an evidence-first record of deportation and transfer arrangements between states.

    Add documents, then ask who says what: every answer opens on the words that say it.

    \b
      paradero add articles/
      paradero show "Kilmar Abrego García"
      paradero serve
    """


def run(arguments: Sequence[str]) -> int:
    """Run one command line; the exit code. Foreseen errors become one sentence on standard error."""
    try:
        done = paradero.main(args=list(arguments), prog_name="paradero", standalone_mode=False)
    except click.ClickException as error:
        error.show()
        return error.exit_code
    except ParaderoError as error:
        click.echo(f"paradero: {error}", err=True)
        return error.exit_code
    except (click.Abort, KeyboardInterrupt):
        click.echo("paradero: stopped.", err=True)
        return STOPPED_BY_HAND
    return done if isinstance(done, int) else 0


def main() -> None:
    """The entry point of the `paradero` program."""
    code = run(sys.argv[1:])
    try:
        sys.stdout.flush()
    except BrokenPipeError:
        quiet_output()
        code = STOPPED_BY_PIPE
    sys.exit(code)

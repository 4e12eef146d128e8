"""`paradero search`: full text of the stored documents, with snippets."""

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from paradero.interfaces.cli.options import json_option, known_on_option, paging_options, published_option
from paradero.interfaces.settings import record_option

if TYPE_CHECKING:
    from paradero.answers.views import SearchHit


@click.command("search")
@click.argument("words", nargs=-1, required=True)
@published_option
@known_on_option
@paging_options(20)
@json_option
@record_option
def command(
    words: tuple[str, ...],
    as_of: str | None,
    known_on: str | None,
    limit: int,
    offset: int,
    as_json: bool,
    record_path: Path,
) -> None:
    """Search the text of all documents for WORDS, best first."""
    from paradero.answers.search import search
    from paradero.record.record import open_record

    with open_record(record_path, read_only=True) as record:
        result = search(record, " ".join(words), as_of=as_of, known_on=known_on, limit=limit, offset=offset)
    if as_json:
        from paradero.publish.lines import write_lines

        write_lines(result.hits, sys.stdout)
        return
    for hit in result.hits:
        _print_hit(hit)
    total = str(result.total) if result.total_exact else f"more than {result.total}"
    click.echo(f"{len(result.hits)} of {total} places with the words: {', '.join(result.words)}.", err=True)


def _print_hit(hit: "SearchHit") -> None:
    from rich.text import Text

    from paradero.interfaces.cli.claim_text import source_sentence
    from paradero.interfaces.cli.terminal import paper, print_indented, safe

    out = paper()
    page = f", page {hit.page}" if hit.page is not None else ""
    out.print(Text(f"{source_sentence(hit.source)}{page}", "bold"))
    text = Text()
    for fragment in hit.snippet:
        text.append(safe(fragment.text), "reverse" if fragment.hit else "")
    print_indented(out, text)
    claims = f" · claims {' '.join(hit.claims)}" if hit.claims else ""
    print_indented(out, Text(f"{hit.source.document}{claims}", "dim"))
    out.print()

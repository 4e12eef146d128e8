"""`paradero read`: print the claims of documents without storing anything, each document as soon as it is read."""

import sys
from collections import deque
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Literal

import click

from paradero.interfaces.cli.bounds import limits_option
from paradero.interfaces.cli.options import frames_option
from paradero.interfaces.cli.readers import claim_reader, jobs_option
from paradero.interfaces.cli.terminal import safe
from paradero.sources.limits import Limits
from paradero.words.errors import ReadingError, SourceError

if TYPE_CHECKING:
    from paradero.claims.crew import Crew
    from paradero.claims.reader import ClaimReader
    from paradero.publish.contract import Citation
    from paradero.text.reading import TextReader
    from paradero.words.claim import Claim
    from paradero.words.document import TextVersion

Format = Literal["jsonl", "table"]


@click.command("read")
@click.argument("paths", nargs=-1, required=True, metavar="PATH...")
@click.option(
    "--format", "form", type=click.Choice(("jsonl", "table")), default="table", show_default=True,
    help="jsonl: one claim a line, in the exact form of the catalogue; table: for people.",
)  # fmt: skip
@click.option("--json", "as_json", is_flag=True, help="The same as --format jsonl.")
@jobs_option
@frames_option
@limits_option
def command(
    paths: tuple[str, ...], form: Format, as_json: bool, jobs: int | None, frames: Path | None, limits: Limits
) -> None:
    """Print the claims of documents, storing nothing.

    PATH is what `paradero add` takes. Exit code 1 says that some documents could not be read; the others are printed.
    """
    from paradero.text.reading import TextReader

    with TextReader(limits) as text_reader, claim_reader(jobs, frames) as reader:
        documents = Documents(paths, limits, text_reader, reader)
        for citation, claims in documents.read():
            if as_json or form == "jsonl":
                _print_lines(citation, claims)
            else:
                _print_table(citation, claims)
    if documents.refused:
        click.echo(f"{documents.refused} of {documents.seen} documents could not be read, as said above.", err=True)
        click.get_current_context().exit(1)


class Documents:
    """The documents at some paths, read one after the other; refusals are told on standard error and counted."""

    def __init__(
        self, paths: tuple[str, ...], limits: Limits, text_reader: "TextReader", reader: "ClaimReader | Crew"
    ) -> None:
        self._paths = paths
        self._limits = limits
        self._text_reader = text_reader
        self._reader = reader
        self._waiting: deque[tuple[Citation, TextVersion]] = deque()
        self.seen = 0
        self.refused = 0

    def read(self) -> Iterator[tuple["Citation", tuple["Claim", ...]]]:
        """Each readable document with its claims, in the order given."""
        for claims in self._reader.read_many(self._texts()):
            citation, version = self._waiting.popleft()
            if claims:
                self._tell_doubts(citation.origin, version)
            yield citation, claims

    def _texts(self) -> Iterator["TextVersion"]:
        from paradero.publish.contract import cite
        from paradero.sources.gather import gather
        from paradero.words.document import Refusal

        stdin = sys.stdin.buffer if "-" in self._paths else None
        for item in gather(self._paths, self._limits, stdin):
            self.seen += 1
            if isinstance(item, Refusal):
                self._refuse(item.origin, item.reason)
                continue
            try:
                version = self._text_reader.read(item)
            except (ReadingError, SourceError) as error:
                self._refuse(item.receipt.origin, str(error))
                continue
            for loss in version.losses:
                click.echo(f"{safe(item.receipt.origin)}: {safe(loss)}", err=True)
            self._waiting.append((cite(version.metadata, item.receipt), version))
            yield version

    def _tell_doubts(self, origin: str, version: "TextVersion") -> None:
        from paradero.claims.offices import title_doubts

        for doubt in title_doubts(version):
            words = safe(doubt.span.of(version.text))
            click.echo(f"{safe(origin)}: note: “{words}”: {safe(doubt.reason)}.", err=True)

    def _refuse(self, origin: str, reason: str) -> None:
        self.refused += 1
        click.echo(f"{safe(origin)}: {safe(reason)}", err=True)


def _print_lines(citation: "Citation", claims: tuple["Claim", ...]) -> None:
    from paradero.publish.contract import claim_object
    from paradero.publish.lines import write_lines

    write_lines((claim_object(claim, citation) for claim in claims), sys.stdout)


def _print_table(citation: "Citation", claims: tuple["Claim", ...]) -> None:
    from paradero.interfaces.cli.claim_table import TABLE_WIDTH, claim_table
    from paradero.interfaces.cli.terminal import paper

    paper(TABLE_WIDTH).print(claim_table(citation, claims))

"""`python -m quality`: measure the reader over every corpus at hand."""

from collections.abc import Sequence
from pathlib import Path

import click

from paradero.words.errors import ParaderoError
from quality import report, tables
from quality.attach import real_corpus
from quality.changes import ACCEPTED, compare, lines, read_lines, write_lines
from quality.gold import LANGUAGES, Corpus, Half, free_corpora, seeds
from quality.ratchet import accept, read_floors, shortfalls
from quality.reading import Reading, read_corpora


@click.command()
@click.option(
    "--texts",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    help="Folder with the texts that gold/real.jsonl names and that may not be stored.",
)
@click.option("--held", is_flag=True, help="Measure the unseen half, too; do so rarely.")
@click.option("--places", is_flag=True, help="List every error with its document and offsets.")
@click.option(
    "--against",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    help="A kept run (quality/accepted.jsonl.gz): list the claims gained, lost and changed since.",
)
@click.option("--accept", "accepting", is_flag=True, help="Keep this run, and raise the floors to it.")
@click.option("--write", type=click.Path(dir_okay=False, path_type=Path), help="Write the page on reading quality.")
def measure(
    texts: Path | None, held: bool, places: bool, against: Path | None, accepting: bool, write: Path | None
) -> None:  # fmt: skip
    """Measure how well claims are read, and print figures and classes of error."""
    try:
        free, others = free_corpora(), _others(texts, held=held)
        readings = read_corpora([*free, *others])
        click.echo(report.terminal(readings, with_places=places))
        _judge(readings[: len(free)], against, accepting=accepting)
    except ParaderoError as error:
        raise click.ClickException(str(error)) from error
    if write:
        write.write_text(report.document(readings), "utf-8")


def _others(texts: Path | None, *, held: bool) -> list[Corpus]:
    """The corpora that are not in every checkout, and, if asked for, the unseen half."""
    given = seeds()
    corpora = [given] if given else []
    if texts:
        halves: tuple[Half, ...] = ("dev", "held") if held else ("dev",)
        corpora += [_real(texts, half, lang) for half in halves for lang in LANGUAGES]
    return corpora


def _real(texts: Path, half: Half, lang: str) -> Corpus:
    corpus, complaints = real_corpus(texts, half, lang)
    for complaint in complaints:
        click.echo(complaint, err=True)
    return corpus


def _judge(free: Sequence[Reading], against: Path | None, *, accepting: bool) -> None:
    """Compare with a kept run, then accept this one or say where it falls short."""
    if against:
        click.echo(tables.changes(compare(read_lines(against), lines(free))))
    if accepting:
        accept(free)
        write_lines(ACCEPTED, lines(free))
        return
    floors = read_floors()
    for reading in free:
        for sentence in shortfalls(reading, floors.get(reading.corpus.name)):
            click.echo(sentence, err=True)


if __name__ == "__main__":
    measure()

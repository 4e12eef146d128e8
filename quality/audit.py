"""Audits of single assertions: `python -m quality.audit FOLDER`, against a record of the pages in the folder.

`gold/audit.csv` holds assertions of our own words: true ones written from public pages, altered ones (number, date,
name, place, speaker, negation), and invented ones. The pages stay outside the repository. Every cell is printed: the
two errors that count are an altered or invented assertion *supported*, and a true one *contradicted*.
"""

import argparse
import csv
import hashlib
import tempfile
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Final

import msgspec

from paradero.answers.audit.article import audit_article
from paradero.answers.audit.views import VERDICTS
from paradero.claims.reader import ClaimReader
from paradero.record.intake import intake
from paradero.record.record import Record, open_record
from paradero.words.document import Block, Field, Metadata, TextVersion
from paradero.words.passage import Span

TABLE: Final = Path(__file__).resolve().parent.parent / "gold" / "audit.csv"
NO_CLAIM: Final = "no claim read"
OPENINGS: Final = {
    "en": "Deportation flights, deportees and detention: what was said.",
    "es": "Vuelos de deportación, deportados y detención: lo que se dijo.",
}
"""Stand before each assertion of the language, so that it is read as a sentence of an article on the subject."""

COLUMNS: Final = (*VERDICTS, NO_CLAIM)


class Assertion(msgspec.Struct, frozen=True):
    """One line of the table: `truth` is true, altered or invented; `altered` says what was changed."""

    truth: str
    altered: str
    date: str
    assertion: str
    lang: str = "en"


class Outcome(msgspec.Struct, frozen=True):
    """An assertion with its verdict and the reason given."""

    told: Assertion
    verdict: str
    because: str


def assertions(path: Path = TABLE) -> list[Assertion]:
    """The table."""
    with path.open(encoding="utf-8", newline="") as lines:
        return [Assertion(**row) for row in csv.DictReader(lines)]


def outcomes(record: Record, told: list[Assertion]) -> Iterator[Outcome]:
    """Each assertion audited as an article of one sentence."""
    texts = [_text(one) for one in told]
    for one, text, claims in zip(told, texts, ClaimReader().read_many(texts), strict=True):
        audit = audit_article(record, text, claims, hashlib.sha256(text.text.encode()).hexdigest())
        worst = min(audit.sentences, key=lambda found: VERDICTS.index(found.verdict), default=None)
        yield Outcome(one, worst.verdict if worst else NO_CLAIM, worst.because if worst else "")


def _text(one: Assertion) -> TextVersion:
    opening, lang = OPENINGS[one.lang], one.lang
    text = f"{opening}\n\n{one.assertion}"
    blocks = Block(Span(0, len(opening)), "body", lang), Block(Span(len(opening) + 2, len(text)), "body", lang)
    return TextVersion(text, blocks, metadata=Metadata(published=Field(one.date, "table")))


def report(found: list[Outcome]) -> str:
    """All cells, the two errors as shares, and each assertion in error."""
    rows = Counter((_row(one.told), one.verdict) for one in found)
    names = list(
        dict.fromkeys(_row(one.told) for one in sorted(found, key=lambda one: (one.told.truth, one.told.altered)))
    )
    lines = [f"{'':20}" + "".join(f"{name:>15}" for name in COLUMNS)]
    lines += [f"{name:20}" + "".join(f"{rows[name, column]:15}" for column in COLUMNS) for name in names]
    true = [one for one in found if one.told.truth == "true"]
    false = [one for one in found if one.told.truth != "true"]
    for words, among, verdict in (
        ("altered or invented, marked supported", false, "supported"),
        ("true, marked contradicted", true, "contradicted"),
        ("true, marked supported", true, "supported"),
        ("altered or invented, marked contradicted", false, "contradicted"),
    ):
        count = sum(one.verdict == verdict for one in among)
        lines.append(f"{words}: {count} of {len(among)} ({count / max(1, len(among)):.1%})")
    wrong = [one for one in found if (one.told.truth == "true") == (one.verdict == "contradicted")]
    wrong = [one for one in wrong if one.verdict in ("supported", "contradicted")]
    lines += [f"  {one.verdict} ({one.because}): [{_row(one.told)}] {one.told.assertion}" for one in wrong]
    return "\n".join(lines)


def _row(one: Assertion) -> str:
    return f"{one.truth} {one.altered}".strip()


def main() -> None:
    """Reads the pages into a record that is thrown away afterwards, unless one is given."""
    parser = argparse.ArgumentParser(prog="python -m quality.audit", description=__doc__.splitlines()[0])
    parser.add_argument("folder", type=Path, nargs="?", help="the pages, as `paradero add` takes them")
    parser.add_argument("--table", type=Path, default=TABLE, help="the assertions: gold/audit.csv or gold/audit-2.csv")
    parser.add_argument("--record", type=Path, help="a record that holds them already")
    parser.add_argument("--all", action="store_true", help="print each assertion with its verdict")
    given = parser.parse_args()
    if not (given.folder or given.record):
        parser.error("give a folder of pages, or --record FILE")
    with tempfile.TemporaryDirectory() as place:
        path = given.record or Path(place) / "audit.paradero"
        if not given.record:
            with open_record(path, create=True) as record:
                list(intake(record, [str(given.folder)], reader=ClaimReader()))
        with open_record(path, read_only=True) as record:
            found = list(outcomes(record, assertions(given.table)))
    if given.all:
        for one in found:
            print(f"{one.verdict} ({one.because}): [{_row(one.told)}] {one.told.assertion}")
    print(report(found))


if __name__ == "__main__":
    main()

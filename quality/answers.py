"""Answers on real pages: `python -m quality.answers FOLDER`, head counts and payments against those read by hand.

`gold/answers.csv` says what each page answers, judged before the program was asked: the question, from which country to
which, the number, whom or what it counts, and who says so. `|` parts what is equally right, an empty part is nobody or
everybody. The pages are those of `gold/pages.toml`; their texts stay outside the repository.
"""

import argparse
import csv
import itertools
import tempfile
from collections import Counter, defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import Final

import msgspec

from paradero.answers.origins import roots_of_rows
from paradero.claims.reader import ClaimReader
from paradero.identity.names import fold
from paradero.identity.questions.question import Answer
from paradero.identity.questions.values import Number, value_key
from paradero.record.events import answer_in
from paradero.record.intake import intake
from paradero.record.question_rows import question_in
from paradero.record.record import Record, open_record
from paradero.words.claim import Claim
from quality.origins import Gold, Pair, Score, check_texts, page_names, pairs_of, read_gold

PAGES: Final = Path(__file__).resolve().parent.parent / "gold" / "pages.toml"
TABLE: Final = PAGES.with_name("answers.csv")
ASKED: Final = {"moved": "moved", "paid": "paid", "covered": "covered", "released_number": "released"}
VERDICTS: Final = (
    "right",
    "wrong speaker",
    "wrong scope",
    "wrong countries",
    "other question",
    "wrong value",
    "missed",
)


class Row(msgspec.Struct, frozen=True):
    """One line of the table."""

    page: str
    asks: str
    sender: str = msgspec.field(name="from")
    receiver: str = msgspec.field(name="to")
    value: str = ""
    scope: str = ""
    speaker: str = ""


class Told(msgspec.Struct, frozen=True):
    """What the record has one claim answer, and from which independent origin (its key)."""

    page: str
    root: str
    asks: str
    answer: Answer
    speaker: str
    sentence: str


def rows(path: Path = TABLE) -> list[Row]:
    """The table."""
    with path.open(encoding="utf-8", newline="") as lines:
        return [msgspec.convert(row, Row) for row in csv.DictReader(lines)]


def told(record: Record, names: dict[int, str]) -> Iterator[Told]:
    """What the claims of the record answer to the questions of the table."""
    decode = msgspec.json.Decoder(Claim).decode
    rows = record.store.select(
        "SELECT claim.number, reading.version, answer.question, answer.body, statement.body FROM answer "
        "JOIN claim ON claim.number = answer.claim JOIN reading ON reading.number = claim.reading "
        "JOIN statement ON statement.claim = claim.number ORDER BY claim.number, answer.position"
    )
    found = list(rows)
    roots = roots_of_rows(record.store, [row[0] for row in found])
    for claim_number, version, number, body, statement in found:
        answer, claim = answer_in(body, question_in(record.store, number)), decode(statement)
        if answer.question.topic in ASKED and answer.question.unit in ("people", "usd"):
            speaker = " ".join(one.name for one in claim.speakers)
            yield Told(
                names[version],
                roots[claim_number].root.key,
                ASKED[answer.question.topic],
                answer,
                speaker,
                claim.passage.exact,
            )


def verdict(row: Row, found: list[Told]) -> str:
    """How near the page's answers come to the one of the table."""
    same = [one for one in found if shown(one.answer) == row.value]
    if not same:
        near = any(_digits(shown(one.answer)) == _digits(row.value) for one in found)
        return "wrong value" if near else "missed"
    for name, fits in (("other question", _asks), ("wrong countries", _countries), ("wrong scope", _scope),
                       ("wrong speaker", _speaker)):  # fmt: skip
        same = [one for one in same if fits(row, one)]
        if not same:
            return name
    return "right"


def shown(answer: Answer) -> str:
    """A number as the table writes it: 238, >200, >=15, <=300, ~300, 5-6~."""
    value = answer.value
    if not isinstance(value, Number):
        return value_key(value)
    low, high = (f"{int(side)}" if side is not None else "" for side in (value.low, value.high))
    if low and low == high:
        return f"~{low}" if value.approximate else low
    if low and high:
        return f"{low}-{high}{'~' if value.approximate else ''}"
    return (f">{'' if value.open else '='}{low}" if low else f"<={high}") + ("~" if value.approximate else "")


def _digits(value: str) -> str:
    return value.strip("<>=~")


def _asks(row: Row, one: Told) -> bool:
    return one.asks in row.asks.split("|") or (
        {one.asks, row.asks} == {"moved", "covered"} and one.answer.question.mode == "plan"
    )


def _countries(row: Row, one: Told) -> bool:
    slots = {slot.name: slot.words for slot in one.answer.question.slots}
    pairs = ((row.sender, slots.get("from")), (row.receiver, slots.get("to")))
    return all(not wanted or name in (None, wanted) for wanted, name in pairs) and any(name for _, name in pairs)


def _scope(row: Row, one: Told) -> bool:
    tags = " ".join(tag.split(":")[-1] for tag in one.answer.question.scope).replace("alien-enemies-act", "aea")
    return sorted(tags.split()) in (sorted(part.split()) for part in row.scope.split("|"))


def _speaker(row: Row, one: Told) -> bool:
    said = fold(one.speaker)
    return any(fold(part) in said if part else not said for part in row.speaker.split("|"))


def score_roots(gold: Gold, found: list[Told]) -> tuple[Score, Score]:
    """Pairs of pages that answer alike and are given one origin; of those that tell one text, and of all with a source.

    Right where the pages tell one text, or repeat one statement; what could not be decided is left out.
    """
    alike: defaultdict[object, defaultdict[str, set[str]]] = defaultdict(lambda: defaultdict(set))
    for one in found:
        slots = [slot.key for slot in one.answer.question.slots if slot.name == "to"]
        alike[one.asks, *slots, shown(one.answer)][one.page].add(one.root)
    pairs: dict[Pair, bool] = {}
    for pages in alike.values():
        for one_page, other in itertools.combinations(pages, 2):
            pair = frozenset((one_page, other))
            pairs[pair] = pairs.get(pair, False) or bool(pages[one_page] & pages[other])
    telling, source = pairs_of(gold.telling), pairs_of(gold.telling) | pairs_of(gold.source)
    decided = {pair for pair in pairs if pair in source or pair not in pairs_of(gold.undecided)}
    given = {pair for pair in decided if pairs[pair]}
    return (
        Score(len(given & telling), len(given & telling) + len(given - source), len(decided & telling)),
        Score(len(given & source), len(given), len(decided & source)),
    )


def main() -> None:
    """Reads the pages of a folder into a record of its own and prints how the answers come out."""
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("folder", type=Path, help="the texts, each under its page's name and .txt")
    asked.add_argument(
        "--wrong", action="store_true", help="name the answers that are wrong, missed or not of the table"
    )
    options = asked.parse_args()
    gold = read_gold(PAGES)
    check_texts(gold, options.folder)
    with tempfile.TemporaryDirectory() as place, open_record(Path(place, "a.paradero"), create=True) as record:
        list(intake(record, [str(options.folder / f"{page.name}.txt") for page in gold.page], reader=ClaimReader()))
        answers = list(told(record, page_names(record)))
        _print(rows(), answers, wrong=options.wrong)
        copies, sources = score_roots(gold, answers)
        print("pages that answer alike, one origin where they tell one text:", copies)
        print("pages that answer alike, one origin where they repeat one statement or text:", sources)


def _print(table: list[Row], found: list[Told], *, wrong: bool) -> None:
    by_page: defaultdict[str, list[Told]] = defaultdict(list)
    for one in found:
        by_page[one.page].append(one)
    verdicts = [(row, verdict(row, by_page[row.page])) for row in table]
    for name in ("moved", "covered", "paid", "released"):
        counted = Counter(told for row, told in verdicts if row.asks.split("|")[0] == name)
        print(f"{name}: {counted.total()} answers:", ", ".join(f"{one} {counted[one]}" for one in VERDICTS))
    counted = Counter(told for _, told in verdicts)
    print(f"all: {counted.total()} answers:", ", ".join(f"{one} {counted[one]}" for one in VERDICTS))
    asked = {(row.asks.split("|")[0], row.receiver if row.asks[0] != "r" else row.sender, row.value) for row in table}
    found_all = {key for one in found for key in _keys(one)}
    print(f"different answers (question, country, number): {len(asked & found_all)} of {len(asked)} shown")
    listed = {(row.page, row.value) for row in table}
    beside = [one for one in found if (one.page, shown(one.answer)) not in listed]
    print(f"numbers given that no page's answers have: {len(beside)} of {len(found)}")
    if wrong:
        for row, told in verdicts:
            if told != "right":
                print(f"{told}:", *msgspec.structs.astuple(row), sep=" | ")
                for one in by_page[row.page]:
                    if _digits(shown(one.answer)) == _digits(row.value):
                        print("    ", _line(one))
        for one in beside:
            print("beside:", one.page, _line(one))


def _keys(one: Told) -> Iterator[tuple[str, str, str]]:
    slots = {slot.name: slot.words for slot in one.answer.question.slots}
    yield one.asks, slots.get("from" if one.asks == "released" else "to", ""), shown(one.answer)


def _line(one: Told) -> str:
    question = one.answer.question
    slots = " ".join(f"{slot.name}={slot.words}" for slot in question.slots)
    told = (one.asks, question.mode, shown(one.answer), slots, *question.scope, question.period, f"[{one.speaker}]")
    return " ".join((*told, one.sentence[:150]))


if __name__ == "__main__":
    main()

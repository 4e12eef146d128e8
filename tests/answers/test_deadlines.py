"""Deadlines that passed with nothing said of obeying: listed until something is, whatever it says."""

from collections.abc import Iterable, Iterator
from pathlib import Path

import pytest

from paradero.answers.deadlines import passed_deadlines
from paradero.record.adding import add_judgement
from paradero.record.intake import take_in
from paradero.record.opening import open_sqlite
from paradero.record.record import Record
from paradero.words.claim import Claim, Filler, ReaderVersion
from paradero.words.document import TextVersion
from paradero.words.errors import UsageError
from paradero.words.passage import Passage, Span
from tests.answers.conftest import Days
from tests.record.quick import QuickText, item


class Orders:
    """Reads `JUDGE ordered … by DATE.` as an order and `… complied …` as its obeying; `CASE:` names the case of all."""

    version = ReaderVersion("orders", "1")

    def read_many(self, texts: Iterable[TextVersion]) -> Iterator[tuple[Claim, ...]]:
        for text in texts:
            yield tuple(self._claims(text))

    def _claims(self, text: TextVersion) -> Iterator[Claim]:
        for block in text.blocks:
            words = block.span.of(text.text)
            kind = "compliance" if "complied" in words else "order"
            verb = "complied" if kind == "compliance" else "ordered"
            if verb not in words:
                continue
            at = block.span.start
            trigger = at + words.index(verb)
            roles = {}
            if kind == "order":
                judge = words[: words.index(" ordered")]
                roles["judge"] = (Filler(judge, at, at + len(judge), type="person"),)
            if " in " in words:
                case = words.split(" in ")[1].split(",")[0]
                roles["case"] = (Filler(case, at + words.index(case), at + words.index(case) + len(case), type="case"),)
            yield Claim(
                kind=kind,  # type: ignore[arg-type]
                roles=roles,
                stance="orders" if kind == "order" else "asserts",
                passage=Passage(at, block.span.end, words),
                reader=self.version,
                trigger=Span(trigger, trigger + len(verb)),
            )


def document(number: int, *lines: str) -> str:
    return "\n".join((f"title: Paper {number}", "lang: en", "published: 2025-04-10", *lines)) + "\n"


CLOCK = Days()


@pytest.fixture
def record(tmp_path: Path) -> Iterator[Record]:
    CLOCK.day = "2025-07-01"
    made = Record(open_sqlite(str(tmp_path / "a.paradero"), create=True, clock=CLOCK), CLOCK)
    yield made
    made.close()


def add(record: Record, *texts: str) -> None:
    items = [item(text, f"file:///{len(texts)}/{number}-{abs(hash(text))}") for number, text in enumerate(texts)]
    assert {done.status for done in take_in(record, items, QuickText(), Orders())} <= {"added"}


ORDER = "Ana Ficticia Prueba ordered the agency in Sample v. Noem, to answer by 14 April 2025."
AGAIN = "Ana Ficticia Prueba ordered that in Sample v. Noem, an answer come by 14 April 2025."
OTHER = "Rosa Inventada Muestra ordered an answer by 2 May 2025."


def days(record: Record, **asked: str) -> list[str]:
    return [due.day for due in passed_deadlines(record, **asked).deadlines]  # type: ignore[arg-type]


def test_a_deadline_is_listed_from_the_day_after_it_latest_first(record: Record) -> None:
    add(record, document(1, ORDER), document(2, OTHER))
    assert days(record) == ["2025-05-02", "2025-04-14"]
    assert days(record, as_of="2025-05-02") == ["2025-04-14"]
    assert days(record, as_of="2025-04-14") == []


def test_claims_of_one_day_about_one_case_are_one_deadline_with_its_words(record: Record) -> None:
    add(record, document(1, ORDER), document(2, AGAIN), document(3, OTHER.replace("2 May", "14 April")))
    found = passed_deadlines(record)
    assert sorted(len(due.lines) for due in found.deadlines) == [1, 2]
    assert {due.words for due in found.deadlines} == {"14 April 2025"}
    assert found.rows == 3


def test_what_is_said_of_obeying_in_the_same_document_ends_it(record: Record) -> None:
    add(record, document(1, ORDER, "The agency has not complied."), document(2, OTHER))
    assert days(record) == ["2025-05-02"]


def test_what_is_said_of_obeying_where_the_case_or_judge_is_named_ends_it(record: Record) -> None:
    add(record, document(1, ORDER), document(2, OTHER))
    add(record, document(3, "The agency complied in Sample v. Noem, it says."))
    assert days(record) == ["2025-05-02"]
    add(record, document(4, "Rosa Inventada Muestra ordered a hearing.", "The agency complied."))
    assert days(record) == []


def test_what_is_said_of_obeying_elsewhere_ends_nothing(record: Record) -> None:
    add(record, document(1, ORDER), document(2, "The agency complied in Other v. Noem, it says."))
    assert days(record) == ["2025-04-14"]


def test_names_judged_the_same_lead_to_what_is_said_of_obeying(record: Record) -> None:
    add(record, document(1, OTHER), document(2, "Rosa I. Muestra ordered a hearing.", "The agency complied."))
    assert days(record) == ["2025-05-02"]
    keys = [row[0] for row in record.store.select("SELECT key FROM subject WHERE type = 'person' ORDER BY key")]
    assert len(keys) == 2
    with record.adding() as addition:
        add_judgement(addition, *keys, "same", by="Ana", reason="one judge", claims=())
    assert days(record) == []


def test_what_the_record_knew_then_is_told_by_what_it_knew(record: Record) -> None:
    add(record, document(1, ORDER))
    CLOCK.day = "2025-07-03"
    add(record, document(2, OTHER), document(3, "The agency complied in Sample v. Noem, it says."))
    assert days(record) == ["2025-05-02"]
    assert days(record, known_on="2025-07-02") == ["2025-04-14"]
    assert days(record, known_on="2025-06-30") == []


def test_a_rebuild_changes_no_answer(record: Record) -> None:
    add(record, document(1, ORDER), document(2, OTHER, "The agency complied."))
    before = passed_deadlines(record)
    assert len(before.deadlines) == 1
    record.rebuild()
    assert passed_deadlines(record) == before


def test_a_list_goes_on_where_it_stopped(record: Record) -> None:
    add(record, document(1, ORDER), document(2, OTHER))
    first, second = (passed_deadlines(record, limit=1, offset=offset) for offset in (0, 1))
    assert [due.day for due in (*first.deadlines, *second.deadlines)] == ["2025-05-02", "2025-04-14"]


@pytest.mark.parametrize("asked", [{"as_of": "soon"}, {"known_on": "soon"}, {"limit": 0}, {"offset": -1}])
def test_what_is_no_day_and_no_page_is_refused(record: Record, asked: dict[str, str]) -> None:
    with pytest.raises(UsageError):
        passed_deadlines(record, **asked)  # type: ignore[arg-type]

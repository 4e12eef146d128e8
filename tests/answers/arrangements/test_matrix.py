"""Each arrangement has a cell for every question; each answer has its claims, at both clocks."""

from collections.abc import Iterator

import pytest

from paradero.answers.arrangements.matrix import matrix
from paradero.answers.arrangements.views import Compared
from paradero.record.intake import take_in
from paradero.record.opening import open_sqlite
from paradero.record.record import Record
from paradero.words.errors import UsageError
from tests.answers.conftest import Days
from tests.record.quick import QuickClaims, QuickText, item

PAGES = {
    "2025-07-01": "The United States sent 238 people to El Salvador on 2025-03-15.\n",
    "2025-07-02": "The United States sent 261 people to El Salvador on 2025-03-15.\n"
    "The United States sent 8 people to Rwanda on 2025-08-01.\n",
}


@pytest.fixture(scope="module")
def record(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Record]:
    path, clock = tmp_path_factory.mktemp("matrix") / "a.paradero", Days()
    record = Record(open_sqlite(str(path), create=True, clock=clock), clock)
    for day, words in PAGES.items():
        clock.day = day
        list(take_in(record, [item(f"title: {day}\n{words}", f"file:///{day}")], QuickText(), QuickClaims()))
    yield record
    record.close()


def moved(compared: Compared) -> tuple[list[str], str | None]:
    cell = next(cell for cell in compared.cells if cell.facet == "moved")
    return [value.text for value in cell.values], "disputed" if cell.disputed else None


def test_answers_that_differ_stand_side_by_side_and_are_marked(record: Record) -> None:
    shown = matrix(record)
    assert [one.subject.name for one in shown.arrangements] == ["United States → El Salvador", "United States → Rwanda"]
    assert moved(shown.arrangements[0]) == (["261", "238"], "disputed")
    assert moved(shown.arrangements[1]) == (["8"], None)
    assert shown.total == 2


def test_every_arrangement_has_a_cell_for_every_question(record: Record) -> None:
    shown = matrix(record)
    for compared in shown.arrangements:
        assert tuple(cell.facet for cell in compared.cells) == shown.facets


def test_what_was_not_known_yet_is_not_there(record: Record) -> None:
    shown = matrix(record, known_on="2025-07-01")
    assert moved(shown.arrangements[0]) == (["238"], None)
    assert moved(shown.arrangements[1]) == ([], None)


def test_what_holds_at_another_time_is_not_there(record: Record) -> None:
    shown = matrix(record, as_of="2025-08")
    assert [moved(one)[0] for one in shown.arrangements] == [[], ["8"]]


def test_one_of_them_may_be_asked_for_and_pages_follow(record: Record) -> None:
    assert [one.claims for one in matrix(record, only="arrangement:united-states--rwanda").arrangements] == [1]
    assert matrix(record, only="person:nobody").arrangements == ()
    assert [one.subject.name for one in matrix(record, limit=1, offset=1).arrangements] == ["United States → Rwanda"]


def test_a_cell_says_when_more_claims_stand_than_it_looked_at(record: Record) -> None:
    (first,) = matrix(record, limit=1, most_claims=1).arrangements
    cell = next(cell for cell in first.cells if cell.facet == "moved")
    assert (cell.more, len(cell.values)) == (True, 1)


def test_the_span_is_that_of_the_days_given(record: Record) -> None:
    shown = matrix(record)
    assert (shown.first, shown.last) == ("2025-03-15", "2025-08-01")


@pytest.mark.parametrize("asked", [{"as_of": "soon"}, {"known_on": "soon"}, {"limit": 0}, {"offset": -1}])
def test_what_cannot_be_asked_is_refused(record: Record, asked: dict[str, object]) -> None:
    with pytest.raises(UsageError):
        matrix(record, **asked)  # type: ignore[arg-type]

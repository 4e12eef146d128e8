"""Answers judged by hand, how the program's are held against them, and the roots of those that agree."""

from collections import Counter

from quality.answers import PAGES, Row, Told, rows, score_roots, shown, verdict
from quality.origins import Gold, Group, Score, read_gold

from paradero.identity.questions.question import Answer, Question, Slot
from paradero.identity.questions.times import Time
from paradero.identity.questions.values import Number

SLOTS = (Slot("from", "place:united-states", "United States"), Slot("to", "place:ghana", "Ghana"))
ROW = Row("a", "moved", "United States", "Ghana", "14", "VE|gang VE", "Mahama|")


def told(number: Number, scope: tuple[str, ...] = (), speaker: str = "", page: str = "a", root: str = "a") -> Told:
    question = Question("moved", slots=SLOTS, scope=scope, unit="people")
    return Told(page, root, "moved", Answer(question, number, Time()), speaker, "Words.")


def test_there_are_as_many_pages_as_were_asked_for_and_every_answer_is_of_one() -> None:
    gold = read_gold(PAGES)
    topics = Counter(page.topic for page in gold.page)
    assert topics["el-salvador"] >= 60
    assert topics["elsewhere"] >= 40
    assert sum(page.lang == "es" for page in gold.page) >= 25
    names = {page.name for page in gold.page}
    assert {row.page for row in rows()} <= names
    assert {name for group in (*gold.telling, *gold.undecided, *gold.source) for name in group.pages} <= names


def test_numbers_are_written_as_the_table_writes_them() -> None:
    values = {
        "14": Number(14, 14, "people"), "~14": Number(14, 14, "people", approximate=True),
        ">14": Number(14, None, "people", open=True), ">=14": Number(14, None, "people"),
        "<=14": Number(None, 14, "people"), "5-6~": Number(5, 6, "people", approximate=True),
    }  # fmt: skip
    assert [shown(told(value).answer) for value in values.values()] == list(values)


def test_an_answer_is_right_or_the_first_thing_wrong_is_named() -> None:
    right = told(Number(14, 14, "people"), ("nationality:VE",))
    assert verdict(ROW, [right]) == "right"
    assert verdict(ROW, [told(Number(14, 14, "people"), ("nationality:VE",), "John Mahama")]) == "right"
    assert verdict(ROW, [told(Number(14, 14, "people"), ("nationality:VE",), "officials")]) == "wrong speaker"
    assert verdict(ROW, [told(Number(14, 14, "people"))]) == "wrong scope"
    assert verdict(Row("a", "moved", "United States", "Togo", "14"), [right]) == "wrong countries"
    assert verdict(Row("a", "paid", "United States", "Ghana", "14"), [right]) == "other question"
    assert verdict(ROW, [told(Number(14, None, "people"))]) == "wrong value"
    assert verdict(ROW, []) == "missed"


def test_pages_that_answer_alike_should_have_one_origin_where_they_tell_one_text_or_statement() -> None:
    gold = Gold((), (Group(("a", "b"), ""),), (Group(("a", "d"), ""),), (), (Group(("c", "e"), ""),))
    number = Number(14, 14, "people")
    roots = {"a": "r", "b": "r", "c": "s", "d": "r", "e": "s", "f": "s"}
    found = [told(number, page=page, root=root) for page, root in roots.items()]
    copies, sources = score_roots(gold, found)
    assert copies == Score(1, 4, 1)
    assert sources == Score(2, 5, 2)

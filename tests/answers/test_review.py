"""The queue of questions: who may be one, best first, with the words of both; what was judged is not asked again."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from paradero.answers.judgements import conflicts, latest_judgement
from paradero.answers.review import question_about, review
from paradero.answers.subjects import subject_page
from paradero.answers.views import Question
from paradero.record.adding import add_judgement
from paradero.record.record import Record, open_record
from paradero.words.entity import Verdict
from paradero.words.errors import NotFound, UsageError
from tests.interfaces.review_scene import CENTER, HOUSE, LONG, OTHER, SHORT, build_review


@pytest.fixture
def record(tmp_path: Path) -> Iterator[Record]:
    with open_record(build_review(tmp_path / "a.paradero")) as opened:
        yield opened


def judge(record: Record, left: str, right: str, verdict: Verdict, by: str = "Ana") -> None:
    with record.adding() as addition:
        add_judgement(addition, left, right, verdict, by=by, reason="the filing says so")


def pair(question: Question) -> tuple[str, str]:
    return question.left.subject.key, question.right.subject.key


def asked(record: Record, again: bool = False) -> list[tuple[str, str]]:
    return [pair(question) for question in review(record, again=again).questions]


def test_those_questions_come_first_whose_answer_moves_most(record: Record) -> None:
    found = review(record).questions
    assert [pair(one) for one in found[:2]] == [(HOUSE, CENTER), (SHORT, LONG)]
    assert [one.joins for one in found] == sorted((one.joins for one in found), reverse=True) == [2, 2, 1, 1]
    assert {pair(one) for one in found} >= {(SHORT, LONG), (SHORT, OTHER), (HOUSE, CENTER)}
    assert len({pair(one) for one in found}) == len(found)


def test_two_first_names_on_two_documents_are_two_and_a_common_name_is_asked_about(record: Record) -> None:
    keys = asked(record)
    assert (LONG, OTHER) not in keys
    (common,) = [one for one in keys if one[0].startswith("person:jose-hernandez~")]
    assert common[1].startswith("person:jose-hernandez~")


def test_a_question_has_reasons_and_the_passages_of_both_sides(record: Record) -> None:
    question = review(record).questions[1]
    assert question.tier in ("possible", "probable")
    assert "osman" in [reason.left for reason in question.agree if reason.what == "name"]
    assert "rafael" in [reason.right for reason in question.differ]
    assert "birth" in [reason.what for reason in question.missing]
    for side, name in ((question.left, "Osmán Modelo"), (question.right, "Osmán Rafael")):
        assert side.lines
        assert all(name in line.claim.passage.exact for line in side.lines)


@pytest.mark.parametrize("verdict", ["same", "different", "unsure"])
def test_what_is_judged_is_not_asked_again(record: Record, verdict: Verdict) -> None:
    judge(record, SHORT, LONG, verdict)
    assert (SHORT, LONG) not in asked(record)
    assert review(record).unsure == (verdict == "unsure")
    assert ((SHORT, LONG) in asked(record, again=True)) == (verdict == "unsure")


def test_a_question_asked_again_tells_what_was_judged(record: Record) -> None:
    judge(record, SHORT, LONG, "unsure")
    (question,) = [one for one in review(record, again=True).questions if pair(one) == (SHORT, LONG)]
    assert question.before
    assert (question.before.verdict, question.before.by) == ("unsure", "Ana")


def test_who_is_different_from_one_of_the_joined_is_not_asked_about_again(record: Record) -> None:
    judge(record, SHORT, OTHER, "different")
    judge(record, SHORT, LONG, "same")
    assert not [one for one in asked(record) if OTHER in one]


def test_any_two_subjects_can_be_looked_at_joined_or_not(record: Record) -> None:
    apart = question_about(record, HOUSE, CENTER)
    assert (apart.tier, apart.before) == ("probable", None)
    judge(record, SHORT, LONG, "same")
    joined = question_about(record, SHORT, LONG)
    assert pair(joined) == (SHORT, LONG)
    assert (joined.left.claims, joined.right.claims) == (3, 2)
    assert joined.before
    judge(record, HOUSE, CENTER, "same")
    assert pair(question_about(record, HOUSE, CENTER)) == (HOUSE, CENTER)


@pytest.mark.parametrize(
    ("left", "right", "error"),
    [
        ("person:nobody", SHORT, NotFound),
        (SHORT, "person:nobody", NotFound),
        (SHORT, SHORT, UsageError),
        (SHORT, HOUSE, UsageError),
    ],
)
def test_what_is_no_pair_is_refused(record: Record, left: str, right: str, error: type[Exception]) -> None:
    with pytest.raises(error):
        question_about(record, left, right)


def test_bounds_that_are_none_are_refused_and_nothing_is_judged_yet(record: Record) -> None:
    with pytest.raises(UsageError):
        review(record, limit=0)
    with pytest.raises(NotFound, match="paradero review"):
        latest_judgement(record)


def test_pages_of_the_queue_follow_each_other(record: Record) -> None:
    whole = asked(record)
    assert [pair(review(record, limit=1, offset=at).questions[0]) for at in range(len(whole))] == whole
    assert review(record, limit=1, offset=len(whole)).questions == ()


def test_a_conflict_is_told_with_both_sides_and_on_the_pages_of_its_subjects(record: Record) -> None:
    judge(record, LONG, OTHER, "different")
    judge(record, SHORT, LONG, "same")
    judge(record, SHORT, OTHER, "same")
    (torn,) = conflicts(record)
    assert {torn.join.left.key, torn.join.right.key} == {SHORT, OTHER}
    assert [{one.left.key, one.right.key} for one in torn.against] == [{LONG, OTHER}]
    for key in (SHORT, LONG, OTHER):
        assert subject_page(record, key).conflicts == (torn,)
    assert subject_page(record, LONG).total == 5
    judge(record, SHORT, OTHER, "different")
    assert conflicts(record) == ()
    assert [made.held for made in subject_page(record, OTHER).joined] == [True, False, True]

"""Questions as the record answers them: states, origins, clocks, and claims that are not its own held against them."""

from collections.abc import Mapping, Sequence

import pytest

from paradero.answers.findings.asking import check_claims
from paradero.answers.findings.finding import finding
from paradero.answers.findings.listing import findings
from paradero.answers.findings.origins import Rooted, traced_roots
from paradero.answers.findings.views import FindingFilter
from paradero.record.intake import take_in
from paradero.record.record import Record
from paradero.record.store import Store
from paradero.words.claim import Claim
from paradero.words.errors import NotFound, UsageError
from tests.record.quick import QuickClaims, QuickText, item

SENT = "United States sent {} people to El Salvador on 2025-03-15."


def add(record: Record, *texts: str) -> None:
    start = record.size()
    items = [item(f"title: {number}\n{text}", f"file:///{start}-{number}") for number, text in enumerate(texts)]
    list(take_in(record, items, QuickText(), QuickClaims()))


def one_root(store: Store, claims: Sequence[int], known_on: str | None) -> Mapping[int, Rooted]:
    """Every claim from the same agency."""
    return dict.fromkeys(claims, Rooted("agency", "An agency"))


def moved_key(record: Record) -> str:
    return findings(record, FindingFilter(kind="transfer")).lines[0].key


def claims_in(text: str) -> tuple[Claim, ...]:
    return next(QuickClaims().read_many([QuickText().read(item(text))]))


def test_two_documents_agree_but_not_where_both_come_from_one_origin(record: Record) -> None:
    add(record, SENT.format(238), SENT.format(238))
    key = moved_key(record)
    assert finding(record, key).state == "agreed"
    assert finding(record, key).origins == 2
    assert finding(record, key, roots_of=one_root).state == "single-source"
    assert finding(record, key, roots_of=one_root).answers[0].origins == ("An agency",)
    assert [line.state for line in findings(record, FindingFilter(kind="transfer")).lines] == ["agreed"]
    assert findings(record, FindingFilter(state="agreed")).lines[0].key == key
    assert findings(record, FindingFilter(state="agreed"), roots_of=one_root).lines == ()


def test_each_document_that_credits_nobody_is_an_origin(record: Record) -> None:
    add(record, SENT.format(238), SENT.format(238))
    roots = traced_roots(record.store, [1, 2])
    assert len({root.key for root in roots.values()}) == 2


def test_answers_are_never_averaged_and_none_is_left_out(record: Record) -> None:
    add(record, SENT.format(238), SENT.format(261), SENT.format(238))
    shown = finding(record, moved_key(record))
    assert shown.state == "disputed"
    assert [(answer.value, len(answer.givings)) for answer in shown.answers] == [
        (shown.answers[0].value, 2), (shown.answers[1].value, 1),
    ]  # fmt: skip
    assert [pair.relation.verdict for pair in shown.pairs] == ["disagree"]
    assert [turned.standing for turned in shown.turns] == ["undisputed", "disputed"]


def test_a_question_that_nobody_asked_is_not_found(record: Record) -> None:
    with pytest.raises(NotFound, match="list questions with"):
        finding(record, "q0000000000000000")
    with pytest.raises(UsageError, match="is no date"):
        finding(record, "q0000000000000000", as_of="soon")
    with pytest.raises(UsageError, match="is no state"):
        findings(record, FindingFilter(state="settled"))


@pytest.mark.parametrize(
    ("text", "verdicts"),
    [
        (SENT.format(238), {"agree"}),
        (SENT.format(300), {"disagree"}),
        ("United States sent 238 people to El Salvador.", {"agree"}),
        ("United States sent 12 people to Ghana on 2025-03-15.", set()),
    ],
)
def test_a_claim_of_elsewhere_is_held_against_the_answers_to_its_question(
    record: Record, text: str, verdicts: set[str]
) -> None:
    add(record, SENT.format(238))
    checked = [one for one in check_claims(record, claims_in(text), published="2025-04-01") if one.answer.question.unit]
    assert {related.relation.verdict for one in checked for related in one.related} == verdicts
    assert all((one.question is None) == (not verdicts) for one in checked)


def test_a_denial_of_elsewhere_contradicts_and_a_name_is_known_by_what_it_was_joined_to(record: Record) -> None:
    add(record, "Kilmar Abrego García is held in CECOT since 2025-03-15.")
    denial = "published: 2025-03-15\nNayib Bukele denied that Kilmar Abrego Garcia is held in CECOT."
    checked = [one for one in check_claims(record, claims_in(denial), published="2025-03-15") if one.related]
    assert [(one.answer.question.topic, one.related[0].relation.why) for one in checked] == [("held", "denied")]
    assert record.size() == 3


def test_what_the_record_learned_later_is_left_out(record: Record) -> None:
    add(record, SENT.format(238))
    (checked, *_) = check_claims(record, claims_in(SENT.format(238)), known_on="2020-01-01")
    assert checked.related == ()

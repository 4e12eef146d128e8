"""Judgements over names: the record joins what is judged the same, and parts it again when judged different."""

import random

import pytest

from paradero.identity.clusters import Held, clusters
from paradero.record.adding import add_judgement
from paradero.record.intake import take_in
from paradero.record.judgements import joined_keys, joins_not_followed, judgements_between, judgements_over
from paradero.record.record import Record
from paradero.words.entity import Verdict
from paradero.words.errors import NotFound, UsageError
from tests.record.quick import QuickClaims, QuickText, item

KILMAR, ARMANDO = "person:kilmar-abrego-garcia", "person:kilmar-armando-abrego-garcia"
BUKELE, NAYIB = "person:bukele", "person:nayib-bukele"


def read(record: Record, *texts: str) -> None:
    items = [item(text, f"file:///{number}") for number, text in enumerate(texts)]
    assert all(outcome.status == "added" for outcome in take_in(record, items, QuickText(), QuickClaims()))


def held(name: str) -> str:
    return f"{name} is held in CECOT."


def judge(record: Record, one: str, other: str, verdict: Verdict) -> None:
    with record.adding() as addition:
        add_judgement(addition, one, other, verdict, by="Ana Reviewer", reason="the filing gives both")


def counts(record: Record) -> dict[str, int]:
    return dict(record.store.select("SELECT key, claims FROM subject WHERE claims > 0 AND type = 'person'"))


def test_middle_names_left_out_in_one_document_are_joined_by_rule(record: Record) -> None:
    read(record, held("Kilmar Abrego García") + "\n" + held("Kilmar Armando Abrego Garcia"))
    assert counts(record) == {ARMANDO: 2}
    ((_, made),) = judgements_over(record.store, [KILMAR])
    assert (made.verdict, made.by, made.judge) == ("same", "middle-names.v2", "rule")
    assert len(made.claims) == 2
    assert set(made.claims) == {row[0] for row in record.store.select("SELECT id FROM claim")}


def test_accents_and_case_need_no_judgement(record: Record) -> None:
    read(record, held("Kilmar Abrego García"), held("Kilmar Abrego Garcia"))
    assert counts(record) == {KILMAR: 2}
    spelled = [row[0] for row in record.store.select("SELECT name FROM spelling ORDER BY name")]
    assert {"Kilmar Abrego Garcia", "Kilmar Abrego García"} <= set(spelled)


def test_names_in_different_documents_are_not_joined_by_rule(record: Record) -> None:
    read(record, held("Kilmar Abrego García"), held("Kilmar Armando Abrego Garcia"))
    assert counts(record) == {KILMAR: 1, ARMANDO: 1}


def test_a_bare_surname_joins_nobody(record: Record) -> None:
    read(record, held("Bukele") + "\n" + held("Nayib Bukele"))
    assert counts(record) == {BUKELE: 1, NAYIB: 1}


def test_claims_read_after_a_judgement_count_for_the_joined_subject(record: Record) -> None:
    read(record, held("Bukele") + "\n" + held("Nayib Bukele"))
    judge(record, BUKELE, NAYIB, "same")
    list(take_in(record, [item(held("Bukele") + " ", "file:///later")], QuickText(), QuickClaims()))
    assert counts(record) == {NAYIB: 3}
    assert record.check().sound


def test_a_judgement_is_undone_by_one_more(record: Record) -> None:
    read(record, held("Bukele") + "\n" + held("Nayib Bukele"))
    judge(record, BUKELE, NAYIB, "same")
    assert joined_keys(record.store, BUKELE) == [BUKELE, NAYIB]
    judge(record, NAYIB, BUKELE, "different")
    assert counts(record) == {BUKELE: 1, NAYIB: 1}
    judge(record, BUKELE, NAYIB, "same")
    judge(record, BUKELE, NAYIB, "unsure")
    assert counts(record) == {BUKELE: 1, NAYIB: 1}
    assert record.check().sound


def test_parting_two_of_three_leaves_the_third_with_its_own(record: Record) -> None:
    read(record, "\n".join(held(name) for name in ("Bukele", "Nayib Bukele", "Nayib Inventado Bukele")))
    third = "person:nayib-inventado-bukele"
    judge(record, BUKELE, NAYIB, "same")
    judge(record, NAYIB, third, "same")
    assert counts(record) == {third: 3}
    judge(record, BUKELE, NAYIB, "different")
    assert counts(record) == {BUKELE: 1, third: 2}
    assert record.check().sound


def test_parting_the_middle_of_three_counts_each_side_anew(record: Record) -> None:
    read(record, "\n".join(held(name) for name in ("Zeta Bukele", "Nayib Bukele", "Ana Bukele Zeta")))
    one, two, three = "person:zeta-bukele", "person:nayib-bukele", "person:ana-bukele-zeta"
    judge(record, one, two, "same")
    judge(record, one, three, "same")
    judge(record, one, three, "different")
    assert counts(record)[three] == 1
    assert sum(counts(record).values()) == 3
    assert record.check().sound


def test_two_judged_different_stay_apart_though_a_third_is_both_and_the_conflict_is_told(record: Record) -> None:
    read(record, "\n".join(held(name) for name in ("Bukele", "Nayib Bukele", "Nayib Inventado Bukele")))
    third = "person:nayib-inventado-bukele"
    judge(record, BUKELE, third, "different")
    judge(record, BUKELE, NAYIB, "same")
    judge(record, NAYIB, third, "same")
    assert counts(record) == {NAYIB: 2, third: 1}
    ((_, join),) = joins_not_followed(record.store)
    assert {join.left, join.right} == {NAYIB, third}
    ((_, against),) = judgements_between(record.store, join.left, join.right)
    assert {against.left, against.right} == {BUKELE, third}
    assert record.check().sound
    judge(record, BUKELE, third, "unsure")
    assert counts(record) == {third: 3}
    assert joins_not_followed(record.store) == []
    assert record.check().sound


def test_a_later_different_parts_what_others_joined(record: Record) -> None:
    read(record, "\n".join(held(name) for name in ("Bukele", "Nayib Bukele", "Nayib Inventado Bukele")))
    third = "person:nayib-inventado-bukele"
    judge(record, BUKELE, NAYIB, "same")
    judge(record, NAYIB, third, "same")
    judge(record, BUKELE, third, "different")
    assert counts(record) == {NAYIB: 2, third: 1}
    assert len(joins_not_followed(record.store)) == 1
    assert record.check().sound


def test_a_judgement_keeps_the_claims_it_stands_on(record: Record) -> None:
    read(record, held("Bukele") + "\n" + held("Nayib Bukele"))
    grounds = [row[0] for row in record.store.select("SELECT id FROM claim ORDER BY number")]
    with record.adding() as addition:
        add_judgement(addition, BUKELE, NAYIB, "same", by="Ana Reviewer", reason="the lede says so", claims=grounds)
    ((_, made),) = judgements_over(record.store, [BUKELE])
    assert (list(made.claims), made.judge) == (grounds, "person")
    assert record.check().sound


def test_a_common_name_in_two_documents_is_two_subjects(record: Record) -> None:
    read(record, held("José Hernández"), held("José Hernández") + " ")
    assert sorted(counts(record).values()) == [1, 1]
    one, other = counts(record)
    judge(record, one, other, "same")
    assert sorted(counts(record).values()) == [2]
    assert record.check().sound


def test_names_that_differ_in_more_are_not_joined_by_the_rule(record: Record) -> None:
    both = "\n".join(held(name) for name in ("Kilmar Abrego García Jr.", "Kilmar Armando Abrego García Sr."))
    read(record, both)
    assert sorted(counts(record).values()) == [1, 1]


def test_a_rule_never_overrules_a_judgement_made_before(record: Record) -> None:
    read(record, held("Kilmar Abrego García"), held("Kilmar Armando Abrego Garcia"))
    judge(record, KILMAR, ARMANDO, "different")
    both = held("Kilmar Abrego García") + " \n" + held("Kilmar Armando Abrego Garcia")
    list(take_in(record, [item(both, "file:///both")], QuickText(), QuickClaims()))
    assert counts(record) == {KILMAR: 2, ARMANDO: 2}


@pytest.mark.parametrize(
    ("left", "right", "by", "reason", "claims", "why"),
    [
        ("person:nobody", KILMAR, "Ana", "x", (), "knows no subject 'person:nobody'"),
        (KILMAR, "person:nobody", "Ana", "x", (), "knows no subject 'person:nobody'"),
        (KILMAR, KILMAR, "Ana", "x", (), "name two"),
        (KILMAR, "facility:cecot", "Ana", "x", (), "cannot be the same"),
        (KILMAR, ARMANDO, " ", "x", (), "name of who makes it"),
        (KILMAR, ARMANDO, "Ana", " ", (), "a reason"),
        (KILMAR, ARMANDO, "Ana", "x", ("c0",), "no claim 'c0'"),
    ],
)
def test_what_is_no_judgement_is_refused_and_nothing_is_written(
    record: Record, left: str, right: str, by: str, reason: str, claims: tuple[str, ...], why: str
) -> None:
    read(record, held("Kilmar Abrego García"), held("Kilmar Armando Abrego Garcia"))
    size = record.size()
    with pytest.raises((NotFound, UsageError), match=why), record.adding() as addition:
        add_judgement(addition, left, right, "same", by=by, reason=reason, claims=claims)
    assert record.size() == size


@pytest.mark.parametrize("seed", range(4))
def test_whatever_is_judged_in_whatever_order_the_tables_are_what_the_judgements_make_of_them(
    record: Record, seed: int
) -> None:
    dice = random.Random(seed)
    names = [f"Zuriñe {word} Inventada" for word in ("Ana", "Bea", "Cruz", "Dina", "Elsa", "Flor")]
    read(record, "\n".join(held(name) for name in names))
    keys = [row[0] for row in record.store.select("SELECT key FROM subject WHERE type = 'person' ORDER BY key")]
    for _ in range(25):
        one, other = dice.sample(keys, 2)
        judge(record, one, other, dice.choice(["same", "same", "different", "unsure"]))
    kept = [Held(*row) for row in record.store.select(_HELD_ROWS)]
    expected = {group for group in clusters(keys, kept).groups}
    assert {tuple(joined_keys(record.store, key)) for key in keys} == expected
    assert sorted(counts(record).values()) == sorted(len(group) for group in expected)
    assert len(joins_not_followed(record.store)) == len(clusters(keys, kept).conflicts)
    assert record.check().sound


_HELD_ROWS = "SELECT one, other, verdict, judge, seq FROM judgement WHERE held = 1 ORDER BY seq"

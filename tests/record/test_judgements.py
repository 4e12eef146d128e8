"""Judgements over names: the record joins what is judged the same, and parts it again when judged different."""

import pytest

from paradero.record.adding import Verdict, add_judgement
from paradero.record.intake import take_in
from paradero.record.judgements import joined_keys
from paradero.record.record import Record
from paradero.words.errors import NotFound
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
    made = list(record.store.select("SELECT verdict, made_by FROM judgement"))
    assert made == [("same", "rule middle-names.v1")]


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


def test_a_rule_never_overrules_a_judgement_made_before(record: Record) -> None:
    read(record, held("Kilmar Abrego García"), held("Kilmar Armando Abrego Garcia"))
    judge(record, KILMAR, ARMANDO, "different")
    both = held("Kilmar Abrego García") + " \n" + held("Kilmar Armando Abrego Garcia")
    list(take_in(record, [item(both, "file:///both")], QuickText(), QuickClaims()))
    assert counts(record) == {KILMAR: 2, ARMANDO: 2}


def test_a_subject_nobody_named_cannot_be_judged(record: Record) -> None:
    with pytest.raises(NotFound, match="person:nobody"):
        judge(record, "person:nobody", KILMAR, "same")

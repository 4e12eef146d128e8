"""What every back end keeps: whole transactions, one writer, steady reading."""

import pytest

from paradero.record.outcome import Fault
from paradero.record.store import Store
from paradero.words.errors import RecordError

ADD = "INSERT INTO tally (topic, name, total) VALUES (?, ?, ?)"


def totals(store: Store) -> list[tuple[object, ...]]:
    return list(store.select("SELECT topic, name, total FROM tally ORDER BY topic, name"))


def test_what_a_transaction_wrote_is_there_after_it(store: Store) -> None:
    with store.writing():
        store.change_each(ADD, [("a", "x", 1), ("a", "y", 2)])
    assert totals(store) == [("a", "x", 1), ("a", "y", 2)]


@pytest.mark.parametrize("failure", [ValueError, KeyboardInterrupt, GeneratorExit])
def test_a_transaction_that_fails_leaves_nothing(store: Store, failure: type[BaseException]) -> None:
    def fail() -> None:
        with store.writing():
            store.change(ADD, ("a", "x", 1))
            raise failure

    with pytest.raises(failure):
        fail()
    assert totals(store) == []
    with store.writing():
        store.change(ADD, ("a", "x", 1))
    assert totals(store) == [("a", "x", 1)]


def test_a_statement_the_database_refuses_is_told_in_a_sentence(store: Store) -> None:
    with pytest.raises(RecordError, match="could not be used"):
        list(store.select("SELECT nothing FROM nowhere"))


def test_halves_of_characters_are_refused_in_a_sentence(store: Store) -> None:
    with pytest.raises(RecordError, match="type it again"):
        list(store.select("SELECT ?", ("\ud800",)))


def test_renewed_derived_tables_are_empty_and_complete(store: Store) -> None:
    before = list(store.schema())
    with store.writing():
        store.change(ADD, ("a", "x", 1))
    with store.writing():
        store.renew_derived()
    assert totals(store) == []
    assert list(store.schema()) == before


def test_a_scratch_store_has_the_same_tables_and_nothing_in_them(store: Store) -> None:
    with store.scratch() as scratch:
        assert list(scratch.schema()) == list(store.schema())
        assert list(scratch.select("SELECT * FROM ledger")) == []
        with scratch.writing():
            scratch.change(ADD, ("a", "x", 1))
    assert totals(store) == []


def test_a_sound_store_finds_no_fault_in_itself(store: Store) -> None:
    found: list[Fault] = list(store.faults())
    assert found == []


def test_closing_twice_does_nothing(store: Store) -> None:
    store.close()
    store.close()

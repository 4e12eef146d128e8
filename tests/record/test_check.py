"""Nobody changes the record unseen: every change of its file is named by a check."""

import random
import shutil
from pathlib import Path

import apsw
import pytest

from paradero.record.intake import reread, take_in
from paradero.record.record import open_record
from paradero.record.schema import DERIVED_TABLES
from paradero.words.errors import RecordError, UsageError
from tests.record.quick import QuickClaims, QuickText, generated, item
from tests.record.test_rebuild import dump

FLIPS = 40


@pytest.fixture(scope="module")
def sound(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The file of a sound record with every kind of entry."""
    path = tmp_path_factory.mktemp("record") / "sound.paradero"
    with open_record(path, create=True) as record:
        texts = [generated(number) for number in range(20)]
        texts += ["BROKEN", "LOST words", "Nayib Bukele is held in CECOT.\nNayib Inventado Bukele is held in CECOT."]
        texts.append("Kilmar Abrego García is held in CECOT.\nKilmar Armando Abrego Garcia is held in CECOT.")
        items = [item(text, f"file:///{number}") for number, text in enumerate(texts)]
        list(take_in(record, items, QuickText(), QuickClaims()))
        list(reread(record, QuickClaims("2")))
        assert record.check().sound
    return path


@pytest.fixture
def copy(sound: Path, tmp_path: Path) -> Path:
    """A copy of it to spoil."""
    return Path(shutil.copy(sound, tmp_path / "copy.paradero"))


def named(path: Path, known: str | None = None) -> set[str]:
    """The parts of the record in which a check names a fault."""
    with open_record(path, read_only=True) as record:
        return {fault.part for fault in record.check(known=known).faults}


def spoil(path: Path, *statements: str) -> None:
    """Changes the file behind the program's back, with every guard taken away and put back."""
    connection = apsw.Connection(str(path))
    guards = list(connection.execute("SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'"))
    for name, _ in guards:
        connection.execute(f"DROP TRIGGER {name}")
    for statement in statements:
        connection.execute(statement)
    for _, definition in guards:
        connection.execute(definition)
    connection.close()


def test_a_sound_record_has_no_fault_and_tells_what_was_looked_at(sound: Path) -> None:
    with open_record(sound, read_only=True) as record:
        report = record.check()
        assert report.faults == ()
        assert report.sound
        assert report.checkpoint == record.checkpoint()
        assert report.counts["leaves verified"] == report.counts["entries"] == record.size()
        assert report.counts["texts verified"] == 23
        assert report.counts["quotations verified"] > 60
        assert report.counts["words verified"] > 150


def test_a_check_changes_nothing(copy: Path) -> None:
    before = copy.read_bytes()
    named(copy)
    assert copy.read_bytes() == before


LEDGER_EDITS = {
    "an entry's words": "UPDATE ledger SET entry = CAST(replace(CAST(entry AS TEXT), 'asserts', 'denies') AS BLOB)",
    "an entry's salt": "UPDATE ledger SET salt = randomblob(32) WHERE seq = 5",
    "an entry's leaf": "UPDATE ledger SET leaf = randomblob(32) WHERE seq = 5",
    "an entry's instant": "UPDATE ledger SET at = '2001-01-01T00:00:00.000Z' WHERE seq = 5",
    "an entry's kind": "UPDATE ledger SET kind = 'refused' WHERE seq = 5",
    "an entry in the middle": "DELETE FROM ledger WHERE seq = 7",
    "the first entry": "DELETE FROM ledger WHERE seq = 1",
    "the last entry": "DELETE FROM ledger WHERE seq = (SELECT max(seq) FROM ledger)",
    "all entries": "DELETE FROM ledger",
    "an entry too many": "INSERT INTO ledger SELECT max(seq) + 1, at, kind, entry, salt, leaf FROM ledger",
    "a node": "UPDATE node SET hash = zeroblob(32) WHERE level = 2 AND position = 1",
    "a node gone": "DELETE FROM node WHERE level = 1 AND position = 3",
    "a node too many": "INSERT INTO node VALUES (40, 0, zeroblob(32))",
    "stored bytes": "UPDATE blob SET packing = 'plain', size = 4, bytes = x'01020304' WHERE rowid = 2",
    "stored bytes gone": "DELETE FROM blob WHERE rowid = 3",
    "stored bytes too many": "INSERT INTO blob VALUES ('abc', 1, 'plain', x'00')",
}


@pytest.mark.parametrize("edit", LEDGER_EDITS, ids=str)
def test_a_change_of_what_lasts_is_named(copy: Path, edit: str) -> None:
    spoil(copy, LEDGER_EDITS[edit])
    assert named(copy)


def test_two_entries_that_changed_places_are_named(copy: Path) -> None:
    spoil(
        copy,
        "CREATE TEMP TABLE two AS SELECT * FROM ledger WHERE seq IN (4, 6)",
        "DELETE FROM ledger WHERE seq IN (4, 6)",
        "INSERT INTO ledger SELECT 10 - seq, at, kind, entry, salt, leaf FROM temp.two",
    )
    assert "tree" in named(copy)


DERIVED_EDITS = {
    "document": "UPDATE document SET address = 'https://example.org/other' WHERE number = 1",
    "version": "UPDATE version SET title = 'Another title' WHERE number = 1",
    "block": "UPDATE block SET body = 'Other words' WHERE number = 1",
    "reading": "UPDATE reading SET superseded_at = NULL WHERE number = 1",
    "claim": "UPDATE claim SET stance = 'concedes' WHERE number = 1",
    "statement": "UPDATE statement SET body = x'7b7d' WHERE claim = 1",
    "deadline": "INSERT INTO deadline VALUES (1, 739000, 0, 1, NULL)",
    "obeying": "INSERT INTO obeying VALUES (1, 1)",
    "subject": "UPDATE subject SET claims = claims + 1 WHERE number = 1",
    "spelling": "DELETE FROM spelling",
    "clue": "INSERT INTO clue VALUES ('born', '1990-01-01', 1)",
    "mention": "DELETE FROM mention WHERE claim = 1",
    "voice": "UPDATE voice SET name = 'Somebody else' WHERE number = 1",
    "speaker": "DELETE FROM speaker WHERE claim = (SELECT min(claim) FROM speaker)",
    "term": "INSERT INTO term SELECT claim, subject, 'payment', 'words', 'another sum', 'own' FROM mention LIMIT 1",
    "token": "INSERT INTO token VALUES ('subject', 'nobody', 1)",
    "judgement": "UPDATE judgement SET verdict = 'different'",
    "grounds": "DELETE FROM grounds",
    "event": "UPDATE event SET period = '2024-01-01' WHERE number = 1",
    "question": "UPDATE question SET standing = 'disputed' WHERE number = 1",
    "about": "DELETE FROM about WHERE question = 1",
    "answer": "UPDATE answer SET voice = 'somebody else' WHERE claim = (SELECT min(claim) FROM answer)",
    "side": "UPDATE side SET held = held + 1 WHERE question = 1",
    "holder": "DELETE FROM holder WHERE question = (SELECT min(question) FROM holder)",
    "turn": "UPDATE turn SET standing = 'disputed' WHERE question = 1",
    "refusal": "DELETE FROM refusal WHERE number = 1",
    "print": "INSERT INTO print VALUES (1, 1)",
    "likeness": "INSERT INTO likeness VALUES (2, 1, 'copy', 1.0, 1.0, 1.0, x'5b5d')",
    "credit": "INSERT INTO credit VALUES (1, 9, 'wire', 'ap', 'Associated Press', 'AP', 0, 2, NULL, NULL)",
    "house": "INSERT OR REPLACE INTO house VALUES (1, 'nobody', 'Nobody')",
    "tally": "UPDATE tally SET total = total + 1 WHERE topic = 'kind'",
    "search": "INSERT INTO search (search, rowid, body) SELECT 'delete', number, body FROM block WHERE number = 2",
}


def test_every_derived_table_is_among_the_edits() -> None:
    assert set(DERIVED_EDITS) == {*DERIVED_TABLES, "search"}


@pytest.mark.parametrize("table", DERIVED_EDITS)
def test_a_change_of_what_pages_read_is_named_and_a_rebuild_repairs_it(copy: Path, table: str) -> None:
    spoil(copy, "PRAGMA foreign_keys = 0", DERIVED_EDITS[table])
    assert named(copy) == {table}
    with open_record(copy) as record:
        record.rebuild()
        assert record.check().sound


@pytest.mark.parametrize("statement", ["DROP TRIGGER ledger_kept", "DROP INDEX claim_kind", "CREATE TABLE extra (a)"])
def test_a_guard_or_table_gone_or_too_many_is_named(copy: Path, statement: str) -> None:
    connection = apsw.Connection(str(copy))
    connection.execute(statement)
    connection.close()
    assert "schema" in named(copy)


def test_a_record_rolled_back_whole_is_named_by_a_checkpoint_kept_elsewhere(copy: Path) -> None:
    older = Path(shutil.copy(copy, copy.with_name("older.paradero")))
    with open_record(copy) as record:
        list(take_in(record, [item("Later.", "file:///later")], QuickText(), QuickClaims()))
        state = record.checkpoint()
    assert named(copy, state) == set()
    assert named(older) == set()
    assert named(older, state) == {"checkpoint"}


def test_a_record_that_grew_still_begins_with_what_it_was(copy: Path) -> None:
    with open_record(copy) as record:
        state = record.checkpoint()
        list(take_in(record, [item("Later.", "file:///later")], QuickText(), QuickClaims()))
        assert record.check(known=state).sound


def test_a_record_written_anew_under_the_same_name_is_named_as_a_fork(copy: Path) -> None:
    with open_record(copy) as record:
        state = record.checkpoint()
    origin, size, _ = state.split("\n")[:3]
    forged = f"{origin}\n{size}\n{'A' * 43}=\n"
    with open_record(copy, read_only=True) as record:
        (fault,) = record.check(known=forged).faults
    assert "forked" in fault.what
    with open_record(copy, read_only=True) as record:
        (fault,) = record.check(known=state.replace(origin, "another")).faults
    assert "another record" in fault.what


def test_what_is_no_checkpoint_is_refused(copy: Path) -> None:
    with open_record(copy, read_only=True) as record, pytest.raises(UsageError, match="not a checkpoint"):
        record.check(known="hello")


@pytest.mark.parametrize("seed", range(FLIPS))
def test_a_flipped_bit_that_changes_anything_is_named(copy: Path, seed: int) -> None:
    chance = random.Random(seed)
    raw = bytearray(copy.read_bytes())
    raw[chance.randrange(len(raw))] ^= 1 << chance.randrange(8)
    changed = copy.with_name("flipped.paradero")
    changed.write_bytes(raw)
    assert _faulty(changed) or _told(changed) == _told(copy)


def _faulty(path: Path) -> bool:
    try:
        return bool(named(path))
    except RecordError:
        return True


def _told(path: Path) -> object:
    with open_record(path, read_only=True) as record:
        lasting = [list(record.store.select(f"SELECT * FROM {table}")) for table in ("ledger", "node", "blob")]
        return lasting, dump(record.store)


def test_a_check_lists_only_so_many_faults_of_a_part_and_says_so(copy: Path) -> None:
    spoil(copy, "DELETE FROM token")
    with open_record(copy, read_only=True) as record:
        faults = [fault for fault in record.check().faults if fault.part in ("token", "derived tables")]
    assert len(faults) == 101
    assert "more faults" in faults[-1].what


def test_a_check_tells_how_far_it_is(sound: Path) -> None:
    told: list[tuple[int, int]] = []
    with open_record(sound, read_only=True) as record:
        record.check(progress=lambda done, total: told.append((done, total)))
        assert told[-1] == (2 * record.size(), 2 * record.size())
    assert told == sorted(told)

"""The SQLite file: its settings, its openings, one writer among several, and readers that see one moment."""

from pathlib import Path

import apsw
import pytest

from paradero.record import settings
from paradero.record.opening import open_sqlite
from paradero.record.record import open_record
from paradero.record.settings import CONNECTION, setting_faults
from paradero.record.sqlite import SqliteStore
from paradero.words.errors import RecordError

ADD = "INSERT INTO tally (topic, name, total) VALUES ('a', 'x', 1)"


@pytest.fixture
def path(tmp_path: Path) -> str:
    """A new record's path, the record made."""
    made = str(tmp_path / "a.paradero")
    open_sqlite(made, create=True).close()
    return made


@pytest.mark.parametrize("read_only", [False, True])
def test_every_connection_has_every_setting(path: str, read_only: bool) -> None:
    store = open_sqlite(path, read_only=read_only)
    assert list(setting_faults(store._connection)) == []
    assert store._connection.pragma("journal_mode") == "wal"
    assert store._connection.pragma("synchronous") == 2
    store.close()


@pytest.mark.parametrize(
    ("name", "value"), [("synchronous", 1), ("foreign_keys", 0), ("trusted_schema", 1), ("cell_size_check", 0)]
)
def test_a_setting_that_reads_back_otherwise_is_a_fault(path: str, name: str, value: int) -> None:
    store = open_sqlite(path)
    store._connection.pragma(name, value)
    assert [fault.where for fault in setting_faults(store._connection)] == [name]
    store.close()


def test_a_setting_that_sqlite_ignores_stops_the_opening(path: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(CONNECTION, "no_such_setting", 1)
    with pytest.raises(RecordError, match="no_such_setting"):
        open_sqlite(path)


def test_the_word_index_overwrites_what_is_removed(path: str) -> None:
    store = open_sqlite(path)
    store.change("INSERT INTO search (search, rank) VALUES ('secure-delete', 0)")
    assert [fault.where for fault in setting_faults(store._connection)] == ["secure-delete"]
    store.close()


def test_a_missing_record_is_told_with_what_to_do(tmp_path: Path) -> None:
    with pytest.raises(RecordError, match="paradero add"):
        open_record(tmp_path / "none.paradero")
    assert not (tmp_path / "none.paradero").exists()


def test_a_folder_is_no_record(tmp_path: Path) -> None:
    with pytest.raises(RecordError, match="is a folder"):
        open_record(tmp_path, create=True)


def test_a_record_in_a_missing_folder_cannot_be_made(tmp_path: Path) -> None:
    with pytest.raises(RecordError, match="cannot be opened"):
        open_record(tmp_path / "no" / "a.paradero", create=True)


@pytest.mark.parametrize("words", [b"Nayib Bukele\n" * 400, b"SQLite format 3\x00" + b"\x00" * 600, b"x"])
def test_a_file_of_another_kind_is_refused_and_left_alone(tmp_path: Path, words: bytes) -> None:
    path = tmp_path / "a.paradero"
    path.write_bytes(words)
    for create in (False, True):
        with pytest.raises(RecordError):
            open_record(path, create=create)
    assert path.read_bytes() == words


def test_a_database_of_another_program_is_refused(tmp_path: Path) -> None:
    path = str(tmp_path / "a.db")
    other = apsw.Connection(path)
    other.execute("CREATE TABLE bookmark (title)")
    other.close()
    with pytest.raises(RecordError, match="another program"):
        open_record(path, create=True)


def test_a_record_of_another_format_is_refused(path: str) -> None:
    store = open_sqlite(path)
    store._connection.pragma("user_version", 99)
    store.close()
    with pytest.raises(RecordError, match="format 99"):
        open_record(path)


def test_an_empty_file_becomes_a_record_only_where_asked(tmp_path: Path) -> None:
    path = tmp_path / "a.paradero"
    path.touch()
    with pytest.raises(RecordError, match="is empty"):
        open_record(path)
    with open_record(path, create=True) as record:
        assert record.size() == 1


def test_opening_with_create_leaves_a_record_as_it_is(path: str) -> None:
    with open_record(path, create=True) as record:
        state = record.checkpoint()
    with open_record(path, create=True) as record:
        assert record.checkpoint() == state


def test_a_second_writer_is_told_to_wait(path: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(settings, "WAIT_MILLISECONDS", 20)
    first, second = open_sqlite(path), open_sqlite(path)
    with first.writing():
        with pytest.raises(RecordError, match="being written by another program"), second.writing():
            pass
        first.change(ADD)
    with second.writing():
        second.change("UPDATE tally SET total = 2")
    assert list(first.select("SELECT total FROM tally")) == [(2,)]
    first.close()
    second.close()


def test_a_reader_sees_one_moment_while_a_writer_goes_on(path: str) -> None:
    writer, reader = open_sqlite(path), open_sqlite(path, read_only=True)
    with reader.reading():
        assert list(reader.select("SELECT total FROM tally")) == []
        with writer.writing():
            writer.change(ADD)
        assert list(reader.select("SELECT total FROM tally")) == []
    assert list(reader.select("SELECT total FROM tally")) == [(1,)]
    writer.close()
    reader.close()


def test_a_read_only_record_cannot_be_written(path: str) -> None:
    with open_record(path, read_only=True) as record:
        assert record.store.read_only
        with pytest.raises(RecordError, match="reading only"), record.store.writing():
            record.store.change(ADD)


def test_a_full_disk_is_told_and_loses_nothing(path: str) -> None:
    store = open_sqlite(path)
    store._connection.pragma("max_page_count", 1)
    with pytest.raises(RecordError, match="no room left"), store.writing():
        store.change("INSERT INTO blob VALUES ('d', 9, 'plain', zeroblob(5000000))")
    assert isinstance(store, SqliteStore)
    assert list(store.select("SELECT count(*) FROM blob")) == [(0,)]
    store.close()

"""What pages read is a pure function of the ledger and the stored bytes."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from paradero.record.adding import add_judgement
from paradero.record.clock import now
from paradero.record.intake import reread, take_in
from paradero.record.record import Record
from paradero.record.schema import DERIVED_TABLES
from paradero.record.store import Store
from paradero.words.document import Refusal
from tests.record.conftest import BACK_ENDS
from tests.record.quick import QuickClaims, QuickText, generated, item


def dump(store: Store) -> dict[str, list[tuple[object, ...]]]:
    """Everything derived, row by row."""
    tables = {
        name: list(store.select(f"SELECT * FROM {name} ORDER BY {order}")) for name, order in DERIVED_TABLES.items()
    }
    return {**tables, "search": list(store.indexed_words()), "schema": list(store.schema())}


def add(record: Record, *texts: str, reader: str = "1") -> None:
    items = [item(text, f"file:///{number}") for number, text in enumerate(texts)]
    list(take_in(record, items, QuickText(), QuickClaims(reader)))


def test_a_rebuild_makes_the_same_tables_byte_for_byte(record: Record) -> None:
    add(record, *(generated(number) for number in range(40)), "BROKEN", "LOST words")
    add(record, generated(3).replace("Camp", "Fort"), generated(4) + "more words\n")
    list(reread(record, QuickClaims("2")))
    before = dump(record.store)
    assert record.rebuild() == record.size()
    assert dump(record.store) == before


def test_the_origin_of_a_version_comes_from_its_receipt_live_and_replayed(record: Record) -> None:
    add(record, generated(1), generated(2))
    for _ in ("live", "replayed"):
        rows = record.store.select("SELECT origin FROM version ORDER BY number")
        assert [row[0] for row in rows] == ["file:///0", "file:///1"]
        record.rebuild()


def test_a_changed_origin_is_found(record: Record) -> None:
    add(record, generated(1))
    with record.store.writing():
        record.store.change("UPDATE version SET origin = 'file:///other'")
    assert [fault.part for fault in record.check().faults] == ["version"]


def test_a_rebuild_leaves_the_ledger_alone(record: Record) -> None:
    add(record, generated(1))
    before = record.checkpoint()
    record.rebuild()
    assert record.checkpoint() == before


def test_a_rebuild_repairs_what_was_changed_in_the_derived_tables(record: Record) -> None:
    add(record, *(generated(number) for number in range(10)))
    before = dump(record.store)
    with record.store.writing():
        record.store.change("UPDATE claim SET stance = 'concedes'")
        record.store.change("DELETE FROM mention")
        record.store.change("INSERT INTO search (search) VALUES ('delete-all')")
    assert not record.check().sound
    record.rebuild()
    assert dump(record.store) == before
    assert record.check().sound


def test_a_rebuild_tells_how_far_it_is(record: Record) -> None:
    add(record, generated(1), generated(2))
    told: list[tuple[int, int]] = []
    record.rebuild(lambda done, total: told.append((done, total)))
    assert told == [(done, 5) for done in range(1, 6)]


_NAMES = (
    "Kilmar Abrego García",
    "Kilmar Armando Abrego Garcia",
    "Abrego García",
    "Nayib Bukele",
    "Nayib Inventado Bukele",
)
_KEYS = tuple("person:" + name.lower().replace(" ", "-").replace("í", "i") for name in _NAMES)
_HELD = st.builds(
    "{} is held in {}{}.".format, st.sampled_from(_NAMES), st.sampled_from(("CECOT", "Fort Bliss")),
    st.sampled_from(("", " since 2025-03-15", " since 2025-04")),
)  # fmt: skip
_DENIED = st.builds("{} denied that {} is held in CECOT.".format, st.sampled_from(_NAMES), st.sampled_from(_NAMES))
_SENT = st.builds(
    "{} sent {} people to El Salvador{}.".format, st.sampled_from(("United States", "Mexico")),
    st.sampled_from((17, 238, 261)),
    st.sampled_from(("", " on 2025-03", " on 2025-03-15", " on 2025-03-16", " on 2025-03-30")),
)  # fmt: skip
_SENTENCES = st.builds(
    "{}{}".format,
    st.sampled_from(("", "published: 2025-03-17\n", "published: 2025-03-20\npublisher: Example News\n")),
    st.lists(_HELD | _DENIED | _SENT, max_size=5).map("\n".join),
)
ACTIONS = st.lists(
    st.one_of(
        st.tuples(st.just("add"), st.integers(0, 3), _SENTENCES),
        st.tuples(st.just("reread"), st.sampled_from(("1", "2", "3")), st.none()),
        st.tuples(st.just("refuse"), st.integers(0, 2), st.none()),
        st.tuples(st.sampled_from(("same", "different", "unsure")), st.sampled_from(_KEYS), st.sampled_from(_KEYS)),
    ),
    max_size=12,
)
"""What people may do to a record, one after the other."""


def act(record: Record, action: tuple[str, object, object]) -> None:
    """One change of the record, as a person could make it."""
    name, one, other = action
    if name == "add":
        list(take_in(record, [item(str(other), f"file:///{one}")], QuickText(), QuickClaims()))
    elif name == "reread":
        list(reread(record, QuickClaims(str(one))))
    elif name == "refuse":
        list(take_in(record, [Refusal(f"file:///{one}", "sources", "Unknown.", now())], QuickText()))
    else:
        known = {row[0] for row in record.store.select("SELECT key FROM subject")}
        if one != other and {one, other} <= known:
            with record.adding() as addition:
                add_judgement(addition, str(one), str(other), name, by="Ana", reason="so")  # type: ignore[arg-type]


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=40, deadline=None)
@given(ACTIONS)
def test_whatever_happened_a_replay_says_the_same(
    tmp_path_factory: pytest.TempPathFactory, actions: list[tuple[str, object, object]]
) -> None:
    for back_end in BACK_ENDS.values():
        store = back_end(tmp_path_factory.mktemp("record"))
        record = Record(store)
        for action in actions:
            act(record, action)
        assert record.check().faults == ()
        before = dump(store)
        record.rebuild()
        assert dump(store) == before
        store.close()

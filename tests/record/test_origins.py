"""What links versions is found when a version is added, costs by its own words, and comes out the same in a replay."""

from paradero.record.intake import take_in
from paradero.record.origins import MOST_COMPARED, MOST_HOLDERS
from paradero.record.record import Record
from tests.record.quick import QuickClaims, QuickText, item

WORDS = "\n".join(
    f"Line {n} of the harbour log tells that boat {n * 7} came in at {n} from Lissel with salt." for n in range(12)
)


def add(record: Record, *texts: str) -> None:
    items = [item(text, f"file:///{number}") for number, text in enumerate(texts)]
    list(take_in(record, items, QuickText(), QuickClaims()))


def page(number: int, body: str) -> str:
    return f"url: https://example.org/{number}\n{body}\nThat was page {number}.\n"


def likenesses(record: Record) -> list[tuple[int, int, str]]:
    return [tuple(row) for row in record.store.select("SELECT one, other, kind FROM likeness ORDER BY one, other")]


def test_a_copy_is_linked_to_what_came_before_it(record: Record) -> None:
    add(record, page(1, WORDS), page(2, "Nothing of the kind."), page(3, WORDS))
    assert likenesses(record) == [(3, 1, "copy")]


def test_a_new_version_of_a_document_is_no_copy_of_the_old_one(record: Record) -> None:
    add(record, page(1, WORDS), page(1, WORDS + "\nCorrected."))
    assert likenesses(record) == []


def test_a_text_that_all_have_is_compared_with_few_and_kept_for_few(record: Record) -> None:
    add(record, *(page(number, WORDS) for number in range(MOST_HOLDERS + 8)))
    compared = record.store.select("SELECT one, count(*) FROM likeness GROUP BY one")
    assert max(count for _, count in compared) == MOST_COMPARED
    held = record.store.select("SELECT value, count(*) FROM print GROUP BY value")
    assert max(count for _, count in held) == MOST_HOLDERS
    linked = {one for one, _, _ in likenesses(record)}
    assert linked == set(range(2, MOST_HOLDERS + 9))


def test_a_replay_links_the_same(record: Record) -> None:
    add(record, *(page(number, WORDS.replace("salt", f"salt {number % 3}")) for number in range(9)))
    before = likenesses(record)
    assert before
    record.rebuild()
    assert likenesses(record) == before
    assert record.check().sound

"""Who speaks where nobody is quoted: the publisher, else the document by its title, else by its address."""

from pathlib import Path

import pytest

from paradero.answers.subjects import subject_page
from paradero.answers.views import Voice
from paradero.record.intake import take_in
from paradero.record.record import open_record
from tests.record.quick import QuickClaims, QuickText, item

HELD = "Kilmar Abrego García is held in CECOT."


def voices_of(folder: Path, *texts: str) -> tuple[Voice, ...]:
    with open_record(folder / "a.paradero", create=True) as record:
        items = [item(text, f"file:///{number}.txt") for number, text in enumerate(texts)]
        list(take_in(record, items, QuickText(), QuickClaims()))
        return subject_page(record, "facility:cecot").voices


@pytest.mark.parametrize(
    ("head", "name"),
    [
        ("title: A letter\npublisher: Example Post\n", "Example Post"),
        ("title: A letter\n", "A letter"),
        ("", "file:///0.txt"),
    ],
)
def test_a_document_speaks_under_its_publisher_its_title_or_its_address(tmp_path: Path, head: str, name: str) -> None:
    (voice,) = voices_of(tmp_path, head + HELD)
    assert (voice.name, voice.own_words) == (name, True)


def test_documents_with_the_same_title_do_not_speak_with_one_voice(tmp_path: Path) -> None:
    told = voices_of(tmp_path, f"title: A letter\n{HELD}", f"title: A letter\n{HELD}\nA second copy.")
    assert [(voice.name, len(voice.claims)) for voice in told] == [("A letter", 1), ("A letter", 1)]


def test_documents_of_one_publisher_speak_with_one_voice(tmp_path: Path) -> None:
    told = voices_of(tmp_path, f"publisher: Example Post\n{HELD}", f"publisher: Éxample post\n{HELD}\nA second copy.")
    assert [(voice.name, len(voice.claims)) for voice in told] == [("Example Post", 2)]

"""Every message has its text in every language, with the same places to fill, and nothing else is in a catalogue."""

import functools

import pytest
from translation.catalogue import CATALOGUES, complete, faults, read, write
from translation.messages import HOUSE, Message, messages, where

from paradero.publish.language import FIRST, LANGUAGES
from paradero.publish.retelling import CONTEXT, recognising

OTHERS = [code for code in LANGUAGES if code != FIRST]


@functools.cache
def told() -> list[Message]:
    return messages()


@pytest.mark.parametrize("code", OTHERS)
def test_a_catalogue_has_every_message_and_no_other(code: str) -> None:
    assert list(faults(read(code), told())) == []


@pytest.mark.parametrize("code", OTHERS)
def test_a_catalogue_is_as_the_tool_writes_it(
    code: str, tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch
) -> None:
    kept = (CATALOGUES / f"{code}.po").read_text(encoding="utf-8")
    made = complete(code, told())
    monkeypatch.setattr("translation.catalogue.CATALOGUES", tmp_path_factory.mktemp("made"))
    assert write(code, made).read_text(encoding="utf-8") == kept


@pytest.mark.parametrize("code", OTHERS)
def test_a_text_keeps_the_marks_around_it(code: str) -> None:
    """A blank at an end joins a text to its neighbours; markup would be shown as it stands."""
    for message in read(code):
        pairs = (
            [(message.id, message.string)]
            if isinstance(message.id, str)
            else zip(message.id, message.string, strict=True)
        )
        for one, text in pairs:
            if one:
                assert (one[0].isspace(), one[-1].isspace()) == (text[0].isspace(), text[-1].isspace()), one
                assert ("<" in text, "&" in text) == ("<" in one, "&" in one), one


def test_messages_come_from_code_templates_tables_and_lower_rooms() -> None:
    keys = {message.key for message in told()}
    assert (None, "Skip to the content") in keys
    assert ("wording.stance.denies.label", "denied") in keys
    assert ("rule", "Asylum granted") in keys
    assert (CONTEXT, "{path} is a folder; give the path of a file for the record.") in keys
    assert not any(context and context.endswith("weight") for context, _one in keys)


def test_each_phrase_still_stands_in_the_code() -> None:
    code = "".join(path.read_text(encoding="utf-8") for room in where().rooms for path in (HOUSE / room).rglob("*.py"))
    lost = [
        phrase for phrase in where().phrases if "{" not in phrase and phrase.partition(", and nothing")[0] not in code
    ]
    assert lost == []


def test_each_sentence_of_a_lower_room_is_recognised_when_it_is_filled() -> None:
    for message in told():
        if message.context == CONTEXT:
            assert recognising(message.one).fullmatch(message.one), message.one


A = Message(None, "{count} row", "{count} rows", "a.py")
B = Message("told", "{path} is empty.", None, "b.py")


def catalogue(texts: dict[str, str | tuple[str, str]]):  # type: ignore[no-untyped-def]
    made = complete("xx", [A, B])
    for message in made:
        one = message.id if isinstance(message.id, str) else message.id[0]
        if one in texts:
            message.string = texts[one]
    return made


def test_a_message_without_a_text_is_told() -> None:
    missing = list(faults(catalogue({A.one: ("{count} fila", "{count} filas")}), [A, B]))
    assert missing == ["b.py: “{path} is empty.” has no text."]


def test_a_place_lost_or_invented_is_told() -> None:
    made = catalogue({A.one: ("{count} fila", "{number} filas"), B.one: "{path} está vacío."})
    assert list(faults(made, [A, B])) == ["a.py: “{number} filas” does not have the places of “{count} row”."]


def test_a_text_without_its_message_is_told() -> None:
    made = catalogue({A.one: ("{count} fila", "{count} filas"), B.one: "{path} está vacío."})
    assert list(faults(made, [A])) == ["“{path} is empty.” (told) is no message any more."]

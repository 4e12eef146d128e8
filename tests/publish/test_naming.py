"""A document without a title is called by the end of its address."""

import pytest

from paradero.publish.language import speaking
from paradero.publish.naming import called, end_of_address, voice_name


@pytest.mark.parametrize(
    ("address", "name"),
    [
        ("file:///home/ana/list.csv", "list.csv"),
        ("file:///a.zip!/press/lista%20final.html", "lista final.html"),
        ("file:///rows.jsonl#3", "rows.jsonl#3"),
        ("https://example.org/2025/a-page/", "a-page"),
        ("stdin:", "stdin:"),
        ("///", "///"),
        ("", ""),
    ],
)
def test_the_end_of_an_address_is_its_last_part(address: str, name: str) -> None:
    assert end_of_address(address) == name


def test_a_voice_is_called_by_its_name_and_a_document_by_the_end_of_its_address() -> None:
    assert voice_name("Iván Espinoza-Madrigal") == "Iván Espinoza-Madrigal"
    assert voice_name("The A/B Group") == "The A/B Group"
    assert voice_name("file:///home/ana/a%20note.txt") == "a note.txt"


@pytest.mark.parametrize(
    ("name", "spanish"),
    [
        ("United States", "Estados Unidos"),
        ("United States → Eswatini", "Estados Unidos → Esuatini"),
        ("Supreme Court of the United States", "Corte Suprema de Estados Unidos"),
        ("Trump administration", "gobierno de Trump"),
        ("Santa Ana prison", "prisión de Santa Ana"),
        ("Kilmar Abrego Garcia", "Kilmar Abrego Garcia"),
        ("CECOT", "CECOT"),
    ],
)
def test_a_subject_is_called_as_the_language_calls_it(name: str, spanish: str) -> None:
    assert called(name) == name
    with speaking("es"):
        assert called(name) == spanish

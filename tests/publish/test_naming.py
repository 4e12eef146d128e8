"""A document without a title is called by the end of its address."""

import pytest

from paradero.publish.naming import end_of_address, voice_name


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

"""Several things in one phrase, by the rules of each language."""

import pytest

from paradero.publish.joining import all_of, any_of
from paradero.publish.language import speaking


@pytest.mark.parametrize(
    ("words", "both", "either"),
    [
        ([], "", ""),
        (["a"], "a", "a"),
        (["a", "b", "c"], "a, b y c", "a, b o c"),
        (["Francia", "Irlanda"], "Francia e Irlanda", "Francia o Irlanda"),
        (["agua", "hielo"], "agua y hielo", "agua o hielo"),
        (["Panamá", "Honduras"], "Panamá y Honduras", "Panamá u Honduras"),
        (["“a”", "“Omán”"], "“a” y “Omán”", "“a” u “Omán”"),
    ],
)
def test_spanish_joins_as_it_sounds(words: list[str], both: str, either: str) -> None:
    with speaking("es"):
        assert (all_of(words), any_of(words)) == (both, either)


def test_english_joins_with_and_and_or() -> None:
    assert (all_of(["a", "b", "i"]), any_of(["a", "o"])) == ("a, b and i", "a or o")

"""Sentences of the lower rooms are recognised by their form and told in the language spoken."""

import pytest

from paradero.publish.language import speaking
from paradero.publish.retelling import recognising, retold

TOLD = [
    ("It is empty; check that it was saved whole.", "Está vacío; compruebe que se guardó entero."),
    (
        "There is no record at /tmp/a b.paradero; make one with `paradero add FILES…`, or give another path.",
        "No hay ningún registro en /tmp/a b.paradero; cree uno con `paradero add FILES…`, o dé otra ruta.",
    ),
    ("The row says SV, not GT.", "La fila dice SV, no GT."),
    (
        "The register l.csv cannot be used: The list has no rows; check that it was saved whole.",
        "No se puede usar el padrón l.csv: La lista no tiene filas; compruebe que se guardó entera.",
    ),
    ("Nobody ever wrote this sentence here.", "Nobody ever wrote this sentence here."),
]


@pytest.mark.parametrize(("sentence", "spanish"), TOLD)
def test_a_sentence_is_told_by_its_form_or_left_as_it_is(sentence: str, spanish: str) -> None:
    assert retold(sentence) == sentence
    with speaking("es"):
        assert retold(sentence) == spanish


def test_what_stands_in_a_place_is_taken_over_as_it_stands() -> None:
    with speaking("es"):
        assert retold("“{0} \\1 .*” is no birth date that can be read.") == (
            "“{0} \\1 .*” no es una fecha de nacimiento que se pueda leer."
        )


def test_a_place_named_twice_holds_the_same_words() -> None:
    assert recognising("{a} is {a}.").fullmatch("x is x.")
    assert not recognising("{a} is {a}.").fullmatch("x is y.")

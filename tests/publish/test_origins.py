"""Origins in words: every kind of reason, likeness and credit has its sentence."""

from typing import get_args

import pytest

from paradero.answers.origins.views import Origin, Reason, ReasonKind
from paradero.identity.origins.comparing import LikenessKind
from paradero.identity.origins.credits import CreditKind
from paradero.publish.language import speaking
from paradero.publish.origins import among_sentence, origin_name, origin_words, reason_sentence

OUTSIDE = Origin("outlet:cnn", "outlet", "CNN")
HELD = Origin("outlet:cnn", "outlet", "CNN", "d1")


def _flat(kind: object) -> set[str]:
    return {name for part in get_args(kind) for name in (_flat(part) if get_args(part) else {str(part)})}


def test_nothing_is_without_words() -> None:
    table = origin_words()
    assert set(table.reason) == _flat(ReasonKind)
    assert set(table.like) == _flat(LikenessKind)
    assert set(table.credit) == _flat(CreditKind)


def test_an_outlet_outside_the_record_says_so() -> None:
    assert origin_name(OUTSIDE) == "CNN (not in this record)"
    assert origin_name(HELD) == "CNN"


@pytest.mark.parametrize(
    ("reason", "wanted"),
    [
        (Reason("report", "According to CNN", "d2", 1, to=OUTSIDE), "it repeats CNN"),
        (
            Reason("copy", "", "d2", 1, to=HELD, other_document="d1", directed=False),
            "most of its words stand in CNN; which of the two came first is not told",
        ),
    ],
)
def test_a_reason_is_a_sentence(reason: Reason, wanted: str) -> None:
    assert reason_sentence(reason) == wanted


def test_who_else_may_be_the_first() -> None:
    assert among_sentence(()) == ""
    assert among_sentence((HELD, OUTSIDE)).endswith("instead: CNN, CNN (not in this record).")


def test_origins_are_told_in_spanish() -> None:
    with speaking("es"):
        assert origin_name(OUTSIDE) == "CNN (no está en este registro)"
        assert reason_sentence(Reason("report", "According to CNN", "d2", 1, to=OUTSIDE)) == "repite a CNN"

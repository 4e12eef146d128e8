"""A sentence without a passage cannot be made."""

from typing import Any, cast

import msgspec
import pytest

from paradero.answers.views import ClaimLine
from paradero.publish.briefs.sentence import Grounds, Sentence
from paradero.words.errors import GroundingError
from tests.publish.briefs.papers import a_line


def test_a_sentence_asks_for_grounds() -> None:
    with pytest.raises(TypeError):
        Sentence("Nobody said so.")  # type: ignore[call-arg]
    with pytest.raises(TypeError):
        Grounds()  # type: ignore[call-arg]


@pytest.mark.parametrize("grounds", [None, (), [], "a quote", a_line()])
def test_what_is_no_grounds_is_refused(grounds: object) -> None:
    with pytest.raises(GroundingError, match="no passage to stand on"):
        Sentence("Nobody said so.", cast(Any, grounds))


@pytest.mark.parametrize("line", [None, "a quote", a_line(exact=" \n")])
def test_what_is_no_claim_or_has_no_words_is_refused(line: object) -> None:
    with pytest.raises(GroundingError, match="no passage to stand on"):
        Grounds(cast(ClaimLine, line))
    with pytest.raises(GroundingError, match="no passage to stand on"):
        Grounds(a_line(), (cast(ClaimLine, line),))


def test_no_claims_give_no_grounds_and_claims_count_once() -> None:
    assert Grounds.of([]) is None
    line = a_line()
    assert Grounds.of([line, line]) == Grounds(line)
    other = msgspec.structs.replace(line, id="c0000000000000002")
    assert Grounds(line, (other,)).lines == (line, other)

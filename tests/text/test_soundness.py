"""What must hold for every version."""

import pytest

from paradero.text.soundness import check
from paradero.words.document import Block, Mark, TextVersion
from paradero.words.errors import ReadingError
from paradero.words.passage import Span


def block(start: int, end: int) -> Block:
    return Block(span=Span(start, end), kind="body")


@pytest.mark.parametrize(
    "version",
    [
        TextVersion("words", (block(0, 9),)),
        TextVersion("words", (block(0, 3), block(2, 5))),
        TextVersion("words", (block(3, 5), block(0, 2))),
        TextVersion("words", (block(2, 2),)),
        TextVersion("words", (block(0, 5),), (Mark(Span(-1, 2), "link"),)),
        TextVersion("words", ()),
        TextVersion("  \n", (block(0, 1),)),
    ],
)
def test_places_that_do_not_hold_are_refused(version: TextVersion) -> None:
    with pytest.raises(ReadingError):
        check(version)


def test_a_sound_version_passes() -> None:
    check(TextVersion("two words", (block(0, 3), block(4, 9)), (Mark(Span(3, 4), "link"),)))

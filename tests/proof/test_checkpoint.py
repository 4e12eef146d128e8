"""Checkpoints: three lines, read back exactly or refused."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from paradero.proof.checkpoint import Checkpoint, parse_checkpoint

ROOT = "CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I="


@given(st.text(st.characters(exclude_characters="\n"), min_size=1), st.integers(0), st.binary(min_size=32, max_size=32))
def test_a_checkpoint_reads_back_as_it_was_written(origin: str, size: int, root: bytes) -> None:
    checkpoint = Checkpoint(origin, size, root)
    assert parse_checkpoint(checkpoint.text()) == checkpoint


def test_a_checkpoint_is_three_lines_of_text() -> None:
    checkpoint = parse_checkpoint(f"example.org/log\n20852163\n{ROOT}\n")
    assert checkpoint.size == 20852163
    assert checkpoint.text() == f"example.org/log\n20852163\n{ROOT}\n"


def test_lines_after_the_third_are_not_looked_at() -> None:
    assert parse_checkpoint(f"a\n1\n{ROOT}\n\n— a signature\n").size == 1


@pytest.mark.parametrize(
    "text",
    [
        "",
        "a\n1\n",
        f"\n1\n{ROOT}\n",
        f"a\n01\n{ROOT}\n",
        f"a\n-1\n{ROOT}\n",
        f"a\n²\n{ROOT}\n",
        "a\n1\nno!\n",
        "a\n1\nAAAA\n",
    ],
)
def test_anything_else_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match="checkpoint"):
        parse_checkpoint(text)


def test_an_origin_of_two_lines_is_refused() -> None:
    with pytest.raises(ValueError, match="one line"):
        Checkpoint("a\nb", 1, bytes(32)).text()

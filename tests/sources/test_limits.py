"""Bounds and how they are told."""

import pytest

from paradero.sources.limits import amount


@pytest.mark.parametrize(
    ("size", "words"), [(12, "12 bytes"), (1536, "1.5 KiB"), (128 * 1024 * 1024, "128 MiB"), (2 * 1024**3, "2 GiB")]
)
def test_sizes_are_told_as_people_say_them(size: int, words: str) -> None:
    assert amount(size) == words

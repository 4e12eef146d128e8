"""The guide names every use of a column."""

from pathlib import Path

from paradero.answers.lists.meanings import meanings

GUIDE = Path(__file__).parents[3] / "docs" / "screening.md"


def test_every_use_of_a_column_stands_in_the_guide() -> None:
    words = GUIDE.read_text(encoding="utf-8")
    assert [use for use in meanings() if f"`{use}`" not in words] == []

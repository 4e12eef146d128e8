"""Tables told from prose."""

import pytest

from paradero.sources.tables import separator_of


@pytest.mark.parametrize(
    ("text", "separator"),
    [
        ("Name,State\nAna,Held\nEva,Freed", ","),
        ('Name;Note\nAna;"one\ntwo"\nEva;x', ";"),
        ("Name\tState\nAna\tHeld\nEva\tFreed", "\t"),
        ("One line only", None),
        ("He came, saw, left.\nShe came, too.\nThey left.", None),
        ("Dear Ana,\nthe men left,\nand so on.", None),
        ("Name,State\nAna,Held", None),
        ("a,b,a\n1,2,3\n4,5,6", None),
    ],
)
def test_the_separator_of_a_table_is_found_and_prose_has_none(text: str, separator: str | None) -> None:
    assert separator_of(text) == separator


def test_the_opening_of_a_long_table_is_enough() -> None:
    assert separator_of("Name,State\n" + "Ana,Held\n" * 5000) == ","

"""What a paragraph is."""

import pytest

from paradero.text.kinds import blocks
from paradero.text.marks import markdown_marks
from paradero.text.paragraphs import paragraphs

LINES = [
    ("Background and Context of Cooperation", "heading"),
    ("## What the court said", "heading"),
    ("**Order**", "heading"),
    ("ARMANDO ABREGO GARCIA, ET AL.", "heading"),
    ("He was returned on June 6.", "body"),
    ("Kristi Noem;", "body"),
    ("By Leocadia Inventada", "byline"),
    ("Por Leocadia Inventada y Osmán Ficticio", "byline"),
    ("By [Ann Sample](https://x.example/ann), Example News", "byline"),
    ("By Monday the men were gone", "heading"),
    ("2025-04-15 politics", "dateline"),
    ("Washington, D.C., Monday, 14 April 2025.", "dateline"),
    ("Filed:  April 17, 2025", "dateline"),
    ("[April 10, 2025]", "dateline"),
    ("April 24, 2025, 1:20 PM EDT", "dateline"),
    ("Publicado el 15 de abril de 2025", "dateline"),
    ("CNN —", "dateline"),
    ("On April 10, 2025 the court ruled against him", "heading"),
    ("Photo: a guard at the gate of the prison", "caption"),
    ("Guards at CECOT in March. (Ann Sample/AP)", "caption"),
    ("Guards at CECOT in March. Ann Sample/Getty Images", "caption"),
    ("Foto: archivo de la presidencia", "caption"),
    ("![The prison](https://x.example/p.png)", "caption"),
    ("Read more: Appeals court refuses to lift order", "link"),
    ("Lea también: La corte ordena el regreso", "link"),
    ("[One](https://a.example) | [Two](https://b.example)", "link"),
    ("> The mere promise does not suffice", "quote"),
    ("12", "other"),
    ("2                NOEM v. ABREGO GARCIA", "other"),
]


def kinds(text: str) -> list[str]:
    marks = markdown_marks(text)
    return [block.kind for block in blocks(text, paragraphs(text), marks)]


@pytest.mark.parametrize(("line", "kind"), LINES, ids=[line[:24] for line, _ in LINES])
def test_a_line_has_its_kind(line: str, kind: str) -> None:
    assert kinds(line) == [kind]


def test_lines_after_a_heading_of_sources_are_sources() -> None:
    assert kinds("He left.\n\nSources\n\nEl Salvador U.S. relations\n\nhttps://x.example") == [
        "body",
        "heading",
        "sources",
        "sources",
    ]


def test_running_text_below_a_list_of_sources_is_body_again() -> None:
    prose = "The court ruled on Monday that the men must be heard. " * 10
    assert kinds(f"Fuentes\n\nDiario Ejemplo\n\nWhat came next\n\n{prose}") == ["heading", "sources", "heading", "body"]


def test_a_line_that_comes_back_beside_page_heads_is_no_text() -> None:
    page = "{}                NOEM v. ABREGO GARCIA\n\nStatement of SOTOMAYOR, J.\n\nThe order stands.\n\n"
    assert kinds(page.format(2) + page.format(4)) == ["other", "other", "body"] * 2


def test_a_long_paragraph_is_body_whatever_it_begins_with() -> None:
    assert kinds("By order of the court, " + "the men were to be returned at once, " * 20) == ["body"]

"""The look of a printed page as text."""

from hypothesis import given
from hypothesis import strategies as st

from paradero.text.layout import PageLine, page_text, running_key, running_lines


def line(text: str, bottom: float, left: float = 72, right: float = 500) -> PageLine:
    return PageLine(text=text, left=left, right=right, bottom=bottom, height=11)


def test_a_wide_gap_is_a_blank_line_and_a_usual_one_is_not() -> None:
    assert page_text([line("a", 700), line("b", 686), line("c", 672), line("d", 640)]) == "a\nb\nc\n\nd"


def test_a_line_set_in_is_set_in() -> None:
    assert page_text([line("a", 700), line("b", 686, left=90), line("c", 672)]) == "a\n    b\nc"


def test_another_column_begins_a_paragraph() -> None:
    assert page_text([line("a", 700), line("b", 686), line("c", 700, left=320)]).split("\n\n") == [
        "a\nb",
        page_text([line("c", 700, left=320)]).rjust(41),
    ]


def test_a_running_head_is_known_whatever_page_it_numbers() -> None:
    pages = [[line("Page 1 of 2", 760), line("One.", 700)], [line("Page 2 of 2", 760), line("Two.", 700)]]
    assert running_lines(pages) == {running_key("Page 7 of 9")}


@given(st.lists(st.tuples(st.floats(0, 600), st.floats(0, 800)), max_size=30))
def test_every_line_is_in_the_text_in_order(places: list[tuple[float, float]]) -> None:
    lines = [line(f"w{number}.", bottom, left) for number, (left, bottom) in enumerate(places)]
    assert page_text(lines).split() == [f"w{number}." for number in range(len(lines))]

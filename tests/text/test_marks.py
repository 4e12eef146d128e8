"""Marks: what stands in a text and is no words."""

from time import process_time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from paradero.text.marks import markdown_marks, plain_marks
from paradero.words.document import Mark


def blanked(text: str, marks: tuple[Mark, ...]) -> str:
    letters = list(text)
    for mark in marks:
        letters[mark.span.start : mark.span.end] = " " * (mark.span.end - mark.span.start)
    return "".join(letters)


CASES = [
    ("policy [1][2].", "policy       ."),
    ("said [3, 4] and [5–7].", "said        and      ."),
    ("in [2025] he", "in [2025] he"),
    ("a [lawyer](https://x.example/a_(b)) said", "a  lawyer" + " " * 27 + "said"),
    ("the **court** ruled", "the   court   ruled"),
    ("_See_ _Noem v. Abrego Garcia_, slip", " See   Noem v. Abrego Garcia , slip"),
    ("604 U. S. ____ (2025) and some_name", "604 U. S. ____ (2025) and some_name"),
    ("5 * 3 is 15", "5 * 3 is 15"),
    ("text[^4] more", "text     more"),
    ("see <span class='x'>Law</span>.", "see                 Law       ."),
    ("a < b and c > d", "a < b and c > d"),
    (
        "said. ([New York Times](https://a.example) / [CNN](https://b.example))",
        "said." + " " * (len("said. ([New York Times](https://a.example) / [CNN](https://b.example))") - 5),
    ),
    ("on https://x.example/y. Then", "on                    . Then"),
    ("[El Salvador's] authorities", "[El Salvador's] authorities"),
    ("home?[Footnote] Then", "home?           Then"),
]


@pytest.mark.parametrize(("text", "expected"), CASES, ids=[case[0][:20] for case in CASES])
def test_only_words_are_left(text: str, expected: str) -> None:
    assert blanked(text, markdown_marks(text)) == expected


def test_a_markdown_link_gives_two_marks_and_its_address() -> None:
    opened, closed = markdown_marks("a [word](https://x.example) b")
    assert (opened.kind, opened.target) == ("link", None)
    assert (closed.kind, closed.target) == ("link", "https://x.example")


def test_citations_keep_their_words_as_target() -> None:
    assert [(mark.kind, mark.target) for mark in plain_marks("so [12][13]")] == [
        ("citation", "[12]"),
        ("citation", "[13]"),
    ]


def test_plain_text_has_no_emphasis() -> None:
    assert plain_marks("a *star* and _score_") == ()


def test_quote_signs_inside_a_paragraph_are_marks() -> None:
    text = "> one\n> two"
    assert blanked(text, markdown_marks(text)) == "> one\n  two"


@given(st.text(alphabet=st.sampled_from("ab1 \n[](){}<>*_!^\\/:.htpsw'\"|-"), max_size=200))
def test_marks_come_in_order_inside_the_text_without_overlap(text: str) -> None:
    end = 0
    for mark in markdown_marks(text):
        assert end <= mark.span.start < mark.span.end <= len(text)
        end = mark.span.end


@pytest.mark.parametrize(
    "piece", ["[", "[a", "](", "<a", "([a](b)/", "*", "<!--", "[1,", "[a](b ", "( ", "_a", "https://"], ids=repr
)
def test_no_input_takes_more_than_linear_time(piece: str) -> None:
    def cost(size: int) -> float:
        return min(timed(piece * size) for _ in range(3))

    assert cost(16_000) < 16 * max(cost(4_000), 5e-3)


def timed(text: str) -> float:
    start = process_time()
    markdown_marks(text)
    return process_time() - start

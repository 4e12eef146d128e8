"""Lines to paragraphs."""

from pathlib import Path
from time import process_time

from hypothesis import given
from hypothesis import strategies as st

from paradero.text.paragraphs import lead_in, paragraphs
from paradero.words.passage import Span

OPINION = """\
  On March 15, 2025, the United States removed Kilmar
Armando Abrego Garcia from the United States to El Sal-
vador, where he is currently detained in the Center for Ter-
rorism Confinement (CECOT). The United States acknowl-
edges that Abrego Garcia was subject to a withholding
order forbidding his removal to El Salvador.
  On Friday, April 4, the United States District Court for
the District of Maryland entered an order directing the Gov-
ernment to facilitate the return of Abrego Garcia.
2                NOEM v. ABREGO GARCIA

                  Statement of SOTOMAYOR, J.

and subsequently referred the application to the Court.
"""


def words(text: str) -> list[str]:
    return [span.of(text) for span in paragraphs(text)]


def test_hard_wrapped_lines_are_one_paragraph_and_an_indent_begins_the_next() -> None:
    found = words(OPINION)
    assert [(words[:10], words[-11:]) for words in found[:2]] == [
        ("On March 1", "l Salvador."),
        ("On Friday,", "ego Garcia."),
    ]


def test_a_page_head_never_joins_the_paragraph_around_it() -> None:
    assert words(OPINION)[2:4] == ["2                NOEM v. ABREGO GARCIA", "Statement of SOTOMAYOR, J."]


def test_text_with_one_paragraph_a_line_keeps_its_lines() -> None:
    lines = [
        "A first paragraph on one long line, which says that the court ordered the state to act, and then goes on.",
        "A second paragraph follows at once, with no blank line between, and is about as long as the one above it.",
        "Third.",
    ]
    assert words("\n".join(lines)) == lines


def test_a_list_of_names_is_not_joined() -> None:
    assert words("Kristi Noem;\nTodd Lyons;\nPamela Bondi;\nMarco Rubio,") == [
        "Kristi Noem;",
        "Todd Lyons;",
        "Pamela Bondi;",
        "Marco Rubio,",
    ]


def test_list_items_headings_and_quoted_lines_begin_their_own_paragraph() -> None:
    text = "# Title\nSome words\n- one item\n- another item\n> a quotation\n1. first"
    assert words(text) == ["# Title", "Some words", "- one item", "- another item", "> a quotation", "1. first"]


def test_a_line_that_goes_on_in_lower_case_is_joined() -> None:
    assert words("The judge said on Monday that\nthe men must return.\nThe state denied it.") == [
        "The judge said on Monday that\nthe men must return.",
        "The state denied it.",
    ]


def test_windows_line_ends_and_form_feeds_are_line_ends() -> None:
    assert words("One.\r\n\r\nTwo.\fThree.") == ["One.", "Two.", "Three."]


def test_rules_of_dashes_are_no_paragraphs() -> None:
    assert words("Above.\n\n-----\n\n* * *\n\nBelow.") == ["Above.", "Below."]


def test_words_begin_after_the_marker() -> None:
    for line, start in (("- an item", 2), ("1/ news", 3), ("## A heading", 3), ("¶ Upon review", 2), ("plain", 0)):
        assert lead_in(line, Span(0, len(line))) == start, line


@given(st.text(alphabet=st.sampled_from("aB. \n\r\t-#>*|1\f\u2028"), max_size=200))
def test_paragraphs_come_in_order_and_cover_every_letter(text: str) -> None:
    spans = paragraphs(text)
    ends = [0, *(span.end for span in spans)]
    assert all(before <= span.start < span.end <= len(text) for before, span in zip(ends, spans, strict=False))
    covered = {place for span in spans for place in range(span.start, span.end)}
    assert all(place in covered for place, sign in enumerate(text) if sign.isalpha())


def test_time_grows_with_length_only() -> None:
    def cost(size: int) -> float:
        text = ("word " * 12 + "\n") * size + " " * size * 20
        return min(timed(text) for _ in range(3))

    assert cost(16_000) < 16 * max(cost(4_000), 5e-3)


def timed(text: str) -> float:
    start = process_time()
    paragraphs(text)
    return process_time() - start


def test_the_data_file_of_months_and_lines_is_read_where_installed() -> None:
    import paradero.text

    assert (Path(paradero.text.__file__).parent / "data" / "lines.toml").is_file()

"""A block on one line for the parser, each character with the offset it came from."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from paradero.claims.squeeze import Squeezed, squeeze
from paradero.words.passage import Span

PIECES = st.sampled_from(
    ["men", "were", "deport", "ed", "Libya", "día", "2025", "-", "--", "—", ",", ".", " ", "  ", "\n", "-\n", " \r\n "]
)
TEXTS = st.lists(PIECES, min_size=1, max_size=30).map("".join)


def whole(text: str) -> Squeezed:
    return squeeze(text, Span(0, len(text)))


def letters(text: str) -> str:
    return "".join(letter for letter in text if letter.isalnum())


LONG = "El gobierno enviará a 240 migrantes de otras nacionalidades al país, según un acuerdo que firmaron en marzo."


@pytest.mark.parametrize(
    "dateline",
    ["Tegucigalpa, Honduras.- ", "Ginebra, 13 may (EFE).- ", "Washington - ", "(ENNews)- ", "27 de agosto de 2025.- "],
)
def test_a_dateline_in_small_letters_is_no_part_of_the_text(dateline):
    assert whole(dateline + LONG).text == LONG


@pytest.mark.parametrize("text", ["Trump, el presidente - " + LONG, "Guatemala - Cuba", "Los hombres - " + LONG])
def test_other_dashes_are_no_dateline(text):
    assert whole(text).text.startswith(text[:5])


def test_a_line_that_needs_no_work_is_itself():
    assert whole("Eight men were deported.").text == "Eight men were deported."


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("Eight men\nwere deported.", "Eight men were deported."),
        ("Eight  men \n  were deported.", "Eight men were deported."),
        ("\n  Eight men were deported.\n", "Eight men were deported."),
        ("Eight men were depor-\nted.", "Eight men were deported."),
        ("Eight men were depor- \r\n  ted.", "Eight men were deported."),
        ("The migra-\nción office", "The migración office"),
        ("In another case, J.G.G. v. Trump, the judge ruled.", "In another case, the judge ruled."),
    ],
)
def test_blanks_become_one_and_a_word_broken_over_lines_is_joined(written, read):
    assert whole(written).text == read


def test_a_hyphen_before_a_capital_belongs_to_the_name():
    assert "-" in whole("the Melgar-\nSalmeron case").text


@pytest.mark.parametrize(
    "dateline",
    [
        *(
            "BALTIMORE (AP) - ",
            "SAN SALVADOR, El Salvador (AP) - ",
            "WASHINGTON -- ",
            "CARACAS - ",
            "BOGOTÁ, Colombia - ",
        ),
        *("WASHINGTON – ", "San Francisco, California - ", "(Johannesburg) – ", "Nov. 12 (UPI) — ", "Mbabane (AFP) - "),
    ],
)
def test_a_dateline_is_left_out(dateline):
    text = f"{dateline}The men were released."
    found = whole(text)
    assert found.text == "The men were released."
    assert found.span(0, 3) == Span(len(dateline), len(dateline) + 3)


@pytest.mark.parametrize(
    "text",
    [
        "ICE detained the men in May.",
        "The men - all of them - left.",
        "A.A.R.P. was moved.",
        "Ana, Luis - and he - left.",
    ],
)
def test_a_sentence_is_not_taken_for_a_dateline(text):
    assert whole(text).text.split()[0] == text.split()[0]


def test_only_the_block_asked_for_is_read_and_its_offsets_are_those_of_the_whole_text():
    text = "Before.\n\nThe\nmen left.\n\nAfter."
    found = squeeze(text, Span(9, 22))
    assert found.text == "The men left."
    assert found.span(4, 7).of(text) == "men"


@given(TEXTS, st.text("ab \n", max_size=5))
def test_each_character_stands_at_its_offset(text, before):
    found = squeeze(before + text, Span(len(before), len(before) + len(text)))
    assert len(found.offsets) == len(found.text) + 1
    for letter, offset in zip(found.text, found.offsets, strict=False):
        original = (before + text)[offset]
        assert (
            letter == original
            or (letter == " " and (original.isspace() or original in "-—"))
            or (letter == "," and _dash(before + text, offset))
        )
        assert len(before) <= offset < len(before) + len(text)


def _dash(text: str, offset: int) -> bool:
    """Whether a dash between clauses starts here, which the parser is shown as a comma."""
    return text[offset:].lstrip()[:1] in ("-", "—")


@given(TEXTS)
def test_offsets_never_go_back_and_no_letter_is_lost(text):
    found = whole(text)
    offsets = list(found.offsets)
    assert offsets == sorted(offsets)
    assert letters(found.text) == letters(text)


@given(TEXTS)
def test_the_squeezed_text_is_one_line_of_single_blanks(text):
    found = whole(text).text
    assert found == found.strip()
    assert "\n" not in found
    assert "\r" not in found
    assert "  " not in found


@given(TEXTS, st.data())
def test_a_stretch_goes_back_to_the_words_it_came_from(text, data):
    found = whole(text)
    if not found.text:
        return
    start = data.draw(st.integers(0, len(found.text) - 1))
    end = data.draw(st.integers(start + 1, len(found.text)))
    place = found.span(start, end)
    assert 0 <= place.start < place.end <= len(text)
    assert letters(place.of(text)) == letters(found.text[start:end])

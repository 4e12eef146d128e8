"""Quotations and whose they are."""

import pytest

from paradero.claims.quoted import Quoted
from paradero.claims.quotes import find_quotes
from paradero.words.passage import Span
from tests.claims.parsing import parse_all, word


def quoted(*paragraphs: str) -> tuple[Quoted, list]:
    text = "\n\n".join(paragraphs)
    blocks = parse_all(*paragraphs)
    spans = []
    start = 0
    for paragraph in paragraphs:
        spans.append(Span(start, start + len(paragraph)))
        start += len(paragraph) + 2
    return Quoted(find_quotes(text, spans), blocks), blocks


def speaker(form: str, *paragraphs: str) -> str | None:
    """The speaker of the quotation that holds the last word of this form."""
    found, blocks = quoted(*paragraphs)
    inside = [w for block in blocks for w in block.words if w.text == form][-1]
    who = found.speaker_of(inside)
    return who.text if who else None


@pytest.mark.parametrize(
    ("paragraph", "who"),
    [
        ('"The men were deported in the night," the lawyer said.', "lawyer"),
        ('"The men were deported in the night," said the lawyer.', "lawyer"),
        ('The lawyer said, "The men were deported in the night."', "lawyer"),
        ('The lawyer said: "The men were deported in the night."', "lawyer"),
        ('"The men," the lawyer wrote, "were deported in the night."', "lawyer"),
        ('"Nobody told us. The men were deported in the night," the lawyer said.', "lawyer"),
        ('"Nobody told us," the lawyer said. "The men were deported in the night."', "lawyer"),
        ('The lawyer warned of a crisis. "The men were deported in the night."', "lawyer"),
    ],
)
def test_a_quotation_belongs_to_who_says_it_before_after_or_around_it(paragraph, who):
    assert speaker("deported", paragraph) == who


def test_a_quotation_left_open_goes_on_in_the_next_paragraph():
    assert (
        speaker(
            "deported",
            '"Nobody told us anything, the lawyer said to me.',
            '"The men were deported in the night," the lawyer said.',
        )
        == "lawyer"
    )


def test_a_paragraph_that_is_one_quotation_goes_on_with_what_was_said_before_it():
    first = "The lawyer said that nobody had told them."
    assert speaker("deported", first, '"The men were deported in the night, all of them."') == "lawyer"


def test_a_quotation_without_a_verb_of_saying_has_no_speaker():
    assert speaker("deported", 'A sign on the wall: "The men were deported in the night."') is None


def test_the_speaker_of_another_paragraph_is_not_taken():
    first = "The lawyer said nothing about them."
    assert speaker("deported", first, '"The men were deported in the night, all of them."') is None


def test_a_word_outside_quotation_marks_is_in_no_quotation():
    found, [block] = quoted('"The men were deported in the night," the lawyer said.')
    assert found.around(word(block, "lawyer")) is None
    assert found.speaker_of(word(block, "said")) is None


def test_a_word_inside_is_in_the_quotation_around_it():
    text = '"The men were deported in the night," the lawyer said.'
    found, [block] = quoted(text)
    around = found.around(word(block, "deported"))
    assert around is not None
    assert "The men were deported" in around.span.of(text)


def test_scare_quotes_are_no_quotation():
    found, [block] = quoted('The lawyer called it a "deal" on Monday.')
    assert found.around(word(block, "deal")) is None

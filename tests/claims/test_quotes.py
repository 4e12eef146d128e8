"""The quotation finder against its table of cases, typographic marks and random text."""

import tomllib
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from paradero.claims.quotes import find_quotes
from paradero.text.normal import normal
from paradero.words.document import TextVersion
from paradero.words.passage import Span

CASES = tomllib.loads((Path(__file__).parent / "cases" / "quotes.toml").read_text(encoding="utf-8"))["cases"]


def flags(quote) -> str:
    return "s" * quote.scare + "m" * quote.multi_paragraph + "o" * (not quote.closed)


@pytest.mark.parametrize(("text", "expected"), CASES, ids=[text[:40] for text, _ in CASES])
def test_a_case_of_the_table_gives_its_quotations(text, expected):
    assert [[quote.span.of(text), flags(quote)] for quote in find_quotes(text)] == expected


@pytest.mark.parametrize("marks", ["“”", "«»", "„“", '""'])
def test_typographic_marks_are_paired_once_the_text_is_normal(marks):
    written = f"Dijo {marks[0]}no volverán nunca{marks[1]} y se fue."
    text = normal(TextVersion(written, ()))
    (quote,) = find_quotes(text)
    assert quote.inner.of(written) == "no volverán nunca"


def test_an_odd_mark_spoils_no_other_paragraph():
    text = 'An odd " mark here.\n\nShe said, "The plane has left," and so on.'
    assert [quote.span.of(text) for quote in find_quotes(text)] == ['"The plane has left,"']


def test_the_given_blocks_part_the_paragraphs():
    text = 'He said, "It is gone.\nShe said, "It is here."'
    blocks = [Span(0, 21), Span(22, len(text))]
    assert [quote.span.of(text) for quote in find_quotes(text, blocks)] == ['"It is gone.', '"It is here."']


def test_an_empty_text_has_no_quotations():
    assert find_quotes("") == []
    assert find_quotes("", []) == []


@given(text=st.text(alphabet="ab \"'.,\n", max_size=60))
def test_whatever_the_marks_quotations_are_in_order_apart_and_hold_their_inner_words(text):
    found = find_quotes(text)
    assert all(quote.span.covers(quote.inner) for quote in found)
    assert all(text[quote.span.start] in "\"'" for quote in found)
    assert all(one.span.end <= two.span.start for one, two in pairwise(found))

"""The quantity grammar against its table of cases and random text."""

import tomllib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from paradero.claims.quantities import QuantityMention, find_quantities
from paradero.words.passage import Span
from paradero.words.vocabulary import UNITS

TABLE = tomllib.loads((Path(__file__).parent / "cases" / "quantities.toml").read_text(encoding="utf-8"))
CASES = [(lang, text, expected) for lang in ("en", "es") for text, expected in TABLE[lang]["cases"]]
WORDS = st.sampled_from(
    [
        "more",
        "than",
        "about",
        "at",
        "least",
        "up",
        "to",
        "238",
        "1,500",
        "$6",
        "million",
        "2.5",
        "dozen",
        "hundreds",
        "of",
        "men",
        "people",
        "percent",
        "hours",
        "a",
        "day",
        "-",
        "years",
        "más",
        "de",
        "unos",
        "entre",
        "y",
        "20.000",
        "dólares",
        "mil",
        "personas",
        "mitad",
        "docena",
        "horas",
        "media",
        "al",
        "día",
        "No.",
        "§",
        "8",
        "half",
        "one",
    ]
)


def written(mention: QuantityMention) -> str:
    """The value of a mention in the notation of the table."""
    about = "~" if mention.approximate else ""
    if mention.low == mention.high:
        return f"{about}{mention.low}"
    if mention.low is None:
        return f"{about}{'<' if mention.open else '<='}{mention.high}"
    if mention.high is None:
        return f"{about}{'>' if mention.open else '>='}{mention.low}"
    return f"{about}{mention.low}-{mention.high}"


@pytest.mark.parametrize(("lang", "text", "expected"), CASES, ids=[text[:40] for _, text, _ in CASES])
def test_a_case_of_the_table_gives_its_quantities(lang, text, expected):
    found = find_quantities(text, lang)
    assert [[m.span.of(text), written(m), m.unit or "", m.noun or ""] for m in found] == expected


def test_the_table_has_at_least_eighty_cases_in_both_languages():
    assert len(CASES) >= 80
    assert {lang for lang, _, _ in CASES} == {"en", "es"}


def test_the_number_and_the_noun_have_spans_of_their_own():
    text = "They took more than 200 Venezuelan deportees."
    (found,) = find_quantities(text)
    assert (found.number_span.of(text), found.noun_span.of(text)) == ("200", "deportees")


def test_a_share_names_what_it_is_a_share_of():
    (found,) = find_quantities("Some 75 percent of the men had no record.")
    assert (found.unit, found.share_of) == ("percent", "men")


def test_a_number_inside_a_stretch_already_taken_is_left_alone():
    assert find_quantities("They met on 12 men", taken=[Span(12, 14)]) == []


@given(number=st.integers(0, 10**9))
def test_a_number_with_thousands_marks_keeps_its_value_in_both_languages(number):
    (english,) = find_quantities(f"It took {number:,} people.", "en", ())
    (spanish,) = find_quantities(f"Fueron {f'{number:,}'.replace(',', '.')} personas.", "es", ())
    assert english.low == english.high == spanish.low == spanish.high == number


@given(words=st.lists(WORDS, max_size=25), lang=st.sampled_from(["en", "es"]))
def test_whatever_the_words_every_mention_is_bounded_and_of_a_known_unit(words, lang):
    text = " ".join(words)
    for mention in find_quantities(text, lang):
        assert mention.low is not None or mention.high is not None
        assert mention.low is None or mention.high is None or mention.low <= mention.high
        assert mention.unit is None or mention.unit in UNITS
        assert mention.span.covers(mention.number_span)
        assert mention.noun_span is None or mention.span.covers(mention.noun_span)
        assert 0 <= mention.span.start < mention.span.end <= len(text)

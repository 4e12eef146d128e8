"""Numbers in digits, words and both, in English and Spanish."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from paradero.claims.numerals import numerals


@pytest.mark.parametrize(
    ("lang", "text", "value"),
    [
        ("en", "1,547", 1547),
        ("en", "2.5 million", 2_500_000),
        ("en", "two dozen", 24),
        ("en", "forty-two", 42),
        ("en", "two hundred and fifty thousand", 250_000),
        ("en", "one million two hundred thousand", 1_200_000),
        ("en", "a dozen", 12),
        ("en", "23 and a half", 23.5),
        ("en", "$6m", 6_000_000),
        ("en", "half a million", 500_000),
        ("es", "1.547", 1547),
        ("es", "1,547", 1547),
        ("es", "2,5 millones", 2_500_000),
        ("es", "treinta y cinco mil", 35_000),
        ("es", "doscientas", 200),
        ("es", "mil", 1000),
        ("es", "dos mil 56", 2056),
        ("es", "45 mil 875", 45_875),
        ("es", "dos mil quinientos", 2500),
        ("es", "una veintena", 20),
    ],
)
def test_a_number_has_its_value(lang, text, value):
    numeral = numerals(lang).at(text, 0)
    assert numeral is not None
    assert (numeral.value, numeral.end) == (value, len(text))


@pytest.mark.parametrize("text", ["men", "", "1" * 40, "$", "million " * 30])
def test_what_is_no_number_of_anything_is_none(text):
    numeral = numerals("en").at(text, 0)
    assert numeral is None or numeral.value <= 10**15


@given(number=st.integers(0, 10**12), lang=st.sampled_from(["en", "es"]))
def test_plain_digits_keep_their_value(number, lang):
    numeral = numerals(lang).at(f"{number} men", 0)
    assert numeral is not None
    assert numeral.value == number

"""Prints: the same for the same words, however written, and shared wherever enough words in a row are."""

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from paradero.identity.origins.prints import SHINGLE, WINDOW, prints_of, values_of_each, words_of

WORDS = st.lists(st.sampled_from([*"abcdefgh", "Año", "ﬁn", "2025", "漢字", "l'an"]), max_size=60).map(" ".join)


def values(text: str) -> set[int]:
    return {found.value for found in prints_of(words_of(text).hashes)}


@pytest.mark.parametrize(
    ("one", "other"),
    [("Cárcel de Máxima", "carcel  de, MAXIMA!"), ("said “no”", "said 'no'"), ("über\u00a0alles", "uber alles")],
)
def test_case_accents_and_punctuation_do_not_matter(one: str, other: str) -> None:
    assert words_of(one).hashes.tolist() == words_of(other).hashes.tolist()


def test_words_stand_where_the_text_has_them() -> None:
    text = "Él dijo: 238 — «nada más»"
    words = words_of(text)
    pairs = zip(words.starts.tolist(), words.ends.tolist(), strict=True)
    assert [text[start:end] for start, end in pairs] == ["Él", "dijo", "238", "nada", "más"]


def test_another_letter_or_order_is_another_word() -> None:
    told = words_of("ab ba aab 12 21 a b").hashes.tolist()
    assert len(set(told)) == len(told)


@given(WORDS, WORDS, st.integers(0, 2**32))
def test_a_long_enough_run_of_shared_words_shares_a_print(before: str, after: str, seed: int) -> None:
    chance = random.Random(seed)
    shared = " ".join(f"w{chance.randrange(10**9)}" for _ in range(SHINGLE + WINDOW - 1))
    assert values(f"{before} {shared}") & values(f"{shared} {after}")


@given(st.lists(WORDS, max_size=8))
def test_many_texts_at_once_have_the_prints_each_has_alone(texts: list[str]) -> None:
    alone = [[found.value for found in prints_of(words_of(text).hashes)] for text in texts]
    assert list(values_of_each(texts)) == alone


@given(WORDS)
def test_a_text_with_a_word_has_a_print_and_one_without_has_none(text: str) -> None:
    assert bool(values(text)) == bool(text)

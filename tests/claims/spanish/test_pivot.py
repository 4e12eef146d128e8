"""The pivot lexicon: its forms, and that it says one thing of each word."""

import tomllib
from collections import Counter
from importlib.resources import files

import pytest

from paradero.claims.spanish.pivot import adjectives, nouns, phrases, plain, table, verbs

TABLE = tomllib.loads(files("paradero.claims.spanish").joinpath("pivot.toml").read_text(encoding="utf-8"))


@pytest.mark.parametrize(
    ("form", "lemma"),
    [("deportaron", "deport"), ("detuvo", "detain"), ("niegan", "deny"), ("fueron", "be"), ("pidió", "ask")],
)
def test_a_verb_is_known_in_all_its_forms(form, lemma):
    assert verbs()[form][0].lemma == lemma


@pytest.mark.parametrize(
    ("form", "lemma"),
    [
        ("deportadas", "deportee"),
        ("juezas", "judge"),
        ("prisiones", "prison"),
        ("cárceles", "prison"),
        ("países", "country"),
        ("mujeres", "woman"),
        ("veces", "time"),
    ],
)
def test_a_noun_is_known_in_both_numbers_and_genders(form, lemma):
    assert nouns()[plain(form)] == lemma


def test_accents_are_dropped_and_ñ_is_not():
    assert plain("AÑO Perú") == "año peru"


@pytest.mark.parametrize("section", ["verbs", "nouns", "adjectives", "adverbs", "prepositions"])
def test_a_word_stands_once_in_its_section(section):
    words = Counter(word.split("/")[0] for lemma in TABLE[section].values() for word in lemma.split())
    assert [word for word, times in words.items() if times > 1] == []


def test_prepositions_of_several_words_are_known_with_blanks():
    assert table("prepositions")["por parte de"] == "by"
    assert phrases()["poner", "libertad"] == "free"
    assert adjectives()["presuntos"] == "alleged"

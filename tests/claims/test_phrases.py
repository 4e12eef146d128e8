"""What a word stands for: kinds of thing, and the shortest words that still name it."""

import pytest

from paradero.claims.phrases import Mention, classes_of, core_words, is_relative
from paradero.words.passage import Span
from tests.claims.parsing import names_of, parse, word


def mention(kind: str, judge: bool = False) -> Mention:
    return Mention(0, 0, Span(0, 1), "X", kind, "X", "test", judge=judge)


@pytest.mark.parametrize(
    ("text", "form", "expected"),
    [
        ("The migrants were moved.", "migrants", "people"),
        ("The agency moved them.", "them", "people"),
        ("She was moved.", "She", "person"),
        ("The administration moved the men.", "administration", "authority"),
        ("The judge moved the hearing.", "judge", "court"),
        ("They were moved to a mega-prison.", "prison", "facility"),
        ("They were moved to a camp.", "camp", "facility"),
        ("They paid $6 million.", "million", "money"),
        ("Many of them were moved.", "Many", "people"),
        ("Hundreds of migrants were moved.", "Hundreds", "number"),
        ("They signed an agreement.", "agreement", "agreement"),
        ("They ignored the ruling.", "ruling", "order"),
        ("A plane carried the men.", "plane", "carrier"),
        ("We moved the men.", "We", "first"),
        ("It moved the men.", "It", "thing"),
    ],
)
def test_a_common_noun_or_pronoun_has_the_classes_of_its_table(text, form, expected):
    assert expected in classes_of(word(parse(text), form), None)


@pytest.mark.parametrize(("text", "form"), [("The table was moved.", "table"), ("They moved the men.", "moved")])
def test_what_no_table_knows_and_verbs_have_no_class(text, form):
    assert classes_of(word(parse(text), form), None) == frozenset()


@pytest.mark.parametrize(
    ("kind", "expected"),
    [
        ("person", {"person"}),
        ("place", {"place", "authority"}),
        ("facility", {"facility"}),
        ("agency", {"authority", "organisation"}),
        ("court", {"court"}),
        ("group", {"group"}),
        ("statute", {"statute"}),
    ],
)
def test_a_name_has_the_classes_of_its_type(kind, expected):
    assert classes_of(word(parse("Xanthos was moved."), "Xanthos"), mention(kind)) >= expected


def test_a_judge_is_a_person_and_a_judge():
    where = word(parse("Xanthos ruled."), "Xanthos")
    assert classes_of(where, mention("person", judge=True)) == {"person", "judge", "official"}
    titled = word(parse("Judge Xanthos ruled."), "Xanthos")
    assert classes_of(titled, mention("person")) == {"person", "judge", "official"}


def test_a_demonym_is_people_and_as_an_adjective_only_their_nationality():
    assert classes_of(word(parse("The Venezuelans left."), "Venezuelans"), mention("demonym")) == {"people"}
    assert classes_of(word(parse("The Venezuelan men left."), "Venezuelan"), mention("demonym")) == {"nationality"}


@pytest.mark.parametrize(
    ("text", "head", "core"),
    [
        ("The men were moved.", "men", "men"),
        ("More than 200 deportees were moved.", "deportees", "deportees"),
        ("The eight West African men were moved.", "men", "West African men"),
        ("The gang members who were moved have sued.", "members", "gang members"),
        ("They live in a maximum-security prison near the sea.", "prison", "maximum-security prison"),
        ("Their lawyers have sued.", "lawyers", "lawyers"),
        ("El Salvador was paid $6 million.", "million", "$6 million"),
    ],
)
def test_the_core_of_a_phrase_is_the_shortest_form_that_names_the_thing(text, head, core):
    block = parse(text)
    first, last = core_words(word(block, head), None)
    assert text[first.start : last.end] == core


def test_the_core_of_a_name_is_the_name():
    text = "The agency moved Kilmar Abrego Garcia to Texas."
    [(block, names)] = names_of(text)
    head = word(block, "Garcia")
    first, last = core_words(head, names.at(head))
    assert text[first.start : last.end] == "Kilmar Abrego Garcia"


@pytest.mark.parametrize(
    ("text", "form", "expected"),
    [
        ("The men who were moved have sued.", "who", True),
        ("The men were moved.", "men", False),
        ("They were moved.", "They", False),
        ("The camp which holds them is small.", "which", True),
    ],
)
def test_a_relative_pronoun_is_told_from_others(text, form, expected):
    assert is_relative(word(parse(text), form)) is expected

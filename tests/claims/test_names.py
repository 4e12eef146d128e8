"""The names of a document: table first, then the parser's own, surnames and short forms led back to the full name."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from paradero.claims.names import PersonRegister, fold_name, head_of
from paradero.claims.phrases import Mention
from paradero.words.passage import Span
from tests.claims.parsing import names_of, word


def person(name: str) -> Mention:
    return Mention(0, 0, Span(0, 1), name, "person", name, "test")


def register(*names: str) -> PersonRegister:
    found = PersonRegister()
    for name in names:
        found.add(person(name))
    return found


def found_in(*paragraphs: str) -> list[tuple[str, str, str]]:
    """Text, type and name of each mention."""
    return [(m.text, m.type, m.name) for _, names in names_of(*paragraphs) for m in names.mentions]


@pytest.mark.parametrize(
    ("short", "step"),
    [
        ("Garcia", "surname"),
        ("García", "surname"),
        ("Abrego Garcia", "surname"),
        ("Abrego", "surname"),
        ("Kilmar", "given name"),
        ("Kilmar Garcia", "shorter form"),
        ("Kilmar Abrego Garcia", "same name"),
        ("KILMAR ABREGO GARCIA", "same name"),
    ],
)
def test_a_short_form_leads_to_the_full_name(short, step):
    found = register("Kilmar Abrego Garcia").resolve(short)
    assert found is not None
    assert (found[0].name, found[1]) == ("Kilmar Abrego Garcia", step)


@pytest.mark.parametrize("other", ["Bukele", "Kilmar Abrego Garcia Pérez", "Garcia Kilmar", "", "de", "Gar"])
def test_another_name_leads_nowhere(other):
    assert register("Kilmar Abrego Garcia", "Rosa de la Cruz").resolve(other) is None


def test_the_longest_full_name_is_taken():
    names = register("Kilmar Garcia", "Kilmar Abrego Garcia")
    found = names.resolve("Garcia")
    assert found is not None
    assert (found[0].name, found[1]) == ("Kilmar Abrego Garcia", "surname")


def test_a_single_name_is_no_full_name():
    assert register("Garcia").resolve("Garcia") is None


@pytest.mark.parametrize(
    ("name", "parts"),
    [
        ("Kilmar Ábrego García", ("kilmar", "abrego", "garcia")),
        ("O.C.G.", ("o", "c", "g")),
        ("Melgar-Salmerón", ("melgar", "salmeron")),
        ("", ()),
    ],
)
def test_a_folded_name_has_no_accents_case_or_punctuation(name, parts):
    assert fold_name(name) == parts


@given(st.text(max_size=30))
def test_folding_twice_is_folding_once(name):
    assert fold_name(" ".join(fold_name(name))) == fold_name(name)


@given(
    st.lists(
        st.sampled_from(["Ana", "Lucía", "Pérez", "Gómez", "Quiroz", "Ibarra", "Solís"]),
        min_size=2,
        max_size=4,
        unique=True,
    )
)
def test_the_end_of_a_full_name_always_leads_back_to_it(parts):
    full = " ".join(parts)
    for start in range(1, len(parts)):
        found = register(full).resolve(" ".join(parts[start:]))
        assert found is not None
        assert (found[0].name, found[1]) == (full, "surname")


def test_names_of_the_tables_have_their_type_and_one_name_for_all_forms():
    found = found_in("ICE moved the men from Texas to CECOT in El Salvador, the Trump administration said.")
    assert ("ICE", "agency", "Immigration and Customs Enforcement") in found
    assert ("El Salvador", "place", "El Salvador") in found
    assert ("Trump administration", "government", "Trump administration") in found
    assert {text: kind for text, kind, _ in found}["CECOT"] == "facility"


def test_a_surname_in_a_later_paragraph_is_the_person_named_in_full_before():
    found = found_in("Jorge Ibarra Quiroz was arrested in Texas.", "Ibarra was moved to a prison.", "Quiroz has sued.")
    persons = {(text, name) for text, kind, name in found if kind == "person"}
    assert ("Ibarra", "Jorge Ibarra Quiroz") in persons
    assert ("Quiroz", "Jorge Ibarra Quiroz") in persons


def test_a_name_without_its_accents_is_the_same_person():
    found = found_in("Kilmar Ábrego García was moved.", "Abrego Garcia was released.")
    assert {name for _, kind, name in found if kind == "person"} == {"Kilmar Ábrego García"}


@pytest.mark.parametrize("initials", ["O.C.G.", "J.G.G.", "A.A.R.P."])
def test_initials_by_which_a_court_names_somebody_are_a_person(initials):
    found = found_in(f"The government removed {initials} to Mexico.")
    assert (initials, "person", initials) in found


def test_a_title_and_a_capital_make_a_person_without_the_title():
    found = found_in("The men were heard by Judge Ibarra on Monday.")
    assert [(text, kind) for text, kind, _ in found] == [("Ibarra", "person")]


def test_an_office_holder_is_named_without_the_office():
    found = found_in("President Nayib Bukele met Secretary Kristi Noem.")
    assert [(text, kind) for text, kind, _ in found] == [("Nayib Bukele", "person"), ("Kristi Noem", "person")]


def test_a_country_inside_a_persons_name_is_no_place():
    assert found_in("Israel Ibarra, a barber, was moved.") == [("Israel Ibarra", "person", "Israel Ibarra")]


def test_a_name_is_found_by_its_head_word_and_by_no_other():
    [(block, names)] = names_of("The agency moved Kilmar Abrego Garcia to Texas.")
    head = word(block, "Garcia")
    mention = names.at(head)
    assert mention is not None
    assert mention.text == "Kilmar Abrego Garcia"
    assert head_of(block, mention) is head
    assert names.at(word(block, "Kilmar")) is None


def test_each_mention_stands_where_it_says():
    paragraphs = ("Kristi Noem visited CECOT.", "Noem met President Nayib Bukele in San Salvador.")
    text = "\n\n".join(paragraphs)
    mentions = [mention for _, names in names_of(*paragraphs) for mention in names.mentions]
    assert mentions
    for mention in mentions:
        assert mention.span.of(text) == mention.text

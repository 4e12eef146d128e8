"""Who "he", "they", "the men" and "the prison" are; a wrong answer is worse than none."""

import pytest

from paradero.claims.antecedents import Memory
from paradero.claims.mentioned import Antecedent
from paradero.words.passage import Span
from tests.claims.parsing import names_of, word

FAR = " ".join(["The weather was fine.", "The sea was calm.", "The road was long.", "The night was cold."] * 2)


def antecedent(text: str, form: str, wanted: str = "moved", nth: int = -1) -> Antecedent | None:
    """What the last word of this form stands for, after the sentences up to and with its own were read."""
    [(block, names)] = names_of(text)
    target = [found for found in block.words if found.text == form][nth]
    memory = Memory()
    for sentence in block.sentences:
        memory.read(sentence, names)
        if sentence is target.sentence:
            break
    return memory.resolve(target, names, wanted)


@pytest.mark.parametrize(
    ("text", "form", "name", "how"),
    [
        ("Kilmar Abrego Garcia was arrested. He was deported.", "He", "Kilmar Abrego Garcia", "pronoun"),
        ("Kilmar Abrego Garcia was arrested. Agents deported him.", "him", "Kilmar Abrego Garcia", "pronoun"),
        ("Kilmar Abrego Garcia lived in Maryland. His removal was an error.", "His", "Kilmar Abrego Garcia", "pronoun"),
        ("Eight men were arrested. They were deported.", "They", "men", "pronoun"),
        ("Eight men were arrested. Agents deported them.", "them", "men", "pronoun"),
        ("Eight men were arrested. The men were deported.", "men", "men", "definite_group"),
        ("Eight men sued. The agents broke the law by denying them care.", "them", "men", "pronoun"),
        ("The migrants were flown to Ghana. The men were then moved to a camp.", "men", "migrants", "definite_group"),
        ("Kristi Noem visited CECOT. The prison is crowded.", "prison", "CECOT", "definite_facility"),
        ("The Supreme Court heard the case. The court ruled.", "court", "Supreme Court", "definite_body"),
        (
            "The Trump administration deported men. The administration said so.",
            "administration",
            "Trump administration",
            "definite_body",
        ),
        ("ICE arrested Jorge Ibarra. It deported men.", "It", "Immigration and Customs Enforcement", "pronoun"),
        ("Jorge Ibarra was arrested. The man was deported.", "man", "Jorge Ibarra", "definite_person"),
        ("A Cuban man was arrested. He was deported.", "He", "man", "pronoun"),
    ],
)
def test_a_phrase_that_names_nobody_stands_for_what_was_named_before(text, form, name, how):
    found = antecedent(text, form)
    assert found is not None
    assert name in found.name
    assert found.how == how
    assert found.span.end <= text.rindex(form)


@pytest.mark.parametrize(
    ("text", "form"),
    [
        ("He was deported.", "He"),
        ("They were deported.", "They"),
        ("The men were deported.", "men"),
        ("The prison is crowded.", "prison"),
        (f"Kilmar Abrego Garcia was arrested. {FAR} He was deported.", "He"),
        (f"Eight men were arrested. {FAR} They were deported.", "They"),
        ("Jorge Ibarra and Pedro Solís were arrested. The man was deported.", "man"),
        ("Eight men were arrested. The men deported in May have sued.", "men"),
        ("Kristi Noem visited CECOT. The prison in Texas is crowded.", "prison"),
        ("Eight men were arrested. Men were deported.", "Men"),
        ("Eight men were arrested. We were deported.", "We"),
    ],
)
def test_where_nobody_fits_or_two_fit_or_the_phrase_says_itself_who_is_meant_there_is_none(text, form):
    assert antecedent(text, form) is None


def test_arguments_of_one_verb_are_two_people():
    assert antecedent("Jorge Ibarra deported him.", "him") is None


def test_a_pronoun_agrees_in_gender():
    found = antecedent("Kristi Noem met Jorge Ibarra. She was late.", "She", "actor")
    assert found is not None
    assert found.name == "Kristi Noem"
    assert antecedent("Kristi Noem was late. He was deported.", "He") is None


def test_an_official_is_not_the_one_who_was_moved():
    found = antecedent("Jorge Ibarra was arrested. President Nayib Bukele was pleased. He was deported.", "He")
    assert found is None or found.name == "Jorge Ibarra"


def test_the_two_men_are_those_counted_with_the_same_number():
    text = "Two men were held in Texas. Three men were held in Ohio. The two men were deported."
    found = antecedent(text, "men")
    assert found is not None
    assert found.span == Span(text.index("men"), text.index("men") + 3)


def test_a_surname_points_to_the_place_of_the_full_name():
    text = "Jorge Ibarra was arrested. Ibarra was deported."
    found = antecedent(text, "Ibarra")
    assert found == Antecedent("Jorge Ibarra", Span(0, 12), "surname")


def test_a_name_in_full_stands_for_itself():
    assert antecedent("Jorge Ibarra was arrested.", "Ibarra") is None


def test_an_apposition_is_the_person_beside_it():
    found = antecedent("Jorge Ibarra, a barber, was arrested.", "barber")
    assert found is not None
    assert (found.name, found.how) == ("Jorge Ibarra", "apposition")


def test_who_was_moved_last_is_remembered_for_a_while():
    text = " ".join(["The weather was fine."] * 8)
    [(block, names)] = names_of(text)
    memory = Memory()
    assert memory.last_moved() is None
    memory.note_moved("Jorge Ibarra", Span(0, 12))
    assert memory.last_moved() == Antecedent("Jorge Ibarra", Span(0, 12), "event")
    for sentence in block.sentences:
        memory.read(sentence, names)
    assert memory.last_moved() is None


def test_a_pronoun_for_a_judge_is_known_as_a_judge():
    [(block, names)] = names_of("Judge Paula Xinis spoke. She ordered his return.")
    memory = Memory()
    for sentence in block.sentences:
        memory.read(sentence, names)
    assert word(block, "She").i in names.judges


@pytest.mark.parametrize(
    "text",
    [
        "Judge Ana Quiroga heard the case. Quiroga blocked the removal.",
        "Alvin Quiroga, a federal judge, blocked the removal. Quiroga blocked the transfer.",
    ],
)
def test_a_judge_named_once_by_office_stays_a_judge(text):
    [(block, names)] = names_of(text)
    memory = Memory()
    for sentence in block.sentences:
        memory.read(sentence, names)
    assert block.sentences[-1].words[0].i in names.judges

"""Two accounts of a person compared: tiers by facts, with the words of each reason."""

from hypothesis import given
from hypothesis import strategies as st

from paradero.identity.comparison import Comparison, compare
from paradero.words.person import Person

parts = st.sampled_from(
    [
        "kilmar",
        "armando",
        "abrego",
        "garcia",
        "josé",
        "luis",
        "pérez",
        "gómez",
        "nguyen",
        "van",
        "hung",
        "o",
        "de",
        "la",
    ]
)
names = st.lists(parts, min_size=1, max_size=6).map(" ".join)
births = st.none() | st.dates().map(str) | st.sampled_from(["1990", "1990-03"])


def _person(name: str, born: str | None = None, nationality: str = "", number: str = "", case: str = "") -> Person:
    return Person(
        name, (name,), born, (nationality,) if nationality else (), (number,) if number else (), (),
        (case,) if case else (),
    )  # fmt: skip


def _told(comparison: Comparison) -> dict[str, list[tuple[str, str, str, str]]]:
    sides = {"agree": comparison.agree, "differ": comparison.differ, "missing": comparison.missing}
    return {
        side: [(told.field, told.relation, told.left, told.right) for told in found] for side, found in sides.items()
    }


def test_the_same_name_alone_is_possible_and_never_same() -> None:
    assert compare(_person("José Hernández"), _person("José Hernández")).tier == "possible"


def test_name_and_birth_date_alone_are_probable_and_never_same() -> None:
    one = _person("Kilmar Armando Abrego García", "1995-07-26", "SV")
    assert compare(one, one).tier == "probable"


def test_a_third_kind_of_fact_makes_the_same_person() -> None:
    one = _person("Kilmar Abrego Garcia", "1995-07-26", case="No. 8:25-cv-00951")
    assert compare(one, _person("ABREGO GARCIA, KILMAR", "1995-07-26", case="No. 8:25-cv-00951")).tier == "same"


def test_two_brothers_are_two() -> None:
    one, other = _person("Juan Carlos Pérez Gómez", "1990-01-02"), _person("José Luis Pérez Gómez", "1992-05-06")
    assert compare(one, other).tier == "different"


def test_every_reason_has_the_words_of_both_sides() -> None:
    told = _told(compare(_person("Quilmar Avrego", "1995-07-26"), _person("Ábrego García, Kilmar", "1995-07-28", "SV")))
    assert told == {
        "agree": [
            ("name", "sound", "avrego", "abrego"),
            ("name", "sound", "quilmar", "kilmar"),
            ("birth", "slip", "1995-07-26", "1995-07-28"),
        ],
        "differ": [("name", "over", "", "garcia")],
        "missing": [
            ("nationality", "missing", "", "SV"),
            ("number", "missing", "", ""),
            ("facility", "missing", "", ""),
            ("case", "missing", "", ""),
        ],
    }


def test_a_number_that_conflicts_is_told_apart_from_the_name() -> None:
    told = compare(_person("Juan Pérez", number="A201 345 678"), _person("Juan Pérez", number="A209 111 222"))
    assert told.tier == "different"
    assert [reason.field for reason in told.differ] == ["number"]


def test_names_in_other_scripts_are_compared_in_latin_letters() -> None:
    assert compare(_person("Фуад Гулієв"), _person("Fuad Guliyev")).tier == "possible"
    assert compare(_person("王小明"), _person("Wang Xiaoming")).tier == "possible"


def test_a_name_of_nothing_but_placeholders_is_nobody() -> None:
    assert compare(_person("FNU LNU"), _person("FNU LNU")).tier == "different"


@given(names, births, names, births)
def test_no_comparison_of_name_and_birth_date_ever_says_same(
    name: str, born: str | None, other_name: str, other_born: str | None
) -> None:
    assert compare(_person(name, born), _person(other_name, other_born)).tier != "same"


@given(names, births, names, births)
def test_likeness_is_a_share(name: str, born: str | None, other_name: str, other_born: str | None) -> None:
    assert 0.0 <= compare(_person(name, born), _person(other_name, other_born)).likeness <= 1.0


@given(st.text(max_size=60), st.text(max_size=60))
def test_any_words_can_be_compared(one: str, other: str) -> None:
    assert compare(_person(one), _person(other)).tier in {"possible", "probable", "different"}

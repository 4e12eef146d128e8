"""Names folded and compared: accents, case and dropped middle names do not matter, surnames alone join nobody."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from paradero.identity.names import fold, matches, name_parts, without_titles

names = st.lists(
    st.sampled_from(["Kilmar", "Armando", "Abrego", "García", "Nayib", "Bukele", "Ana", "de", "la", "Cruz"]), min_size=1
).map(" ".join)


@pytest.mark.parametrize(
    ("written", "folded"),
    [
        ("Kilmar Abrego García", "kilmar abrego garcia"),
        ("KILMAR ÁBREGO-GARCÍA", "kilmar abrego garcia"),
        ("O’Brien", "obrien"),
        ("U.S.", "us"),
        ("A.A.R.P. v. Trump", "aarp v trump"),
        ("Donald J. Trump", "donald j trump"),
        ("Łukasz Ørsted", "lukasz orsted"),
        ("  the \u00a0 CECOT  ", "the cecot"),
        ("MS-13", "ms 13"),
        ("…—!", ""),
    ],
)
def test_a_name_folds_to_its_plain_words(written: str, folded: str) -> None:
    assert fold(written) == folded


@given(st.text())
def test_folding_twice_changes_nothing(written: str) -> None:
    assert fold(fold(written)) == fold(written)


@given(names)
def test_every_name_matches_itself_however_it_is_written(name: str) -> None:
    assert matches(name, name)
    assert matches(fold(name), name.upper())


@pytest.mark.parametrize(
    ("query", "name"),
    [
        ("Garcia", "Kilmar Abrego García"),
        ("abrego garcia", "Kilmar Abrego García"),
        ("Kilmar Garcia", "Kilmar Armando Abrego García"),
        ("Kilmar Abrego", "Kilmar Abrego García"),
        ("Kilmar Armando Abrego García", "Kilmar Abrego García"),
        ("Kilmar Abrego García", "Kilmar Abrego"),
        ("Donald John Trump", "Donald J. Trump"),
        ("Donald J Trump", "Donald John Trump"),
        ("Ana Cruz", "Ana de la Cruz"),
        ("Terrorism Confinement Center", "the Terrorism Confinement Center (CECOT)"),
    ],
)
def test_left_out_parts_accents_and_case_do_not_matter(query: str, name: str) -> None:
    assert matches(query, name)


@pytest.mark.parametrize(
    ("query", "name"),
    [
        ("Kilmar Abrego García", "García"),
        ("Kilmar Abrego García", "Abrego García"),
        ("Abrego Kilmar García", "Kilmar Abrego García"),
        ("Juan Carlos Pérez", "Juan Carlos López"),
        ("José García", "María García"),
        ("", "Kilmar Abrego García"),
        ("Garcia", "…"),
    ],
)
def test_other_names_do_not_match(query: str, name: str) -> None:
    assert not matches(query, name)


@given(names, names)
def test_a_bare_surname_is_never_taken_for_a_longer_name(first: str, second: str) -> None:
    if len(name_parts(second)) == 1 and len(name_parts(first)) > 1:
        assert not matches(first, second)


def test_joining_particles_do_not_count_unless_they_are_all_there_is() -> None:
    assert name_parts("Ana de la Cruz") == ("ana", "cruz")
    assert name_parts("De La") == ("de", "la")


@pytest.mark.parametrize(
    ("written", "bare"),
    [
        ("President Nayib Bukele", "Nayib Bukele"),
        ("U.S. District Judge Paula Xinis", "Paula Xinis"),
        ("Sen. Chris Van Hollen", "Chris Van Hollen"),
        ("former U.S. President Donald Trump", "Donald Trump"),
        ("Nayib Bukele", "Nayib Bukele"),
        ("King", "King"),
    ],
)
def test_titles_are_no_part_of_a_name(written: str, bare: str) -> None:
    assert without_titles(written) == bare

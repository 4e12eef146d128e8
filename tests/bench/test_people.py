"""Invented people are the same every time, registers hold one another, and damage touches the share it should."""

import datetime
import re
from collections import Counter
from pathlib import Path

import numpy as np
import pytest
from bench.people.channel import HEAVY, LIGHT, Dice, Record, written
from bench.people.damage import edited, misspelt, respelt, stripped, wrong_digit
from bench.people.names import POOLS, pool
from bench.people.population import STRANGERS, Being, group
from bench.people.registers import DEVELOP, dump, manifest, register
from bench.people.scripts import SCHEMES, romanised


@pytest.fixture(scope="module")
def beings() -> list[Being]:
    return group(7, 0)


@pytest.fixture(scope="module")
def smallest() -> list[Record]:
    return list(register(7, 10_000))


@pytest.fixture(scope="module")
def rows() -> list[Record]:
    return manifest(7, 4_000)


@pytest.fixture
def dice() -> Dice:
    return Dice(np.random.default_rng(3).random)


def test_the_same_seed_gives_the_same_bytes(tmp_path: Path) -> None:
    for name in ("one", "two"):
        dump(manifest(7, 1_000), tmp_path / name)
    assert (tmp_path / "one").read_bytes() == (tmp_path / "two").read_bytes()


def test_another_seed_gives_other_people(smallest: list[Record]) -> None:
    other = {record.name for record in register(8, 10_000)}
    assert len(other & {record.name for record in smallest}) < 1_000


def test_a_larger_register_begins_with_the_smaller(smallest: list[Record]) -> None:
    assert list(register(7, 12_000))[:10_000] == smallest
    assert list(register(7, 300)) == smallest[:300]


def test_a_longer_manifest_begins_with_the_shorter(rows: list[Record]) -> None:
    assert manifest(7, 1_500) == rows[:1_500]


def test_half_of_every_thousand_rows_are_in_the_smallest_register(rows: list[Record], smallest: list[Record]) -> None:
    keys = {record.key for record in smallest}
    for start in range(0, len(rows), 1_000):
        known = [row.true_key for row in rows[start : start + 1_000] if row.true_key]
        assert len(known) == 500
        assert set(known) <= keys
    assert len({row.true_key for row in rows}) == 2_001


def test_a_manifest_is_no_longer_than_its_people() -> None:
    with pytest.raises(ValueError, match="20000"):
        manifest(7, 20_001)


def test_origins_have_their_shares(beings: list[Being]) -> None:
    shares = Counter(being.origin for being in beings)
    wanted = {"es": 70, "ar": 6, "ht": 5, "vn": 4, "pt": 3, "sl": 3, "en": 2.5, "fa": 2, "in": 2, "cn": 1.5, "tr": 1}
    assert {name: shares[name] / 100 for name in wanted} == pytest.approx(wanted, abs=1.5)


def test_common_names_are_borne_by_many(smallest: list[Record]) -> None:
    names = Counter(frozenset(stripped(record.name).replace(",", "").split()) for record in smallest)
    assert names.most_common(1)[0][1] >= 3
    assert len(names) > 9_000


def test_a_quarter_of_arabic_and_persian_birth_dates_are_the_first_of_january(beings: list[Being]) -> None:
    born = [being.born[1:] == (1, 1) for being in beings if being.origin in ("ar", "fa")]
    assert sum(born) / len(born) == pytest.approx(0.25, abs=0.05)


def test_families_are_what_they_are_said_to_be(beings: list[Being]) -> None:
    kin = Counter(being.kin for being in beings)
    assert (kin["brother"], kin["twin"], kin["son"], kin["namesake"]) == (800, 40, 200, 100)
    twins = Counter((being.surnames, being.born) for being in beings if being.kin == "twin")
    assert set(twins.values()) == {2}
    sons: dict[tuple[tuple[str, ...], tuple[str, ...]], list[int]] = {}
    for being in beings:
        if being.kin == "son":
            sons.setdefault((being.given, being.surnames), []).append(being.born[0])
    assert all(18 <= max(years) - min(years) <= 40 for years in sons.values() if len(years) == 2)


def test_numbers_are_nobody_elses(beings: list[Being]) -> None:
    numbers = [being.number for being in (*beings, *group(7, STRANGERS))]
    assert len(set(numbers)) == len(numbers)
    assert all(re.fullmatch(r"A2\d{8}", number) for number in numbers)


@pytest.mark.parametrize(("rates", "missing", "year"), [(LIGHT, 21, 5), (HEAVY, 26, 8)])
def test_birth_dates_are_lost_at_their_rates(
    beings: list[Being], rates: dict[str, dict[str, float]], missing: float, year: float
) -> None:
    lengths = Counter(len(record.born) for record in written(beings, rates, [7, 9]))
    assert lengths[0] / 100 == missing
    assert lengths[4] / 100 == year
    assert lengths[10] == 10_000 - lengths[0] - lengths[4]


def test_birth_dates_are_dates(rows: list[Record]) -> None:
    for row in rows:
        if len(row.born) == 10:
            datetime.date.fromisoformat(row.born)


def test_wrong_birth_dates_have_their_rates(beings: list[Being]) -> None:
    wrong = sum(
        len(record.born) == 10 and record.born != datetime.date(*being.born).isoformat()
        for record, being in zip(written(beings, HEAVY, [7, 9]), beings, strict=True)
    )
    assert wrong / 100 == pytest.approx(1.1 + 4.8 + 1.1, abs=0.1)


def test_nationality_and_numbers_are_shown_at_their_rates(beings: list[Being]) -> None:
    records = written(beings, HEAVY, [7, 9])
    assert sum(not record.nationality for record in records) == 2_000
    assert sum(bool(record.number) for record in records) / 100 == pytest.approx(30, abs=1.5)
    slips = [record.number != being.number for record, being in zip(records, beings, strict=True) if record.number]
    assert sum(slips) / len(slips) == pytest.approx(0.02, abs=0.01)


@pytest.mark.parametrize(
    ("kind", "what", "share"),
    [
        ("surnames", "second dropped", 21),
        ("surnames", "first dropped", 1.4),
        ("order", "other", 62),
        ("edit", "edited", 16),
    ],
)
def test_one_kind_of_damage_touches_its_share_of_names(beings: list[Being], kind: str, what: str, share: float) -> None:
    alone = {kind: {what: share}}
    changed = sum(
        record.name != whole.name
        for record, whole in zip(written(beings, alone, [7, 9]), written(beings, {}, [7, 9]), strict=True)
    )
    assert changed / 100 == pytest.approx(share, rel=0.01)


def test_without_damage_a_name_is_as_its_bearer_has_it(beings: list[Being]) -> None:
    for record, being in zip(written(beings[:200], {}, [7, 9]), beings[:200], strict=True):
        first, last = (being.surnames, being.given) if being.native else (being.given, being.surnames)
        assert record.name == " ".join((*first, *last))


def test_accents_are_lost_from_names_that_have_them(beings: list[Being]) -> None:
    def accented(rates: dict[str, dict[str, float]]) -> int:
        return sum(not record.name.isascii() for record in written(beings, rates, [7, 9]))

    assert (accented({}) - accented({"accents": {"lost": 50}})) / 100 == pytest.approx(50, abs=0.5)


def test_every_pool_has_given_names_and_surnames() -> None:
    for name in POOLS:
        parts = pool(name).parts
        assert "surname" in parts
        assert {"male", "given"} & set(parts)


def test_a_slavic_name_has_a_spelling_in_every_scheme() -> None:
    found = {scheme: romanised("Чайковский", scheme) for scheme in SCHEMES}
    assert found["passport"] == "Chaikovskii"
    assert found["learned"] == "Čajkovskij"
    assert found["french"] == "Tchaikovskii"
    assert len(set(found.values())) >= 4


def test_a_slip_changes_a_name_and_leaves_one(dice: Dice) -> None:
    for _ in range(200):
        assert len(edited("Kilmar Ábrego", dice)) >= 12


def test_a_respelt_word_is_another_word(dice: Dice) -> None:
    assert "Básquez" in {respelt("Vásquez", dice) for _ in range(50)}


def test_a_misspelt_date_is_another_date(dice: Dice) -> None:
    for _ in range(200):
        told = misspelt(1992, 2, 29, dice)
        assert datetime.date.fromisoformat(told) != datetime.date(1992, 2, 29)


def test_a_wrong_number_is_as_long(dice: Dice) -> None:
    for _ in range(200):
        told = wrong_digit("A201345678", dice)
        assert told != "A201345678"
        assert len(told) == 10


def test_the_seed_to_work_with_is_the_one_that_was_studied() -> None:
    assert DEVELOP == 20251121

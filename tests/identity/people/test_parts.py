"""Names taken apart as people bear them and as lists mangle them."""

import pytest

from paradero.identity.people.chinese import chinese_key
from paradero.identity.people.parts import given_at, name_parts, name_suffix
from paradero.identity.people.sound import skeleton, sound


@pytest.mark.parametrize(
    ("written", "parts"),
    [
        ("Ábrego García, Kilmar Armando", ("abrego", "garcia", "kilmar", "armando")),
        ("María de la Cruz y Mejía", ("maria", "cruz", "mejia")),
        ("Ramiro de la O", ("ramiro", "delao")),
        ("Đỗ, Khánh", ("do", "khanh")),
        ("Do Van Khanh", ("do", "van", "khanh")),
        ("Jiang Xiao Da", ("jiang", "xiao", "da")),
        ("Maria do Carmo da Silva", ("maria", "carmo", "silva")),
        ("do Carmo, Maria", ("carmo", "maria")),
        ("Abd al-Rahman", ("abd", "rahman")),
        ("ABDERRAHMANE", ("abd", "rahmane")),
        ("Abdoulaye Diallo", ("abdoulaye", "diallo")),
        ("R.T.C.", ("r", "t", "c")),
        ("FNU Ahmadullah", ("ahmadullah",)),
        ("FNU LNU", ()),
        ("GarcÃ­a", ("garcia",)),
        ("PE¥A", ("pena",)),
        ("Juan Pérez Jr.", ("juan", "perez")),
        ("Мар'яна Коваль", ("maryana", "koval")),
        ("", ()),
    ],
)
def test_the_parts_of_a_name(written: str, parts: tuple[str, ...]) -> None:
    assert name_parts(written) == parts


def test_the_given_name_stands_first_or_after_the_comma() -> None:
    assert [given_at("Kilmar Abrego"), given_at("Abrego Garcia, Kilmar"), given_at("Abrego,")] == [0, 2, 0]


def test_a_suffix_is_kept_aside() -> None:
    assert [name_suffix("Juan Pérez Jr."), name_suffix("Juan Pérez")] == ["jr", None]


@pytest.mark.parametrize(
    "alike",
    [
        "abrego avrego",
        "yeison jeison",
        "garcia garsia",
        "quilmar kilmar",
        "xavier javier",
        "ousmane usman",
        "wilmer vilmer",
    ],
)
def test_what_sounds_alike_is_one_sound(alike: str) -> None:
    one, other = alike.split()
    assert sound(one) == sound(other) or skeleton(sound(one)) == skeleton(sound(other))


@pytest.mark.parametrize("alike", ["guangqing kuangching", "zhiqiang chihchiang", "xu hsu", "zhang chang"])
def test_pinyin_and_wade_giles_have_one_key(alike: str) -> None:
    one, other = alike.split()
    assert chinese_key(one) == chinese_key(other) is not None


def test_what_is_no_chinese_syllable_has_no_key() -> None:
    assert chinese_key("garcia") is None

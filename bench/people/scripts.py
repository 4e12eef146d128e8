"""From Cyrillic and Turkish letters to those of a passport: one name, the spellings it is met in."""

import tomllib
from pathlib import Path
from typing import Final

Clusters = dict[str, list[tuple[tuple[str, ...], float]]]

_SCHEMES: Final = tomllib.loads((Path(__file__).resolve().parent / "scripts.toml").read_text(encoding="utf-8"))
SCHEMES: Final = {name: dict(zip(told["letters"], told["latin"], strict=True)) for name, told in _SCHEMES.items()}
_BY_SOUND: Final = str.maketrans(
    {"ş": "sh", "ç": "ch", "ı": "i", "ğ": "gh", "ö": "o", "ü": "u", "c": "j"}
    | {"Ş": "Sh", "Ç": "Ch", "İ": "I", "Ö": "O", "Ü": "U"}
)


def romanised(name: str, scheme: str) -> str:
    """A Cyrillic name in Latin letters."""
    told = "".join(SCHEMES[scheme].get(sign, sign) for sign in name.lower())
    if scheme == "everyday":
        if told.endswith(("iy", "ii")) and len(told) > 4:
            told = told.removesuffix("iy") + "y"
        else:
            told = told.replace("ks", "x")
        told = told[:-2] + "y" if told.endswith("ii") else told
    return told[:1].upper() + told[1:]


def slavic(lists: Clusters) -> Clusters:
    """The lists in Latin letters, each name in all schemes, with the surnames of women and the fathers' names."""
    women = [((_woman(one[0]),), share) for one, share in lists["surname"]]
    made = {"male": lists["male"], "female": lists["female"], "surname": lists["surname"], "surname_female": women}
    for part, woman in (("father_male", False), ("father_female", True)):
        made[part] = [((_patronymic(one[0], woman=woman),), share) for one, share in lists["father"]]
    return {part: [(_all_schemes(one[0]), share) for one, share in found] for part, found in made.items()}


def turkish(spellings: tuple[str, ...]) -> tuple[str, ...]:
    """As it is, and by sound in the letters of English."""
    return tuple(dict.fromkeys([*spellings, *(one.translate(_BY_SOUND) for one in spellings)]))


def _all_schemes(name: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(romanised(name, scheme) for scheme in SCHEMES))


def _woman(surname: str) -> str:
    if surname.endswith(("ов", "ев", "ёв", "ин", "ын")):
        return surname + "а"
    if surname.endswith(("ский", "цкий", "ый", "ой")):
        return surname[:-2] + "ая"
    return surname


def _patronymic(father: str, *, woman: bool) -> str:
    if father.endswith(("й", "ь")):
        return father[:-1] + ("евна" if woman else "евич")
    if father.endswith(("а", "я")):
        return father[:-1] + ("ична" if woman else "ич")
    return father + ("овна" if woman else "ович")

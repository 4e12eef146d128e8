"""Forms of Spanish verbs: third persons, some first and second ones, infinitive, gerund and participles.

Follows the paradigms of the Nueva gramática de la lengua española (RAE, 2009, §4): three conjugations, vowel changes of
the stem, spelling that keeps its sound, and the short list of irregular verbs in `irregular.toml` with their compounds.
"""

import functools
import tomllib
from collections.abc import Iterator
from importlib.resources import files
from typing import Any, Literal, cast

import msgspec

Mood = Literal[
    "present", "past", "imperfect", "future", "conditional", "subjunctive", "past subjunctive", "infinitive", "gerund",
    "participle",
]  # fmt: skip


class VerbForm(msgspec.Struct, frozen=True):
    """One form of a verb: infinitive, mood or tense, and number (`sing`, `plur`; None for an infinitive or gerund)."""

    infinitive: str
    mood: Mood
    number: str | None = None
    person: int = 3


class _Stems(msgspec.Struct):
    """The stems of one verb: plain (`deport`), stressed (`cierr`), of subjunctives (`pong`), of the past (`tuv`, or
    None where it is regular), of the future (`pondr`), and of the regular past's third person and gerund (`pid`)."""

    plain: str
    stressed: str
    subjunctive: str
    weak_subjunctive: str
    past: str | None
    future: str
    third: str


def conjugate(infinitive: str, change: str = "") -> Iterator[tuple[str, VerbForm]]:
    """The forms of a verb in `-ar`, `-er` or `-ir`.

    `change` is the vowel change of its stem (`ie`, `ue`, `i`, `ú`, `í`, or two joined by a comma: `ie,i`).
    """
    known, prefix = _irregular(infinitive)
    whole = dict(known.get("forms", {}))
    for form, told in _regular(infinitive, change, known, prefix):
        if told.mood not in whole:
            yield form, told
    for mood, words in whole.items():
        yield from _whole(infinitive, cast(Mood, mood), [prefix + word for word in words.split()])


def _whole(infinitive: str, mood: Mood, words: list[str]) -> Iterator[tuple[str, VerbForm]]:
    """Forms given whole: singular, plural and perhaps the first person plural, or the one participle or gerund."""
    if mood == "participle":
        yield from _with_genders(words[0], VerbForm(infinitive, mood))
    elif mood == "gerund":
        yield words[0], VerbForm(infinitive, mood)
    else:
        yield words[0], VerbForm(infinitive, mood, "sing")
        yield words[1], VerbForm(infinitive, mood, "plur")
        yield from ((word, VerbForm(infinitive, mood, "plur", 1)) for word in words[2:])


def _regular(infinitive: str, change: str, known: dict[str, Any], prefix: str) -> Iterator[tuple[str, VerbForm]]:
    stems = _stems(infinitive, change, known, prefix)
    first = infinitive.endswith("ar")
    vowel = "a" if first else "e"
    plain, sub = stems.plain, stems.subjunctive

    def form(word: str, mood: Mood, number: str | None = None, person: int = 3) -> tuple[str, VerbForm]:
        return word, VerbForm(infinitive, mood, number, person)

    yield form(infinitive, "infinitive")
    yield form(_i(stems.third, "ando" if first else "iendo"), "gerund")
    yield form(stems.stressed + vowel, "present", "sing")
    yield form(stems.stressed + vowel + "n", "present", "plur")
    yield form(stems.stressed + vowel + "s", "present", "sing", 2)
    yield form((sub if "subjunctive" in known else stems.stressed) + "o", "present", "sing", 1)
    yield form(plain + ("i" if infinitive.endswith("ir") else vowel) + "mos", "present", "plur", 1)
    imperfect = "aba" if first else "ía"
    yield form(plain + imperfect, "imperfect", "sing")
    yield form(plain + imperfect + "n", "imperfect", "plur")
    endings: tuple[tuple[str, Mood], ...] = (("á", "future"), ("ía", "conditional"))
    for ending, mood in endings:
        yield form(stems.future + ending, mood, "sing")
        yield form(stems.future + ending + "n", mood, "plur")
    yield form(stems.future + "emos", "future", "plur", 1)
    yield form(stems.future + "íamos", "conditional", "plur", 1)
    yield form(plain + ("ábamos" if first else "íamos"), "imperfect", "plur", 1)
    opposite = "e" if first else "a"
    yield form(sub + opposite, "subjunctive", "sing")
    yield form(sub + opposite + "n", "subjunctive", "plur")
    yield form(stems.weak_subjunctive + opposite + "mos", "subjunctive", "plur", 1)
    yield from _past(infinitive, stems)
    participle = plain + ("ado" if first else "ído" if plain[-1:] in tuple("aeo") else "ido")
    yield from _with_genders(participle, VerbForm(infinitive, "participle"))


def _past(infinitive: str, stems: _Stems) -> Iterator[tuple[str, VerbForm]]:
    def made(word: str, mood: Mood, number: str, person: int = 3) -> tuple[str, VerbForm]:
        return word, VerbForm(infinitive, mood, number, person)

    if stems.past is not None:
        ron = "eron" if stems.past.endswith("j") else "ieron"
        yield made((stems.past[:-1] + "z" if stems.past.endswith("hic") else stems.past) + "o", "past", "sing")
        yield made(stems.past + ron, "past", "plur")
        yield made(stems.past + "imos", "past", "plur", 1)
        base = stems.past + ron[:-3]
    elif infinitive.endswith("ar"):
        yield made(stems.plain + "ó", "past", "sing")
        yield made(stems.plain + "aron", "past", "plur")
        yield made(_before_e(stems.plain, infinitive) + "é", "past", "sing", 1)
        yield made(stems.plain + "amos", "past", "plur", 1)
        base = stems.plain + "a"
    else:
        yield made(_i(stems.third, "ió"), "past", "sing")
        yield made(_i(stems.third, "ieron"), "past", "plur")
        yield made(stems.plain + "imos", "past", "plur", 1)
        base = _i(stems.third, "ieron")[:-3]
    for ending in ("ra", "se"):
        yield made(base + ending, "past subjunctive", "sing")
        yield made(base + ending + "n", "past subjunctive", "plur")


def _stems(infinitive: str, change: str, known: dict[str, Any], prefix: str) -> _Stems:
    plain, ending = infinitive[:-2], infinitive[-2:]
    strong, _, weak = change.partition(",")
    stressed = prefix + known["stressed"] if "stressed" in known else _changed(plain, strong)
    third = _changed(plain, "i") if strong == "i" or weak == "i" else _changed(plain, "u") if weak == "u" else plain
    if "subjunctive" in known:
        subjunctive = weak_subjunctive = prefix + known["subjunctive"]
    else:
        subjunctive = _spelled(stressed, ending)
        weak_subjunctive = _spelled(third if ending == "ir" else plain, ending)
    if plain.endswith("u") and ending == "ir" and not plain.endswith("gu"):
        stressed, subjunctive, third = plain + "y", plain + "y", plain + "y"
    return _Stems(
        plain,
        stressed,
        subjunctive,
        weak_subjunctive,
        prefix + known["past"] if "past" in known else None,
        prefix + known["future"] if "future" in known else infinitive,
        third,
    )


def _spelled(stem: str, ending: str) -> str:
    """The stem before the opposite vowel: sacar → saqu(e), pagar → pagu(e), cruzar → cruc(e), dirigir → dirij(a)."""
    if ending == "ar":
        return _before_e(stem, "ar")
    if stem.endswith("g"):
        return stem[:-1] + "j"
    if stem.endswith("gu"):
        return stem[:-1]
    if stem.endswith("c"):
        return stem[:-1] + ("zc" if stem[-2:-1] in tuple("aeiou") else "z")
    return stem


def _before_e(stem: str, infinitive: str) -> str:
    if not infinitive.endswith("ar"):
        return stem
    for end, new in (("c", "qu"), ("g", "gu"), ("z", "c")):
        if stem.endswith(end):
            return stem[:-1] + new
    return stem


def _i(stem: str, ending: str) -> str:
    """The stem and an ending in i or ie, which is y after a vowel: creer → creyó, incluir → incluyó."""
    if ending.startswith("i") and stem.endswith("y"):
        return stem + ending[1:]
    return stem + ("y" + ending[1:] if ending.startswith("i") and stem[-1:] in tuple("aeo") else ending)


def _changed(stem: str, change: str) -> str:
    """The stem with its last vowel changed: cerr → cierr, ped → pid, env → enví."""
    if change not in ("ie", "ue", "i", "u", "í", "ú"):
        return stem
    old = {"ie": "ei", "ue": "ou", "i": "e", "u": "o", "í": "i", "ú": "u"}[change]
    for place in range(len(stem) - 1, -1, -1):
        if stem[place] in old:
            return stem[:place] + change + stem[place + 1 :]
    return stem


def _with_genders(participle: str, form: VerbForm) -> Iterator[tuple[str, VerbForm]]:
    for ending, number in (("o", "sing"), ("a", "sing"), ("os", "plur"), ("as", "plur")):
        yield participle[:-1] + ending, VerbForm(form.infinitive, "participle", number)


@functools.cache
def _table() -> dict[str, dict[str, Any]]:
    return tomllib.loads(files("paradero.claims.spanish").joinpath("irregular.toml").read_text(encoding="utf-8"))


def _irregular(infinitive: str) -> tuple[dict[str, Any], str]:
    """What is irregular about a verb or the one that it is made of, and the prefix before that ("de" of "detener")."""
    for base in sorted(_table(), key=len, reverse=True):
        alone = _table()[base].get("alone")
        if infinitive == base or (infinitive.endswith(base) and not alone):
            return _table()[base], infinitive[: -len(base)]
    return {}, ""

"""Makes `names/*.csv` from the lists named in README.md; the files are kept, so this runs only when a list changes.

`python -m bench.people.collect CENSUS`: CENSUS is a folder with the tables of the United States' censuses as Parquet,
`census_2010.parquet` (surnames) and `census_2020_first_names.parquet`. Needs Faker and duckdb, which nothing else here
needs. Each line is a part of a name, its spellings (the commonest first, joined by `|`) and its share in percent.
"""

import argparse
import csv
import importlib
import re
import tomllib
import unicodedata
from collections.abc import Iterable, Mapping
from pathlib import Path

_HERE = Path(__file__).resolve().parent
_OWN = tomllib.loads((_HERE / "own.toml").read_text(encoding="utf-8"))
_TABLE = tomllib.loads((_HERE / "collect.toml").read_text(encoding="utf-8"))
_PIECES, _AS_IT_STANDS, _NOT_PIECES = (
    frozenset(_TABLE[name].split()) for name in ("pieces", "as_it_stands", "not_pieces")
)

Shares = dict[str, float]


def fold(name: str) -> str:
    """Without accents, in capitals."""
    parts = unicodedata.normalize("NFD", name)
    return "".join(sign for sign in parts if not unicodedata.combining(sign)).upper()


def own(pool: str, part: str) -> Shares:
    """A list written by hand, `Name=share`."""
    return {name: float(share) for name, share in re.findall(r"([^=]+?)=([\d.]+)\s*", _OWN[pool][part]["names"])}


def tail(names: Iterable[str], share: float, but: Mapping[str, float]) -> Shares:
    """So much percent over the names that are not in `but`, by a Zipf-Mandelbrot curve in the order given."""
    seen = {fold(spelling) for name in but for spelling in name.split("|")}
    kept = [name for name in dict.fromkeys(names) if fold(name) not in seen]
    weights = [1 / (rank + 12) ** 0.9 for rank in range(len(kept))]
    return {name: share * weight / sum(weights) for name, weight in zip(kept, weights, strict=True)}


def scaled(shares: Mapping[str, float], total: float) -> Shares:
    """The same names with another sum."""
    return {name: share * total / sum(shares.values()) for name, share in shares.items()}


def faker(locale: str, attribute: str) -> Shares:
    """A list of Faker, with its weights where it has any."""
    found = getattr(importlib.import_module(f"faker.providers.person.{locale}").Provider, attribute)
    return dict(found) if isinstance(found, dict) else dict.fromkeys(found, 1.0)


def _census(folder: Path, table: str, what: str, least: float, also: str = "true") -> Shares:
    import duckdb

    found = duckdb.sql(
        f"select name, {what} as n from '{folder / table}.parquet' "
        f"where pcthispanic >= {least} and {also} and rank > 0 order by n desc, name"
    ).fetchall()
    return {name: count for name, count in found if count >= 60 and len(name) > 2}


def _written(lists: Iterable[str]) -> dict[str, str]:
    """How Spanish writes what the census prints in capitals: the accented form where a list has one."""
    forms: dict[str, str] = {}
    for name in lists:
        if " " not in name and (fold(name) not in forms or not name.isascii()):
            forms[fold(name)] = name
    return forms


def _spanish(name: str, forms: Mapping[str, str], counts: Mapping[str, float]) -> str:
    if name not in _NOT_PIECES:
        for start in ("DELOS", "DELAS", "DELA", "DEL", "DE"):
            rest = name.removeprefix(start)
            if rest != name and (rest.lower() in _PIECES or counts.get(rest, 0) > 8_000):
                words = {"DELOS": "de los", "DELAS": "de las", "DELA": "de la", "DEL": "del", "DE": "de"}[start]
                return f"{words} {_spanish(rest, forms, {})}"
    if name in _AS_IT_STANDS:
        return name.capitalize()
    if name in forms:
        return forms[name]
    accented = {"A": "Á", "E": "É", "I": "Í", "O": "Ó", "U": "Ú"}
    ending = re.fullmatch(r"(.*)([AEIOU])([^AEIOU]{1,3})EZ", name)
    if ending:
        name = ending[1] + accented[ending[2]] + ending[3] + "EZ"
    elif re.fullmatch(r".*[^AEIOU]I?[AO]N", name) and len(name) > 4:
        name = name[:-2] + accented[name[-2]] + name[-1]
    return name.capitalize()


def _glued(name: str, counts: Mapping[str, float]) -> bool:
    """Two given names that the census printed as one: JOSELUIS."""
    return any(
        counts.get(name[:cut], 0) > 20_000 and counts.get(name[cut:], 0) > 8_000 for cut in range(4, len(name) - 3)
    )


def spanish(folder: Path) -> dict[str, Shares]:
    """Surnames of 2010 and given names of 2020 by the number of their Hispanic bearers."""
    surnames = _census(folder, "census_2010", "count * pcthispanic / 100", 60)
    forms = _written(
        [
            *faker("es_ES", "last_names"),
            *faker("es_CO", "last_names"),
            *faker("es_CL", "last_names"),
            *faker("es_MX", "last_names"),
        ]
    )
    made = {
        "surname": scaled(
            {_spanish(name, forms, surnames): count for name, count in surnames.items() if not _glued(name, surnames)},
            100,
        )
    }
    for part, column in (("male", "pctmale"), ("female", "pctfemale")):
        counts = _census(
            folder, "census_2020_first_names", f"count * pcthispanic * {column} / 10000", 50, f"{column} >= 15"
        )
        given = _written(
            [
                *faker("es_ES", f"first_names_{part}"),
                *faker("es_MX", f"first_names_{part}"),
                *faker("es_CO", f"first_names_{part}"),
            ]
        )
        hand = own("es", part)
        told = {fold(spelling) for name in hand for spelling in name.split("|")}
        kept = {
            name.capitalize() if name in _AS_IT_STANDS else given.get(name, name.capitalize()): count
            for name, count in counts.items()
            if name not in told and not _glued(name, counts)
        }
        made[part] = {**hand, **scaled(kept, 100 - sum(hand.values()))}
    return made


def _with_tail(pool: str, part: str, names: Iterable[str], share: float) -> Shares:
    head = scaled(own(pool, part), 100 - share)
    return {**head, **tail(names, share, head)}


def _turkish_surnames() -> list[str]:
    first, last = _TABLE["turkish_first"].split(), _TABLE["turkish_last"].split()
    fathers = [spelling.split("|")[0] for spelling in own("tr", "male")]
    return [f"{a}{b}" for b in last for a in first] + [f"{father}oğlu" for father in fathers]


def _persian_surnames() -> list[str]:
    fathers = [spelling.split("|")[0] for spelling in own("fa", "male")]
    return [
        f"{father}{end}"
        for end in ("zadeh", "pour", "zai", "nejad", "khil", "yar", "i")
        for father in fathers
        if not father.endswith("ullah")
    ]


def pools(folder: Path) -> dict[str, dict[str, Shares]]:
    """Every pool of names, by part."""
    made = {"es": spanish(folder)}
    made["ht"] = {
        "male": _with_tail("ht", "male", faker("fr_FR", "first_names_male"), 12),
        "female": _with_tail("ht", "female", faker("fr_FR", "first_names_female"), 18),
        "surname": _with_tail("ht", "surname", faker("fr_FR", "last_names"), 14),
    }
    made["vn"] = {
        part: scaled(own("vn", part), 100) for part in ("male", "female", "middle_male", "middle_female", "surname")
    }
    made["pt"] = {
        "male": _with_tail("pt", "male", faker("pt_BR", "first_names_male"), 35),
        "female": _with_tail("pt", "female", faker("pt_BR", "first_names_female"), 40),
        "surname": _with_tail(
            "pt",
            "surname",
            [*faker("pt_PT", "last_names"), *faker("pt_BR", "last_names"), *made["es"]["surname"]][:1200],
            16,
        ),
    }
    made["tr"] = {
        "male": _with_tail("tr", "male", faker("tr_TR", "first_names_male"), 35),
        "female": _with_tail("tr", "female", faker("tr_TR", "first_names_female"), 45),
        "surname": _with_tail("tr", "surname", _turkish_surnames(), 60),
    }
    made["in"] = {
        "male": _with_tail("in", "male", faker("en_IN", "first_names_male"), 55),
        "female": _with_tail("in", "female", faker("en_IN", "first_names_female"), 65),
        "surname": _with_tail("in", "surname", faker("en_IN", "last_names"), 28),
    }
    made["fa"] = {
        "male": scaled(own("fa", "male"), 100),
        "female": scaled(own("fa", "female"), 100),
        "surname": _with_tail("fa", "surname", _persian_surnames(), 30),
    }
    made["ar"] = {
        "male": _with_tail("ar", "male", faker("fr_DZ", "first_names_male"), 10),
        "female": _with_tail("ar", "female", faker("fr_DZ", "first_names_female"), 30),
        "surname": _with_tail("ar", "surname", faker("fr_DZ", "last_names"), 30),
    }
    made["sahel"] = {part: scaled(own("sahel", part), 100) for part in ("male", "female", "surname")}
    made["cn"] = {part: scaled(own("cn", part), 100) for part in ("surname", "syllable")}
    made["en"] = _english()
    made["sl"] = {
        "male": _with_tail(
            "sl", "male", [*faker("ru_RU", "first_names_male"), *faker("uk_UA", "first_names_male")], 12
        ),
        "female": _with_tail(
            "sl", "female", [*faker("ru_RU", "first_names_female"), *faker("uk_UA", "first_names_female")], 12
        ),
        "father": scaled(own("sl", "male"), 100),
        "surname": tail([*faker("ru_RU", "last_names_male"), *faker("uk_UA", "last_names_male")], 100, {}),
    }
    return made


def _english() -> dict[str, Shares]:
    west = [locale for locale in ("yo_NG", "ig_NG", "ha_NG", "tw_GH")]
    made: dict[str, Shares] = {}
    for part in ("first_names_male", "first_names_female"):
        shares = scaled(faker("en_US", part), 45)
        for name, share in scaled(faker("en_KE", part), 35).items():
            shares[name] = shares.get(name, 0) + share
        made[part.removeprefix("first_names_")] = shares | tail(
            [name for locale in west for name in faker(locale, part)], 20, shares
        )
    surnames = scaled(own("en", "caribbean"), 45) | {}
    for name, share in [
        *scaled(own("en", "west_africa"), 22).items(),
        *scaled(faker("en_KE", "last_names"), 20).items(),
    ]:
        surnames[name] = surnames.get(name, 0) + share
    made["surname"] = surnames | tail([name for locale in west for name in faker(locale, "last_names")], 13, surnames)
    return made


def main() -> None:
    """Writes one file a pool."""
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("census", type=Path)
    for pool, parts in pools(asked.parse_args().census).items():
        with (_HERE / "names" / f"{pool}.csv").open("w", encoding="utf-8", newline="") as file:
            told = csv.writer(file, lineterminator="\n")
            told.writerow(["part", "spellings", "share"])
            for part, shares in parts.items():
                for name, share in sorted(shares.items(), key=lambda one: (-one[1], one[0])):
                    told.writerow([part, name, f"{share:.6g}"])


if __name__ == "__main__":
    main()

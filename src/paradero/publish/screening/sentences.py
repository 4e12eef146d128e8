"""What a screening says, in sentences: by the table `wording.toml`, and of orders by `publish.protections`."""

import functools
import tomllib
from collections.abc import Iterable
from importlib.resources import files
from typing import Any, Final

from paradero.answers.screening.moves import ANY_TIME
from paradero.answers.screening.views import Held, Match, Move, RowFound
from paradero.identity.comparison import Comparison, Reason
from paradero.publish.protections import country_name, protection_words, spoken_moment

_DIFFERENT: Final = frozenset({"other"})
"""Relations that are no agreement: facilities and cases may well be others for one person."""


@functools.cache
def words() -> dict[str, Any]:
    """The table, read once."""
    return tomllib.loads(files("paradero.publish.screening").joinpath("wording.toml").read_text(encoding="utf-8"))


def held_sentence(held: Held) -> str:
    """What was looked through: "the 12 people and 3 documents of this record and the 45 people of 1 register"."""
    own = f"the {counted(held.people, 'person')} and {counted(held.documents, 'document')} of this record"
    if not held.registers:
        return own
    registers = counted(len(held.registers), "register")
    return f"{own} and the {counted(held.registered, 'person')} of {registers} loaded beside it"


def finding_label(row: RowFound) -> str:
    """The finding of a row in a word or two."""
    label: str = words()["finding"][row.finding]["label"]
    return label


def finding_sentence(row: RowFound, held: Held) -> str:
    """The finding of a row in a sentence."""
    note: str = words()["finding"][row.finding]["note"]
    return note.format(equal=row.equal, deciding=" or ".join(row.deciding), held=held_sentence(held))


def equal_sentence(row: RowFound) -> str:
    """That too many fit equally well to tell them apart, also where an order is to be looked at; else empty."""
    note: str = words()["finding"]["too common"]["note"]
    return note.format(equal=row.equal, deciding=" or ".join(row.deciding)) if row.equal else ""


def tier_words(match: Match) -> str:
    """The tier of a match: "probably"."""
    tier: str = words()["tier"][match.comparison.tier]
    return tier


def move_sentence(move: Move) -> str:
    """The act, where to and when: "removal to El Salvador, 7 May 2025 at 10:20-04:00"."""
    to = f" to {country_name(move.destination)}" if move.destination else ", destination not known"
    when = "day not known" if move.at == ANY_TIME else spoken_moment(move.at)
    return f"{protection_words().act[move.act]}{to}, {when}"


def agreeing(comparison: Comparison) -> list[str]:
    """What agrees, parts of names that are the same in one sentence; numbers are told apart, and left out here."""
    return _sentences(reason for reason in comparison.agree if reason.relation not in _DIFFERENT)


def differing(comparison: Comparison) -> list[str]:
    """What differs, numbers left out."""
    other = [reason for reason in comparison.agree if reason.relation in _DIFFERENT]
    return _sentences([*comparison.differ, *other])


def _sentences(reasons: Iterable[Reason]) -> list[str]:
    told = [reason for reason in reasons if reason.field != "number"]
    same = [reason.left for reason in told if reason.field == "name" and reason.relation == "exact"]
    others = [_reason(reason) for reason in told if (reason.field, reason.relation) != ("name", "exact")]
    both: str = words()["name"]["exact"]
    return [*([both.format(left=" ".join(same))] if same else []), *filter(None, others)]


def missing(comparison: Comparison) -> list[str]:
    """Which facts the list does not give, and which are not known of the other."""
    told = [reason for reason in comparison.missing if reason.field in words()["field"]]
    sides = {
        "list": [reason.field for reason in told if not reason.left],
        "other": [reason.field for reason in told if reason.left and not reason.right],
    }
    return [
        words()["untold"][side].format(fields=", ".join(words()["field"][field] for field in fields))
        for side, fields in sides.items()
        if fields
    ]


def number_sentence(match: Match) -> str:
    """What the registered numbers say, apart from the name; empty where they are not known on both sides."""
    told = (*match.comparison.agree, *match.comparison.differ)
    return next((_reason(reason) for reason in told if reason.field == "number"), "")


def names_sentence(names: tuple[str, ...]) -> str:
    """The name somebody goes by and the others: "Ana Ficticia (also Ana Prueba)"."""
    if not names:
        return "no name"
    return f"{names[0]} (also {', '.join(names[1:])})" if names[1:] else names[0]


def others_sentence(match: Match) -> str:
    """That other rows of the list may be the same person; empty where none may."""
    if not match.other_rows:
        return ""
    lines = ", ".join(map(str, match.other_rows))
    plural = "s" if len(match.other_rows) > 1 else ""
    return f"Line{plural} {lines} of the list may be this person as well; each row is compared by itself."


def counted(amount: int, name: str) -> str:
    """A number of things by their name: "1 person", "2,000 people"."""
    plural = "people" if name == "person" else f"{name}s"
    return f"{amount:,} {name if amount == 1 else plural}"


def _reason(reason: Reason) -> str:
    form: str = words().get(reason.field, {}).get(reason.relation, "")
    if reason.field != "nationality":
        return form.format(left=reason.left, right=reason.right)
    left, right = (", ".join(map(country_name, codes.split(", "))) for codes in (reason.left, reason.right))
    return form.format(left=left, right=right)

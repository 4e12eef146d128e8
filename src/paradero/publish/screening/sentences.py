"""What a screening says, in sentences: by the table `wording.toml`, and of orders by `publish.protections`."""

from collections.abc import Iterable
from typing import Any, Final

from paradero.answers.screening.moves import ANY_TIME
from paradero.answers.screening.views import Held, Match, Move, RowFound
from paradero.identity.comparison import Comparison, Reason
from paradero.publish.dates import spoken_date
from paradero.publish.joining import any_of
from paradero.publish.language import _, _n
from paradero.publish.protections import country_name, protection_words, spoken_moment
from paradero.publish.tables import table_of_words

_DIFFERENT: Final = frozenset({"other"})
"""Relations that are no agreement: facilities and cases may well be others for one person."""


def words() -> dict[str, Any]:
    """The table in the language spoken."""
    return table_of_words("paradero.publish.screening", "wording.toml", "screening", dict[str, Any])


def held_sentence(held: Held) -> str:
    """What was looked through: "the 12 people and 3 documents of this record and the 45 people of 1 register"."""
    people, documents = counted(held.people, "person"), counted(held.documents, "document")
    own = _("the {people} and {documents} of this record", people=people, documents=documents)
    if held.known_on:
        own = _("{own}, as it was known on {day}", own=own, day=spoken_date(held.known_on[:10], "when"))
    if not held.registers:
        return own
    registers, registered = counted(len(held.registers), "register"), counted(held.registered, "person")
    return _("{own} and the {people} of {registers} loaded beside it", own=own, people=registered, registers=registers)


def finding_label(row: RowFound) -> str:
    """The finding of a row in a word or two."""
    label: str = words()["finding"][row.finding]["label"]
    return label


def finding_sentence(row: RowFound, held: Held) -> str:
    """The finding of a row in a sentence."""
    note: str = words()["finding"][row.finding]["note"]
    return note.format(equal=row.equal, deciding=_deciding(row), held=held_sentence(held))


def equal_sentence(row: RowFound) -> str:
    """That too many fit equally well to tell them apart, also where an order is to be looked at; else empty."""
    note: str = words()["finding"]["too common"]["note"]
    return note.format(equal=row.equal, deciding=_deciding(row)) if row.equal else ""


def _deciding(row: RowFound) -> str:
    return any_of([words()["deciding"].get(fact, fact) for fact in row.deciding])


def tier_words(match: Match) -> str:
    """The tier of a match: "probably"."""
    tier: str = words()["tier"][match.comparison.tier]
    return tier


def move_sentence(move: Move) -> str:
    """The act, where to and when: "removal to El Salvador, 7 May 2025 at 10:20-04:00"."""
    act = protection_words().moved[move.act]
    when = _("day not known") if move.at == ANY_TIME else spoken_moment(move.at)
    if not move.destination:
        return _("{act}, destination not known, {when}", act=act, when=when)
    return _("{act} to {destination}, {when}", act=act, destination=country_name(move.destination), when=when)


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


def source_words(match: Match) -> str:
    """Where somebody is known from: the record, or a register by its name."""
    if match.known.source == "record":
        return _("of the record")
    return _("of the register {name}", name=match.known.source)


def names_sentence(names: tuple[str, ...]) -> str:
    """The name somebody goes by and the others: "Ana Ficticia (also Ana Prueba)"."""
    if not names:
        return _("no name")
    return _("{name} (also {others})", name=names[0], others=", ".join(names[1:])) if names[1:] else names[0]


def others_sentence(match: Match) -> str:
    """That other rows of the list may be the same person; empty where none may."""
    if not match.other_rows:
        return ""
    return _n(
        "Line {lines} of the list may be this person as well; each row is compared by itself.",
        "Lines {lines} of the list may be this person as well; each row is compared by itself.",
        len(match.other_rows),
        lines=", ".join(map(str, match.other_rows)),
    )


def place_sentence(sheet: str, line: int) -> str:
    """Where a row stands: "line 3", "sheet March, line 3"."""
    return _("sheet {sheet}, line {line}", sheet=sheet, line=line) if sheet else _("line {line}", line=line)


def counted(amount: int, name: str) -> str:
    """A number of things by their name: "1 person", "2,000 people"."""
    forms: list[str] = words()["counted"][name]
    return forms[0 if amount == 1 else 1].format(count=f"{amount:,}")


def _reason(reason: Reason) -> str:
    form: str = words().get(reason.field, {}).get(reason.relation, "")
    if reason.field != "nationality":
        return form.format(left=reason.left, right=reason.right)
    left, right = (", ".join(map(country_name, codes.split(", "))) for codes in (reason.left, reason.right))
    return form.format(left=left, right=right)

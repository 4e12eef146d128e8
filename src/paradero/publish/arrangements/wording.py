"""The words of the comparison of arrangements, from one table."""

import msgspec

from paradero.answers.arrangements.views import Value
from paradero.publish.dates import spoken_date
from paradero.publish.naming import called
from paradero.publish.tables import table_of_words
from paradero.publish.wording import stance_words


class ArrangementWords(msgspec.Struct, frozen=True):
    """The whole table `words.toml`."""

    facet: dict[str, str]
    part: dict[str, str]
    basis: dict[str, str]
    page: dict[str, str | list[str]]


def arrangement_words() -> ArrangementWords:
    """The table in the language spoken."""
    return table_of_words("paradero.publish.arrangements", "words.toml", "arrangements", ArrangementWords)


def value_words(value: Value) -> str:
    """An answer as it is shown: its words, a date in plain ones, and the part that it tells of."""
    told = spoken_date(value.text) if value.part == "when" else called(value.text)
    part = arrangement_words().part.get(value.part, "")
    return f"{told} ({part})" if part else told


def said_words(value: Value) -> str:
    """How an answer is said and by whom; empty where one document simply says it, or several claims do."""
    claim = value.line.claim
    stance = stance_words(claim.kind, claim.stance)
    who = ", ".join(speaker.name for speaker in claim.speakers) if len(value.claims) == 1 else ""
    if stance.weight == "stated":
        return str(arrangement_words().page["says"]).format(who=who) if who else ""
    return f"{stance.label}: {who}" if who else stance.label


def said_by(value: Value) -> str:
    """The speakers of an answer's newest claim."""
    return ", ".join(speaker.name for speaker in value.line.claim.speakers)


def basis_words(value: Value) -> str:
    """Why its claims belong to the arrangement."""
    return "; ".join(arrangement_words().basis[basis] for basis in value.bases)


def count_words(value: Value) -> str:
    """How many claims give the answer."""
    words = arrangement_words().page
    count = len(value.claims)
    return str(words["claims_one"]) if count == 1 else str(words["claims_many"]).format(count=count)

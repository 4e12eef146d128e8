"""What the record answers to the questions of claims that are not its own: for auditing an article or a table."""

from collections.abc import Sequence
from typing import Final

import msgspec

from paradero.answers.findings.given import MOST_CLAIMS, Given, given
from paradero.answers.naming import subjects_named
from paradero.identity.names import name_parts
from paradero.identity.questions.answering import answers_of
from paradero.identity.questions.placing import placed
from paradero.identity.questions.question import Answer
from paradero.identity.questions.relating import Relation, relation
from paradero.identity.questions.said import Said
from paradero.identity.questions.slots import Subjects
from paradero.identity.questions.voices import voice_of
from paradero.identity.subjects import subjects_of, types_in
from paradero.record.events import find_event
from paradero.record.question_rows import question_in
from paradero.record.record import Record
from paradero.record.rows import first_row
from paradero.record.store import Row, Store
from paradero.words.claim import Claim
from paradero.words.entity import Entity, EntityType

SHORTEST: Final = 2
"""Words of a name that may mean a person by more words; fewer may mean anybody."""


class Related(msgspec.Struct, frozen=True):
    """An answer of the record, by the row number of its claim, and how the asked claim's answer stands to it."""

    given: Given
    relation: Relation


class Checked(msgspec.Struct, frozen=True):
    """What one claim answers, and all that the record answers to the same question: `question` is its key there."""

    claim: int
    answer: Answer
    question: str | None
    related: tuple[Related, ...]


def check_claims(
    record: Record, claims: Sequence[Claim], *, published: str | None = None, known_on: str | None = None
) -> list[Checked]:
    """Each answer of these claims (of one document, by position) held against the record's answers to its question.

    Names are told as the record has them joined. A question that the record does not know has no key and no answers.
    """
    store = record.store
    with store.reading():
        types = types_in(claims)
        said = []
        for claim in claims:
            named = _known_as(store, claim, types)
            said.append(Said(claim, named, voice_of(claim, named, None, "asked")))
        return [
            _checked(store, one.claim, one.answer, (published or "9999-12-31")[:10], known_on)
            for one in answers_of(said, published)
        ]


def _checked(store: Store, claim: int, answer: Answer, day: str, known_on: str | None) -> Checked:
    event = find_event(store, answer, day)
    asked = placed(answer, event[1]) if event else answer
    row = first_row(store, "SELECT number FROM question WHERE key = ?", (asked.question.key,))
    if row is None:
        return Checked(claim, asked, None, ())
    question = question_in(store, row[0])
    asked = msgspec.structs.replace(asked, question=question)
    found = given(store, row[0], question, known_on=known_on, most=MOST_CLAIMS)
    return Checked(claim, asked, question.key, tuple(Related(one, relation(asked, one.answer)) for one in found))


def _known_as(store: Store, claim: Claim, types: dict[str, EntityType]) -> Subjects:
    """Key and name of the joined subject for each name in the claim; the name's own key where the record lacks it."""
    found = {}
    for mention in subjects_of(claim, types):
        row = first_row(
            store,
            "SELECT joined.key, joined.name FROM subject JOIN subject AS joined ON joined.number = subject.cluster "
            "WHERE subject.key = ?",
            (mention.entity.key,),
        )
        row = row or _shortened(store, mention.entity)
        found[mention.role, mention.position] = (row[0], row[1]) if row else (mention.entity.key, mention.entity.name)
    return found


def _shortened(store: Store, entity: Entity) -> Row | None:
    """The one person whose name has all of these words, two at least: "Abrego Garcia"."""
    if entity.type != "person" or len(name_parts(entity.name)) < SHORTEST:
        return None
    found = subjects_named(store, entity.name, ("person",))
    if len(found) != 1:
        return None
    return first_row(store, "SELECT key, name FROM subject WHERE number = ?", (found[0],))

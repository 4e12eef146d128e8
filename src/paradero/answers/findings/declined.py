"""Who declined to say or do something beside the answers to a question: no answer, and shown as none."""

from collections.abc import Sequence
from typing import Any, Final

from paradero.answers.known import standing
from paradero.identity.questions.question import Question
from paradero.identity.questions.topics import topics
from paradero.record.store import Store

MOST: Final = 8
"""Claims told beside one question, the newest."""
_DECLINING: Final = ("position", "compliance")


def declined_beside(store: Store, question: Question, claims: Sequence[int], known_on: str | None) -> list[int]:
    """Claims of stance `declines` that stand in the paragraph of a claim that answers, or name whom it is about.

    By row number. Only in the documents of these claims, and, of those that say whom they are about, people and
    facilities rather than countries: a government declines much that is not asked here.
    """
    if not claims:
        return []
    marks = ", ".join("?" * len(claims))
    kinds = tuple(dict.fromkeys((*_DECLINING, *topics()[question.topic].kinds)))
    keys = tuple(slot.key for slot in question.slots if not slot.key.startswith("place:"))
    condition, known = standing(known_on)
    near = (
        "EXISTS (SELECT 1 FROM block JOIN claim AS told ON told.version = block.version "
        "AND told.start BETWEEN block.start AND block.stop WHERE block.version = claim.version "
        f"AND claim.start BETWEEN block.start AND block.stop AND told.number IN ({marks}))"
    )
    named = (
        "EXISTS (SELECT 1 FROM mention JOIN subject ON subject.number = mention.cluster "
        f"WHERE mention.claim = claim.number AND subject.key IN ({', '.join('?' * len(keys))}))"
    )
    query = (
        "SELECT claim.number FROM claim WHERE claim.version IN "
        f"(SELECT version FROM claim WHERE number IN ({marks})) AND claim.stance = 'declines' "
        f"AND claim.kind IN ({', '.join('?' * len(kinds))}) AND {condition} AND claim.number NOT IN ({marks}) "
        f"AND ({near} OR {named}) ORDER BY claim.number DESC LIMIT ?"
    )
    parameters: tuple[Any, ...] = (*claims, *kinds, *known, *claims, *claims, *keys, MOST)
    return [row[0] for row in store.select(query, parameters)]

"""Passages that give the very number of an article, of an event that may or may not be the one it means."""

from typing import Final

from paradero.answers.audit.copies import Copies
from paradero.answers.audit.passages import Claims, once
from paradero.answers.audit.views import Evidence
from paradero.identity.questions.placing import frame_of
from paradero.identity.questions.question import Answer
from paradero.identity.questions.values import Number, value_key
from paradero.record.store import Store

MOST: Final = 12
_AFTER: Final = "\U0010ffff"


def said_elsewhere(store: Store, answer: Answer, copies: Copies, known_on: str | None) -> tuple[Evidence, ...]:
    """Passages that count to the same number whoever was moved, held or paid there, at whatever time."""
    frame = frame_of(answer)
    if frame is None or not isinstance(answer.value, Number):
        return ()
    kin = f"{frame} | {answer.question.topic} "
    rows = store.select(
        "SELECT answer.claim FROM side JOIN answer ON answer.question = side.question AND answer.side = side.side "
        "WHERE side.kin >= ? AND side.kin < ? AND side.value = ? AND side.claims > 0 ORDER BY answer.claim LIMIT ?",
        (kin, kin + _AFTER, value_key(answer.value), MOST),
    )
    found = [row[0] for row in rows]
    held = Claims(store, found, copies, known_on)
    return once(held.evidence(number, "elsewhere") for number in found if held.counts(number))

"""Questions as rows: one for each that any claim answers, and what each is about."""

import msgspec

from paradero.identity.questions.placing import placed
from paradero.identity.questions.question import Answer, Question
from paradero.identity.questions.times import Time
from paradero.identity.questions.values import Holds
from paradero.proof.canonical import canonical
from paradero.record.events import event_at
from paradero.record.rows import first_row, next_number
from paradero.record.store import Store

_QUESTION = msgspec.json.Decoder(Question)


def question_number(
    store: Store, question: Question, event: int | None, at: str, *, wider: bool = False
) -> tuple[int, bool]:
    """The row number of a question, and whether it is new: one that nobody asked before gets a new row.

    `wider`: more is known of its event than before.
    """
    key = question.key
    known = first_row(store, "SELECT number FROM question WHERE key = ?", (key,))
    if known and not wider:
        return int(known[0]), False
    number = int(known[0]) if known else next_number(store, "question")
    if known is None:
        store.change(
            "INSERT INTO question (number, key, topic, mode, event, body, standing, learned_at) "
            "VALUES (?, ?, ?, ?, ?, ?, 'empty', ?)",
            (number, key, question.topic, question.mode, event, canonical(question), at),
        )
    rows = [(about, number, question.topic) for about in subjects_of_question(question)]
    store.change_each(
        "INSERT INTO about (key, question, topic, standing, claims) VALUES (?, ?, ?, 'empty', 0) "
        "ON CONFLICT DO NOTHING",
        rows,
    )
    return number, known is None


def question_in(store: Store, number: int) -> Question:
    """The question in a row, with what is known of its event by now."""
    body, event = first_row(store, "SELECT body, event FROM question WHERE number = ?", (number,)) or (b"", None)
    question = _QUESTION.decode(body)
    return placed(Answer(question, Holds(), Time()), event_at(store, event)).question if event else question


def subjects_of_question(question: Question) -> list[str]:
    """Keys of the subjects that a question is about, the arrangement between two countries among them."""
    keys = [key for slot in question.slots for key in slot.key.split("+") if ":" in key]
    ends = [next((slot.key for slot in question.slots if slot.name == name), "") for name in ("from", "to")]
    if all(end.startswith("place:") for end in ends):
        keys.append(f"arrangement:{ends[0].removeprefix('place:')}--{ends[1].removeprefix('place:')}")
    keys.extend(tag for tag in question.scope if tag.startswith("group:"))
    return list(dict.fromkeys(keys))

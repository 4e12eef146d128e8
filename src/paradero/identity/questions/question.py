"""A question that claims answer, what one of them answers, and the names that both go by."""

import hashlib
from typing import Final, Literal, TypeAlias

import msgspec

from paradero.identity.questions.times import Time
from paradero.identity.questions.values import Value, value_key
from paradero.proof.canonical import canonical

Mode: TypeAlias = Literal["fact", "plan", "forecast", "order"]
"""Whether it is asked what is so, what is planned, what is expected or what is ordered."""


class Slot(msgspec.Struct, frozen=True):
    """What a question is about: `name` is the slot's, `key` who or what it is, `words` what to call it."""

    name: str
    key: str
    words: str = ""


class Question(msgspec.Struct, frozen=True, omit_defaults=True):
    """What several claims may answer.

    `topic` names a line of asking.toml. `scope` are tags of what is counted ("nationality:VE", "group:ms-13"), none for
    everybody. `period` is what event is meant, by its time (EDTF), where that tells it from others; empty where no
    time is given. `event` names the event once it is told from others (see placing): then the name alone counts.
    """

    topic: str
    mode: Mode = "fact"
    slots: tuple[Slot, ...] = ()
    scope: tuple[str, ...] = ()
    unit: str = ""
    period: str = ""
    event: str = ""

    @property
    def key(self) -> str:
        """`q` and 16 hex digits: the same for whoever asks the same."""
        about = self.event or [[[slot.name, slot.key] for slot in self.slots], self.period]
        return _named("q", [about, self.topic, self.mode, list(self.scope), self.unit])

    def slot(self, name: str) -> Slot | None:
        """The slot of that name; None where the question has none."""
        return next((slot for slot in self.slots if slot.name == name), None)


class Answer(msgspec.Struct, frozen=True, omit_defaults=True):
    """What one claim answers to one question.

    `denied`: the speaker says that it is not so. `alleged`: it is an accusation. `withdrawn`: the speaker takes it
    back. `part`: it counts, or may count, some of a greater number. `filled` are the slots that other claims of the
    same document gave.
    """

    question: Question
    value: Value
    time: Time
    denied: bool = False
    alleged: bool = False
    withdrawn: bool = False
    part: bool = False
    filled: tuple[str, ...] = ()

    @property
    def side(self) -> str:
        """Tells answers apart: those with the same side say the same in the same measure, of the same time."""
        marks = ("no " if self.denied else "") + ("some " if self.part else "") + ("back " if self.withdrawn else "")
        told = f"{marks}{value_key(self.value)}"
        if self.question.period and self.time.day:
            return told
        timed = self.time.edtf or ("undated" if self.question.period else "")
        return f"{told} @{timed}" if timed else told


ANY: Final = Question("")
"""Stands in an answer whose question is kept beside it."""


def _named(letter: str, told: list[object]) -> str:
    return letter + hashlib.sha256(canonical(told)).hexdigest()[:16]

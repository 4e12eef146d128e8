"""What findings return: frozen structs, ready for a page or JSON."""

from typing import Literal, TypeAlias

import msgspec

from paradero.answers.views import ClaimLine, Count
from paradero.identity.questions.question import Question
from paradero.identity.questions.relating import Relation
from paradero.identity.questions.values import Value

State: TypeAlias = Literal["disputed", "superseded", "agreed", "single-source", "unknown"]
"""*superseded*: only answers that their own speakers gave up differ; *unknown*: no claim that stands answers it."""

STATES: tuple[State, ...] = ("disputed", "superseded", "agreed", "single-source", "unknown")


class Giver(msgspec.Struct, frozen=True):
    """Who gives an answer: the innermost speaker, else the document in its own words (`own_words`)."""

    name: str
    key: str | None
    own_words: bool


class Giving(msgspec.Struct, frozen=True):
    """One claim that gives an answer.

    `said` is the day of its document; where that gives none (`dated` is false), the day the record learned it. `held`
    is false once the same voice answers otherwise. `origin` is the key of the independent origin it descends from,
    `origin_name` what to call that. `time` is the EDTF time the answer is of, and `time_given` where that is from: the
    claim's words (`said`), its `document`, or the day it was `published`.
    """

    line: ClaimLine
    giver: Giver
    voice: str
    said: str
    dated: bool
    held: bool
    origin: str
    origin_name: str
    alleged: bool
    part: bool
    time: str
    time_given: str
    filled: tuple[str, ...]


class AnswerLine(msgspec.Struct, frozen=True):
    """One answer, with every claim that gives it, oldest first.

    `held`: somebody who gave it has not answered otherwise since. `origins` are the names of the independent origins,
    each once.
    """

    value: Value
    denied: bool
    withdrawn: bool
    held: bool
    givings: tuple[Giving, ...]
    givers: tuple[Giver, ...]
    origins: tuple[str, ...]
    first_said: str
    last_said: str
    stances: tuple[Count, ...]


class Pair(msgspec.Struct, frozen=True):
    """How two answers, by their place in the list, stand to each other."""

    left: int
    right: int
    relation: Relation


class Correction(msgspec.Struct, frozen=True):
    """Somebody answered otherwise later: from which answer to which, by their place, and on which days."""

    giver: Giver
    earlier: int
    later: int
    earlier_said: str
    later_said: str


class Brief(msgspec.Struct, frozen=True):
    """An answer in a list: how many claims that stand give it, and how many voices hold to it."""

    value: Value
    denied: bool
    part: bool
    claims: int
    voices: int


class Neighbour(msgspec.Struct, frozen=True):
    """Another question about the same event or the same parties, and its answers in short."""

    key: str
    question: Question
    answers: tuple[Brief, ...]


class Sum(msgspec.Struct, frozen=True):
    """Exact numbers of narrower questions that add up to an answer: keys of the questions, and their numbers."""

    answer: int
    keys: tuple[str, ...]
    numbers: tuple[float | int, ...]


class Turned(msgspec.Struct, frozen=True):
    """When the record came to see a question so: `disputed`, `superseded`, `undisputed`, or `empty`."""

    at: str
    standing: str


class Finding(msgspec.Struct, frozen=True):
    """A question with all its answers: those of most independent origins first, given-up ones last.

    `pairs` are all pairs of answers that do not simply say the same. `total` counts the claims that stand;
    where only `looked_at` of them are shown, `shown_all` is false. `origins` counts those of the claims looked at.
    """

    key: str
    question: Question
    state: State
    answers: tuple[AnswerLine, ...]
    pairs: tuple[Pair, ...]
    corrections: tuple[Correction, ...]
    neighbours: tuple[Neighbour, ...]
    sums: tuple[Sum, ...]
    turns: tuple[Turned, ...]
    total: int
    looked_at: int
    shown_all: bool
    origins: int
    declined: tuple[ClaimLine, ...] = ()


class FindingLine(msgspec.Struct, frozen=True):
    """A question in a list. `origins` counts independent origins, of the claims looked at."""

    key: str
    question: Question
    state: State
    answers: tuple[Brief, ...]
    claims: int
    origins: int


class FindingFilter(msgspec.Struct, frozen=True, omit_defaults=True):
    """Which questions are wanted; fields left out do not restrict.

    `about` is a subject's key or a name; `as_of` an EDTF time that the answers' times must meet, where they have one;
    `known_on` a date or instant: what the record knew then.
    """

    state: str | None = None
    kind: str | None = None
    about: str | None = None
    as_of: str | None = None
    known_on: str | None = None


class FindingList(msgspec.Struct, frozen=True):
    """A page of questions: disputed ones first, then by how many claims answer them.

    `total` is exact unless `total_exact` is false: then it is a floor. `documents` is how many the record holds, so
    that nothing found can be told as what it is. `looked_at` is how many questions were looked through where that was
    not all of them.
    """

    lines: tuple[FindingLine, ...]
    total: int
    total_exact: bool
    limit: int
    offset: int
    documents: int
    looked_at: int | None = None

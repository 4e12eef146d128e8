"""What an audit returns: frozen structs, ready for a page, a report or JSON."""

from typing import Literal, TypeAlias

import msgspec

from paradero.answers.views import Source
from paradero.identity.questions.question import Question
from paradero.identity.questions.values import Value
from paradero.words.claim import Claim
from paradero.words.passage import Span

Verdict: TypeAlias = Literal["supported", "contradicted", "new", "not checkable"]
"""*new*: the record holds nothing on it; *not checkable*: it holds too little, or other things, to tell."""

VERDICTS: tuple[Verdict, ...] = ("contradicted", "supported", "not checkable", "new")

Because: TypeAlias = Literal[
    "agrees", "words", "disagrees", "disputed", "nothing", "no question", "part", "less exact", "other speaker",
    "accusation", "polarity", "unclear", "elsewhere", "other wording", "title",
]  # fmt: skip
"""Why a verdict is given: `publish` has the sentence for each."""

NoteKind: TypeAlias = Literal["title", "citation missing", "source not cited", "quote", "name", "inner", "copy"]


class Evidence(msgspec.Struct, frozen=True):
    """A passage of the record that speaks for or against a sentence.

    `claim` is the id of the claim that stands there, where one was read; `why` how it stands to the sentence (see
    identity.questions.relating), or `words` where it says the same in the same words. `origin` tells independent
    origins apart, `when` is the time (EDTF) that the claim gives.
    """

    source: Source
    start: int
    end: int
    exact: str
    claim: str | None
    speakers: tuple[str, ...]
    origin: str
    origin_name: str
    why: str
    page: int | None = None
    when: str | None = None


class AuditedAnswer(msgspec.Struct, frozen=True):
    """What a claim of the article answers to one question, and what the record answers: `key` is the question's there.

    `low` and `high` are the least and the greatest number that the record's answers name, for numbers.
    """

    question: Question
    key: str | None
    value: Value
    denied: bool
    verdict: Verdict
    because: Because
    supporting: tuple[Evidence, ...] = ()
    against: tuple[Evidence, ...] = ()
    beside: tuple[Evidence, ...] = ()
    low: float | int | None = None
    high: float | int | None = None


class AuditedClaim(msgspec.Struct, frozen=True):
    """A claim of the article with its answers."""

    claim: Claim
    verdict: Verdict
    because: Because
    answers: tuple[AuditedAnswer, ...]


class AuditedSentence(msgspec.Struct, frozen=True):
    """A sentence of the article that makes a claim.

    `missing` are its names and numbers that no supporting passage has. `origins` counts the independent origins of what
    supports it.
    """

    span: Span
    exact: str
    verdict: Verdict
    because: Because
    claims: tuple[AuditedClaim, ...]
    supporting: tuple[Evidence, ...]
    against: tuple[Evidence, ...]
    beside: tuple[Evidence, ...]
    missing: tuple[str, ...]
    origins: int


class Piece(msgspec.Struct, frozen=True):
    """A stretch of a quotation against its earliest wording: kept, left out by the article, or put in by it."""

    kind: Literal["kept", "left out", "put in"]
    words: str


class QuoteCheck(msgspec.Struct, frozen=True):
    """A quotation of the article, and the earliest wording of it that the record knows.

    *marked*: what differs is shown as such, by an ellipsis or brackets. `earlier_by` is who says it in the record,
    where that is somebody else than `by`, whom the article names.
    """

    status: Literal["exact", "marked", "cut", "altered", "unknown"]
    pieces: tuple[Piece, ...] = ()
    earliest: Evidence | None = None
    by: str | None = None
    earlier_by: str | None = None

    @property
    def other_speaker(self) -> bool:
        """Whether the article and the record name different speakers of it."""
        return bool(self.by and self.earlier_by)


class Note(msgspec.Struct, frozen=True):
    """Something to look at besides the verdicts, at words of the article.

    `told` are the values of the note's sentence; `other` a second place in the article.
    """

    kind: NoteKind
    span: Span
    exact: str
    told: dict[str, str] = {}
    other: Span | None = None
    quote: QuoteCheck | None = None
    source: Source | None = None


class Audit(msgspec.Struct, frozen=True):
    """An article held against the record.

    `digest` is that of its bytes, `text` its text as read: every span counts code points of it. `unread` counts the
    sentences in which no claim was found, `documents` those that the record holds.
    """

    title: str | None
    published: str | None
    url: str | None
    lang: str | None
    digest: str
    text: str
    sentences: tuple[AuditedSentence, ...]
    unread: int
    notes: tuple[Note, ...]
    documents: int

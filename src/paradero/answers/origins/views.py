"""What the answers about origins return: frozen structs, ready for a page or JSON."""

from typing import Literal

import msgspec

from paradero.answers.views import Source
from paradero.identity.origins.comparing import LikenessKind
from paradero.identity.origins.credits import CreditKind
from paradero.words.passage import Span

OriginKind = Literal["speaker", "outlet", "document"]
ReasonKind = Literal["says", "published", CreditKind, LikenessKind]
"""Why one thing descends from another: somebody `says` it, an outlet `published` the text, a credit, a likeness."""


class Origin(msgspec.Struct, frozen=True, omit_defaults=True):
    """Who or what something comes from. Two claims with the same `key` are one voice, however many pages carry it.

    `key` begins with its kind. `document` is the id of the text it stands in, where the record holds that: an outlet
    without one is outside the record ("CNN, not in this record").
    """

    key: str
    kind: OriginKind
    name: str
    document: str | None = None


class Reason(msgspec.Struct, frozen=True, omit_defaults=True):
    """One step of descent, and the words that show it: in the text that descends, and in the other where it is held.

    `directed`: dates or credits say which of the two came first; else it is one of these two. `share` is how many of
    the words of the text that descends stand in the other.
    """

    kind: ReasonKind
    words: str
    document: str
    version: int
    span: Span | None = None
    to: Origin | None = None
    other_document: str | None = None
    other_version: int | None = None
    other_span: Span | None = None
    directed: bool = True
    share: float | None = None


class Root(msgspec.Struct, frozen=True, omit_defaults=True):
    """Where a claim comes from, as far as the words tell.

    `root` is who first says it: count claims with the same `root.key` once. `carrier` is where the text that tells it
    comes from (the outlet or agency), whoever speaks in it. `chain` leads from the claim to the root, step by step.
    `among`: where neither dates nor credits decide, the others that may be the root instead.
    """

    claim: str
    root: Origin
    carrier: Origin
    chain: tuple[Reason, ...]
    among: tuple[Origin, ...] = ()


class CreditLine(msgspec.Struct, frozen=True):
    """A credit that a document gives: for all of it where `scope` is None. `held` is a text of that outlet, if any."""

    kind: CreditKind
    outlet: Origin
    words: str
    span: Span | None
    scope: Span | None


class LikeLine(msgspec.Struct, frozen=True):
    """Another document that shares words, or names and numbers in order, with this one.

    `descent`: `from` where this one came later or credits the other, `to` where the other did, `unknown` else, with
    `because` `date` or `credit`. The stretches are pairs of places, here and there, with the words here.
    """

    kind: LikenessKind
    source: Source
    descent: Literal["from", "to", "unknown"]
    because: Literal["date", "credit", "none"]
    share: float
    other_share: float
    stretches: tuple["SharedWords", ...]


class SharedWords(msgspec.Struct, frozen=True):
    """The same words in two documents, or (where the texts are reworded) the stretch that tells the same."""

    here: Span
    there: Span
    words: str
    there_words: str


class DocumentOrigins(msgspec.Struct, frozen=True):
    """What links a document version to others: its origin with the reasons, its credits, the texts it is like."""

    source: Source
    root: Origin
    chain: tuple[Reason, ...]
    among: tuple[Origin, ...]
    credits: tuple[CreditLine, ...]
    likenesses: tuple[LikeLine, ...]
    total: int

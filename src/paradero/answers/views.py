"""What answers return: frozen structs, ready for a page, a table or JSON. Nothing here is computed."""

import msgspec

from paradero.words.claim import Claim, ReaderVersion
from paradero.words.document import Block, Mark, Metadata, Receipt, Refusal
from paradero.words.entity import Entity, Judge, Verdict


class Source(msgspec.Struct, frozen=True):
    """Where a claim stands: one version of one document. `latest` is false when a newer version is known.

    `digest` is SHA-256 (hex) over the version's raw bytes, `origin` where its receipt says that they came from.
    """

    document: str
    version: int
    latest: bool
    title: str | None
    publisher: str | None
    published: str | None
    url: str | None
    address: str
    lang: str | None
    digest: str
    origin: str


class SubjectLink(msgspec.Struct, frozen=True):
    """A filler or speaker that names a subject: `role` is a role name or `speaker`, `position` its place there."""

    role: str
    position: int
    key: str
    name: str


class ClaimLine(msgspec.Struct, frozen=True):
    """One claim in a list: the claim with its quote, its source, and when the record learned it.

    `superseded_at` tells when a newer reading of the same version replaced it; None while it stands.
    """

    id: str
    claim: Claim
    source: Source
    subjects: tuple[SubjectLink, ...]
    learned_at: str
    superseded_at: str | None = None


class ClaimFilter(msgspec.Struct, frozen=True, omit_defaults=True):
    """Which claims are wanted; fields left out do not restrict.

    `speaker`, `person`, `place` and `about` (a subject of any type) are names (accents, case and dropped middle names
    do not matter) or subject keys.
    `as_of` is an EDTF date or interval that the claim's own time must overlap; `known_on` a date or RFC 3339 instant:
    what the record knew then (a date counts to its last moment, UTC).
    """

    kind: str | None = None
    stance: str | None = None
    speaker: str | None = None
    person: str | None = None
    place: str | None = None
    document: str | None = None
    frame: str | None = None
    as_of: str | None = None
    known_on: str | None = None
    about: str | None = None


class ClaimList(msgspec.Struct, frozen=True):
    """A page of claims, newest learned first. `total` is exact unless `total_exact` is false: then it is a floor."""

    lines: tuple[ClaimLine, ...]
    total: int
    total_exact: bool
    limit: int
    offset: int


class Seal(msgspec.Struct, frozen=True):
    """The ledger entry that carries a claim, and the proof that it stands in the tree. Bytes are hex.

    `verified` says that the entry's commitment was recomputed and its proof leads to `root`.
    """

    seq: int
    at: str
    entry_digest: str
    salt: str
    leaf: str
    index: int
    tree_size: int
    root: str
    proof: tuple[str, ...]
    checkpoint: str
    verified: bool


class ReadingLine(msgspec.Struct, frozen=True):
    """One reading of a document version: by which reader, when learned, when replaced."""

    reader: ReaderVersion
    learned_at: str
    superseded_at: str | None
    claims: int
    seq: int


class ClaimPage(msgspec.Struct, frozen=True):
    """A claim with its passage in context and its whole provenance.

    `before` and `after` are stored text that touches the passage, as it stands: with the passage between them
    they are one unbroken stretch, so that offsets outside the passage can be found in them.
    """

    line: ClaimLine
    before: str
    after: str
    receipt: Receipt
    text_digest: str
    text_reader: str
    reading: ReadingLine
    earlier: tuple[ReadingLine, ...]
    seal: Seal


class DocumentLine(msgspec.Struct, frozen=True):
    """A document in a list, by its newest version; `claims` counts those that stand in that version."""

    source: Source
    media: str
    size: int
    claims: int
    versions: int
    learned_at: str


class DocumentList(msgspec.Struct, frozen=True):
    """A page of documents, newest learned first. `total` is exact unless `total_exact` is false: then it is a floor."""

    lines: tuple[DocumentLine, ...]
    total: int
    limit: int
    offset: int
    total_exact: bool = True


class VersionLine(msgspec.Struct, frozen=True):
    """One version of a document."""

    version: int
    digest: str
    size: int
    taken_at: str
    learned_at: str
    claims: int


class RefusalLine(msgspec.Struct, frozen=True):
    """Something refused or lost, and the document it belongs to where there is one."""

    refusal: Refusal
    document: str | None
    learned_at: str
    seq: int


class RefusalList(msgspec.Struct, frozen=True):
    """A page of refusals, newest first. `total` is exact unless `total_exact` is false: then it is a floor."""

    lines: tuple[RefusalLine, ...]
    total: int
    limit: int
    offset: int
    total_exact: bool = True


class DocumentPage(msgspec.Struct, frozen=True):
    """One version of a document whole: its text with the claims that stand on it, in reading order.

    `text[b.span.start:b.span.end]` are block `b`'s words; each line's `claim.passage` gives its place in `text`.
    """

    source: Source
    metadata: Metadata
    text: str
    blocks: tuple[Block, ...]
    marks: tuple[Mark, ...]
    claims: tuple[ClaimLine, ...]
    versions: tuple[VersionLine, ...]
    receipt: Receipt
    text_digest: str
    text_reader: str
    readings: tuple[ReadingLine, ...]
    losses: tuple[RefusalLine, ...]


class Count(msgspec.Struct, frozen=True):
    """How many of what."""

    name: str
    count: int


class Overview(msgspec.Struct, frozen=True):
    """The record at a glance. Counts are of what stands now; `checkpoint` is its unsigned state text."""

    documents: int
    versions: int
    claims: int
    subjects: int
    refusals: int
    losses: int
    by_kind: tuple[Count, ...]
    by_stance: tuple[Count, ...]
    by_subject_type: tuple[Count, ...]
    newest: tuple[ClaimLine, ...]
    newest_documents: tuple[DocumentLine, ...]
    newest_refusals: tuple[RefusalLine, ...]
    readers: tuple[ReaderVersion, ...]
    tree_size: int
    root: str
    checkpoint: str
    learned_last: str | None


class SubjectLine(msgspec.Struct, frozen=True):
    """A subject in a list; `claims` counts the standing claims that name it or one of its joined names."""

    subject: Entity
    claims: int


class SubjectList(msgspec.Struct, frozen=True):
    """A page of subjects, most claims first, with how many there are of each type.

    `total` is exact unless `total_exact` is false: then it is a floor.
    """

    lines: tuple[SubjectLine, ...]
    by_type: tuple[Count, ...]
    total: int
    limit: int
    offset: int
    total_exact: bool = True


class TimelineLine(msgspec.Struct, frozen=True):
    """One line of a subject's timeline; `roles` are those the subject fills in the claim (or `speaker`)."""

    line: ClaimLine
    roles: tuple[str, ...]
    dated: bool


class Voice(msgspec.Struct, frozen=True):
    """Who says what of a subject: the outermost named speaker, else the document's publisher, title or address.

    `own_words` is true where the document itself speaks; `claims` are ids, in timeline order.
    """

    name: str
    own_words: bool
    counts: tuple[Count, ...]
    claims: tuple[str, ...]


class JudgementLine(msgspec.Struct, frozen=True):
    """A judgement that joins or parts two names, as the ledger has it: by a person, or by a rule with its version.

    `claims` are the ids of those on whose passages it stands; `held` is false once a later judgement of the pair
    undid it.
    """

    left: Entity
    right: Entity
    verdict: Verdict
    by: str
    judge: Judge
    reason: str
    at: str
    claims: tuple[str, ...]
    held: bool
    seq: int


class ConflictLine(msgspec.Struct, frozen=True):
    """A judgement *same* that is not followed, and those that keep its two sides apart."""

    join: JudgementLine
    against: tuple[JudgementLine, ...]


class SubjectPage(msgspec.Struct, frozen=True):
    """All the record says of one subject: first dated lines in order of time, then undated ones.

    `voices` group the lines of this page by who says them. `joined` are the judgements behind the aliases, `conflicts`
    those over this subject that contradict each other.
    """

    subject: Entity
    timeline: tuple[TimelineLine, ...]
    voices: tuple[Voice, ...]
    by_kind: tuple[Count, ...]
    joined: tuple[JudgementLine, ...]
    conflicts: tuple[ConflictLine, ...]
    total: int
    total_exact: bool
    limit: int
    offset: int


class ReviewReason(msgspec.Struct, frozen=True):
    """One thing that two subjects agree in, differ in, or that one lacks: what, how, and the words of each side."""

    what: str
    relation: str
    left: str
    right: str


class ReviewSide(msgspec.Struct, frozen=True):
    """One of two subjects that may be one: how many claims name it, and the first few of them."""

    subject: Entity
    claims: int
    lines: tuple[ClaimLine, ...]


class Question(msgspec.Struct, frozen=True):
    """Whether two subjects are one: what speaks for and against, with the passages of both.

    `joins` is how many claims would come under another subject, were they the same; `before` what was judged last.
    """

    left: ReviewSide
    right: ReviewSide
    tier: str
    agree: tuple[ReviewReason, ...]
    differ: tuple[ReviewReason, ...]
    missing: tuple[ReviewReason, ...]
    version: str
    joins: int
    before: JudgementLine | None = None


class ReviewQueue(msgspec.Struct, frozen=True):
    """Questions, those first whose answer changes most. `total` counts the pairs that were found before comparing.

    They were looked for among `looked_at` subjects of `known`: those that most claims name.
    """

    questions: tuple[Question, ...]
    total: int
    offset: int
    unsure: int
    looked_at: int
    known: int


class Fragment(msgspec.Struct, frozen=True):
    """A piece of a snippet; `hit` marks the words that were searched for."""

    text: str
    hit: bool


class SearchHit(msgspec.Struct, frozen=True):
    """A block of a document that holds the words, with a snippet and the claims that stand in the block."""

    source: Source
    start: int
    end: int
    page: int | None
    snippet: tuple[Fragment, ...]
    claims: tuple[str, ...]


class SearchResult(msgspec.Struct, frozen=True):
    """Hits best first, or newest first where `ranked` is false because too many blocks hold the words.

    `words` are the words and phrases that were searched for.
    """

    query: str
    words: tuple[str, ...]
    hits: tuple[SearchHit, ...]
    ranked: bool
    total: int
    total_exact: bool
    limit: int
    offset: int

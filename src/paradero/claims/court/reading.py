"""From a text to the sheet of a court document, by its caption; nothing where the text is none.

A court document names its court at its head, bears a docket number and parties, and has a title or words that only
courts, parties before them and sworn witnesses write. All four are asked for: news that quotes a caption has not all.
"""

import re

import msgspec

from paradero.claims.court.bench import find_judges, is_appellate
from paradero.claims.court.citations import find_citations
from paradero.claims.court.days import day_of, entered_on, find_days
from paradero.claims.court.declarant import find_declarant
from paradero.claims.court.dispositions import find_dispositions
from paradero.claims.court.docket import find_dockets
from paradero.claims.court.flow import Flow, flow_of
from paradero.claims.court.labelled import labelled_sheet
from paradero.claims.court.lines import HEAD, Line, lines_of
from paradero.claims.court.orders import find_orders
from paradero.claims.court.parties import Caption, find_caption
from paradero.claims.court.parts import find_parts
from paradero.claims.court.sheet import Court, CourtSheet, DocumentKind
from paradero.claims.court.title import find_title, kind_by_words
from paradero.claims.court.tribunal import find_court
from paradero.text.normal import normal
from paradero.words.claim import Filler
from paradero.words.document import Block, TextVersion

_TAIL = 1800  # characters at the end in which a signature and its date stand
_NO_FLOW = frozenset({"row", "link", "front_matter", "sources"})
_PROSE = 25  # words from which a paragraph is no line of a caption
_SMALL = 0.6  # share of small letters from which it is a sentence
# What only captions have: columns, the "v.", parties parted by semicolons, the bench.
_CAPTIONED_WORDS = re.compile(r"\S[ \t]{3,}\S|(?:^|\n)[ \t]*vs?\.|[A-Z]{2},? vs?\. [A-Z]{2}|\bversus\b|;|\bJudges?\b")
_NAMED = re.compile(r"court\s+of\s+appeals|district\s+court|supreme\s+court\s+of|board\s+of\s+immi", re.IGNORECASE)
_CAPTIONED = 60  # characters that a caption takes at least


class _Opened(msgspec.Struct, frozen=True):
    """What the head of a court document says."""

    kind: DocumentKind
    title: Filler | None
    caption: Caption


class _Pages(msgspec.Struct, frozen=True):
    """A document cut for reading: its head by lines and as running text, its paragraphs, its tail."""

    normal: str
    lines: list[Line]
    head: Flow
    court: Court
    body: Flow
    tail: Flow


def read_sheet(version: TextVersion) -> CourtSheet | None:
    """The sheet of a court document with its citations; None where the text is no court document."""
    sheet = read_caption(version)
    if sheet is None:
        return None
    return msgspec.structs.replace(sheet, citations=tuple(find_citations(_paragraphs(version), version.text)))


def read_caption(version: TextVersion) -> CourtSheet | None:
    """The same without the citations, which take longest and which no claim needs."""
    if not _may_be(version.text):
        return None
    pages = _pages(version)
    sheet = _captioned(pages, version.text) if pages else _labelled(version)
    if sheet is None:
        return None
    pages = pages or _unheaded(version, sheet.court)
    return _decided(sheet, pages, version.text) if sheet.issued else _handed_in(sheet, pages, version.text)


def _captioned(pages: _Pages, document: str) -> CourtSheet | None:
    """What the caption says."""
    opened = _opened(pages, document)
    dockets = find_dockets(pages.head, document, appellate=is_appellate(pages.court))
    if opened is None or not dockets:
        return None
    days = find_days(pages.head, pages.tail, document)
    return CourtSheet(
        opened.kind,
        pages.court,
        opened.title,
        opened.caption.case,
        opened.caption.words,
        tuple(dockets),
        opened.caption.parties,
        entered=entered_on(days),
        days=tuple(days),
    )


def _labelled(version: TextVersion) -> CourtSheet | None:
    """What the front matter of a text without a caption says."""
    spans = [block.span for block in version.blocks if block.kind == "front_matter"]
    return labelled_sheet(flow_of(normal(version), spans), version.text) if spans else None


def _unheaded(version: TextVersion, court: Court) -> _Pages:
    """A document that is all text, without a head."""
    empty = Flow("", [0])
    return _Pages(normal(version), [], empty, court, _paragraphs(version), empty)


def _may_be(text: str) -> bool:
    """Whether a court is named as captions name it, near the head: most texts of a collection end here."""
    return _NAMED.search(text[:HEAD]) is not None


def _decided(sheet: CourtSheet, pages: _Pages, document: str) -> CourtSheet:
    parts = find_parts(pages.body, sheet.court, document)
    own = _before(pages.body, parts[0].span.start) if parts else pages.body
    judges = find_judges(pages.head, own, pages.tail, sheet.court, document, parts)
    dispositions = find_dispositions(own, document)
    orders = find_orders(
        own,
        dispositions,
        day_of(sheet.entered),
        document,
        decretal=sheet.kind == "order" or not is_appellate(sheet.court),
    )
    return msgspec.structs.replace(
        sheet, judges=tuple(judges), parts=parts, dispositions=tuple(dispositions), orders=tuple(orders)
    )


def _handed_in(sheet: CourtSheet, pages: _Pages, document: str) -> CourtSheet:
    bench = find_judges(pages.head, pages.head, pages.tail, sheet.court, document, ())
    below = [judge for judge in bench if judge.part == "below"]
    declarant = find_declarant(sheet.title, pages.body, document) if sheet.kind == "declaration" else None
    return msgspec.structs.replace(sheet, judges=tuple(below), declarant=declarant)


def _opened(pages: _Pages, document: str) -> _Opened | None:
    caption = find_caption(pages.lines, pages.normal, document)
    if caption is None:
        return None
    titled = find_title(pages.lines, pages.normal, document)
    kind = titled[1] if titled else kind_by_words(pages.body.text)
    return _Opened(kind, titled[0] if titled else None, caption) if kind else None


def _pages(version: TextVersion) -> _Pages | None:
    """The document cut for reading; None where its head names no court as its own."""
    text = normal(version)
    lines = lines_of(text, _head_start(version), _head_end(version))
    head = flow_of(text, [column for line in lines for column in line.columns()])
    court = find_court(head, version.text)
    if court is None:
        return None
    tail = flow_of(
        text, [column for line in lines_of(text, max(0, len(text) - _TAIL), len(text)) for column in line.columns()]
    )
    return _Pages(text, lines, head, court, _paragraphs(version), tail)


def _paragraphs(version: TextVersion) -> Flow:
    return flow_of(normal(version), [block.span for block in version.blocks if block.kind not in _NO_FLOW])


def _head_start(version: TextVersion) -> int:
    return max((block.span.end for block in version.blocks if block.kind == "front_matter"), default=0)


def _head_end(version: TextVersion) -> int:
    """Where the first paragraph of prose begins after the caption; a text without paragraphs is all head."""
    start = _head_start(version)
    limit = start + HEAD
    places = (b.span.start for b in version.blocks if b.span.start > start + _CAPTIONED and _is_prose(b, version.text))
    return min(limit, next(places, limit), len(version.text))


def _is_prose(block: Block, text: str) -> bool:
    words = block.span.of(text)
    letters = [char for char in words if char.isalpha()]
    if block.kind not in ("body", "quote") or len(words.split()) < _PROSE or _CAPTIONED_WORDS.search(words[:400]):
        return False
    return sum(char.islower() for char in letters) >= _SMALL * len(letters)


def _before(flow: Flow, place: int) -> Flow:
    """The running text before a place of the document."""
    end = next((number for number, offset in enumerate(flow.offsets) if offset >= place), len(flow.text))
    return Flow(flow.text[:end], flow.offsets[: end + 1])

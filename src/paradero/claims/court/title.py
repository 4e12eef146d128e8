"""The title of a court document and what kind of document it makes it."""

import re
from typing import cast

from paradero.claims.court.flow import Flow, flow_of
from paradero.claims.court.lines import Line
from paradero.claims.court.sheet import DocumentKind
from paradero.claims.court.vocabulary import either, vocabulary
from paradero.words.claim import Filler
from paradero.words.passage import Span

_MOST_WORDS = 8  # of a title that is not in capitals
_MOST_LINES = 7
_FIRST_PERSON = re.compile(r"\bI, (?:[A-Z][\w.'-]+,? ){1,5}(?:hereby |do )*(?:declare|state|make|affirm|swear|for my)")
_ENDS = re.compile(r"^[A-Z. ]+, J\.|\bJUDGE\b|^(?:NO|CASE|I)\b\.?|^[IVX]+\.|\sV\.\s")
_OPINION = re.compile(
    r"(?:\b(?:un)?published opinion\b|, (?:Chief |Senior )?Circuit Judge[.:]|delivered the opinion of)", re.IGNORECASE
)
_ISSUED = re.compile(
    r"IT IS(?: HEREBY| THEREFORE|,)*\s+(?:SO )?ORDERED|\bthe (?:court|Court) (?:hereby )?ORDERS\b|\bSO ORDERED\b"
)


def find_title(lines: list[Line], normal: str, document: str) -> tuple[Filler, DocumentKind] | None:
    """The first line (with those that go on from it) that titles the document, and the kind it says; None if none."""
    columns = [column for line in lines for column in line.columns()]
    for number, column in enumerate(columns):
        words = _words(normal, column)
        if not _is_titled(words) or kind_of(words) is None:
            continue
        spans = [column, *_following(columns[number + 1 :], normal, words)]
        flow = flow_of(normal, spans)
        title = flow.text.replace("\n", " ")
        kind = kind_of(title)
        if kind is not None:
            filler = _filler(spans, title, document)
            return filler, kind
    return _inside(flow_of(normal, columns), document)


def kind_of(title: str) -> DocumentKind | None:
    """The kind of document that a title says; None where it says none."""
    folded = " ".join(title.lower().split())
    for row in vocabulary()["kind"]:
        if any(folded.startswith(phrase) for phrase in row.get("only_first", ())):
            return cast(DocumentKind, row["name"])
        if any(re.search(rf"\b{re.escape(phrase)}\b", folded) for phrase in row.get("title", ())):
            return cast(DocumentKind, row["name"])
    return None


def kind_by_words(body: str) -> DocumentKind | None:
    """The kind that the body shows where no title does: a declarant's oath or a court's "so ordered"."""
    if _FIRST_PERSON.search(body):
        return "declaration"
    if _OPINION.search(body):
        return "opinion"
    return "order" if _ISSUED.search(body) else None


def _words(normal: str, span: Span) -> str:
    return " ".join(span.of(normal).split()).strip("*_ ")


def _is_titled(words: str) -> bool:
    """Whether a line can be a title: in capitals, or a few words and none of a sentence's end."""
    if re.search(r"\s(?:v|vs|V|VS)\.\s", words) or re.match(r"(?:case|no|civil action)\b", words, re.IGNORECASE):
        return False
    return _in_capitals(words) or (len(words.split()) <= _MOST_WORDS and _is_whole(words))


def _is_whole(words: str) -> bool:
    """A title in small letters stands alone: "Order", "Order of Court", "Per Curiam:"."""
    folded = words.lower().rstrip(":.*")
    return any(folded == phrase for phrase in ("order", "opinion", "order of court", "per curiam", "memorandum opinion",
        "memorandum and order", "temporary restraining order", "judgment", "complaint", "memorandum opinion and order",
        "opinion and order", "preliminary injunction"))  # fmt: skip


def _in_capitals(words: str) -> bool:
    letters = [char for char in words if char.isalpha()]
    return len(letters) > 3 and sum(char.isupper() for char in letters) >= 0.85 * len(letters)


def _following(columns: list[Span], normal: str, first: str) -> list[Span]:
    """The lines in capitals that go on from a title in capitals."""
    if not _in_capitals(first):
        return []
    found: list[Span] = []
    for column in columns[: _MOST_LINES - 1]:
        words = _words(normal, column)
        if not _in_capitals(words) or _ENDS.search(words) or words.lower() in vocabulary()["sections"]:
            break
        found.append(column)
    return found


def _filler(spans: list[Span], title: str, document: str) -> Filler:
    whole = Span(spans[0].start, spans[-1].end)
    words = whole.of(document)
    if words == title:
        return Filler(words, whole.start, whole.end)
    return Filler(words, whole.start, whole.end, resolved=title, resolved_by="line break")


def _inside(flow: Flow, document: str) -> tuple[Filler, DocumentKind] | None:
    """A title in capitals within a line, of a text that lost its line breaks."""
    phrases = [
        phrase.upper() for row in vocabulary()["kind"] for phrase in (*row.get("title", ()), *row.get("only_first", ()))
    ]
    found = re.search(rf"\b{either(phrases)}(?:\s[A-Z][A-Z.,'-]*[A-Z.])*", flow.text)
    if found is None:
        return None
    kind = kind_of(found[0])
    return (flow.filler(found.start(), found.end(), document), kind) if kind else None

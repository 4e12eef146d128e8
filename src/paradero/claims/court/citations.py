"""Cases, statutes, regulations and dockets that a document cites: eyecite's reading of reporters and codes (Free Law
Project, BSD-2-Clause), and by patterns of our own what it leaves out.

eyecite takes half a second to load, so it is loaded for court documents only.
"""

import functools
import logging
import re
from collections.abc import Callable, Iterator
from typing import Any

from paradero.claims.court.flow import Flow
from paradero.claims.court.sheet import Cited
from paradero.words.claim import Filler

_WORD = r"(?:[A-ZÀ-Ý][\wÀ-ÿ.'&-]*(?:, (?:Inc|LLC|L\.L\.C|Ltd|LLP|L\.P|N\.A|Co)\b\.?)?|ex rel\.|d/b/a|\d+(?!\d* U))"
_JOIN = r"(?:of|the|and|for|de|la|on|v?an|&)"
_NAMED = re.compile(
    rf"(?P<name>(?:(?:In re|Ex parte|Matter of) {_WORD}(?: (?:{_WORD}|{_JOIN}))*"
    rf"|{_WORD}(?: (?:{_WORD}|{_JOIN}))* v\. {_WORD}(?: (?:{_WORD}|{_JOIN}))*))\s*,?\s*$"
)
_SIGNALS = re.compile(
    r"^(?:(?:See|Cf|Accord|But|Compare|Citing|Quoting|In|Under|Contra|E\.g|And|Also|The|Compl|Mot)\b\.?,?\s+(?:also\s+|e\.g\.,\s+)?)+"
)
_SECTIONS = (
    r"§{1,2}\s*\d[\w–-]*(?:\.\w+)?(?:\([\w]{1,5}\))*(?:\s*(?:,|&|and|-|–)\s*\.?\d[\w-]*(?:\.\d+)?"
    r"(?:\(\w{1,5}\))*(?=[\s,;.)])(?!\s+[UC]\.?\s?[SF]))*"
)
_LAW = re.compile(
    rf"\b\d{{1,2}} (?:U\. ?S\. ?C\. ?A?\.?|C\. ?F\. ?R\.|CFR|USC)\s*(?:{_SECTIONS}|(?:[Pp]t\.|[Pp]art)\s*\d+)"
    r"|\bFed(?:eral|\.) R(?:ule(?:s)?|\.)(?: of)? ?(?:Civ(?:il|\.)|App(?:ellate|\.)|Crim(?:inal|\.)|Evid"
    r"(?:ence|\.))(?: P(?:rocedure|\.))? \d+(?:\(\w+\))*"
    r"|\bU\. ?S\. Const\. (?:art|amend)\. [IVX]+(?:, § ?\d+)?(?:, cl\. \d+)?"
    rf"|\bINA {_SECTIONS}|\bPub\. L\. No\. \d+-\d+|\bProclamation (?:No\. )?\d{{4,5}}"
)
_DOCKETED = re.compile(r",\s+(?P<number>Nos?\. (?:\d{1,2}:)?\d{2}-?[A-Za-z]{0,3}-?\d{1,6}(?:-[A-Z]{2,4})*)(?=[, ])")
_BEFORE = 140


def find_citations(flow: Flow, document: str) -> list[Cited]:
    """What a running text cites, in order, no two at one place."""
    found: list[Cited] = [*_laws(flow, document), *_dockets(flow, document)]
    for citation in _read(flow.text):
        made = _cited(citation, flow, document)
        if made is not None and not any(made.words.span.overlaps(other.words.span) for other in found):
            found.append(made)
    return sorted(found, key=lambda cited: cited.words.start)


@functools.cache
def _eyecite() -> Callable[[str], list[Any]]:
    """eyecite's reader, its warnings about reporters that share a letter silenced: they name no fault of the text."""
    from eyecite import get_citations

    for name in ("eyecite", "eyecite.find", "eyecite.tokenizers", "eyecite.utils", "eyecite.helpers"):
        logging.getLogger(name).setLevel(logging.CRITICAL)
    return get_citations


def _read(text: str) -> list[Any]:
    return [found for found in _eyecite()(text) if type(found).__name__ in ("FullCaseCitation", "FullLawCitation")]


def _cited(citation: Any, flow: Flow, document: str) -> Cited | None:
    start, end = citation.span()
    if not 0 <= start < end <= len(flow.text):
        return None
    kind = "case" if type(citation).__name__ == "FullCaseCitation" else "law"
    name = _name_before(flow, start, document) if kind == "case" else None
    if kind == "case" and name is None and re.search(r"_{2,}", flow.text[start:end]):
        return None  # the page's own head: "Cite as: 604 U. S. ____ (2025)"
    return Cited(
        flow.filler(start, end, document), "case" if kind == "case" else "law", citation.corrected_citation(), name
    )


def _name_before(flow: Flow, start: int, document: str) -> Filler | None:
    """The case's name before its reporter: "Nken v. Holder, 556 U.S. 418"."""
    first = max(0, start - _BEFORE, flow.text.rfind("\n", 0, start) + 1)
    hit = _NAMED.search(flow.text, first, start)
    if hit is None:
        return None
    at = first if hit.start() < first else hit.start("name")
    signal = _SIGNALS.match(flow.text[at : hit.end("name")])
    at += signal.end() if signal else 0
    return flow.filler(at, hit.end("name"), document, "case")


def _laws(flow: Flow, document: str) -> Iterator[Cited]:
    for hit in _LAW.finditer(flow.text):
        words = re.sub(r"(?<=\b[A-Z]\.) (?=[A-Z]\.)", "", hit[0])
        normal = re.sub(r"\s*(§+)\s*", r" \1 ", words.replace("CFR", "C.F.R.").replace("USC", "U.S.C.")).strip()
        yield Cited(flow.filler(hit.start(), hit.end(), document), "law", normal)


def _dockets(flow: Flow, document: str) -> Iterator[Cited]:
    """ "Noem v. Abrego Garcia, No. 24A949, slip op. at 2": a case by its docket number."""
    for hit in _DOCKETED.finditer(flow.text):
        name = _name_before(flow, hit.start("number"), document)
        if name is not None:
            yield Cited(flow.filler(*hit.span("number"), document), "docket", hit["number"], name)

"""What the court did with what was before it: "the application is granted in part and denied in part".

Only the court's present acts count ("is denied", "we affirm", "the Court will grant"): the past is history of the case.
"""

import functools
import re
from collections.abc import Iterator

from paradero.claims.court.flow import Flow
from paradero.claims.court.sheet import Disposition
from paradero.claims.court.vocabulary import either, vocabulary
from paradero.text.sentences import sentences
from paradero.words.passage import Span

_ADVERBS = (
    r"(?:(?:hereby|therefore|accordingly|thus|also|now|further|effectively|respectfully|unanimously|administratively"
    r"|temporarily)\s+)*"
)
_CONDITIONS = re.compile(r"\b(?:if|whether|unless|when|were|should the|until|had)\b[^,]*$", re.IGNORECASE)
_SPOKEN = re.compile(
    r"\b(?:argues?|contends?|asserts?|claims?|requests?|asks?|moves?|urges?|seeks?|maintains?|submits?)\b[^,.;]*\bthat\b[^.;]*$",
    re.IGNORECASE,
)
_STANDS = re.compile(
    r"(?P<matter>[^.;:]{3,200}?)\s+(?P<out>(?:is|are)\s+no\s+longer\s+(?:effective|in\s+effect|in\s+force)|(?:shall\s+)?remains?\s+in\s+(?:full\s+)?(?:effect|force))(?!\w)",
    re.IGNORECASE,
)
_CLAUSE = re.compile(r".*(?:,|\band)\s+(?=the\b|this\b|[A-Z])", re.DOTALL)
_DECREED = re.compile(r".*?\bORDERED,?\s+that\s+", re.IGNORECASE | re.DOTALL)
_LEADS = re.compile(r".*(?:\bthat\b|\bORDERED:?|,)\s+", re.IGNORECASE | re.DOTALL)


@functools.cache
def _patterns() -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    outcomes = vocabulary()["outcomes"]
    done = rf"{either(outcomes)}(?:\s+in\s+(?:part|full))?"
    series = rf"{done}(?:\s*,?\s*(?:and|but)?\s+{done})*"
    bases = either(forms.split()[0] for forms in outcomes.values())
    thirds = either(forms.split()[1] for forms in outcomes.values())
    passive = (
        rf"(?P<matter>[^.;:]{{3,360}}?)\s+(?:is|are|be|shall be)\s+{_ADVERBS}(?:due\s+to\s+be\s+)?"
        rf"(?P<out>{series})(?!\w)"
    )
    active = (
        rf"\b(?:(?:[Ww]e|WE)\s+(?:(?:will|must|shall|would)\s+)?{_ADVERBS}(?P<we>{bases})"
        rf"|(?:[Tt]he|[Tt]his)\s+(?:[Cc]ourt|panel)\s+(?:{_ADVERBS}(?P<it>{thirds})|(?:will|shall|must)\s+{_ADVERBS}(?P<will>{bases})))"
        rf"(?!\w)(?P<part>\s+in\s+part)?(?P<more>(?:\s*,?\s*(?:and"
        rf"|but)\s+{_ADVERBS}{either([*bases_of(), *thirds_of()])}(?:\s+in\s+part)?)*)"
        r"(?P<matter>[^.;]{0,300}?)(?=[.;]|,\s+(?:and|but)\s+(?:we|the)|\s+because\b|$)"
    )
    headed = (
        rf"^(?P<out>(?:Petition for review |Appeal |Application )?{series}(?:;\s*{series})*)(?:\s+by\s+"
        rf"(?:un)?published\s+opinion)?[^.]{{0,60}}\.?$"
    )
    return re.compile(passive, re.IGNORECASE), re.compile(active, re.IGNORECASE), re.compile(headed, re.IGNORECASE)


def bases_of() -> list[str]:
    """The plain forms of the verbs of disposition: grant, deny …"""
    return [forms.split()[0] for forms in vocabulary()["outcomes"].values()]


def thirds_of() -> list[str]:
    """Their forms with a singular subject: grants, denies …"""
    return [forms.split()[1] for forms in vocabulary()["outcomes"].values()]


def find_dispositions(flow: Flow, document: str) -> list[Disposition]:
    """The dispositions of a running text in the court's voice, in order; what is said twice is found twice."""
    found: list[Disposition] = []
    for line in lines_in(flow.text):
        for sentence in sentences(flow.text, line):
            words = sentence.of(flow.text)
            found += _in_sentence(flow, sentence, document)
            found += _standing(flow, sentence, words, document)
    return found


def lines_in(text: str) -> Iterator[Span]:
    """The lines of a running text, which are its paragraphs."""
    start = 0
    for line in text.split("\n"):
        if line.strip():
            yield Span(start, start + len(line))
        start += len(line) + 1


def _in_sentence(flow: Flow, sentence: Span, document: str) -> Iterator[Disposition]:
    passive, active, headed = _patterns()
    words = sentence.of(flow.text)
    if len(words) < 130 and (hit := headed.match(words)):
        yield Disposition(
            flow.filler(sentence.start, sentence.end, document), _place(flow, sentence), _outcomes(hit["out"])
        )
        return
    for hit in active.finditer(words):
        made = _active(flow, sentence, words, hit, document)
        if made is not None:
            yield made
    for hit in passive.finditer(words):
        made = _passive(flow, sentence, words, hit, document)
        if made is not None:
            yield made


def _passive(flow: Flow, sentence: Span, words: str, hit: re.Match[str], document: str) -> Disposition | None:
    lead = _DECREED.match(words, hit.start("matter"), hit.end("matter")) or _LEADS.match(
        words, hit.start("matter"), hit.end("matter")
    )
    start = lead.end() if lead and _noun(words[lead.end() : hit.end("matter")]) else hit.start("matter")
    start += len(words[start:]) - len(words[start:].lstrip(" ,"))
    matter = words[start : hit.end("matter")]
    before = words[:start]
    if not _noun(matter) or _CONDITIONS.search(before + matter[:9]) or _SPOKEN.search(before):
        return None
    if re.search(r"\b(?:which|who|what)\b", matter):
        return None
    at = sentence.start
    return Disposition(
        flow.filler(at + start, at + hit.end("out"), document),
        _place(flow, sentence),
        _outcomes(hit["out"]),
        flow.filler(at + start, at + hit.end("matter"), document),
    )


def _active(flow: Flow, sentence: Span, words: str, hit: re.Match[str], document: str) -> Disposition | None:
    if _CONDITIONS.search(words[: hit.start()]) or _SPOKEN.search(words[: hit.start()]):
        return None
    verb = hit["we"] or hit["it"] or hit["will"]
    matter = hit["matter"].strip()
    if matter and not _noun(matter):
        return None
    if not matter and verb.lower().rstrip("s") not in ("affirm", "reverse", "vacate", "remand", "dismi", "dismiss"):
        return None
    at = sentence.start
    named = flow.filler(at + hit.start("matter"), at + hit.end("matter"), document) if matter else None
    outcomes = _outcomes(f"{verb}{hit['part'] or ''}{hit['more'] or ''}")
    return Disposition(flow.filler(at + hit.start(), at + hit.end(), document), _place(flow, sentence), outcomes, named)


def _place(flow: Flow, sentence: Span) -> Span:
    return flow.span(sentence.start, sentence.end)


def _standing(flow: Flow, sentence: Span, words: str, document: str) -> Iterator[Disposition]:
    """What becomes of another court's order: "the deadline is no longer effective", "the rest remains in effect"."""
    for hit in _STANDS.finditer(words):
        start = hit.start("matter") + len(hit["matter"]) - len(hit["matter"].lstrip(" ,"))
        clause = _CLAUSE.match(words, start, hit.end("matter"))
        start = clause.end() if clause and _noun(words[clause.end() : hit.end("matter")]) else start
        if _noun(words[start : hit.end("matter")]) and not _CONDITIONS.search(words[:start]):
            at = sentence.start
            matter = flow.filler(at + start, at + hit.end("matter"), document)
            outcome = " ".join(hit["out"].lower().split())
            yield Disposition(
                flow.filler(at + start, at + hit.end("out"), document), _place(flow, sentence), (outcome,), matter
            )


def _noun(words: str) -> bool:
    return re.search(rf"\b{either(vocabulary()['matters']['nouns'].split())}\b", words, re.IGNORECASE) is not None


def _outcomes(words: str) -> tuple[str, ...]:
    """ "granted in part and denied in part" as the two that it says."""
    spoken = {form: done for done, forms in vocabulary()["outcomes"].items() for form in (done, *forms.split())}
    found = []
    for hit in re.finditer(rf"\b{either(spoken)}\b(?P<part>\s+in\s+part)?", words, re.IGNORECASE):
        verb = hit[0].split()[0].lower()
        found.append(f"{spoken[verb]} in part" if hit["part"] else spoken[verb])
    return tuple(dict.fromkeys(found))

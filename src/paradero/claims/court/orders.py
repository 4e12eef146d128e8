"""Who is ordered to do what by when: the decretal words of a court ("IT IS HEREBY ORDERED that Defendants shall …").

Orders begin where the court says that it orders, or stand in the paragraph that disposes of the matter; "must" and
"should" elsewhere are the court's reasoning about the law.
"""

import datetime
import functools
import re
from collections.abc import Iterator, Sequence

from paradero.claims.court.dispositions import lines_in
from paradero.claims.court.flow import Flow
from paradero.claims.court.sheet import Disposition, Force, Ordered
from paradero.claims.court.vocabulary import either, vocabulary
from paradero.claims.dates import find_dates
from paradero.text.sentences import sentences
from paradero.words.claim import Filler
from paradero.words.passage import Span

_MARKER = re.compile(
    r"\b(?:(?:IT IS|It is|it is)(?:\s*,?\s*(?:so|hereby|therefore|further|FURTHER|HEREBY|THEREFORE|SO"
    r"|accordingly|also|ALSO)\b,?)*\s+ORDERED|(?:ADJUDGED|ENJOINED|RESTRAINED)\b|"
    r"[Tt]he [Cc]ourt (?:hereby |HEREBY |therefore )?(?:ORDERS|DIRECTS|ENJOINS)|\bORDERED\b|\bORDERS\b|DECREED)"
)
_CLOSE = re.compile(r"^\W*(?:(?:IT IS )?SO ORDERED|It is so ordered|So ordered)\b", re.IGNORECASE)
_CONDITION = re.compile(
    r"^(?:if|where|when|although|because|whether|while|even if|see|cf|e\.g|under|citing)\b", re.IGNORECASE
)
_ADVERBS = (
    r"(?:(?:hereby|HEREBY|further|FURTHER|also|therefore|temporarily|preliminarily|accordingly|likewise"
    r"|immediately|properly)\s+)*"
)
_WITHIN = re.compile(
    r"\bwithin\s+(?:[\w-]+|\d+)(?:\s*\(\d+\))?[\s-]+(?:business\s+|calendar\s+)?(?:hours?|days?|weeks?|months?)(?:\s+(?:of|after|from)\s+(?:the\s+)?[^,.;]{3,60})?"
    r"|\b(?:forthwith|immediately|as soon as possible)\b",
    re.IGNORECASE,
)
# "Petitioner shall not be removed": whoever undergoes it is not told to do it.
_UNDERGOES = re.compile(r"be\s+(?!prepared\b|required\b|permitted\b|allowed\b|directed\b)\w+(?:ed|en)\b", re.IGNORECASE)
_CUT_OFF = re.compile(r"(?:^|\s)(?:an?|the|to|of|and|with|in)$")  # by a page's end
_BY = re.compile(
    r"\b(?:by|no later than|on or before|not later than|before|until|at|on)\s+(?:no later than\s+|or before\s+)?$",
    re.IGNORECASE,
)


@functools.cache
def _patterns() -> dict[str, re.Pattern[str]]:
    table = vocabulary()["addressees"]
    heads = either(table["heads"].split())
    noun = (
        rf"(?:(?:[Tt]he|[Aa]ll|[Ee]ach|[Bb]oth|[Aa]ny)\s+)?(?:[A-Z][\w.'-]*\s+|federal\s+|named\s+|district\s+"
        rf"|lower\s+|other\s+){{0,4}}?\b(?i:{heads})\b(?:/(?i:{heads})\b|\s+of\s+(?:the\s+)?[Cc]ourt\b)?(?:\s+[A-Z][a-z][\w.'-]*){{0,3}}"
    )
    who = rf"(?P<who>{noun}(?:\s+to\s+this\s+(?:appeal|action|case))?(?:(?:,|,?\s+and|\s+or)\s+(?:{noun}))*)"
    aside = (
        r"(?:,?\s+(?:and\s+(?:all\s+)?(?:of\s+)?(?:its|their|those)\b|(?:their|his|her|its|including)\b|along with"
        r"|together with|as well as)[^.;]{0,260}?|,\s+[^,;.]{3,80},)?"
    )
    orders, forbids = either(table["orders"].split()), either(table["forbids"].split())
    one = rf"(?i:{orders}|{forbids})"
    # A list "(1) …; (2) …" goes on behind its semicolons.
    action = r"(?P<action>(?:[^;]|;(?=\s*(?:and\s+)?\(\w\)))+)"
    end = rf"(?P<prep>to|from)\s+{action}"
    court = r"(?:[Tt]he\s+[Cc]ourt|[Ww]e|[Tt]his\s+[Cc]ourt|[Ii]t)(?:,\s+on\s+its\s+own\s+\w+,)?"
    told = r"(?P<verb>(?i:orders?|directs?|instructs?|requires?|enjoins?))"
    ruling = r"(?:[Tt]he|[Tt]his|[Tt]hat)\s+(?i:order|injunction)"
    rules = r"(?P<verb>requires|directs|orders|prohibits|bars|enjoins)"
    lead = r"^(?:\(?\d+[.)]\s*)?(?:(?:Should|If|During|Upon|Where|When|In the event)\b[^;]*?,[\"']?\s+)?"
    series = rf"(?P<verb>{one}(?:\s*(?:,|and|or|AND)+\s*{_ADVERBS}{one})*)"
    patterns = {
        "put": rf"{who}{aside}\s+(?:is|are|shall\s+be|be)\s+{_ADVERBS}{series}\s+{end}",
        "told": rf"\b{court}\s+{_ADVERBS}{told}\s+(?:that\s+)?{who}{aside}\s+(?P<prep>to|from|shall|must)\s+{action}",
        "that": (
            rf"(?P<verb>(?i:ordered|directs?|directed))(?:\s+by\s+[^,;]{{3,80}}?)?\s+that\s+(?:[^,;]{{3,140}},\s+)?{who}{aside}\s+"
            r"(?P<action>(?!(?i:shall|must|should|may|is|are|be|was|were|to|that|of)\b)[a-z][^;]+)"
        ),
        "order": rf"\b{ruling}\s+{_ADVERBS}{rules}\s+{who}{aside}\s+{end}",
        "modal": rf"{who}{aside}\s+(?P<verb>(?i:shall|must|should|may))\s+{_ADVERBS}(?P<not>(?i:not)\s+)?{action}",
        "passive": (
            rf"{lead}(?P<action>(?i:each|every|all|any|the|no)\b[^.;,]{{3,120}}?(?:,[^,;]{{3,60}},)?\s+"
            r"(?P<verb>(?i:must|shall))\s+(?P<not>not\s+)?be\s+[^;]+)"
        ),
    }
    return {name: re.compile(pattern) for name, pattern in patterns.items()}


def find_orders(
    flow: Flow, dispositions: Sequence[Disposition], reference: datetime.date | None, document: str, *, decretal: bool
) -> list[Ordered]:
    """The orders of a running text in the court's voice, in order.

    `decretal`: the document is an order, so that what follows "the Court orders" to the end is ordered as well.
    """
    found: list[Ordered] = []
    ordering = False
    for line in lines_in(flow.text):
        place = Span(flow.offsets[line.start], flow.offsets[line.end])
        marked = _MARKER.search(flow.text, line.start, line.end) and not _CLOSE.match(line.of(flow.text))
        ordering = (ordering and decretal) or bool(marked)
        disposing = [made for made in dispositions if place.covers(made.words.span)]
        for sentence in sentences(flow.text, line):
            after = any(made.words.start <= flow.offsets[sentence.end - 1] for made in disposing)
            found += _in_sentence(flow, sentence, reference, document, ordering=ordering, after=after)
    return found


def _in_sentence(
    flow: Flow, sentence: Span, reference: datetime.date | None, document: str, *, ordering: bool, after: bool
) -> Iterator[Ordered]:
    words = sentence.of(flow.text)
    if (_CONDITION.match(words) and not ordering) or _CLOSE.match(words):
        return
    patterns = _patterns()
    for name in ("told", "put", "that", "order", "modal", "passive"):
        if name in ("order", "modal", "passive") and not (ordering or after):
            continue
        if name == "passive" and not ordering:
            continue
        hit = patterns[name].search(words)
        if (
            hit is None
            or (name == "put" and not (ordering or after or _is_formal(hit)))
            or (name == "told" and not (ordering or after or hit["verb"].isupper()))
        ):
            continue
        if name == "modal" and _is_reasoned(words, hit, ordering=ordering):
            continue
        if not _CUT_OFF.search(hit["action"].rstrip()):
            yield _made(flow, sentence, hit, reference, document)
        return


def _is_formal(hit: re.Match[str]) -> bool:
    """Whether the words do what they say: capitals or "hereby"; "is required to" may only tell the law."""
    return hit["verb"].split()[0].isupper() or "hereby" in hit[0].lower()


def _is_reasoned(words: str, hit: re.Match[str], *, ordering: bool) -> bool:
    """Whether a modal tells what may be or what the law asks: after "if" or "that", or a "may" that forbids nothing."""
    if hit["verb"].lower() == "may" and not hit["not"]:
        return True
    if (
        hit["verb"].lower() == "should"
        and ordering
        and not hit["not"]
        and re.match(r"\s*should\b", words, re.IGNORECASE)
    ):
        return True
    before = words[: hit.start()]
    return (
        re.search(r"\b(?:if|whether|because|why|argues?|contends?|unless|so that)\b[^,;]*$", before, re.IGNORECASE)
        is not None
    )


def _made(flow: Flow, sentence: Span, hit: re.Match[str], reference: datetime.date | None, document: str) -> Ordered:
    at = sentence.start
    groups = hit.groupdict()
    stop = _end_of(hit)
    undergoes = groups.get("who") is not None and _UNDERGOES.match(hit["action"]) is not None
    named = groups.get("who") is not None and not undergoes
    who = flow.filler(at + hit.start("who"), at + hit.end("who"), document) if named else None
    first = hit.start("who") if undergoes else hit.start("action")
    deadline, due = _deadline(flow, at + first, at + stop, reference, document)
    return Ordered(
        flow.filler(at + hit.start(), at + stop, document),
        flow.span(sentence.start, sentence.end),
        flow.filler(at + first, at + stop, document),
        _force(hit),
        who,
        deadline,
        due,
    )


def _end_of(hit: re.Match[str]) -> int:
    """The end of the action: the sentence's, without its full stop."""
    words = hit.string[: hit.end("action")].rstrip()
    return (
        len(words.rstrip(".")) if words.endswith(".") and not re.search(r"\b[A-Z]\.$|[ap]\.m\.$", words) else len(words)
    )


def _force(hit: re.Match[str]) -> Force:
    groups = hit.groupdict()
    verb = hit["verb"].split()[0].lower().strip(",")
    table = vocabulary()["addressees"]
    if (
        groups.get("not")
        or groups.get("prep") == "from"
        or verb in table["forbids"].split()
        or verb in ("prohibits", "bars", "enjoins")
    ):
        return "forbids"
    return "directs" if verb == "should" else "orders"


def _deadline(
    flow: Flow, start: int, end: int, reference: datetime.date | None, document: str
) -> tuple[Filler | None, str | None]:
    stretch = flow.text[start:end]
    for date in find_dates(stretch, reference):
        before = _BY.search(stretch[: date.span.start])
        if date.kind in ("deadline", "until") or (
            before is not None and not before[0].lower().startswith(("on ", "at "))
        ):
            due = date.edtf.rpartition("/")[2] if "/" in date.edtf else date.edtf
            first = before.start() if before else date.span.start
            return flow.filler(start + first, start + date.span.end, document), due if due[:1].isdigit() else None
    within = _WITHIN.search(stretch)
    return (flow.filler(start + within.start(), start + within.end(), document), None) if within else (None, None)

"""The parties of a caption, side by side, with the word that says what each is there."""

import re
from collections.abc import Sequence

import msgspec

from paradero.claims.court.docket import docket_places
from paradero.claims.court.flow import Flow, flow_of
from paradero.claims.court.lines import Line
from paradero.claims.court.naming import cased
from paradero.claims.court.sheet import Party, Side
from paradero.claims.court.title import kind_of
from paradero.claims.court.tribunal import court_places
from paradero.claims.court.vocabulary import either, vocabulary
from paradero.words.claim import Filler

_STOP, _DOCKET = "\x1e", "\x1f"
_WALLS = f"{_STOP}{_DOCKET}"
_SINGLE_ROLES = vocabulary()["roles"].split()
_ROLE_WORD = rf"(?:\w+-)?{either(_SINGLE_ROLES)}s?"
_ROLE = re.compile(
    rf"(?<=[\s,;.*)\]]){_ROLE_WORD}(?:\s*(?:--|[-/,—–]|and|&)\s*{_ROLE_WORD})*(?=\s*[.,;]|\s+(?:v|vs|versus|V|VS|VERSUS)\b|\s*$|\s*[{_WALLS}]|\s*\n)",
    re.IGNORECASE,
)
_VERSUS = re.compile(rf"(?<=[\s,.)\]*{_WALLS}]){either(vocabulary()['versus'])}(?=[\s{_WALLS}])", re.IGNORECASE)
_IN_RE = re.compile(
    r"\b(?:In re|IN RE|In the Matter of|IN THE MATTER OF|Matter of):?\s+"
    r"(?P<name>[A-Z][^,;\x1e\x1f]{2,140}?)(?=\s*(?:[,;\x1e\x1f]|$))"
)
# Lines of a caption that are no party: days, clerks, publication notes, counsel, divisions, the panel.
_ASIDE = re.compile(
    r"(?:(?:Date )?(?:Filed|FILED|Decided|Argued|Entered|Dated?|Submitted)\b:?\s*)?(?:January|February"
    r"|March|April|May|June|July|"
    r"August|September|October|November|December)\.? \d{1,2}, \d{4}\]?|\b(?:UN)?PUBLISHED\b|\bFILED\b|"
    r"\b[A-Z][\w.'-]+(?: [A-Z][\w.'-]*){1,3},?\s+Clerk\b(?: of Court)?|\bClerk of (?:the )?Court\b|"
    r"(?<=\n)Clerk(?=\n)|\b\d\d-\d\d-\d{4}\b|\b(?:[A-Z]+ )?DIVISION\b|\bAT [A-Z]+\b"
    r"|\bAttorneys? for [^\n]+|\bSummary Calendar\b|Cite as:? [^\n]+|"
    r"\b(?:Appeals?|APPEALS?|On Appeal|ON APPEAL|ON APPLICATIONS?|ON WRITS?|ON PETITIONS?|ON MOTION) "
    r"(?:from|FROM|TO|FOR|OF|for) [^\n]*|"
    r"\b(?:IN|In) (?:THE|the)(?= *[\x1e\x1f])|\bBefore:? [A-Z][^\n]*|(?<=\n)[^\n]*(?:Judges?"
    r"|JUDGES?)\b[^\n]*|\(?slip op[^\n]*"
)
_LEAD = re.compile(
    r"[ \n,.*)\]\x1f]*(?:and\s+|short title:\s*|in re:?\s+|re:\s+|(?-i:The\s+(?=[A-Z]{3})))?", re.IGNORECASE
)
_OTHERS = re.compile(r",?\s*\bet al\b\.?", re.IGNORECASE)
_ENDINGS = either(vocabulary()["name_endings"])
_FIRST_NAME = re.compile(rf"[^,;(]+?(?:,\s*{_ENDINGS})?(?=\s*(?:[,;(]|$))")


class Caption(msgspec.Struct, frozen=True):
    """The parties, in order, the case by the first of each side, and where the caption stands."""

    parties: tuple[Party, ...]
    case: str
    words: Filler


def find_caption(lines: Sequence[Line], normal: str, document: str) -> Caption | None:
    """The parties of a caption; None where the head of the text names none."""
    flow = flow_of(normal, [line.left for line in lines if line.left is not None])
    walled = _walled(flow.text)
    for versus in _VERSUS.finditer(walled):
        before = _first_side(walled, versus.start())
        after = _second_side(walled, versus.end())
        first, second = _parties(flow, document, before, "first"), _parties(flow, document, after, "second")
        if first and second:
            return _caption(first, second, flow, document)
    return _flat(flow, walled, document) or _in_re(flow, walled, document)


def _caption(first: list[Party], second: list[Party], flow: Flow, document: str) -> Caption:
    whole = first[0].name.start, max(party.name.end for party in second)
    words = document[whole[0] : whole[1]]
    case = f"{first[0].name.name} v. {second[0].name.name}"
    return Caption(
        (*first, *second), case, Filler(words, whole[0], whole[1], resolved=case, resolved_by="caption", type="case")
    )


def _walled(text: str) -> str:
    """The text with what is no party blanked at equal length: a wall for courts, titles, days, a door for dockets."""
    letters = list(text)
    for start, end in court_places(text):
        letters[start:end] = _STOP * (end - start)
    for place in docket_places(text):
        letters[place.start : place.end] = _DOCKET * (place.end - place.start)
    joined = "".join(letters)
    joined = _ASIDE.sub(lambda hit: _STOP * len(hit[0]), joined)
    position = 0
    for line in joined.split("\n"):
        if _is_title(line):
            joined = joined[:position] + _STOP * len(line) + joined[position + len(line) :]
        position += len(line) + 1
    return joined


def _is_title(line: str) -> bool:
    words = line.strip(" *_")
    return (
        (words.isupper() or len(words.split()) < 4) and kind_of(words) is not None and not _VERSUS.search(f" {words} ")
    )


def _first_side(walled: str, end: int) -> tuple[int, int]:
    """From the last wall before the "v." to it; docket numbers above the parties are passed over."""
    start = walled.rfind(_STOP, 0, end) + 1
    return _past_dockets(walled, start, end), end


def _past_dockets(walled: str, start: int, end: int) -> int:
    """The start behind the last docket number that stands before any party's words."""
    last = walled.rfind(_DOCKET, start, end)
    role = _ROLE.search(walled, start, end)
    if last < 0 or (role is not None and role.end() <= last and walled[last + 1 : end].strip(" \n.,)") == ""):
        return start
    between = walled[last + 1 : end].strip(" \n.,)")
    return last + 1 if between else start


def _second_side(walled: str, start: int) -> tuple[int, int]:
    """From the "v." to the word that says what the other side is, or to the next wall."""
    while start < len(walled) and walled[start] in f" \n{_WALLS}":
        start += 1
    wall = walled.find(_STOP, start)
    wall = len(walled) if wall < 0 else wall
    role = _ROLE.search(walled, start, wall)
    if role is not None:
        return start, role.end()
    docket = walled.find(_DOCKET, start, wall)
    return start, wall if docket < 0 else docket


def _parties(flow: Flow, document: str, place: tuple[int, int], side: Side) -> list[Party]:
    start, end = place
    role_at = next(reversed(list(_ROLE.finditer(flow.text, start, end))), None)
    role = flow.filler(role_at.start(), role_at.end(), document) if role_at else None
    stop = role_at.start() if role_at else end
    return [Party(name, side, role) for name in _names(flow, document, start, stop)]


def _names(flow: Flow, document: str, start: int, end: int) -> list[Filler]:
    """The names between two places: parted by semicolons where there are some, each up to its first comma."""
    text = flow.text[start:end]
    others = _OTHERS.search(text)
    if others and others.start() > 1 and ";" not in text[others.start() :]:
        text = text[: others.start()]
    found: list[Filler] = []
    position = 0
    for piece in re.split(r"(;)", text):
        lead = len(_LEAD.match(piece)[0])  # type: ignore[index]  # it matches nothing at least
        name = _FIRST_NAME.match(piece[lead:].replace("\n", " ").rstrip(" ,")) if piece != ";" else None
        if name is not None and _is_name(name[0]):
            at = start + position + lead
            found.append(cased(flow.filler(at, at + len(name[0].rstrip()), document)))
        position += len(piece)
    return found


def _is_name(words: str) -> bool:
    return bool(re.search(r"[A-Za-z]{2}|[A-Z]\.", words)) and words.strip().lower() not in vocabulary()["offices"]


def _flat(flow: Flow, walled: str, document: str) -> Caption | None:
    """A caption without "v.": "Mons, et al., Plaintiffs, No. 19-cv-1593 McAleenan, et al., Defendants."."""
    roles = list(_ROLE.finditer(walled))[:2]
    if len(roles) < 2:
        return None
    start = walled.rfind(_STOP, 0, roles[0].start()) + 1
    first = _parties(flow, document, (start, roles[0].end()), "first")
    middle = roles[0].end()
    while middle < roles[1].start() and walled[middle] in f" \n.,;{_WALLS}":
        middle += 1
    second = _parties(flow, document, (middle, roles[1].end()), "second")
    close = roles[1].end() - roles[0].start() < 300
    return _caption(first, second, flow, document) if first and second and close else None


def _in_re(flow: Flow, walled: str, document: str) -> Caption | None:
    found = _IN_RE.search(walled)
    if found is None:
        return None
    name = cased(flow.filler(found.start("name"), found.end("name"), document))
    words = flow.filler(found.start(), found.end("name"), document, "case")
    return Caption((Party(name, "first"),), f"{walled[found.start() : found.start('name')].strip()} {name.name}", words)

"""The judges of a court document: who wrote it, who sat, who joined, who signed, and whose ruling is reviewed.

Courts of appeals name the panel and the author above the opinion ("Before King, Thacker and Wilkinson, Circuit
Judges"; "RUSHING, Circuit Judge:"); district judges sign at the end, mostly as "/s/" and the name (CM/ECF procedures).
"""

import functools
import re
from collections.abc import Iterator

from paradero.claims.court.flow import Flow
from paradero.claims.court.naming import cased
from paradero.claims.court.sheet import BenchPart, Court, Judge, Part
from paradero.claims.name_list import Office, read_offices
from paradero.words.claim import Filler

_WORD = r"(?:[A-ZÀ-Ý][\wÀ-ÿ.'-]*|de|del|la|von)"
_NAME = rf"[A-ZÀ-Ý][\wÀ-ÿ.'-]*(?:,? (?:{_WORD}))*?(?:,? (?:Jr|Sr|JR|SR|I{{2,3}}|IV)\b\.?)?"
_RANK = r"(?:(?:Chief|Senior|Acting|Presiding|United States|U\.S\.|CHIEF|SENIOR|UNITED STATES)\s+)*"
_SEAT = rf"{_RANK}(?:(?:Circuit|District|Magistrate|CIRCUIT|DISTRICT|MAGISTRATE)\s+)?(?:Judges?|JUDGES?)"
_PANEL = re.compile(
    rf"\bB(?:efore|EFORE):?\s+(?P<names>[^:]{{3,300}}?),?\s+(?P<seat>{_SEAT})\b(?!,?\s+[A-Z]\w+ and|,?\s+and|;)"
)
_LED = re.compile(
    rf"(?:^|\n)(?P<name>{_NAME}),\s+{_SEAT},?\s+with\s+whom\s+(?P<names>[^:;]{{3,120}}?),?\s+(?:{_SEAT},?\s+)?joins?\b[,:]"
)
_AUTHOR = re.compile(rf"(?:^|\n)(?P<name>{_NAME}),\s+(?:{_SEAT}|C\.? ?J\.|(?:D\. ?)?J\.)(?::\*?|\.\s|\s*(?=\n)|\s*$)")
_TRIAL = re.compile(
    r"\b(?:District|DISTRICT|Magistrate) Judge|, (?:Chief )?Judge\."
)  # in an appellate caption: the judge below
_WROTE = re.compile(
    rf"\bJudge (?P<name>{_NAME}) (?:wrote|delivered|authored) the (?:[\w ]+ )?opinion"
    rf"(?:[^.]{{0,40}}?\bin which (?P<names>(?:(?:Chief )?Judges? |and |, )*{_NAME}[^.]{{0,80}}?)\s+"
    rf"(?:joined|concurred|join))?"
)
_BELOW = re.compile(
    rf"(?:\[?Hon(?:orable|\.)?\s+(?P<hon>{_NAME})(?=[,\]\n])|(?:\n|\. )(?P<name>{_NAME}), (?:Chief "
    rf"|Senior )?(?:United States )?(?:District |Magistrate )?Judge\.)"
)
_ORDINARY = re.compile(
    rf"(?:^|\n)(?:/?s/?/?[ \n]+(?:Hon\. )?)?(?:Hon\. |HON\. )?(?P<name>{_NAME})"
    rf"(?: \([A-Z]{{2,4}}\))?\s*[,\n]\s*(?:Dated?:[^\n]{{0,40}}\n)?(?:{_SEAT}\b(?!\s+\w+,)"
    rf"|U\. ?S\. ?D\. ?J\.|Judge, United States District Court)"
)
_BY_JUDGE = re.compile(rf"\b(?:Signed by|/s/) (?:Chief )?(?:U\.S\. District )?Judge (?P<name>{_NAME})(?= on|[.,\n])")
_SPLIT = re.compile(r"[,;]|\band\b|&")
_NO_NAME = re.compile(
    r"^(?:(?:Chief|Senior|Circuit|District|Judges?|Justices?|with|whom|the|en|banc)\b\s*)+|\*+", re.IGNORECASE
)
_TITLES = re.compile(r"^(?:(?:Chief )?(?:Judges?|JUDGES?|Justices?|JUSTICES?|Hon\.)\s+|(?:CHIEF|THE)\s+)+")


def find_judges(
    head: Flow, opening: Flow, tail: Flow, court: Court, document: str, parts: tuple[Part, ...]
) -> list[Judge]:
    """The judges of a document, each once, in the part that says most: author before panel, panel before below.

    `opening` is the court's own text, where an author's name may open the opinion after pages of counsel.
    """
    appellate = is_appellate(court)
    found = [
        *_led(head, document),
        *_authors(head, document, appellate=appellate),
        *_authors(opening, document, appellate=appellate),
        *_panel(head, document),
        *_signed(tail, document, appellate=appellate),
        *_below(head, document, appellate=appellate),
    ]
    named = [Judge(_known(judge.name, court, below=judge.part == "below"), judge.part) for judge in found]
    return [*_once(named), *(Judge(name, part.manner) for part in parts for name in (part.judge, *part.joined))]


def is_appellate(court: Court) -> bool:
    """Whether the court reviews other courts' rulings."""
    return court.id == "scotus" or "Court of Appeals" in court.name or court.id == "bia"


def judge_of(name: Filler, court: Court) -> Filler:
    """The name of a judge of this court, resolved by the table of offices where its surname is one judge's only."""
    return _known(name, court, below=False)


def names_in(flow: Flow, start: int, end: int, document: str) -> list[Filler]:
    """The names of a list ("King and Thacker", "Judge Niemeyer, Judge Rushing"), without titles and offices."""
    found: list[Filler] = []
    position = start
    for piece in [*_SPLIT.split(flow.text[start:end])]:
        at = flow.text.index(piece, position)
        position = at + len(piece)
        lead = len(piece) - len(piece.lstrip())
        title = _TITLES.match(piece[lead:]) or _NO_NAME.match(piece[lead:])
        lead += title.end() if title else 0
        name = re.match(rf"{_WORD}(?: {_WORD})*", piece[lead:])
        if name is not None:
            found.append(flow.filler(at + lead, at + lead + name.end(), document, "person"))
    return found


def _one(flow: Flow, hit: re.Match[str], part: BenchPart, document: str, group: str = "name") -> Iterator[Judge]:
    name = next(iter(names_in(flow, hit.start(group), hit.end(group), document)), None)
    if name is not None:
        yield Judge(name, part)


def _list(flow: Flow, hit: re.Match[str], part: BenchPart, document: str) -> Iterator[Judge]:
    if hit["names"]:
        for name in names_in(flow, hit.start("names"), hit.end("names"), document):
            yield Judge(name, part)


def _led(head: Flow, document: str) -> Iterator[Judge]:
    for hit in _LED.finditer(head.text):
        yield from _one(head, hit, "author", document)
        yield from _list(head, hit, "joins", document)


def _authors(head: Flow, document: str, *, appellate: bool) -> Iterator[Judge]:
    for pattern in (_AUTHOR, _WROTE):
        for hit in pattern.finditer(head.text):
            if appellate and pattern is _AUTHOR and _TRIAL.search(hit[0]):
                continue
            yield from _one(head, hit, "author", document)
            if pattern is _WROTE:
                yield from _list(head, hit, "joins", document)


def _panel(head: Flow, document: str) -> Iterator[Judge]:
    for hit in _PANEL.finditer(head.text):
        yield from _list(head, hit, "panel", document)


def _signed(tail: Flow, document: str, *, appellate: bool) -> Iterator[Judge]:
    if appellate:
        return
    for pattern in (_ORDINARY, _BY_JUDGE):
        for hit in pattern.finditer(tail.text):
            yield from _one(tail, hit, "signs", document)


def _below(head: Flow, document: str, *, appellate: bool) -> Iterator[Judge]:
    if not appellate:
        return
    for hit in _BELOW.finditer(head.text):
        yield from _one(head, hit, "below", document, "hon" if hit["hon"] else "name")


def _once(judges: list[Judge]) -> list[Judge]:
    """Each judge once, in the first part found; a signature gives the author the full name."""
    kept: dict[str, Judge] = {}
    for judge in judges:
        key = _surname(judge.name.name)
        known = kept.get(key)
        if known is None:
            kept[key] = judge
        elif known.part == "author" and judge.part == "signs":
            kept[key] = Judge(judge.name, "author")
    return list(kept.values())


def _surname(name: str) -> str:
    words = [word.strip(".,").lower() for word in name.replace(",", " ").split()]
    return next((word for word in reversed(words) if word not in ("jr", "sr", "ii", "iii", "iv")), name.lower())


@functools.cache
def _seats() -> tuple[Office, ...]:
    return tuple(office for office in read_offices() if re.search(r"\b(?:Judge|Justice)\b", office.office))


def _known(name: Filler, court: Court, *, below: bool) -> Filler:
    surname = _surname(name.name)
    seats = [seat for seat in _seats() if below or _sits(seat, court)]
    people = {seat.name for seat in seats if _surname(seat.name) == surname}
    if len(people) != 1 or name.name in people:
        return cased(name)
    [full] = people
    given = name.name.split()[0].lower().rstrip(".")
    if len(name.name.split()) > 1 and given not in full.lower():
        return cased(name)  # another judge of that surname
    return Filler(name.text, name.start, name.end, full, "office", type="person")


def _sits(seat: Office, court: Court) -> bool:
    if court.id == "scotus":
        return "Supreme Court" in seat.office or seat.office == "Chief Justice of the United States"
    return court.name in seat.office

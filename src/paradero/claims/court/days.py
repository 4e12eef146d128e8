"""The dates of a court document: filed, entered, decided, signed, and the stamp of the filing system."""

import datetime
import re

from paradero.claims.court.flow import Flow
from paradero.claims.court.sheet import Day, DayKind
from paradero.claims.court.stamps import find_stamps, slashed
from paradero.text.dates import find_date
from paradero.words.claim import Filler

# The first that a document has is when it was entered: a court's own word before the filing system's stamp, a stamp
# before a signature (orders are often signed a day earlier), a hearing never.
_ORDER: tuple[DayKind, ...] = ("entered", "decided", "filed", "stamped", "dated", "signed", "executed")
_LABELS: dict[str, DayKind] = {
    "decided": "decided", "entered": "entered", "filed": "filed", "date": "dated", "dated": "dated", "signed": "signed",
    "ordered": "signed", "executed": "executed", "argued": "argued", "submitted": "argued", "heard": "argued",
}  # fmt: skip
_LABEL = re.compile(
    r"(?<!Date )\b(?P<label>Decided|Entered|ENTERED|Filed|FILED|DECIDED|Dated?|DATED|DATE|Signed|SIGNED"
    r"|ORDERED|Executed|EXECUTED|Argued|ARGUED|Submitted|Heard)\b"
    r"(?:\s+(?:on|On|ON|this|at|in|and|entered|signed|[A-Z][a-z]+, [A-Z]\w+,?))*\s*:?\s*(?=(?:the )?[\[\dA-Z])"
)
_REACH = 34
_NUMERIC = re.compile(r"(\d{1,2})/(\d{1,2})/(\d{4}|\d\d)(?!\d)")
_ORDINAL = re.compile(
    r"(?:this|the)\s+(?P<day>\d{1,2})(?:st|nd|rd|th)?\s+(?:day\s+)?of\s+(?P<month>[A-Z][a-z]+),?\s+(?P<year>\d{4})",
    re.IGNORECASE,
)
_BRACKETED = re.compile(r"\[(?P<date>[A-Z][a-z]+ \d{1,2}, \d{4})\]")
_ALONE = re.compile(r"(?:^|\n)(?P<date>[A-Z][a-z]{2,8}\.? \d{1,2}, \d{4})(?=\n|$)")


def find_days(head: Flow, tail: Flow, document: str) -> list[Day]:
    """The dates of a document, in the order of the text, each place once."""
    stamps = find_stamps(document)
    found: dict[int, Day] = {}
    for stamp in stamps[:1]:
        if stamp.day is not None and stamp.edtf is not None:
            found[stamp.day.start] = Day(
                stamp.edtf, Filler(stamp.day.of(document), stamp.day.start, stamp.day.end), "stamped"
            )
    for flow in (head, tail):
        for day in [*_labelled(flow, document), *_ordinal(flow, document), *_plain(flow, document)]:
            if not any(stamp.span.covers(day.words.span) for stamp in stamps):
                found.setdefault(day.words.start, day)
    return sorted(found.values(), key=lambda day: day.words.start)


def entered_on(days: list[Day]) -> Day | None:
    """The day on which the document entered the docket; None where it tells no day."""
    return min((day for day in days if day.what in _ORDER), key=lambda day: _ORDER.index(day.what), default=None)


def _labelled(flow: Flow, document: str) -> list[Day]:
    found = []
    for hit in _LABEL.finditer(flow.text):
        what = _LABELS[hit["label"].lower()]
        date = find_date(flow.text, hit.end(), min(len(flow.text), hit.end() + _REACH))
        numeric = _NUMERIC.match(flow.text, hit.end())
        if numeric is not None and (edtf := slashed(numeric)):
            found.append(Day(edtf, flow.filler(*numeric.span(), document), what))
        elif date is not None and date.span.start <= hit.end() + 1:
            found.append(Day(date.edtf, flow.filler(date.span.start, date.span.end, document), what))
    return found


def _ordinal(flow: Flow, document: str) -> list[Day]:
    """ "SO ORDERED this 4th day of April, 2025"."""
    found = []
    for hit in _ORDINAL.finditer(flow.text):
        date = find_date(f"{hit['month']} {hit['day']}, {hit['year']}")
        before = flow.text[max(0, hit.start() - 60) : hit.start()].lower()
        if date is not None and re.search(r"ordered|signed|dated|executed|entered|done", before):
            what: DayKind = "executed" if "executed" in before else "entered" if "entered" in before else "signed"
            found.append(Day(date.edtf, flow.filler(*hit.span(), document), what))
    return found


def _plain(flow: Flow, document: str) -> list[Day]:
    """A date in brackets or alone on a line: the day of decision (S. Ct. slip opinions, older courts of appeals)."""
    found = []
    for pattern in (_BRACKETED, _ALONE):
        for hit in pattern.finditer(flow.text):
            date = find_date(flow.text, hit.start("date"), hit.end("date"))
            if date is not None:
                above = flow.text[: hit.start()].rstrip().rpartition("\n")[2]
                what: DayKind = "filed" if re.fullmatch(r"FILED|Filed", above.strip()) else "decided"
                found.append(Day(date.edtf, flow.filler(*hit.span("date"), document), what))
    return found


def day_of(entered: Day | None) -> datetime.date | None:
    """The day itself, for reckoning "Monday" and "within five days" from it."""
    return datetime.date.fromisoformat(entered.edtf) if entered is not None else None

"""From claims to bars: each claim one bar, and those that say the very same of the same time as one."""

import datetime as dt
from collections.abc import Iterable
from typing import Final

import msgspec

from paradero.answers.timelines.edges import stretch
from paradero.answers.timelines.places import place_name
from paradero.answers.timelines.tracks import TrackRule
from paradero.answers.timelines.views import Bar, Edge, Row
from paradero.answers.views import ClaimLine
from paradero.claims.dates import DateMention, find_dates
from paradero.identity.descriptions import bare, is_description
from paradero.identity.names import fold
from paradero.words.claim import Claim, Filler
from paradero.words.entity import Entity
from paradero.words.passage import Span
from paradero.words.vocabulary import Stance

SAID: Final[frozenset[Stance]] = frozenset({"asserts", "concedes", "finds"})
"""Stances whose claim says that something is so; all others are drawn as what they are, and never as a fact."""

_PLACES: Final = frozenset({"facility", "destination", "origin", "to", "from"})


def bar_of(line: ClaimLine, rule: TrackRule, subject: Entity) -> Bar:
    """The bar of one claim in a subject's track; without edges where neither its words nor its document have a date."""
    claim, said = line.claim, line.source.published
    labelled = _first_filled(claim, rule.label)
    words, deadline = _deadline(claim, said)
    when = None if claim.when and deadline and deadline[:10] in claim.when.edtf else claim.when
    told = stretch(when, rule.shape, said)
    return Bar(
        kind=claim.kind,
        stance=claim.stance,
        shape=rule.shape,
        label=_words_of(line, labelled) if labelled else "",
        aside=_aside(line, rule, labelled, subject),
        speakers=_speakers(line),
        start=told.start if told else Edge(),
        stop=told.stop if told else Edge(),
        claims=(line.id,),
        when=(when.instant or when.edtf) if when else None,
        dated=told is not None and told.dated,
        about=told is not None and told.about,
        deadline=deadline,
        deadline_words=words,
        role=labelled or "",
    )


def joined(bars: Iterable[Bar]) -> list[Bar]:
    """Bars that say the very same of the same time as one bar that opens on all their claims, in the order given."""
    groups: dict[Bar, list[Bar]] = {}
    for bar in bars:
        groups.setdefault(msgspec.structs.replace(bar, claims=()), []).append(bar)
    return [
        msgspec.structs.replace(same, claims=tuple(dict.fromkeys(claim for bar in group for claim in bar.claims)))
        for same, group in groups.items()
    ]


def rows_of(bars: Iterable[Bar]) -> list[Row]:
    """Bars under what they are about, those of one stance together; what is not said to be so by who says it."""
    groups: dict[tuple[object, ...], list[Bar]] = {}
    for bar in bars:
        groups.setdefault(_row_key(bar), []).append(bar)
    return [_row(group) for group in groups.values()]


def is_said(bar: Bar) -> bool:
    """Whether its claims say that it is so."""
    return bar.stance in SAID and bar.kind != "allegation"


def has_time(bar: Bar) -> bool:
    """Whether anything places it in time."""
    return any((bar.start.first, bar.start.last, bar.stop.first, bar.stop.last))


def _row_key(bar: Bar) -> tuple[object, ...]:
    if is_said(bar):
        return bar.kind, fold(bar.label), True
    return bar.kind, fold(bar.label), bar.stance, bar.speakers


def _row(group: list[Bar]) -> Row:
    asides = dict.fromkeys(bar.aside for bar in group if bar.aside)
    return Row(group[0].label, "; ".join(asides) if len(asides) < 3 else "", tuple(group))


def _first_filled(claim: Claim, roles: Iterable[str]) -> str | None:
    """The first role that names something; one that only describes it where none does."""
    filled = [role for role in roles if claim.roles.get(role)]
    naming = [role for role in filled if role not in _PLACES or not _describes(claim.roles[role][0])]
    return next(iter([*naming, *filled]), None)


def _describes(filler: Filler) -> bool:
    return is_description(filler.name, "facility")


def _words_of(line: ClaimLine, role: str) -> str:
    """What fills a role: subjects by the name they go by, and a number of people with its words."""
    links = {link.position: link.name for link in line.subjects if link.role == role}
    names = [
        links.get(at) or (place_name(filler.name) if role in _PLACES else bare(filler.name) or filler.name)
        for at, filler in enumerate(line.claim.roles[role])
    ]
    quantity = line.claim.quantity
    number = f"{quantity.text} " if role == "people" and quantity and quantity.unit == "people" else ""
    return " ".join((number + ", ".join(dict.fromkeys(names))).split())


def _aside(line: ClaimLine, rule: TrackRule, labelled: str | None, subject: Entity) -> str:
    told = [_words_of(line, role) for role in rule.aside if role != labelled and line.claim.roles.get(role)]
    return ", ".join(words for words in dict.fromkeys(told) if words != subject.name)


def _speakers(line: ClaimLine) -> tuple[str, ...]:
    links = {link.position: link.name for link in line.subjects if link.role == "speaker"}
    return tuple(links.get(at) or speaker.name for at, speaker in enumerate(line.claim.speakers))


def _deadline(claim: Claim, said: str | None) -> tuple[str | None, str | None]:
    """The words of an order's deadline, and its day where they, the claim's own time or the sentence give one."""
    if claim.kind != "order":
        return None, None
    filler = next(iter(claim.roles.get("deadline", ())), None)
    words = " ".join(filler.text.split()) if filler else None
    if filler and claim.when and claim.when.edtf.startswith("../"):
        return words, claim.when.edtf[3:]
    passage = claim.passage.exact
    due = [
        one for one in find_dates(passage, _reference(claim, said)) if one.kind == "deadline" and one.edtf[:3] == "../"
    ]
    if not filler and not due:
        return None, None
    if not due or (filler and not _within(filler, due[0], claim)):
        found = find_dates(words or "", _reference(claim, said))
        return words, next((day for one in found if (day := _day_due(one))), None)
    return words or due[0].span.of(passage), _day_due(due[0])


def _within(filler: Filler, due: DateMention, claim: Claim) -> bool:
    """Whether a date of the sentence and the words of a deadline are one."""
    start = filler.start - claim.passage.start
    return due.span.overlaps(Span(start, start + filler.end - filler.start))


def _day_due(told: DateMention) -> str | None:
    """The last day, or the instant, that a date names; None for what is no single day."""
    day = told.instant or told.edtf.rpartition("/")[2]
    return day if len(day) >= len("2025-04-07") else None


def _reference(claim: Claim, said: str | None) -> dt.date | None:
    """The day from which "within a week" counts: the order's own, else that of publication."""
    for day in (claim.when.edtf if claim.when else None, said):
        if day and len(day) == len("2025-04-07"):
            return dt.date.fromisoformat(day)
    return None

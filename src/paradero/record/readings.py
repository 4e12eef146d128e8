"""Applies `claims_read`: the reading, its claims, who they name and who speaks; older readings of that version rest."""

import functools
from collections.abc import Callable

import msgspec

from paradero.identity.own import ROW, Own
from paradero.identity.subjects import subjects_of, types_in
from paradero.proof.canonical import canonical
from paradero.record.accounts import Rows
from paradero.record.clues import add_clues
from paradero.record.deadlines import add_deadline, add_obeying
from paradero.record.documents import Texts
from paradero.record.entries import ClaimsRead
from paradero.record.naming import claim_ids
from paradero.record.questions import Moment, add_answers, rest_answers
from paradero.record.rows import first_row, next_number, number_of_version
from paradero.record.store import Store
from paradero.record.subjects import Told, add_mentions, release_subjects
from paradero.record.tallies import Tallies
from paradero.record.terms import add_terms
from paradero.record.times import Days, days_of, place_in_time
from paradero.record.voices import add_speakers
from paradero.words.claim import Claim

_CLAIM = (
    "INSERT INTO claim (number, id, reading, version, document, kind, stance, frame, start, stop, first_day, last_day, "
    "lengthy, placed, learned_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
)
_DOCUMENT = (
    "SELECT document.id, version.document, version.published, version.lang, version.text_digest FROM version "
    "JOIN document ON document.number = version.document WHERE version.number = ?"
)


class _Place(msgspec.Struct, frozen=True):
    """Where the claims of one reading belong: `name` is the document's id, `rows` are those of its lists."""

    name: str
    reading: int
    version: int
    document: int
    published: str | None
    lang: str | None
    at: str
    rows: Callable[[], Rows]


def apply_reading(store: Store, seq: int, entry: ClaimsRead, texts: Texts, tallies: Tallies) -> None:
    """Makes the rows of one reading; claims of earlier readings of the same version are marked superseded."""
    version = number_of_version(store, entry.digest)
    moment = Moment(seq, entry.at)
    _supersede(store, version, moment, tallies)
    reading = next_number(store, "reading")
    row = (reading, version, seq, entry.reader.name, entry.reader.version, len(entry.claims), entry.at)
    store.change(
        "INSERT INTO reading (number, version, seq, reader_name, reader_version, claims, learned_at) "
        "VALUES (?, ?, ?, ?, ?, ?, ?)",
        row,
    )
    name, document, published, lang, text = first_row(store, _DOCUMENT, (version,)) or ()
    rows = functools.cache(lambda: Rows(texts(text)))
    place = _Place(name, reading, version, document, published, lang, entry.at, rows)
    _add_claims(store, entry, place, tallies)
    add_obeying(store, reading)
    add_answers(store, moment, reading)
    store.change("UPDATE version SET claims = ? WHERE number = ?", (len(entry.claims), version))
    tallies.add("reader", f"{entry.reader.name} {entry.reader.version}")


def _supersede(store: Store, version: int, moment: Moment, tallies: Tallies) -> None:
    """Lets the standing reading of a version rest, and takes its claims out of the totals."""
    standing = first_row(
        store,
        "SELECT number, reader_name, reader_version FROM reading WHERE version = ? AND superseded_at IS NULL",
        (version,),
    )
    if standing is None:
        return
    reading, name, reader_version = standing
    for kind, stance in store.select("SELECT kind, stance FROM claim WHERE reading = ?", (reading,)):
        _count(tallies, kind, stance, -1)
    tallies.add("reader", f"{name} {reader_version}", -1)
    release_subjects(store, reading, tallies)
    rest_answers(store, moment, reading)
    store.change("UPDATE claim SET superseded_at = ? WHERE reading = ?", (moment.at, reading))
    store.change("UPDATE reading SET superseded_at = ? WHERE number = ?", (moment.at, reading))


def _add_claims(store: Store, entry: ClaimsRead, place: _Place, tallies: Tallies) -> None:
    begin, types, own = next_number(store, "claim"), types_in(entry.claims), Own(place.name, entry.claims)
    for position, (name, claim) in enumerate(zip(claim_ids(entry.digest, entry.claims), entry.claims, strict=True)):
        number = begin + position
        placed, days = place_in_time(claim.when, place.published), days_of(claim.when.edtf) if claim.when else None
        store.change(_CLAIM, _claim_row(number, name, claim, place, placed, days))
        store.change("INSERT INTO statement (claim, body) VALUES (?, ?)", (number, canonical(claim)))
        named = subjects_of(claim, types, own)
        add_mentions(store, Told(number, claim.kind, placed, days is not None and days.lengthy), named, tallies)
        if claim.frame == ROW:
            add_clues(store, named, place.rows().facts(claim))
        add_speakers(store, number, claim)
        add_deadline(store, number, claim, place.published, place.lang)
        _count(tallies, claim.kind, claim.stance, 1)
    add_terms(store, begin, place.version, entry.claims)


def _claim_row(
    number: int, name: str, claim: Claim, place: _Place, placed: str, days: Days | None
) -> tuple[object, ...]:
    return (
        number, name, place.reading, place.version, place.document, claim.kind, claim.stance, claim.frame,
        claim.passage.start, claim.passage.end, days.first if days else None, days.last if days else None,
        int(days.lengthy) if days else None, placed, place.at,
    )  # fmt: skip


def _count(tallies: Tallies, kind: str, stance: str, change: int) -> None:
    tallies.add("record", "claims", change)
    tallies.add("kind", kind, change)
    tallies.add("stance", stance, change)

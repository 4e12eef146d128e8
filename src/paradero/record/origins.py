"""Keeps what links a new version to others: its prints, whom it is like, whom it credits, whose house it comes from.

Whatever the record holds, a version is looked up by its own prints only, each of which leads to few others, and
compared with MOST_COMPARED of them.
"""

from collections.abc import Callable, Sequence
from typing import Final

import msgspec

from paradero.identity.origins.body import Body, body_of
from paradero.identity.origins.comparing import Likeness, compare
from paradero.identity.origins.credits import Credit, credits_of
from paradero.identity.origins.outlets import publisher_of
from paradero.record.store import Store
from paradero.words.document import Field, Metadata, TextVersion

MOST_HOLDERS: Final = 32
"""A print that so many versions have says little more: it leads to them and is written down for no further one."""

MOST_COMPARED: Final = 8
WORTH_COMPARING: Final = 1.0
"""One print that one other version has, or several that more have."""

MOSTLY_SHARED: Final = 0.3
"""… or so many of a version's prints, however many others have them: a text that a hundred pages carry."""

_HOLDERS: Final = "SELECT version FROM print WHERE value = ? ORDER BY version LIMIT ?"
_WORTH: Final = {"words": 1.0, "quoted": 1.5, "names": 0.75}
_encode = msgspec.json.Encoder().encode


def add_origins(
    store: Store, version: int, document: int, text: TextVersion, texts: Callable[[str], TextVersion]
) -> None:
    """The rows for what links one new version of a document to versions of other documents."""
    body = body_of(text)
    for other in _candidates(store, document, body, version):
        found = compare(body, _body_of(store, other, texts))
        if found:
            _add_likeness(store, version, other, found)
    _add_credits(store, version, credits_of(text))
    _add_house(store, version, text.metadata)


def _candidates(store: Store, document: int, body: Body, version: int) -> Sequence[int]:
    """The versions of other documents worth comparing with, best first; the prints are written down on the way."""
    score: dict[int, float] = {}
    shared: dict[int, int] = {}
    prints = {value: kind for kind, found in body.prints().items() for value in (one.value for one in found)}
    for value, kind in prints.items():
        holders = [row[0] for row in store.select(_HOLDERS, (value, MOST_HOLDERS))]
        for other in holders:
            score[other] = score.get(other, 0.0) + _WORTH[kind] / len(holders)
            shared[other] = shared.get(other, 0) + 1
        if len(holders) < MOST_HOLDERS:
            store.change("INSERT INTO print (value, version) VALUES (?, ?) ON CONFLICT DO NOTHING", (value, version))
    least = MOSTLY_SHARED * len(prints)
    worth = [
        other for other in score if other != version and (score[other] >= WORTH_COMPARING or shared[other] >= least)
    ]
    ranked = sorted(worth, key=lambda other: (-score[other], other))[: 3 * MOST_COMPARED]
    return [other for other in ranked if _document_of(store, other) != document][:MOST_COMPARED]


def _document_of(store: Store, version: int) -> int:
    return int(next(store.select("SELECT document FROM version WHERE number = ?", (version,)))[0])


def _body_of(store: Store, version: int, texts: Callable[[str], TextVersion]) -> Body:
    digest = next(store.select("SELECT text_digest FROM version WHERE number = ?", (version,)))[0]
    return _KEPT.get(digest, lambda: body_of(texts(digest)))


class _Kept:
    """The bodies last compared with, by the digest of their text, which says all that they are."""

    def __init__(self, most: int) -> None:
        self._most = most
        self._bodies: dict[str, Body] = {}

    def get(self, digest: str, make: Callable[[], Body]) -> Body:
        body = self._bodies.pop(digest, None) or make()
        self._bodies[digest] = body
        if len(self._bodies) > self._most:
            self._bodies.pop(next(iter(self._bodies)))
        return body


_KEPT: Final = _Kept(128)


def _add_likeness(store: Store, version: int, other: int, found: Likeness) -> None:
    store.change(
        "INSERT INTO likeness (one, other, kind, one_share, other_share, names_share, stretches) "
        "VALUES (?, ?, ?, ?, ?, ?, ?)",
        (
            version, other, found.kind, found.one_share, found.other_share, found.names_share,
            _encode(found.stretches),
        ),
    )  # fmt: skip


def _add_credits(store: Store, version: int, credits: Sequence[Credit]) -> None:
    rows = [
        (
            version, position, credit.kind, credit.outlet.key, credit.outlet.name, credit.words,
            *((credit.span.start, credit.span.end) if credit.span else (None, None)),
            *((credit.scope.start, credit.scope.end) if credit.scope else (None, None)),
        )
        for position, credit in enumerate(credits)
    ]  # fmt: skip
    store.change_each(
        "INSERT INTO credit (version, position, kind, outlet, name, words, start, stop, scope_start, scope_stop) "
        "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        rows,
    )


def _add_house(store: Store, version: int, metadata: Metadata) -> None:
    """The outlet that published the version, where that is told and is no mere host."""
    outlet = publisher_of(_value(metadata.publisher), _value(metadata.url))
    if outlet:
        row = (version, outlet.key, outlet.name)
        store.change("INSERT INTO house (version, outlet, name) VALUES (?, ?, ?)", row)


def _value(field: Field | None) -> str | None:
    return field.value if field else None

"""Which claims of a subject a timeline is made from: by kind and role, the latest first where there are too many."""

from collections.abc import Iterable, Sequence
from typing import Final

import msgspec

from paradero.answers.batches import in_batches
from paradero.answers.known import Condition, standing
from paradero.answers.timelines.tracks import TrackRule
from paradero.record.store import Store
from paradero.record.times import UNDATED

MOST: Final = 100
"""Dated claims of one kind that a timeline shows, and as many undated ones."""


_ORDER: Final = "mention.placed DESC, mention.claim DESC"
_LEARNED: Final = "mention.claim DESC"
"""What was known then is looked for from what was learned last, so that what was learned since is not walked over."""


class Found(msgspec.Struct, frozen=True):
    """Row numbers of claims; `more` where there are others beyond them."""

    numbers: tuple[int, ...]
    more: bool


def claims_of(store: Store, cluster: int, rule: TrackRule, known_on: str | None, until: str | None) -> Found:
    """The claims of a track: of each kind the latest MOST that have a date, and the latest MOST that have none.

    With `known_on` the latest are those learned last.
    With `until` (a day), those of later days are left out where there are too many. Raises UsageError for a `known_on`
    that is none.
    """
    if rule.facets:
        return _stating(store, cluster, rule.facets, known_on)
    numbers: dict[int, None] = {}
    more = False
    for kind in rule.kinds:
        for dated in (True, False):
            rows = _page(store, cluster, kind, rule.roles, known_on, dated, None)
            if len(rows) > MOST and until and dated:
                rows = _page(store, cluster, kind, rule.roles, known_on, dated, until)
            more = more or len(rows) > MOST
            numbers.update(dict.fromkeys(rows[:MOST]))
    beside = _neighbours(store, list(numbers), rule.neighbours, known_on)
    return Found((*numbers, *(number for number in beside if number not in numbers)), more)


def _stating(store: Store, cluster: int, facets: Sequence[str], known_on: str | None) -> Found:
    """The newest claims that state terms of an arrangement."""
    condition, known = standing(known_on)
    numbers: dict[int, None] = {}
    more = False
    for facet in facets:
        rows = store.select(
            "SELECT DISTINCT term.claim FROM term JOIN claim ON claim.number = term.claim "
            "WHERE term.subject IN (SELECT number FROM subject WHERE cluster = ?) AND term.facet = ? "
            f"AND ({condition}) ORDER BY term.claim DESC LIMIT ?",
            (cluster, facet, *known, MOST + 1),
        )
        found = [row[0] for row in rows]
        more = more or len(found) > MOST
        numbers.update(dict.fromkeys(found[:MOST]))
    return Found(tuple(numbers), more)


def _page(
    store: Store,
    cluster: int,
    kind: str,
    roles: Sequence[str],
    known_on: str | None,
    dated: bool,
    until: str | None,
) -> list[int]:
    condition, known = _standing_mentions(known_on)
    named = f"mention.role IN ({', '.join('?' * len(roles))})" if roles else "mention.role != 'speaker'"
    placed = "mention.placed" if known_on is None else "+mention.placed"
    rows = store.select(
        "SELECT mention.claim FROM mention JOIN claim ON claim.number = mention.claim "
        f"WHERE mention.cluster = ? AND mention.kind = ? AND {placed} {'<' if dated else '>='} ? AND {named} "
        f"AND ({condition}) ORDER BY {_ORDER if known_on is None else _LEARNED} LIMIT ?",
        (cluster, kind, f"{until}~" if until and dated else UNDATED, *roles, *known, 2 * MOST + 2),
    )
    return list(dict.fromkeys(row[0] for row in rows))[: MOST + 1]


def _standing_mentions(known_on: str | None) -> Condition:
    """The same as `standing`, on the claim's number in the mention, so that an index by it can be walked."""
    condition, known = standing(known_on)
    return condition.replace("claim.number", "mention.claim"), known


def _neighbours(store: Store, numbers: Sequence[int], kinds: Sequence[str], known_on: str | None) -> list[int]:
    if not kinds or not numbers:
        return []
    condition, known = standing(known_on)
    query = (
        "SELECT DISTINCT claim.number FROM claim AS here JOIN claim ON claim.version = here.version "
        "AND claim.start = here.start AND claim.stop = here.stop WHERE here.number IN ({marks})"
    )
    found = [row[0] for row in in_batches(store, query, numbers)]
    asked = (
        f"SELECT claim.number FROM claim WHERE claim.kind IN ({', '.join(repr(kind) for kind in kinds)}) "
        f"AND claim.number IN ({', '.join(map(str, found))}) AND ({condition}) ORDER BY claim.number"
    )
    return [row[0] for row in store.select(asked, known)]


def newest_versions(store: Store, cluster: int, kinds: Iterable[str], known_on: str | None, most: int) -> list[int]:
    """The versions of documents, newest learned first, in which claims of these kinds name the subject."""
    condition, known = _standing_mentions(known_on)
    versions: dict[int, None] = {}
    for kind in kinds:
        rows = store.select(
            "SELECT claim.version FROM mention JOIN claim ON claim.number = mention.claim "
            f"WHERE mention.cluster = ? AND mention.kind = ? AND ({condition}) ORDER BY mention.claim DESC LIMIT ?",
            (cluster, kind, *known, 10 * most),
        )
        versions.update(dict.fromkeys(row[0] for row in rows))
        if len(versions) > most:
            break
    return list(versions)[: most + 1]

"""Claims as lines: each with its source and its subjects, fetched together."""

from collections import defaultdict
from collections.abc import Sequence

import msgspec

from paradero.answers.batches import in_batches
from paradero.answers.sources import sources
from paradero.answers.views import ClaimLine, SubjectLink
from paradero.record.store import Store
from paradero.words.claim import Claim
from paradero.words.vocabulary import ROLES

_CLAIM = msgspec.json.Decoder(Claim)


def claim_lines(store: Store, numbers: Sequence[int]) -> tuple[ClaimLine, ...]:
    """The lines of these claim rows, in the order given."""
    query = (
        "SELECT claim.number, claim.id, claim.version, statement.body, claim.learned_at, claim.superseded_at "
        "FROM claim JOIN statement ON statement.claim = claim.number WHERE claim.number IN ({marks})"
    )
    rows = {row[0]: row for row in in_batches(store, query, numbers)}
    found = sources(store, (row[2] for row in rows.values()))
    links = _links(store, numbers)
    return tuple(
        ClaimLine(name, _claim(body), found[version], tuple(links[number]), learned_at, superseded_at)
        for number, name, version, body, learned_at, superseded_at in (rows[number] for number in numbers)
    )


def _claim(body: bytes) -> Claim:
    """The claim with its roles in the order of the catalogue, key role first."""
    claim = _CLAIM.decode(body)
    order = ROLES[claim.kind]
    roles = dict(sorted(claim.roles.items(), key=lambda item: order.index(item[0]) if item[0] in order else len(order)))
    return msgspec.structs.replace(claim, roles=roles)


def _links(store: Store, numbers: Sequence[int]) -> dict[int, list[SubjectLink]]:
    links: dict[int, list[SubjectLink]] = defaultdict(list)
    query = (
        "SELECT mention.claim, mention.role, mention.position, subject.key, subject.name FROM mention "
        "JOIN subject ON subject.number = mention.cluster WHERE mention.claim IN ({marks}) "
        "ORDER BY mention.claim, mention.role, mention.position"
    )
    for claim, *link in in_batches(store, query, numbers):
        links[claim].append(SubjectLink(*link))
    return links

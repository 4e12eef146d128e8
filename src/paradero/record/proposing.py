"""The joins that rules make when claims are read: certain, with their version, and undone by any later judgement."""

import functools
from collections.abc import Iterator, Sequence

from paradero.identity.accounts import Said, account
from paradero.identity.case_proposals import case_proposals
from paradero.identity.own import ROW, Own
from paradero.identity.proposals import Proposal, proposals
from paradero.identity.row_facts import RowFacts, row_facts
from paradero.identity.subjects import Mention, subjects_of, types_in
from paradero.record.blobs import get_text
from paradero.record.judgements import held_verdict
from paradero.record.naming import claim_ids
from paradero.record.rows import first_row
from paradero.record.store import Store
from paradero.words.claim import Claim
from paradero.words.document import TextVersion
from paradero.words.entity import Entity, Judgement
from paradero.words.person import Person

_VERSION = (
    "SELECT document.id, version.text_digest FROM version JOIN document ON document.number = version.document "
    "WHERE version.digest = ?"
)


def certain_joins(store: Store, digest: str, claims: Sequence[Claim], at: str) -> Iterator[Judgement]:
    """A judgement by rule over each pair that claims just read make certain, but for pairs that anybody has judged."""
    row = first_row(store, _VERSION, (digest,))
    if row is None or not claims:
        return
    document = _Document(store, row[0], row[1], claims)
    found = [*proposals(document.people.values(), document.account), *_cases(store, document)]
    names = claim_ids(digest, tuple(claims)) if any(one.certain for one in found) else []
    for one in found:
        if one.rule and held_verdict(store, one.left, one.right) is None:
            grounds = document.first_claims(one, names)
            yield Judgement(one.left, one.right, "same", one.rule, one.reason, at, "rule", grounds)


class _Document:
    """What the claims of one document say of its subjects."""

    def __init__(self, store: Store, name: str, text_digest: str, claims: Sequence[Claim]) -> None:
        types, own = types_in(claims), Own(name, claims)
        self.claims = claims
        self.named = [subjects_of(claim, types, own) for claim in claims]
        self.people = self._of_type("person")
        self.cases = self._of_type("case")
        self._text = functools.cache(lambda: get_text(store, text_digest))

    def account(self, entity: Entity) -> Person:
        """What the document says of who somebody is."""
        said = [
            Said(claim, roles, facts_of(self._text(), claim) if claim.frame == ROW else RowFacts())
            for claim, mentions in zip(self.claims, self.named, strict=True)
            if (roles := _roles(mentions, entity.key))
        ]
        return account(entity.key, (entity.name,), said)

    def first_claims(self, proposal: Proposal, names: Sequence[str]) -> tuple[str, ...]:
        """The first claim of the document that names each side."""
        first: dict[str, str] = {}
        for name, mentions in zip(names, self.named, strict=True):
            for mention in mentions:
                first.setdefault(mention.entity.key, name)
        return tuple(dict.fromkeys(first[key] for key in (proposal.left, proposal.right) if key in first))

    def _of_type(self, type: str) -> dict[str, Entity]:
        named = (mention.entity for mentions in self.named for mention in mentions)
        return {entity.key: entity for entity in named if entity.type == type}


def facts_of(text: TextVersion, claim: Claim) -> RowFacts:
    """What the row of a claim says of its person, from the cells of its block."""
    for block in text.blocks:
        if block.cells and block.span.start <= claim.passage.start < block.span.end:
            return row_facts(((cell.column, cell.span.of(text.text)) for cell in block.cells), block.lang)
    return RowFacts()


def _roles(mentions: Sequence[Mention], key: str) -> tuple[str, ...]:
    return tuple(mention.role for mention in mentions if mention.entity.key == key)


def _cases(store: Store, document: _Document) -> Iterator[Proposal]:
    for entity in document.cases.values():
        yield from case_proposals(entity, functools.partial(_cases_with, store))


def _cases_with(store: Store, words: Sequence[str]) -> list[Entity]:
    """The cases of the record in whose name one of the words stands."""
    marks = ", ".join("?" * len(words))
    rows = store.select(
        "SELECT DISTINCT subject.key, subject.type, subject.name FROM token "
        "JOIN subject ON subject.number = token.number "
        f"WHERE token.room = 'subject' AND token.word IN ({marks}) AND subject.type = 'case' ORDER BY subject.number",
        words,
    )
    return [Entity(*row) for row in rows]

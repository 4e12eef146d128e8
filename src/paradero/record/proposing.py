"""The joins that rules make when claims are read: certain, with their version, and undone by any later judgement."""

import functools
from collections import defaultdict
from collections.abc import Iterator, Sequence

from paradero.identity.accounts import Said, account
from paradero.identity.case_proposals import case_proposals
from paradero.identity.own import ROW, Own
from paradero.identity.proposals import Proposal, proposals, same_account
from paradero.identity.row_facts import RowFacts
from paradero.identity.subjects import subjects_of, types_in
from paradero.record.accounts import Accounts, Rows
from paradero.record.blobs import get_text
from paradero.record.clues import followed
from paradero.record.judgements import held_verdict
from paradero.record.naming import claim_ids
from paradero.record.rows import first_row
from paradero.record.store import Store
from paradero.words.claim import Claim
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
    proposed = (*document.by_name(), *_bearers(store, document), *_cases(store, document))
    found = [one for one in proposed if one.certain]
    names = claim_ids(digest, tuple(claims)) if found else []
    for one in found:
        if one.rule and held_verdict(store, one.left, one.right) is None:
            grounds = (*document.grounds(one, names), *_grounds_elsewhere(store, document, one))
            yield Judgement(one.left, one.right, "same", one.rule, one.reason, at, "rule", grounds)


class _Document:
    """What the claims of one document say of its subjects."""

    def __init__(self, store: Store, name: str, text_digest: str, claims: Sequence[Claim]) -> None:
        types, own = types_in(claims), Own(name, claims)
        self.people: dict[str, Entity] = {}
        self.cases: dict[str, Entity] = {}
        self._claims = claims
        self._said: defaultdict[str, dict[int, list[str]]] = defaultdict(dict)
        for at, claim in enumerate(claims):
            for mention in subjects_of(claim, types, own):
                entity = mention.entity
                self._said[entity.key].setdefault(at, []).append(mention.role)
                if entity.type in ("person", "case"):
                    (self.people if entity.type == "person" else self.cases)[entity.key] = entity
        self._rows = functools.cache(lambda: Rows(get_text(store, text_digest)))

    def __contains__(self, key: object) -> bool:
        return key in self._said

    def account(self, entity: Entity) -> Person:
        """What the document says of who somebody is."""
        told = ((self._claims[at], tuple(roles)) for at, roles in self._said[entity.key].items())
        said = [Said(claim, roles, self._facts(claim)) for claim, roles in told]
        return account(entity.key, (entity.name,), said)

    def grounds(self, proposal: Proposal, names: Sequence[str]) -> tuple[str, ...]:
        """The first claim of the document that names each side, by its id."""
        firsts = (next(iter(self._said[key])) for key in (proposal.left, proposal.right) if key in self._said)
        return tuple(dict.fromkeys(names[at] for at in firsts))

    def by_name(self) -> Iterator[Proposal]:
        """What names propose, but for two rows of a list, each by its own: a list names each person once."""
        if all(self._places(key) for key in self.people):
            return
        for one in proposals(self.people.values(), self.account):
            left, right = self._places(one.left), self._places(one.right)
            if not left or not right or left & right:
                yield one

    def _places(self, key: str) -> set[int]:
        """Where the rows stand that name somebody; none where other words do."""
        claims = [self._claims[at] for at in self._said[key]]
        return {claim.passage.start for claim in claims} if all(claim.frame == ROW for claim in claims) else set()

    def _facts(self, claim: Claim) -> RowFacts:
        return self._rows().facts(claim) if claim.frame == ROW else RowFacts()


def _bearers(store: Store, document: _Document) -> Iterator[Proposal]:
    """People of lists who are one by number, or by name, birth date and a third fact."""
    accounts = Accounts(store, alone=True)
    for key, entity in document.people.items():
        told = document.account(entity)
        for number, other in followed(store, told):
            if not (other in document and other < key):
                proposal = same_account(told, accounts.of(number))
                if proposal:
                    yield proposal


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


def _grounds_elsewhere(store: Store, document: _Document, proposal: Proposal) -> Iterator[str]:
    """The first standing claim that names the side that another document names."""
    for key in (proposal.left, proposal.right):
        if key not in document:
            row = first_row(
                store,
                "SELECT claim.id FROM subject JOIN mention ON mention.subject = subject.number "
                "JOIN claim ON claim.number = mention.claim WHERE subject.key = ? AND claim.superseded_at IS NULL "
                "ORDER BY claim.number LIMIT 1",
                (key,),
            )
            if row:
                yield row[0]

"""What the claims of the record say of who a person is."""

from typing import Final

from paradero.answers.lines import claim_of
from paradero.identity.accounts import Said, account
from paradero.identity.own import ROW
from paradero.identity.row_facts import RowFacts
from paradero.record.blobs import get_text
from paradero.record.proposing import facts_of
from paradero.record.store import Store
from paradero.words.document import TextVersion
from paradero.words.person import Person

MOST_CLAIMS: Final = 200
"""Claims read for one account: whoever is named more often is well known by them."""

_CLAIMS = """
SELECT mention.claim, group_concat(DISTINCT mention.role), statement.body, version.text_digest
FROM mention JOIN claim ON claim.number = mention.claim JOIN statement ON statement.claim = claim.number
JOIN version ON version.number = claim.version
WHERE mention.{column} = ? AND claim.superseded_at IS NULL GROUP BY mention.claim ORDER BY mention.claim LIMIT ?
"""


class Accounts:
    """Accounts of joined subjects by their row number, or of each name `alone`; texts are fetched once."""

    def __init__(self, store: Store, alone: bool = False) -> None:
        self._store = store
        self._column = "number" if alone else "cluster"
        self._claims = _CLAIMS.format(column="subject" if alone else "cluster")
        self._texts: dict[str, TextVersion] = {}

    def of(self, number: int) -> Person:
        """The account of one person, under every spelling of the name."""
        key, name = next(self._store.select("SELECT key, name FROM subject WHERE number = ?", (number,)))
        spelled = self._store.select(
            "SELECT DISTINCT spelling.name FROM subject JOIN spelling ON spelling.subject = subject.number "
            f"WHERE subject.{self._column} = ? ORDER BY spelling.name",
            (number,),
        )
        names = tuple(dict.fromkeys((name, *(row[0] for row in spelled))))
        return account(key, names, self._said(number))

    def _said(self, number: int) -> list[Said]:
        said = []
        for _, roles, body, text in list(self._store.select(self._claims, (number, MOST_CLAIMS))):
            claim = claim_of(body)
            facts = facts_of(self._text(text), claim) if claim.frame == ROW else RowFacts()
            said.append(Said(claim, tuple(roles.split(",")), facts))
        return said

    def _text(self, digest: str) -> TextVersion:
        if digest not in self._texts:
            self._texts[digest] = get_text(self._store, digest)
        return self._texts[digest]

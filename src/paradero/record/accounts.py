"""What the claims of the record say of who a person is; read only."""

import bisect
from typing import Final

import msgspec

from paradero.identity.accounts import Said, account
from paradero.identity.own import ROW
from paradero.identity.row_facts import RowFacts, row_facts
from paradero.record.blobs import get_text
from paradero.record.store import Store
from paradero.words.claim import Claim
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
_CLAIM = msgspec.json.Decoder(Claim)


class Rows:
    """The rows of one text: what the cells beside a claim say of its person."""

    def __init__(self, text: TextVersion) -> None:
        self._text = text.text
        self._blocks = [block for block in text.blocks if block.cells]
        self._starts = [block.span.start for block in self._blocks]

    def facts(self, claim: Claim) -> RowFacts:
        """The facts of the row that a claim is; none for a claim that is no row."""
        at = bisect.bisect_right(self._starts, claim.passage.start) - 1
        if claim.frame != ROW or at < 0 or claim.passage.start >= self._blocks[at].span.end:
            return RowFacts()
        block = self._blocks[at]
        return row_facts(((cell.column, cell.span.of(self._text)) for cell in block.cells), block.lang)


class Accounts:
    """Accounts of joined subjects by their row number, or of each name `alone`; texts are fetched once."""

    def __init__(self, store: Store, alone: bool = False) -> None:
        self._store = store
        self._column = "number" if alone else "cluster"
        self._claims = _CLAIMS.format(column="subject" if alone else "cluster")
        self._rows: dict[str, Rows] = {}

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
            claim = _CLAIM.decode(body)
            said.append(Said(claim, tuple(roles.split(",")), self._facts(text, claim)))
        return said

    def _facts(self, text: str, claim: Claim) -> RowFacts:
        if claim.frame != ROW:
            return RowFacts()
        if text not in self._rows:
            self._rows[text] = Rows(get_text(self._store, text))
        return self._rows[text].facts(claim)

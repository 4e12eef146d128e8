"""The claims of one document as a table for people."""

from typing import TYPE_CHECKING, Final

from paradero.interfaces.cli.claim_text import roles_sentence
from paradero.interfaces.cli.terminal import STYLES, safe
from paradero.publish.wording import stance_words, wording

if TYPE_CHECKING:
    from rich.table import Table

    from paradero.publish.contract import Citation
    from paradero.words.claim import Claim

TABLE_WIDTH: Final = 140
"""Columns of characters where no terminal says how many there are."""


def claim_table(citation: "Citation", claims: tuple["Claim", ...]) -> "Table":
    """One row a claim, under the document's title."""
    from rich import box
    from rich.table import Table
    from rich.text import Text

    title = f"{safe(citation.title or citation.origin)} — {len(claims)} claims"
    table = Table(title=Text(title, "bold"), title_justify="left", box=box.HORIZONTALS, show_lines=True)
    for heading, ratio in (("kind", 2), ("stance", 2), ("when", 2), ("who and what", 5), ("says", 3), ("words", 8)):
        table.add_column(heading, ratio=ratio, overflow="fold")
    for claim in claims:
        words = stance_words(claim.kind, claim.stance)
        table.add_row(
            wording().kind[claim.kind],
            Text(words.label, STYLES[words.weight]),
            claim.when.edtf if claim.when else "",
            Text(roles_sentence(claim)),
            Text(", according to ".join(safe(speaker.name) for speaker in claim.speakers)),
            Text(safe(claim.passage.exact)),
        )
    return table

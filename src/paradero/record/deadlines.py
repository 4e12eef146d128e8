"""Deadlines of orders, and which documents say anything of obeying: so that open ones are found without reading all."""

from paradero.claims.due import due_of
from paradero.record.store import Store
from paradero.words.claim import Claim

ORDER_OF: tuple[str, ...] = ("case", "judge")
"""The roles by which an order and what is said of obeying it are about one matter."""


def add_deadline(store: Store, number: int, claim: Claim, published: str | None, lang: str | None) -> None:
    """The row of an order whose deadline has a day; other claims have none."""
    due = due_of(claim, published, lang)
    if due:
        row = (number, due.day.toordinal(), due.span.start, due.span.end, due.instant)
        store.change("INSERT INTO deadline (claim, last_day, start, stop, instant) VALUES (?, ?, ?, ?, ?)", row)


def add_obeying(store: Store, reading: int) -> None:
    """The rows of a reading that says anything of obeying: one for each case and judge that its claims name."""
    store.change(
        "INSERT INTO obeying (subject, reading) SELECT DISTINCT mention.subject, claim.reading "
        "FROM claim JOIN mention ON mention.claim = claim.number "
        f"WHERE claim.reading = ? AND mention.role IN {ORDER_OF} AND EXISTS "
        "(SELECT 1 FROM claim AS told WHERE told.reading = claim.reading AND told.kind = 'compliance')",
        (reading,),
    )

"""Clues: the numbers and birth dates that lists give people, which lead from one row to another of the same person.

They only find whom to compare; what is compared is what claims that stand say (record.accounts).
"""

from collections.abc import Sequence

from paradero.identity.own import MARK
from paradero.identity.people.numbers import normal_number
from paradero.identity.row_facts import RowFacts
from paradero.identity.subjects import Mention
from paradero.record.rows import first_row
from paradero.record.store import Store
from paradero.words.person import Person


def add_clues(store: Store, named: Sequence[Mention], facts: RowFacts) -> None:
    """The rows for what a list's row says of its person."""
    told = _clues(facts.born, facts.numbers)
    for mention in named if told else ():
        if mention.role != "people" or mention.entity.type != "person":
            continue
        row = first_row(store, "SELECT number FROM subject WHERE key = ?", (mention.entity.key,))
        if row:
            rows = [(what, value, row[0]) for what, value in told]
            store.change_each("INSERT INTO clue (what, value, subject) VALUES (?, ?, ?) ON CONFLICT DO NOTHING", rows)


def followed(store: Store, person: Person) -> list[tuple[int, str]]:
    """The subjects (number, key) with a registered number of this person, or with the same birth date and name."""
    name = person.key.partition(MARK)[0]
    found: dict[int, str] = {}
    for what, value in _clues(person.born, person.numbers):
        rows = store.select(
            "SELECT subject.number, subject.key FROM clue JOIN subject ON subject.number = clue.subject "
            "WHERE clue.what = ? AND clue.value = ? ORDER BY subject.number",
            (what, value),
        )
        found |= {number: key for number, key in rows if what == "number" or key.partition(MARK)[0] == name}
    return [(number, key) for number, key in found.items() if key != person.key]


def _clues(born: str | None, numbers: Sequence[str]) -> list[tuple[str, str]]:
    """Each clue of one person; masked numbers lead nowhere."""
    whole = [
        plain for number in numbers if "*" not in (plain := normal_number(number)) and any(map(str.isdigit, plain))
    ]
    return [*(("number", plain) for plain in dict.fromkeys(whole)), *([("born", born)] if born else [])]

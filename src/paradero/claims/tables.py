"""Lists and tables: each row asserts what its columns say. Rows in, grounded claims out, in reading order."""

import datetime
from collections.abc import Iterator

import msgspec

from paradero.claims.ground import ground
from paradero.claims.table_cells import CellReader, Value, Values, is_filled, said_by
from paradero.claims.table_columns import column_data
from paradero.claims.table_dates import DateSetting
from paradero.claims.table_rows import Row, Table, tables_of
from paradero.claims.table_rules import Rule, rules, stance_said
from paradero.claims.topic import weight
from paradero.text.normal import normal
from paradero.words.claim import Claim, Filler, Quantity, ReaderVersion, When
from paradero.words.document import TextVersion
from paradero.words.edtf import bounds
from paradero.words.passage import Passage
from paradero.words.vocabulary import Stance


def read_rows(version: TextVersion, reference: datetime.date | None, reader: ReaderVersion) -> list[Claim]:
    """The claims of the rows of all tables of a text, each with its whole row as passage.

    `reference` is the day of publication; what a row dates later than that is planned. A table whose columns mean
    nothing gives none, nor does one about something else. Raises GroundingError if a claim does not stand on its words.
    """
    plain = normal(version)
    tables = list(tables_of(version))
    on_topic = bool(tables) and weight(plain) >= 2
    claims: list[Claim] = []
    for table in tables:
        if on_topic or _is_telling(table):
            setting = DateSetting(table.lang, table.order, reference)
            cells = CellReader(version.text, plain, setting, table.headings)
            for row in table.rows:
                claims += _claims(row, cells.values(row), version.text, reference, reader)
    return claims


def _is_telling(table: Table) -> bool:
    """Whether a column shows by itself that the table is about people moved, held or protected."""
    telling = column_data()["words"]["telling"]
    return any(column.meaning in telling for row in table.rows for column, _ in row.cells)


class _Draft(msgspec.Struct):
    """A claim about to be made of a row: its rule and what fills it."""

    rule: Rule
    values: Values


def _claims(
    row: Row, values: Values, text: str, reference: datetime.date | None, reader: ReaderVersion
) -> Iterator[Claim]:
    drafts = list(_drafts(values))
    alone = len({draft.rule.kind for draft in drafts}) == 1
    span = row.block.span
    passage = Passage(span.start, span.end, span.of(text), row.block.page)
    for draft in drafts:
        roles = {role: fillers for role in draft.rule.roles if (fillers := _fillers(draft, role))}
        when, quantity = _when(draft, alone), _quantity(draft)
        stance = _stance(draft, row, when, quantity, reference)
        speakers = tuple(said_by(values))
        yield ground(
            Claim(draft.rule.kind, roles, stance, passage, reader, quantity, when, speakers, frame="table row"), text
        )


def _drafts(values: Values) -> Iterator[_Draft]:
    """One draft a kind; of rules that read columns one by one, one a column."""
    made: set[str] = set()
    for rule in rules():
        if not rule.fits(values):
            continue
        if rule.each:
            yield from (_Draft(rule, {**values, rule.each: [value]}) for value in values[rule.each])
        elif rule.kind not in made:
            made.add(rule.kind)
            yield _Draft(rule, values)


def _fillers(draft: _Draft, role: str) -> tuple[Filler, ...]:
    """What fills the role: every cell of the first column meaning that has any."""
    for meaning in draft.rule.roles[role]:
        found = tuple(filler for value in draft.values.get(meaning, []) for filler in value.fillers)
        if found:
            return found
    return ()


def _dated(draft: _Draft, alone: bool) -> tuple[str, Value] | None:
    """The date column that counts. A date that does not say of what counts only if the row says one thing."""
    for meaning in draft.rule.when:
        if meaning == "date" and not alone:
            continue
        for value in draft.values.get(meaning, []):
            if value.when:
                return meaning, value
    return None


def _when(draft: _Draft, alone: bool) -> When | None:
    found = _dated(draft, alone)
    if found is None or found[1].when is None:
        return None
    meaning, when = found[0], found[1].when
    if meaning in draft.rule.open and "/" not in when.edtf:
        return msgspec.structs.replace(when, edtf=f"{when.edtf}/..", instant=None)
    return when


def _quantity(draft: _Draft) -> Quantity | None:
    for meaning in draft.rule.quantity:
        for value in draft.values.get(meaning, []):
            if value.quantity:
                return value.quantity
    return None


def _stance(
    draft: _Draft, row: Row, when: When | None, quantity: Quantity | None, reference: datetime.date | None
) -> Stance:
    """What the row's own words say; else a plan where title, heading or date say so; else an assertion.

    A list of what is meant to happen asserts nothing, and a count of none says that nobody was moved or held.
    """
    told = [value.said for meaning in draft.rule.says for value in draft.values.get(meaning, [])]
    said = stance_said(draft.rule.kind, told)
    if said and said != "asserts":
        return said
    if row.planned or _planned(draft, when) or _is_later(when, reference):
        return "plans"
    happened = draft.rule.happened
    if said is None and happened and not any(is_filled(draft.values, name) for name in happened):
        return "plans"
    return "denies" if quantity and quantity.low == quantity.high == 0 else "asserts"


def _planned(draft: _Draft, when: When | None) -> bool:
    """Whether the heading of a column that the claim uses speaks of a plan."""
    used = [value for names in draft.rule.roles.values() for name in names for value in draft.values.get(name, [])]
    dates = [value for name in draft.rule.when for value in draft.values.get(name, []) if value.when == when]
    return any(value.column.planned for value in [*used, *dates])


def _is_later(when: When | None, reference: datetime.date | None) -> bool:
    if when is None or reference is None:
        return False
    first = bounds(when.edtf)[0]
    return first is not None and first > reference

"""What the audit of a table returns: frozen structs, ready for a page, a report or JSON."""

from typing import Literal, TypeAlias

import msgspec

from paradero.answers.audit.tables.assertions import Assertion
from paradero.answers.audit.views import Evidence, Verdict
from paradero.answers.lists.rows import Problem
from paradero.answers.views import Source

Use: TypeAlias = Literal["who", "where", "origin", "when", "many", "nationality", "paid", "said"]
"""A field of a row that is held against the record."""

Why: TypeAlias = Literal["agrees", "otherwise", "nothing", "unread", "untold", "elsewhere", "apart", "sentences"]
"""Why a field has its verdict: `publish` has the sentence for each."""


class FieldCheck(msgspec.Struct, frozen=True):
    """One field of a row, as written, with its verdict and the passages it rests on.

    `otherwise` is what the record says instead, where that contradicts it.
    """

    use: Use
    written: str
    verdict: Verdict
    why: Why
    supporting: tuple[Evidence, ...] = ()
    against: tuple[Evidence, ...] = ()
    otherwise: tuple[str, ...] = ()


class SourceCheck(msgspec.Struct, frozen=True):
    """An address that a row cites: the document where the record holds it, and what that says of each field."""

    address: str
    source: Source | None
    verdicts: dict[str, Verdict] = {}


class AuditedRow(msgspec.Struct, frozen=True):
    """A row with its fields, its sources, and a sentence for each thing wrong with it.

    It is supported where one passage bears out all its fields, or passages of one event do; contradicted where a field
    is. `origins` counts the independent origins of what bears it out.
    """

    assertion: Assertion
    verdict: Verdict
    fields: tuple[FieldCheck, ...]
    sources: tuple[SourceCheck, ...]
    problems: tuple[Problem, ...]
    origins: int


class TableAudit(msgspec.Struct, frozen=True):
    """A table held against the record. `documents` counts those that the record holds; `problems` are of the whole."""

    name: str
    digest: str
    columns: dict[str, str]
    unclear: tuple[str, ...]
    rows: tuple[AuditedRow, ...]
    problems: tuple[Problem, ...]
    documents: int

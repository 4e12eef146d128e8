"""An audited table as it may leave: sentences, one JSON object, and a page of one file."""

from collections import Counter
from collections.abc import Iterator

from paradero.answers.audit.tables.views import AuditedRow, FieldCheck, SourceCheck, TableAudit
from paradero.answers.audit.views import VERDICTS
from paradero.answers.lists.rows import Problem
from paradero.publish.audit.objects import evidence_object
from paradero.publish.audit.sentences import verdict_words
from paradero.publish.audit.wording import audit_words
from paradero.publish.contract import Object
from paradero.publish.dates import spoken_date
from paradero.publish.joining import any_of
from paradero.publish.language import _, _n
from paradero.publish.naming import source_name
from paradero.publish.retelling import retold


def field_words(use: str) -> str:
    """What a field is called."""
    return audit_words().field[use]


def field_sentence(field: FieldCheck) -> str:
    """Why a field has its verdict."""
    told = [spoken_date(one) if field.use == "when" else one for one in field.otherwise]
    return audit_words().of_field[field.why].format(otherwise=any_of(told) if told else "")


def row_sentence(row: AuditedRow) -> str:
    """Why a row has its verdict, and from how many origins."""
    told = [audit_words().of_row[row.verdict]]
    if row.verdict == "supported" and row.origins:
        told.append(_n("{count} independent origin.", "{count} independent origins.", row.origins))
    return " ".join(told)


def row_words(row: AuditedRow) -> str:
    """The row in a line: its cells but for sentences and sources."""
    cells = row.assertion.cells
    return " · ".join(cells[use] for use in cells if use not in ("said", "source", "taken"))


def source_sentence(check: SourceCheck) -> str:
    """What the document that a row cites says of its fields, or that the record lacks it."""
    if check.source is None:
        return _("The record does not hold this source.")
    told = [f"{field_words(use)}: {verdict_words(verdict)}" for use, verdict in check.verdicts.items()]
    return f"{source_name(check.source)} — {'; '.join(told)}"


def problem_sentence(problem: Problem) -> str:
    """What is wrong, in the language spoken."""
    return retold(problem.sentence)


def counts(audit: TableAudit) -> dict[str, int]:
    """How many rows have each verdict."""
    found = Counter(row.verdict for row in audit.rows)
    return {verdict: found[verdict] for verdict in VERDICTS}


def count_sentence(audit: TableAudit) -> str:
    """The verdicts counted, in one sentence, with what they rest on."""
    rows = _n("{count} row", "{count} rows", len(audit.rows))
    told = ", ".join(f"{count:,} {verdict_words(verdict)}" for verdict, count in counts(audit).items())
    held = _n("the {count} document this record holds", "the {count} documents this record holds", audit.documents)
    return _("{rows} held against {held}: {told}.", rows=rows, held=held, told=told)


def unclear_sentences(audit: TableAudit) -> Iterator[str]:
    """One sentence for each column that was not used."""
    for heading in audit.unclear:
        yield _("The column “{heading}” was not understood and not used.", heading=heading)


def table_object(audit: TableAudit) -> Object:
    """The audit whole, with sentences for people beside the codes."""
    return {
        "table": {"name": audit.name, "digest": audit.digest, "columns": audit.columns, "unclear": list(audit.unclear)},
        "documents": audit.documents,
        "counts": counts(audit),
        "problems": [problem_sentence(one) for one in audit.problems],
        "rows": [_row(row) for row in audit.rows],
    }


def _row(row: AuditedRow) -> Object:
    return {
        "line": row.assertion.line,
        "sheet": row.assertion.sheet,
        "cells": row.assertion.cells,
        "verdict": row.verdict,
        "why": row_sentence(row),
        "origins": row.origins,
        "problems": [problem_sentence(one) for one in row.problems],
        "fields": [_field(field) for field in row.fields],
        "sources": [
            {
                "address": one.address,
                "document": one.source.document if one.source else None,
                "says": source_sentence(one),
                "verdicts": one.verdicts,
            }
            for one in row.sources
        ],
    }


def _field(field: FieldCheck) -> Object:
    return {
        "field": field.use,
        "written": field.written,
        "verdict": field.verdict,
        "because": field.why,
        "why": field_sentence(field),
        "otherwise": list(field.otherwise),
        "supported_by": [evidence_object(one) for one in field.supporting],
        "contradicted_by": [evidence_object(one) for one in field.against],
    }

"""An audited table as lines of a terminal."""

from typing import TYPE_CHECKING

from paradero.answers.audit.tables.views import AuditedRow, FieldCheck, TableAudit
from paradero.interfaces.cli.audit_text import STYLES, print_passages
from paradero.interfaces.cli.terminal import print_indented, safe
from paradero.publish.audit.sentences import verdict_words
from paradero.publish.audit.tables import (
    count_sentence,
    field_sentence,
    field_words,
    problem_sentence,
    row_sentence,
    row_words,
    source_sentence,
    unclear_sentences,
)
from paradero.publish.language import _

if TYPE_CHECKING:
    from rich.console import Console


def print_table(out: "Console", audit: TableAudit) -> None:
    """The rows in their order, then what is wrong with the whole, then the counts."""
    from rich.text import Text

    for row in audit.rows:
        _print_row(out, row)
    wrong = [*map(problem_sentence, audit.problems), *unclear_sentences(audit)]
    if wrong:
        out.print(Text(_("To look at"), "bold"))
    for sentence in wrong:
        print_indented(out, Text(safe(sentence)))
    out.print(Text(safe(count_sentence(audit))))


def _print_row(out: "Console", row: AuditedRow) -> None:
    from rich.text import Text

    head = Text(safe(f"{_('Line {line}', line=row.assertion.line)}  "))
    head.append(f"{verdict_words(row.verdict)}  ", STYLES[row.verdict])
    out.print(head.append(safe(row_words(row)), "default"))
    print_indented(out, Text(safe(row_sentence(row))))
    for problem in row.problems:
        print_indented(out, Text(safe(problem_sentence(problem)), "yellow"))
    for field in row.fields:
        _print_field(out, field)
    for one in row.sources:
        print_indented(out, Text(safe(f"{_('Source')}: {one.address} — {source_sentence(one)}"), "dim"))
    out.print()


def _print_field(out: "Console", field: FieldCheck) -> None:
    from rich.text import Text

    line = Text(safe(f"{field_words(field.use)}: {field.written}  "))
    line.append(f"{verdict_words(field.verdict)}  ", STYLES[field.verdict])
    print_indented(out, line.append(safe(field_sentence(field)), "dim"))
    print_passages(out, _("Supported by"), field.supporting[:1])
    print_passages(out, _("Contradicted by"), field.against)

"""A screening in a terminal: one table of rows, then each row: who it may be, what bars the move, the words."""

from typing import TYPE_CHECKING, Final

from paradero.answers.protections.in_force import TO_BE_LOOKED_AT
from paradero.interfaces.cli.terminal import print_indented, safe
from paradero.publish.protections import answer_sentence, grounds_of, protection_title, protection_words, whose
from paradero.publish.screening.sentences import (
    agreeing,
    differing,
    equal_sentence,
    finding_label,
    finding_sentence,
    held_sentence,
    missing,
    move_sentence,
    names_sentence,
    number_sentence,
    others_sentence,
    tier_words,
)

if TYPE_CHECKING:
    from rich.console import Console

    from paradero.answers.lists import Problem
    from paradero.answers.protections.in_force import Answer
    from paradero.answers.screening.views import Match, RowFound, Screening

_LINES_TOLD: Final = 40
_STYLES: Final = {
    "barred": "bold red",
    "look": "bold yellow",
    "match": "bold",
    "too common": "bold yellow",
    "no match": "dim",
}


def print_screening(out: "Console", found: "Screening") -> None:
    """Print the table, the rows with somebody or something to look at, and what was looked through."""
    from rich.text import Text

    _print_table(out, found)
    for row in found.rows:
        if row.finding != "no match" or row.set_aside:
            _print_row(out, row, found)
    _print_unmatched(out, found)
    out.print(Text(f"Compared with {safe(held_sentence(found.held))}. What is not held here is not known.", "dim"))


def _print_unmatched(out: "Console", found: "Screening") -> None:
    """What is said of the rows that nobody known here may be, once for all of them."""
    from rich.text import Text

    rows = [row for row in found.rows if row.finding == "no match"]
    if not rows:
        return
    lines = ", ".join(str(row.row.line) for row in rows[:_LINES_TOLD])
    more = f" and {len(rows) - _LINES_TOLD} more" if len(rows) > _LINES_TOLD else ""
    out.print(Text(f"Line{'s' if len(rows) > 1 else ''} {lines}{more}: {safe(finding_sentence(rows[0], found.held))}"))


def problem_lines(found: "Screening") -> list[str]:
    """One line for each thing that could not be used of the list and of the registers."""
    lines = [_problem_line(found.listed.name, problem) for problem in found.listed.problems]
    lines += [
        f"{safe(found.listed.name)}: the column “{safe(heading)}” was not understood and not used."
        for heading in found.listed.unclear
    ]
    for register in found.held.registers:
        lines += [_problem_line(register.name, problem) for problem in register.problems]
    return lines


def _problem_line(name: str, problem: "Problem") -> str:
    sheet = f", sheet {problem.sheet}" if problem.sheet else ""
    line = f", line {problem.line}" if problem.line else ""
    return safe(f"{name}{sheet}{line}: {problem.sentence}")


def _print_table(out: "Console", found: "Screening") -> None:
    from rich import box
    from rich.table import Table
    from rich.text import Text

    table = Table(box=box.SIMPLE, pad_edge=False)
    for heading in ("line", "name", "finding", "may be", "orders"):
        table.add_column(heading, overflow="fold")
    for row in found.rows:
        table.add_row(
            str(row.row.line),
            Text(safe(names_sentence(row.row.person.names))),
            Text(finding_label(row), _STYLES[row.finding]),
            Text(_may_be(row)),
            Text(_orders(row)),
        )
    out.print(table)


def _may_be(row: "RowFound") -> str:
    if not row.matches:
        return ""
    best = row.matches[0]
    more = len(row.matches) - 1 + row.more
    others = f" and {more} more" if more else ""
    return safe(f"{tier_words(best)} {best.known.person.names[0] if best.known.person.names else 'no name'}{others}")


def _orders(row: "RowFound") -> str:
    """How many orders stand how."""
    answers = [answer for match in row.matches for answer in match.answers]
    counts: dict[str, int] = {}
    for answer in [*answers, *row.classes]:
        counts[answer.status] = counts.get(answer.status, 0) + 1
    return "; ".join(f"{status} ({count})" if count > 1 else status for status, count in counts.items())


def _print_row(out: "Console", row: "RowFound", found: "Screening") -> None:
    from rich.text import Text

    sheet = f"sheet {row.row.sheet}, " if row.row.sheet else ""
    head = Text(safe(f"{sheet}line {row.row.line} · {names_sentence(row.row.person.names)} · "), "bold")
    out.print(head.append(finding_label(row), _STYLES[row.finding]))
    told = [move_sentence(row.move), *row.move.notes, finding_sentence(row, found.held)]
    if row.finding != "too common":
        told.append(equal_sentence(row))
    for line in filter(None, told):
        print_indented(out, Text(safe(line)))
    for answer in row.classes:
        _print_answer(out, answer)
    for match in (*row.matches, *row.set_aside):
        _print_match(out, match)
    if row.more:
        print_indented(out, Text(f"{row.more} more may fit and are not shown.", "dim"))
    out.print()


def _print_match(out: "Console", match: "Match") -> None:
    from rich.text import Text

    source = "of the record" if match.known.source == "record" else f"of the register {match.known.source}"
    print_indented(
        out, Text(safe(f"{tier_words(match)}: {names_sentence(match.known.person.names)}, {source}"), "bold")
    )
    comparison = match.comparison
    for label, told in (
        ("number", [number_sentence(match)]),
        ("agrees", agreeing(comparison)),
        ("differs", differing(comparison)),
        ("not known", missing(comparison)),
        ("also", [others_sentence(match)]),
    ):
        if any(told):
            print_indented(out, Text(safe(f"{label}: {'; '.join(told)}"), "dim"))
    for answer in match.answers:
        _print_answer(out, answer)
    if not match.answers:
        print_indented(out, Text("no order for this person in what was looked through", "dim"))
        for ground in match.known.grounds:
            print_indented(out, Text(f"“{safe(ground.words)}”").append(f" — {safe(ground.address)}", "dim"))
    for aside in match.asides:
        print_indented(
            out, Text(f"also said, part of no order: “{safe(aside.grounds.words)}” — {aside.grounds.address}")
        )


def _print_answer(out: "Console", answer: "Answer") -> None:
    """An order under the row or the person it is about: how it stands, its conditions, and its words."""
    from rich.text import Text

    style = "bold red" if answer.status == "bars" else "bold yellow" if answer.status in TO_BE_LOOKED_AT else "bold"
    head = Text("  ").append(protection_words().status[answer.status].label, style)
    head.append(safe(f" · {whose(answer.protection)} · {protection_title(answer.protection)}"))
    print_indented(out, head)
    for words in (answer_sentence(answer), *answer.unless):
        print_indented(out, Text(f"  {safe(words)}"))
    for ground in grounds_of(answer.protection):
        print_indented(out, Text(f"  “{safe(ground.words)}”").append(f" — {safe(ground.address)}", "dim"))

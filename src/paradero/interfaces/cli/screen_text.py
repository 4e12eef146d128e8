"""A screening in a terminal: one table of rows, then each row: who it may be, what bars the move, the words."""

from typing import TYPE_CHECKING, Final

from paradero.answers.protections.in_force import TO_BE_LOOKED_AT
from paradero.interfaces.cli.terminal import print_indented, safe
from paradero.publish.language import _, _n, _p
from paradero.publish.protections import (
    address_words,
    answer_sentence,
    grounds_of,
    protection_title,
    protection_words,
    whose,
)
from paradero.publish.retelling import retold
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
    place_sentence,
    source_words,
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
    out.print(
        Text(
            safe(_("Compared with {held}. What is not held here is not known.", held=held_sentence(found.held))), "dim"
        )
    )


def _print_unmatched(out: "Console", found: "Screening") -> None:
    """What is said of the rows that nobody known here may be, once for all of them."""
    from rich.text import Text

    rows = [row for row in found.rows if row.finding == "no match"]
    if not rows:
        return
    lines = ", ".join(str(row.row.line) for row in rows[:_LINES_TOLD])
    left = len(rows) - _LINES_TOLD
    more = _n(" and {count} more", " and {count} more", left) if left > 0 else ""
    said = finding_sentence(rows[0], found.held)
    told = _n("Line {lines}: {sentence}", "Lines {lines}: {sentence}", len(rows), lines=lines + more, sentence=said)
    out.print(Text(safe(told)))


def problem_lines(found: "Screening") -> list[str]:
    """One line for each thing that could not be used of the list and of the registers."""
    lines = [_problem_line(found.listed.name, problem) for problem in found.listed.problems]
    lines += [
        safe(
            _(
                "{list}: the column “{heading}” was not understood and not used.",
                list=found.listed.name,
                heading=heading,
            )
        )
        for heading in found.listed.unclear
    ]
    for register in found.held.registers:
        lines += [_problem_line(register.name, problem) for problem in register.problems]
    return lines


def _problem_line(name: str, problem: "Problem") -> str:
    where = f", {place_sentence(problem.sheet, problem.line)}" if problem.line else ""
    return safe(f"{name}{where}: {retold(problem.sentence)}")


def _print_table(out: "Console", found: "Screening") -> None:
    from rich import box
    from rich.table import Table
    from rich.text import Text

    table = Table(box=box.SIMPLE, pad_edge=False)
    for heading in (_p("table", "line"), _("name"), _("finding"), _("may be"), _("orders")):
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
    others = _n(" and {count} more", " and {count} more", more) if more else ""
    return safe(
        f"{tier_words(best)}: {best.known.person.names[0] if best.known.person.names else _('no name')}{others}"
    )


def _orders(row: "RowFound") -> str:
    """How many orders stand how."""
    answers = [answer for match in row.matches for answer in match.answers]
    counts: dict[str, int] = {}
    for answer in [*answers, *row.classes]:
        counts[answer.status] = counts.get(answer.status, 0) + 1
    words = protection_words().status
    told = {words[status].label: count for status, count in counts.items()}
    return "; ".join(f"{label} ({count})" if count > 1 else label for label, count in told.items())


def _print_row(out: "Console", row: "RowFound", found: "Screening") -> None:
    from rich.text import Text

    where = place_sentence(row.row.sheet, row.row.line)
    head = Text(safe(f"{where} · {names_sentence(row.row.person.names)} · "), "bold")
    out.print(head.append(finding_label(row), _STYLES[row.finding]))
    told = [move_sentence(row.move), *map(retold, row.move.notes), finding_sentence(row, found.held)]
    if row.finding != "too common":
        told.append(equal_sentence(row))
    for line in filter(None, told):
        print_indented(out, Text(safe(line)))
    for answer in row.classes:
        _print_answer(out, answer)
    for match in (*row.matches, *row.set_aside):
        _print_match(out, match)
    if row.more:
        print_indented(
            out,
            Text(
                _n("{count} more may fit and is not shown.", "{count} more may fit and are not shown.", row.more), "dim"
            ),
        )
    out.print()


def _print_match(out: "Console", match: "Match") -> None:
    from rich.text import Text

    head = f"{tier_words(match)}: {names_sentence(match.known.person.names)}, {source_words(match)}"
    print_indented(out, Text(safe(head), "bold"))
    comparison = match.comparison
    for label, told in (
        (_p("reasons", "number"), [number_sentence(match)]),
        (_("agrees"), agreeing(comparison)),
        (_("differs"), differing(comparison)),
        (_("not known"), missing(comparison)),
        (_("also"), [others_sentence(match)]),
    ):
        if any(told):
            print_indented(out, Text(safe(f"{label}: {'; '.join(told)}"), "dim"))
    for answer in match.answers:
        _print_answer(out, answer)
    if not match.answers:
        print_indented(out, Text(_("No order for this person is in what was looked through."), "dim"))
        for ground in match.known.grounds:
            print_indented(
                out, Text(f"“{safe(ground.words)}”").append(f" — {safe(address_words(ground.address))}", "dim")
            )
    for aside in match.asides:
        why = protection_words().why.get(aside.why, aside.why)
        print_indented(out, Text(_("Also said, and part of no order above ({why}):", why=why)))
        words, address = aside.grounds.words, address_words(aside.grounds.address)
        print_indented(out, Text(safe(f"“{words}” — {address}")))


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
        print_indented(
            out, Text(f"  “{safe(ground.words)}”").append(f" — {safe(address_words(ground.address))}", "dim")
        )

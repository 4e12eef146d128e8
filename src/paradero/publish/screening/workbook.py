"""A screening as a workbook (XLSX) for people: every cell is text or a whole number, none a formula or a link."""

from collections.abc import Iterator
from itertools import chain
from typing import Any, Final

from paradero.answers.screening.views import Match, RowFound, Screening
from paradero.publish.language import _, _n, _p
from paradero.publish.protections import address_words, answer_sentence, protection_title, whose
from paradero.publish.retelling import retold
from paradero.publish.screening.sentences import (
    agreeing,
    differing,
    finding_label,
    finding_sentence,
    held_sentence,
    missing,
    move_sentence,
    names_sentence,
    number_sentence,
    others_sentence,
    source_words,
    tier_words,
)
from paradero.publish.sheets import Cell, workbook_of, write_sheet

_WIDTHS: Final = (6, 28, 11, 12, 16, 34, 14, 40, 28, 12, 18, 26, 36, 36, 36, 60, 60, 30, 36)


def write_workbook(screening: Screening) -> bytes:
    """The bytes of the workbook: the rows, what could not be used, and what was looked through."""

    def fill(book: Any) -> None:
        write_sheet(book, _p("sheet", "Rows"), chain([_headings()], _rows(screening)), _WIDTHS)
        problems = chain([(_("List"), _("Line"), _("What"))], _problems(screening))
        write_sheet(book, _p("sheet", "Problems"), problems, (30, 8, 100))
        write_sheet(book, _p("sheet", "Looked through"), chain([(_("What"), _("Told"))], _about(screening)), (24, 110))

    return workbook_of(fill)


def _headings() -> tuple[str, ...]:
    return (
        _("Line"), _("Name on the list"), _("Born"), _("Nationality"), _("Numbers"), _("Move"), _("Finding"),
        _("What it says"), _("May be"), _("How sure"), _("Held by"), _("Number"), _("Agrees"), _("Differs"),
        _("Not known"), _("Orders"), _("Words"), _("Where"), _("Notes"),
    )  # fmt: skip


def _rows(screening: Screening) -> Iterator[tuple[Cell, ...]]:
    """One line for each person a row may be and each class order; one for a row without either."""
    for row in screening.rows:
        own = _own(row, screening)
        told = [*(_of_class(row, at) for at in range(len(row.classes))), *map(_of_match, row.matches)]
        told += map(_of_match, row.set_aside)
        notes = " ".join(map(retold, row.move.notes))
        for cells in told or [("",) * 10]:
            yield (*own, *cells, notes)


def _own(row: RowFound, screening: Screening) -> tuple[Cell, ...]:
    person = row.row.person
    return (
        row.row.line, names_sentence(person.names), person.born or "", ", ".join(person.nationalities),
        ", ".join(person.numbers), move_sentence(row.move), finding_label(row), finding_sentence(row, screening.held),
    )  # fmt: skip


def _of_class(row: RowFound, at: int) -> tuple[Cell, ...]:
    answer = row.classes[at]
    grounds = answer.protection.grounds
    orders = f"{protection_title(answer.protection)}: {answer_sentence(answer)}"
    return (
        whose(answer.protection), _("a class order"), "", "", "", "", "", orders,
        "\n".join(one.words for one in grounds), "\n".join(address_words(one.address) for one in grounds),
    )  # fmt: skip


def _of_match(match: Match) -> tuple[Cell, ...]:
    grounds = [one for answer in match.answers for one in answer.protection.grounds] or list(match.known.grounds)
    told = match.comparison
    orders = [f"{protection_title(answer.protection)}: {answer_sentence(answer)}" for answer in match.answers]
    return (
        names_sentence(match.known.person.names), tier_words(match), source_words(match), number_sentence(match),
        "; ".join(agreeing(told)), "; ".join(differing(told)),
        "; ".join([*missing(told), *filter(None, [others_sentence(match)])]), "\n".join(orders),
        "\n".join(one.words for one in grounds), "\n".join(address_words(one.address) for one in grounds),
    )  # fmt: skip


def _problems(screening: Screening) -> Iterator[tuple[Cell, ...]]:
    told = [(screening.listed.name, screening.listed.problems)]
    told += [(register.name, register.problems) for register in screening.held.registers]
    for name, problems in told:
        for problem in problems:
            yield name, problem.line if problem.line else _("whole list"), retold(problem.sentence)
    for heading in screening.listed.unclear:
        unclear = _("The column “{heading}” was not understood and not used.", heading=heading)
        yield screening.listed.name, _("whole list"), unclear


def _about(screening: Screening) -> Iterator[tuple[Cell, ...]]:
    yield _("compared with"), held_sentence(screening.held)
    yield _("searched"), screening.searched_at
    yield _("list"), f"{screening.listed.name}, SHA-256 {screening.listed.digest}"
    for register in screening.held.registers:
        yield _("register"), f"{register.name}, SHA-256 {register.digest}"
    entries = _n("{count} entry", "{count} entries", screening.held.entries)
    yield _("record"), f"{entries}, {_('root')} {screening.held.root}"
    versions = screening.versions
    decided = ", ".join((f"paradero {versions.program}", versions.weights, versions.tiers, versions.protections))
    yield _("decided by"), decided
    yield _("what it is"), _("What orders and lists say. What is not held here is not known.")

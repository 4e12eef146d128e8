"""`paradero protections`: what bars whom from being moved, when and where to."""

import sys
from pathlib import Path
from typing import TYPE_CHECKING, get_args

import click

from paradero.interfaces.cli.options import json_option, known_on_option, lang_option
from paradero.interfaces.cli.terminal import safe
from paradero.interfaces.settings import RECORD_DEFAULT, record_option
from paradero.words.errors import UsageError
from paradero.words.protection import Act

if TYPE_CHECKING:
    from paradero.answers.protections.asking import Move
    from paradero.answers.protections.facts import Facts
    from paradero.answers.protections.register import Register
    from paradero.words.protection import Protection


@click.command("protections")
@click.option(
    "--person", metavar="NAME", help="Whose; class orders are shown as well, since their members may be unnamed."
)
@click.option(
    "--at", "--as-of", "at", metavar="INSTANT", help="When somebody is moved: 2025-05-07T10:20-04:00, or a day."
)
@click.option("--destination", metavar="COUNTRY", help="Where to: a country's code or name.")
@click.option("--act", type=click.Choice(get_args(Act)), default="removal", show_default=True, help="What is done.")
@click.option("--nationality", metavar="COUNTRY", multiple=True, help="Of the person; for class orders. Repeatable.")
@click.option("--held-in", metavar="PLACE", help="Where the person is held; for class orders.")
@click.option("--legal-basis", metavar="WORDS", help="What they are moved under; for class orders.")
@click.option(
    "--status", "statuses", metavar="WORDS", multiple=True, help="What else a class order may ask. Repeatable."
)
@click.option(
    "--register",
    "registers",
    multiple=True,
    metavar="FILE",
    type=click.Path(path_type=Path),
    help="A list of orders of your own (CSV, XLSX); it stays outside the record. Repeatable.",
)
@click.option("--asides", is_flag=True, help="Also print every claim about protections that is part of none, and why.")
@known_on_option
@json_option
@record_option
@lang_option
def command(
    person: str | None,
    at: str | None,
    destination: str | None,
    act: Act,
    nationality: tuple[str, ...],
    held_in: str | None,
    legal_basis: str | None,
    statuses: tuple[str, ...],
    registers: tuple[Path, ...],
    asides: bool,
    known_on: str | None,
    as_json: bool,
    record_path: Path,
) -> None:
    """Show what bars whom from being moved.

    It says which orders and statuses are in force against a move, which were, which were not yet, and the words that
    say so. Without --at it lists them with the events of each.

    \b
      paradero protections --person "Kilmar Abrego García" --at 2025-03-15 --destination SV
      paradero protections --register orders.csv --person "A. B." --at 2025-05-07T10:20-04:00 --destination SV
    """
    from paradero.answers.protections.asking import Move
    from paradero.answers.protections.facts import Facts
    from paradero.answers.protections.moments import moment
    from paradero.words.person import Person

    codes = tuple(_country(words) for words in nationality)
    facts = Facts(Person("", (person,) if person else (), nationalities=codes), held_in, legal_basis, statuses)
    country = _country(destination) if destination else None
    if at:
        moment(at)
    register = _register(record_path, registers, known_on)
    if at:
        _print_stands(register, facts, Move(at, act, country), len(registers), as_json)
    else:
        _print_list(register, facts, len(registers), as_json)
    if not as_json:
        from paradero.interfaces.cli.protection_text import print_asides
        from paradero.interfaces.cli.terminal import paper

        print_asides(paper(), register.asides, everything=asides)


def _register(record_path: Path, registers: tuple[Path, ...], known_on: str | None) -> "Register":
    """The record's protections and those of the lists; the lists alone where no record is there and none was named."""
    import msgspec

    from paradero.answers.protections.register import Register

    register = Register()
    if not registers or record_path.exists() or str(record_path) != RECORD_DEFAULT:
        from paradero.answers.protections.from_record import register_of
        from paradero.record.record import open_record

        with open_record(record_path, read_only=True) as record:
            register = register_of(record, known_on=known_on)
    loaded = tuple(protection for path in registers for protection in _from_list(path))
    return msgspec.structs.replace(register, protections=(*register.protections, *loaded))


def _from_list(path: Path) -> "tuple[Protection, ...]":
    from paradero.answers.lists import read_list
    from paradero.answers.protections.from_lists import protections_of
    from paradero.publish.retelling import retold
    from paradero.publish.screening.sentences import place_sentence

    listed = read_list(path)
    protections, problems = protections_of(listed)
    for problem in (*listed.problems, *problems):
        where = f"{listed.name}, {place_sentence(problem.sheet, problem.line)}" if problem.line else listed.name
        click.echo(f"{safe(where)}: {safe(retold(problem.sentence))}", err=True)
    return protections


def _country(words: str) -> str:
    from paradero.answers.lists.countries import country_of

    code = country_of(words) or country_of(words.upper() if len(words) == 2 else words, of_people=True)
    if code is None:
        raise UsageError(f"“{words}” is no country that is known; write its code (SV) or its name.")
    return code


def _print_stands(register: "Register", facts: "Facts", move: "Move", lists: int, as_json: bool) -> None:
    from paradero.answers.protections.asking import standing_against

    found = standing_against(register, facts, move)
    if as_json:
        from paradero.publish.lines import write_lines
        from paradero.publish.protections import stands_object

        write_lines(map(stands_object, found), sys.stdout)
        return
    from paradero.interfaces.cli.protection_text import print_stands
    from paradero.interfaces.cli.terminal import paper

    out = paper()
    for stands in found:
        print_stands(out, stands)
    _close(register, facts, lists, bool(found))


def _print_list(register: "Register", facts: "Facts", lists: int, as_json: bool) -> None:
    from paradero.answers.protections.asking import asked_for

    found = asked_for(register, facts)
    if as_json:
        from paradero.publish.lines import write_lines
        from paradero.publish.protections import protection_object

        write_lines((protection_object(held.protection) for held in found), sys.stdout)
        return
    from paradero.interfaces.cli.protection_text import print_protection
    from paradero.interfaces.cli.terminal import paper

    out = paper()
    for held in found:
        print_protection(out, held.protection)
    _close(register, facts, lists, bool(found))


def _close(register: "Register", facts: "Facts", lists: int, found: bool) -> None:
    from paradero.publish.protections import closing_sentence

    who = next(iter(facts.person.names), None)
    click.echo(safe(closing_sentence(register, lists, who, found=found)), err=True)

"""The removals that courts or officials said were mistaken: whose order was entered is flagged, and nobody else."""

import csv
import io
import tomllib
from pathlib import Path

import pytest

from paradero.answers.lists import read_list_bytes
from paradero.answers.protections.facts import Facts
from paradero.answers.protections.from_lists import protections_of
from paradero.answers.protections.in_force import in_force
from paradero.answers.screening.asked import Asked
from paradero.answers.screening.screen import screen
from paradero.record.record import open_record
from paradero.words.person import Person
from tests.answers.protections.replaying import WORDS, Case, Order, answers, cases_of, covers, manifest, register

DATA = Path(__file__).parents[2] / "cases" / "replay" / "replay.toml"
CASES = cases_of(tomllib.loads(DATA.read_text(encoding="utf-8")))
FLAGGED = frozenset({"bars", "possible"})
HEADINGS = (
    "Name", "Nationality", "Protection", "Issuer", "Case number", "Order entered", "Until", "Bars",
    "Legal basis", "Held in", "Status",
)  # fmt: skip
BY_ID = pytest.mark.parametrize("case", CASES, ids=[case.id for case in CASES])


def test_the_replay_has_seventeen_to_flag_and_ten_to_leave_alone() -> None:
    assert [sum(case.flag for case in CASES), sum(not case.flag for case in CASES)] == [17, 10]


@BY_ID
def test_every_order_answers_as_the_case_says(case: Case) -> None:
    told = [(answer.status, answer.missing) for answer in answers(case)]
    assert told == [(order.expect, order.missing) for order in case.order]


@BY_ID
def test_whose_order_was_already_entered_is_flagged_and_nobody_else(case: Case) -> None:
    flagged = [answer.status in FLAGGED for answer, covered in zip(answers(case), covers(case), strict=True) if covered]
    assert any(flagged) == case.flag


@BY_ID
def test_every_case_says_where_its_facts_were_read(case: Case) -> None:
    assert case.source
    assert all(source.address and source.supports for source in case.source)


@BY_ID
def test_a_register_kept_as_a_table_answers_the_same(case: Case) -> None:
    plain = [number for number, order in enumerate(case.order) if _fits_a_table(order)]
    listed = read_list_bytes(_table(case, plain).encode(), "orders.csv")
    found, _ = protections_of(listed)
    facts = Facts(Person("", (), nationalities=(case.row.nationality,)), legal_basis=case.row.legal_basis or None)
    told = [
        in_force(one, case.row.at, case.row.act, case.row.destination, facts).status  # type: ignore[arg-type]
        for one in found
    ]
    assert told == [case.order[number].expect for number in plain]


HOURS_NOT_REPORTED = "lopez-belloza-transfer"
"""Moved and ordered on one day: sources say that the order came later, and neither hour is reported."""


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.id)
def test_the_screen_stops_whose_order_was_entered_and_nobody_else(case: Case, tmp_path: Path) -> None:
    with open_record(tmp_path / "empty.paradero", create=True) as record:
        (found,) = screen(record, manifest(case), Asked(), [register(case)]).rows
    stopped = found.finding in ("barred", "look")
    assert stopped == (case.flag or case.id == HOURS_NOT_REPORTED)
    shown = [answer for match in found.matches for answer in match.answers] + [*found.classes]
    assert any(answer.status in FLAGGED for answer in shown) == case.flag


def _fits_a_table(order: Order) -> bool:
    """Tables hold a day, a month or an instant, and one act at most."""
    acts = order.protection not in ("class_order", "no_transfer_order", "settlement") or len(order.acts) == 2
    return "/" not in order.entered and acts


def _table(case: Case, numbers: list[int]) -> str:
    out = io.StringIO()
    writer = csv.writer(out)
    writer.writerow(HEADINGS)
    for number in numbers:
        writer.writerow(_cells(case, case.order[number]))
    if not numbers:
        writer.writerow(["Nobody Invented", "", "none", "", "", "", "", "", "", "", ""])
    return out.getvalue()


def _cells(case: Case, order: Order) -> list[str]:
    name = case.row.name if order.name is None else order.name
    members = order.members
    if members is None:
        return [
            name, case.row.nationality, WORDS[order.protection], order.issuer, order.case, order.entered, order.until,
            ", ".join(order.bars), "", "", "",
        ]  # fmt: skip
    return [
        "", ", ".join(members.nationalities), WORDS[order.protection], order.issuer, order.case, order.entered,
        order.until, "third countries" if members.third_country else "", members.legal_basis, members.held_in,
        members.status,
    ]  # fmt: skip

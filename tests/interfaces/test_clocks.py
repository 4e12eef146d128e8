"""Both clocks work on every page and command that answers; one that has no use for a clock says why, in one place."""

import re
from importlib import import_module

import pytest

from paradero.interfaces.cli.main import COMMANDS
from paradero.interfaces.web.app import PAGES
from paradero.publish.clocks import clockless
from tests.interfaces.serving import Site
from tests.interfaces.web.kinds import example_pages

CLOCKS = ("as_of", "known_on")
LISTS = ("claims", "findings", "subjects", "map", "changes")
ANSWERS_NOTHING = {
    "add", "read", "docket", "judge", "reread", "frames", "serve", "rebuild", "check", "version", "completion",
}  # fmt: skip
"""Commands that write, that read files alone, or that look after the program: no answer of the record."""
SAME = {"/documents/{document}": "document", "/claims/{claim}": "claim", "/finding/{key}": "finding"}
BY_PATH = {"/subjects/{key:path}": "subject", "/timelines/{key:path}": "timeline", "/briefs/{key:path}": "brief"}


def name_of(route: str) -> str:
    """What the table calls a page."""
    return (SAME | BY_PATH).get(route) or route.strip("/") or "start"


@pytest.mark.parametrize("name", [name for name in COMMANDS if name not in ANSWERS_NOTHING])
def test_a_command_takes_both_clocks_or_the_table_says_why_not(name: str) -> None:
    options = {option for one in import_module(COMMANDS[name]).command.params for option in one.opts}
    told = clockless()
    assert ("--as-of" in options) is (name not in told.as_of)
    assert ("--known-on" in options) is (name not in told.known_on)


@pytest.mark.parametrize("route", [*(route for route in PAGES if route != "/changes.atom"), "/review", "/screen"])
def test_a_page_asks_for_both_clocks_or_says_why_not(route: str, site: Site) -> None:
    name = name_of(route)
    address = example_pages(site)[name] if name in {*SAME.values(), *BY_PATH.values()} else route
    page = site.ask(address).text
    asked = set(re.findall(r'<(?:input|textarea)[^>]* name="(\w+)"', page))
    told = clockless()
    for clock, table in zip(CLOCKS, (told.as_of, told.known_on), strict=True):
        fields = {"as_of", "at"} if clock == "as_of" else {"known_on"}
        assert bool(fields & asked) is (name not in table), clock
        assert (name not in table) or table[name] in page
    assert page.count('class="clockless"') == len(told.reasons(name))


def test_the_table_names_nothing_that_is_no_door() -> None:
    doors = {*COMMANDS, *map(name_of, PAGES), "review", "screen"}
    told = clockless()
    assert {*told.as_of, *told.known_on} <= doors


@pytest.mark.parametrize(
    "route", ["/", "/claims", "/findings", "/subjects", "/documents", "/map", "/deadlines", "/changes"]
)
def test_a_clock_that_is_none_is_refused_on_every_list(route: str, site: Site) -> None:
    for clock in CLOCKS:
        answer = site.ask(f"{route}?{clock}=soon")
        assert (answer.status, "soon" in answer.text) == (400, True)


@pytest.mark.parametrize("route", ["/", *(f"/{name}" for name in LISTS)])
def test_nothing_was_known_before_the_record_began(route: str, site: Site) -> None:
    page = site.ask(f"{route}?known_on=2001-01-01").text
    assert 'href="/claims/c' not in page
    assert "/finding/q" not in page
    assert 'href="/subjects/person' not in page


def test_the_button_of_the_slider_asks_about_its_day_and_keeps_the_rest(site: Site) -> None:
    page = site.ask("/claims?kind=transfer&by=slider&day=739325&as_of=").text
    assert 'value="2025-03-15"' in page
    assert re.search(r'<option value="transfer" selected', page)

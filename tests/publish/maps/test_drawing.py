"""The map and the network show what the links say, where it is known, and name what has no place."""

import re

import pytest

from paradero.answers.arrangements.links import Link, Relation
from paradero.claims.name_list import read_table
from paradero.publish.maps.drawing import draw_map, draw_network, link_sentence, map_words
from paradero.publish.maps.places import outlines, point_of
from paradero.publish.maps.projection import HEIGHT, WIDTH, place


def link(relation: Relation, left: str, right: str, *, said: bool = True, claims: tuple[str, ...] = ("c1",)) -> Link:
    return Link(relation, left, right, said, "arrangement:x", claims, ("asserts" if said else "plans",), False)


def test_every_point_and_outline_lies_on_the_map() -> None:
    for one in outlines().values():
        assert 0 <= one.x <= WIDTH
        assert 0 <= one.y <= HEIGHT
        assert re.fullmatch(r"(M\d+ -?\d+l(-?\d+ -?\d+ ?)+z)*", one.path), one.code


def test_nearly_every_country_of_the_tables_has_a_point() -> None:
    known = {row["id"] for row in read_table("countries.csv")}
    assert outlines().keys() <= known
    assert len(known - outlines().keys()) < 30


@pytest.mark.parametrize("name", ["El Salvador", "Palau", "Nauru", "Kosovo", "South Sudan", "Eswatini"])
def test_states_of_arrangements_have_a_point(name: str) -> None:
    assert point_of(name)


def test_a_facility_stands_where_the_tables_say_and_another_at_its_country() -> None:
    assert point_of("CECOT") == place(-88.805, 13.584)
    assert point_of("Camp Nowhere") is None


def test_a_move_is_a_line_that_opens_its_claim_or_the_row_that_lists_them() -> None:
    drawn = draw_map(
        [link("moved", "United States", "CECOT"), link("moved", "United States", "Palau", claims=("c1", "c2"))]
    )
    assert [arc.address for arc in drawn.arcs] == ["/claims/c1", "#link-moved-c1-said"]
    assert {spot.name for spot in drawn.spots} == {"United States", "CECOT", "Palau"}


def test_what_has_no_place_is_named_and_not_drawn() -> None:
    drawn = draw_map([link("moved", "United States", "Camp Nowhere")])
    assert (drawn.arcs, drawn.left_out) == ((), ("Camp Nowhere",))


def test_the_way_there_and_the_way_back_are_two_lines() -> None:
    there, back = draw_map([link("moved", "United States", "Ghana"), link("moved", "Ghana", "United States")]).arcs
    assert there.path.split("Q")[1].split()[:2] != back.path.split("Q")[1].split()[:2]


def test_what_is_not_said_to_have_happened_is_another_line_with_other_words() -> None:
    said, planned = (link("moved", "United States", "Ghana", said=told) for told in (True, False))
    assert link_sentence(said) != link_sentence(planned)
    assert [arc.said for arc in draw_map([said, planned]).arcs] == [True, False]


def test_the_network_leads_who_copies_to_the_state_that_receives() -> None:
    drawn = draw_network([link("agreed", "United States", "Ghana"), link("copies", "Peru", "United States → Ghana")])
    assert {spot.name for spot in drawn.spots} == {"United States", "Ghana", "Peru"}
    assert [arc.sentence for arc in drawn.arcs][1] == "Peru copies United States → Ghana, or wants to"


def test_of_very_many_states_those_with_most_links_are_drawn_and_the_others_named() -> None:
    drawn = draw_network([link("agreed", "Hub", f"State {number}") for number in range(60)])
    assert (len(drawn.spots), len(drawn.left_out)) == (40, 21)
    assert "Hub" in {spot.name for spot in drawn.spots}


def test_nothing_is_drawn_from_nothing() -> None:
    assert (draw_map([]).arcs, draw_network([]).arcs) == ((), ())
    assert map_words().page["credit"]

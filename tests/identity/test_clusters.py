"""Clusters follow from judgements: joined by same, kept apart by different, and what cannot be followed is told."""

from hypothesis import given
from hypothesis import strategies as st

from paradero.identity.clusters import Clusters, Held, clusters


def judged(*told: tuple[str, str, str]) -> list[Held]:
    return [Held(*sorted(pair[:2]), pair[2], "person", seq) for seq, pair in enumerate(told, 1)]  # type: ignore[arg-type]


def groups(found: Clusters) -> list[str]:
    return ["".join(group) for group in found.groups]


def test_what_is_judged_the_same_is_one_through_a_third() -> None:
    assert groups(clusters("ABCD", judged(("A", "B", "same"), ("C", "B", "same")))) == ["ABC", "D"]


def test_unsure_joins_nothing_and_parts_nothing() -> None:
    assert groups(clusters("ABC", judged(("A", "B", "same"), ("B", "C", "same"), ("A", "C", "unsure")))) == ["ABC"]
    assert groups(clusters("AB", judged(("A", "B", "unsure")))) == ["A", "B"]


def test_two_judged_different_stay_two_when_both_are_judged_the_same_as_a_third() -> None:
    found = clusters("ABC", judged(("A", "B", "different"), ("A", "C", "same"), ("B", "C", "same")))
    assert groups(found) == ["AC", "B"]
    (conflict,) = found.conflicts
    assert (conflict.join.one, conflict.join.other) == ("B", "C")
    assert [(one.one, one.other) for one in conflict.against] == [("A", "B")]


def test_a_join_by_a_rule_gives_way_to_one_by_a_person() -> None:
    held = [
        Held("A", "C", "same", "rule", 1),
        Held("B", "C", "same", "person", 2),
        Held("A", "B", "different", "person", 3),
    ]
    found = clusters("ABC", held)
    assert groups(found) == ["A", "BC"]
    assert found.conflicts[0].join.judge == "rule"


_KEYS = "ABCDEFG"
_PAIRS = st.lists(
    st.tuples(st.sampled_from(_KEYS), st.sampled_from(_KEYS), st.sampled_from(["same", "different", "unsure"])).filter(
        lambda pair: pair[0] < pair[1]
    ),
    unique_by=lambda pair: pair[:2],
    max_size=15,
)


@given(_PAIRS)
def test_no_two_judged_different_are_ever_one_and_each_join_is_followed_or_a_conflict(
    told: list[tuple[str, str, str]],
) -> None:
    held = judged(*told)
    found = clusters(_KEYS, held)
    group = {key: number for number, keys in enumerate(found.groups) for key in keys}
    assert sorted(group) == list(_KEYS)
    refused = {conflict.join for conflict in found.conflicts}
    for one in held:
        together = group[one.one] == group[one.other]
        assert not (one.verdict == "different" and together)
        assert one.verdict != "same" or together == (one not in refused)
    for conflict in found.conflicts:
        sides = {group[conflict.join.one], group[conflict.join.other]}
        assert conflict.against
        assert all({group[one.one], group[one.other]} == sides for one in conflict.against)


@given(_PAIRS, st.randoms())
def test_the_order_in_which_judgements_are_told_changes_nothing(
    told: list[tuple[str, str, str]], random: object
) -> None:
    held = judged(*told)
    turned = list(held)
    random.shuffle(turned)  # type: ignore[attr-defined]
    assert clusters(_KEYS, turned).groups == clusters(_KEYS, held).groups

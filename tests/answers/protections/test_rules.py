"""The table of protections and the words for its kinds."""

import pytest

from paradero.answers.protections.kinds import kind_named, says_any, says_third_country
from paradero.answers.protections.rules import rule_of, rules
from paradero.words.errors import UsageError

NAMED_BY_DESIGN = {
    "withholding_of_removal", "cat_withholding", "cat_deferral", "asylum", "refugee", "lawful_permanent_residence",
    "citizenship", "tps", "pending_case", "automatic_stay", "administrative_stay", "stay_of_removal", "class_order",
    "no_transfer_order", "settlement", "other",
}  # fmt: skip


def test_the_table_has_every_kind_once_with_citations_that_say_whether_they_were_checked() -> None:
    told = rules().rule
    assert {rule.id for rule in told} == NAMED_BY_DESIGN
    assert len(told) == len(NAMED_BY_DESIGN)
    assert all(rule.cite for rule in told if rule.id != "other")
    assert all(cite.text and cite.says and cite.check for rule in told for cite in rule.cite)


def test_withholding_bars_one_country_and_asylum_every_one() -> None:
    assert rule_of("withholding_of_removal").destinations == "named_country"
    assert rule_of("asylum").destinations == "any"
    assert rule_of("no_transfer_order").acts == ("transfer", "removal")


def test_an_unknown_kind_is_refused_with_the_kinds_there_are() -> None:
    with pytest.raises(UsageError, match="choose one of withholding_of_removal, "):
        rule_of("pardon")


@pytest.mark.parametrize(
    ("words", "named", "kind"),
    [
        ("Withholding of removal", True, "withholding_of_removal"),
        ("withholding under CAT", True, "cat_withholding"),
        ("Deferral of removal (CAT)", True, "cat_deferral"),
        ("DCAT", True, "cat_deferral"),
        ("granted asylum in 2023", True, "asylum"),
        ("Asilo", True, "asylum"),
        ("TPS", True, "tps"),
        ("U.S. citizen", True, "citizenship"),
        ("ciudadana estadounidense", True, "citizenship"),
        ("Retención de la deportación", True, "withholding_of_removal"),
        ("temporary restraining order", True, "stay_of_removal"),
        ("temporary restraining order", False, "class_order"),
        ("suspensión de la deportación", True, "stay_of_removal"),
        ("orden de no traslado", True, "no_transfer_order"),
        ("class order", True, "class_order"),
        ("Withholding of Removal order", True, "withholding_of_removal"),
        ("final order of removal", True, None),
        ("none", True, None),
        ("asylum denied", True, None),
        ("Withholding of removal: denied", True, None),
        ("asylum denied, withholding granted", True, "withholding_of_removal"),
        ("asylum denied, appeal pending", True, "automatic_stay"),
        ("letter from a mayor", True, "other"),
    ],
)
def test_words_call_a_kind(words: str, named: bool, kind: str | None) -> None:
    assert kind_named(words, named=named) == kind


def test_an_administrative_stay_of_a_court_is_a_courts_stay() -> None:
    assert kind_named("administrative stay", named=True, issuer="Second Circuit") == "stay_of_removal"
    assert kind_named("administrative stay", named=True, issuer="ICE") == "administrative_stay"
    assert kind_named("administrative stay", named=True, issuer="Immigration judge") == "administrative_stay"


def test_every_kind_of_the_words_is_a_rule() -> None:
    for words in (
        "withholding",
        "cat",
        "deferral",
        "asylum",
        "refugee",
        "green card",
        "citizen",
        "tps",
        "pending case",
    ):
        kind = kind_named(words, named=True)
        assert kind is not None
        assert rule_of(kind).id == kind


def test_cells_say_any_country_or_third_countries() -> None:
    assert says_any("Any country")
    assert says_any("cualquier país")
    assert says_third_country("Terceros países")
    assert not says_any("El Salvador")

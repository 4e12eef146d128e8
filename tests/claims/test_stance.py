"""What becomes of an event by what stands above it; None where it is no claim."""

import pytest

from paradero.claims.governed import is_modifier
from paradero.claims.negation import is_negated
from paradero.claims.stance import event_stance
from tests.claims.parsing import parse, word


@pytest.mark.parametrize(
    ("text", "trigger", "expected"),
    [
        ("The agency deported the men.", "deported", "asserts"),
        ("The men were deported.", "deported", "asserts"),
        ("Officials said the men were deported.", "deported", "asserts"),
        ("The men were forced to leave after agents deported them.", "deported", "asserts"),
        ("Officers failed to ask him before deporting him.", "deporting", "asserts"),
        ("The men are believed to be held there.", "held", "asserts"),
        ("They were the second group to be deported.", "deported", "asserts"),
        # planned and permitted
        ("They were set to be the first to be deported.", "deported", "plans"),
        ("The ruling could lead to the deportation of men.", "deportation", "predicts"),
        ("The agency plans to deport the men.", "deport", "plans"),
        ("The agency will deport the men.", "deport", "plans"),
        ("The men are held pending their deportation.", "deportation", "plans"),
        ("The men are held without knowing why they were deported.", "deported", "asserts"),
        ("Deportation flights to Libya could resume.", "Deportation", "predicts"),
        ("The deportation of the men was not carried out.", "deportation", "denies"),
        ("The agency is set to deport the men.", "deport", "plans"),
        ("The law allows the agency to deport the men.", "deport", "plans"),
        ("The agency tried to deport the men.", "deport", "plans"),
        ("The agency announced plans to deport the men.", "deport", "plans"),
        ("Officials said it would deport the men.", "deport", "plans"),
        ("The potential deportation of the men was praised.", "deportation", "plans"),
        ("Officials said the agency would deport the men.", "deport", "plans"),
        ("The agency would deport the men.", "deport", "plans"),
        ("Officials told the men that they may be deported.", "deported", "plans"),
        ("The men will be held in a hotel before being deported.", "deported", "plans"),
        ("The plan would see the men deported.", "deported", "plans"),
        ("The minister wants the men deported.", "deported", "plans"),
        # what somebody does not want, or is not willing to do
        ("The men feared returning to Libya.", "returning", None),
        ("The men have concerns about returning to Libya.", "returning", None),
        ("The agency was unwilling to release the men.", "release", None),
        ("The lawyers advocated for the release of the men.", "release", None),
        # what is said of it presupposes it
        ("Their detention in a camp was illegal.", "detention", "asserts"),
        ("The second group of men to be deported arrived on Monday.", "deported", "asserts"),
        # begun and gone on with
        ("The agency began deporting the men.", "deporting", "asserts"),
        ("The agency will begin deporting the men.", "deporting", "plans"),
        ("The agency has not begun deporting the men.", "deporting", "denies"),
        ("The court allowed the agency to begin deporting the men.", "deporting", "plans"),
        ("The deportations have not resumed.", "deportations", "denies"),
        # the third to do it has done it
        ("Ghana became the third country to deport the men.", "deport", "asserts"),
        ("Ghana would be the third country to deport the men.", "deport", "plans"),
        # predicted
        ("The men would likely be deported.", "deported", "predicts"),
        ("The men risk being deported.", "deported", "predicts"),
        ("The agency may deport the men.", "deport", "predicts"),
        ("The agency could deport the men.", "deport", "predicts"),
        ("Lawyers fear that the men were deported.", "deported", "predicts"),
        # denied
        ("The agency did not deport the men.", "deport", "denies"),
        ("The agency never deported the men.", "deported", "denies"),
        ("No men were deported.", "deported", "denies"),
        ("Officials denied that the men were deported.", "deported", "denies"),
        ("The agency failed to deport the men.", "deport", "denies"),
        ("The agency refused to deport the men.", "deport", "denies"),
        ("The agency does not plan to deport the men.", "deport", "denies"),
        # conceded, alleged
        ("Officials admitted that the men were deported.", "deported", "concedes"),
        ("Lawyers alleged that the men were deported.", "deported", "alleges"),
        ("The men were allegedly deported.", "deported", "alleges"),
        ("The lawsuit says that the men were deported.", "deported", "alleges"),
        ("The plaintiffs argued that the men were deported.", "deported", "alleges"),
        ("The government argued that the men were deported.", "deported", "asserts"),
        ("Officials admitted that the men were held and that they were deported.", "deported", "concedes"),
        ("The man was found dead.", "dead", "asserts"),
        # the content of an order, a bar, a request
        ("The court barred the agency from deporting the men.", "deporting", None),
        ("The court ordered the agency to deport the men.", "deport", None),
        ("The court halted the deportation of the men.", "deportation", None),
        ("The men asked the agency not to deport them.", "deport", None),
        ("An injunction against deporting the men was issued.", "deporting", None),
        ("The agency should deport the men.", "deport", None),
        ("The agency must deport the men.", "deport", None),
        # conditions and questions
        ("If the agency deported the men, they would sue.", "deported", None),
        ("Nobody knows whether the agency deported the men.", "deported", None),
        ("Unless the court acts, the agency can move the men.", "acts", None),
        ("Did the agency deport the men?", "deport", None),
        # the writer's asides are out of reach of what governs the noun
        ("Officials plan to visit the men who were deported.", "deported", "asserts"),
        ("Officials denied that the men deported in May were hurt.", "deported", "asserts"),
    ],
)
def test_a_move_is_what_its_governors_make_of_it(text, trigger, expected):
    assert event_stance(word(parse(text), trigger), "asserts", "move", "denies") == expected


@pytest.mark.parametrize(
    ("text", "trigger", "weighs", "expected"),
    [
        ("The agency was ordered to praise the men.", "praise", "said", "plans"),
        ("The men are accused of crimes.", "accused", "fixed", "alleges"),
        ("The men may be accused of crimes.", "accused", "fixed", "alleges"),
        ("The men were never accused of crimes.", "accused", "fixed", "denies"),
        ("The agency ignored the order that bars the move.", "order", "presupposed", "alleges"),
        ("If the order stands, the men stay.", "order", "presupposed", "alleges"),
        ("The judge has the power to order their return.", "order", "ruling", None),
    ],
)
def test_what_governs_weighs_less_for_acts_of_speech_accusations_and_standing_orders(text, trigger, weighs, expected):
    assert event_stance(word(parse(text), trigger), "alleges", weighs, "denies") == expected


def test_a_denial_is_no_claim_where_the_frame_says_so():
    trigger = word(parse("The agency did not deport the men."), "deport")
    assert event_stance(trigger, "asserts", "move", None) is None


@pytest.mark.parametrize(
    ("text", "form", "expected"),
    [
        ("The agency did not deport them.", "deport", True),
        ("The agency deported none of them.", "deported", True),
        ("No agency deported them.", "deported", True),
        ("None of them has been deported or handed over.", "handed", True),
        ("They were not deported and sent to Libya.", "sent", True),
        ("They were not charged but were deported.", "deported", False),
        ("No agency held them and a court released them.", "released", False),
        ("The agency deported them.", "deported", False),
    ],
)
def test_a_verb_is_negated_by_itself_its_subject_or_its_object(text, form, expected):
    assert is_negated(word(parse(text), form)) is expected


@pytest.mark.parametrize(
    ("text", "form", "expected"),
    [
        ("The men deported in May have sued.", "deported", True),
        ("The men who were deported have sued.", "deported", True),
        ("The men were deported.", "deported", False),
        ("The plan to deport them failed.", "deport", False),
    ],
)
def test_a_participle_or_relative_clause_only_describes_its_noun(text, form, expected):
    assert is_modifier(word(parse(text), form)) is expected

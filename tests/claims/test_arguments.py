"""Who does what to whom, whatever the syntax."""

import pytest

from paradero.claims.arguments import arguments
from tests.claims.parsing import forms, parse, word

ACTIVE = "The government deported the men to Ghana."
PASSIVE = "The men were deported to Ghana by the government."


@pytest.mark.parametrize(
    ("text", "trigger", "path", "expected"),
    [
        # active and passive
        (ACTIVE, "deported", "agent", ["government"]),
        (ACTIVE, "deported", "patient", ["men"]),
        (ACTIVE, "deported", "to", ["Ghana"]),
        (PASSIVE, "deported", "agent", ["government"]),
        (PASSIVE, "deported", "patient", ["men"]),
        (PASSIVE, "deported", "subject", ["men"]),
        ("The men were deported.", "deported", "agent", []),
        ("They have been deported.", "deported", "patient", ["They"]),
        # participles
        ("The men deported by the agency have sued.", "deported", "patient", ["men"]),
        ("The men deported by the agency have sued.", "deported", "agent", ["agency"]),
        ("The agency holding the men is small.", "holding", "agent", ["agency"]),
        ("Deported in May, the mother wants to return.", "Deported", "patient", ["mother"]),
        # relative clauses
        ("The men who were deported have sued.", "deported", "patient", ["men"]),
        ("The men whom the agency deported have sued.", "deported", "patient", ["men"]),
        ("The men whom the agency deported have sued.", "deported", "agent", ["agency"]),
        ("The agency that deported the men is small.", "deported", "agent", ["agency"]),
        ("The lawyers met the men whom it deported.", "deported", "patient", ["men"]),
        # control: whose infinitive it is
        ("The judge ordered the agency to release the men.", "release", "agent", ["agency"]),
        ("The agency promised to release the men.", "release", "agent", ["agency"]),
        ("The agency plans to release the men.", "release", "patient", ["men"]),
        ("The court barred the agency from deporting the men.", "deporting", "patient", ["men"]),
        # coordination
        ("Agents arrested and deported the man.", "arrested", "patient", ["man"]),
        ("Agents arrested and deported the man.", "deported", "patient", ["man"]),
        ("Agents arrested and deported the man.", "deported", "agent", ["Agents"]),
        ("The agency deported men and women to Ghana and Togo.", "deported", "patient", ["men", "women"]),
        ("The agency deported men and women to Ghana and Togo.", "deported", "to", ["Ghana", "Togo"]),
        ("The men were arrested and deported.", "deported", "patient", ["men"]),
        # nominalisation
        ("The deportation of the men by the agency was stopped.", "deportation", "patient", ["men"]),
        ("The deportation of the men by the agency was stopped.", "deportation", "agent", ["agency"]),
        ("Their deportation to Ghana was stopped.", "deportation", "patient", ["Their"]),
        ("Their deportation to Ghana was stopped.", "deportation", "to", ["Ghana"]),
        # what else a frame looks at
        ("The agency gave him food.", "gave", "dative", ["him"]),
        ("The prison is overcrowded.", "is", "attribute", ["overcrowded"]),
        ("The agency wrongly deported the men.", "deported", "adverb", ["wrongly"]),
        ("No agency took the men.", "agency", "determiner", ["No"]),
        ("The agency will not take the men.", "take", "negation", ["not"]),
        ("The agency must release the men.", "release", "modal", ["must"]),
        ("The government's prison holds eight men.", "prison", "possessor", ["government"]),
        ("The government's prison holds eight men.", "men", "numeral", ["eight"]),
        ("The alleged gang members were deported.", "members", "modifier", ["alleged", "gang"]),
        ("The president met the king.", "met", "parties", ["president", "king"]),
        ("The agency said that it released the men.", "said", "complement", ["released"]),
        ("The men were held in a prison.", "held", "self", ["held"]),
        # what is done under a deal, and what is talked of during a meeting
        ("The men were sent to Rwanda under a secret deal.", "deal", "terms", ["sent"]),
        ("The men were sent to Rwanda as part of a deal.", "deal", "terms", ["sent"]),
        ("The president told reporters during a meeting that he agreed.", "meeting", "occasion", ["told"]),
        ("The men were deported.", "deported", "passive", ["deported"]),
        ("The agency deported the men.", "deported", "passive", []),
        # where the parser errs: a name as an infinitive, a participle as a clause
        ("The group was flown from Alexandria to Cameroon on January 14.", "flown", "to", ["Cameroon"]),
        ("An immigration court granted him protected status in 2019.", "granted", "object", ["status"]),
        ("Shaheen described the payment as highly unusual.", "described", "as", ["unusual"]),
        # who is paid does it; who said it adds it
        ("It sent $6 million to Ghana to accept the men.", "accept", "agent", ["Ghana"]),
        ("The lawyer said that the men were deported, adding that all are well.", "adding", "agent", ["lawyer"]),
    ],
)
def test_a_path_leads_to_the_heads_that_fill_it(text, trigger, path, expected):
    assert forms(arguments(word(parse(text), trigger), path)) == expected


def test_heads_come_in_text_order_and_once():
    found = arguments(word(parse("Ghana, Togo and Benin took the men."), "took"), "agent")
    assert forms(found) == ["Ghana", "Togo", "Benin"]

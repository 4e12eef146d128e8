"""Cases by name, and the case that a ruling is in."""

import pytest

from paradero.claims.cases import case_of, named_cases
from paradero.words.passage import Span
from tests.claims.documents import on_topic


@pytest.mark.parametrize(
    ("text", "cases"),
    [
        ("In Noem v. Abrego Garcia. The rest", ["Noem v. Abrego Garcia"]),
        ("the ruling in J.G.G. v. Trump stands", ["J.G.G. v. Trump"]),
        ("D.V.D. v. Department of Homeland Security", ["D.V.D. v. Department of Homeland Security"]),
        ("Mexico v Guatemala and Trump v. J.G.G. both", ["Mexico v Guatemala", "Trump v. J.G.G."]),
        ("a man v. the state", []),
        ("Section v. of the Act", []),
    ],
)
def test_a_case_is_two_named_parties(text, cases):
    assert [span.of(text) for span in named_cases(text)] == cases


@pytest.mark.parametrize(
    ("text", "case"),
    [
        ("In J.G.G. v. Trump, a judge halted deportations, unlike in D.V.D. v. Noem.", "J.G.G. v. Trump"),
        ("After Trump v. Hawaii, a judge in D.V.D. v. Noem halted deportations.", "D.V.D. v. Noem"),
        ("A judge halted deportations in J.G.G. v. Trump.", "J.G.G. v. Trump"),
        ("In another case, J.G.G. v. Trump, Judge James Boasberg halted deportations.", "J.G.G. v. Trump"),
    ],
)
def test_a_ruling_is_in_the_case_named_nearest_before_it(reader, text, case):
    [claim] = [claim for claim in reader.read(on_topic(text)) if claim.kind == "order"]
    assert [filler.text for filler in claim.roles["case"]] == [case]


def test_a_ruling_of_no_named_case_has_none(reader):
    [claim] = [claim for claim in reader.read(on_topic("A judge halted deportations.")) if claim.kind == "order"]
    assert "case" not in claim.roles


def test_a_ruling_in_a_court_document_is_in_the_case_of_its_caption():
    text = "No. 24A949\n\nThe application is denied."
    cases, whole, start = [Span(0, 10)], Span(12, len(text)), text.index("denied")
    trigger = Span(start, start + 6)
    assert case_of(cases, whole, trigger, in_court=True) == cases[0]
    assert case_of(cases, whole, trigger, in_court=False) is None

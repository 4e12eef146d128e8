"""Citations: cases with their names, laws in one spelling, dockets; read for court documents only, without a word."""

import logging
import subprocess
import sys

import pytest

from paradero.claims.court.citations import find_citations
from paradero.claims.court.flow import flow_of
from paradero.claims.court.sheet import Cited
from paradero.text.normal import normal
from tests.claims.court.documents import court_text


def _cited(text: str) -> list[Cited]:
    version = court_text(text)
    return find_citations(flow_of(normal(version), [block.span for block in version.blocks]), version.text)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("We weigh it. See Nken v. Holder, 556 U. S. 418, 426 (2009).", ["Nken v. Holder, 556 U.S. 418"]),
        ("It binds the Government, Nken v. Hol-\nder, 556 U. S. 418.", ["Nken v. Holder, 556 U.S. 418"]),
        (
            "Granny Foods, Inc. v. Local No. 70, 415 U.S. 423, 439.",
            ["Granny Foods, Inc. v. Local No. 70, 415 U.S. 423"],
        ),
        ("As in _Noem v. Garcia_, No. 24A949, slip op. at 2.", ["Noem v. Garcia, No. 24A949"]),
        ("Under 8 U. S. C. §1226(a) and 8 CFR §241.4(l).", ["8 U.S.C. § 1226(a)", "8 C.F.R. § 241.4(l)"]),
        ("By 8 C.F.R. §§ 208.16–.18 & .24.", ["8 C.F.R. §§ 208.16-.18 & .24"]),
        ("U.S. Const. art. II, § 3; Fed. R. Civ. P. 65(c).", ["U.S. Const. art. II, § 3", "Fed. R. Civ. P. 65(c)"]),
        ("Cite as: 604 U. S. ____ (2025)", []),
        ("The removal was in 2019.", []),
    ],
)
def test_what_is_cited_comes_in_one_spelling_with_the_name_before_it(text, told):
    assert [f"{c.name.name}, {c.normal}" if c.name else c.normal for c in _cited(text)] == told


def test_the_reader_of_citations_is_silent(caplog):
    with caplog.at_level(logging.DEBUG):
        _cited("1 Minn. 2; 2 A. 3; 3 H. 4; Bush v. Gore, 531 U.S. 98.")
    assert [record for record in caplog.records if record.name.startswith("eyecite")] == []


def test_claims_are_read_without_loading_the_reader_of_citations():
    script = "import paradero.claims.reader, sys; sys.exit('eyecite' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", script], check=False).returncode == 0

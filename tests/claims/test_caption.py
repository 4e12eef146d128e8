"""The court that speaks in a court document, from its caption."""

import pytest

from paradero.claims.caption import deciding_court
from paradero.claims.gazetteer import gazetteer

SUPREME = """SUPREME COURT OF THE UNITED STATES

No. 24A949

KRISTI NOEM, ET AL. v. KILMAR ARMANDO ABREGO GARCIA, ET AL.

ON APPLICATION TO VACATE

The application is granted in part."""
DISTRICT = """IN THE UNITED STATES DISTRICT COURT FOR THE DISTRICT OF MARYLAND

Jorge Ibarra, Plaintiff, v. Kristi Noem, Defendant.

Civil Action No. 8:25-cv-00951-PX

MEMORANDUM OPINION

The motion is granted."""


@pytest.mark.parametrize(("text", "court"), [(SUPREME, "Supreme Court"), (DISTRICT, "District of Maryland")])
def test_the_court_of_a_caption_is_the_one_that_decides(text, court):
    found = deciding_court(text, gazetteer())
    assert found is not None
    assert court in found.name
    assert found.how == "caption"
    assert found.span.of(text).strip()


@pytest.mark.parametrize(
    "text",
    [
        "",
        "The Supreme Court ruled on Monday.",
        SUPREME.replace("No. 24A949", ""),
        SUPREME.replace(" v. ", " and "),
        SUPREME.replace("ON APPLICATION TO VACATE", ""),
        "So it was.\n" * 250 + SUPREME,
    ],
    ids=["empty", "news", "no docket", "no parties", "no opinion", "far down"],
)
def test_a_text_without_all_marks_of_a_caption_is_no_court_document(text):
    assert deciding_court(text, gazetteer()) is None

"""Articles of a sentence or two against a small record: what bears them out, and what does not."""

import hashlib
from collections.abc import Iterator

import pytest

from paradero.answers.audit.article import audit_article
from paradero.answers.audit.drafts import holds_rows, read_draft
from paradero.answers.audit.views import AuditedSentence
from paradero.claims.reader import ClaimReader
from paradero.record.intake import intake
from paradero.record.record import Record, open_record
from paradero.words.errors import SourceError, UsageError

PAGES = {
    "one.md": (
        "2025-08-26", "Example Post",
        "Kilmar Abrego Garcia was mistakenly deported to El Salvador in March 2025.\n\n"
        "Kilmar Abrego Garcia faces smuggling charges in Tennessee.\n\n"
        "In July 2025, the United States deported five men to Eswatini, according to Tricia McLaughlin.",
    ),
    "two.md": (
        "2025-03-20", "Sample Daily",
        "On March 15, 2025, the United States deported more than 250 Venezuelans to El Salvador.\n\n"
        "The United States has deported 238 Venezuelans to El Salvador.",
    ),
}  # fmt: skip


@pytest.fixture(scope="module")
def record(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Record]:
    """The record of two pages."""
    folder = tmp_path_factory.mktemp("pages")
    for name, (day, outlet, text) in PAGES.items():
        (folder / name).write_text(f"---\ntitle: {name}\ndate: {day}\npublisher: {outlet}\n---\n\n{text}\n", "utf-8")
    path = folder / "audit.paradero"
    with open_record(path, create=True) as made:
        list(intake(made, [str(folder / name) for name in PAGES], reader=ClaimReader()))
    with open_record(path, read_only=True) as opened:
        yield opened


def audited(record: Record, words: str, day: str = "2025-09-01") -> AuditedSentence:
    draft = read_draft(f"The flights and the deportees.\n\n{words}\n".encode(), "draft.txt", day)
    claims = ClaimReader().read(draft.text)
    digest = hashlib.sha256(words.encode()).hexdigest()
    (sentence,) = audit_article(record, draft.text, claims, digest).sentences
    return sentence


def test_a_name_without_its_first_word_means_the_one_person_who_has_it(record: Record) -> None:
    told = audited(record, "Abrego Garcia was mistakenly deported to El Salvador in March 2025.")
    assert (told.verdict, told.because) == ("supported", "agrees")
    assert audited(record, "Ruiz Garcia was mistakenly deported to El Salvador in March 2025.").verdict != "supported"


def test_a_charge_bears_out_no_plea_and_no_conviction(record: Record) -> None:
    for grade in ("has pleaded guilty to", "was convicted of"):
        told = audited(record, f"Kilmar Abrego Garcia {grade} the smuggling charges.")
        assert told.verdict != "supported"


def test_a_number_that_is_given_elsewhere_for_what_may_be_the_same_contradicts_nothing(record: Record) -> None:
    told = audited(record, "On March 15, 2025, the United States deported 238 Venezuelans to El Salvador.")
    assert (told.verdict, told.because) in (("not checkable", "elsewhere"), ("supported", "disputed"))
    told = audited(record, "On March 15, 2025, the United States deported 120 Venezuelans to El Salvador.")
    assert told.verdict == "contradicted"


def test_what_no_other_claim_can_be_held_against_has_to_stand_in_the_same_passage(record: Record) -> None:
    told = audited(record, "The United States deported five men to Eswatini in July 2025.")
    assert told.verdict == "supported"
    told = audited(record, "The United States deported five gang members to Eswatini in July 2025.")
    assert told.verdict != "supported"


def test_what_is_a_table_is_told_by_its_content() -> None:
    assert holds_rows(b"Destination,Date\nSV,2025-03-15\nRW,2025-05-01\n")
    assert holds_rows(b'[{"destination": "SV"}]')
    assert not holds_rows(b'[{"title": "A", "text": "Words."}]')
    assert not holds_rows(b"Five men, who were held, were deported.\n\nThey said nothing, then, for days.\n")


def test_a_draft_that_is_none_is_refused() -> None:
    with pytest.raises(SourceError, match="cannot be audited"):
        read_draft(b"", "empty.txt")
    with pytest.raises(SourceError, match="one article at a time"):
        read_draft(b'[{"text": "One."}, {"text": "Two."}]', "two.json")
    with pytest.raises(UsageError, match="is no date"):
        read_draft(b"Words.", "draft.txt", "soon")

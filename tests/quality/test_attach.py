"""Gold without words, and the words put back."""

from pathlib import Path
from typing import Any

import msgspec
import pytest
from quality.attach import Document, attach, body_of, digest, documents, references, usable
from quality.detach import Annotated, describe, detach, free_gold
from quality.gold import GoldError, free_corpora

from quality import attach as attaching
from tests.quality.conftest import gold

HEAD = '---\ntitle: "One"\nurl: "https://example.org/one"\ndate: 2025-06-01\npublisher: "The Example Courier"\n---\n'
BODY = "Samplestone spoke first. The men were\nflown to Eswatini, Samplestone said."
QUOTE = "The men were\nflown to Eswatini"
NAMES: dict[str, Any] = {
    "key": "men",
    "speaker": ("samplestone", "Thandiwe Samplestone"),
    "roles": {"people": ("the men were flown",)},
}


def test_gold_comes_back_with_the_words_of_the_text() -> None:
    back = attach(detach(gold(QUOTE, when="2025-05", **NAMES), BODY), BODY, "en")
    assert back == gold(
        QUOTE,
        key="men",
        when="2025-05",
        speaker=("Samplestone", "Thandiwe Samplestone"),
        roles={"people": ("The men were\nflown",)},
    )


def test_what_is_stored_has_no_words_of_the_text() -> None:
    stored = msgspec.json.encode(detach(gold(QUOTE, **NAMES), BODY)).decode()
    assert "flown" not in stored
    assert '"samplestone"' not in stored
    assert "Thandiwe Samplestone" in stored


def test_a_form_is_found_in_the_quote_before_elsewhere() -> None:
    text = "Eswatini agreed. The men went to Eswatini."
    assert detach(gold("The men went to Eswatini", key="Eswatini"), text).key == ((33, 41),)


def test_a_long_form_that_the_text_has_not_is_left_out() -> None:
    long = gold(QUOTE, roles={"how": ("words enough to be nearly a whole sentence",)})
    assert detach(long, BODY).roles == {}


@pytest.mark.parametrize("quote", ["Samplestone", "not there"])
def test_a_quote_must_stand_in_the_text_once(quote: str) -> None:
    with pytest.raises(GoldError, match="exactly once"):
        detach(gold(quote), BODY)


def test_other_words_at_the_place_are_refused() -> None:
    with pytest.raises(GoldError, match="restore the text"):
        attach(detach(gold(QUOTE), BODY), BODY.replace("flown", "taken"), "en")


def test_texts_that_are_missing_or_differ_are_named(tmp_path: Path) -> None:
    (tmp_path / "deep").mkdir()
    (tmp_path / "deep" / "good.txt").write_text(HEAD + BODY + "\n", "utf-8")
    (tmp_path / "other.txt").write_text(HEAD + BODY + " More.", "utf-8")
    wanted = [
        Document(name, "dev", "https://example.org/one", "2025-06-01", "A", "en", digest(BODY), len(BODY))
        for name in ("good", "other", "gone")
    ]
    found, complaints = usable(tmp_path, wanted)
    assert list(found) == ["good"]
    assert [complaint.split(";")[0] for complaint in complaints] == [
        "other differs from the text annotated",
        "gone is missing",
    ]


def test_without_any_text_the_command_names_them_all(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert attaching.main(str(tmp_path)) == 1
    told = capsys.readouterr()
    assert told.out == ""
    assert len(told.err.splitlines()) == len(documents())


def test_a_text_is_described_by_its_front_matter_and_its_body(tmp_path: Path) -> None:
    file = tmp_path / "one.txt"
    file.write_text(HEAD + BODY + "\n", "utf-8")
    assert body_of(file.read_text("utf-8")) == BODY
    assert describe(Annotated("dev", file, ())) == Document(
        "one", "dev", "https://example.org/one", "2025-06-01", "The Example Courier", "en", digest(BODY), len(BODY)
    )


def test_gold_of_kept_texts_that_the_folder_lacks_stays_as_it_was() -> None:
    kept = {claim.doc: claim for corpus in free_corpora() for claims in corpus.gold.values() for claim in claims}
    doc = "ejemplo-cable-esuatini-ghana"
    other = msgspec.structs.replace(gold(QUOTE), doc=doc)
    assert free_gold([], [kept[doc]]) == [kept[doc]]
    assert free_gold([Annotated("dev", Path(f"{doc}.txt"), (other,))], [kept[doc]]) == [other]
    assert free_gold([Annotated("dev", Path("a.txt"), (gold(QUOTE),))], [kept[doc]]) == [kept[doc]]


def test_every_stored_reference_belongs_to_a_document_and_lies_within_it() -> None:
    lengths = {document.id: document.characters for document in documents()}
    assert {reference.doc for reference in references()} == lengths.keys()
    for reference in references():
        assert 0 <= reference.start < reference.end <= lengths[reference.doc]


def test_stored_references_hold_names_and_no_sentences() -> None:
    for reference in references():
        groups = [reference.key, reference.speaker, *reference.roles.values()]
        words = [form for group in groups for form in group if isinstance(form, str)]
        assert all(len(form.split()) <= 6 and (not form.endswith(".") or form[-2].isupper()) for form in words)

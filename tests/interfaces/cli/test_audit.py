"""`paradero audit`: two articles with known faults against a small record, in every form, and what is refused."""

import json
from pathlib import Path
from typing import Any

import pytest

from tests.interfaces.cli.running import paradero

CASES = Path(__file__).parents[2] / "cases" / "audit"
FAULTY, KEPT = CASES / "ten-marks.md", CASES / "kept.md"


@pytest.fixture(scope="module")
def path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The record of the two pages that the articles are held against."""
    path = tmp_path_factory.mktemp("audit") / "audit.paradero"
    for document in sorted((CASES / "record").glob("*.md")):
        assert paradero("add", "--record", path, document).returncode == 0
    return path


def audited(path: Path, article: Path | str, *options: str | Path, stdin: bytes = b"") -> dict[str, Any]:
    done = paradero("audit", article, "--json", "--record", path, *options, stdin=stdin)
    assert done.returncode == 0, done.stderr
    told: dict[str, Any] = json.loads(done.stdout)
    return told


def verdicts(told: dict[str, Any]) -> list[tuple[str, str]]:
    return [(one["verdict"], one["because"]) for one in told["sentences"]]


def notes(told: dict[str, Any], kind: str) -> list[dict[str, Any]]:
    return [note for note in told["notes"] if note["kind"] == kind]


def test_each_sentence_gets_its_verdict(path: Path) -> None:
    told = audited(path, FAULTY)
    assert verdicts(told) == [
        ("not checkable", "title"),
        ("contradicted", "disagrees"),
        ("supported", "agrees"),
        ("new", "nothing"),
    ]
    wrong, right = told["sentences"][1:3]
    assert wrong["contradicted_by"][0]["exact"] == (
        "The United States is paying El Salvador $6 million to hold the deportees."
    )
    assert wrong["answers"][0]["record_low"] == wrong["answers"][0]["record_high"] == 6_000_000
    assert right["origins"] == 1
    assert right["supported_by"][0]["publisher"] == "Example Post"


def test_ten_marks_over_an_empty_list_lead_to_no_source(path: Path) -> None:
    missing = notes(audited(path, FAULTY), "citation missing")
    assert [note["exact"] for note in missing] == [f"[{number}]" for number in range(1, 11)]


def test_a_sitting_president_is_not_former(path: Path) -> None:
    (title,) = notes(audited(path, FAULTY), "title")
    assert title["exact"] == "former U.S. President Donald Trump"
    assert "Donald Trump was President of the United States on 2025-04-15" in title["says"]


def test_an_altered_quotation_is_shown_against_its_earliest_wording(path: Path) -> None:
    (quote,) = notes(audited(path, FAULTY), "quote")
    assert quote["quote"]["status"] == "altered"
    assert [(one["kind"], one["words"]) for one in quote["quote"]["pieces"] if one["kind"] != "kept"] == [
        ("left out", "crime"),
        ("put in", "prison"),
    ]
    assert quote["quote"]["earliest"]["title"] == "Presidents meet in the Oval Office"


def test_an_article_in_order_is_supported_and_only_its_spare_source_is_told(path: Path) -> None:
    told = audited(path, KEPT)
    assert verdicts(told) == [("supported", "agrees"), ("supported", "agrees")]
    assert [note["quote"]["status"] for note in notes(told, "quote")] == ["exact"]
    assert [note["kind"] for note in told["notes"]] == ["quote", "source not cited"]


def test_an_article_never_supports_itself(path: Path, tmp_path: Path) -> None:
    own = sorted((CASES / "record").glob("*.md"))[0]
    told = audited(path, own)
    assert "supported" not in {one["verdict"] for one in told["sentences"]}
    assert [note["kind"] for note in told["notes"] if note["kind"] == "copy"] == ["copy"]
    copied = tmp_path / "copied.txt"
    copied.write_text("Taken over\n\n" + own.read_text(encoding="utf-8").split("---\n")[2], encoding="utf-8")
    assert "supported" not in {one["verdict"] for one in audited(path, copied)["sentences"]}


def test_nothing_of_the_article_is_stored(path: Path) -> None:
    before = path.read_bytes()
    audited(path, FAULTY)
    assert path.read_bytes() == before
    assert "Two presidents" not in paradero("documents", "--record", path).stdout


def test_an_article_that_contradicts_itself_is_told(path: Path) -> None:
    article = (
        "On March 15, 2025, the United States deported 238 Venezuelans to El Salvador.\n\n"
        "The White House said nothing.\n\n"
        "On March 15, 2025, the United States deported 250 Venezuelans to El Salvador.\n"
    )
    told = audited(path, "-", "--published", "2025-04-15", stdin=article.encode())
    (inner,) = notes(told, "inner")
    assert "238" in inner["says"]
    assert "250" in inner["exact"]
    assert [verdict for verdict, _ in verdicts(told)] == ["supported", "contradicted"]


def test_a_name_that_the_record_gives_in_full_is_told(path: Path) -> None:
    told = audited(
        path, "-", "--published", "2025-04-15", stdin=b"Kilmar Abrego was deported to El Salvador in error.\n"
    )
    assert all(note["values"]["known"].startswith("Kilmar Abrego Garc") for note in notes(told, "name"))


def test_the_marked_up_article_opens_each_mark_on_its_passage(path: Path, tmp_path: Path) -> None:
    out = tmp_path / "audited.html"
    assert paradero("audit", FAULTY, "--html", out, "--record", path).returncode == 0
    page = out.read_text(encoding="utf-8")
    for number, verdict in enumerate(("not-checkable", "contradicted", "supported", "new"), 1):
        assert f'class="mark {verdict}" href="#s{number}"' in page
        assert f'id="s{number}"' in page
    assert "<del>crime</del> <ins>prison</ins>" in page
    assert "<script" not in page
    assert "default-src &#39;none&#39;" in page or "default-src 'none'" in page


def test_web_annotations_select_the_words_they_speak_of(path: Path, tmp_path: Path) -> None:
    out = tmp_path / "audited.jsonld"
    assert paradero("audit", FAULTY, "--annotations", out, "--record", path).returncode == 0
    told = json.loads(out.read_text(encoding="utf-8"))
    assert told["@context"] == "http://www.w3.org/ns/anno.jsonld"
    items = told["first"]["items"]
    assert told["total"] == len(items) == len({item["id"] for item in items})
    for item in items:
        quote, place = item["target"]["selector"]
        assert (quote["type"], place["type"]) == ("TextQuoteSelector", "TextPositionSelector")
        assert place["end"] - place["start"] == len(quote["exact"])
    assert [item["body"][0]["value"] for item in items if item["motivation"] == "assessing"] == [
        "not checkable", "contradicted", "supported", "new",
    ]  # fmt: skip


def test_the_terminal_says_it_in_sentences_of_either_language(path: Path) -> None:
    done = paradero("audit", FAULTY, "--record", path)
    assert done.returncode == 0
    assert "1 contradicted, 1 supported, 1 not checkable, 1 new to this record." in done.stdout
    assert "[-crime-] {+prison+}" in done.stdout
    assert "1 contradicha" in paradero("audit", FAULTY, "--lang", "es", "--record", path).stdout


def test_what_was_not_yet_known_supports_nothing(path: Path) -> None:
    told = audited(path, FAULTY, "--known-on", "2020-01-01")
    assert {verdict for verdict, _ in verdicts(told)} <= {"new", "not checkable"}


def test_what_is_refused(path: Path, tmp_path: Path) -> None:
    for name in ("a.txt", "b.txt"):
        (tmp_path / name).write_text("Words.", encoding="utf-8")
    several = paradero("audit", tmp_path, "--record", path)
    assert (several.returncode, "an audit takes one article at a time" in several.stderr) == (1, True)
    dated = paradero("audit", FAULTY, "--published", "soon", "--record", path)
    assert (dated.returncode, "'soon' is no date" in dated.stderr) == (2, True)
    assert paradero("audit", tmp_path / "none.txt", "--record", path).returncode == 1
    known = paradero("audit", FAULTY, "--known-on", "soon", "--record", path)
    assert known.returncode == 2
    lost = paradero("audit", FAULTY, "--html", tmp_path / "no" / "out.html", "--record", path)
    assert (lost.returncode, "cannot be written" in lost.stderr) == (1, True)

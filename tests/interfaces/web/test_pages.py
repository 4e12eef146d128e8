"""What each page says, as it is served."""

import html
import re
from pathlib import Path

import pytest

from paradero.record.record import open_record
from tests.interfaces.serving import Site, serving
from tests.interfaces.web.kinds import example_pages, find_path


def said(site: Site, path: str, status: int = 200) -> str:
    """The page's words, in one line."""
    answer = site.ask(path)
    assert answer.status == status
    return " ".join(html.unescape(re.sub(r"<[^>]*>", " ", answer.text)).split())


def test_the_start_page_counts_what_is_held_and_says_what_was_refused(site: Site) -> None:
    told = said(site, "/")
    assert "26 documents 33 claims" in told
    assert "Not everything was taken in." in told
    assert "4 documents were refused. Text may be missing from documents in 1 place." in told


def test_every_page_answers_with_its_status(site: Site) -> None:
    statuses = {kind: site.ask(path).status for kind, path in example_pages(site).items()}
    assert {kind: status for kind, status in statuses.items() if status != 200} == {"missing": 404, "refused": 400}


@pytest.mark.parametrize(
    ("path", "status"),
    [
        ("/nowhere", 404), ("/documents/d000000000000", 404), ("/claims/c000000000000", 404),
        ("/subjects/person:nobody", 404), ("/claims?as_of=soon", 400), ("/claims?known_on=x", 400),
        ("/claims?kind=x", 400), ("/claims?stance=x", 400), ("/claims?offset=-1", 400), ("/claims?offset=x", 400),
        ("/claims?offset=99999999999", 400), ("/subjects?type=x", 400),
        ("/search?q=%22%22", 400), ("/search?q=" + "a" * 401, 400), ("/claims?offset=%D9%A3", 400),
    ],
)  # fmt: skip
def test_what_cannot_be_shown_is_one_plain_sentence(site: Site, path: str, status: int) -> None:
    answer = site.ask(path)
    sentence = re.search(r'<p class="lead">(.*?)</p>', answer.text, re.S)
    assert answer.status == status
    assert sentence
    assert re.search(r"[.;:!?]\s*$|\.$", sentence[1])
    assert "Traceback" not in answer.text


def test_a_version_that_is_not_there_is_a_missing_page(site: Site) -> None:
    assert site.ask(example_pages(site)["document"] + "?version=9").status == 404


def test_an_order_a_plan_and_a_block_say_that_it_did_not_happen(site: Site) -> None:
    for stance in ("orders", "plans", "pauses"):
        told = said(site, f"/claims?stance={stance}")
        assert "not said to have happened" in told


def test_an_accusation_says_that_it_is_one_and_who_makes_it(site: Site) -> None:
    told = said(site, find_path(site, "/claims?person=Kilmar&kind=allegation&stance=alleges", "accusation"))
    assert "An accusation, not a finding." in told
    assert "accuser Officials" in told
    assert "said by Officials" in told


def test_a_denial_shows_the_pronoun_and_whom_it_stands_for(site: Site) -> None:
    told = said(site, find_path(site, "/claims?stance=denies", "accusation"))
    assert "Kilmar Abrego Garcia in the text “he”, a pronoun" in told


def test_the_chain_of_speakers_is_innermost_first(site: Site) -> None:
    told = said(site, find_path(site, "/claims?kind=custody&speaker=Bukele", "custody"))
    assert "said by Nayib Bukele , according to Example News" in told


def test_a_claim_shows_its_number_date_reader_receipt_and_proof(site: Site) -> None:
    path = find_path(site, "/claims?kind=transfer&stance=asserts&place=El+Salvador", "transfer")
    told = said(site, path)
    for words in (
        "238 people “238”", "15 March 2025 “15 March 2025” · 2025-03-15", "told 1", "file:///flights.txt", "Verified.",
        "digest of the entry", "leaf", "root", "SHA-256 of the bytes",
    ):  # fmt: skip
        assert words in told
    assert len(re.findall(r"\b[0-9a-f]{64}\b", told)) >= 5


def test_the_fillers_of_a_claim_are_marked_by_their_role(site: Site) -> None:
    path = find_path(site, "/claims?kind=transfer&stance=asserts&place=El+Salvador", "transfer")
    marked = re.findall(
        r'<mark>([^<]*)</mark>(?:<span class="label" data-label="([^"]*)"></span>)+', site.ask(path).text
    )
    assert marked == [
        ("15 March 2025", "when"), ("Trump administration", "authority"), ("238", "number"), ("men", "people"),
        ("El Salvador", "destination"),
    ]  # fmt: skip


def test_vague_dates_are_drawn_vague_and_undated_lines_come_last(site: Site) -> None:
    text = site.ask(example_pages(site)["subject"]).text
    moments = re.findall(r'<li class="moment (\w+)">\s*<h3 class="date">(.*?)<', text)
    assert [(sure, spoken.strip()) for sure, spoken in moments] == [
        ("about", "about June 2025"), ("open", "from 7 June 2025 on"), ("undated", "No date given"),
    ]  # fmt: skip


def test_the_words_of_a_document_carry_their_language(site: Site) -> None:
    text = site.ask(find_path(site, "/documents", "Comunicado sobre el traslado")).text
    assert re.search(r'<p class="words body" dir="auto" lang="es">El gobierno', text)


def test_a_list_is_shown_as_a_table_with_its_columns(site: Site) -> None:
    text = site.ask(example_pages(site)["list"]).text
    assert re.findall(r'<th scope="col" dir="auto">(\w+)</th>', text) == ["name", "nationality", "flight"]
    assert text.count("<tr lang=") == 2
    assert text.count("nationality") == 1


def test_the_state_of_a_document_is_told_with_its_provenance(site: Site) -> None:
    told = said(site, example_pages(site)["document"])
    assert "title Two flights left in March from front matter" in told
    assert "told 1: 10 claims" in told


def test_a_web_address_is_a_link_and_nothing_else_is(site: Site) -> None:
    text = site.ask(example_pages(site)["document"]).text
    outside = re.findall(r'href="(https?:[^"]*)" rel="([^"]*)"', text)
    assert outside == [("https://example.org/flights", "external noreferrer noopener nofollow")]


def test_pages_of_a_list_lead_on_and_keep_the_filters(site: Site) -> None:
    subjects = site.ask("/subjects?offset=5").text
    assert 'href="/subjects" rel="prev"' in subjects
    text = site.ask("/claims?kind=allegation&person=&offset=0").text
    assert "1–" in text


def test_the_head_of_a_page_comes_without_its_body(site: Site) -> None:
    answer = site.ask("/claims", "HEAD")
    assert (answer.status, answer.text) == (200, "")


def test_styles_and_icon_come_from_here(site: Site) -> None:
    assert site.ask("/style.css").headers["content-type"] == "text/css; charset=utf-8"
    assert site.ask("/favicon.svg").headers["content-type"] == "image/svg+xml"
    assert "url(" not in site.ask("/style.css").text


def test_an_earlier_version_says_so_and_tells_what_was_lost(site: Site) -> None:
    path = find_path(site, "/documents", "A changing page")
    assert "The second words." in said(site, path)
    assert "Text may be missing here." not in said(site, path)
    earlier = said(site, f"{path}?version=1")
    assert "The first words." in earlier
    assert "This is an earlier version." in earlier
    assert "Text may be missing here. A second parser saw more words." in earlier


def test_an_empty_record_says_what_to_do(tmp_path: Path) -> None:
    path = tmp_path / "empty.paradero"
    open_record(path, create=True).close()
    with serving(path) as empty:
        assert "Nothing yet. Add documents" in said(empty, "/")
        assert "This record holds no document yet." in said(empty, "/documents")
        assert "No claim in this record fits." in said(empty, "/claims")
        assert "Nothing was refused." in said(empty, "/refusals")
        assert "No document held here has these words: word." in said(empty, "/search?q=word")

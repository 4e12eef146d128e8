"""From what the user names to documents with receipts."""

import hashlib
import io
import json
import os
import re
from pathlib import Path

import pytest

from paradero import __version__
from paradero.sources.gather import gather
from paradero.sources.limits import Limits
from paradero.words.document import Item, Refusal
from tests.sources import made
from tests.text import made as files


def items(found: list[Item | Refusal]) -> list[Item]:
    assert all(isinstance(one, Item) for one in found), found
    return [one for one in found if isinstance(one, Item)]


def refusal(found: list[Item | Refusal]) -> Refusal:
    (one,) = [entry for entry in found if isinstance(entry, Refusal)]
    assert re.fullmatch(r"[^.;].*\.", one.reason)
    return one


def take(path: Path, limits: Limits | None = None) -> list[Item | Refusal]:
    return list(gather([str(path)], limits or Limits()))


def saved(folder: Path, name: str, raw: bytes) -> Path:
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(raw)
    return path


def test_a_receipt_says_what_where_when_and_by_what(tmp_path: Path) -> None:
    raw = "The men left – they did.".encode()
    path = saved(tmp_path, "a.txt", raw)
    (item,) = items(take(path))
    assert item.raw == raw
    receipt = item.receipt
    assert receipt.digest == hashlib.sha256(raw).hexdigest()
    assert (receipt.size, receipt.origin, receipt.media) == (len(raw), path.as_uri(), "text")
    assert receipt.tool == f"paradero {__version__}"
    assert re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ", receipt.taken_at)


def test_a_folder_gives_all_files_below_sorted_without_hidden_ones(tmp_path: Path) -> None:
    for name in ("b.txt", "a/z.txt", "a/y.txt", ".hidden", ".git/config", "c.txt"):
        saved(tmp_path, name, b"words")
    origins = [item.receipt.origin.rpartition(tmp_path.name)[2] for item in items(take(tmp_path))]
    assert origins == ["/b.txt", "/c.txt", "/a/y.txt", "/a/z.txt"]


def test_links_are_not_followed_out_of_a_folder(tmp_path: Path) -> None:
    outside = saved(tmp_path, "outside/secret.txt", b"secret")
    folder = tmp_path / "folder"
    saved(folder, "inside.txt", b"words")
    (folder / "file.txt").symlink_to(outside)
    (folder / "folder").symlink_to(outside.parent)
    (folder / "again.txt").symlink_to(folder / "inside.txt")
    found = take(folder)
    assert [item.raw for item in found if isinstance(item, Item)] == [b"words"]
    assert sorted(Path(one.origin).name for one in found if isinstance(one, Refusal)) == ["file.txt", "folder"]


def test_a_pattern_gives_its_matches_sorted(tmp_path: Path) -> None:
    for name in ("b.txt", "a.txt", "c.md"):
        saved(tmp_path, name, name.encode())
    assert [item.raw for item in items(list(gather([str(tmp_path / "*.txt")])))] == [b"a.txt", b"b.txt"]


def test_a_name_with_brackets_is_a_file_before_it_is_a_pattern(tmp_path: Path) -> None:
    path = saved(tmp_path, "list [1].txt", b"words")
    assert items(take(path))[0].raw == b"words"


@pytest.mark.parametrize("name", ["missing.txt", "*.nothing", "bad\x00name"])
def test_what_is_not_there_is_a_refusal(tmp_path: Path, name: str) -> None:
    assert refusal(take(tmp_path / name)).stage == "sources"


def test_a_pipe_is_a_refusal_and_does_not_block(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    assert "no regular file" in refusal(take(tmp_path / "pipe")).reason


def test_standard_input_is_a_document_of_any_form() -> None:
    (item,) = items(list(gather(["-"], stdin=io.BytesIO(b"The men left."))))
    assert (item.receipt.origin, item.raw) == ("stdin:", b"The men left.")
    packed = made.zipped(("a.txt", b"one"), ("b.txt", b"two"))
    assert [item.raw for item in items(list(gather(["-"], stdin=io.BytesIO(packed))))] == [b"one", b"two"]


def test_the_rest_goes_on_after_a_refusal(tmp_path: Path) -> None:
    good, bad = saved(tmp_path, "good.txt", b"words"), saved(tmp_path, "bad.png", b"\x89PNG\r\n\x1a\n")
    found = list(gather([str(bad), "missing", str(good)]))
    assert [type(one) for one in found] == [Refusal, Refusal, Item]


def test_a_document_over_the_limit_is_refused(tmp_path: Path) -> None:
    path = saved(tmp_path, "a.txt", b"words " * 100)
    assert "larger than 100 bytes" in refusal(take(path, Limits(document_bytes=100))).reason


def test_zip_members_are_documents_with_their_own_receipts(tmp_path: Path) -> None:
    path = saved(
        tmp_path,
        "a.zip",
        made.zipped(
            ("one.txt", b"one"), ("sub/page.html", made.PAGE), ("__MACOSX/._one.txt", b"x"), (".DS_Store", b"x")
        ),
    )
    found = items(take(path))
    assert [(item.receipt.origin, item.receipt.media) for item in found] == [
        (f"{path.as_uri()}!/one.txt", "text"),
        (f"{path.as_uri()}!/sub/page.html", "html"),
    ]


def test_a_declared_size_that_lies_does_not_pass_the_byte_counter(tmp_path: Path) -> None:
    path = saved(tmp_path, "bomb.zip", made.lying_zip(50_000_000))
    for one in take(path, Limits(inflated_bytes=1_000_000)):
        assert isinstance(one, Refusal)


def test_archives_that_unpack_too_far_keep_what_came_before(tmp_path: Path) -> None:
    path = saved(tmp_path, "a.zip", made.zipped(("a.txt", b"one"), ("b.txt", b"x" * 5000), ("c.txt", b"three")))
    found = take(path, Limits(inflated_bytes=1000))
    assert [one.raw for one in found if isinstance(one, Item)] == [b"one"]
    assert "unpacks to more than 1000 bytes" in refusal(found).reason


def test_members_are_capped(tmp_path: Path) -> None:
    path = saved(tmp_path, "a.zip", made.zipped(*((f"{n}.txt", b"words") for n in range(5))))
    found = take(path, Limits(members=3))
    assert sum(isinstance(one, Item) for one in found) == 3
    assert "more than 3 documents" in refusal(found).reason


def test_archives_inside_archives_are_opened_up_to_a_depth(tmp_path: Path) -> None:
    packed = made.zipped(("a.txt", b"words"))
    for _ in range(2):
        packed = made.zipped(("inner.zip", packed))
    path = saved(tmp_path, "a.zip", packed)
    assert items(take(path))[0].raw == b"words"
    assert "archive inside 2 others" in refusal(take(path, Limits(depth=2))).reason


def test_the_budget_is_shared_by_the_archives_inside(tmp_path: Path) -> None:
    inner = made.zipped(("a.txt", b"x" * 600))
    path = saved(tmp_path, "a.zip", made.zipped(("1.zip", inner), ("2.zip", inner), ("3.zip", inner)))
    found = take(path, Limits(inflated_bytes=1600))
    assert sum(isinstance(one, Item) for one in found) < 3
    assert any(isinstance(one, Refusal) for one in found)


def test_member_names_never_become_paths(tmp_path: Path) -> None:
    path = saved(tmp_path, "in/a.zip", made.zipped(("../../evil.txt", b"evil words"), ("/abs.txt", b"more words")))
    assert len(items(take(path))) == 2
    assert {entry.name for entry in tmp_path.rglob("*")} == {"in", "a.zip"}


def test_a_broken_member_is_a_refusal_and_the_others_are_taken(tmp_path: Path) -> None:
    raw = bytearray(made.zipped(("a.txt", b"first words, long enough to squeeze" * 9), ("b.txt", b"second")))
    raw[45] ^= 0xFF
    found = take(saved(tmp_path, "a.zip", bytes(raw)))
    assert [one.raw for one in found if isinstance(one, Item)] == [b"second"]
    assert "cannot be unpacked" in refusal(found).reason


def test_an_empty_archive_is_a_refusal(tmp_path: Path) -> None:
    assert "without any document" in refusal(take(saved(tmp_path, "a.zip", made.zipped()))).reason


def test_json_articles_are_exact_stretches_of_the_file(tmp_path: Path) -> None:
    first, second = '{ "text":"Uno  más", "url": "https://x.example/1"}', '{"text": "Dos"}'
    path = saved(tmp_path, "a.json", f"\n[{first},\n {second}]".encode())
    found = items(take(path))
    assert [item.raw.decode() for item in found] == [first, second]
    assert [(item.receipt.origin, item.receipt.address) for item in found] == [
        (f"{path.as_uri()}#1", "https://x.example/1"),
        (f"{path.as_uri()}#2", None),
    ]


def test_json_lines_go_on_after_a_broken_line(tmp_path: Path) -> None:
    lines = [
        '{"text": "one"}',
        "{broken",
        json.dumps({"text": "three", "extra": {"text": "no"}}),
        '{"title": "no text"}',
    ]
    found = take(saved(tmp_path, "a.jsonl", "\n".join(lines).encode()))
    assert [isinstance(one, Item) for one in found] == [True, False, True, False]


def test_a_json_file_without_articles_is_one_refusal(tmp_path: Path) -> None:
    rows = json.dumps([{"name": "x"}] * 50).encode()
    assert "without articles" in refusal(take(saved(tmp_path, "a.json", rows))).reason


@pytest.mark.parametrize("squeezed", [False, True])
def test_captured_pages_have_address_and_date(tmp_path: Path, squeezed: bool) -> None:
    records = (
        ("https://x.example/a", "text/html; charset=utf-8", made.PAGE),
        ("https://x.example/b.js", "application/javascript", b"x()"),
        ("https://x.example/c", "text/plain", b"The men left."),
    )
    found = items(take(saved(tmp_path, "a.warc", made.warc(*records, squeezed=squeezed))))
    assert [(item.receipt.address, item.receipt.captured_at, item.receipt.media) for item in found] == [
        ("https://x.example/a", "2025-04-10T10:00:00Z", "html"),
        ("https://x.example/c", "2025-04-12T10:00:00Z", "text"),
    ]
    assert found[0].raw == made.PAGE


def test_failed_requests_are_no_pages(tmp_path: Path) -> None:
    raw = made.warc(("https://x.example/a", "text/html", made.PAGE), status="404 Not Found")
    assert "without any page" in refusal(take(saved(tmp_path, "a.warc", raw))).reason


def test_a_cut_off_capture_keeps_what_came_before(tmp_path: Path) -> None:
    records = [(f"https://x.example/{n}", "text/html", made.PAGE) for n in range(2)]
    raw = made.warc(*records, squeezed=True)
    found = take(saved(tmp_path, "a.warc.gz", raw[: len(raw) - 60]))
    assert isinstance(found[0], Item)
    assert len(found) == 2


def test_a_wacz_gives_the_pages_of_its_captures_only(tmp_path: Path) -> None:
    capture = made.warc(("https://x.example/a", "text/html", made.PAGE), squeezed=True)
    packed = made.zipped(("datapackage.json", b"{}"), ("pages/pages.jsonl", b"{}"), ("archive/data.warc.gz", capture))
    (item,) = items(take(saved(tmp_path, "a.wacz", packed)))
    assert item.receipt.address == "https://x.example/a"


MAIL = """From: a@example.org\r\nSubject: The list\r\nMIME-Version: 1.0\r
Content-Type: multipart/mixed; boundary=cut\r\n\r\n--cut\r\nContent-Type: text/plain\r\n\r\nSee the list.\r
--cut\r\nContent-Type: text/csv\r\nContent-Disposition: attachment; filename="list.csv"\r\n\r\nName,State\r
Ana,Held\r\nEva,Freed\r\n--cut\r\nContent-Type: message/rfc822\r\n\r\nFrom: b@example.org\r\nSubject: Inner\r\n\r
Inner words.\r\n--cut\r\nContent-Type: image/png\r\nContent-ID: <logo>\r\n\r\nx\r\n--cut--\r\n"""


def test_a_message_is_one_document_and_each_attachment_another(tmp_path: Path) -> None:
    path = saved(tmp_path, "a.eml", MAIL.encode())
    found = items(take(path))
    assert [(item.receipt.media, item.receipt.note) for item in found] == [
        ("eml", None),
        ("csv", "attachment list.csv"),
        ("eml", "attachment"),
    ]
    assert found[0].raw == MAIL.encode()
    assert found[1].receipt.origin == f"{path.as_uri()}!/1/list.csv"


def test_a_page_saved_as_mhtml_is_its_main_page(tmp_path: Path) -> None:
    saved_page = (
        "From: <Saved by a browser>\r\nSnapshot-Content-Location: https://x.example/a\r\nMIME-Version: 1.0\r\n"
        "Content-Type: multipart/related; boundary=cut\r\n\r\n--cut\r\nContent-Type: text/html\r\n"
        "Content-Transfer-Encoding: quoted-printable\r\n\r\n<!doctype html><p class=3D'x'>Words</p>\r\n--cut--\r\n"
    )
    (item,) = items(take(saved(tmp_path, "a.mht", saved_page.encode())))
    assert (item.receipt.media, item.receipt.address) == ("html", "https://x.example/a")
    assert b"class='x'" in item.raw


def test_office_files_are_documents_not_archives(tmp_path: Path) -> None:
    (item,) = items(take(saved(tmp_path, "a.bin", files.docx(files.word("x")))))
    assert item.receipt.media == "docx"

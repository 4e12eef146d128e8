"""Frames of one's own: read beside the bundled ones, named in the reader's version, refused in one sentence."""

from pathlib import Path

import pytest

from paradero.claims.lexicon import lexicon
from paradero.claims.own_frames import lexicon_with, own_files
from paradero.claims.reader import READER, ClaimReader
from paradero.words.errors import UsageError
from tests.claims.documents import on_topic

MINE = """
kind = "transfer"
[[frame]]
name = "march off"
verb = "frogmarch"
require = ["people", "destination"]
examples = [{ text = "Officers frogmarched twelve men to Rwanda.", roles = { people = "men" } }]
"""
SENTENCE = "Officers frogmarched twelve men to Rwanda."


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "mine.toml").write_text(MINE, encoding="utf-8")
    return tmp_path


def test_a_frame_of_ones_own_reads_what_the_bundled_ones_leave(folder, reader):
    version = on_topic(SENTENCE)
    assert [claim.frame for claim in reader.read(version)] == []
    (claim,) = ClaimReader(lexicon_with(folder)).read(version)
    assert (claim.kind, claim.frame) == ("transfer", "march off")


def test_a_file_without_roles_has_those_of_the_bundled_file_of_its_kind(folder):
    (file,) = own_files(folder)
    assert set(file.frames[0].roles) == {
        "people",
        "nationality",
        "origin",
        "destination",
        "carrier",
        "authority",
        "legal_basis",
    }


def test_the_bundled_frames_come_first_and_stay(folder):
    assert lexicon_with(folder).frames[: len(lexicon().frames)] == lexicon().frames
    assert lexicon_with(None) is lexicon()


def test_the_version_of_the_reader_says_whose_frames_it_read_with(folder):
    version = ClaimReader(lexicon_with(folder)).version
    assert version.name == READER.name
    mark, _, digest = version.version.removeprefix(f"{READER.version}+").partition(":")
    assert (mark, len(digest)) == ("frames", 12)
    assert ClaimReader(lexicon_with(folder)).version == version
    (claim,) = ClaimReader(lexicon_with(folder)).read(on_topic(SENTENCE))
    assert claim.reader == version
    assert ClaimReader().version == READER


def test_another_word_in_a_file_is_another_version(folder):
    before = lexicon_with(folder).own
    (folder / "mine.toml").write_text(MINE.replace("march off", "march away"), encoding="utf-8")
    assert lexicon_with(folder).own != before


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ('kind = "transfer"', 'kind = "move"', "'move' is no kind of claim"),
        ('kind = "transfer"', "", "None is no kind of claim"),
        ('verb = "frogmarch"', 'verb = "frogmarch', "it is not TOML"),
        ('verb = "frogmarch"', 'verb = ["frogmarch"]', "march off: verb is a text"),
        ('verb = "frogmarch"', 'verbs = "frogmarch"', "march off: ['verbs']"),
        ('verb = "frogmarch"', "", "march off: it has no trigger"),
        ('name = "march off"', "", "a frame without a name"),
        ('"destination"]', '"goal"]', "march off: it requires goal"),
        ('"destination"]', "3]", "march off: require is a list of texts"),
        ("require", 'roles = { people = "object:people" }\nrequire', "march off: the places of people"),
        ("require", 'roles = { people = ["object:peeple"] }\nrequire', "march off: 'peeple' is no class of thing"),
        ("require", 'roles = { cargo = ["object:people"] }\nrequire', "march off: ['cargo'] are no roles of transfer"),
        ("require", 'stance = "hopes"\nrequire', "march off: one of ['hopes', None] is no stance"),
        ("require", 'counts = "cargo"\nrequire', "march off: cargo is no role of transfer"),
        ('people = "men"', 'cargo = "men"', "march off: the example"),
        ("text =", "words =", "march off: an example is not written as examples are"),
        ("[[frame]]", "[[frames]]", "['frames']"),
        ("[[frame]]", '[[frame]]\nname = "march off"\nnoun = "frogmarching"\n[[frame]]', "two frames of this name"),
    ],
)
def test_a_bad_file_is_refused_in_one_sentence_that_names_file_and_frame(folder, old, new, told):
    assert old in MINE
    (folder / "mine.toml").write_text(MINE.replace(old, new), encoding="utf-8")
    with pytest.raises(UsageError) as refused:
        lexicon_with(folder)
    assert str(refused.value).startswith(str(folder / "mine.toml"))
    assert told in str(refused.value)
    assert "\n" not in str(refused.value)


def test_a_folder_that_is_none_or_holds_no_frames_is_refused(tmp_path):
    with pytest.raises(UsageError, match="is no folder"):
        lexicon_with(tmp_path / "nowhere")
    with pytest.raises(UsageError, match="holds no frame file"):
        lexicon_with(tmp_path)

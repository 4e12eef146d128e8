"""The frame lexicon: what the files promise, and what a broken file is told."""

from pathlib import Path

import pytest

from paradero.claims import lexicon as module
from paradero.claims.lexicon import Lexicon, Place, lexicon
from paradero.claims.nouns import noun_classes
from paradero.claims.phrases import TYPE_CLASSES
from paradero.words.vocabulary import KINDS, ROLES, STANCES

GOOD = """
kind = "release"
[roles]
people = ["patient:people,person!"]
[[frame]]
name = "free"
verb = "free release"
noun = "liberation"
adjective = "freed"
require = ["people|from"]
where = ["patient:people|self:=release"]
unless = ["object:=press"]
stances = { plans = "free unlock" }
roles = { from = ["from:facility", "out.of:="] }
examples = [{ text = "The men were freed." }]
"""
ANYTHING = {"*", "any", "clause", "pronoun", "first", "relative", "thing", "judge", "number", "private"}


@pytest.fixture
def read(tmp_path, monkeypatch):
    """Reads a lexicon out of one frame file with this text."""

    def read_text(text: str) -> Lexicon:
        path = Path(tmp_path / "release.toml")
        path.write_text(text, encoding="utf-8")
        monkeypatch.setattr(module, "_frame_files", lambda: [path])
        return lexicon.__wrapped__()

    return read_text


def test_a_frame_is_found_by_each_of_its_triggers(read):
    found = read(GOOD)
    [frame] = found.frames
    assert found.by_verb == {"free": (frame,), "release": (frame,)}
    assert found.by_noun == {"liberation": (frame,)}
    assert found.by_adjective == {"freed": (frame,)}


def test_a_frame_takes_the_roles_of_its_file_and_its_own(read):
    [frame] = read(GOOD).frames
    assert set(frame.roles) == {"people", "from"}
    assert frame.require == (("people", "from"),)
    assert frame.stances == {"free": "plans", "unlock": "plans"}


def test_an_empty_list_of_places_takes_a_role_away(read):
    [frame] = read(GOOD.replace('from = ["from:facility", "out.of:="]', "people = []")).frames
    assert "people" not in frame.roles


def test_a_place_has_steps_and_classes_or_words_and_may_ask_for_somebody_in_particular(read):
    [frame] = read(GOOD).frames
    assert frame.roles["people"] == (Place(("patient",), frozenset({"people", "person"}), frozenset(), specific=True),)
    assert frame.where == (
        (
            Place(("patient",), frozenset({"people"}), frozenset()),
            Place(("self",), frozenset(), frozenset({"release"})),
        ),
    )
    assert frame.unless == (Place(("object",), frozenset(), frozenset({"press"})),)


def test_what_a_frame_leaves_out_is_asserted_and_denied_when_negated(read):
    [frame] = read(GOOD).frames
    assert (frame.stance, frame.negated, frame.weighs) == ("asserts", "denies", "move")
    assert not (frame.court_only)
    assert not (frame.reports)
    assert not (frame.aside)


def test_a_file_of_an_unknown_kind_is_refused_by_name(read):
    with pytest.raises(ValueError, match=r"release\.toml: 'liberation' is no kind of claim"):
        read(GOOD.replace('kind = "release"', 'kind = "liberation"'))


def test_a_frame_with_an_unknown_role_is_refused_by_name(read):
    with pytest.raises(ValueError, match=r"release\.toml: free: \['prison'\] are no roles of release"):
        read(GOOD.replace("roles = { from", "roles = { prison"))


def test_a_shared_role_that_the_kind_does_not_have_is_refused(read):
    with pytest.raises(ValueError, match=r"\['prisoners'\] are no roles of release"):
        read(GOOD.replace("people = [", "prisoners = ["))


def test_the_bundled_lexicon_has_frames_of_every_kind_with_roles_of_that_kind():
    frames = lexicon().frames
    assert {frame.kind for frame in frames} == set(KINDS)
    for frame in frames:
        assert set(frame.roles) <= set(ROLES[frame.kind]), frame.name


def test_every_bundled_frame_has_a_trigger_and_asks_only_for_roles_that_it_fills():
    for frame in lexicon().frames:
        assert frame.verbs | frame.nouns | frame.adjectives, frame.name
        for options in frame.require:
            assert set(options) & set(frame.roles), (frame.kind, frame.name, options)


def test_every_stance_of_a_bundled_frame_is_in_the_catalogue():
    for frame in lexicon().frames:
        given = {frame.stance, *frame.stances.values()} | ({frame.negated} if frame.negated else set())
        assert given <= set(STANCES), frame.name


def test_a_bundled_frame_counts_one_of_its_roles_and_its_speaker_is_a_role():
    for frame in lexicon().frames:
        assert frame.counts is None or frame.counts in ROLES[frame.kind], frame.name
        for speaker in frame.speakers:
            assert not speaker or speaker in (*ROLES[frame.kind], "agent"), (frame.name, speaker)


def test_every_class_that_a_bundled_frame_accepts_is_one_that_a_phrase_can_have():
    known = {name for classes in noun_classes().values() for name in classes}
    known |= (
        {name for classes in TYPE_CLASSES.values() for name in classes} | set(TYPE_CLASSES) | ANYTHING | {"official"}
    )
    for frame in lexicon().frames:
        places = [p for options in (*frame.where, frame.unless, *frame.roles.values()) for p in options]
        for place in places:
            assert place.classes <= known, (frame.kind, frame.name, place.classes - known)

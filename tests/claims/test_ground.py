"""The grounding gate: nothing passes whose words are not the text at their place."""

from typing import Any

import msgspec
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from paradero.claims.ground import ground
from paradero.words.claim import Claim, Filler, Quantity, ReaderVersion, When
from paradero.words.errors import GroundingError
from paradero.words.passage import Passage, Span

TEXT = "Officials said the agency deported 238 Venezuelans to El Salvador on March 15, 2025. The judge objected."
SENTENCE = TEXT[: TEXT.index(" The judge")]


def filler(words: str, **more: Any) -> Filler:
    start = TEXT.index(words)
    return Filler(words, start, start + len(words), **more)


def quantity(words: str) -> Quantity:
    start = TEXT.index(words)
    return Quantity(238, 238, "people", words, start, start + len(words))


def when(words: str, edtf: str = "2025-03-15") -> When:
    start = TEXT.index(words)
    return When(edtf, words, start, start + len(words))


SOUND = Claim(
    kind="transfer",
    roles={
        "people": (filler("Venezuelans"),),
        "destination": (filler("El Salvador"),),
        "authority": (filler("agency"),),
    },
    stance="asserts",
    passage=Passage(0, len(SENTENCE), SENTENCE),
    reader=ReaderVersion("test", "1"),
    quantity=quantity("238"),
    when=when("March 15, 2025"),
    speakers=(filler("Officials"),),
)
PARTS = ("passage", "people", "destination", "speaker", "quantity", "when")


def moved(part: str, start: int, end: int, words: str | None = None) -> Claim:
    """The sound claim with one part at other offsets, or with other words."""
    change: dict[str, Any] = {"start": start, "end": end}
    if words is not None:
        change["exact" if part == "passage" else "text"] = words
    if part in SOUND.roles:
        other = msgspec.structs.replace(SOUND.roles[part][0], **change)
        return msgspec.structs.replace(SOUND, roles={**SOUND.roles, part: (other,)})
    if part == "speaker":
        return msgspec.structs.replace(SOUND, speakers=(msgspec.structs.replace(SOUND.speakers[0], **change),))
    return msgspec.structs.replace(SOUND, **{part: msgspec.structs.replace(getattr(SOUND, part), **change)})


def place(part: str) -> Span:
    """Where the part stands in the sound claim."""
    if part in SOUND.roles:
        return SOUND.roles[part][0].span
    if part == "speaker":
        return SOUND.speakers[0].span
    found = getattr(SOUND, part)
    return Span(found.start, found.end)


def test_a_grounded_claim_passes_as_it_is():
    assert ground(SOUND, TEXT) is SOUND


def test_a_claim_without_quantity_date_and_speakers_passes():
    bare = msgspec.structs.replace(SOUND, quantity=None, when=None, speakers=())
    assert ground(bare, TEXT) is bare


@pytest.mark.parametrize("part", PARTS)
def test_other_words_than_the_text_has_at_the_place_are_refused(part):
    where = place(part)
    with pytest.raises(GroundingError, match="is not the text at its place"):
        ground(moved(part, where.start, where.end, "Nicaraguans"), TEXT)


@pytest.mark.parametrize("part", PARTS)
@pytest.mark.parametrize(("start", "end"), [(-4, 3), (5, 5), (9, 4), (len(TEXT) - 2, len(TEXT) + 1), (900, 910)])
def test_a_place_outside_the_text_or_of_no_length_is_refused(part, start, end):
    with pytest.raises(GroundingError, match="lies outside the text"):
        ground(moved(part, start, end), TEXT)


@pytest.mark.parametrize(
    ("change", "message"),
    [
        ({"kind": "rumour"}, "outside the catalogue"),
        ({"stance": "shouts"}, "outside the catalogue"),
        ({"roles": {"prisoner": (filler("Venezuelans"),)}}, "are no roles of transfer"),
        ({"when": when("March 15, 2025", "2025-02-30")}, "is not an EDTF date"),
        ({"when": when("March 15, 2025", "March 15")}, "is not an EDTF date"),
    ],
)
def test_words_outside_the_catalogue_are_refused(change, message):
    with pytest.raises(GroundingError, match=message):
        ground(msgspec.structs.replace(SOUND, **change), TEXT)


@pytest.mark.parametrize("place", [Span(-1, 3), Span(5, 5), Span(900, 910)])
@pytest.mark.parametrize(
    "change",
    [
        lambda place: {"trigger": place},
        lambda place: {"speakers": (filler("Officials", antecedent=place),)},
        lambda place: {"speakers": (filler("Officials", said_as=place),)},
        lambda place: {"roles": {"people": (filler("Venezuelans", antecedent=place),)}},
    ],
    ids=["trigger", "antecedent of a speaker", "literal words of a speaker", "antecedent of a filler"],
)
def test_a_place_that_is_named_but_not_quoted_must_lie_in_the_text(change, place):
    with pytest.raises(GroundingError, match="lies outside the text"):
        ground(msgspec.structs.replace(SOUND, **change(place)), TEXT)


def test_the_same_claim_on_another_version_of_the_text_is_refused():
    with pytest.raises(GroundingError):
        ground(SOUND, TEXT.replace("Officials", "The officials"))


@given(st.sampled_from(PARTS), st.integers(-5, len(TEXT) + 5), st.integers(-5, len(TEXT) + 5))
def test_any_other_offsets_are_refused(part, start, end):
    where = place(part)
    words = where.of(TEXT)
    assume(TEXT[max(start, 0) : max(end, 0)] != words)
    with pytest.raises(GroundingError):
        ground(moved(part, start, end), TEXT)


@given(st.sampled_from(PARTS), st.text(max_size=30))
def test_any_other_words_are_refused(part, words):
    where = place(part)
    assume(words != where.of(TEXT))
    with pytest.raises(GroundingError):
        ground(moved(part, where.start, where.end, words), TEXT)


@given(st.sampled_from(PARTS), st.integers(0, len(SENTENCE) - 1), st.characters())
def test_a_text_with_one_letter_changed_under_a_part_is_refused(part, position, letter):
    where = place(part)
    assume(where.start <= position < where.end and TEXT[position] != letter)
    with pytest.raises(GroundingError):
        ground(SOUND, TEXT[:position] + letter + TEXT[position + 1 :])

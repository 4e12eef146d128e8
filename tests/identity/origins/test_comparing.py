"""Two texts compared: what they are to each other, shown by words that stand in both."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from paradero.identity.origins.body import body_of
from paradero.identity.origins.comparing import Likeness, compare
from paradero.words.document import TextVersion
from tests.identity.origins.made import OTHER, SPUN, STORY, TRANSLATED, text


def compared(one: TextVersion, other: TextVersion) -> Likeness | None:
    return compare(body_of(one), body_of(other))


def kind(one: str, other: str, lang: str = "en") -> str | None:
    found = compared(text(one), text(other, lang))
    return found.kind if found else None


PARAGRAPHS = STORY.split("\n\n")
QUOTED = PARAGRAPHS[2].partition(" one of")[0]
POST = "Today the first 18 singers landed and were taken to the hall for one year, renewable\n\n— A (@a) May 1"


@pytest.mark.parametrize(
    ("other", "lang", "wanted"),
    [
        (STORY, "en", "copy"),
        (f"Read more of our news.\n\n{STORY}\n\nSubscribe to us.", "en", "copy"),
        ("\n\n".join([*PARAGRAPHS[:2], OTHER, OTHER.upper()]), "en", "excerpt"),
        (SPUN, "en", "reworded"),
        (TRANSLATED, "es", "translated"),
        (f"{OTHER}\n\n{PARAGRAPHS[1]}", "en", "passage"),
        (f"{OTHER}\n\n{QUOTED} So says a man.", "en", "quotation"),
        (OTHER, "en", None),
    ],
)
def test_what_a_text_is_to_the_story(other: str, lang: str, wanted: str | None) -> None:
    assert kind(STORY, other, lang) == wanted


def test_a_post_that_both_embed_is_a_quotation() -> None:
    assert kind(f"{STORY}\n\n{POST}", f"{OTHER}\n\n{POST}") == "quotation"


def test_a_quotation_at_the_very_start_of_both_is_found() -> None:
    quote = "“Nobody told us where the boat was bound for that night,” she said."
    assert kind(f"{quote} {OTHER}", f"{quote} {STORY}") == "quotation"


def test_the_stretches_are_the_same_words_in_both() -> None:
    one, other = text(STORY), text(f"{OTHER}\n\n{PARAGRAPHS[0]}")
    found = compared(one, other)
    assert found is not None
    for stretch in found.stretches:
        assert stretch.one.of(one.text) == stretch.other.of(other.text)
    assert max(stretch.words for stretch in found.stretches) >= 20


def test_names_of_the_field_in_common_make_no_retelling() -> None:
    one = "Here Trump and Bukele met Rubio in El Salvador about CECOT; and Venezuela, Maduro, Tren de Aragua."
    other = "It was Trump whom Bukele told, with Rubio in El Salvador, of CECOT, Venezuela, Maduro and Tren de Aragua."
    assert kind(f"{one} {OTHER}", other) is None


@given(st.permutations(PARAGRAPHS), st.permutations(OTHER.split("\n\n")))
def test_likeness_does_not_depend_on_which_is_first(one: list[str], other: list[str]) -> None:
    left, right = text("\n\n".join([*one, *other])), text("\n\n".join([*other, *one[:2]]))
    there, back = compared(left, right), compared(right, left)
    assert there is not None
    assert back is not None
    assert there.kind == back.kind
    assert (there.one_share, there.other_share) == (back.other_share, back.one_share)


def test_empty_texts_are_like_nothing() -> None:
    assert compared(text(""), text("")) is None
    assert compared(text(""), text(STORY)) is None

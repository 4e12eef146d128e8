"""The language of paragraphs."""

import pytest

from paradero.text.language import language_of, with_languages
from paradero.text.prose import prose
from paradero.words.document import Field, Metadata

EN = "The court ordered the government to bring him back from the prison, and it was not obeyed at first."
ES = "La corte ordenó al gobierno que lo trajera de vuelta de la prisión, y al principio no se cumplió la orden."
FR = "La cour a ordonné au gouvernement de le ramener de la prison, et dans un premier temps elle ne fut pas obéie."
PT = "O tribunal ordenou ao governo que o trouxesse de volta da prisão, e a princípio a ordem não foi cumprida por ele."
DE = (
    "Das Gericht wies die Regierung an, ihn aus dem Gefängnis zurückzubringen, und zunächst wurde dem nicht Folge "
    "geleistet, obwohl die Frist schon lange abgelaufen war und niemand sie verlängert hatte."
)


@pytest.mark.parametrize(("words", "tag"), [(EN, "en"), (ES, "es"), (FR, "fr"), (PT, "pt"), (DE, "de")])
def test_a_sentence_is_enough_to_tell(words: str, tag: str) -> None:
    assert language_of(words) == tag


def test_a_few_words_do_not_tell() -> None:
    assert language_of("Background and context") is None


def test_a_short_block_has_the_language_of_the_document() -> None:
    version = with_languages(prose(f"CECOT\n\n{ES}\n\n{ES}", ()))
    assert {block.lang for block in version.blocks} == {"es"}
    assert version.metadata.lang == Field("es", "function words")


def test_a_quotation_in_another_language_keeps_its_own() -> None:
    version = with_languages(prose(f"{EN}\n\n{EN} Then he spoke.\n\n{ES}", ()))
    assert [block.lang for block in version.blocks] == ["en", "en", "es"]


def test_what_the_document_says_of_itself_is_kept_but_words_decide() -> None:
    known = Metadata(lang=Field("en", "front matter"))
    version = with_languages(prose(f"{ES}\n\nCECOT", (), known=known))
    assert version.metadata.lang == Field("en", "front matter")
    assert version.blocks[0].lang == "es"


def test_names_alone_are_of_no_known_language() -> None:
    assert {block.lang for block in with_languages(prose("Zzyx Qwrt\n\nBcdf Ghjk", ())).blocks} == {"und"}

"""The words around a passage are the stored ones, and touch it."""

from hypothesis import given
from hypothesis import strategies as st

from paradero.answers.context import REACH, around
from paradero.words.document import Block, TextVersion
from paradero.words.passage import Span

_PIECES = st.text(alphabet='ab .…!"”)\n\u00e9', min_size=1, max_size=260)


def version(*bodies: str, between: str = "\n\n") -> TextVersion:
    """A text whose blocks are these, with `between` after each."""
    blocks, at = [], 0
    for body in bodies:
        blocks.append(Block(Span(at, at + len(body)), "body"))
        at += len(body) + len(between)
    return TextVersion(between.join(bodies), tuple(blocks))


def place(text: TextVersion, words: str) -> Span:
    start = text.text.index(words)
    return Span(start, start + len(words))


def shown(text: TextVersion, words: str) -> tuple[str, str]:
    return around(text, place(text, words))


def test_context_reaches_to_the_ends_of_its_block_and_no_further() -> None:
    text = version("Elsewhere.", "He was there. She left.  They stayed.", "Later.")
    assert shown(text, "She left.") == ("He was there. ", "  They stayed.")


def test_a_passage_that_fills_its_block_is_shown_between_the_neighbouring_blocks_with_the_gaps() -> None:
    text = version("First one.", "She left.", "Then more.", between="\n \n")
    assert shown(text, "She left.") == ("First one.\n \n", "\n \nThen more.")


def test_a_passage_that_fills_the_only_block_has_no_context() -> None:
    assert shown(version("She left."), "She left.") == ("", "")


def test_front_matter_is_no_context() -> None:
    text = version("title: She", "She left.")
    headed = TextVersion(text.text, (Block(text.blocks[0].span, "front_matter"), text.blocks[1]))
    assert shown(headed, "She left.") == ("", "")


def test_long_context_is_cut_between_sentences_and_keeps_their_closing_marks() -> None:
    words = "He said: “It is so.” " * 40
    text = version(f"{words}She left. {words}")
    before, after = shown(text, "She left.")
    assert before.startswith("He said:")
    assert before.endswith("“It is so.” ")
    assert after.startswith(" He said:")
    assert after.endswith("“It is so.”")


def test_a_long_sentence_is_cut_between_words() -> None:
    words = "word and another " * 60
    text = version(f"{words}SHE LEFT {words}")
    before, after = shown(text, "SHE LEFT")
    assert before.split()[0] in ("word", "and", "another")
    assert after.split()[-1] in ("word", "and", "another")


def test_a_word_without_end_is_cut_anywhere() -> None:
    text = version("x" * 1000 + "SHE" + "y" * 1000)
    assert shown(text, "SHE") == ("x" * REACH, "y" * REACH)


def test_a_passage_outside_every_block_has_no_context() -> None:
    assert around(version("One.", "Two.", between="\n-----\n"), Span(5, 8)) == ("", "")


@given(st.lists(_PIECES, min_size=1, max_size=4), st.sampled_from(["\n", "\n\n", " * \n"]), st.data())
def test_context_is_always_the_stored_text_that_touches_the_passage(
    bodies: list[str], between: str, data: st.DataObject
) -> None:
    text = version(*bodies, between=between)
    start = data.draw(st.integers(0, len(text.text) - 1))
    passage = Span(start, data.draw(st.integers(start + 1, len(text.text))))
    before, after = around(text, passage)
    assert text.text[max(passage.start - len(before), 0) : passage.start] == before
    assert text.text[passage.end : passage.end + len(after)] == after
    assert max(len(before), len(after)) <= REACH

"""A passage is shown in its context, word for word, each filler marked where it stands."""

from hypothesis import given
from hypothesis import strategies as st

from paradero.interfaces.web.evidence import REACH, evidence, literal_words, reach_of
from paradero.words.claim import Claim, Filler, ReaderVersion
from paradero.words.document import Block, TextVersion
from paradero.words.passage import Passage, Span

WORDS = "First block here.\nHe was held. He was moved. Officials denied it.\nLast block."


def version(text: str = WORDS) -> TextVersion:
    blocks = []
    start = 0
    for line in text.split("\n"):
        blocks.append(Block(Span(start, start + len(line)), "body"))
        start += len(line) + 1
    return TextVersion(text, tuple(blocks))


def passage(words: str, text: str = WORDS) -> Span:
    start = text.index(words)
    return Span(start, start + len(words))


def shown(words: str) -> str:
    return reach_of(passage(words), version()).of(WORDS)


def test_a_passage_within_its_block_is_shown_with_the_whole_block() -> None:
    assert shown("He was moved.") == "He was held. He was moved. Officials denied it."


def test_a_passage_at_the_edge_of_its_block_is_shown_with_the_block_beside_it() -> None:
    assert shown("He was held.") == "First block here.\nHe was held. He was moved. Officials denied it."
    assert shown("Officials denied it.") == "He was held. He was moved. Officials denied it.\nLast block."
    assert shown("First block here.") == "First block here.\nHe was held. He was moved. Officials denied it."


def test_front_matter_is_no_context() -> None:
    text = TextVersion("title: x\nHe was held.", (Block(Span(0, 8), "front_matter"), Block(Span(9, 21), "body")))
    assert reach_of(Span(9, 21), text) == Span(9, 21)


def test_context_is_cut_between_words() -> None:
    text = "word " * 400 + "He was held. " + "word " * 400
    span = passage("He was held.", text)
    context = reach_of(span, version(text)).of(text)
    assert context.startswith("word ")
    assert context.endswith(" word")
    assert len(context) <= 2 * REACH + len("He was held.")


def test_the_words_that_fill_a_role_are_marked_and_so_are_those_they_stand_for() -> None:
    he = passage("He")
    claim = Claim(
        "custody",
        {"people": (Filler("He", he.start, he.end, "First", "pronoun", antecedent=Span(0, 5)),)},
        "asserts",
        Passage(he.start, he.start + 12, "He was held."),
        ReaderVersion("told", "1"),
    )
    pieces = evidence(claim, version())
    assert "".join(piece.text for piece in pieces) == shown("He was held.")
    assert [(piece.text, piece.labels) for piece in pieces if piece.labels] == [
        ("First", ("named here: people",)),
        ("He", ("people",)),
    ]
    assert "".join(piece.text for piece in pieces if piece.quoted) == "He was held."


def test_the_words_in_the_text_are_told_where_another_name_is_shown() -> None:
    filler = Filler("First", 0, 5, "First", "pronoun", said_as=passage("He"))
    assert literal_words(version(), filler) == "He"
    assert literal_words(version(), Filler("He", 18, 20)) == "He"


@given(st.lists(st.text("ab. ", min_size=1, max_size=900), min_size=1, max_size=4), st.data())
def test_whatever_the_passage_its_context_holds_it_and_stays_in_the_text(lines: list[str], data: st.DataObject) -> None:
    text = version("\n".join(lines))
    start = data.draw(st.integers(0, len(text.text) - 1))
    span = Span(start, data.draw(st.integers(start + 1, len(text.text))))
    reach = reach_of(span, text)
    assert reach.covers(span)
    assert 0 <= reach.start <= reach.end <= len(text.text)
    assert span.start - reach.start <= REACH
    assert reach.end - span.end <= REACH

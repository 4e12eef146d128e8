"""The parse as plain words: tree, places, sentences."""

from paradero.claims.parse import parse_blocks
from paradero.claims.squeeze import squeeze
from paradero.words.passage import Span
from tests.claims.parsing import forms, parse, parse_all, word

TEXT = "Officials said the men were deported to Ghana. They have sued."


def test_words_stand_where_they_are_written_and_in_order():
    block = parse(TEXT)
    for found in block.words:
        assert TEXT[found.start : found.end] == found.text
    assert [found.i for found in block.words] == list(range(len(block.words)))


def test_the_tree_is_one_a_sentence_and_children_know_their_head():
    block = parse(TEXT)
    assert len([found for found in block.words if found.head is found]) == len(block.sentences) == 2
    for found in block.words:
        assert all(child.head is found for child in found.children)
        assert found.sentence.words[0].i <= found.i <= found.sentence.words[-1].i


def test_a_word_gives_its_children_its_subtree_and_its_governors():
    block = parse(TEXT)
    deported = word(block, "deported")
    assert deported.child("nsubjpass") is word(block, "men")
    assert deported.child("dobj") is None
    assert forms(deported.all("auxpass", "prep")) == ["were", "to"]
    assert forms(deported.subtree()) == ["the", "men", "were", "deported", "to", "Ghana"]
    assert forms(list(word(block, "Ghana").ancestors())) == ["to", "deported", "said"]


def test_sentences_stand_in_the_document_without_blanks_around():
    first, second = parse_all("On deportations.", f"  {TEXT} ")[1].sentences
    text = f"On deportations.\n\n  {TEXT} "
    assert first.span.of(text) == "Officials said the men were deported to Ghana."
    assert second.span.of(text) == "They have sued."


def test_lemmas_that_the_parser_gets_wrong_are_those_of_the_table():
    assert word(parse("The men were jailed and then re-arrested."), "jailed").lemma == "jail"


def test_blocks_come_back_in_the_order_and_with_the_numbers_they_were_given():
    texts = [f"Man number {i} was deported." for i in range(70)]
    blocks = list(parse_blocks([(squeeze(text, Span(0, len(text))), i, "en") for i, text in enumerate(texts)]))
    assert [block.index for block in blocks] == list(range(70))
    assert [block.squeezed.text for block in blocks] == texts


def test_a_block_without_words_has_no_sentence():
    assert parse("").sentences == []

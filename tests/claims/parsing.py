"""Parsed sentences for tests of the rules: one parse a text, whoever asks."""

import functools

from paradero.claims.gazetteer import gazetteer
from paradero.claims.names import BlockNames, find_names
from paradero.claims.parse import ParsedBlock, Sentence, Word, parse_blocks
from paradero.claims.squeeze import squeeze
from paradero.words.passage import Span


def parse_all(*paragraphs: str, lang: str = "en") -> list[ParsedBlock]:
    """The paragraphs of a document as parsed blocks, their offsets those of the paragraphs joined by blank lines."""
    text = "\n\n".join(paragraphs)
    pairs = []
    start = 0
    for index, paragraph in enumerate(paragraphs):
        pairs.append((squeeze(text, Span(start, start + len(paragraph))), index, lang))
        start += len(paragraph) + 2
    return list(parse_blocks(pairs))


@functools.cache
def parse(text: str, lang: str = "en") -> ParsedBlock:
    """One paragraph as a parsed block; shared, so nobody changes it."""
    return parse_all(text, lang=lang)[0]


def sentence(text: str) -> Sentence:
    """The only sentence of a text."""
    [found] = parse(text).sentences
    return found


def word(block: ParsedBlock, form: str, nth: int = 0) -> Word:
    """The word of this form, as written."""
    return [found for found in block.words if found.text == form][nth]


def forms(words: list[Word]) -> list[str]:
    """The words as written."""
    return [found.text for found in words]


def names_of(*paragraphs: str) -> list[tuple[ParsedBlock, BlockNames]]:
    """Blocks of one document with their names."""
    blocks = parse_all(*paragraphs)
    return list(zip(blocks, find_names(blocks, gazetteer()), strict=True))

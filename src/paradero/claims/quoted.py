"""Quotations and whose they are: attached to a verb of saying in the sentence, just before it, or to the quotation
that they continue. In a transcript everything is its turn's speaker's."""

from collections.abc import Sequence

from paradero.claims.parse import ParsedBlock, Sentence, Word
from paradero.claims.quotes import Quote
from paradero.claims.sayer import sayer
from paradero.claims.speech import speech
from paradero.claims.turns import turns
from paradero.words.passage import Span


class Quoted:
    """The quotations of a document with the word that names their speaker, where one is found."""

    def __init__(self, quotes: Sequence[Quote], blocks: Sequence[ParsedBlock]) -> None:
        self._quotes = [quote for quote in quotes if not quote.scare]
        self._speakers: dict[int, Word | None] = {}
        sentences = [sentence for block in blocks for sentence in block.sentences]
        previous: Word | None = None
        for index, quote in enumerate(self._quotes):
            speaker = _attach(quote, sentences)
            if speaker is None and index and _continues(self._quotes[index - 1], quote, blocks):
                speaker = previous
            self._speakers[index] = previous = speaker
        self._turns = turns(blocks)

    def around(self, word: Word) -> Quote | None:
        """The quotation that holds the word, if any."""
        index = self._index(word)
        return None if index is None else self._quotes[index]

    def speaker_of(self, word: Word) -> Word | None:
        """Who says the quotation that holds the word, or the turn of a transcript."""
        index = self._index(word)
        quoted = None if index is None else self._speakers[index]
        if quoted is not None:
            return quoted
        speaker = self._turns.get(word.sentence.block.index)
        return None if speaker is word else speaker

    @property
    def is_transcript(self) -> bool:
        """Whether the document is told in turns."""
        return bool(self._turns)

    def in_turn(self, word: Word) -> bool:
        """Whether only a turn of a transcript says the word, and no quotation in it."""
        return self._index(word) is None and word.sentence.block.index in self._turns

    def _index(self, word: Word) -> int | None:
        place = _place(word)
        for index, quote in enumerate(self._quotes):
            if quote.span.covers(place):
                return index
        return None


def _place(word: Word) -> Span:
    return word.sentence.block.span_of(word, word)


def _attach(quote: Quote, sentences: Sequence[Sentence]) -> Word | None:
    touching = [index for index, sentence in enumerate(sentences) if sentence.span.overlaps(quote.span)]
    if not touching:
        return None
    first, last = touching[0], touching[-1]
    for index in dict.fromkeys((last, first)):
        speaker = _sayer_outside(quote, sentences[index])
        if speaker is not None:
            return speaker
    announced = _announced(quote, sentences[first])
    if announced is not None:
        return announced
    if first > 0 and sentences[first - 1].block is sentences[first].block:
        tail = [word.text for word in sentences[first - 1].words if not word.text.isspace()][-1:]
        if tail == [":"]:
            return _sayer_outside(quote, sentences[first - 1])
    return _sayer_beside(quote, sentences, last) or _sayer_before(quote, sentences, first)


def _announced(quote: Quote, sentence: Sentence) -> Word | None:
    """ "Secretary of State Marco Rubio: "…"": the name before the colon that opens the quotation."""
    before = [word for word in sentence.block.words if _place(word).end <= quote.span.start and not word.text.isspace()]
    if not before or before[-1].text != ":":
        return None
    names = [word for word in before[-8:-1] if word.pos == "PROPN"]
    return names[-1] if names and not any(word.is_verb for word in before[-8:-1]) else None


def _sayer_before(quote: Quote, sentences: Sequence[Sentence], first: int) -> Word | None:
    """ "Pappier warns of a crisis. "There is an order…"": who spoke in the sentence before."""
    sentence, before = sentences[first], sentences[first - 1]
    if not first or sentence.span.start < quote.span.start - 1:
        return None
    if before.block is not sentence.block and not _is_whole(quote, sentence.block):
        return None
    main = next((word for word in before.words if word.is_verb and word.head is word), None)
    if main is None or main.lemma not in speech()["reporting"]:
        return None
    if before.block is not sentence.block and not main.child("ccomp", "advcl"):
        return None  # "The lawyer said nothing."
    return sayer(main)


def _is_whole(quote: Quote, block: ParsedBlock) -> bool:
    """Whether the paragraph is nothing but the quotation, which then goes on with what the one before told."""
    words = [word for word in block.words if not word.text.isspace()]
    return quote.span.start <= _place(words[0]).start and _place(words[-1]).end - quote.span.end <= 1


def _sayer_beside(quote: Quote, sentences: Sequence[Sentence], last: int) -> Word | None:
    """A short sentence right after the quotation that only says who spoke ("," broken off by the parser)."""
    if last + 1 < len(sentences):
        after = sentences[last + 1]
        close = 0 <= after.span.start - quote.span.end <= 2
        if close and len(after.words) < 25 and after.block is sentences[last].block:
            return _sayer_outside(quote, after)
    return None


def _sayer_outside(quote: Quote, sentence: Sentence) -> Word | None:
    """The speaker of the verb of saying nearest to the quotation and outside it."""
    best: tuple[int, Word] | None = None
    for word in sentence.words:
        if not word.is_verb or word.lemma not in speech()["reporting"]:
            continue
        place = _place(word)
        if quote.span.covers(place):
            continue
        speaker = sayer(word)
        if speaker is None or quote.span.covers(_place(speaker)):
            continue
        distance = quote.span.start - place.end if place.end <= quote.span.start else place.start - quote.span.end
        if best is None or distance < best[0]:
            best = (distance, speaker)
    return best[1] if best else None


def _continues(earlier: Quote, later: Quote, blocks: Sequence[ParsedBlock]) -> bool:
    """A quotation in the same block, or right after one that was left open, has the same speaker."""
    if later.multi_paragraph or earlier.multi_paragraph:
        return later.span.start - earlier.span.end < 4
    for block in blocks:
        if block.words:
            span = block.span_of(block.words[0], block.words[-1])
            if span.covers(earlier.span) and span.covers(later.span):
                return True
    return False

"""The Spanish model's parse of a block as the plain words that the rules read."""

import functools
import re
from typing import TYPE_CHECKING

from paradero.claims.parse import Name, ParsedBlock, Sentence, Word
from paradero.claims.spanish.pivot import nouns, plain
from paradero.claims.spanish.relations import rearrange
from paradero.claims.spanish.words import read_words
from paradero.claims.turns import label_end

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc, Span

_JOINING = frozenset({"of", "de", "the"})  # "de", "del", "la" inside a name, as the pivot has them
_NAMES = {"PER": "PERSON", "LOC": "LOC", "ORG": "ORG"}


_QUOTED = re.compile(r"(?<![^\s(\[-])'([^\W_][^'\"]*[\w.,!?;])'(?!\w)")


# Abbreviations whose stop the parser takes for the end of a sentence.
_SHORT = re.compile(r"\b(Jr|Dept|Depto|arts?|inc|núms?|vs|\d+(?:to|er|ta|do|da|vo|mo|ma|no))\.(?=[ ,])")


def readable(text: str) -> str:
    """The text in marks that the parser knows: dashes of a dialogue and single quotes are double quotes, and
    abbreviations have no stop."""
    if "'" in text:
        text = _QUOTED.sub(r'"\1"', text)
    if "mas de " in text:
        text = text.replace(" mas de ", " más de ")
    return _SHORT.sub(r"\1s", text).replace("—", '"')


def opened(nlp: "Language", text: str) -> "Doc":
    """The tokens of a readable text; what a label in a transcript announces is a sentence of its own."""
    doc = nlp.make_doc(text)
    end = label_end(text)
    if end:
        for token in doc:
            token.is_sent_start = (token.idx == 0) or (True if token.idx == end else None)
    return doc


@functools.cache
def model() -> "Language":
    """The bundled Spanish model; loaded once."""
    from importlib.resources import files

    import spacy

    return spacy.load(str(files("paradero.claims.spanish").joinpath("model")))


def fill_block(doc: "Doc", block: ParsedBlock) -> ParsedBlock:
    """Put the words, sentences and names of a parsed text into its block."""
    tokens: list[Word] = []
    for sent in doc.sents:
        words, of_tokens = read_words(sent)
        rearrange(words)
        _add_sentence(block, words.order)
        tokens += of_tokens
    block.names = [
        Name(tokens[_opening(doc, ent)].i, tokens[ent.end - 1].i, _NAMES[ent.label_])
        for ent in doc.ents
        if ent.label_ in _NAMES
        and any(token.tag != "NN" for token in tokens[ent.start : ent.end] if token.tag != "DT")
        and not (ent.label_ == "PER" and _is_common(tokens[ent.start]))
    ]
    block.names += _capitals(block)
    return block


def _is_common(word: Word) -> bool:
    """ "Formación Profesional": a capital noun, and nobody's name."""
    return word.tag == "NNP" and word.lemma != word.lower and plain(word.text) in nouns()


def _opening(doc: "Doc", ent: "Span") -> int:
    """The first word of a name: "Según Estados Unidos" at the head of a sentence begins with no name."""
    return ent.start + 1 if doc[ent.start].pos_ in ("ADP", "SCONJ") and len(ent) > 1 else ent.start


def _capitals(block: ParsedBlock) -> list[Name]:
    """Two or more capital words in a row, none of them a common noun, that the model takes for no name: a person; or
    initials after an article: a body."""
    taken = {i for name in block.names for i in range(name.first, name.last + 1)}
    found: list[Name] = []
    first = last = -1
    for word in [*block.words, None]:
        if word is not None and word.i not in taken and _is_initials(word, block):
            found.append(Name(word.i, word.i, "ORG"))
        if (
            word is not None
            and word.tag == "NNP"
            and word.lemma == word.lower
            and word.i not in taken
            and plain(word.text) not in nouns()
        ):
            first, last = (first if first >= 0 else word.i), word.i
        elif word is None or first < 0 or word.lower not in _JOINING or word.i in taken:
            if last > first >= 0:
                found.append(Name(first, last, "PERSON"))
            first = last = -1
    return found


def _is_initials(word: Word, block: ParsedBlock) -> bool:
    """ "la SIP": no name that the model sees."""
    if not (word.text.isupper() and word.text.isalpha() and 2 < len(word.text) < 7 and word.tag == "NNP" and word.i):
        return False
    return block.words[word.i - 1].text.lower() in ("la", "el", "del", "al", "las", "los")


def _goes_round(word: Word) -> bool:
    """Whether the way up from a word comes back to it, as odd parses make rules do."""
    seen = {word}
    governor = word
    while governor.head is not governor:
        governor = governor.head
        if governor is word:
            return True
        if governor in seen:
            return False
        seen.add(governor)
    return False


def _add_sentence(block: ParsedBlock, words: list[Word]) -> None:
    """Number the words, give each its children, and put them into the block."""
    for i, word in enumerate(words, start=len(block.words)):
        word.i = i
    for word in words:
        if _goes_round(word):
            word.head, word.dep = word, "dep"
    block.words += words
    solid = [word for word in words if word.text and not word.text.isspace()]
    if not solid:
        return
    sentence = Sentence(block, words, block.span_of(solid[0], solid[-1]))
    for word in words:
        word.sentence = sentence
        if word.head is not word:
            word.head.children.append(word)
    block.sentences.append(sentence)

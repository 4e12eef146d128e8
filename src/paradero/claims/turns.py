"""Who speaks in a transcript: "THE COURT: …", "PRESIDENTA DE MÉXICO, CLAUDIA SHEINBAUM PARDO: …", until the next label.

A label is a name or office in capitals with a colon at the head of a paragraph, as court reporters, the White House and
other governments print them. Whoever asks without a name ("QUESTION:", "PREGUNTA:") is nobody.
"""

import re
from collections.abc import Sequence

import msgspec

from paradero.claims.parse import ParsedBlock, Word
from paradero.claims.titles import is_title

_LABEL = re.compile(r"\**(?P<label>[A-ZÁÉÍÓÚÜÑ][A-ZÁÉÍÓÚÜÑ.,' -]{2,90}?)\**\s*:\**\s+(?=\S)")
_ASKING = re.compile(
    r"(?:Q|QUESTION|PREGUNTA|REPORTER[OA]?S?|INTERLOCUTOR[A]?|INTERVENCI[ÓO]N|VOZ|VOICE|SPEAKER|AUDIENCE|PARTICIPANT[E]?)\b"
)
_WORD = re.compile(r"[^\W\d_]{3,}")
_FEWEST = 2  # labels that make a transcript


class Label(msgspec.Struct, frozen=True):
    """A label in a block: the words of the name without office, `[first, last]`; None where nobody is named."""

    name: tuple[int, int] | None


def label_of(block: ParsedBlock) -> Label | None:
    """The label at the head of a block; None where there is none."""
    found = _LABEL.match(block.squeezed.text)
    if found is None:
        return None
    if _ASKING.match(found["label"]):
        return Label(None)
    if not _WORD.search(found["label"]):
        return None
    start = found.start("label") + found["label"].rfind(",") + 1
    words = [word for word in block.words if word.text and start <= word.start < found.end("label")]
    named = [word for word in words if word.text[0].isalpha() and not is_title(word.text.lower())]
    return Label((named[0].i, named[-1].i)) if named else Label(None)


def turns(blocks: Sequence[ParsedBlock]) -> dict[int, Word]:
    """For the number of each block in a labelled turn: the head word of the speaker's name.

    One label alone is no transcript: a story may open on its place ("SHENGJIN: Dozens of men…").
    """
    labels = [label_of(block) for block in blocks]
    if sum(label is not None for label in labels) < _FEWEST:
        return {}
    found: dict[int, Word] = {}
    speaker: Word | None = None
    for block, label in zip(blocks, labels, strict=True):
        if label is not None:
            speaker = _head(block, *label.name) if label.name else None
        if speaker is not None:
            found[block.index] = speaker
    return found


def _head(block: ParsedBlock, first: int, last: int) -> Word:
    """The word of a name that is governed from outside it, as names are found by it."""
    inside = range(first, last + 1)
    for i in reversed(inside):
        word = block.words[i]
        if word.head.i not in inside or word.head is word:
            return word
    return block.words[last]

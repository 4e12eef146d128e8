"""Who speaks in a transcript: "THE COURT: …", "PRESIDENTA DE MÉXICO, CLAUDIA SHEINBAUM PARDO: …", until the next label.

A label is a name or office in capitals with a colon at the head of a paragraph, as court reporters, the White House and
other governments print them; or an office and a name in capitals that are a paragraph by themselves; or, in interviews,
a name in small letters with a colon that comes more than once. Whoever asks without a name ("QUESTION:") is nobody;
whoever answers without one ("RESPUESTA:", "R.") is the one person whom the paragraphs before name.
"""

import re
from collections import Counter
from collections.abc import Sequence

import msgspec

from paradero.claims.parse import ParsedBlock, Word
from paradero.claims.titles import is_title

_CAPTION = r"(?!(?:FOTOS?|V[IÍ]DEOS?|NOTA|FUENTE|IMAGEN|LEA|VEA|PHOTO|NOTE|UPDATE|WATCH|READ)\b)"
_LABEL = re.compile(_CAPTION + r"\**(?P<label>[A-ZÁÉÍÓÚÜÑ][A-ZÁÉÍÓÚÜÑ.,' -]{2,90}?)\**\s*:\**\s+(?=\S)")
_ALONE = re.compile(r"\**(?P<label>[A-ZÁÉÍÓÚÜÑ][A-ZÁÉÍÓÚÜÑ.' -]{4,60}, [A-ZÁÉÍÓÚÜÑ][A-ZÁÉÍÓÚÜÑ.' -]{4,60})\**:?\**$")
_SMALL = re.compile(
    r"\**(?P<label>[A-ZÁÉÍÓÚÜÑ][\w.'-]+(?: (?:(?:de|del|la|los|las|y) ){0,2}[A-ZÁÉÍÓÚÜÑ][\w.'-]+){1,5})\**:\**\s+(?=\S)"
)
_ASKING = re.compile(
    r"(?:Q|QUESTION|PREGUNTA|REPORTER[OA]?S?|PERIODISTAS?|ENTREVISTADOR[A]?|MODERADOR[A]?|INTERLOCUTOR[A]?"
    r"|INTERVENCI[ÓO]N|VOZ|VOICE|SPEAKER|AUDIENCE|PARTICIPANT[E]?)\b"
)
_SIDES = re.compile(
    r"\W{0,4}(?:(?P<asks>P|Preguntas?|PREGUNTA|Periodista|Question|Q)|(?P<answers>R|Respuestas?|RESPUESTA|Answer|A))"
    r"\**\s?(?:[:.]-?|[-–—])\**\s+(?=\S)"
)
_WORD = re.compile(r"[^\W\d_]{3,}")
_FEWEST = 2  # labels that make a transcript


class Label(msgspec.Struct, frozen=True):
    """A label in a block: the words of the name without office, `[first, last]`; None where nobody is named.

    `small` is the text of one in small letters, which has to come again; `answers` is a side without a name.
    """

    name: tuple[int, int] | None
    small: str | None = None
    answers: bool = False


def label_end(text: str) -> int:
    """Where the label at the head of a paragraph ends; 0 where there is none."""
    found = _SIDES.match(text) or _LABEL.match(text) or _SMALL.match(text)
    return found.end() if found else 0


def opens_turn(text: str) -> bool:
    """Whether a line that looks like a heading, for its capitals, is the label of a turn."""
    found = _LABEL.match(text) or _ALONE.match(text)
    return found is not None and (
        _ASKING.match(found["label"]) is not None
        or ("," in found["label"])
        or is_title(found["label"].split()[0].lower())
    )


def label_of(block: ParsedBlock) -> Label | None:
    """The label at the head of a block; None where there is none."""
    text = block.squeezed.text
    side = _SIDES.match(text)
    if side is not None:
        return Label(None, answers=side["answers"] is not None)
    found = _LABEL.match(text) or _ALONE.match(text)
    if found is not None and _ASKING.match(found["label"]):
        return Label(None)
    small = _SMALL.match(text) if found is None else None
    found = found or small
    if found is None or not _WORD.search(found["label"]):
        return None
    start = found.start("label") + found["label"].rfind(",") + 1
    words = [word for word in block.words if word.text and start <= word.start < found.end("label")]
    named = [word for word in words if word.text[0].isalpha() and not is_title(word.text.lower())]
    if small is not None:
        return Label((named[0].i, named[-1].i), found["label"]) if _is_person(block, named) else None
    return Label((named[0].i, named[-1].i)) if named else Label(None)


def _is_person(block: ParsedBlock, named: Sequence[Word]) -> bool:
    """Whether the parser takes words of a label for a person; "Estados Unidos: 300" is an item of a list."""
    people = {i for name in block.names if name.label == "PERSON" for i in range(name.first, name.last + 1)}
    return any(word.i in people for word in named)


def turns(blocks: Sequence[ParsedBlock]) -> dict[int, Word]:
    """For the number of each block in a labelled turn: the head word of the speaker's name.

    One label alone is no transcript: a story may open on its place ("SHENGJIN: Dozens of men…").
    """
    labels = _labels(blocks)
    if sum(label is not None for label in labels) < _FEWEST and not any(_is_alone(block) for block in blocks):
        return {}
    answering = _answering(blocks, labels)
    found: dict[int, Word] = {}
    speaker: Word | None = None
    for block, label in zip(blocks, labels, strict=True):
        if label is not None:
            speaker = _head(block, *label.name) if label.name else answering if label.answers else None
        if speaker is not None:
            found[block.index] = speaker
    return found


def _labels(blocks: Sequence[ParsedBlock]) -> list[Label | None]:
    """The label of each block; of those in small letters only what comes again."""
    labels = [label_of(block) for block in blocks]
    again = Counter(label.small for label in labels if label is not None)
    return [label if label is None or label.small is None or again[label.small] > 1 else None for label in labels]


def _is_alone(block: ParsedBlock) -> bool:
    """ "SECRETARIO DE RELACIONES EXTERIORES, ROBERTO VELASCO ÁLVAREZ" by itself."""
    found = _ALONE.match(block.squeezed.text)
    return found is not None and is_title(found["label"].split()[0].lower())


def _answering(blocks: Sequence[ParsedBlock], labels: Sequence[Label | None]) -> Word | None:
    """Who answers in an interview whose labels name nobody: the one person named before the first of them."""
    heads: dict[str, Word] = {}
    for block, label in zip(blocks, labels, strict=True):
        if label is not None:
            break
        for name in block.names:
            if name.label == "PERSON":
                heads.setdefault(block.words[name.last].lower, _head(block, name.first, name.last))
    return next(iter(heads.values())) if len(heads) == 1 else None


def _head(block: ParsedBlock, first: int, last: int) -> Word:
    """The word of a name that is governed from outside it, as names are found by it."""
    inside = range(first, last + 1)
    for i in reversed(inside):
        word = block.words[i]
        if word.head.i not in inside or word.head is word:
            return word
    return block.words[last]

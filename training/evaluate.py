"""Attachment scores on treebanks: `python -m training.evaluate PIPELINE… -- TREEBANK.conllu…`.

Each pipeline analyses the treebank's own words (a contraction such as "del" is one word, as printed); punctuation does
not count. Labels are compared without their subtypes.
"""

import sys
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import spacy
from spacy.language import Language
from spacy.tokens import Doc

ARGUMENTS = frozenset({"nsubj", "obj", "iobj", "obl"})


class Sentence(NamedTuple):
    """Words of a treebank sentence with what is known of each, in parallel lists."""

    words: list[str]
    spaces: list[bool]
    heads: list[int]
    labels: list[str]
    parts: list[str]


def sentences(path: Path) -> Iterator[Sentence]:
    """The sentences of a CoNLL-U file; a word that was split for analysis is put together again."""
    for block in path.read_text(encoding="utf-8").split("\n\n"):
        rows = [line.split("\t") for line in block.split("\n") if line and not line.startswith("#")]
        if rows:
            yield _sentence(rows)


def _sentence(rows: list[list[str]]) -> Sentence:
    printed = {int(row[0].split("-")[0]): (int(row[0].split("-")[1]), row) for row in rows if "-" in row[0]}
    found = Sentence([], [], [], [], [])
    governors: list[int] = []
    place: dict[int, int] = {}
    inside = (0, 0)
    for row in rows:
        if not row[0].isdigit():
            continue
        number = int(row[0])
        if inside[0] < number <= inside[1]:
            place[number] = len(found.words) - 1
            continue
        inside = (number, printed[number][0]) if number in printed else (number, number)
        shown = printed[number][1] if number in printed else row
        place[number] = len(found.words)
        found.words.append(shown[1])
        found.spaces.append("SpaceAfter=No" not in shown[9])
        found.labels.append(row[7].split(":")[0])
        found.parts.append(row[3])
        governors.append(int(row[6]))
    found.heads.extend(place[head] if head else at for at, head in enumerate(governors))
    return found


def scores(nlp: Language, treebank: list[Sentence]) -> str:
    """Unlabelled and labelled attachment, and the attachment of arguments, over words that are no punctuation."""
    docs = [Doc(nlp.vocab, words=sentence.words, spaces=sentence.spaces) for sentence in treebank]
    total = right = labelled = arguments = right_arguments = 0
    for doc, gold in zip(nlp.pipe(docs, batch_size=128), treebank, strict=True):
        for token, head, label, part in zip(doc, gold.heads, gold.labels, gold.parts, strict=True):
            if part == "PUNCT":
                continue
            attached = token.head.i == head
            total += 1
            right += attached
            labelled += attached and token.dep_.split(":")[0] == label
            arguments += label in ARGUMENTS
            right_arguments += attached and label in ARGUMENTS
    return (
        f"{right / total:.3f} unlabelled, {labelled / total:.3f} labelled, "
        f"{right_arguments / arguments:.3f} of arguments, {total} words"
    )


def main(arguments: list[str]) -> None:
    """Print a line for each pipeline and treebank."""
    middle = arguments.index("--")
    for pipeline in arguments[:middle]:
        nlp = spacy.load(pipeline)
        for treebank in arguments[middle + 1 :]:
            print(f"{pipeline} on {Path(treebank).name}: {scores(nlp, list(sentences(Path(treebank))))}")


if __name__ == "__main__":
    main(sys.argv[1:])

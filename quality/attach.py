"""Gold on texts that may not be stored: facts and offsets are kept here, and meet the words where somebody has them.

`python -m quality.attach TEXTS` takes a folder of texts named by document, prints the full gold claims as JSON lines
and says which texts are missing or differ from the ones annotated. `gold/real.jsonl` gives their addresses.
"""

import hashlib
import itertools
import re
import sys
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Final

import msgspec

from paradero.words.passage import Span
from quality.gold import LANGUAGES, ROOT, Corpus, Facts, Gold, GoldError, Half, assemble

DOCUMENTS: Final = ROOT / "gold" / "real.jsonl"
CLAIMS: Final = ROOT / "gold" / "real-claims.jsonl"
HALVES: Final[tuple[Half, ...]] = ("dev", "held")
_HEAD: Final = re.compile(r"---\n.*?\n---\n", re.DOTALL)

Form = tuple[int, int] | str


class Document(msgspec.Struct, frozen=True):
    """A text that was annotated: where it was published, and how to tell that a copy is the same.

    `sha256` and `characters` are of the body: the text without front matter and without white space around it.
    """

    id: str
    half: Half
    url: str | None
    date: str
    publisher: str
    lang: str
    sha256: str
    characters: int


class Reference(Facts, frozen=True, kw_only=True):
    """A gold claim without words: the quote is `[start, end)` of the body with the head of its SHA-256; a form is a
    place in the body, or a name that the body does not have."""

    start: int
    end: int
    sha256: str
    key: tuple[Form, ...]
    roles: dict[str, tuple[Form, ...]] = msgspec.field(default_factory=dict)
    speaker: tuple[Form, ...] = ()


def body_of(text: str) -> str:
    """The words that were annotated."""
    head = _HEAD.match(text)
    return text[head.end() if head else 0 :].strip()


def digest(text: str) -> str:
    """SHA-256 of a text, hexadecimal."""
    return hashlib.sha256(text.encode("utf-8")).hexdigest()


def documents() -> list[Document]:
    """The annotated texts that are not stored."""
    return [msgspec.json.decode(line, type=Document) for line in DOCUMENTS.read_bytes().splitlines()]


def references() -> list[Reference]:
    """Their gold claims, without words."""
    return [msgspec.json.decode(line, type=Reference) for line in CLAIMS.read_bytes().splitlines()]


def usable(folder: Path, wanted: Iterable[Document]) -> tuple[dict[str, Path], list[str]]:
    """The wanted texts that lie somewhere under `folder` as they were annotated, and a sentence for each other one."""
    there = {file.stem: file for file in sorted(folder.rglob("*.txt"))}
    found: dict[str, Path] = {}
    complaints = []
    for document in wanted:
        file = there.get(document.id)
        if file is None:
            complaints.append(f"{document.id} is missing; it was published at {document.url or document.publisher}.")
        elif digest(body_of(file.read_text("utf-8"))) != document.sha256:
            complaints.append(f"{document.id} differs from the text annotated; restore its words as published.")
        else:
            found[document.id] = file
    return found, complaints


def attach(reference: Reference, body: str, lang: str) -> Gold:
    """The gold claim with its words. Raises GoldError where the body has others at that place."""
    quote = body[reference.start : reference.end]
    if digest(quote)[:16] != reference.sha256:
        raise GoldError(f"{reference.doc} has other words at {reference.start}; restore the text as published.")
    facts = {name: getattr(reference, name) for name in Facts.__struct_fields__}
    return Gold(
        **facts,
        lang=lang,
        quote=quote,
        key=_words(reference.key, body),
        roles={role: _words(given, body) for role, given in reference.roles.items()},
        speaker=_words(reference.speaker, body),
    )


def real_corpus(folder: Path, half: Half, lang: str = "en") -> tuple[Corpus, list[str]]:
    """The annotated texts of that half and language found under `folder`, and what is wrong with the others."""
    wanted = {document.id: document for document in documents() if (document.half, document.lang) == (half, lang)}
    files, complaints = usable(folder, wanted.values())
    bodies = {doc: body_of(file.read_text("utf-8")) for doc, file in files.items()}
    claims = [attach(item, bodies[item.doc], wanted[item.doc].lang) for item in references() if item.doc in bodies]
    return assemble(f"real {half}", claims, list(files.values()), half, lang), complaints


def _words(given: Sequence[Form], body: str) -> tuple[str, ...]:
    return tuple(form if isinstance(form, str) else Span(*form).of(body) for form in given)


def main(folder: str) -> int:
    """Print the gold of both halves; the exit code is 1 where a text is missing or differs."""
    trouble = []
    for half, lang in itertools.product(HALVES, LANGUAGES):
        corpus, complaints = real_corpus(Path(folder), half, lang)
        trouble += complaints
        for claims in corpus.gold.values():
            for claim in claims:
                print(msgspec.json.encode(claim).decode("utf-8"))
    for complaint in trouble:
        print(complaint, file=sys.stderr)
    return 1 if trouble else 0


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit("usage: python -m quality.attach FOLDER_OF_TEXTS")
    sys.exit(main(sys.argv[1]))

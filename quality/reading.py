"""The claims that the program reads from a corpus, document by document."""

from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path

import msgspec

from paradero.claims.reader import ClaimReader
from paradero.sources.gather import gather
from paradero.text.reading import TextReader
from paradero.words.claim import Claim
from paradero.words.document import Refusal, TextVersion
from quality.gold import LANGUAGES, Corpus, GoldError
from quality.matching import Match, match


class Part(msgspec.Struct, frozen=True):
    """One text of a file and its claims; a mail, an archive or a file of articles has several."""

    text: str
    claims: tuple[Claim, ...]


class Reading(msgspec.Struct, frozen=True):
    """A corpus with what was read from each of its documents, in the language of the corpus only."""

    corpus: Corpus
    parts: dict[str, tuple[Part, ...]]

    def claims(self, document: str) -> tuple[Claim, ...]:
        """The claims of one document over all its parts, in reading order."""
        return tuple(claim for part in self.parts[document] for claim in part.claims)

    def matches(self) -> dict[str, Match]:
        """Each document's gold, paired with its claims."""
        return {doc: match(gold, self.claims(doc)) for doc, gold in self.corpus.gold.items()}


def read_corpora(corpora: Sequence[Corpus]) -> list[Reading]:
    """Read every document of every corpus. Raises GoldError or ReadingError where one cannot be read."""
    reader = ClaimReader()
    with TextReader() as texts:
        return [_read(corpus, texts, reader) for corpus in corpora]


def language(text: TextVersion) -> str:
    """The language of most of a text; English where no block tells one that is read."""
    lengths: Counter[str] = Counter()
    for block in text.blocks:
        lengths[block.lang] += block.span.end - block.span.start if block.lang in LANGUAGES else 0
    return max(lengths, key=lengths.__getitem__) if lengths.total() else "en"


def _read(corpus: Corpus, texts: TextReader, reader: ClaimReader) -> Reading:
    versions = [
        (doc, text)
        for doc, file in corpus.files.items()
        for text in _texts(file, texts)
        if language(text) == corpus.lang
    ]
    if missing := corpus.files.keys() - {doc for doc, _ in versions}:
        raise GoldError(f"No text of {', '.join(sorted(missing))} is in the language of its gold ({corpus.lang}).")
    parts: dict[str, tuple[Part, ...]] = dict.fromkeys(corpus.files, ())
    found = reader.read_many([text for _, text in versions])
    for (doc, text), claims in zip(versions, found, strict=True):
        parts[doc] += (Part(text.text, claims),)
    return Reading(corpus, parts)


def _texts(file: Path, texts: TextReader) -> Iterator[TextVersion]:
    for item in gather([str(file)]):
        if isinstance(item, Refusal):
            raise GoldError(f"{file} of the corpus was refused: {item.reason}")
        yield texts.read(item)

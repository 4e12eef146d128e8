"""The examples of the frame files, run: each is a sentence with the claim of its kind that must come out, or none.

An example has `text`, and either `none = true` (no claim of the file's kind may come out) or what one claim of that
kind must have: `roles` (words that stand in each role's fillers, as written or as resolved) and `stance`. `lang` is
`en` unless it says otherwise. It is read after a paragraph that puts the document on topic and makes no claim: else a
short sentence without a word of the field would not be parsed, and what must not come out of it never be tested.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any, Final, Literal

import msgspec

from paradero.claims.lexicon import Frame, FrameFile
from paradero.words.claim import Claim, Filler
from paradero.words.document import Block, Field, Metadata, TextVersion
from paradero.words.passage import Span
from paradero.words.vocabulary import Kind, Stance

if TYPE_CHECKING:
    from paradero.claims.reader import ClaimReader

PUBLISHED: Final = "2025-08-20"
"""The publication date of every example: "on Monday" is counted from it."""
Lang = Literal["en", "es"]
_ON_TOPIC: Final[Mapping[Lang, str]] = {"en": "On deportations.", "es": "Sobre deportaciones."}


class Example(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One example as its frame file gives it."""

    text: str
    roles: dict[str, str | list[str]] = {}
    stance: Stance | None = None
    none: bool = False
    lang: Lang = "en"


class Trial(msgspec.Struct, frozen=True):
    """An example and whose it is; `file` is the path of its file."""

    file: str
    kind: Kind
    frame: str
    example: Example

    def expected(self) -> str:
        """What must come out, for a person."""
        if self.example.none:
            return f"no {self.kind}"
        told = [f"{role}: {_joined(words)}" for role, words in self.example.roles.items()]
        return "; ".join([f"{self.kind} {self.example.stance or ''}".strip(), *told])


class Result(msgspec.Struct, frozen=True):
    """A trial and the claims of its kind that were read."""

    trial: Trial
    claims: tuple[Claim, ...]

    @property
    def passed(self) -> bool:
        """Whether what was read is what the example expects."""
        if self.trial.example.none:
            return not self.claims
        return any(_answers(claim, self.trial.example) for claim in self.claims)

    def read(self) -> str:
        """What came out, for a person."""
        return " | ".join(_told(claim) for claim in self.claims) or f"no {self.trial.kind}"


def examples_of(file: str, frame: Frame) -> list[Example]:
    """The examples of a frame. Raises ValueError, naming file and frame, for one that is not written as they are."""
    return [_example(f"{file}: {frame.name}", table) for table in frame.examples]


def trials(files: Iterable[FrameFile]) -> list[Trial]:
    """Every example of these files, in their order. Raises ValueError as `examples_of` does."""
    return [
        Trial(file.path, file.kind, frame.name, example)
        for file in files
        for frame in file.frames
        for example in examples_of(file.name, frame)
    ]


def run_trials(asked: Sequence[Trial], reader: "ClaimReader") -> Iterator[Result]:
    """Reads each example and gives its result, in order."""
    for trial, claims in zip(asked, reader.read_many(_document(trial.example) for trial in asked), strict=True):
        yield Result(trial, tuple(claim for claim in claims if claim.kind == trial.kind))


def holds(fillers: Sequence[Filler], words: str | list[str]) -> bool:
    """Whether each of the words stands in a filler, as written or as resolved."""
    wanted = [words] if isinstance(words, str) else words
    return all(any(names(filler, word) for filler in fillers) for word in wanted)


def names(filler: Filler, word: str) -> bool:
    """Whether the word stands in the filler, as written or as resolved."""
    return word.lower() in filler.text.lower() or word.lower() in (filler.resolved or "").lower()


def _example(where: str, table: dict[str, Any]) -> Example:
    try:
        example = msgspec.convert(table, Example)
    except msgspec.ValidationError as error:
        fields = ", ".join(Example.__struct_fields__)
        raise ValueError(f"{where}: an example is not written as examples are ({error}); it has {fields}.") from error
    if example.none and (example.roles or example.stance):
        raise ValueError(f"{where}: the example “{example.text}” has either none = true, or roles and a stance.")
    return example


def _document(example: Example) -> TextVersion:
    opening = _ON_TOPIC[example.lang]
    text = f"{opening}\n\n{example.text}"
    spans = Span(0, len(opening)), Span(len(opening) + 2, len(text))
    return TextVersion(
        text,
        tuple(Block(span, "body", example.lang) for span in spans),
        metadata=Metadata(published=Field(PUBLISHED, "example"), lang=Field(example.lang, "example")),
    )


def _answers(claim: Claim, example: Example) -> bool:
    return example.stance in (None, claim.stance) and all(
        holds(claim.roles.get(role, ()), words) for role, words in example.roles.items()
    )


def _told(claim: Claim) -> str:
    roles = [f"{role}: {', '.join(filler.name for filler in fillers)}" for role, fillers in claim.roles.items()]
    return "; ".join([f"{claim.kind} {claim.stance}", *roles, f"frame: {claim.frame}"])


def _joined(words: str | list[str]) -> str:
    return words if isinstance(words, str) else ", ".join(words)

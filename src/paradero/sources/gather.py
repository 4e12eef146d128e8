"""From what the user names to documents with receipts, one at a time."""

import sys
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import BinaryIO

from paradero.sources.door import take_in
from paradero.sources.limits import Limits
from paradero.sources.paths import files
from paradero.sources.receipts import refusal
from paradero.sources.source import IN_MEMORY, Budget, Source
from paradero.words.document import Item, Refusal
from paradero.words.errors import SourceError


def gather(paths: Sequence[str], limits: Limits = Limits(), stdin: BinaryIO | None = None) -> Iterator[Item | Refusal]:  # noqa: B008
    """The documents that `paths` name, each as bytes with a receipt, in the order given; `-` is standard input.

    Never raises for what it finds: missing, unknown, broken or too large comes out as a refusal with one sentence, and
    the rest goes on. Formats are judged by content, not by name; archives and captures give one item a document.
    """
    for path in paths:
        if path == "-":
            yield from _from_stream(stdin or sys.stdin.buffer, limits)
        else:
            for file in files([path]):
                yield from _from_file(file, limits)


def _from_file(file: Path | Refusal, limits: Limits) -> Iterator[Item | Refusal]:
    if isinstance(file, Refusal):
        yield file
        return
    try:
        with file.open("rb") as stream:
            yield from take_in(Source(stream=stream, origin=file.resolve().as_uri()), limits, Budget(limits))
    except OSError as error:
        yield refusal(
            str(file), f"{file} cannot be read ({error.strerror or error}); check the file and its permissions."
        )


def _from_stream(stream: BinaryIO, limits: Limits) -> Iterator[Item | Refusal]:
    with tempfile.SpooledTemporaryFile(max_size=IN_MEMORY) as held:
        try:
            Budget(limits).copy(stream, held)
        except SourceError as error:
            yield refusal("stdin:", str(error))
            return
        yield from take_in(Source(stream=held, origin="stdin:"), limits, Budget(limits))

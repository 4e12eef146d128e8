"""From bytes to the one immutable text of a document version, whatever the format."""

from types import TracebackType
from typing import Self

import msgspec

from paradero import __version__
from paradero.sources.limits import Limits
from paradero.text.formats.registry import format_of
from paradero.text.language import with_languages
from paradero.text.soundness import check
from paradero.text.worker import Worker
from paradero.words.document import Field, Item, TextVersion
from paradero.words.errors import ReadingError

READER = f"text {__version__}"


class TextReader:
    """Reads documents: plain formats here, hostile ones in one confined child process.

    The child starts with the first document that needs it and is replaced when it fails; leaving the `with` block ends
    it. Not for use by several threads at once.
    """

    def __init__(self, limits: Limits = Limits()) -> None:  # noqa: B008
        self._limits = limits
        self._worker = Worker(limits)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Ends the child process; the next document that needs one starts another."""
        self._worker.stop()

    def read(self, item: Item) -> TextVersion:
        """The text of a document with blocks, marks, languages and metadata.

        `losses` of the version says in sentences what text is known to be lost. Raises ReadingError, one sentence,
        where the document cannot be read, holds no text or passes a limit.
        """
        form = format_of(item.receipt.media)
        version = self._worker.read(item) if form.CONFINED else form.read(item, self._limits)
        if len(version.text) > self._limits.characters:
            raise ReadingError(
                f"Its text is over the limit of {self._limits.characters:,} characters; split it or raise the limit."
            )
        check(version)
        return _finished(with_languages(version), item)


def _finished(version: TextVersion, item: Item) -> TextVersion:
    metadata = version.metadata
    if metadata.url is None and item.receipt.address:
        metadata = msgspec.structs.replace(metadata, url=Field(item.receipt.address, "receipt"))
    return msgspec.structs.replace(version, metadata=metadata, reader=READER)

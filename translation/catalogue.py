"""Catalogues of other languages: kept complete, and looked through for what they lack or say otherwise."""

import io
import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Final

from babel.messages.catalog import Catalog
from babel.messages.pofile import read_po, write_po

from translation.messages import HOUSE, Message

CATALOGUES: Final = HOUSE / "publish" / "catalogues"
_PLACE: Final = re.compile(r"\{[^}]*\}")
_OF_NO_USE: Final = tuple(
    f'"{name}:'
    for name in (
        "Project-Id-Version", "Report-Msgid-Bugs-To", "POT-Creation-Date", "PO-Revision-Date", "Last-Translator",
        "Language-Team", "Generated-By",
    )
)  # fmt: skip
_HEADER: Final = (
    "# What Paradero says, in another language. `make words` adds new messages and takes away old ones; "
    "give each its text."
)


def complete(code: str, told: Iterable[Message]) -> Catalog:
    """The catalogue of a language with exactly these messages, in their order; texts that it has are kept."""
    held = read(code)
    made = Catalog(locale=code, header_comment=_HEADER, charset="utf-8", fuzzy=False)
    for message in told:
        kept = held.get(message.one, message.context)
        text = kept.string if kept and kept.pluralizable == bool(message.many) else None
        told_as = (message.one, message.many) if message.many else message.one
        made.add(told_as, text or "", locations=[(message.where, None)], context=message.context)
    return made


def read(code: str) -> Catalog:
    """The catalogue of a language as it is kept; empty for a language that has none yet."""
    path = CATALOGUES / f"{code}.po"
    if not path.exists():
        return Catalog(locale=code)
    with path.open("rb") as file:
        return read_po(file)


def write(code: str, catalogue: Catalog) -> Path:
    """Keep a catalogue; the same catalogue always becomes the same bytes."""
    path = CATALOGUES / f"{code}.po"
    held = io.BytesIO()
    write_po(held, catalogue, width=0)
    lines = held.getvalue().decode("utf-8").splitlines(keepends=True)
    path.write_text("".join(line for line in lines if not line.startswith(_OF_NO_USE)), encoding="utf-8")
    return path


def faults(catalogue: Catalog, told: Iterable[Message]) -> Iterator[str]:
    """One sentence for each message without its text, each text without its message, each place lost or invented."""
    wanted = {message.key: message for message in told}
    for message in wanted.values():
        kept = catalogue.get(message.one, message.context)
        texts = _texts(kept.string) if kept else ()
        if not texts or not all(texts):
            yield f"{message.where}: “{message.one}” has no text."
        yield from (_places(message, text) for text in texts if text and _places(message, text))
    for kept in catalogue:
        one = kept.id if isinstance(kept.id, str) else kept.id[0]
        if one and (kept.context, one) not in wanted:
            yield f"“{one}” ({kept.context}) is no message any more."


def _texts(string: str | tuple[str, ...]) -> tuple[str, ...]:
    return (string,) if isinstance(string, str) else tuple(string)


def _places(message: Message, text: str) -> str:
    """What is wrong with the places of a text; a form for one thing may leave out the number."""
    wanted = {frozenset(_PLACE.findall(form)) for form in (message.one, message.many) if form}
    if frozenset(_PLACE.findall(text)) in wanted:
        return ""
    return f"{message.where}: “{text}” does not have the places of “{message.one}”."

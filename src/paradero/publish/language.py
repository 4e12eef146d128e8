"""The language in which words leave the house: one message function for pages, reports and sentences.

A message is its English text, with places to fill in braces: `_("{count} of {total}", count=3, total=9)`. Its texts in
other languages are in `catalogues/*.po`, read as they stand; what a catalogue lacks comes out in English.
"""

import functools
import gettext
import io
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar
from importlib.resources import files
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from babel.messages.catalog import Catalog

LANGUAGES: Final[Mapping[str, str]] = {"en": "English", "es": "Español"}
"""Each language by its code, under its own name."""

FIRST: Final = "en"
"""The language of the messages themselves."""

_spoken: Final[ContextVar[str]] = ContextVar("language", default=FIRST)


def language() -> str:
    """The code of the language spoken here and now."""
    return _spoken.get()


@contextmanager
def speaking(code: str) -> Iterator[None]:
    """Within the block, every message comes in this language. Raises KeyError for one that there is none of."""
    if code not in LANGUAGES:
        raise KeyError(code)
    token = _spoken.set(code)
    try:
        yield
    finally:
        _spoken.reset(token)


def _(message: str, /, **values: Any) -> str:
    """The message in the language spoken, with its places filled."""
    return _filled(text_of(message), values)


def _n(one: str, many: str, count: int, /, **values: Any) -> str:
    """One message or the other by a number, which fills {count} with its thousands set apart."""
    return _filled(text_of_many(one, many, count), {"count": f"{count:,}"} | values)


def _p(context: str, message: str, /, **values: Any) -> str:
    """A message that means something else elsewhere; `context` says what is meant here."""
    return _filled(text_in(context, message), values)


def text_of(message: str) -> str:
    """The message in the language spoken, its places open."""
    return _catalogue(language()).gettext(message)


def text_of_many(one: str, many: str, count: int) -> str:
    """One message or the other by a number, their places open."""
    return _catalogue(language()).ngettext(one, many, count)


def text_in(context: str, message: str) -> str:
    """The message meant in a context, its places open."""
    return _catalogue(language()).pgettext(context, message)


def translate_table(table: Any, context: str) -> Any:
    """A table of words (dicts, lists, texts) in the language spoken; each text is a message under its own address.

    The address of `label` in `[stance.asserts]` of the table `wording` is the context "wording.stance.asserts.label".
    """
    if isinstance(table, Mapping):
        return {name: translate_table(value, f"{context}.{name}") for name, value in table.items()}
    if isinstance(table, list | tuple):
        return [translate_table(value, f"{context}.{place}") for place, value in enumerate(table)]
    return _p(context, table) if isinstance(table, str) and table else table


def _filled(told: str, values: Mapping[str, Any]) -> str:
    return told.format(**values) if values else told


@functools.cache
def _catalogue(code: str) -> gettext.NullTranslations:
    if code == FIRST:
        return gettext.NullTranslations()
    from babel.messages.mofile import write_mo

    held = io.BytesIO()
    write_mo(held, catalogue(code))
    return gettext.GNUTranslations(io.BytesIO(held.getvalue()))


@functools.cache
def catalogue(code: str) -> "Catalog":
    """The catalogue of a language as it is kept, parsed once."""
    from babel.messages.pofile import read_po

    return read_po(io.BytesIO(files("paradero.publish").joinpath("catalogues", f"{code}.po").read_bytes()))

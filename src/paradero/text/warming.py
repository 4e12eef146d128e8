"""Loads every parser and every table it loads late, since the confined process can open no file afterwards."""

import encodings
import importlib
import io
import pkgutil
from contextlib import suppress
from typing import Final

from paradero.sources.limits import Limits
from paradero.sources.receipts import item
from paradero.text.dates import months
from paradero.text.formats.registry import format_of
from paradero.text.vocabulary import abbreviations, elements, line_words
from paradero.words.document import MediaKind

_LATE: Final = ("_strptime", "locale", "statistics", "unicodedata")
"""Modules of the standard library that the parsers import in the middle of their work."""
_PAGE: Final = b"""<!doctype html><html lang="en"><head><title>A page to warm up with</title></head><body><article>
<h1>A page to warm up with</h1><time>14 April 2025</time><p>By Nobody</p><p>The first paragraph says on April 14, 2025
that parsers read their tables late, and that this is the time to do so.</p><ul><li>One item</li></ul><table><tr><td>a
</td><td>b</td></tr></table><p>The last paragraph says that it is done, and that nothing is left to be said here.</p>
</article></body></html>"""
_MAIL: Final = b"""From: a@example.org\r\nDate: Mon, 14 Apr 2025 10:00:00 +0000\r\nSubject: =?utf-8?q?caf=C3=A9?=\r
MIME-Version: 1.0\r\nContent-Type: text/html; charset=utf-8\r\n\r\n<p>Words in a message, enough of them.</p>"""
_WORDS: Final = "Las deportaciones siguieron en marzo, según la señora Núñez, «sin aviso» y sin orden de un juez. " * 4


def warm_up() -> None:
    """Loads the tables and reads one small document of each format, so that nothing is left to be loaded."""
    for load in (abbreviations, elements, line_words, months):
        load()
    for name in _LATE:
        importlib.import_module(name)
    _load_charsets()
    samples: tuple[tuple[MediaKind, bytes], ...] = (("html", _PAGE), ("eml", _MAIL), ("docx", _word_file()))
    for media, raw in samples:
        format_of(media).read(item(raw, "warming:", media), Limits())
    _load_binary_parsers()


def _load_charsets() -> None:
    """Every character set of the standard library (those of other systems are not there), and the guesser's tables."""
    from charset_normalizer import from_bytes

    for module in pkgutil.iter_modules(encodings.__path__):
        with suppress(ImportError):
            importlib.import_module(f"encodings.{module.name}")
    from_bytes(_WORDS.encode("cp1252"))


def _word_file() -> bytes:
    import docx

    document = docx.Document()
    document.add_paragraph("Words in a file.")
    held = io.BytesIO()
    document.save(held)
    return held.getvalue()


def _load_binary_parsers() -> None:
    import pypdfium2
    import python_calamine

    document = pypdfium2.PdfDocument.new()
    page = document.new_page(100, 100)
    textpage = page.get_textpage()
    textpage.count_chars()
    for opened in (textpage, page, document):
        opened.close()
    if not hasattr(python_calamine, "CalamineWorkbook"):
        raise RuntimeError("the spreadsheet library has no reader; install the versions that the lock names")

"""Bytes to characters: UTF-8 first, byte order marks, then what is declared, and only then a guess, which is said."""

import codecs
from typing import Final

import msgspec

from paradero.words.errors import ReadingError

_MARKS: Final = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_AS_BROWSERS: Final = dict.fromkeys(("iso-8859-1", "iso8859-1", "latin-1", "latin1", "ascii", "us-ascii"), "cp1252")
"""Pages that say Latin-1 are read as browsers read them."""
_SAMPLE: Final = 64 * 1024


class Decoded(msgspec.Struct, frozen=True):
    """The characters, and a sentence where the charset had to be guessed or some bytes were no characters."""

    text: str
    loss: str | None = None


def decode(raw: bytes, declared: str | None = None) -> Decoded:
    """The text of some bytes, exactly; a byte order mark is no part of it. Raises ReadingError where none fits."""
    for mark, charset in _MARKS:
        if raw.startswith(mark):
            return _decode_as(raw[len(mark) :], charset)
    try:
        return Decoded(raw.decode("utf-8"))
    except UnicodeDecodeError:
        return _decode_other(raw, declared)


def _decode_as(raw: bytes, charset: str) -> Decoded:
    try:
        return Decoded(raw.decode(charset))
    except UnicodeDecodeError:
        text = raw.decode(charset, errors="replace")
        return Decoded(text, f"Some bytes are no {charset.upper()} characters and are shown as {chr(0xFFFD)}.")


def _decode_other(raw: bytes, declared: str | None) -> Decoded:
    if declared:
        try:
            return Decoded(raw.decode(_AS_BROWSERS.get(declared.lower(), declared)))
        except (LookupError, UnicodeDecodeError):
            pass
    if len(raw) > 512 and _mostly_utf8(raw):
        return _decode_as(raw, "utf-8")
    charset = _guess(raw)
    return Decoded(
        raw.decode(charset, errors="replace"),
        f"Its character set had to be guessed ({charset}); if accented letters are wrong, save it as UTF-8.",
    )


def _mostly_utf8(raw: bytes) -> bool:
    """Whether only a few bytes break an otherwise UTF-8 text."""
    broken = raw.decode("utf-8", errors="replace").count("\ufffd")
    return broken <= sum(byte >= 0x80 for byte in raw[:_SAMPLE]) / 20


def _guess(raw: bytes) -> str:
    try:
        raw.decode("cp1252")
    except UnicodeDecodeError:
        fits = False
    else:
        fits = True
    from charset_normalizer import from_bytes

    best = from_bytes(raw[:_SAMPLE], cp_isolation=None).best()
    if best is None and not fits:
        raise ReadingError("Its character set is not known; save it as UTF-8 text.")
    return "cp1252" if best is None or (fits and best.encoding.startswith("cp125")) else best.encoding

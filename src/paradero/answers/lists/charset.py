"""The characters of a list: short and full of names, so that a guess is judged by the letters that names have."""

from typing import Final

from paradero.text.charset import Decoded, decode

_WESTERN: Final = ("cp1252", "cp850", "mac_roman", "cp437", "cp1250")
_OF_NAMES: Final = frozenset("áéíóúñüçãõâêôàèÁÉÍÓÚÑÜÇÃÕ")
_FOREIGN: Final = 0.3
_SAMPLE: Final = 64 * 1024


def decode_list(raw: bytes) -> Decoded:
    """The text; where it is not UTF-8 and has no byte order mark, by the character set that gives the likeliest names.

    The guess is told in `loss`. Raises ReadingError where no character set fits.
    """
    if _is_marked(raw) or _is_utf8(raw):
        return decode(raw)
    sample = raw[:_SAMPLE]
    if sum(byte >= 0x80 for byte in sample) > _FOREIGN * len(sample.split(b"\n", 1)[-1] or sample):
        return decode(raw)
    charset = max(_WESTERN, key=lambda name: _likeliness(sample, name))
    return Decoded(
        raw.decode(charset, errors="replace"),
        f"Its character set had to be guessed ({charset}); if accented letters are wrong, save it as UTF-8.",
    )


def _is_marked(raw: bytes) -> bool:
    return raw.startswith((b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff"))


def _is_utf8(raw: bytes) -> bool:
    try:
        raw.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True


def _likeliness(sample: bytes, charset: str) -> int:
    """Letters that names have count for the character set, signs among words against it."""
    text = sample.decode(charset, errors="replace")
    return sum(2 if sign in _OF_NAMES else 1 if sign.isalpha() else -3 for sign in text if sign > "\x7f")

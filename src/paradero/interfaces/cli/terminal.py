"""Writing for a terminal: colours only where one is there, and no character of a document that acts on it."""

import re
import sys
from typing import TYPE_CHECKING, Final

from paradero.publish.wording import Weight

if TYPE_CHECKING:
    from rich.console import Console
    from rich.text import Text

# Escape sequences and controls act on a terminal; direction marks make words read in another order than they are.
_ACTING: Final = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069]")
_LINES: Final = re.compile(r"\s+")

STYLES: Final[dict[Weight, str]] = {
    "stated": "bold",
    "accused": "bold yellow",
    "opposed": "bold red",
    "intended": "bold magenta",
}


def safe(words: str) -> str:
    """The words on one line, with every character that would act on the terminal shown as a replacement mark."""
    return _ACTING.sub("\N{REPLACEMENT CHARACTER}", _LINES.sub(" ", words))


def paper(width_elsewhere: int = 100_000) -> "Console":
    """Where answers are printed: standard output, folded to a terminal's width; in a file or pipe hardly ever."""
    from rich.console import Console

    width = None if sys.stdout.isatty() else width_elsewhere
    return Console(file=sys.stdout, width=width, highlight=False, markup=False, emoji=False, soft_wrap=False)


def print_indented(out: "Console", text: "Text") -> None:
    """Print the text two columns in, its continuation lines as well."""
    from rich.text import Text

    for line in text.wrap(out, out.width - 2):
        line.rstrip()
        out.print(Text("  ").append_text(line))

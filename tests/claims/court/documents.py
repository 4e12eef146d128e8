"""Court documents of the case files as texts: a paragraph a block, as a saved text file gives them."""

import functools
import tomllib
from pathlib import Path
from typing import Any

from paradero.words.document import Block, TextVersion
from paradero.words.passage import Span

CASES = Path(__file__).parent / "cases"


@functools.cache
def cases(name: str) -> dict[str, Any]:
    """The cases of a file by their names."""
    table = tomllib.loads((CASES / f"{name}.toml").read_text(encoding="utf-8"))
    return {case["name"]: case for case in table["case"]}


def court_text(text: str) -> TextVersion:
    """The text with a block for each paragraph, without the blanks around it."""
    blocks: list[Block] = []
    position = 0
    for paragraph in text.split("\n\n"):
        words = paragraph.strip()
        if words:
            start = text.index(words, position)
            position = start + len(words)
            blocks.append(Block(Span(start, position), "body", "en"))
    return TextVersion(text, tuple(blocks))


def court_case(name: str) -> TextVersion:
    """The document of the case of that name."""
    return court_text(cases("sheets")[name]["text"])

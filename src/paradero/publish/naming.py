"""What to call a document for people: its title, else the end of its address, which says most in the least room."""

import re
from typing import Final
from urllib.parse import unquote

from paradero.answers.views import Source

_ADDRESS: Final = re.compile(r"[a-z][a-z0-9+.-]*://")


def source_name(source: Source) -> str:
    """The title; for a document without one `list.csv` rather than `file:///home/…/list.csv`."""
    return source.title or end_of_address(source.address)


def voice_name(name: str) -> str:
    """Who speaks: a name as it is; a document that is known by its address only, by the end of that."""
    return end_of_address(name) if _ADDRESS.match(name) else name


def end_of_address(address: str) -> str:
    """The last part of an address's path, decoded; the whole address where that part is empty."""
    path, mark, part = address.partition("#")
    name = unquote(path.rstrip("/").replace("!/", "/").rsplit("/", 1)[-1])
    return f"{name}{mark}{part}" if name.strip() else address

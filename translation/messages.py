"""Every message of the program: calls of `_`, `_n` and `_p`, texts of tables, sentences of the lower rooms."""

import io
import tomllib
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any, Final

import msgspec
from babel.messages.extract import extract
from jinja2.ext import babel_extract

from paradero.publish.retelling import CONTEXT
from translation.sentences import sentence_forms

HOUSE: Final = Path(__file__).resolve().parent.parent / "src" / "paradero"
_SETTINGS: Final = Path(__file__).with_name("where.toml")
_CALLS: Final[dict[str, Any]] = {"_": None, "_n": (1, 2), "_p": ((1, "c"), 2)}


_READING: Final = {"silent": "false", "extensions": "jinja2.ext.do", "encoding": "utf-8"}


class Message(msgspec.Struct, frozen=True):
    """A message and where it stands. `many` is its form for several things, where it has one."""

    context: str | None
    one: str
    many: str | None
    where: str

    @property
    def key(self) -> tuple[str | None, str]:
        """What tells it from every other message."""
        return self.context, self.one


class Where(msgspec.Struct, frozen=True):
    """The whole table `where.toml`."""

    tables: dict[str, str]
    names: dict[str, dict[str, str]]
    unspoken: tuple[str, ...]
    rooms: tuple[str, ...]
    phrases: tuple[str, ...]
    passed_over: tuple[str, ...]


def messages() -> list[Message]:
    """All messages, each once, in the order of their files.

    Raises ValueError for one that has a form for many in one place and none in another: gettext knows only one of them.
    """
    told: dict[tuple[str | None, str], Message] = {}
    for message in (*_called(), *_tabled(), *_named(), *_told(), *_phrases()):
        kept = told.setdefault(message.key, message)
        if kept.many != message.many:
            raise ValueError(
                f"{message.where}: “{message.one}” stands alone and with a form for many; word one otherwise."
            )
    return list(told.values())


def where() -> Where:
    """Where messages are looked for."""
    return msgspec.convert(tomllib.loads(_SETTINGS.read_text(encoding="utf-8")), Where)


def _called() -> Iterator[Message]:
    for path in sorted([*HOUSE.rglob("*.py"), *HOUSE.rglob("*.html")]):
        raw = path.read_bytes()
        if b"_(" not in raw and b"_n(" not in raw and b"_p(" not in raw:
            continue
        method = babel_extract if path.suffix == ".html" else "python"
        for _line, told, _notes, context in extract(method, io.BytesIO(raw), _CALLS, options=_READING):
            one, many = told if isinstance(told, tuple) else (told, None)
            yield Message(context, one, many, _where(path))


def _tabled() -> Iterator[Message]:
    for place, context in where().tables.items():
        path = HOUSE / place
        table = tomllib.loads(path.read_text(encoding="utf-8"))
        for address, text in _leaves(table, context):
            if not _is_unspoken(address):
                yield Message(address, text, None, _where(path))


def _named() -> Iterator[Message]:
    for place, contexts in where().names.items():
        path = HOUSE / place
        for address, text in _leaves(tomllib.loads(path.read_text(encoding="utf-8")), ""):
            context = contexts.get(address.rpartition(".")[2])
            if context:
                yield Message(context, text, None, _where(path))


def _leaves(table: Any, address: str) -> Iterator[tuple[str, str]]:
    parts: Iterable[tuple[Any, Any]]
    if isinstance(table, str) and table:
        yield address, table
        return
    parts = table.items() if isinstance(table, Mapping) else enumerate(table) if isinstance(table, list) else ()
    for name, value in parts:
        yield from _leaves(value, f"{address}.{name}")


def _is_unspoken(address: str) -> bool:
    """Whether a text of a table is for the program alone, by the last name of its address that is no number."""
    names = [name for name in address.split(".") if not name.isdigit()]
    return names[-1] in where().unspoken


def _told() -> Iterator[Message]:
    settings = where()
    for room in settings.rooms:
        for path in sorted((HOUSE / room).rglob("*.py")):
            if path.relative_to(HOUSE).as_posix() in settings.passed_over:
                continue
            for _line, form in sentence_forms(path.read_text(encoding="utf-8")):
                yield Message(CONTEXT, form, None, _where(path))


def _phrases() -> Iterator[Message]:
    for phrase in where().phrases:
        yield Message(CONTEXT, phrase, None, "a phrase within other sentences")


def _where(path: Path) -> str:
    return path.relative_to(HOUSE).as_posix()

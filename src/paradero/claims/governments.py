"""Phrases that name a government by its head or country: "the Trump administration", "el gobierno salvadoreño"."""

import re
from collections.abc import Callable
from typing import Protocol, TypeVar

from paradero.claims.name_list import read_settings, read_table
from paradero.words.passage import Span


class _Named(Protocol):
    @property
    def span(self) -> Span: ...
    @property
    def type(self) -> str: ...
    @property
    def id(self) -> str: ...
    @property
    def name(self) -> str: ...
    @property
    def country(self) -> str | None: ...


N = TypeVar("N", bound=_Named)

_COUNTRIES = {row["id"]: row["name"] for row in read_table("countries.csv")}
_WORDS = read_settings("governments.toml")
_AFTER = re.compile(rf"(?:'s?)? (?:{'|'.join(_WORDS['after'])})\b")
_TITLES = rf"(?:(?:{'|'.join(_WORDS['titles'])}) )?"
_BEFORE = re.compile(rf"\b(?:{'|'.join(_WORDS['before'])}) (?:the |los |las |el |la )?{_TITLES}$")


def join_governments(text: str, names: list[N], make: Callable[..., N]) -> list[N]:
    """The names, with a head or country and the government words around it joined into one name.

    A head's government is `<person>.government` with the head's country, a country's is `<code>.government`.
    """
    return [_government(text, name, make) or name for name in names]


def _government(text: str, name: N, make: Callable[..., N]) -> N | None:
    if name.country is None or not _governs(name):
        return None
    after = _AFTER.match(text, name.span.end)
    if after:
        return make(Span(name.span.start, after.end()), "government", *_identity(name))
    before = _BEFORE.search(text, max(0, name.span.start - 50), name.span.start)
    if before:
        return make(Span(before.start(), name.span.end), "government", *_identity(name))
    return None


def _governs(name: _Named) -> bool:
    return name.type in ("person", "demonym") or (name.type == "place" and name.id == name.country)


def _identity(name: _Named) -> tuple[str, str, str | None]:
    if name.type == "person":
        return f"{name.id}.government", f"{name.name.split()[-1]} administration", name.country
    return f"{name.country}.government", f"government of {_COUNTRIES[name.country or '']}", name.country

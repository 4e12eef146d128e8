"""Phrases that name a government by its head or country: "the Trump administration", "el gobierno salvadoreño"."""

import re

from paradero.claims.name_list import Name, country_name, read_settings
from paradero.words.passage import Span

_WORDS = read_settings("governments.toml")
_AFTER = re.compile(rf"(?:'s?)? (?:{'|'.join(_WORDS['after'])})\b")
_TITLES = rf"(?:(?:{'|'.join(_WORDS['titles'])}) )?"
_BEFORE = re.compile(rf"\b(?:{'|'.join(_WORDS['before'])}) (?:the |los |las |el |la )?{_TITLES}$")


def join_government(text: str, name: Name) -> Name:
    """The name with the government words around it, if it is a head's or country's; else the name itself.

    A head's government is `<person>.government` with the head's country, a country's is `<code>.government`.
    """
    if name.country is None or not _governs(name):
        return name
    after = _AFTER.match(text, name.span.end)
    if after:
        return _government(Span(name.span.start, after.end()), name)
    before = _BEFORE.search(text, max(0, name.span.start - 50), name.span.start)
    return _government(Span(before.start(), name.span.end), name) if before else name


def _governs(name: Name) -> bool:
    return name.type in ("person", "demonym") or (name.type == "place" and name.id == name.country)


def _government(span: Span, name: Name) -> Name:
    if name.type == "person":
        return Name(
            span, "government", f"{name.id}.government", f"{name.name.split()[-1]} administration", name.country
        )
    called = f"government of {country_name(name.country or '')}"
    return Name(span, "government", f"{name.country}.government", called, name.country)

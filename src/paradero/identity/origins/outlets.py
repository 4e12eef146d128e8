"""Outlets and agencies by any spelling: one key for one house, whether the record holds a text of it or not."""

import re
from functools import cache
from urllib.parse import urlsplit

import msgspec

from paradero.claims.name_list import read_forms, read_table
from paradero.identity.names import fold
from paradero.identity.origins.body import settings

_DOMAIN = re.compile(
    r"(?:https?://)?(?:www\d?\.|amp\.|m\.|en\.|es\.|edition\.)*([\w.-]+\.[a-z]{2,})(?:[/:].*)?$", re.IGNORECASE
)
_ARTICLES = ("the ", "el ", "la ", "los ", "las ", "diario ", "agencia ", "cadena ", "periodico ")


class Outlet(msgspec.Struct, frozen=True):
    """Who publishes: a key that is the same for every spelling, and the name to show.

    `known`: a table has it; else the name only reads like an outlet's.
    """

    key: str
    name: str
    known: bool


def outlet_named(name: str) -> Outlet:
    """The outlet under this name, which is taken to be one's: from the tables, else by the name itself."""
    plain = fold(name)
    found = _known().get(plain) or _known().get(_bare(plain))
    if found:
        return found
    domain = _DOMAIN.fullmatch(name.strip())
    if domain and domain[1].lower() in _domains():
        return _domains()[domain[1].lower()]
    return Outlet(_bare(plain).replace(" ", "-") or plain.replace(" ", "-"), name.strip(), False)


def outlet_like(name: str) -> Outlet | None:
    """The outlet under this name where a table has it or it reads like one; None for any other name."""
    found = outlet_named(name)
    return found if found.known or reads_like_outlet(name) else None


def publisher_of(publisher: str | None, url: str | None) -> Outlet | None:
    """The outlet that published a text: by its address where a table has that, else by its name; None for hosts."""
    domain = urlsplit(url).hostname if url and "//" in url else None
    bare = re.sub(r"^(?:www\d?|amp|m|en|es|edition)\.", "", domain.lower()) if domain else None
    if bare in _domains():
        return _domains()[bare]
    name = publisher or bare
    if not name:
        return None
    found = outlet_named(name)
    return None if _is_host(found, bare) else found


def reads_like_outlet(name: str) -> bool:
    """Whether a name ends or begins as outlets' names do ("The Example Morning Post", "Diario Ejemplo")."""
    words = name.split()
    if len(words) < 2:
        return False
    table = settings()["outlet"]
    first = {one.replace("_", " ") for one in table["first"].split()}
    return words[-1] in table["last"].split() or words[0] in first or " ".join(words[:2]) in first


@cache
def agencies() -> frozenset[str]:
    """The keys of the agencies that sell their texts."""
    return frozenset(settings()["outlet"]["agencies"].split()) | frozenset(settings()["outlet"]["spellings"])


@cache
def agency_spellings() -> dict[str, Outlet]:
    """Every spelling of an agency as a byline or a dateline has it."""
    spelled = dict(settings()["outlet"]["spellings"])
    told = {form.text: outlet_named(form.text) for form in read_forms() if form.entry.id in agencies()}
    return told | {spelling: outlet_named(spelling) for spellings in spelled.values() for spelling in spellings}


@cache
def outlet_spellings() -> dict[str, Outlet]:
    """Every spelling of an outlet that the tables have."""
    told = {form.text: outlet_named(form.text) for form in read_forms() if form.entry.type == "outlet"}
    return told | agency_spellings()


def _bare(plain: str) -> str:
    for article in _ARTICLES:
        if plain.startswith(article) and len(plain) > len(article) + 2:
            return plain.removeprefix(article)
    return plain


def _is_host(outlet: Outlet, domain: str | None) -> bool:
    hosts = settings()["hosts"]["names"].split()
    return outlet.key in hosts or bool(domain and domain.split(".")[-2:][0] in hosts)


@cache
def _known() -> dict[str, Outlet]:
    found: dict[str, Outlet] = {}
    for form in read_forms():
        if form.entry.type == "outlet":
            found.setdefault(fold(form.text), Outlet(form.entry.id, form.entry.name, True))
            found.setdefault(fold(form.entry.name), Outlet(form.entry.id, form.entry.name, True))
    for key, spellings in settings()["outlet"]["spellings"].items():
        outlet = next((one for one in found.values() if one.key == key), Outlet(key, spellings[0], True))
        for spelling in spellings:
            found.setdefault(fold(spelling), outlet)
    return found


@cache
def _domains() -> dict[str, Outlet]:
    found: dict[str, Outlet] = {}
    for row in read_table("organisations.csv"):
        match = _DOMAIN.fullmatch(row["source"]) if row["type"] == "outlet" else None
        if match:
            found[match[1].lower()] = Outlet(row["id"], row["name"], True)
    return found

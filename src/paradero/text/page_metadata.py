"""What a web page says of itself in its head: title, address, publisher, byline, dates, each with where it said so."""

import re
from collections.abc import Iterator
from typing import Any, Final

import msgspec

from paradero.text.dates import edtf_of
from paradero.text.front_matter import language_tag
from paradero.words.document import Field, Metadata

_ARTICLE_TYPES: Final = re.compile(r"Article|Report|BlogPosting")
_META: Final[dict[str, tuple[str, ...]]] = {
    "title": ("og:title", "twitter:title", "dc.title", "citation_title", "parsely-title"),
    "url": ("og:url",),
    "publisher": ("og:site_name", "application-name", "dc.publisher", "publisher", "citation_publisher"),
    "byline": ("author", "article:author", "dc.creator", "parsely-author", "byl", "citation_author"),
    "published": (
        "article:published_time", "og:published_time", "datepublished", "date", "pubdate", "publish-date", "dc.date",
        "dc.date.issued", "dcterms.created", "parsely-pub-date", "citation_publication_date", "sailthru.date",
    ),
    "updated": ("article:modified_time", "og:updated_time", "datemodified", "last-modified", "dcterms.modified"),
    "lang": ("og:locale", "content-language"),
}  # fmt: skip
_LINKED: Final = {
    "title": ("headline",), "url": ("url",), "published": ("datePublished",), "updated": ("dateModified",),
    "lang": ("inLanguage",),
}  # fmt: skip
_MOST_JSON: Final = 200_000


def page_metadata(tree: Any, address: str | None) -> Metadata:
    """The metadata of a page: JSON-LD before meta elements before the page's own elements before a dates library."""
    fields: dict[str, Field] = {}
    for name, value, source in (*_from_linked_data(tree), *_from_meta(tree), *_from_elements(tree)):
        cleaned = _cleaned(name, value)
        if cleaned and name not in fields:
            fields[name] = Field(cleaned, source)
    if "published" not in fields and (day := _guessed_day(tree, address)):
        fields["published"] = Field(day, "htmldate")
    return Metadata(**fields)


def _cleaned(name: str, value: Any) -> str | None:
    if not isinstance(value, str) or not value.strip():
        return None
    words = " ".join(value.split())
    if name in ("published", "updated"):
        return edtf_of(words)
    if name == "lang":
        return language_tag(words)
    if name == "url":
        return words if words.startswith(("http://", "https://")) else None
    return None if name == "byline" and words.startswith("http") else words[:1000]


def _from_linked_data(tree: Any) -> Iterator[tuple[str, Any, str]]:
    for script in tree.iter("script"):
        if "ld+json" not in (script.get("type") or "") or len(script.text or "") > _MOST_JSON:
            continue
        try:
            data = msgspec.json.decode((script.text or "").strip().encode("utf-8", errors="replace"))
        except msgspec.DecodeError:
            continue
        for thing in _things(data):
            if _ARTICLE_TYPES.search(str(thing.get("@type"))):
                yield from _of_thing(thing)


def _things(data: Any) -> Iterator[dict[str, Any]]:
    for entry in data if isinstance(data, list) else [data]:
        if isinstance(entry, dict):
            yield entry
            inner = entry.get("@graph")
            yield from (thing for thing in inner if isinstance(thing, dict)) if isinstance(inner, list) else ()


def _of_thing(thing: dict[str, Any]) -> Iterator[tuple[str, Any, str]]:
    for name, keys in _LINKED.items():
        for key in keys:
            yield name, thing.get(key), f"JSON-LD {key}"
    yield "publisher", _names(thing.get("publisher")), "JSON-LD publisher"
    yield "byline", _names(thing.get("author")), "JSON-LD author"


def _names(value: Any) -> str:
    """The names of one or several people or organisations."""
    entries = value if isinstance(value, list) else [value]
    names = [entry.get("name") if isinstance(entry, dict) else entry for entry in entries]
    return ", ".join(name for name in names if isinstance(name, str))


def _from_meta(tree: Any) -> Iterator[tuple[str, Any, str]]:
    given: dict[str, str] = {}
    for meta in tree.iter("meta"):
        key = (meta.get("property") or meta.get("name") or meta.get("itemprop") or meta.get("http-equiv") or "").lower()
        if key and meta.get("content"):
            given.setdefault(key, meta.get("content"))
    for name, keys in _META.items():
        for key in keys:
            yield name, given.get(key), f"html meta {key}"


def _from_elements(tree: Any) -> Iterator[tuple[str, Any, str]]:
    yield "lang", tree.get("lang"), "html lang"
    for link in tree.iter("link"):
        if (link.get("rel") or "").lower() == "canonical":
            yield "url", link.get("href"), "html link canonical"
    for heading in tree.iter("h1"):
        yield "title", heading.text_content(), "html h1"
    for title in tree.iter("title"):
        yield "title", title.text, "html title"
    for time in tree.iter("time"):
        name = (
            "updated" if "updat" in (time.get("class") or "") or time.get("itemprop") == "dateModified" else "published"
        )
        yield name, time.get("datetime"), "html time"


def _guessed_day(tree: Any, address: str | None) -> str | None:
    from htmldate import find_date

    day = find_date(tree, extensive_search=False, original_date=True, url=address)
    return edtf_of(day) if isinstance(day, str) else None

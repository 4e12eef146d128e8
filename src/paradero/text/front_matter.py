"""YAML front matter: what a text file says of itself between two lines of `---`, with the place of each value."""

import re
from typing import Any, Final

import msgspec

from paradero.text.dates import edtf_of
from paradero.words.document import Field, Metadata
from paradero.words.passage import Span

_FENCED: Final = re.compile(r"---[ \t]*\r?\n(?=[\w\"'#-])(.{0,16384}?)\r?\n(?:---|\.\.\.)[ \t]*(?:\r?\n|$)", re.DOTALL)
_LINE: Final = re.compile(r"^([^\W\d][\w -]{0,40}):[ \t]+([\"']?)(\S.*?)\2[ \t]*\r?$", re.MULTILINE)
_KEYS: Final = {
    "title": "title", "headline": "title", "titulo": "title", "título": "title",
    "url": "url", "link": "url", "source_url": "url", "canonical": "url",
    "publisher": "publisher", "outlet": "publisher", "site": "publisher", "medio": "publisher",
    "author": "byline", "authors": "byline", "byline": "byline", "autor": "byline",
    "date": "published", "published": "published", "fecha": "published",
    "updated": "updated", "modified": "updated", "lang": "lang", "language": "lang", "idioma": "lang",
}  # fmt: skip


class FrontMatter(msgspec.Struct, frozen=True):
    """The metadata of a file's head, and where the head stands (with its fences) and ends."""

    metadata: Metadata
    span: Span
    end: int


class _Entry(msgspec.Struct, frozen=True):
    key: str
    value: str
    span: Span


def front_matter(text: str) -> FrontMatter | None:
    """The front matter that a text opens with; None where it opens with words or with a mere rule."""
    found = _FENCED.match(text) if text.startswith("---") else None
    if not found:
        return None
    entries = _entries(found[1], found.start(1))
    if not entries:
        return None
    stop = len(text[: found.end()].rstrip())
    return FrontMatter(metadata=_metadata(entries), span=Span(0, stop), end=found.end())


def _entries(head: str, offset: int) -> list[_Entry]:
    """Keys with their values; a head that is not quite YAML (a bare colon in a title) is read line by line."""
    import yaml

    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    try:
        tree = yaml.compose(head, Loader=loader)
    except (yaml.YAMLError, RecursionError):
        return [
            _Entry(found[1].lower(), found[3], Span(offset + found.start(3), offset + found.end(3)))
            for found in _LINE.finditer(head)
        ]
    if not isinstance(tree, yaml.MappingNode):
        return []
    return [
        _Entry(
            str(key.value).lower(),
            _value(value),
            Span(offset + value.start_mark.index, offset + value.end_mark.index),
        )
        for key, value in tree.value
    ]


def _value(node: Any) -> str:
    """A scalar as written, or a list's scalars joined."""
    if isinstance(node.value, str):
        return node.value.strip()
    parts = [inner.value.strip() for inner in node.value if isinstance(getattr(inner, "value", None), str)]
    return ", ".join(parts)


def _metadata(entries: list[_Entry]) -> Metadata:
    fields: dict[str, Field] = {}
    for entry in entries:
        name = _KEYS.get(entry.key)
        value = _cleaned(name, entry.value) if name else None
        if name and value and name not in fields:
            fields[name] = Field(value=value, source="front matter", span=entry.span)
    return Metadata(**fields)


def _cleaned(name: str, value: str) -> str | None:
    if name in ("published", "updated"):
        return edtf_of(value)
    if name == "lang":
        return language_tag(value)
    return value or None


def language_tag(value: str) -> str | None:
    """The primary BCP 47 tag of `en-US`, `es_SV` or `en`; None for anything else."""
    found = re.match(r"([a-z]{2,3})(?:[-_].*)?$", value.strip().lower())
    return found[1] if found else None

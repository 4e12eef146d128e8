"""Changes as an Atom feed (RFC 4287). Ids stay the same whenever and wherever it is asked for."""

from collections.abc import Iterator
from typing import Any, Final
from urllib.parse import urlencode

from lxml import etree
from msgspec import to_builtins

from paradero.answers.changes.views import Changes
from paradero.publish.changes.sentences import came_sentence, title_of, turned_sentence, why_sentence
from paradero.publish.language import language

_ATOM: Final = "http://www.w3.org/2005/Atom"
_LONGEST_TITLE: Final = 160


def write_feed(changes: Changes, base: str) -> bytes:
    """The feed; `base` is the address that links begin with, as `http://127.0.0.1:8000`."""
    root: Any = etree.Element(f"{{{_ATOM}}}feed", nsmap={None: _ATOM})
    root.set("{http://www.w3.org/XML/1998/namespace}lang", language())
    followed = urlencode(sorted(to_builtins(changes.followed).items())) or "record"
    _add(root, "title", title_of(changes))
    _add(root, "id", f"urn:paradero:changes:{followed}")
    _add(root, "updated", changes.learned_last or changes.since)
    _add(_add(root, "author", ""), "name", "Paradero")
    for at, name, sentence, why, path in sorted(_entries(changes), reverse=True):
        entry = _add(root, "entry", "")
        _add(entry, "title", sentence if len(sentence) <= _LONGEST_TITLE else f"{sentence[:_LONGEST_TITLE]}…")
        _add(entry, "id", f"urn:paradero:{name}")
        _add(entry, "updated", at)
        _add(entry, "link", "").set("href", f"{base}{path}")
        _add(entry, "summary", f"{sentence} {why}")
    raw: bytes = etree.tostring(root, xml_declaration=True, encoding="utf-8")
    return raw


def _entries(changes: Changes) -> Iterator[tuple[str, str, str, str, str]]:
    """When, under which name, what, why, and where it is read."""
    for turn in changes.turns:
        why = why_sentence(changes, turn)
        yield turn.at, f"turn:{turn.key}:{turn.seq}", turned_sentence(turn), why, f"/finding/{turn.key}"
    for came in changes.claims:
        line, why = came.line, why_sentence(changes, came)
        yield line.learned_at, f"claim:{line.id}", came_sentence(came), why, f"/claims/{line.id}"


def _add(parent: Any, name: str, words: str) -> Any:
    made = etree.SubElement(parent, f"{{{_ATOM}}}{name}")
    if words:
        made.text = "".join(sign if sign >= " " and sign not in "\ufffe\uffff" else " " for sign in words)
    return made

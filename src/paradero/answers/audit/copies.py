"""Which texts of the record are the audited article itself, or a copy of it: they support nothing."""

from typing import Final

import msgspec

from paradero.answers.sources import sources
from paradero.answers.views import Source
from paradero.identity.origins.body import body_of
from paradero.identity.origins.comparing import compare
from paradero.identity.origins.outlets import publisher_of
from paradero.record.blobs import get_text
from paradero.record.store import Store
from paradero.words.document import TextVersion

MOST_HOLDERS: Final = 32
MOST_COMPARED: Final = 12
MOSTLY: Final = frozenset({"copy", "excerpt"})


class Copies(msgspec.Struct, frozen=True):
    """Version rows that are the article or a copy of it, with where each stands; `house` is the article's outlet."""

    versions: dict[int, Source]
    house: str | None


def copies_of(store: Store, text: TextVersion, digest: str) -> Copies:
    """The versions with the article's bytes, its address, or most of its words."""
    metadata = text.metadata
    url = metadata.url.value if metadata.url else None
    found = {row[0] for row in store.select("SELECT number FROM version WHERE digest = ?", (digest,))}
    if url:
        query = (
            "SELECT version.number FROM document JOIN version ON version.document = document.number "
            "WHERE document.address = ?"
        )
        found |= {row[0] for row in store.select(query, (url,))}
    found |= set(_alike(store, text))
    outlet = publisher_of(metadata.publisher.value if metadata.publisher else None, url)
    return Copies(sources(store, found), outlet.key if outlet else None)


def _alike(store: Store, text: TextVersion) -> list[int]:
    body = body_of(text)
    shared: dict[int, int] = {}
    for prints in body.prints().values():
        for one in prints:
            rows = store.select("SELECT version FROM print WHERE value = ? LIMIT ?", (one.value, MOST_HOLDERS))
            for (version,) in rows:
                shared[version] = shared.get(version, 0) + 1
    ranked = sorted(shared, key=lambda version: (-shared[version], version))[:MOST_COMPARED]
    return [version for version in ranked if _is_copy(store, text, version)]


def _is_copy(store: Store, text: TextVersion, version: int) -> bool:
    digest = next(store.select("SELECT text_digest FROM version WHERE number = ?", (version,)))[0]
    held = get_text(store, digest)
    if held.text == text.text:
        return True
    found = compare(body_of(text), body_of(held))
    return found is not None and found.kind in MOSTLY

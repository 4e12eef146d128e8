"""Full-text search over the words of the latest version of every document."""

import re
from typing import Final

from paradero.answers.bounds import refuse_bounds
from paradero.answers.known import standing, versions_standing
from paradero.answers.selecting import MOST_COUNTED
from paradero.answers.sources import SOURCE_COLUMNS, SOURCE_WIDTH, source_of
from paradero.answers.views import Fragment, SearchHit, SearchResult
from paradero.record.record import Record
from paradero.record.store import Store
from paradero.words.errors import UsageError

MOST_WORDS: Final = 32

_PIECE = re.compile(r'"([^"]*)"|(\S+)')
_WORD = re.compile(r"[^\W_]+")
_HIT = re.compile("\x02(.*?)\x03", re.DOTALL)


def search(
    record: Record,
    query: str,
    *,
    as_of: str | None = None,
    known_on: str | None = None,
    limit: int = 20,
    offset: int = 0,
) -> SearchResult:
    """The blocks that hold every word of the query, best first; "words in quotation marks" must stand together.

    Front matter is not searched. `known_on` and `as_of` say which versions of documents count: see
    `known.versions_standing`.

    Where more than MOST_COUNTED blocks hold them, they come newest first, because ranking them all would take long.

    Accents and case do not matter, and nothing in a query is an operator. Raises UsageError when no word is left.
    """
    refuse_bounds(limit, offset)
    words, among = words_of(query), versions_standing(known_on, as_of)
    with record.store.reading():
        counted = record.store.count_blocks(words, MOST_COUNTED + 1, versions=among)
        exact = counted <= MOST_COUNTED
        found = list(record.store.find_blocks(words, limit, offset, ranked=exact, versions=among))
        hits = tuple(_hit(record.store, number, snippet, known_on) for number, snippet in found)
    return SearchResult(query, words, hits, exact, min(counted, MOST_COUNTED), exact, limit, offset)


def words_of(query: str) -> tuple[str, ...]:
    """What is searched for: single words, and phrases as words joined by blanks. Raises UsageError for none."""
    pieces = (" ".join(_WORD.findall(phrase or word)) for phrase, word in _PIECE.findall(query))
    words = tuple(dict.fromkeys(piece for piece in pieces if piece))
    if not words:
        raise UsageError("There is no word to search for; give at least one.")
    if len(words) > MOST_WORDS:
        raise UsageError(f"Search for at most {MOST_WORDS} words at a time.")
    return words


def _hit(store: Store, number: int, snippet: str, known_on: str | None) -> SearchHit:
    row = next(
        store.select(
            f"SELECT {SOURCE_COLUMNS}, block.version, block.start, block.stop, block.page FROM block "
            "JOIN version ON version.number = block.version JOIN document ON document.number = version.document "
            "WHERE block.number = ?",
            (number,),
        )
    )
    version, start, stop, page = row[SOURCE_WIDTH:]
    text, parameters = standing(known_on)
    claims = store.select(
        f"SELECT id FROM claim WHERE version = ? AND start >= ? AND start < ? AND ({text}) ORDER BY start, number",
        (version, start, stop, *parameters),
    )
    return SearchHit(source_of(row), start, stop, page, _fragments(snippet), tuple(claim[0] for claim in claims))


def _fragments(snippet: str) -> tuple[Fragment, ...]:
    """The snippet in pieces, every second one a hit."""
    pieces = _HIT.split(snippet)
    return tuple(Fragment(piece, bool(at % 2)) for at, piece in enumerate(pieces) if piece)

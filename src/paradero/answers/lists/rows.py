"""What reading a list gives: rows, each with its line, and a sentence for everything that could not be used."""

import msgspec

from paradero.words.person import Person


class Problem(msgspec.Struct, frozen=True):
    """One plain sentence about a line of the list, or about the whole of it where `line` is None.

    A row with a problem is still a row: it is used by what it does have.
    """

    line: int | None
    sentence: str
    sheet: str = ""


class ListRow(msgspec.Struct, frozen=True):
    """One row: `line` as the file counts, `address` for people ("orders.csv, row 4"), `words` as they stand there.

    `cells` are keyed by meaning (meanings.toml): countries as ISO 3166 codes where they can be told, instants in RFC
    3339 where day, time and zone are given, else EDTF; everything else as written.
    """

    line: int
    address: str
    words: str
    person: Person
    cells: dict[str, str]
    sheet: str = ""


class ListRead(msgspec.Struct, frozen=True):
    """A list as read. `digest` is SHA-256 (hex) over its bytes; `unclear` are headings whose columns were not used."""

    name: str
    digest: str
    rows: tuple[ListRow, ...]
    problems: tuple[Problem, ...]
    headings: tuple[str, ...]
    unclear: tuple[str, ...]

"""A person as one source names them: a row of a list, a party of a case, somebody an order protects."""

import msgspec


class Person(msgspec.Struct, frozen=True, gc=False):
    """What one source says of who somebody is; it says nothing of what they did.

    `names` are full names as written, the one they go by first. `born` is EDTF ("1990-03-04", "1990-03", "1990").
    `nationalities` are ISO 3166 alpha-2 codes. `numbers` are what registries gave them, as written ("A201 345 678",
    masked "A***-***-678"). `facilities` and `cases` are names or docket numbers as written.
    """

    key: str
    names: tuple[str, ...]
    born: str | None = None
    nationalities: tuple[str, ...] = ()
    numbers: tuple[str, ...] = ()
    facilities: tuple[str, ...] = ()
    cases: tuple[str, ...] = ()

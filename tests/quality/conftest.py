"""Hand-made claims, and one reading of the free corpora for the whole run."""

import pytest
from quality.gold import Gold, free_corpora
from quality.reading import Reading, read_corpora

from paradero.claims.reader import ClaimReader
from paradero.words.claim import Claim, Filler, Quantity, When
from paradero.words.passage import Passage
from paradero.words.vocabulary import Kind, Stance


@pytest.fixture(scope="session")
def readings() -> list[Reading]:
    """The demo corpus and the public one, read once."""
    return read_corpora(free_corpora())


def claim(
    exact: str,
    kind: Kind = "transfer",
    *,
    stance: Stance = "asserts",
    roles: dict[str, str] | None = None,
    resolved: str | None = None,
    speaker: str | None = None,
    low: int | None = None,
    when: str | None = None,
    start: int = 0,
) -> Claim:
    """A claim as the reader gives it, with one filler a role; offsets inside the passage do not matter here."""
    given = {"people": "the men"} if roles is None else roles
    return Claim(
        kind=kind,
        roles={role: (Filler(text, 0, len(text), resolved=resolved),) for role, text in given.items()},
        stance=stance,
        passage=Passage(start, start + len(exact), exact),
        reader=ClaimReader.version,
        quantity=Quantity(low, low, "people", str(low), 0, 1) if low is not None else None,
        when=When(when, when, 0, 1) if when else None,
        speakers=(Filler(speaker, 0, len(speaker)),) if speaker else (),
    )


def gold(quote: str, kind: Kind = "transfer", *, key: str = "men", stance: Stance = "asserts", **rest: object) -> Gold:
    """A gold claim of the document `a`."""
    return Gold(doc="a", quote=quote, kind=kind, key=(key,), stance=stance, **rest)  # type: ignore[arg-type]

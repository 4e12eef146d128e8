"""Origins on real pages: `python -m quality.origins FOLDER`, pairs and credits against those checked by hand.

`gold/origins.toml` says which pages, with their addresses and the digest of each text, and so does `gold/pages.toml`
(`--gold`), whose pairs were judged before any rule was tried on them; the texts themselves stay outside the repository.
A pair is right where the two pages tell one text again: a copy, an excerpt, a rewording, a translation, or both of a
third. Pairs that could not be decided by hand count neither for nor against.
"""

import argparse
import hashlib
import itertools
import tempfile
import tomllib
from collections.abc import Iterable
from pathlib import Path
from typing import Final

import msgspec

from paradero.answers.origins.families import Families
from paradero.answers.origins.graph import Graph
from paradero.record.intake import intake
from paradero.record.record import Record, open_record

GOLD: Final = Path(__file__).resolve().parent.parent / "gold" / "origins.toml"
Pair = frozenset[str]


class Page(msgspec.Struct, frozen=True):
    """One page: where it was found, when it was published, and the digest of the text that was checked."""

    name: str
    url: str
    date: str
    lang: str
    topic: str
    round: int
    sha256: str


class Group(msgspec.Struct, frozen=True):
    """Pages that tell one text again, or of which that cannot be decided, and why."""

    pages: tuple[str, ...]
    why: str


class Credited(msgspec.Struct, frozen=True):
    """A page and the outlets that it credits."""

    page: str
    outlets: tuple[str, ...]


class Gold(msgspec.Struct, frozen=True):
    """All that was checked by hand. `source`: pages in words of their own that repeat one statement or report."""

    page: tuple[Page, ...]
    telling: tuple[Group, ...]
    undecided: tuple[Group, ...]
    credit: tuple[Credited, ...] = ()
    source: tuple[Group, ...] = ()


class Score(msgspec.Struct, frozen=True):
    """How many of what was given are right, and how many of what is right were given."""

    right: int
    given: int
    wanted: int

    def __str__(self) -> str:
        precision, recall = self.right / max(1, self.given), self.right / max(1, self.wanted)
        told = f"precision {precision:.3f} ({self.right} of {self.given})"
        return f"{told}, recall {recall:.3f} ({self.right} of {self.wanted})"


def read_gold(path: Path = GOLD) -> Gold:
    """The file, checked for its shape."""
    return msgspec.convert(tomllib.loads(path.read_text(encoding="utf-8")), Gold)


def check_texts(gold: Gold, folder: Path) -> None:
    """Ends the program where a text is not the one that was checked."""
    for page in gold.page:
        if hashlib.sha256((folder / f"{page.name}.txt").read_bytes()).hexdigest() != page.sha256:
            raise SystemExit(f"{page.name}.txt is not the text that was checked; get the page again.")


def page_names(record: Record) -> dict[int, str]:
    """The name of each version's page."""
    rows = record.store.select("SELECT number, origin FROM version")
    return {number: origin.rsplit("/", 1)[-1].removesuffix(".txt") for number, origin in rows}


def pairs_of(groups: Iterable[Group]) -> set[Pair]:
    """Every two pages of a group."""
    return {frozenset(pair) for group in groups for pair in itertools.combinations(group.pages, 2)}


def pairs_given(record: Record, names: dict[int, str]) -> set[Pair]:
    """The pairs that the graph gives: pages of one family, excerpts with what they are cut from, shared passages."""
    graph = Graph(record.store)
    families = Families(graph)
    found: set[Pair] = set()
    for number in names:
        members = families.of(number).members
        found |= {frozenset((names[one], names[other])) for one, other in itertools.combinations(members, 2)}
        for link in graph.links(number):
            if link.kind in ("excerpt", "passage"):
                found.add(frozenset((names[number], names[link.there])))
    return found


def score(gold: Gold, given: set[Pair], pages: set[str]) -> Score:
    """The pairs among these pages."""
    wanted, open_ = pairs_of(gold.telling), pairs_of(gold.undecided)
    within = {pair for pair in given if pair <= pages and (pair in wanted or pair not in open_)}
    wanted = {pair for pair in wanted if pair <= pages}
    return Score(len(within & wanted), len(within), len(wanted))


def score_credits(gold: Gold, record: Record, names: dict[int, str]) -> Score:
    """Page and outlet, for the pages checked."""
    wanted = {(credited.page, outlet) for credited in gold.credit for outlet in credited.outlets}
    rows = record.store.select("SELECT DISTINCT version, outlet FROM credit")
    given = {(names[version], outlet) for version, outlet in rows}
    return Score(len(given & wanted), len(given), len(wanted))


def main() -> None:
    """Reads the pages of a folder into a record of its own and prints the scores."""
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("folder", type=Path, help="the texts, each under its page's name and .txt")
    asked.add_argument("--gold", type=Path, default=GOLD, help="the file of pages and pairs")
    asked.add_argument("--wrong", action="store_true", help="name the pairs and credits that are wrong or missing")
    told = asked.parse_args()
    gold = read_gold(told.gold)
    check_texts(gold, told.folder)
    with tempfile.TemporaryDirectory() as place, open_record(Path(place, "a.paradero"), create=True) as record:
        list(intake(record, [str(told.folder / f"{page.name}.txt") for page in gold.page]))
        names = page_names(record)
        given = pairs_given(record, names)
        _print(gold, given, score_credits(gold, record, names))
        if told.wrong:
            _print_wrong(gold, given)


def _print(gold: Gold, given: set[Pair], credits: Score) -> None:
    print(f"{len(gold.page)} pages, {len(pairs_of(gold.telling))} pairs that tell one text again")
    print("all pairs:", score(gold, given, {page.name for page in gold.page}))
    for number in sorted({page.round for page in gold.page}):
        print(f"round {number}:", score(gold, given, {page.name for page in gold.page if page.round == number}))
    for topic in sorted({page.topic for page in gold.page}):
        print(f"{topic}:", score(gold, given, {page.name for page in gold.page if page.topic == topic}))
    strict = msgspec.structs.replace(gold, undecided=())
    print("all pairs, the undecided counted as wrong:", score(strict, given, {page.name for page in gold.page}))
    print("credits (page and outlet):", credits)


def _print_wrong(gold: Gold, given: set[Pair]) -> None:
    wanted, open_ = pairs_of(gold.telling), pairs_of(gold.undecided)
    for pair in sorted(map(sorted, given - wanted - open_)):
        print("wrong:", *pair)
    for pair in sorted(map(sorted, wanted - given)):
        print("missing:", *pair)


if __name__ == "__main__":
    main()

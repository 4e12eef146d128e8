"""Passages of the record as evidence: each with its source, who says it there, and its independent origin."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from paradero.answers.audit.copies import Copies
from paradero.answers.audit.views import Evidence
from paradero.answers.lines import claim_lines
from paradero.answers.origins.roots import roots_of_rows
from paradero.answers.origins.views import Root
from paradero.answers.sources import SOURCE_COLUMNS, SOURCE_WIDTH, source_of
from paradero.answers.views import ClaimLine, Source
from paradero.record.rows import first_row
from paradero.record.store import Store
from paradero.text.sentences import sentences
from paradero.words.passage import Span


class Claims:
    """Claims of the record by row number, with their lines and roots; those of copies of the article count nothing."""

    def __init__(self, store: Store, numbers: Iterable[int], copies: Copies, known_on: str | None) -> None:
        wanted = sorted(set(numbers))
        self._lines = dict(zip(wanted, claim_lines(store, wanted), strict=True))
        own = {(source.document, source.version) for source in copies.versions.values()}
        apart = [at for at, line in self._lines.items() if (line.source.document, line.source.version) not in own]
        self._roots: Mapping[int, Root] = roots_of_rows(store, apart, known_on=known_on)
        house = f"outlet:{copies.house}" if copies.house else None
        self._counting = {
            at for at in apart if house is None or house not in (self._roots[at].root.key, self._roots[at].carrier.key)
        }

    def counts(self, number: int) -> bool:
        """Whether the claim may support or contradict the article: not one that comes from it or its outlet."""
        return number in self._counting

    def line(self, number: int) -> ClaimLine:
        """The claim of a row."""
        return self._lines[number]

    def evidence(self, number: int, why: str) -> Evidence:
        """The passage of a claim that counts."""
        line, root = self._lines[number], self._roots[number].root
        return Evidence(
            source=line.source,
            start=line.claim.passage.start,
            end=line.claim.passage.end,
            exact=line.claim.passage.exact,
            claim=line.id,
            speakers=tuple(speaker.name for speaker in line.claim.speakers),
            origin=root.key,
            origin_name=root.name,
            why=why,
            page=line.claim.passage.page,
            when=line.claim.when.edtf if line.claim.when else None,
        )


class Stretch:
    """A stretch of a stored block: its words, and where they stand."""

    def __init__(self, store: Store, block: int) -> None:
        row = first_row(
            store,
            f"SELECT {SOURCE_COLUMNS}, version.number, block.start, block.page, block.body FROM block "
            "JOIN version ON version.number = block.version JOIN document ON document.number = version.document "
            "WHERE block.number = ?",
            (block,),
        )
        assert row is not None, "a block found by search is stored"
        self.source: Source = source_of(row)
        self.version, self.start, self.page, self.text = row[SOURCE_WIDTH:]

    def sentences(self) -> Iterator[Span]:
        """Its sentences, by places in its own words."""
        return iter(sentences(self.text))

    def evidence(self, store: Store, span: Span, why: str, copies: Copies, known_on: str | None) -> Evidence | None:
        """The stretch at `span` (of its own words) as evidence; None where that is the article or a copy of it."""
        if self.version in copies.versions:
            return None
        begin, end = self.start + span.start, self.start + span.end
        claims = [
            row[0]
            for row in store.select(
                "SELECT number FROM claim WHERE version = ? AND start < ? AND stop > ? AND superseded_at IS NULL "
                "ORDER BY number LIMIT 8",
                (self.version, end, begin),
            )
        ]
        found = Claims(store, claims, copies, known_on)
        counting = [number for number in claims if found.counts(number)]
        if claims and not counting:
            return None
        told = found.evidence(counting[0], why) if counting else None
        source = self.source
        return Evidence(
            source, begin, end, span.of(self.text), told.claim if told else None, told.speakers if told else (),
            told.origin if told else f"document:{source.document}",
            told.origin_name if told else source.publisher or source.title or source.address, why, self.page,
        )  # fmt: skip


def once(found: Iterable[Evidence]) -> tuple[Evidence, ...]:
    """Each passage once, oldest document first."""
    apart = {(one.source.document, one.source.version, one.start, one.end): one for one in reversed(tuple(found))}
    return tuple(sorted(apart.values(), key=lambda one: (one.source.published or "~", one.source.document, one.start)))


def origins_of(found: Sequence[Evidence]) -> int:
    """From how many independent origins the passages come."""
    return len({one.origin for one in found})

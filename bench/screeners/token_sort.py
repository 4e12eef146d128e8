"""rapidfuzz: every row against every person, words in alphabetical order."""

from collections.abc import Iterator

import numpy as np
from rapidfuzz import fuzz
from rapidfuzz.process import cdist

from bench.screeners.births import dates, in_order
from bench.screeners.hits import Hit, plain
from paradero.words.person import Person

_CELLS = 20_000_000
_WIDE = 1_000


class Screener:
    """`cdist` on two cores, then the birth-date rule on the best thousand."""

    def build(self, people: list[Person]) -> None:
        """Sorts the words once, so that only the comparison is left."""
        self._names = [" ".join(sorted(plain(person).split())) for person in people]
        self._dates = dates(people)

    def search(self, rows: list[Person]) -> list[list[Hit]]:
        """Row by row, after the matrix of a few rows."""
        dated, found = dates(rows), []
        for start, scores in self.matrices(rows):
            for offset, line in enumerate(scores):
                wide = min(_WIDE, len(line))
                places = np.argpartition(-line, wide - 1)[:wide]
                places = places[np.argsort(-line[places], kind="stable")]
                found.append(in_order(line[places], places, dated[start + offset], self._dates))
        return found

    def matrices(self, rows: list[Person]) -> Iterator[tuple[int, np.ndarray]]:
        """The place of the first of some rows, and the scores of all people for each of them."""
        names = [" ".join(sorted(plain(row).split())) for row in rows]
        step = max(1, _CELLS // max(1, len(self._names)))
        for start in range(0, len(names), step):
            yield start, cdist(names[start : start + step], self._names, scorer=fuzz.ratio, workers=2, dtype=np.float32)

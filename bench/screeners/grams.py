"""Two and three letters at a time, weighed by how rare they are, and the best hundred by cosine (sparse_dot_topn)."""

import numpy as np
from sklearn.feature_extraction.text import TfidfVectorizer
from sparse_dot_topn import sp_matmul_topn

from bench.screeners.births import dates, in_order
from bench.screeners.hits import Hit, plain
from paradero.words.person import Person

_STEP = 1_000
_WIDE = 100


class Screener:
    """TF-IDF over `char_wb` grams, then the birth-date rule on the best hundred."""

    def build(self, people: list[Person]) -> None:
        """Learns how rare the grams are, and turns the table."""
        self._vectors = TfidfVectorizer(analyzer="char_wb", ngram_range=(2, 3), dtype=np.float32, sublinear_tf=True)
        self._register = self._vectors.fit_transform([plain(person) for person in people]).T.tocsr()
        self._dates = dates(people)

    def search(self, rows: list[Person]) -> list[list[Hit]]:
        """A thousand rows at a time on two threads."""
        dated, found = dates(rows), []
        for start in range(0, len(rows), _STEP):
            asked = self._vectors.transform([plain(row) for row in rows[start : start + _STEP]])
            best = sp_matmul_topn(asked, self._register, top_n=_WIDE, sort=True, n_threads=2)
            for offset in range(best.shape[0]):
                part = slice(best.indptr[offset], best.indptr[offset + 1])
                found.append(in_order(best.data[part] * 100, best.indices[part], dated[start + offset], self._dates))
        return found

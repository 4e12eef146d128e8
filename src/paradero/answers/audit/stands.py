"""Whether a sentence of the article stands in the record in the same words, or words like them, in the same order."""

from typing import Final

from paradero.answers.audit.copies import Copies
from paradero.answers.audit.passages import Stretch, once
from paradero.answers.audit.telling import runs_through, telling
from paradero.answers.audit.views import Evidence
from paradero.answers.audit.wording import tokens
from paradero.answers.known import versions_standing
from paradero.answers.search import MOST_WORDS
from paradero.record.store import Store

LEAST_WORDS: Final = 5
MOST_BLOCKS: Final = 12
MOST_ADDED: Final = 2.5
"""What the record says besides may be so much of the sentence: more, and it is another sentence around these words."""


def standing_in(store: Store, sentence: str, copies: Copies, known_on: str | None) -> tuple[Evidence, ...]:
    """The sentences of the record that say all that this one says, word for word and in order."""
    wanted = telling(sentence)
    if len(wanted) < LEAST_WORDS:
        return ()
    searched = list(dict.fromkeys(one.word for one in wanted if one.word.isalnum()))[:MOST_WORDS]
    if not searched:
        return ()
    blocks = list(store.find_blocks(searched, MOST_BLOCKS, 0, ranked=True, versions=versions_standing(known_on)))
    found = []
    for number, _ in blocks:
        stretch = Stretch(store, number)
        for span in stretch.sentences():
            if _says(sentence, span.of(stretch.text)):
                found.append(stretch.evidence(store, span, "words", copies, known_on))
    return once(one for one in found if one)


def _says(sentence: str, other: str) -> bool:
    return len(tokens(other)) <= (1 + MOST_ADDED) * len(tokens(sentence)) and runs_through(sentence, other)

import numpy as np
from hypothesis import given, settings, strategies

from paradero.identity.people.letters import edits, letter_rows

_WORDS = strategies.text("abc", max_size=9)


def _aligned(one: str, other: str) -> int:
    """Optimal string alignment, from its definition."""
    table = np.zeros((len(one) + 1, len(other) + 1), int)
    table[:, 0], table[0, :] = np.arange(len(one) + 1), np.arange(len(other) + 1)
    for i in range(1, len(one) + 1):
        for j in range(1, len(other) + 1):
            change = table[i - 1, j - 1] + (one[i - 1] != other[j - 1])
            table[i, j] = min(change, table[i - 1, j] + 1, table[i, j - 1] + 1)
            if i > 1 and j > 1 and one[i - 2 : i] == other[j - 2 : j][::-1]:
                table[i, j] = min(table[i, j], table[i - 2, j - 2] + 1)
    return int(table[-1, -1])


@settings(deadline=None)  # the first call compiles
@given(_WORDS, _WORDS, strategies.sampled_from([1, 2]))
def test_edits_are_those_of_the_optimal_string_alignment_up_to_the_most_asked_for(
    one: str, other: str, most: int
) -> None:
    rows = letter_rows([one, other])
    assert edits(rows[0], rows[1], most) == min(_aligned(one, other), most + 1)

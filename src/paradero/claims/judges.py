"""Which office-holders are judges, from the table of offices."""

import functools

from paradero.claims.name_list import read_offices

_JUDICIAL = frozenset({"judge", "justice", "magistrate", "juez", "jueza"})


@functools.cache
def judge_names() -> frozenset[str]:
    """Ids of the people in the table who hold or held a seat on a court."""
    return frozenset(
        office.person
        for office in read_offices()
        if _JUDICIAL & {word.strip(",") for word in office.office.lower().split()[:3]}
    )

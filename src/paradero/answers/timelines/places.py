"""Whether two names of places can both be where somebody is: one may lie in the other."""

import functools

from paradero.identity.descriptions import bare
from paradero.identity.names import fold, name_parts
from paradero.identity.register import country_of, known


def place_name(name: str) -> str:
    """The name by which a place goes in the tables, else the name as it is without articles."""
    told = known(bare(name))
    return told.name if told and told.sure else bare(name) or name


@functools.lru_cache(maxsize=16_384)
def compatible(one: str, other: str) -> bool:
    """Whether somebody can be in both: the same place, one within the other as far as known, or a shorter name of it.

    A country and a place whose country nobody knows are taken to be compatible.
    """
    if fold(one) == fold(other):
        return True
    left, right = set(name_parts(one)), set(name_parts(other))
    if left and right and (left <= right or right <= left):
        return True
    countries = country_of(one), country_of(other)
    if _is_country(one) or _is_country(other):
        return None in countries or countries[0] == countries[1]
    return False


def _is_country(name: str) -> bool:
    told = known(name)
    return bool(told and told.is_country)

"""Captions: the parties on the two sides of a "v.", whoever appealed, whether or not first names and "et al." stand."""

import re

import msgspec

from paradero.identity.kinds.table import Relation
from paradero.identity.names import fold, in_order, name_parts, without_titles

_VERSUS = re.compile(r"\s+(?:v|vs|versus|contra)\.?\s+", re.IGNORECASE)
_OTHERS = re.compile(r",?\s*\b(?:et\s+al|and others|y otros)\b\.?", re.IGNORECASE)
_ROLES = re.compile(
    r",?\s*\b(?:plaintiffs?|petitioners?|defendants?|respondents?|appellants?|appellees?)(?:[-–—/ ]+\w+)?\b\.?",
    re.IGNORECASE,
)
_BETWEEN_INITIALS = re.compile(r"(?<=\b\w\.)\s+(?=\w\.)")
_NUMBER = re.compile(r"[,(]?\s*(?:no\.?|case|civil action|docket)\s*(?:no\.?)?\s*\d.*$", re.IGNORECASE)
_OFFICE = re.compile(
    r",\s*(?:in (?:his|her|their) official capacity|secretary|president|attorney general|director)\b.*$", re.I
)


class Caption(msgspec.Struct, frozen=True):
    """The first party of each side, as folded parts of its name."""

    left: tuple[str, ...]
    right: tuple[str, ...]


def caption_in(words: str) -> Caption | None:
    """The caption that the words are; None where they are none ("In re …" has one side and proposes nothing)."""
    sides = _VERSUS.split(_NUMBER.sub("", words))
    if len(sides) != 2:
        return None
    left, right = (_party(side) for side in sides)
    return Caption(left, right) if left and right else None


def compare_captions(left: Caption | None, right: Caption | None) -> Relation:
    """*same*: both sides name the same parties, in either order, a first name left out perhaps."""
    if left is None or right is None:
        return "missing"
    straight = _alike(left.left, right.left) and _alike(left.right, right.right)
    turned = _alike(left.left, right.right) and _alike(left.right, right.left)
    return "same" if straight or turned else "differs"


def _party(side: str) -> tuple[str, ...]:
    first = _OFFICE.sub("", _ROLES.sub("", _OTHERS.sub("", _BETWEEN_INITIALS.sub("", side)))).split(";")[0].strip(" ,.")
    words = without_titles(first)
    return name_parts(words) if fold(words) else ()


def _alike(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Whether one is the other with parts left out before its last: captions name parties by surname."""
    short, full = sorted((one, other), key=len)
    return in_order(short, full) and short[-1] == full[-1]

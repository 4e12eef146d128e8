"""Numbers that registries give people, compared digit by digit; a masked digit agrees with any."""

import re
from collections.abc import Sequence
from typing import Literal

NumberRelation = Literal["missing", "same", "masked", "slip", "conflict"]

_ALIEN_NUMBER = re.compile(r"A?[\s#:]*([0-9*x•OISB]{2,3})[\s-]*([0-9*x•OISB]{3})[\s-]*([0-9*x•OISB]{3})", re.I)
_SCANNED = str.maketrans({"o": "0", "i": "1", "s": "5", "b": "8", "x": "*", "•": "*"})
_MASK = "*"
_FEWEST_DIGITS = 3


def normal_number(number: str) -> str:
    """An alien registration number as nine digits or masks ("A201 345 678" and "201-345-678" are one), with an A.

    Any other number is its letters and digits. Source of the form: 8 C.F.R. 264.1 and USCIS, eight or nine digits.
    """
    found = _ALIEN_NUMBER.fullmatch(number.strip())
    if found:
        return "A" + "".join(found.groups()).lower().translate(_SCANNED).rjust(9, "0")
    return re.sub(r"[^A-Z0-9*]", "", number.upper())


def is_masked(number: str) -> bool:
    """Whether some of its digits are hidden."""
    return _MASK in normal_number(number)


def compare_numbers(left: Sequence[str], right: Sequence[str]) -> tuple[NumberRelation, str, str]:
    """The closest relation between the numbers of two people, with the two numbers as written.

    *masked*: what is not masked agrees, three digits or more. *slip*: one digit differs, or two neighbours are swapped.
    Numbers of different forms say nothing of each other.
    """
    order: tuple[NumberRelation, ...] = ("same", "masked", "slip", "conflict")
    found = [
        (order.index(told), one, other)
        for one in left
        for other in right
        if (told := _relation(one, other)) != "missing"
    ]
    if not found:
        return "missing", "", ""
    best, one, other = min(found)
    return order[best], one, other


def _relation(left: str, right: str) -> NumberRelation:
    one, other = normal_number(left), normal_number(right)
    if len(one) != len(other) or one[:1].isalpha() != other[:1].isalpha() or not any(map(str.isdigit, one)):
        return "missing"
    told = [(a, b) for a, b in zip(one, other, strict=True) if _MASK not in (a, b)]
    differing = [at for at, (a, b) in enumerate(told) if a != b]
    if not differing:
        whole = len(told) == len(one)
        return "same" if whole else ("masked" if sum(a.isdigit() for a, _ in told) >= _FEWEST_DIGITS else "missing")
    return "slip" if _is_slip(told, differing) else "conflict"


def _is_slip(told: Sequence[tuple[str, str]], differing: Sequence[int]) -> bool:
    if len(differing) == 1:
        return True
    first, last = differing[0], differing[-1]
    return len(differing) == 2 and last == first + 1 and told[first] == told[last][::-1]

"""Arrangements between two states, told apart by their day."""

from collections.abc import Iterator

import msgspec

from paradero.identity.kinds.days import compare_days
from paradero.identity.kinds.table import Compared, Trait, compared
from paradero.identity.register import country_of


class Agreement(msgspec.Struct, frozen=True):
    """An arrangement by the state that sends, the one that receives, and its day (EDTF) where it is given."""

    sender: str
    receiver: str
    date: str | None = None


def compare_agreements(left: Agreement, right: Agreement) -> Compared:
    """By the pair of states, each for its whole country, and the day."""
    one, other = _states(left), _states(right)
    states = Trait("states", "same" if one == other else "differs", " → ".join(one), " → ".join(other))
    return compared("arrangement", [states, compare_days(left.date, right.date)])


def agreement_keys(agreement: Agreement) -> Iterator[str]:
    """What two arrangements that may be one share."""
    yield " ".join(_states(agreement))


def _states(agreement: Agreement) -> tuple[str, str]:
    return country_of(agreement.sender) or agreement.sender, country_of(agreement.receiver) or agreement.receiver

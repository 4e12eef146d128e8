"""Quantities in plain words, with their bounds: an approximate or open number never looks like an exact one."""

from paradero.publish.language import _, _p
from paradero.publish.wording import wording
from paradero.words.claim import Quantity


def spoken_quantity(quantity: Quantity) -> str:
    """`low=200, open` as "more than 200 people"; `low=278` as "at least 278 people"."""
    low, high = quantity.low, quantity.high
    if low is not None and high is not None:
        core = _exact(low, high, quantity.unit)
    elif low is not None:
        amount = _amount(low, quantity.unit)
        core = _("more than {amount}", amount=amount) if quantity.open else _("at least {amount}", amount=amount)
    elif high is not None:
        amount = _amount(high, quantity.unit)
        core = _("fewer than {amount}", amount=amount) if quantity.open else _("up to {amount}", amount=amount)
    else:
        return _("a number that the text does not give")
    return _("about {amount}", amount=core) if quantity.approximate else core


def _exact(low: float, high: float, unit: str) -> str:
    if low == high:
        return _amount(low, unit)
    return _p("numbers", "{low} to {high}", low=_plain(low), high=_amount(high, unit))


def _amount(number: float, unit: str) -> str:
    """A number with its unit; a unit without words in the table is shown by its own name."""
    one, many = wording().unit.get(unit, (f"{{number}} {unit.replace('_', ' ')}",) * 2)
    return (one if number == 1 else many).format(number=_plain(number))


def _plain(number: float) -> str:
    return f"{number:,.10g}" if number != int(number) else f"{int(number):,}"

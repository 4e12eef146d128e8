"""Quantities in plain English, with their bounds: an approximate or open number never looks like an exact one."""

from paradero.words.claim import Quantity

_MONEY = {"usd": "${}", "eur": "€{}", "gbp": "£{}"}


def spoken_quantity(quantity: Quantity) -> str:
    """`low=200, open` as "more than 200 people"; `low=278` as "at least 278 people"."""
    low, high = quantity.low, quantity.high
    if low is not None and high is not None:
        core = _amount(low, quantity.unit) if low == high else f"{_plain(low)} to {_amount(high, quantity.unit)}"
    elif low is not None:
        core = ("more than " if quantity.open else "at least ") + _amount(low, quantity.unit)
    elif high is not None:
        core = ("fewer than " if quantity.open else "up to ") + _amount(high, quantity.unit)
    else:
        return "a number that the text does not give"
    return f"about {core}" if quantity.approximate else core


def _amount(number: float, unit: str) -> str:
    if unit in _MONEY:
        return _MONEY[unit].format(_plain(number))
    return _plain(number) if unit == "other" else f"{_plain(number)} {unit.replace('_', ' ')}"


def _plain(number: float) -> str:
    return f"{number:,.10g}" if number != int(number) else f"{int(number):,}"

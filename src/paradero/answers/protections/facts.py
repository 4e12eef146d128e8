"""What is known of somebody about to be moved: all that a list row or a question says, nothing guessed."""

import msgspec

from paradero.words.person import Person


class Facts(msgspec.Struct, frozen=True):
    """The facts that class orders turn on. None is not known, which is never taken for no.

    `held_in` and `legal_basis` are words as written; `statuses` what else is said of the person ("final order of
    removal"); `ordered_to` the countries (ISO codes) that their own order of removal names.
    """

    person: Person
    held_in: str | None = None
    legal_basis: str | None = None
    statuses: tuple[str, ...] = ()
    ordered_to: tuple[str, ...] = ()


def nobody_in_particular() -> Facts:
    """Facts that say nothing."""
    return Facts(Person("", ()))

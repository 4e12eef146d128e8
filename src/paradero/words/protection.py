"""What protects people from being moved: an order or a status, whom it covers, what it bars, and its life."""

from typing import Literal

import msgspec

from paradero.words.person import Person

Act = Literal["removal", "transfer"]
"""Removal out of the country that holds the person, or transfer out of a district or to another facility."""

EventKind = Literal[
    "entered", "served", "extended", "stayed", "stay_lifted", "amended", "vacated", "terminated", "reversed", "expired"
]


class Grounds(msgspec.Struct, frozen=True):
    """Where something is said: the words, and what opens on them.

    `address` is a page of the record ("claim 17"), or the file and row of a list that somebody loaded ("orders.csv, row
    4"). `words` are verbatim.
    """

    address: str
    words: str


class Event(msgspec.Struct, frozen=True):
    """One event in the life of an order.

    `at` is an instant with its offset, an EDTF day where no hour is known, or an interval of either.
    """

    kind: EventKind
    at: str
    grounds: tuple[Grounds, ...] = ()
    until: str | None = None


class ClassOf(msgspec.Struct, frozen=True):
    """The members of a class order, named or not: what must be so of a person and of the act. Empty is not asked.

    `nationalities` are ISO codes; `held_in` places or facilities, folded; `legal_bases` and `held_from`/`held_until`
    (EDTF) as the order words them; `statuses` whatever else must be so of a member, in the order's words.
    `third_country`: only moves to a country that is neither the person's own nor one that their removal order names.
    """

    nationalities: tuple[str, ...] = ()
    not_nationalities: tuple[str, ...] = ()
    held_in: tuple[str, ...] = ()
    legal_bases: tuple[str, ...] = ()
    held_from: str | None = None
    held_until: str | None = None
    words: str = ""
    not_legal_bases: tuple[str, ...] = ()
    statuses: tuple[str, ...] = ()
    third_country: bool = False


class Protection(msgspec.Struct, frozen=True):
    """An order or status in the register. `kind` is a rule of the table of protections ("withholding_of_removal").

    `countries` are those that the order names (ISO codes); whether it bars only these, the rule says, unless the order
    bars other `acts` or `except_countries` than the rule. Exactly one of `person` and `members` is given. `place` is
    the district or country out of which nobody may be moved; `conditions` what the order leaves open, in its own words.
    `limited` is false where the words name a country without saying that the order bars no other.
    """

    key: str
    kind: str
    person: Person | None = None
    members: ClassOf | None = None
    countries: tuple[str, ...] = ()
    except_countries: tuple[str, ...] = ()
    acts: tuple[Act, ...] = ()
    issuer: str = ""
    court: str = ""
    case: str = ""
    events: tuple[Event, ...] = ()
    until: str | None = None
    grounds: tuple[Grounds, ...] = ()
    place: str = ""
    conditions: tuple[str, ...] = ()
    limited: bool = True

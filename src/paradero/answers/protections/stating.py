"""From a claim with its document to what it states for the register; what is not clear goes aside."""

import re
from typing import Final

import msgspec

from paradero.answers.protections.kinds import OTHER, kind_named
from paradero.answers.protections.phrases import (
    Kept,
    begins_with_move,
    class_words,
    conditions_in,
    country_to,
    ending_of,
    is_one_person,
    is_party,
    kept,
    laws_in,
    name_at_start,
    party_at_start,
    peoples_in,
    place_left,
    points_back,
    rest_of_clause,
    says_third_country,
    words_before,
    year_before,
)
from paradero.answers.protections.statements import Aside, Ended, OtherOrder, Stated, Why
from paradero.answers.views import ClaimLine
from paradero.claims.court.naming import cased
from paradero.claims.court.sheet import CourtSheet
from paradero.identity.register import country_of
from paradero.words.claim import Claim, Filler
from paradero.words.document import TextVersion
from paradero.words.passage import Span
from paradero.words.person import Person
from paradero.words.protection import ClassOf, Event, EventKind, Grounds, Protection

_ASSERTED: Final = frozenset({"asserts", "concedes", "finds", "orders"})
_OF_CLASSES: Final = frozenset({"class_order", "settlement"})
_AS_ORDERED: Final = frozenset({"stay_of_removal", "class_order", "no_transfer_order", "settlement"})
_IMMIGRATION: Final = re.compile(r"immigration|inmigraci|migratori|appeals board", re.IGNORECASE)
"""An immigration judge's order that names a country bars that one; a court's stay may name where somebody was going."""
_BEFORE: Final = re.compile(r"(?:[\w.-]+\s+){0,3}$")
_AFTER: Final = re.compile(r"^(?:\s+[\w.-]+){0,6}")
_COUNTRY: Final = "United States"


class Page(msgspec.Struct, frozen=True):
    """A document of the record as far as its claims need it: its text, its sheet where a court is at its head."""

    text: TextVersion
    sheet: CourtSheet | None
    people: dict[str, Person]

    def block_of(self, claim: Claim) -> Span | None:
        """The paragraph in which a claim stands."""
        return next((block.span for block in self.text.blocks if block.span.overlaps(claim.passage.span)), None)

    def is_spanish(self, claim: Claim) -> bool:
        """Whether a claim stands in a Spanish paragraph."""
        return any(block.lang == "es" for block in self.text.blocks if block.span.overlaps(claim.passage.span))

    def party(self) -> Person | None:
        """The one person who brings the case; None where there are several, or an office or body brings it."""
        first = [party for party in self.sheet.parties if party.side == "first"] if self.sheet else []
        if len(first) != 1 or country_of(first[0].name.name):
            return None
        written = " ".join(cased(first[0].name).name.split())
        return self.people.get(written.casefold()) or Person(written, (written,))


Told = Stated | Ended | Aside | OtherOrder


def stated(line: ClaimLine, page: Page) -> list[Told]:
    """What a claim of kind `protection`, `order` or `compliance` says for the register; nothing for other orders."""
    claim = line.claim
    if claim.kind == "compliance":
        return [_aside("obeying", line)]
    if claim.kind == "protection":
        return _from_protection(line, page)
    if claim.stance == "overturns" or (claim.stance == "pauses" and points_back(claim)):
        return _end_of_order(line, page)
    told = kept(claim) if claim.stance in ("orders", "pauses") else None
    if told:
        return _from_order(line, page, told)
    return [OtherOrder(line.source.document, page.block_of(claim))] if claim.stance in ("orders", "pauses") else []


def _from_protection(line: ClaimLine, page: Page) -> list[Told]:
    claim = line.claim
    filler = next(iter(claim.roles.get("protection", ())), None)
    people = _people(line, page)
    if claim.stance == "overturns":
        return _end_of_status(line, page, people, filler)
    if claim.stance not in _ASSERTED:
        return [_aside("not said to be so", line, people)]
    if _is_foreign(claim):
        return [_aside("another state's", line, people)]
    if filler is None:
        return [_aside("nobody recognised", line)]
    people = people or _party_among(claim, page)
    kind = _kind(claim, filler, named=bool(people))
    countries = _countries(claim, filler, page)
    if people:
        return [_stated(line, page, kind, person, countries) for person in people] if kind else []
    return [_of_group(line, page, kind, countries)]


def _of_group(line: ClaimLine, page: Page, kind: str | None, countries: tuple[str, ...]) -> Told:
    """The order of a class in its words; a status of a group says of nobody that they have it."""
    claim = line.claim
    group = next((one for one in claim.roles.get("people", ()) if one.type != "person"), None)
    if group is None or is_one_person(group.text) or is_party(group.text):
        return _aside("nobody recognised", line)
    if kind not in _OF_CLASSES:
        return _aside("a group without an order", line)
    barred = next(iter(claim.roles.get("bars", ())), None)
    words = class_words(barred.text, rest_of_clause(claim, barred.span)) if barred else ""
    return _stated(line, page, kind, _class(claim, words or group.name), countries)


def _end_of_status(line: ClaimLine, page: Page, people: list[Person], filler: Filler | None) -> list[Told]:
    if not people or filler is None:
        return [_aside("a group without an order", line)]
    kind = kind_named(_kind_words(line.claim, filler), named=True)
    event = Event(ending_of(line.claim) or "terminated", _when(line), (_grounds(line),))
    return [_ended(line, page, event, person.key, kind) for person in people]


def _from_order(line: ClaimLine, page: Page, told: Kept) -> list[Told]:
    """An order that keeps a move from happening: of a person named there, a party of the case, or a class in words."""
    claim = line.claim
    country = country_to(told.whom, spanish=page.is_spanish(claim))
    countries = (country,) if country else ()
    transfer = "transfer" in told.acts
    person = _moved(told, page)
    if person:
        return [_stated(line, page, "no_transfer_order" if transfer else "stay_of_removal", person, countries, told)]
    if not told.whom or name_at_start(told.whom) or is_one_person(told.whom) or party_at_start(told.whom):
        return [_aside("nobody recognised", line)]
    kind = "no_transfer_order" if told.acts == {"transfer"} else "class_order"
    return [_stated(line, page, kind, _class(claim, told.whom), countries, told)]


def _moved(told: Kept, page: Page) -> Person | None:
    """The person whose move is barred, where the words name them or their part in the case."""
    named = name_at_start(told.whom) or (told.owner if told.owner and not is_party(told.owner) else None)
    if named:
        return page.people.get(named.casefold())
    part = not told.whom or party_at_start(told.whom) or (told.owner is not None and is_party(told.owner))
    return page.party() if part else None


def _end_of_order(line: ClaimLine, page: Page) -> list[Told]:
    kind: EventKind | None = ending_of(line.claim)
    if kind is None or not points_back(line.claim):
        return [_aside("an end of an order not named", line)] if kind and kind != "stayed" else []
    return [_ended(line, page, Event(kind, _when(line), (_grounds(line),)))]


def _ended(line: ClaimLine, page: Page, event: Event, person: str | None = None, kind: str | None = None) -> Ended:
    claim = line.claim
    return Ended(event, line.source.document, page.block_of(claim), claim.passage.start, person, kind)


def _stated(
    line: ClaimLine,
    page: Page,
    kind: str,
    whom: Person | ClassOf,
    countries: tuple[str, ...],
    told: Kept | None = None,
) -> Stated:
    claim, grounds = line.claim, _grounds(line)
    filler = next(iter(claim.roles.get("protection", claim.roles.get("action", ()))), None)
    protection = Protection(
        key=f"claim {line.id}",
        kind=kind,
        person=whom if isinstance(whom, Person) else None,
        members=whom if isinstance(whom, ClassOf) else None,
        countries=countries,
        issuer=_name(claim, "issuer") or _name(claim, "court") or _name(claim, "judge"),
        court=_name(claim, "court"),
        case=_name(claim, "case") or (page.sheet.case or "" if page.sheet and page.sheet.issued else ""),
        events=(Event("entered", _when(line, filler, page.sheet), (grounds,)),),
        grounds=(grounds,),
        place=place_left(told.whom) if told and kind == "no_transfer_order" else "",
        conditions=conditions_in(told.whom) if told else (),
        limited=kind not in _AS_ORDERED
        or bool(_IMMIGRATION.search(f"{_name(claim, 'issuer')} {_name(claim, 'court')}")),
    )
    return Stated(protection, line.source.document, page.block_of(claim))


def _people(line: ClaimLine, page: Page) -> list[Person]:
    """The named people whom a claim says to be protected; nobody who is at the same time the one who says so."""
    speaking = {link.key for link in line.subjects if link.role == "speaker"}
    keys = [link for link in line.subjects if link.role == "people" and link.key.startswith("person:")]
    return [page.people.get(link.key) or Person(link.key, (link.name,)) for link in keys if link.key not in speaking]


def _party_among(claim: Claim, page: Page) -> list[Person]:
    """The person who brings the case, where the claim speaks of a party by its part in it."""
    party = page.party() if any(is_party(one.text) for one in claim.roles.get("people", ())) else None
    return [party] if party else []


def _class(claim: Claim, words: str) -> ClassOf:
    """A class in the order's words: peoples and laws are conditions of their own, the words one that is left open."""
    flat = " ".join(words.split())
    return ClassOf(
        peoples_in(flat),
        legal_bases=laws_in(claim.passage.exact),
        statuses=(flat,),
        words=flat,
        third_country=says_third_country(flat),
    )


def _kind(claim: Claim, filler: Filler, *, named: bool) -> str | None:
    """The kind of protection. An order is a court's bar only where the words bar a move; else it is to be looked at."""
    issuer = _name(claim, "issuer")
    barred = any(begins_with_move(one.text) for one in claim.roles.get("bars", ()))
    order = "stay_of_removal" if named else "class_order"
    if filler.type == "clause":
        return order if barred else OTHER
    kind = kind_named(filler.text, named=named, issuer=issuer)
    wider = kind_named(_kind_words(claim, filler), named=named, issuer=issuer)
    kind = wider if wider and wider != OTHER else kind
    if kind == order and not barred:
        return OTHER
    return order if kind == OTHER and barred else kind


def _kind_words(claim: Claim, filler: Filler) -> str:
    """The words of a protection with those right beside it: "withholding" with "of removal"."""
    before = _BEFORE.search(words_before(claim, filler.span))
    after = _AFTER.match(rest_of_clause(claim, filler.span))
    return f"{before[0] if before else ''}{filler.text} {after[0] if after else ''}"


def _countries(claim: Claim, filler: Filler, page: Page) -> tuple[str, ...]:
    """The country that the words after the protection, or those that say what it bars, name after a "to"."""
    barred = next(iter(claim.roles.get("bars", ())), None)
    spanish = page.is_spanish(claim)
    stretches = [f"{one.text} {rest_of_clause(claim, one.span)}" for one in (barred, filler) if one]
    country = next((code for words in stretches if (code := country_to(words, spanish=spanish))), None)
    return (country,) if country else ()


def _is_foreign(claim: Claim) -> bool:
    issuer = _name(claim, "issuer")
    return bool(issuer) and (country_of(issuer) or _COUNTRY) != _COUNTRY


def _when(line: ClaimLine, filler: Filler | None = None, sheet: CourtSheet | None = None) -> str:
    """When: as the claim says; a year beside the order; the day of the court's own paper; else by publication."""
    claim = line.claim
    if claim.when and (claim.when.instant or not claim.when.edtf.startswith("..")):
        return claim.when.instant or claim.when.edtf.removesuffix("/..")
    year = year_before(words_before(claim, filler.span)) if filler else None
    if year:
        return year
    own = sheet and sheet.issued and sheet.entered and claim.stance in ("orders", "pauses")
    if own and sheet and sheet.entered and _name(claim, "court") == sheet.court.name:
        return sheet.entered.edtf
    published = line.source.published or line.learned_at[:10]
    return f"../{published.partition('/')[0]}"


def _name(claim: Claim, role: str) -> str:
    filler = next(iter(claim.roles.get(role, ())), None)
    return " ".join(filler.name.split()) if filler else ""


def _grounds(line: ClaimLine) -> Grounds:
    return Grounds(f"claim {line.id}", line.claim.passage.exact)


def _aside(why: Why, line: ClaimLine, people: list[Person] | None = None) -> Aside:
    keys = tuple(person.key for person in people or ())
    return Aside(why, _grounds(line), line.source.document, keys, line.claim.when.edtf if line.claim.when else None)

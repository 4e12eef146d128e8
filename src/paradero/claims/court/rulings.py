"""The order claims of a court document: read from its sentences and completed from its sheet, or the sheet's alone."""

import re
from collections.abc import Iterator, Sequence
from typing import cast

import msgspec

from paradero.claims.court.bench import is_appellate
from paradero.claims.court.sheet import CourtSheet, Disposition, Ordered
from paradero.claims.court.vocabulary import vocabulary
from paradero.claims.court.voices import is_own_court
from paradero.words.claim import Claim, Filler, ReaderVersion, When
from paradero.words.document import TextVersion
from paradero.words.passage import Passage
from paradero.words.vocabulary import Stance

_JUSTICE = re.compile(r"(?:THE )?(?:CHIEF JUSTICE|JUSTICE [A-Z]+)", re.IGNORECASE)
_COURT_NAME = re.compile(r"(?:the |this )?court", re.IGNORECASE)
_UNDOING = re.compile(r"\b(?:vacate|dissolve|lift|reverse|set aside)\b", re.IGNORECASE)
# The frame whose verb is itself what is to be done: "the District Court should clarify".
_SHOULD = "court should"
_TEMPORARY = ("temporar", "preliminar", "stay", "administrative")


class Rulings:
    """Makes and completes the order claims of one document by its sheet."""

    def __init__(self, sheet: CourtSheet, version: TextVersion, reader: ReaderVersion) -> None:
        self._sheet, self._version, self._reader = sheet, version, reader

    def settled(self, claim: Claim) -> Claim | None:
        """An order claim with court, case, judge, date and deadline as the sheet has them; None where no court speaks.

        Other claims come back as they are.
        """
        if claim.kind != "order":
            return claim
        if not self._sheet.issued and not (claim.roles.get("court") or claim.roles.get("judge")):
            return None  # a party that asks "that the motion be granted"
        claim = self._with_court(claim)
        apart = self._sheet.part_at(claim.passage.start) is not None
        if (apart or not self._sheet.issued) and self._is_captioned(claim):
            return None
        if apart or not self._is_own(claim):
            return self._without_case(claim)
        return self._dated(self._performed(self._completed(self._with_judge(claim))))

    def missing(self, claims: Sequence[Claim]) -> Iterator[Claim]:
        """The dispositions and orders that no claim read from a sentence tells."""
        orders = [claim for claim in claims if claim.kind == "order" and claim.trigger is not None]
        for disposition in self._sheet.dispositions:
            stances = self._stances(disposition)
            said = {claim.stance for claim in orders if claim.trigger and disposition.words.span.covers(claim.trigger)}
            for stance in [stance for stance in stances if stance not in said]:
                yield self._claim(disposition, stance, disposition.matter, None, None)
        for ordered in self._sheet.orders:
            if not any(_tells(claim, ordered) for claim in orders):
                yield self._claim(
                    ordered, _stance(ordered, self._sheet), ordered.action, ordered.addressee, ordered.deadline
                )

    def _claim(
        self,
        source: Disposition | Ordered,
        stance: Stance,
        action: Filler | None,
        addressee: Filler | None,
        deadline: Filler | None,
    ) -> Claim:
        place, text = source.sentence, self._version.text
        roles = {
            "court": (self._sheet.court.words,),
            "addressee": (addressee,) if addressee else (),
            "action": (action or source.words,),
            "case": self._case(),
            "judge": self._judge(),
            "deadline": (deadline,) if deadline else (),
        }
        claim = Claim(
            kind="order",
            roles={role: fillers for role, fillers in roles.items() if fillers},
            stance=stance,
            passage=Passage(place.start, place.end, place.of(text), self._version.page_at(place.start)),
            reader=self._reader,
            trigger=source.words.span,
            frame="sheet",
        )
        return self._dated(claim)

    def _with_court(self, claim: Claim) -> Claim:
        """ "the court" is the court of the caption, whatever court was named last; so is an "it" that stands for it."""
        courts = claim.roles.get("court", ())
        bodies = tuple(judge for judge in claim.roles.get("judge", ()) if _COURT_NAME.fullmatch(judge.resolved or ""))
        settled = tuple(self._own(court) if is_own_court(court) else court for court in courts)
        settled += tuple(self._own(body) for body in bodies)
        judges = tuple(judge for judge in claim.roles.get("judge", ()) if judge not in bodies)
        changed = {"court": settled, "judge": judges}
        roles = {"court": settled, **claim.roles, **changed}
        return msgspec.structs.replace(claim, roles={role: fillers for role, fillers in roles.items() if fillers})

    def _own(self, filler: Filler) -> Filler:
        words = self._sheet.court.words
        return msgspec.structs.replace(
            filler, resolved=words.resolved, resolved_by="caption", antecedent=words.span, type="court"
        )

    def _is_own(self, claim: Claim) -> bool:
        """Whether the document's own court rules: named so, or nobody else named."""
        courts = claim.roles.get("court", ())
        if courts:
            justices = self._sheet.court.id == "scotus"
            return all(
                court.resolved == self._sheet.court.name or (justices and _JUSTICE.fullmatch(court.text))
                for court in courts
            )
        names = {judge.name.name for judge in self._sheet.judges if judge.part != "below"}
        return any(judge.name in names for judge in claim.roles.get("judge", ()))

    def _without_case(self, claim: Claim) -> Claim:
        """A ruling of another court is not in the case of this caption."""
        own = {docket.words.span for docket in self._sheet.dockets}
        kept = tuple(case for case in claim.roles.get("case", ()) if not any(span.overlaps(case.span) for span in own))
        roles = {role: fillers for role, fillers in claim.roles.items() if role != "case"}
        return msgspec.structs.replace(claim, roles={**roles, "case": kept} if kept else roles)

    def _with_judge(self, claim: Claim) -> Claim:
        judge = self._judge()
        if not judge or claim.roles.get("judge"):
            return claim
        return msgspec.structs.replace(claim, roles={**claim.roles, "judge": judge})

    def _judge(self) -> tuple[Filler, ...]:
        """The one judge of a district court; of a panel the court speaks."""
        if is_appellate(self._sheet.court):
            return ()
        return tuple(judge.name for judge in self._sheet.judges if judge.part in ("author", "signs"))[:1]

    def _case(self) -> tuple[Filler, ...]:
        return tuple(docket.words for docket in self._sheet.dockets if not docket.below)[:1]

    def _completed(self, claim: Claim) -> Claim:
        """Addressee and deadline from the order of the sheet that the claim's own verb begins."""
        ordered = next((made for made in self._sheet.orders if _tells(claim, made)), None)
        if ordered is None:
            return claim
        added = {"addressee": ordered.addressee, "deadline": ordered.deadline}
        roles = {role: (filler,) for role, filler in added.items() if filler is not None and not claim.roles.get(role)}
        if claim.frame == _SHOULD:
            roles["action"] = (ordered.action,)
        return msgspec.structs.replace(claim, roles={**claim.roles, **roles})

    def _performed(self, claim: Claim) -> Claim:
        """ "The Court will deny the motion" denies it, where it stands in the opinion that decides."""
        made = next(
            (made for made in self._sheet.dispositions if claim.trigger and made.words.span.covers(claim.trigger)), None
        )
        if made is None:
            return claim
        if claim.stance == "plans":
            return msgspec.structs.replace(claim, stance=self._stances(made)[0])
        undone = claim.stance == "orders" and "overturns" in self._stances(made)
        return msgspec.structs.replace(claim, stance="overturns") if undone else claim

    def _stances(self, disposition: Disposition) -> list[Stance]:
        """The stances of an act; granting an application to vacate overturns (settled case 2)."""
        told = [disposition.matter, self._sheet.title]
        undoing = any(words is not None and _UNDOING.search(words.name) for words in told)
        found: list[Stance] = [
            "overturns" if undoing and stance == "orders" else stance for stance in _stances(disposition)
        ]
        return list(dict.fromkeys(found))

    def _is_captioned(self, claim: Claim) -> bool:
        """Whether the caption alone makes it a court's ruling."""
        return any(court.span == self._sheet.court.words.span for court in claim.roles.get("court", ()))

    def _dated(self, claim: Claim) -> Claim:
        """A ruling of this document is of the day on which it was entered, where its words give no other."""
        day = self._sheet.entered
        if claim.when is not None or day is None or not self._is_ruling(claim):
            return claim
        return msgspec.structs.replace(claim, when=When(day.edtf, day.words.text, day.words.start, day.words.end))

    def _is_ruling(self, claim: Claim) -> bool:
        made = [
            *(disposition.words for disposition in self._sheet.dispositions),
            *(ordered.words for ordered in self._sheet.orders),
        ]
        return claim.trigger is not None and any(words.span.covers(claim.trigger) for words in made)


def _tells(claim: Claim, ordered: Ordered) -> bool:
    """Whether a claim's verb is the ordering, and not what is ordered: "*ordered* to halt the flights"."""
    if claim.trigger is None or not ordered.words.span.covers(claim.trigger):
        return False
    return claim.frame == _SHOULD or not ordered.action.span.covers(claim.trigger)


def _stances(disposition: Disposition) -> list[Stance]:
    table = vocabulary()["stances"]
    found = [table.get(outcome.removesuffix(" in part"), "finds") for outcome in disposition.outcomes]
    return [cast(Stance, stance) for stance in dict.fromkeys(found)]


def _stance(ordered: Ordered, sheet: CourtSheet) -> Stance:
    """A bar for now pauses, a bar for good orders (settled case 2 of the catalogue of claims)."""
    title = sheet.title.name.lower() if sheet.title else ""
    now = any(word in title for word in _TEMPORARY) or "until" in (ordered.deadline.name if ordered.deadline else "")
    return "pauses" if ordered.force == "forbids" and now else "orders"

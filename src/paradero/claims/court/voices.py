"""Who speaks in the claims of a court document: the court, one judge for themself, a party, a sworn witness.

What the court says is found, without a speaker; what a dissent says is its judge's; what a complaint says is pleaded by
those who bring it; what a declaration says is the declarant's.
"""

import re
from collections.abc import Sequence

import msgspec

from paradero.claims.court.sheet import CourtSheet, Party
from paradero.words.claim import Claim, Filler

_COURT = re.compile(r"(?:the|this|our)?\s*(?:court|panel)|we", re.IGNORECASE)
_ROLE = re.compile(
    r"(?:the\s+)?(?:(?:Named|Federal|Individual)\s+)?(?P<role>Plaintiff|Petitioner|Appellant|Applicant|Defendant|Respondent|Appellee)"
    r"(?P<many>s)?(?:'s|')?",
    re.IGNORECASE,
)
# "Plaintiffs' motion", "Petitioner's reply": whose a paper is.
_PAPER = re.compile(
    r"\b(?P<role>PLAINTIFF|PETITIONER|APPELLANT|APPLICANT|DEFENDANT|RESPONDENT|APPELLEE)S?'", re.IGNORECASE
)
_PLEADED = frozenset({"complaint", "petition"})
_ARGUED = frozenset({"motion", "brief"})


def is_own_court(filler: Filler) -> bool:
    """Whether the words are the court of the document: "the Court", "this court", "we"."""
    return _COURT.fullmatch(filler.text.strip()) is not None


def voiced(claim: Claim, sheet: CourtSheet) -> Claim:
    """The claim with the speakers that its place in the document gives it."""
    if not sheet.issued:
        return _of_party(claim, sheet)
    part = sheet.part_at(claim.passage.start)
    if part is not None:
        return _of_judge(claim, part.judge)
    return _of_court(claim)


def named(claim: Claim, sheet: CourtSheet) -> Claim:
    """The claim with "Petitioner" and the like resolved to the caption's party where that can be only one."""
    roles = {role: tuple(_named(filler, sheet) for filler in fillers) for role, fillers in claim.roles.items()}
    speakers = tuple(_named(filler, sheet) for filler in claim.speakers)
    return msgspec.structs.replace(claim, roles=roles, speakers=speakers)


def _named(filler: Filler, sheet: CourtSheet) -> Filler:
    hit = _ROLE.fullmatch(filler.text)
    if hit is None or (filler.resolved is not None and filler.resolved_by != "line break") or hit["many"]:
        return filler
    parties = of_role(sheet, hit["role"])
    if len(parties) != 1:
        return filler
    name = parties[0].name
    return msgspec.structs.replace(filler, resolved=name.name, resolved_by="caption", antecedent=name.span)


def of_role(sheet: CourtSheet, role: str) -> list[Party]:
    """The parties whom the caption gives a role, by its singular."""
    return [party for party in sheet.parties if party.role is not None and role.lower() in party.role.name.lower()]


def _of_court(claim: Claim) -> Claim:
    own = [speaker for speaker in claim.speakers if is_own_court(speaker)]
    if not own:
        return claim
    rest = tuple(speaker for speaker in claim.speakers if speaker not in own)
    found = claim.stance == "asserts" and not rest
    return msgspec.structs.replace(claim, speakers=rest, stance="finds" if found else claim.stance)


def _of_judge(claim: Claim, judge: Filler) -> Claim:
    speakers = tuple(speaker for speaker in claim.speakers if not is_own_court(speaker))
    if any(speaker.name == judge.name for speaker in speakers):
        return msgspec.structs.replace(claim, speakers=speakers)
    stance = "asserts" if claim.stance == "finds" and claim.kind != "order" and not speakers else claim.stance
    return msgspec.structs.replace(claim, speakers=(*speakers, judge), stance=stance)


def _of_party(claim: Claim, sheet: CourtSheet) -> Claim:
    speaker = _author(sheet)
    if speaker is None or any(known.name == speaker.name for known in claim.speakers):
        return claim
    pleaded = sheet.kind in _PLEADED and claim.stance == "asserts" and not claim.speakers
    stance = "alleges" if pleaded else claim.stance
    return msgspec.structs.replace(claim, speakers=(*claim.speakers, speaker), stance=stance)


def _author(sheet: CourtSheet) -> Filler | None:
    """Whose paper it is; None where the document does not say."""
    if sheet.kind == "declaration":
        return sheet.declarant
    if sheet.kind in _PLEADED:
        return _first([party for party in sheet.parties if party.side == "first"])
    paper = _PAPER.search(sheet.title.name) if sheet.kind in _ARGUED and sheet.title else None
    return _first(of_role(sheet, paper["role"])) if paper else None


def _first(parties: Sequence[Party]) -> Filler | None:
    return parties[0].name if parties else None

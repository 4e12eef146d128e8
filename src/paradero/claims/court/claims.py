"""The claims of a court document, put right by its sheet: who speaks, who is meant, what was ruled and when."""

from collections.abc import Sequence

from paradero.claims.court.rulings import Rulings
from paradero.claims.court.sheet import CourtSheet
from paradero.claims.court.voices import named, voiced
from paradero.claims.ground import ground
from paradero.claims.mentioned import Antecedent
from paradero.words.claim import Claim, ReaderVersion
from paradero.words.document import TextVersion
from paradero.words.passage import Span


def deciding_court(sheet: CourtSheet | None) -> Antecedent | None:
    """The court whose order or opinion the document is; None where no court speaks in it."""
    if sheet is None or not sheet.issued:
        return None
    return Antecedent(sheet.court.name, sheet.court.words.span, "caption")


def docket_places(sheet: CourtSheet | None) -> list[Span]:
    """Where the caption gives the document's own docket number, of what a court issued; at most one."""
    if sheet is None or not sheet.issued:
        return []
    return [docket.words.span for docket in sheet.dockets if not docket.below][:1]


def in_court(
    claims: Sequence[Claim], sheet: CourtSheet | None, version: TextVersion, reader: ReaderVersion
) -> list[Claim]:
    """The claims as the sheet puts them right, with the rulings that only it has; as they are where there is none.

    Raises GroundingError where a word of a changed claim is not the text there.
    """
    if sheet is None:
        return list(claims)
    rulings = Rulings(sheet, version, reader)
    settled = [claim for read in claims if (claim := rulings.settled(read)) is not None]
    settled += rulings.missing(settled)
    return [ground(voiced(named(claim, sheet), sheet), version.text) for claim in settled]

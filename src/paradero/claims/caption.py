"""The court that speaks in a court document, from its caption: "SUPREME COURT OF THE UNITED STATES", "No. 25-1404"."""

import re

from paradero.claims.antecedents import Antecedent
from paradero.claims.gazetteer import Gazetteer

_HEAD = 2000  # characters in which a caption stands
_DOCKET = re.compile(r"\bNo\.?s?\.? ?\d|\bCase No|\bCivil Action|\b\d:\d\d-cv-\d+", re.IGNORECASE)
_PARTIES = re.compile(
    r"(^|\s)v\.(\s|$)|\bPlaintiffs?\b|\bPetitioners?\b|\bAppellants?\b|\bApplicants?\b", re.IGNORECASE
)
_OPINION = re.compile(
    r"\b(?:Cite as|ORDER|OPINION|PER CURIAM|Circuit Judges?|ON APPLICATION|MEMORANDUM)\b",
    re.IGNORECASE,
)


def deciding_court(text: str, gazetteer: Gazetteer) -> Antecedent | None:
    """The court whose order or opinion the text is; None where it is no court document (a normal-form text)."""
    head = text[:_HEAD]
    if not (_DOCKET.search(head) and _PARTIES.search(head) and _OPINION.search(head)):
        return None
    for stretch in (head, head.title()):
        for name in gazetteer.find(stretch):
            if name.type == "court":
                return Antecedent(name.name, name.span, "caption")
    return None

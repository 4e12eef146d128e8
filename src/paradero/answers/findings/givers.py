"""Who gives an answer: the innermost speaker, else the document's publisher."""

from paradero.answers.findings.views import Giver
from paradero.answers.views import ClaimLine


def giver_of(line: ClaimLine) -> Giver:
    """The innermost speaker of a claim, else its publisher, title or address."""
    if line.claim.speakers:
        link = next((link for link in line.subjects if (link.role, link.position) == ("speaker", 0)), None)
        return Giver(link.name, link.key, False) if link else Giver(line.claim.speakers[0].name, None, False)
    source = line.source
    return Giver(source.publisher or source.title or source.address, None, True)

"""Who says something, as far as that tells two speakers apart: a subject, a name, or who quotes somebody unnamed."""

from paradero.identity.descriptions import bare, looks_like_a_name
from paradero.identity.names import fold
from paradero.identity.questions.slots import Subjects
from paradero.identity.subjects import entity_named
from paradero.words.claim import Claim


def voice_of(claim: Claim, subjects: Subjects, publisher: str | None, document: str) -> str:
    """What tells the voice of a claim from others: the innermost speaker's, else the publisher's, else the document's.

    "Officials" of one document are not those of another; a name that the reader took for no subject is a person's.
    """
    own = f"@{fold(publisher) or document}" if publisher else f"@{document}"
    if not claim.speakers:
        return own
    subject = subjects.get(("speaker", 0))
    if subject:
        return subject[0]
    name = bare(claim.speakers[0].name)
    person = entity_named(name, "person")
    return person.key if person and looks_like_a_name(name) else f"{fold(name)}{own}"

"""A claim, and whom it names."""

import msgspec

from paradero.identity.questions.slots import Subjects
from paradero.words.claim import Claim


class Said(msgspec.Struct, frozen=True):
    """A claim, and whom its fillers name after identity is resolved; `voice` tells who says it from others."""

    claim: Claim
    subjects: Subjects
    voice: str = ""

"""What a brief is made from: frozen structs, for the publish room to put into sentences."""

import msgspec

from paradero.answers.deadlines.views import Deadline
from paradero.answers.findings.views import Finding
from paradero.answers.origins.views import Root
from paradero.answers.timelines.views import Absence
from paradero.answers.views import ClaimLine
from paradero.words.entity import Entity


class Ground(msgspec.Struct, frozen=True):
    """A claim that a brief may stand on, the stored words around its passage, and its independent origin."""

    line: ClaimLine
    before: str
    after: str
    root: Root


class Gap(msgspec.Struct, frozen=True):
    """A stretch in which nobody says where the person was, with the claims on both sides of it."""

    absence: Absence
    lines: tuple[ClaimLine, ...]


class BriefView(msgspec.Struct, frozen=True):
    """All that a brief about one subject says.

    `findings` are its questions, disputed ones first, then by how many claims answer them; `questions` is how many fit,
    at least that many where `all_questions` is false. `declined` are claims whose speakers refuse to say or do
    something. `grounds` holds every claim named here, by its id. `claims` is how many claims name the subject.
    `checkpoint` is the record's unsigned state text, `learned_last` the instant of its last entry.
    """

    subject: Entity
    as_of: str | None
    known_on: str | None
    findings: tuple[Finding, ...]
    questions: int
    all_questions: bool
    gaps: tuple[Gap, ...]
    deadlines: tuple[Deadline, ...]
    declined: tuple[ClaimLine, ...]
    grounds: dict[str, Ground]
    claims: int
    all_claims: bool
    tree_size: int
    root: str
    checkpoint: str
    learned_last: str | None

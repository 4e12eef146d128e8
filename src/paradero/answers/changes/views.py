"""What the answers about changes return: frozen structs."""

import msgspec

from paradero.answers.views import ClaimLine
from paradero.identity.questions.question import Question
from paradero.words.entity import Entity


class Turning(msgspec.Struct, frozen=True):
    """A question that came to stand otherwise: how before (None: it was new), how after, and the claims that came then.

    Standings are `disputed`, `superseded`, `undisputed` and `empty`. `seq` is the ledger entry that did it.
    """

    key: str
    question: Question
    seq: int
    at: str
    before: str | None
    after: str
    lines: tuple[ClaimLine, ...]


class Came(msgspec.Struct, frozen=True):
    """A claim that the record did not have before; `roles` are those that the subject followed fills in it."""

    line: ClaimLine
    roles: tuple[str, ...]


class Changes(msgspec.Struct, frozen=True):
    """What changed from `since` on, newest first. `about` is the subject followed; None for the whole record.

    `more_turns` and `more_claims` say that there are more than are given.
    """

    since: str
    about: Entity | None
    turns: tuple[Turning, ...]
    claims: tuple[Came, ...]
    more_turns: bool
    more_claims: bool
    learned_last: str | None

"""What the answers about changes return: frozen structs."""

import msgspec

from paradero.answers.views import ClaimLine
from paradero.identity.questions.question import Question
from paradero.words.entity import Entity


class Followed(msgspec.Struct, frozen=True, omit_defaults=True):
    """What is followed: the fields of ClaimFilter and FindingFilter; one that is left out does not restrict.

    `stance`, `speaker` and `document` ask for claims alone, `state` for questions alone.
    """

    about: str | None = None
    kind: str | None = None
    stance: str | None = None
    state: str | None = None
    speaker: str | None = None
    person: str | None = None
    place: str | None = None
    document: str | None = None
    as_of: str | None = None
    known_on: str | None = None

    @property
    def only_claims(self) -> bool:
        """Whether nothing asked here can be asked of a question."""
        return bool(self.stance or self.speaker or self.document)


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
    """What changed from `since` on, newest first. `about` is the subject followed, as `followed.about` names it.

    `more_turns` and `more_claims` say that there are more than are given.
    """

    since: str
    followed: Followed
    about: Entity | None
    turns: tuple[Turning, ...]
    claims: tuple[Came, ...]
    more_turns: bool
    more_claims: bool
    learned_last: str | None

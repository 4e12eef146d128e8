"""The questions of `paradero review` one by one, each answered by a key."""

from collections.abc import Callable
from typing import Final

import click

from paradero.answers.review import MOST_LOOKED_AT, review
from paradero.answers.views import Question
from paradero.interfaces.cli.question_text import print_question
from paradero.interfaces.cli.terminal import paper
from paradero.publish.reasons import reason_table, review_reason
from paradero.record.adding import add_judgement
from paradero.record.record import Record
from paradero.words.entity import Verdict

VERDICTS: Final[dict[str, Verdict]] = {"y": "same", "n": "different", "u": "unsure"}
_PROMPT: Final = "The same? y yes · n no · u not sure · s skip · z undo · q quit: "


def ask(
    record: Record,
    by: str,
    limit: int,
    again: bool,
    key: Callable[[], str] = click.getchar,
    *,
    most: int = MOST_LOOKED_AT,
) -> None:
    """Asks at most `limit` questions; each answer is on disk before the next is asked."""
    out = paper()
    session = _Session(record, by, again, most)
    while session.asked < limit and (question := session.next()):
        print_question(out, question)
        pressed = _pressed(key)
        if pressed == "q":
            break
        session.take(question, pressed)
    click.echo(f"{session.written} judgement{'' if session.written == 1 else 's'} written.", err=True)


class _Session:
    """What was answered and skipped, so that no question comes twice unless its answer is undone."""

    def __init__(self, record: Record, by: str, again: bool, most: int) -> None:
        self._record, self._by, self._again, self._most = record, by, again, most
        self._done: list[tuple[str, str]] = []
        self._answered: list[Question] = []
        self._back: Question | None = None
        self.written = 0

    @property
    def asked(self) -> int:
        return len(self._done)

    def next(self) -> Question | None:
        """The best question not yet answered or skipped; after an undo, the one undone."""
        if self._back:
            question, self._back = self._back, None
            return question
        found = review(self._record, limit=len(self._done) + 1, again=self._again, most=self._most).questions
        return next((one for one in found if _pair(one) not in self._done), None)

    def take(self, question: Question, pressed: str) -> None:
        """Does what the key says."""
        if pressed == "z":
            self._undo(question)
            return
        self._done.append(_pair(question))
        if pressed in VERDICTS:
            self._write(question, VERDICTS[pressed], review_reason(question))
            self._answered.append(question)

    def _undo(self, question: Question) -> None:
        if not self._answered:
            click.echo("Nothing was answered yet.", err=True)
            self._back = question
            return
        self._back = self._answered.pop()
        self._done.remove(_pair(self._back))
        self._write(self._back, "unsure", "The answer just given was taken back.")

    def _write(self, question: Question, verdict: Verdict, reason: str) -> None:
        left, right = _pair(question)
        claims = [side.lines[0].id for side in (question.left, question.right) if side.lines]
        with self._record.adding() as addition:
            add_judgement(
                addition, left, right, verdict, by=self._by, reason=reason, claims=tuple(dict.fromkeys(claims))
            )
        self.written += 1
        click.echo(f"Judged {reason_table().verdict[verdict]}.\n")


def _pair(question: Question) -> tuple[str, str]:
    return question.left.subject.key, question.right.subject.key


def _pressed(key: Callable[[], str]) -> str:
    """One of the keys; anything else is waited out."""
    click.echo(_PROMPT, nl=False)
    while True:
        pressed = key().lower()
        if pressed in ("\x03", "\x04"):
            raise click.Abort
        if pressed in (*VERDICTS, "s", "z", "q"):
            click.echo(pressed)
            return pressed

"""Changes in words: what came, what came to stand otherwise, and why this reader is told."""

from collections.abc import Callable

import msgspec
from msgspec import to_builtins

from paradero.answers.changes.views import Came, Changes, Turning
from paradero.publish.contract import Object, line_object
from paradero.publish.findings.questions import question_words
from paradero.publish.findings.wording import finding_words
from paradero.publish.naming import called, source_name, voice_name
from paradero.publish.tables import table_of_words
from paradero.publish.wording import role_words, stance_words, wording


class ChangeWords(msgspec.Struct, frozen=True):
    """The whole table `wording.toml`."""

    title: dict[str, str]
    sentence: dict[str, str]
    why: dict[str, str]
    search: dict[str, str]


def change_words() -> ChangeWords:
    """The table in the language spoken."""
    return table_of_words("paradero.publish.changes", "wording.toml", "changes", ChangeWords)


def title_of(changes: Changes) -> str:
    """What is followed."""
    words, search = change_words().title, search_words(changes)
    if changes.about and not search:
        return words["about"].format(subject=called(changes.about.name))
    return words["search"].format(search=search) if search else words["changes"]


def search_words(changes: Changes) -> str:
    """A search that is followed, as "kind: transfer; place: El Salvador"; empty for one subject and for everything."""
    asked: dict[str, str] = to_builtins(changes.followed)
    if not asked or set(asked) == {"about"}:
        return ""
    words = change_words().search
    return "; ".join(words[name].format(_asked_words(changes, name, value)) for name, value in asked.items())


def _asked_words(changes: Changes, name: str, value: str) -> str:
    """The value as the doors name it: kinds, stances and states by their labels, a subject by its name."""
    tables: dict[str, Callable[[], str]] = {
        "about": lambda: called(changes.about.name) if changes.about else value,
        "kind": lambda: wording().kind[value],
        "stance": lambda: wording().stance[value].label,
        "state": lambda: finding_words().state[value],
    }
    return tables.get(name, lambda: value)()


def turned_sentence(turn: Turning) -> str:
    """The question, how it stood and how it stands."""
    standing, words = finding_words().standing, change_words().sentence
    name = "turned" if turn.before and turn.before != "empty" else "new"
    told = {"question": question_words(turn.question), "after": standing[turn.after]}
    return words[name].format(before=standing[turn.before or "empty"], **told)


def came_sentence(came: Came) -> str:
    """Who says it and how, the words, and the document."""
    claim, source = came.line.claim, came.line.source
    name = claim.speakers[0].name if claim.speakers else source.publisher or source_name(source)
    who = f"{voice_name(name)} ({stance_words(claim.kind, claim.stance).label})"
    quote = " ".join(claim.passage.exact.split())
    return change_words().sentence["came"].format(who=who, quote=quote, source=source_name(source))


def why_sentence(changes: Changes, one: Turning | Came) -> str:
    """Why this reader is told."""
    words, search = change_words().why, search_words(changes)
    if search:
        return words["search"].format(search=search)
    if changes.about is None:
        return words["everything"]
    if isinstance(one, Turning):
        return words["question"].format(subject=called(changes.about.name))
    return words["claim"].format(subject=called(changes.about.name), roles=", ".join(map(role_words, one.roles)))


def changes_object(changes: Changes) -> Object:
    """All of it for machines, every claim in the form of the contract."""
    return {
        "since": changes.since,
        "followed": to_builtins(changes.followed),
        "about": to_builtins(changes.about),
        "turns": [
            {
                "at": turn.at, "entry": turn.seq, "key": turn.key, "question": question_words(turn.question),
                "before": turn.before, "after": turn.after, "why": why_sentence(changes, turn),
                "claims": [line_object(line) for line in turn.lines],
            }
            for turn in changes.turns
        ],
        "claims": [
            {"why": why_sentence(changes, came), "roles": list(came.roles), "claim": line_object(came.line)}
            for came in changes.claims
        ],
        "more_turns": changes.more_turns,
        "more_claims": changes.more_claims,
    }  # fmt: skip

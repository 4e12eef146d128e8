"""Questions and their answers in plain words."""

import functools

from paradero.claims.name_list import read_forms, read_table
from paradero.identity.names import fold
from paradero.identity.questions.question import Question, Slot
from paradero.identity.questions.values import Day, Holds, Named, Number, Value
from paradero.publish.dates import spoken_date, sureness
from paradero.publish.findings.wording import finding_words
from paradero.publish.joining import all_of
from paradero.publish.language import _p
from paradero.publish.naming import called
from paradero.publish.numbers import spoken_quantity
from paradero.publish.wording import wording
from paradero.words.claim import Quantity

_DATED = frozenset({"moved", "moved_any", "released_number", "met", "met_where", "ordered", "blocked", "found"})


def question_words(question: Question) -> str:
    """The question as one sentence."""
    words = finding_words()
    name = (
        f"{question.topic}_{question.unit}" if f"{question.topic}_{question.unit}" in words.question else question.topic
    )
    slots = {slot.name: _slot_words(slot) for slot in question.slots}
    told = {
        "who": who_words(question.scope),
        "money": _money(question),
        "unit": _unit(question.unit),
        "when": _when(question),
        "to_name": slots.get("to", ""),
        **{
            name: words.slot[name].format(slots[name]) if name in slots else ""
            for name in ("from", "to", "bars", "issuer")
        },
    }
    return words.question[name].format(**{**slots, **told})


def _slot_words(slot: Slot) -> str:
    """What a slot is called: "the United States", "membership of MS-13"."""
    words = finding_words()
    if slot.name == "of" and slot.key.startswith("group:"):
        return words.who["member"].format(slot.words)
    names = slot.words.split(", ") if "+" in slot.key else [slot.words]
    return all_of([_with_article(name) for name in names])


def _with_article(name: str) -> str:
    named = called(name)
    return _p("article", "the {name}", name=named) if name in finding_words().article["the"] else named


def _unit(unit: str) -> str:
    """What is counted, without a number: "days"."""
    forms = wording().unit.get(unit)
    return forms[1].replace("{number} ", "") if forms and "{number} " in forms[1] else unit.replace("_", " ")


def who_words(scope: tuple[str, ...]) -> str:
    """Who is counted: "nationals of Venezuela", "alleged members of MS-13"; "people" for everybody."""
    words = finding_words().who
    named = [_tag(tag) for tag in scope if not tag.startswith("basis:")]
    bases = [tag.removeprefix("basis:") for tag in scope if tag.startswith("basis:")]
    under = [words["basis"].format(_statutes().get(basis, words.get(basis, basis))) for basis in bases]
    return " ".join([", ".join(named) or words["people"], *under])


def answer_words(value: Value, question: Question, *, denied: bool = False, withdrawn: bool = False) -> str:
    """The answer: "238 people", "Not El Salvador", "Yes"."""
    words = finding_words().yes
    said = _holds(question, denied) if isinstance(value, Holds) else _value(value)
    if denied and not isinstance(value, Holds):
        said = words["denied"].format(said)
    return words["withdrawn"].format(said) if withdrawn else said


def why_words(why: str, question: Question) -> tuple[str, str]:
    """Why two answers stand so, and what would make them agree; the latter empty where they do."""
    words = finding_words()
    money = f"{why} money" if question.topic == "paid" else why
    return words.why[why], words.agree_if.get(money, words.agree_if.get(why, ""))


def _holds(question: Question, denied: bool) -> str:
    words = finding_words().yes
    if question.topic == "accused":
        return words["cleared" if denied else "accused"]
    return words["no" if denied else "yes"]


def _value(value: Value) -> str:
    match value:
        case Number() if value.approximate and value.high is None and value.low is not None:
            return finding_words().told["or_more"].format(_value(Number(value.low, value.low, value.unit)))
        case Number():
            quantity = Quantity(
                value.low, value.high, value.unit, "", 0, 0, approximate=value.approximate, open=value.open
            )
            return spoken_quantity(quantity)
        case Named():
            return called(value.name)
        case Day():
            return spoken_date(value.edtf)
    return ""


def _money(question: Question) -> str:
    words = finding_words().money
    return "".join(words[tag] for tag in question.scope if tag in words)


def _when(question: Question) -> str:
    words = finding_words().slot
    if question.topic not in _DATED:
        return ""
    if not question.period:
        return words["no_day"]
    kind = {"day": "day", "part": "period"}.get(sureness(question.period), "span")
    return words[kind].format(spoken_date(question.period, "alone" if kind == "span" else "when"))


def _tag(tag: str) -> str:
    kind, _sign, name = tag.partition(":")
    words = finding_words().who
    if kind == "nationality":
        return words["nationality"].format(called(_countries().get(name, name)))
    if kind == "group":
        return words["group"].format(_groups().get(name, name.replace("-", " ")))
    return words.get(tag, tag)


def _statutes() -> dict[str, str]:
    return {fold(name).replace(" ", "-"): name for name in _named("statute").values()}


@functools.cache
def _countries() -> dict[str, str]:
    return {row["id"]: row["name"] for row in read_table("countries.csv")}


def _groups() -> dict[str, str]:
    return _named("group")


@functools.cache
def _named(type: str) -> dict[str, str]:
    """Names that the tables know of a type, by their ids."""
    return {form.entry.id: form.entry.name for form in read_forms() if form.entry.type == type}

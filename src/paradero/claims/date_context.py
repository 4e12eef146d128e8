"""The words around a date: what bounds it, what makes it look ahead, what makes it no date at all."""

import re
from collections.abc import Iterable
from functools import lru_cache
from typing import Literal, Protocol, TypeVar

from paradero.claims.date_patterns import Grammar, Hit, alternatives

Prefix = Literal["since", "until", "deadline", "from", "around", "for"] | None

_WORD_BEFORE = re.compile(r"([\w.'-]+)\s+$")
_NAME_AFTER = re.compile(r"\s[A-Z][a-z]+\b(?!\s+\d)")
_LAW_AFTER = re.compile(
    r"\s(?:U\.S\. )?(?:[Aa]ct|[Ll]aw|statute|Convention|treaty|Treaty|Protocol|Constitution|[Cc]ensus)\b"
)
_LAW_BEFORE = re.compile(
    r"\b(?:Ley|Act|Convención|Constitución|Protocolo|Convenio|Declaración|Convention|Código|ley|decreto)\b[^.,;()]{0,60}$"
)
_BOUNDED_COUNT = re.compile(r"\b(?:more than|over|less than|at least|up to|más de|menos de|al menos)\s+$")
_NAMES_TOO = frozenset({"April", "May", "June", "August", "January"})
_NAME_LEADS = frozenset({"by", "of", "from", "after", "before", "between", "By", "From", "After", "Before", "Between"})
_OPENING = frozenset(
    [
        "In",
        "On",
        "By",
        "Since",
        "Until",
        "From",
        "During",
        "After",
        "Before",
        "The",
        "A",
        "An",
        "Last",
        "This",
        "Next",
        "And",
        "But",
        "Between",
        "Through",
        "Every",
        "Mid",
    ]
)
_CLAUSE_END = re.compile(r'[.;:!?"]\s|\n\n')


@lru_cache(maxsize=4)
def _prefixes(words: Grammar) -> re.Pattern[str]:
    table = words.words
    spanish = "lunes" in table["weekdays"]
    filler = (
        "el|la|los|de|del|este|día|mes de|pasado|próximo"
        if spanish
        else "the|late|early|midnight|mid|on|end of|the end of|at least|about"
    )
    branches = "|".join(
        rf"(?P<{name}>{_any_case(table[key])})"
        for name, key in (
            ("deadline", "deadline"),
            ("until", "until"),
            ("since", "since"),
            ("from_", "from"),
            ("around", "around"),
        )
    )
    during = "durante|por" if spanish else "for|over|during|in"
    return re.compile(rf"(?<!\w)(?:{branches}|(?P<for_>{during}))\s+(?:(?:{filler})\s+)*$")


def _any_case(words: Iterable[str]) -> str:
    return alternatives([*words, *(word[0].upper() + word[1:] for word in words)])


def prefix_of(text: str, hit: Hit, start: int, words: Grammar) -> Prefix:
    """How the words before `start` (the date or the time of day with it) bound the date: since, until, by, from (a range may follow), around, for; None if not at all."""
    if text.startswith("'s", hit.end):
        return None
    if hit.way == "ago" and "since" in hit.parts:
        return "since"
    found = _prefixes(words).search(text, max(0, start - 45), start)
    if not found:
        return None
    if found["until"]:
        return None if _negated(text, found.start(), words) else "until"
    if found["deadline"]:
        return "deadline"
    if found["since"]:
        return "since"
    if found["from_"]:
        return "since" if _onward(words).match(text, hit.end) else "from"
    if found["around"]:
        return "around"
    return "for" if found["for_"] in ("for", "durante", "por") else None


@lru_cache(maxsize=4)
def _onward(words: Grammar) -> re.Pattern[str]:
    return re.compile(rf"\s+(?:{alternatives(words.words['onward'])})\b")


def _negated(text: str, start: int, words: Grammar) -> bool:
    """ "Not until June 6" tells when it happened."""
    before = text[max(0, start - 45) : start]
    clause = _CLAUSE_END.split(before)[-1]
    return bool(re.search(rf"(?<![^\W_])(?:{alternatives(words.words['not_before'])})\b", clause))


def looks_ahead(text: str, start: int, words: Grammar) -> bool:
    """Whether the clause so far tells of something to come: "is scheduled for Friday", "will meet on Monday"."""
    clause = _CLAUSE_END.split(text[max(0, start - 70) : start])[-1]
    found = None
    for found in _ahead(words).finditer(clause):
        pass
    if found is None:
        return False
    rest = clause[found.end() :]
    return not _told(words).search(rest)


@lru_cache(maxsize=4)
def _ahead(words: Grammar) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{alternatives(words.words['ahead'])})\b")


@lru_cache(maxsize=4)
def _told(words: Grammar) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{alternatives(words.words['told'])}|(?!need)[a-z]{{3,}}ed)\b")


def believed(text: str, hit: Hit, words: Grammar) -> bool:
    """Whether the words around leave it a date."""
    before = _WORD_BEFORE.search(text, max(0, hit.start - 25), hit.start)
    word = before[1] if before else ""
    if hit.way == "weekday":
        return word not in words.words["not_a_weekday_after"]
    if hit.way in ("lead_month", "weak_month", "bare_month"):
        return _month_believed(text, hit, word)
    if hit.way == "lead_year":
        return hit.parts["lead"] not in ("de", "del") or not _LAW_BEFORE.search(text, max(0, hit.start - 90), hit.start)
    if hit.way == "year_of":
        return not _LAW_AFTER.match(text, hit.end)
    if hit.way == "ago":
        return not _BOUNDED_COUNT.search(text, max(0, hit.start - 12), hit.start)
    if hit.way == "day_word":
        return not (hit.parts["word"][0].isupper() and word[:1].isupper())
    return True


def _month_believed(text: str, hit: Hit, before: str) -> bool:
    month = hit.parts["month"]
    if month[0].islower():
        return True
    lead = hit.parts.get("lead")
    if lead is None:
        return not (before[:1].isupper() and before not in _OPENING)
    if month in _NAMES_TOO and lead in _NAME_LEADS and _NAME_AFTER.match(text, hit.end):
        return False
    if lead in ("a", "an", "the", "that", "'s"):
        return bool(re.match(r"\s[a-z]", text[hit.end : hit.end + 2])) or text.startswith("'s", hit.end)
    return True


class _Linkable(Protocol):
    hit: Hit
    linked: bool


D = TypeVar("D", bound=_Linkable)


def strip_weak(drafts: list[D]) -> list[D]:
    """Leaves out what is a date only as the end of a range and stands alone: "and May", "to 2019"."""
    return [draft for draft in drafts if draft.linked or not _weak(draft.hit)]


def _weak(hit: Hit) -> bool:
    return hit.way == "weak_year" or (hit.way == "weak_month" and hit.parts["lead"] in ("to", "and", "through", "-"))

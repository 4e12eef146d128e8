"""The words around a date: what bounds it, what makes it look ahead, what makes it no date at all."""

import re
from functools import lru_cache
from typing import Any, Literal, Protocol, TypeVar, cast

from paradero.claims.date_patterns import Grammar, Hit, alternatives, any_case

Prefix = Literal["since", "until", "deadline", "from", "around", "for"] | None

_WORD_BEFORE = re.compile(r"([\w.'-]+)\s+$")
_NAME_AFTER = re.compile(r"\s[A-Z][a-z]+\b(?!\s+\d)")
_SMALL_AFTER = re.compile(r"\s[a-z]|'s")
_CLAUSE_END = re.compile(r'[.;:!?"]\s|\n\n')
_KINDS = ("deadline", "until", "since", "from", "around")


class _Context:
    """The words of one language that are looked for around a date, compiled."""

    def __init__(self, words: dict[str, Any]) -> None:
        branches = "|".join(f"(?P<{kind}_>{any_case(words[kind])})" for kind in _KINDS)
        fillers, during = alternatives(words["fillers"]), any_case(words["during"])
        self.prefix = re.compile(rf"(?<!\w)(?:{branches}|(?P<for_>{during}))\s+(?:(?:{fillers})\s+)*$")
        self.onward = re.compile(rf"\s+(?:{alternatives(words['onward'])})\b")
        self.negation = re.compile(rf"(?<![^\W_])(?:{alternatives(words['not_before'])})\b")
        endings = words.get("ahead_endings", [])
        future = rf"|\w{{3,}}(?:{alternatives(endings)})" if endings else ""
        self.ahead = re.compile(rf"\b(?:{alternatives(words['ahead'])}{future})\b")
        self.told = re.compile(rf"(?<!\bbe )\b(?:{alternatives(words['told'])}|(?!need)[a-z]{{3,}}ed)\b")
        past = rf"|\w{{2,}}(?:{alternatives(words['past_endings'])})"
        self.past = re.compile(
            rf"\b(?!(?:{alternatives(words['not_past'])})\b)(?:{alternatives(words['told'])}{past})\b"
        )
        laws = alternatives(words["laws"])
        self.law_after = re.compile(rf"\s(?:U\.S\. )?(?:{laws})\b")
        self.law_before = re.compile(rf"\b(?:{laws})\b[^.,;()]{{0,60}}$")
        self.bounded_count = re.compile(rf"\b(?:{any_case(words['bounded_count'])})\s+$")


@lru_cache(maxsize=4)
def _context(words: Grammar) -> _Context:
    return _Context(words.words)


def prefix_of(text: str, hit: Hit, start: int, words: Grammar) -> Prefix:
    """How the words before `start` (of the date or of the time of day with it) bound the date; None if not at all.

    `from` may open a range, `for` a duration.
    """
    if text.startswith("'s", hit.end):
        return None
    if hit.way == "ago" and "since" in hit.parts:
        return "since"
    found = _context(words).prefix.search(text, max(0, start - 45), start)
    if not found:
        return None
    kind = str(found.lastgroup).rstrip("_")
    if kind == "until" and _negated(text, found.start(), words):
        return None
    if kind == "from" and _context(words).onward.match(text, hit.end):
        return "since"
    if kind == "for" and found["for_"].lower() not in words.words["lasting"]:
        return None
    return cast(Prefix, kind)


def _negated(text: str, start: int, words: Grammar) -> bool:
    """ "Not until June 6" tells when it happened."""
    before = text[max(0, start - 45) : start]
    clause = _CLAUSE_END.split(before)[-1]
    return bool(_context(words).negation.search(clause))


def looks_ahead(text: str, start: int, words: Grammar) -> bool:
    """Whether the clause so far tells of something to come: "is scheduled for Friday", "will meet on Monday"."""
    clause = _CLAUSE_END.split(text[max(0, start - 70) : start])[-1]
    found = list(_context(words).ahead.finditer(clause))
    return bool(found) and not _context(words).told.search(clause, found[-1].end())


# "a saga stretching back to March"
_BACK_TO = re.compile(r"\b(?:back|dating) (?:to|in) ", re.IGNORECASE)


def looks_back(text: str, start: int, end: int, words: Grammar) -> bool:
    """Whether the clause tells of something past: "was deported in March", "in March he was", and nothing to come."""
    before = _CLAUSE_END.split(text[max(0, start - 70) : start])[-1]
    after = _CLAUSE_END.split(text[end : end + 60])[0]
    context = _context(words)
    opens = before.strip().lower() in words.words["before_an_opening_date"]
    perfect = after.split()[:1] and after.split()[0].lower() in words.words["perfect"]  # "in March has drawn protests"
    dates_back = _BACK_TO.search(text, max(0, start - 12), end)
    past = context.past.search(before) or perfect or dates_back or (opens and context.past.search(after))
    return bool(past) and not context.ahead.search(f"{before} {after}")


def believed(text: str, hit: Hit, words: Grammar) -> bool:
    """Whether the words around leave it a date."""
    before = _WORD_BEFORE.search(text, max(0, hit.start - 25), hit.start)
    word = before[1] if before else ""
    context = _context(words)
    if hit.way == "weekday":
        return word not in words.words["not_a_weekday_after"]
    if hit.way in ("lead_month", "weak_month", "bare_month"):
        return _month_believed(text, hit, word, words)
    if hit.way == "lead_year":
        return hit.parts["lead"] not in ("de", "del") or not context.law_before.search(
            text, max(0, hit.start - 90), hit.start
        )
    if hit.way == "year_of":
        return not context.law_after.match(text, hit.end)
    if hit.way == "ago":
        return not context.bounded_count.search(text, max(0, hit.start - 12), hit.start)
    return not (hit.way == "day_word" and hit.parts["word"][0].isupper() and word[:1].isupper())


def _month_believed(text: str, hit: Hit, before: str, words: Grammar) -> bool:
    """Whether a month alone is one, not a given name ("April Ryan") or the start of a name."""
    month, lead = hit.parts["month"], hit.parts.get("lead")
    if month[0].islower():
        return True
    if lead is None:
        return not (before[:1].isupper() and before not in words.words["openers"])
    if month in words.words["names_too"] and lead in words.words["name_leads"] and _NAME_AFTER.match(text, hit.end):
        return False
    return lead.lower() not in ("a", "an", "the", "that", "'s") or bool(_SMALL_AFTER.match(text, hit.end))


class _Linkable(Protocol):
    hit: Hit
    linked: bool


D = TypeVar("D", bound=_Linkable)


def strip_weak(drafts: list[D]) -> list[D]:
    """Leaves out what is a date only as the end of a range and stands alone: "and May", "to 2019"."""
    return [draft for draft in drafts if draft.linked or not _weak(draft.hit)]


def _weak(hit: Hit) -> bool:
    return hit.way == "weak_year" or (hit.way == "weak_month" and hit.parts["lead"] in ("to", "and", "through", "-"))

"""Cases by name: "J.G.G. v. Trump", and the case that a ruling is in."""

import re

from paradero.words.passage import Span

# A capital word (never one that only opens a sentence) or initials; a full stop belongs to initials alone.
_WORD = r"(?:(?:[A-Z]\.){2,}|(?!(?:In|The|But|See|And|Under|Citing|After|On) )[A-Z][\w'’-]*)"
_PARTY = rf"{_WORD}(?: (?:{_WORD}|of|et al\.))*"
CASE = rf"(?:{_PARTY}) v\.? (?:{_PARTY})"
_NAMED = re.compile(rf"(?<!\w){CASE}")


def named_cases(text: str) -> list[Span]:
    """Where a normal-form text names a case by its parties, in order."""
    return [Span(found.start(), found.end()) for found in _NAMED.finditer(text)]


def case_of(cases: list[Span], sentence: Span, trigger: Span, *, in_court: bool) -> Span | None:
    """The case that a ruling is in: the last named before its verb in the sentence, else the first after it.

    In a court document (`in_court`) a ruling whose sentence names no case is in the case of the caption, the first of
    `cases`.
    """
    here = [case for case in cases if sentence.covers(case)]
    before = [case for case in here if case.end <= trigger.start]
    if before or here:
        return before[-1] if before else here[0]
    return cases[0] if in_court and cases else None

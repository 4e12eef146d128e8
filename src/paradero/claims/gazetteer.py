"""Names that need no parser: places, peoples, facilities, agencies, governments, courts, groups, laws, officials."""

import re
import unicodedata
from functools import lru_cache

import ahocorasick

from paradero.claims.governments import join_government
from paradero.claims.name_list import Entry, Form, Name, read_forms, read_settings, read_traps
from paradero.claims.neighbours import settle_neighbours
from paradero.words.passage import Span

__all__ = ["Gazetteer", "Name", "gazetteer"]

_ACCENTED = "áàâäãåāéèêëēíìîïīóòôöõōúùûüūñçÁÀÂÄÃÅĀÉÈÊËĒÍÌÎÏĪÓÒÔÖÕŌÚÙÛÜŪÑÇ"
_FOLD = str.maketrans({c: unicodedata.normalize("NFD", c)[0] for c in _ACCENTED} | {"\n": " ", "\r": " "})
# How much of a line is looked at around a name: a text may be one line.
_LINE_REACH = 200
_WORDS = read_settings("gazetteer.toml")
_CAPITALISED_AFTER = re.compile(rf" (?!(?:{'|'.join(_WORDS['followers'])})\b)[A-Z][a-z]+")
_WORD_BEFORE = re.compile(r"(\S+) $")
_OPENERS = frozenset(_WORDS["openers"])
# A reporter's citation: "556 U.S. 418".
_REPORTER_BEFORE = re.compile(r"\d $")
_REPORTER_AFTER = re.compile(r" (?:\d|_)")
_SPOKEN_BEFORE = re.compile(rf"\b(?:{'|'.join(_WORDS['spoken_after'])}) $")
_SPOKEN_AFTER = re.compile(r"[.,;:)\"]|-language\b| (?:and|or|to|by|at|with|that|after|as|on|in|from|for)\b|$")


class Gazetteer:
    """All names of the data files in one automaton: matched by case, at word boundaries, with or without accents."""

    def __init__(self) -> None:
        self._automaton = ahocorasick.Automaton()
        known: dict[str, list[Form | None]] = {trap: [None] for trap in read_traps()}
        for form in read_forms():
            known.setdefault(form.text.translate(_FOLD), []).append(form)
        for text, forms in known.items():
            self._automaton.add_word(text, (len(text), tuple(forms)))
        self._automaton.make_automaton()

    def find(self, text: str) -> list[Name]:
        """The names of `text` (a normal form), in order, not overlapping, the longest at each place.

        Give it the whole document: a bare surname counts where the full name stands somewhere in the same text.
        """
        stretches = self._stretches(text)
        strong = {form.entry.id for _, _, forms in stretches for form in forms if form and not form.weak}
        found = []
        for start, end, forms in stretches:
            entry = _believed(text, start, end, forms, strong)
            if entry:
                found.append(Name(Span(start, end), entry.type, entry.id, entry.name, entry.country))
        return [join_government(text, name) for name in settle_neighbours(text, found)]

    def _stretches(self, text: str) -> list[tuple[int, int, tuple[Form | None, ...]]]:
        """Leftmost-longest matches at word boundaries."""
        folded = text.translate(_FOLD)
        size = len(folded)
        best: list[tuple[int, int, tuple[Form | None, ...]]] = []
        for last, (length, forms) in self._automaton.iter(folded):
            start, end = last + 1 - length, last + 1
            if (start and folded[start - 1].isalnum()) or (end < size and folded[end].isalnum()):
                continue
            while best and best[-1][0] >= start:
                best.pop()
            if not best or best[-1][1] <= start:
                best.append((start, end, forms))
        return best


@lru_cache(maxsize=1)
def gazetteer() -> Gazetteer:
    """The one gazetteer of the process; reading its data takes some tens of milliseconds."""
    return Gazetteer()


def _believed(text: str, start: int, end: int, forms: tuple[Form | None, ...], strong: set[str]) -> Entry | None:
    """The first of the entries whose conditions hold here."""
    for form in forms:
        if form is None:
            return None
        if _holds(text, start, end, form, strong):
            return form.entry
    return None


def _holds(text: str, start: int, end: int, form: Form, strong: set[str]) -> bool:
    if form.weak:
        return form.entry.id in strong or _title_before(text, start, form.titles)
    if form.entry.type in ("place", "demonym") and not _accents_agree(text[start:end], form.text):
        return False
    if form.acronym and _in_capitals(text, start, end):
        return False
    if (form.entry.id == "US" and _is_reporter(text, start, end)) or _is_language(text, start, end):
        return False
    return not (form.person and _part_of_person(text, start, end))


def _accents_agree(words: str, form: str) -> bool:
    """Whether each accent written in the text is the form's own: "Germán" is not "German"."""
    return words == form or words.isascii() or all(w == f or w.isascii() for w, f in zip(words, form, strict=True))


def _in_capitals(text: str, start: int, end: int) -> bool:
    """Whether the line around says nothing by its capitals: other letters, none of them small."""
    before, after = text[max(0, start - _LINE_REACH) : start], text[end : end + _LINE_REACH]
    return (before.rpartition("\n")[2] + after.partition("\n")[0]).isupper()


def _is_reporter(text: str, start: int, end: int) -> bool:
    return bool(_REPORTER_AFTER.match(text, end) and _REPORTER_BEFORE.search(text, max(0, start - 2), start))


def _is_language(text: str, start: int, end: int) -> bool:
    """ "Translated from Spanish," speaks of nobody."""
    if text[start:end] not in _WORDS["languages"]:
        return False
    before = _SPOKEN_BEFORE.search(text, max(0, start - 12), start)
    return bool(before and _SPOKEN_AFTER.match(text, end))


def _part_of_person(text: str, start: int, end: int) -> bool:
    """Whether a capitalised neighbour makes the words a given name or surname: "Jim Jordan", "Chad Baker"."""
    if _CAPITALISED_AFTER.match(text, end):
        return True
    before = _WORD_BEFORE.search(text, max(0, start - 30), start)
    return bool(before and before[1][0].isupper() and before[1].isalpha() and before[1] not in _OPENERS)


def _title_before(text: str, start: int, titles: tuple[str, ...]) -> bool:
    return bool(titles) and text[max(0, start - 40) : start].endswith(tuple(f"{title} " for title in titles))

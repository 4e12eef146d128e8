"""Sentences that the lower rooms wrote, also those kept in the record, told in the language spoken.

Those rooms know English only: an error, a problem of a list or a refusal is one English sentence with its values
filled in. The catalogue holds the forms of these sentences (context `told`); a sentence is recognised by its form, what
stands in its places is taken over, and the form's text in the other language is filled with it.
"""

import functools
import re
from typing import Final

import msgspec

from paradero.publish.language import FIRST, catalogue, language

CONTEXT: Final = "told"
_PLACE: Final = re.compile(r"\{(\w+)\}")


class Form(msgspec.Struct, frozen=True):
    """A sentence with places: how to recognise it, and its text in another language."""

    pattern: re.Pattern[str]
    text: str


def retold(sentence: str) -> str:
    """The sentence in the language spoken; as it is where no form of the catalogue fits, or that language is English.

    What fills a place may itself be such a sentence, as in "The register list.csv cannot be used: it has no rows.".
    """
    return sentence if language() == FIRST else _retold(language(), sentence)


@functools.lru_cache(maxsize=4096)
def _retold(code: str, sentence: str) -> str:
    plain = _plain_forms(code).get(sentence)
    if plain is not None:
        return plain
    for form in _open_forms(code):
        found = form.pattern.fullmatch(sentence)
        if found:
            values = found.groupdict()
            return form.text.format(**{name: _retold(code, value) for name, value in values.items()})
    return sentence


def recognising(form: str) -> re.Pattern[str]:
    """The pattern that a filled form fits; a place named twice holds the same words twice."""
    parts, end, seen = [], 0, set[str]()
    for place in _PLACE.finditer(form):
        parts.append(re.escape(form[end : place.start()]))
        parts.append(f"(?P={place[1]})" if place[1] in seen else f"(?P<{place[1]}>.*?)")
        seen.add(place[1])
        end = place.end()
    return re.compile("".join([*parts, re.escape(form[end:])]), re.DOTALL)


@functools.cache
def _plain_forms(code: str) -> dict[str, str]:
    return {form: text for form, text in _forms(code) if not _PLACE.search(form)}


@functools.cache
def _open_forms(code: str) -> tuple[Form, ...]:
    """Forms with places, those with most words of their own first: the closest that fits is taken."""
    told = [(form, text) for form, text in _forms(code) if _PLACE.search(form)]
    told.sort(key=lambda each: -len(_PLACE.sub("", each[0])))
    return tuple(Form(recognising(form), text) for form, text in told)


def _forms(code: str) -> list[tuple[str, str]]:
    return [(str(told.id), str(told.string)) for told in catalogue(code) if told.context == CONTEXT and told.string]

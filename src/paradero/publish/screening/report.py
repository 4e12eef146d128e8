"""The printable report: one HTML file without scripts, outside addresses or anything to load."""

import functools
from pathlib import Path
from typing import Any, Final
from urllib.parse import quote

from jinja2 import Environment

from paradero.answers.protections.in_force import TO_BE_LOOKED_AT
from paradero.answers.screening.views import Screening
from paradero.publish.language import language
from paradero.publish.protections import (
    address_words,
    answer_sentence,
    country_name,
    grounds_of,
    protection_title,
    protection_words,
    spoken_moment,
    whose,
)
from paradero.publish.screening import sentences
from paradero.publish.sealed import TEMPLATES as SEALED
from paradero.publish.sealed import write_sealed
from paradero.publish.templating import templates_in

TEMPLATES: Final = Path(__file__).parent / "templates"


def write_report(screening: Screening) -> str:
    """The report whole. Everything from lists and documents is escaped; the only style is its own, by its digest."""
    report = _environment(language()).get_template("report.html")
    return write_sealed(report, [TEMPLATES / "report.css", TEMPLATES / "screening.css"], screening=screening)


def arm(environment: Environment) -> None:
    """Give an environment the words that `screening.html` is written with."""
    environment.filters |= _filters()
    environment.globals |= {"open_statuses": TO_BE_LOOKED_AT, "table": sentences.words()}


@functools.cache
def _environment(code: str) -> Environment:
    environment = templates_in(TEMPLATES, SEALED)
    arm(environment)
    return environment


def _filters() -> dict[str, Any]:
    return {
        "answer_sentence": answer_sentence,
        "protection_title": protection_title,
        "whose": whose,
        "grounds_of": grounds_of,
        "place": address_words,
        "why": lambda why: protection_words().why.get(why, why),
        "country": country_name,
        "spoken_moment": spoken_moment,
        "held": sentences.held_sentence,
        "source": sentences.source_words,
        "stands": sentences.place_sentence,
        "label": sentences.finding_label,
        "finding": sentences.finding_sentence,
        "equal": sentences.equal_sentence,
        "tier": sentences.tier_words,
        "move": sentences.move_sentence,
        "agreeing": sentences.agreeing,
        "differing": sentences.differing,
        "not_known": sentences.missing,
        "number": sentences.number_sentence,
        "names": sentences.names_sentence,
        "others": sentences.others_sentence,
        "path": functools.partial(quote, safe=":"),
        "counted_as": sentences.counted,
        "thousands": lambda number: f"{number:,}",
    }

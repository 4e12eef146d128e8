"""The printable report: one HTML file without scripts, outside addresses or anything to load."""

import base64
import functools
import hashlib
from pathlib import Path
from typing import Any, Final
from urllib.parse import quote

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from paradero.answers.protections.in_force import TO_BE_LOOKED_AT
from paradero.answers.screening.views import Screening
from paradero.publish.protections import (
    answer_sentence,
    country_name,
    grounds_of,
    protection_title,
    spoken_moment,
    whose,
)
from paradero.publish.screening import sentences

TEMPLATES: Final = Path(__file__).parent / "templates"


def write_report(screening: Screening) -> str:
    """The report whole. Everything from lists and documents is escaped; the only style is its own, by its digest."""
    style = "".join((TEMPLATES / name).read_text(encoding="utf-8") for name in ("report.css", "screening.css"))
    digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    report = _environment().get_template("report.html")
    return report.render(screening=screening, style=Markup(style), style_digest=digest)


def arm(environment: Environment) -> None:
    """Give an environment the words that `screening.html` is written with."""
    environment.filters |= _filters()
    environment.globals |= {"open_statuses": TO_BE_LOOKED_AT, "table": sentences.words()}


@functools.cache
def _environment() -> Environment:
    environment = Environment(
        loader=FileSystemLoader(TEMPLATES),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    arm(environment)
    return environment


def _filters() -> dict[str, Any]:
    return {
        "answer_sentence": answer_sentence,
        "protection_title": protection_title,
        "whose": whose,
        "grounds_of": grounds_of,
        "country": country_name,
        "spoken_moment": spoken_moment,
        "held": sentences.held_sentence,
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

"""Templates into pages: everything that comes from a document is escaped, because every variable is."""

import functools
import re
from pathlib import Path
from typing import Any, Final
from urllib.parse import quote as quote_path
from urllib.parse import urlsplit

from jinja2 import Environment
from starlette.responses import HTMLResponse

from paradero.interfaces.web.quoting import quote
from paradero.interfaces.web.speaking import elsewhere, keep_language
from paradero.publish.dates import Use, spoken_date, sureness
from paradero.publish.joining import all_of
from paradero.publish.language import language
from paradero.publish.naming import source_name, voice_name
from paradero.publish.numbers import spoken_quantity
from paradero.publish.protections import protection_words
from paradero.publish.reasons import judge_words, missing_words, reason_phrases, reason_table
from paradero.publish.screening.report import TEMPLATES as SCREENING_TEMPLATES
from paradero.publish.screening.report import arm
from paradero.publish.templating import templates_in
from paradero.publish.wording import name_words, role_words, stance_words, wording
from paradero.words.vocabulary import KINDS, STANCES

_TAG: Final = re.compile(r"[a-zA-Z]{2,3}(?:-[a-zA-Z0-9]{2,8}){0,3}")
_TEMPLATES: Final = Path(__file__).parent / "templates"


def page(template: str, status: int = 200, /, **shown: Any) -> HTMLResponse:
    """The page that `template` makes of what is shown, in the language spoken."""
    html = _environment(language()).get_template(template).render(**shown)
    return HTMLResponse(keep_language(html), status_code=status, headers={"content-language": language()})


def outside_link(address: str | None) -> str | None:
    """The address if it can be followed on the web; None for every other scheme, which a browser might act on."""
    if address is None:
        return None
    try:
        scheme = urlsplit(address).scheme.lower()
    except ValueError:
        return None
    return address if scheme in ("http", "https") else None


@functools.cache
def _environment(code: str) -> Environment:
    """The templates in one language: they are compiled in it, and so are the tables of words that they name."""
    environment = templates_in(_TEMPLATES, SCREENING_TEMPLATES)
    arm(environment)
    environment.filters |= {
        "named": source_name,
        "voice": voice_name,
        "spoken_date": spoken_date,
        "sureness": sureness,
        "spoken_instant": spoken_instant,
        "spoken_quantity": spoken_quantity,
        "counted": name_words,
        "quote": quote,
        "role": role_words,
        "outside_link": outside_link,
        "phrases": reason_phrases,
        "missing": missing_words,
        "judge": judge_words,
        "tag": language_tag,
        "tongue": tongue_name,
        "all_of": all_of,
        "path": functools.partial(quote_path, safe=":"),
        "thousands": lambda number: f"{number:,}",
    }
    environment.globals |= {
        "words": wording(),
        "elsewhere": elsewhere,
        "acts": protection_words().moved,
        "stance_words": stance_words,
        "kinds": KINDS,
        "stances": STANCES,
        "reasons": reason_table(),
    }
    return environment


def spoken_instant(instant: str, use: Use = "alone") -> str:
    """`2025-04-15T08:09:10.123Z` as "15 April 2025, 08:09:10 UTC"; other offsets stay as written."""
    day, mark, time = instant.partition("T")
    if not mark:
        return spoken_date(day, use)
    clock = time[:8] if time.endswith(("Z", "+00:00")) else time
    return f"{spoken_date(day, use)}, {clock}" + (" UTC" if clock != time else "")


def language_tag(told: str | None) -> str:
    """A language as a page may say it of a document's words; empty (not known) for none and for what is no tag."""
    return told if told and told != "und" and _TAG.fullmatch(told) else ""


def tongue_name(tag: str) -> str:
    """What a language is called in the one spoken; its tag where that is not known."""
    from babel import Locale, UnknownLocaleError

    try:
        name = Locale.parse(tag, sep="-").get_display_name(language())
    except (ValueError, UnknownLocaleError):
        return tag
    return name or tag

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
from paradero.publish.arrangements.wording import arrangement_words, count_words, said_by, value_words
from paradero.publish.audit.report import TEMPLATES as AUDIT_TEMPLATES
from paradero.publish.audit.report import arm as arm_audits
from paradero.publish.briefs.page import TEMPLATES as BRIEF_TEMPLATES
from paradero.publish.clocks import clockless
from paradero.publish.dates import Use, spoken_date, sureness
from paradero.publish.findings.questions import answer_words, question_words
from paradero.publish.findings.sentences import (
    correction_sentence,
    relations_of,
    said_sentence,
    sum_sentence,
    time_sentence,
    voices_sentence,
)
from paradero.publish.findings.wording import finding_words
from paradero.publish.joining import all_of
from paradero.publish.language import language
from paradero.publish.maps.drawing import TEMPLATES as MAP_TEMPLATES
from paradero.publish.maps.drawing import link_id, link_sentence, map_words
from paradero.publish.naming import called, source_name, voice_name
from paradero.publish.numbers import spoken_quantity
from paradero.publish.origins import among_sentence, credit_sentence, like_sentence, origin_name, reason_sentence
from paradero.publish.protections import protection_words
from paradero.publish.reasons import judge_words, missing_words, reason_phrases, reason_table
from paradero.publish.screening.report import TEMPLATES as SCREENING_TEMPLATES
from paradero.publish.screening.report import arm
from paradero.publish.templating import templates_in
from paradero.publish.timelines.drawing import bar_id
from paradero.publish.timelines.picture import TEMPLATES as TIMELINE_TEMPLATES
from paradero.publish.timelines.sentences import (
    absence_sentence,
    aside_words,
    bar_when,
    claims_of,
    clock_words,
    collision_sentence,
    crossing_sentence,
    label_of,
    who_says,
)
from paradero.publish.timelines.wording import timeline_words
from paradero.publish.wording import name_words, role_words, stance_words, wording
from paradero.words.vocabulary import KINDS, STANCES

_TAG: Final = re.compile(r"[a-zA-Z]{2,3}(?:-[a-zA-Z0-9]{2,8}){0,3}")
_TEMPLATES: Final = Path(__file__).parent / "templates"


def page(template: str, status: int = 200, /, **shown: Any) -> HTMLResponse:
    """The page that `template` makes of what is shown, in the language spoken."""
    why = clockless().reasons(template.partition(".")[0])
    html = _environment(language()).get_template(template).render(clockless=why, **shown)
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
    environment = templates_in(
        _TEMPLATES, AUDIT_TEMPLATES, SCREENING_TEMPLATES, TIMELINE_TEMPLATES, MAP_TEMPLATES, BRIEF_TEMPLATES
    )
    arm(environment)
    arm_audits(environment)
    environment.filters |= {
        "named": source_name,
        "called": called,
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
        "question": question_words,
        "voices": voices_sentence,
        "said_on": said_sentence,
        "relations": relations_of,
        "of_time": time_sentence,
        "corrected": correction_sentence,
        "adds_up": sum_sentence,
        "origin_name": origin_name,
        "reason_sentence": reason_sentence,
        "credit_sentence": credit_sentence,
        "like_sentence": like_sentence,
        "among_sentence": among_sentence,
        "path": functools.partial(quote_path, safe=":"),
        "thousands": lambda number: f"{number:,}",
        "link_id": link_id,
        "link_sentence": link_sentence,
        "value_words": value_words,
        "count_words": count_words,
        "said_by": said_by,
        "absence_sentence": absence_sentence,
        "aside_words": aside_words,
        "bar_id": bar_id,
        "bar_when": bar_when,
        "claims_of": claims_of,
        "clock_words": clock_words,
        "collision_sentence": collision_sentence,
        "crossing_sentence": crossing_sentence,
        "label_of": label_of,
        "who_says": who_says,
    }
    environment.globals |= {
        "arrangement_words": arrangement_words(),
        "map_words": map_words(),
        "timeline_words": timeline_words(),
        "day_words": spoken_date,
        "words": wording(),
        "elsewhere": elsewhere,
        "acts": protection_words().moved,
        "finding_words": finding_words(),
        "answer_words": answer_words,
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

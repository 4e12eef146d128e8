"""A brief as one HTML file without scripts, outside addresses or anything to load."""

import base64
import functools
import hashlib
import re
from pathlib import Path
from typing import Final

from jinja2 import Environment
from markupsafe import Markup

from paradero.publish.briefs.paper import Paper
from paradero.publish.screening.report import TEMPLATES as REPORTS
from paradero.publish.templating import templates_in

TEMPLATES: Final = Path(__file__).parent / "templates"
_TAG: Final = re.compile(r"[a-zA-Z]{2,3}(?:-[a-zA-Z0-9]{2,8}){0,3}")


def write_page(paper: Paper) -> str:
    """The brief whole. Everything from documents is escaped; the only style is its own, by its digest."""
    style = "".join(
        (folder / name).read_text(encoding="utf-8")
        for folder, name in ((REPORTS, "report.css"), (TEMPLATES, "brief.css"))
    )
    digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    template = _environment(paper.lang).get_template("brief.html")
    return template.render(paper=paper, style=Markup(style), style_digest=digest)


@functools.cache
def _environment(code: str) -> Environment:
    made = templates_in(TEMPLATES)
    made.filters["tag"] = lambda told: told if told and told != "und" and _TAG.fullmatch(told) else ""
    return made

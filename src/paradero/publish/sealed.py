"""A page that is one file: no script, no outside address, nothing to load, and no style but its own, by its digest."""

import base64
import hashlib
from collections.abc import Sequence
from pathlib import Path
from typing import Any, Final

from jinja2 import Template
from markupsafe import Markup

TEMPLATES: Final = Path(__file__).parent / "templates"
"""Where `sealed.html` lies, which such pages extend."""


def write_sealed(template: Template, styles: Sequence[Path], **shown: Any) -> str:
    """What the template makes of what is shown, with these style sheets one after the other in it."""
    style = "".join(sheet.read_text(encoding="utf-8") for sheet in styles)
    digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    return template.render(style=Markup(style), style_digest=digest, **shown)

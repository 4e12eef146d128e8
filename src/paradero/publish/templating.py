"""Templates for all that leaves as HTML: every value is escaped, and texts are messages."""

from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup, escape

from paradero.publish.language import language, text_in, text_of, text_of_many
from paradero.publish.retelling import retold


def environment(*folders: Path) -> Environment:
    """An environment for templates in these folders, in which `_`, `_n` and `_p` are messages.

    A message holds no markup: it is escaped, as are the values that fill it, unless they are markup already.
    """
    made = Environment(
        loader=FileSystemLoader(folders),
        autoescape=True,
        extensions=["jinja2.ext.do"],
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    made.globals |= {"_": _message, "_n": _message_of_many, "_p": _message_in, "language": language}
    made.filters["retold"] = retold
    return made


def _message(message: str, /, **values: Any) -> Markup:
    return _filled(text_of(message), values)


def _message_of_many(one: str, many: str, count: int, /, **values: Any) -> Markup:
    return _filled(text_of_many(one, many, count), {"count": f"{count:,}"} | values)


def _message_in(context: str, message: str, /, **values: Any) -> Markup:
    return _filled(text_in(context, message), values)


def _filled(text: str, values: dict[str, Any]) -> Markup:
    return escape(text).format(**values) if values else escape(text)

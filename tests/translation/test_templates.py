"""No template holds words of its own: all that a page says is a message or a value."""

import re

import pytest
from translation.messages import HOUSE

TEMPLATES = sorted(HOUSE.rglob("*.html"))
SAME_EVERYWHERE = (
    "Paradero",
    "paradero add",
    "paradero",
    "SHA-256",
    "name=Apellidos y nombres",
    "UTF-8",
    "utf-8",
    "Atom",
)
_JINJA = re.compile(r"\{#.*?#\}|\{%.*?%\}|\{\{.*?\}\}", re.DOTALL)
_TOLD = re.compile(r'(?:aria-label|placeholder|title|alt)="([^"]*)"')
_TAG = re.compile(r"<(?:style|script)\b.*?</(?:style|script)>|<[^>]*>", re.DOTALL)


def words_of(template: str) -> list[str]:
    """What a template says outside of expressions: its texts, and the attributes that are read out."""
    plain = _JINJA.sub("\n", template)
    told = [*_TOLD.findall(plain), *_TAG.sub("\n", plain).split("\n")]
    for same in SAME_EVERYWHERE:
        told = [one.replace(same, "") for one in told]
    return [one.strip() for one in told if re.search(r"[^\W\d_]{2}", re.sub(r"&\w+;", "", one))]


@pytest.mark.parametrize("path", TEMPLATES, ids=lambda path: path.name)
def test_a_template_says_nothing_but_messages_and_values(path) -> None:  # type: ignore[no-untyped-def]
    assert words_of(path.read_text(encoding="utf-8")) == []


def test_words_of_its_own_are_found() -> None:
    template = '<p title="A note">{{ _("told") }} claims</p>{% if x == "y" %}<b>2 · &amp;</b>{% endif %}{# why #}'
    assert words_of(template) == ["A note", "claims"]


@pytest.mark.parametrize("path", TEMPLATES, ids=lambda path: path.name)
def test_a_template_leaves_the_message_function_its_name(path) -> None:  # type: ignore[no-untyped-def]
    assert "{% set _ =" not in path.read_text(encoding="utf-8")

"""The sentences of the lower rooms as forms: `f"{path} cannot be read."` is the form "{path} cannot be read."."""

import ast
import re
from collections.abc import Iterator
from typing import Final

_SENTENCE: Final = re.compile(r"(?=.*\s.*\s)[A-Z“'{].*(?:[^.]\.|: \{\w+\})", re.DOTALL)


def sentence_forms(source: str) -> Iterator[tuple[int, str]]:
    """Every sentence in a module's code, with its line: what begins with a capital or a place and ends with a stop.

    One that ends with another sentence ("… cannot be used: {error}") is one as well; docstrings are none. A place bears
    the name of what fills it, or a number.
    """
    tree = ast.parse(source)
    passed = {id(part) for node in ast.walk(tree) for part in _passed_over(node)}
    for node in ast.walk(tree):
        if id(node) in passed:
            continue
        form = _form(node)
        if form and _SENTENCE.fullmatch(form):
            yield node.lineno, form  # type: ignore[attr-defined]


def _passed_over(node: ast.AST) -> Iterator[ast.AST]:
    """Strings that are no sentences of their own: texts that stand alone (docstrings), and the pieces of f-strings."""
    if isinstance(node, ast.Expr):
        yield node.value
    if isinstance(node, ast.JoinedStr):
        yield from node.values


def _form(node: ast.AST) -> str | None:
    if isinstance(node, ast.Constant):
        return node.value.replace("{}", "{value}") if isinstance(node.value, str) else None
    if not isinstance(node, ast.JoinedStr):
        return None
    told, names = "", list[str]()
    for part in node.values:
        if isinstance(part, ast.Constant):
            told += str(part.value)
        elif isinstance(part, ast.FormattedValue):
            names.append(_name(part.value, names))
            told += f"{{{names[-1]}}}"
    return told


def _name(value: ast.expr, taken: list[str]) -> str:
    name = value.attr if isinstance(value, ast.Attribute) else value.id if isinstance(value, ast.Name) else "value"
    name = name.strip("_").lower()
    return f"{name}{len(taken) + 1}" if name in taken or name == "value" else name

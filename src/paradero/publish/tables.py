"""Tables of words beside the modules that use them, each in the language spoken."""

import functools
import tomllib
from importlib.resources import files
from typing import Any, TypeVar

import msgspec

from paradero.publish.language import language, translate_table

T = TypeVar("T")


def table_of_words(package: str, name: str, context: str, shape: type[T]) -> T:
    """The table `name` of a package; its texts are messages under `context`, as `translate_table` says."""
    told: T = _table(language(), package, name, context, shape)  # type: ignore[arg-type]
    return told


@functools.cache
def _table(code: str, package: str, name: str, context: str, shape: Any) -> Any:
    told = tomllib.loads(files(package).joinpath(name).read_text(encoding="utf-8"))
    return msgspec.convert(translate_table(told, context), shape)

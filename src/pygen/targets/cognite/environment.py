"""The template: text of a model gets into it only through filters that make it source."""

from __future__ import annotations

from functools import lru_cache

from jinja2 import Environment

from pygen.source.prose import line
from pygen.source.python.layout import Expression, call, lay
from pygen.source.python.text import docstring
from pygen.targets.rendering import rendering


@lru_cache(maxsize=1)
def environment() -> Environment:
    return rendering("pygen.targets.cognite", None, class_=_class, doc=docstring, lay=_lay, line=line)


def _lay(expression: Expression, depth: int, before: str = "", after: str = "") -> str:
    return lay(before, expression, after, depth)


def _class(bases: list[str], name: str) -> str:
    return lay("", call(f"class {name}", *bases), ":")

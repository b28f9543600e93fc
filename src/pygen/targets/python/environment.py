"""The templates: compiled once, text of a model only through filters that make it source."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import lru_cache
from pathlib import Path

from jinja2 import BaseLoader, ChoiceLoader, Environment, FileSystemLoader, PackageLoader, StrictUndefined

from .layout import STEP, Expression, block, call, flat, lay, row
from .ordering import import_order
from .plan import Attribute, ClassPlan, Import
from .text import docstring, literal


@lru_cache(maxsize=8)
def environment(templates: Path | None = None) -> Environment:
    """The built-in templates, those of the folder `templates` standing before them."""
    loaders: list[BaseLoader] = [PackageLoader("pygen.targets.python")]
    if templates is not None:
        loaders.insert(0, FileSystemLoader(templates))
    made = Environment(
        loader=ChoiceLoader(loaders),
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        auto_reload=False,
    )
    made.filters.update(
        annotate=_annotate,
        apis=_apis,
        class_=_class,
        def_=_def,
        doc=docstring,
        exports=exports,
        flat=flat,
        import_=_import,
        lay=_lay,
        lit=literal,
        row=_row,
        tuple_=_tuple,
    )
    return made


def _lay(expression: Expression, depth: int = 0, before: str = "", after: str = "") -> str:
    return lay(before, expression, after, depth)


def _annotate(attribute: Attribute) -> str:
    return lay(f"{attribute.name}: ", attribute.type, attribute.default, 1)


def _class(bases: Sequence[Expression], name: str) -> str:
    return lay("", call(f"class {name}", *bases), ":")


def _def(parameters: Sequence[str], name: str, returns: str) -> str:
    return lay("", call(name, *parameters), f" -> {returns}:", 1)


def _import(one: Import, depth: int = 0) -> str:
    return block(one.names, f"{STEP * depth}from .{one.module} import").lstrip()


def _apis(cls: ClassPlan) -> Import:
    names = sorted((f"Async{cls.name}API", f"{cls.name}API"), key=import_order)
    return Import(cls.module, tuple(names))


def exports(cls: ClassPlan) -> tuple[str, ...]:
    """What the package itself offers of a class; everything else is in its module."""
    names = [cls.name, f"{cls.name}List", *([f"{cls.name}Write"] if cls.writable else [])]
    return tuple(sorted(names, key=import_order))


def _row(items: Iterable[str]) -> Expression:
    return row(*map(literal, items))


def _tuple(items: Iterable[Expression], keyword: str = "") -> Expression:
    return row(*items, keyword=keyword)

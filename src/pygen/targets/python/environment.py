"""The templates: compiled once, text of a model only through filters that make it source."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from pathlib import Path

from jinja2 import Environment

from pygen.source.prose import line, markdown
from pygen.source.python.imports import Import
from pygen.source.python.layout import LINE, STEP, Expression, block, call, flat, index, lay, row
from pygen.source.python.ordering import export_order, import_order
from pygen.source.python.text import docstring, literal
from pygen.source.width import width
from pygen.targets.python.plan import Attribute, ClassPlan, QueryParameter, QueryPlan
from pygen.targets.rendering import rendering


@lru_cache(maxsize=8)
def environment(templates: Path | None = None) -> Environment:
    """The built-in templates, those of the folder `templates` standing before them."""
    return rendering(
        "pygen.targets.python",
        templates,
        annotate=_annotate,
        api_attribute=_api_attribute,
        apis=_apis,
        block=block,
        class_=_class,
        def_=_def,
        doc=docstring,
        generic=_generic,
        import_=_import,
        lay=_lay,
        line=line,
        lit=literal,
        markdown=markdown,
        names=_names,
        plain=_plain,
        return_=_return,
        row=_row,
        saved=_saved,
        saved_body=_saved_body,
        signature=_signature,
        spark_types=_spark_types,
        tuple_=_tuple,
        uses=_uses,
    )


def _lay(expression: Expression, depth: int = 0, before: str = "", after: str = "") -> str:
    return lay(before, expression, after, depth)


def _annotate(attribute: Attribute) -> str:
    start = f"{STEP}{attribute.name}: {flat(attribute.type)}"
    if width(start + attribute.default) <= LINE:
        return start + attribute.default
    if attribute.default and width(start + " = (") <= LINE:
        # the formatter breaks after the last `=` before it breaks the annotation
        return f"{start} = (\n{STEP * 2}{attribute.default.removeprefix(' = ')}\n{STEP})"
    if isinstance(attribute.type, str):
        return f"{STEP}{attribute.name}: (\n{STEP * 2}{attribute.type}\n{STEP}){attribute.default}"
    return lay(f"{attribute.name}: ", attribute.type, attribute.default, 1)


def _class(bases: Sequence[Expression], name: str, depth: int = 0) -> str:
    return lay("", call(f"class {name}", *bases), ":", depth)


def _def(parameters: Sequence[str], name: str, returns: str) -> str:
    """A function without a body."""
    return lay("", call(f"def {name}", *parameters), f" -> {returns}: ...", 1)


def _saved(query: QueryPlan, prefix: str) -> str:
    """The head of the method of a saved query."""
    given = [_typed(parameter) for parameter in query.parameters]
    parameters = ["self", "*", *given] if given else ["self"]
    return lay("", call(f"def {query.name}", *parameters), f" -> {prefix}{query.query}:", 1)


def _typed(parameter: QueryParameter) -> str:
    return f"{parameter.name}: {flat(parameter.type)}{parameter.default}"


def _signature(query: QueryPlan) -> str:
    """The call of a saved query, for people."""
    return f"{query.name}({', '.join(_plain(_typed(parameter)) for parameter in query.parameters)})"


def _saved_body(query: QueryPlan, prefix: str) -> str:
    given = (f"{parameter.name}={parameter.name}" for parameter in query.parameters)
    asked = call("self._query", literal(query.name), *given)
    return lay(f"query: {prefix}{query.query} = ", asked, "", 2)


def _generic(arguments: Sequence[Expression], name: str) -> Expression:
    return index(name, *arguments)


def _return(arguments: Sequence[Expression], function: str) -> str:
    return lay("return ", call(function, *arguments), "", 2)


def _import(found: Import, depth: int = 0) -> str:
    return block(found.names, f"{STEP * depth}from .{found.module} import").lstrip()


def _apis(cls: ClassPlan) -> Import:
    names = sorted((f"Async{cls.name}API", f"{cls.name}API"), key=import_order)
    return Import(cls.module, tuple(names))


def _api_attribute(cls: ClassPlan, prefix: str = "") -> Attribute:
    return Attribute(cls.module, f"{prefix}{cls.name}API")


def _spark_types(cls: ClassPlan) -> Import:
    """What the class for Spark is typed with."""
    return Import(cls.module, (f"{cls.name}Keywords", f"{cls.name}Property"))


def _uses(classes: Iterable[ClassPlan], module: str) -> bool:
    """Whether the types of read or write classes mention a module."""
    return any(module in flat(said) for cls in classes for said in _said(cls))


def _said(cls: ClassPlan) -> Iterator[Expression]:
    yield from (found.type for found in (*cls.read, *cls.write))
    if cls.as_write:
        yield cls.as_write[1]


def _plain(expression: Expression) -> str:
    """A type as people say it."""
    return re.sub(r"\b_(p|t|dt)\.", "", flat(expression))


def _names(imports: Iterable[Import]) -> list[str]:
    return sorted((name for found in imports for name in found.names), key=export_order)


def _row(items: Iterable[str]) -> Expression:
    return row(*map(literal, items))


def _tuple(items: Iterable[Expression], keyword: str = "") -> Expression:
    return row(*items, keyword=keyword)

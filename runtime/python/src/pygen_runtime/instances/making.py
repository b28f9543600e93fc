"""From a decoded item to the instance it stands for: what runs once for each instance that is read.

A maker puts the instance in the place of the item's values. These are still in the cache of the processor
then, and what they were decoded into is free for the next item. There are no calls of our own in it.
"""

from __future__ import annotations

import ast
from collections.abc import Callable, Mapping, Sequence, Set
from functools import cache
from types import CodeType, FunctionType, SimpleNamespace
from typing import Any

from pydantic import BaseModel

from .record import DataRecord

SHARED = 30
"""How many names of attributes Python keeps once for all objects of a class; with more, each has its own."""

NO_EXTRA: dict[str, Any] = {}
set_extra = BaseModel.__dict__["__pydantic_extra__"].__set__
_set_dict = BaseModel.__dict__["__dict__"].__set__
_set_fields = BaseModel.__dict__["__pydantic_fields_set__"].__set__
_set_private = BaseModel.__dict__["__pydantic_private__"].__set__

_HEAD = {"space": "space", "external_id": "external_id"}
_NODE = _HEAD | {"node_type": "type"}
_EDGE = _HEAD | {"edge_type": "type", "start_node": "start_node", "end_node": "end_node"}
"""Names of values that are not among the properties of an item -> where the item has them."""


class _Texts(dict[Any, Any]):
    """One and the same text for all instances that have it, as long as these are few texts."""

    def __missing__(self, text: Any) -> Any:
        if len(self) < 1000:
            self[text] = text
        return text


_texts = _Texts()


def maker(
    cls: Any,
    is_edge: bool,
    names: Sequence[str],
    constants: Mapping[str, Any],
    few: Set[str] = frozenset(),
) -> Callable[[Any], None]:
    """What makes the instance of an item.

    `names` are those of all values, in their order; `constants` have the values that are the same for all
    instances, and `few` are names of texts that many instances have in common.
    """
    known = {
        "Open": _open(cls),
        "DataRecord": DataRecord,
        "cls": cls,
        # One set for all is safe: instances are frozen, and pydantic copies it before it changes it.
        "fields_set": set(cls.model_fields),
        "NO_EXTRA": NO_EXTRA,
        "texts": _texts,
        "constants": SimpleNamespace(**constants),
    }
    places = {name: ("constants" if name in constants else "stored", name) for name in names}
    places |= {name: ("item", place) for name, place in (_EDGE if is_edge else _NODE).items()}
    wide = len(names) > SHARED
    return FunctionType(_code(tuple(places.items()), frozenset({"space", *few}), wide), known)


def bare(cls: Any, values: dict[str, Any], extra: dict[str, Any]) -> Any:
    """An instance that has these values, and no others: what it lacks raises `NotIncluded`."""
    instance = object.__new__(cls)
    _set_dict(instance, values)
    _set_fields(instance, set(values))
    set_extra(instance, extra)
    _set_private(instance, None)
    return instance


def _open(cls: Any) -> Any:
    """A class of the same form, to whose objects attributes are given without a function that is asked.

    Python has one slot for both methods that change attributes: where a class has either of them, it looks up
    each attribute again.
    """
    plain = {name: getattr(object, name) for name in ("__new__", "__init__", "__setattr__", "__delattr__")}
    return type.__new__(type(cls), "Open", (cls,), {"__slots__": (), **plain})


_MAKE = """
def make(item):
    stored = item.properties.space.view
    instance = Open()
    instance.data_record = DataRecord(
        item.version, item.created_time, item.last_updated_time, item.deleted_time
    )
    instance.__pydantic_fields_set__ = fields_set
    instance.__pydantic_extra__ = NO_EXTRA
    instance.__pydantic_private__ = None
    instance.__class__ = cls
    item.properties = instance
"""
"""What makes an instance that has no other values. As attributes, their names are kept once for all objects
of the class, which takes half the memory; more than `SHARED` of them go faster into the dictionary."""


@cache
def _code(places: tuple[tuple[str, tuple[str, str]], ...], few: frozenset[str], wide: bool) -> CodeType:
    """The code above with an assignment for each name. It is a tree: no name becomes anything else in it."""
    tree = ast.parse(_MAKE)
    body: list[ast.stmt] = tree.body[0].body  # type: ignore[attr-defined]
    record = body[2].value  # type: ignore[attr-defined]
    body[2:3] = [
        ast.Assign(
            [_target(name, wide)],
            record if name == "data_record" else _value(owner, place, name in few),
        )
        for name, (owner, place) in places
    ]
    if wide:
        body.insert(2, ast.parse("values = instance.__dict__").body[0])
    module = compile(ast.fix_missing_locations(tree), __file__, "exec")
    return next(part for part in module.co_consts if isinstance(part, CodeType))


def _target(name: str, wide: bool) -> ast.expr:
    if wide:
        return ast.Subscript(ast.Name("values", ast.Load()), ast.Constant(name), ast.Store())
    return ast.Attribute(ast.Name("instance", ast.Load()), name, ast.Store())


def _value(owner: str, place: str, few: bool) -> ast.expr:
    value = ast.Attribute(ast.Name(owner, ast.Load()), place, ast.Load())
    return ast.Subscript(ast.Name("texts", ast.Load()), value, ast.Load()) if few else value

"""From a decoded item to the instance it stands for: what runs once for each instance that is read.

A maker puts the instance in the place of the item's values. These are still in the cache of the processor
then, and what they were decoded into is free for the next item. There are no calls of our own in it.
"""

from __future__ import annotations

import ast
from collections.abc import Callable, Mapping, Sequence
from functools import cache
from types import CodeType, FunctionType
from typing import Any

import msgspec
from pydantic import BaseModel

from .record import DataRecord

SHARED = 30
"""How many names of attributes Python keeps once for all objects of a class; with more, each has its own."""

NO_EXTRA: dict[str, Any] = {}
set_extra = BaseModel.__dict__["__pydantic_extra__"].__set__
_set_dict = BaseModel.__dict__["__dict__"].__set__
_set_fields = BaseModel.__dict__["__pydantic_fields_set__"].__set__
_set_private = BaseModel.__dict__["__pydantic_private__"].__set__
_new = object.__new__
_asdict = msgspec.structs.asdict

_HEAD = {"space": "space", "external_id": "external_id"}
_NODE = _HEAD | {"node_type": "type"}
_EDGE = _HEAD | {"edge_type": "type", "start_node": "start_node", "end_node": "end_node"}
"""Names of values that are not among the properties of an item -> where the item has them."""


def maker(cls: Any, fields_set: set[str], is_edge: bool, names: Sequence[str]) -> Callable[[Any], None]:
    """What makes the instance of an item; `names` are those of its properties' struct, in their order."""
    return (_sharing if len(names) <= SHARED else _owning)(cls, fields_set, is_edge, names)


def bare(cls: Any, values: dict[str, Any], extra: dict[str, Any]) -> Any:
    """An instance that has these values, and no others: what it lacks raises `NotIncluded`."""
    instance = _new(cls)
    _set_dict(instance, values)
    _set_fields(instance, set(values))
    set_extra(instance, extra)
    _set_private(instance, None)
    return instance


def _owning(cls: Any, fields_set: set[str], is_edge: bool, names: Sequence[str]) -> Callable[[Any], None]:
    """Makes instances whose dictionaries have names of their own."""

    def make(item: Any) -> None:
        values = _asdict(item.properties.space.view)
        values["space"] = item.space
        values["external_id"] = item.external_id
        if is_edge:
            values["edge_type"] = item.type
            values["start_node"] = item.start_node
            values["end_node"] = item.end_node
        else:
            values["node_type"] = item.type
        values["data_record"] = DataRecord(
            item.version, item.created_time, item.last_updated_time, item.deleted_time
        )
        instance = _new(cls)
        _set_dict(instance, values)
        # One set for all is safe: instances are frozen, and pydantic copies it before it changes it.
        _set_fields(instance, fields_set)
        set_extra(instance, NO_EXTRA)
        _set_private(instance, None)
        item.properties = instance

    return make


_SHARING = """
def make(item):
    stored = item.properties.space.view
    values = Values()
    values.data_record = DataRecord(
        item.version, item.created_time, item.last_updated_time, item.deleted_time
    )
    instance = new(cls)
    set_dict(instance, values.__dict__)
    set_fields(instance, fields_set)
    set_extra(instance, NO_EXTRA)
    set_private(instance, None)
    item.properties = instance
"""
"""The same with the dictionary that Python makes of an object's attributes."""


def _sharing(cls: Any, fields_set: set[str], is_edge: bool, names: Sequence[str]) -> Callable[[Any], None]:
    """Makes instances whose dictionaries share their names with all others of the view: half the memory.

    It also takes a third of the time to give an attribute to an object that it takes to put a value into a
    dictionary, if there is a line of code for each.
    """
    known = {
        "Values": type("Values", (), {}),
        "DataRecord": DataRecord,
        "cls": cls,
        "fields_set": fields_set,
        "new": _new,
        "set_dict": _set_dict,
        "set_fields": _set_fields,
        "set_extra": set_extra,
        "set_private": _set_private,
        "NO_EXTRA": NO_EXTRA,
    }
    return FunctionType(_code(is_edge, tuple(names)), known)


@cache
def _code(is_edge: bool, names: tuple[str, ...]) -> CodeType:
    """The code above with an assignment for each name. It is a tree: no name becomes anything else in it."""
    tree = ast.parse(_SHARING)
    body = tree.body[0].body  # type: ignore[attr-defined]
    record = body[2]
    head = _EDGE if is_edge else _NODE
    body[2:3] = [record if name == "data_record" else _assignment(name, head) for name in names]
    module = compile(ast.fix_missing_locations(tree), __file__, "exec")
    return next(part for part in module.co_consts if isinstance(part, CodeType))


def _assignment(name: str, head: Mapping[str, str]) -> ast.stmt:
    source, place = ("item", head[name]) if name in head else ("stored", name)
    value = ast.Attribute(ast.Name(source, ast.Load()), place, ast.Load())
    return ast.Assign([ast.Attribute(ast.Name("values", ast.Load()), name, ast.Store())], value)

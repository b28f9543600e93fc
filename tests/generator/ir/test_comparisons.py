"""What can be asked of a property is said in the representation, and every runtime knows the same."""

from __future__ import annotations

from typing import Any, get_args

import pytest
from small_models import built, direct, mapped, prop, view

from pygen.ir import Direct, Value, ValueType
from pygen.ir.comparisons import comparisons_of, filters_of
from pygen.naming import filters_of as filters_of_property
from pygen.targets.python.language import PYTHON
from pygen_runtime import spi
from pygen_runtime.filters.keywords import keyword_names
from pygen_runtime.filters.view_fields import fields_of

HELD = (*get_args(ValueType), "direct")
METHODS = {
    "equals": "__eq__",
    "in": "in_",
    "range": "between",
    "prefix": "startswith",
    "contains": "contains",
}


def runtime_view(held: Any, *, list: bool) -> spi.View:
    member = spi.Direct("x", "x", list=list) if held == "direct" else spi.Property("x", "x", held, list=list)
    return spi.View("s", "V", "v1", package="", read="V", write=None, members=(member,))


@pytest.mark.parametrize("list", [False, True])
@pytest.mark.parametrize("held", HELD)
def test_the_runtime_has_the_filters_of_the_representation(held: Any, list: bool) -> None:
    names = keyword_names(runtime_view(held, list=list))
    found = {keyword: operator for keyword, (name, operator) in names.items() if name == "x"}
    assert found == {PYTHON.filter(operator, "x"): operator for operator in filters_of(held, list=list)}


@pytest.mark.parametrize("list", [False, True])
@pytest.mark.parametrize("held", HELD)
def test_the_fields_of_the_runtime_have_the_comparisons_of_the_representation(held: Any, list: bool) -> None:
    field = fields_of(runtime_view(held, list=list), lambda view, target: None).x  # type: ignore[attr-defined]
    offered = {
        comparison
        for comparison, method in METHODS.items()
        if getattr(type(field), method, None) is not getattr(object, method, None)
    }
    assert offered == set(comparisons_of(held, list=list))


@pytest.mark.parametrize("kind", [kind for kind in get_args(ValueType) if kind != "enum"])
def test_stored_properties_say_what_can_be_asked_of_them(kind: Any) -> None:
    sdk = built(view("A", {"x": mapped(kind), "xs": mapped({"type": kind, "list": True})}))
    for id, several in (("x", False), ("xs", True)):
        found = prop(sdk, "A", id)
        assert isinstance(found, Value)
        assert found.comparisons == comparisons_of(kind, list=several)
        assert found.filters == filters_of(kind, list=several) == filters_of_property(found)


def test_relations_and_types_of_the_future_do_too() -> None:
    sdk = built(view("A", {"x": direct("A"), "xs": direct("A", is_list=True), "new": mapped("polygon")}))
    one, many, new = (prop(sdk, "A", id) for id in ("x", "xs", "new"))
    assert isinstance(one, Direct) and (one.comparisons, one.filters) == (("equals", "in"), ("is",))
    assert isinstance(many, Direct) and many.filters == ("contains",)
    assert isinstance(new, Value) and (new.comparisons, new.filters) == (("equals", "in"), ())


def test_an_enum_is_text_with_one_filter() -> None:
    kind = {"type": "enum", "values": {"a": {}}}
    sdk = built(view("A", {"x": mapped(kind)}))
    found = prop(sdk, "A", "x")
    assert isinstance(found, Value) and found.filters == ("is",) and "prefix" in found.comparisons

"""Names of a whole SDK, in a language that differs from Python wherever languages differ."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

import pytest
from small_models import built, direct, mapped, view

from pygen.ir import ClassRef, ViewRef
from pygen.naming import Language, Names, Rules, plan_names, to_camel, to_pascal, to_snake


def as_written(id: str) -> str:
    """Property names are those of the model, where they can be."""
    return id if id.isidentifier() else to_camel(id)


SCRIPT = Language(
    name="Script",
    classes=Rules(to_pascal, frozenset({"Promise"})),
    companions=("{}Write", "{}Query"),
    files=Rules(lambda name: to_snake(name).replace("_", "-"), frozenset({"index"})),
    members=dict.fromkeys(("node", "edge"), Rules(as_written, frozenset({"externalId"}))),
    filters={
        "is": "{name}",
        "prefix": "{name}Prefix",
        "min": "min{Name}",
        "max": "max{Name}",
        "contains": "{name}Contains",
    },
    filters_reserved=dict.fromkeys(("node", "edge"), frozenset({"limit"})),
    accessors=Rules(to_camel, frozenset({"upsert"})),
    respells=True,
)


def ref(name: str) -> ClassRef:
    return ClassRef(ViewRef("acme", name, "v1"), "node")


def planned(names: Mapping[str, str] | None = None) -> Names:
    sdk = built(
        view("WindTurbine", {"maxPower": mapped("float64"), "class": mapped(), "limit": mapped("boolean")}),
        view("promise", {"externalId_": mapped()}),
        view("upsert", {"tags": mapped({"type": "text", "list": True}), "next": direct()}),
    )
    return plan_names(sdk, SCRIPT, names or {}, taken={"WindClient"})


def test_each_sort_of_name_has_its_case_and_its_reserved_words() -> None:
    names = planned()
    turbine, promise, upsert = ref("WindTurbine"), ref("promise"), ref("upsert")
    assert names.classes == {promise: "Promise_", upsert: "Upsert", turbine: "WindTurbine"}
    assert names.files == {promise: "promise", upsert: "upsert", turbine: "wind-turbine"}
    assert names.accessors == {promise: "promise", upsert: "upsert_", turbine: "windTurbine"}
    assert names.members[turbine] == {"class": "class", "limit": "limit", "maxPower": "maxPower"}


def test_filters_are_spelled_as_the_language_says() -> None:
    names = planned()
    assert names.filters[ref("WindTurbine")] == {
        ("class", "is"): "class",
        ("class", "prefix"): "classPrefix",
        ("limit", "is"): "limit_",
        ("maxPower", "min"): "minMaxPower",
        ("maxPower", "max"): "maxMaxPower",
    }
    assert names.filters[ref("upsert")] == {("next", "is"): "next", ("tags", "contains"): "tagsContains"}


def test_what_comes_with_a_class_and_what_is_taken_is_nobodys() -> None:
    sdk = built(view("A"), view("AWrite"), view("WindClient"))
    names = plan_names(sdk, SCRIPT, {}, taken={"WindClient"})
    assert len(set(names.classes.values()) - {"AWrite", "WindClient"}) >= 2
    families = [set(SCRIPT.family(name)) for name in names.classes.values()]
    assert sum(map(len, families)) == len(set().union(*families))
    assert "WindClient" not in names.classes.values()


@pytest.mark.parametrize(("respells", "expected"), [(True, "capacityMax"), (False, "capacity_max")])
def test_chosen_names_are_put_into_the_case_of_a_language_that_respells(
    respells: bool, expected: str
) -> None:
    camel = dict.fromkeys(("node", "edge"), Rules(to_camel))
    sdk = built(view("A", {"x": mapped("int32")}))
    names = plan_names(sdk, replace(SCRIPT, members=camel, respells=respells), {"A.x": "capacity_max"})
    assert names.members[ref("A")] == {"x": expected}


def test_names_can_be_shown() -> None:
    shown = planned().to_json()
    assert shown[0] == {
        "view": "acme:WindTurbine(v1)",
        "kind": "node",
        "class": "WindTurbine",
        "file": "wind-turbine",
        "accessor": "windTurbine",
        "members": {"class": "class", "limit": "limit", "maxPower": "maxPower"},
        "filters": {
            "class": {"property": "class", "operator": "is"},
            "classPrefix": {"property": "class", "operator": "prefix"},
            "limit_": {"property": "limit", "operator": "is"},
            "maxMaxPower": {"property": "maxPower", "operator": "max"},
            "minMaxPower": {"property": "maxPower", "operator": "min"},
        },
    }

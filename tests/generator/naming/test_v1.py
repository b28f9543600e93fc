"""`names = "v1"`: the names of cognite-pygen v1; tests/clients compares them with its own."""

from __future__ import annotations

import builtins
import keyword

import pytest
from small_models import built, direct, mapped, view

from pygen.ir import ClassRef, Sdk, ViewRef
from pygen.naming import Names, plan_names
from pygen.targets.python.schemes import language_of
from pygen.targets.python.v1 import PYTHON_V1, base_names, pascal, snake


def named(sdk: Sdk, **own: str) -> Names:
    chosen = {"*": "v1", **own}
    return plan_names(sdk, language_of(chosen), chosen)


@pytest.mark.parametrize(
    ("text", "member", "cls"),
    [
        ("windTurbine", "wind_turbine", "WindTurbine"),
        ("value1", "value_1", "Value1"),
        ("Implementation1", "implementation_1", "Implementation1"),
        ("getHTTP200ResponseCode", "get_http_200_response_code", "GetHTTP200ResponseCode"),
        ("ResponseHTTP2", "response_http_2", "ResponseHTTP2"),
        ("Cognite3DModel", "cognite_3_d_model", "Cognite3DModel"),
        ("object3D", "object_3d", "Object3D"),
        ("3D", "no_3d", "No3D"),
        ("10CoolDudes", "no_10_cool_dudes", "No10CoolDudes"),
        ("UPPER_NUM", "upper_num", "UPPERNUM"),
        ("APM_Activity", "apm_activity", "APMActivity"),
        ("v1_0", "v_1_0", "V10"),
        ("æøå", "", "Æøå"),
    ],
)
def test_cases(text: str, member: str, cls: str) -> None:
    assert (snake(text), pascal(text)) == (member, cls)


def test_views_of_one_external_id() -> None:
    one, two, other = ViewRef("a", "X", "1"), ViewRef("a", "X", "2"), ViewRef("b", "X", "1")
    assert base_names([one])[0] == {one: "X"}
    assert base_names([one, two])[0] == {one: "Xv1", two: "Xv2"}
    assert base_names([one, other])[0] == {one: "XsA", other: "XsB"}
    assert base_names([one, two, other])[0] == {one: "XsA", two: "Xv2", other: "XsB"}


def test_reserved_words_and_filters() -> None:
    plain = {name: mapped() for name in ("type", "id", "limit", "json", "copy")}
    plain["other"], plain["others"] = direct(), mapped({"type": "direct", "list": True})
    sdk = built(view("Exception", plain), view("UPPER_NUM", {"data": mapped("float64")}))
    names = named(sdk)
    exception, upper = (ClassRef(ViewRef("acme", name, "v1"), "node") for name in ("Exception", "UPPER_NUM"))
    assert names.classes == {exception: "Exception_", upper: "UPPERNUM"}
    assert names.accessors == {exception: "exception", upper: "upper_num"}
    members = {"type": "type_", "id": "id_", "limit": "limit", "json": "json_", "copy": "copy_"}
    assert names.members[exception] == {**members, "other": "other", "others": "others"}
    assert names.filters[exception]["type", "is"] == "type_"
    assert names.filters[exception]["type", "prefix"] == "type_prefix"
    assert names.filters[exception]["limit", "is"] == "limit_"
    assert names.filters[exception]["others", "contains"] == "others"
    assert names.filters[upper]["data", "min"] == "min_data_"


def test_own_names_come_first() -> None:
    names = named(built(view("UPPER_NUM", {"x1": mapped(), "x2": mapped()})), UPPER_NUM="Number")
    (cls,) = names.classes
    assert (names.classes[cls], names.accessors[cls]) == ("Number", "number")
    assert names.members[cls] == {"x1": "x_1", "x2": "x_2"}
    assert not names.findings


def test_the_builtins_are_those_of_python_3_11() -> None:
    known = {name for name in vars(builtins) if not name.startswith("_")} - set(keyword.kwlist)
    assert known - PYTHON_V1.classes.reserved <= {"PythonFinalizationError"}

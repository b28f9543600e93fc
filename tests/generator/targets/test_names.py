"""Names of the package: taken from nobody, the same along inheritance, what the user chose."""

from __future__ import annotations

import keyword
import re
from pathlib import Path
from typing import Any

import pytest
from generator.golden.checkers import ruff_complaints
from generator.golden.dsl import Model, number, text, value
from generator.golden.models import documents
from generator.golden.models import generated as generated_by
from pydantic import BaseModel

from pygen.config import Settings
from pygen.errors import PygenUserError
from pygen.pipeline import Pipeline
from pygen.targets import Output
from pygen.targets.python import reserved
from pygen_runtime import spi
from pygen_runtime.filters.keywords import EdgeWhere, Where
from pygen_runtime.reading.verbs.options import Listing

from .making import imported


def generated(model: Model, **options: Any) -> Output:
    found = documents(model.files())
    models = [{"space": model.space, "external-id": model.external_id, "version": model.version}]
    settings = Settings.model_validate({"package": "sdk", "client": "SdkClient", "models": models, **options})
    return generated_by(Pipeline(found, settings))


def public(cls: type) -> set[str]:
    names = set(dir(cls)) | set(getattr(cls, "model_fields", ()))
    return {name for name in names if not name.startswith("_")}


@pytest.mark.parametrize(
    ("cls", "taken"),
    [
        (spi.Node, reserved.NODE_ATTRIBUTES),
        (spi.NodeWrite, reserved.NODE_ATTRIBUTES),
        (spi.Edge, reserved.EDGE_ATTRIBUTES),
        (spi.EdgeWrite, reserved.EDGE_ATTRIBUTES),
        (spi.NodeFields, reserved.NODE_ATTRIBUTES),
        (spi.EdgeFields, reserved.EDGE_ATTRIBUTES),
        (spi.Client, reserved.CLIENT_ATTRIBUTES),
        (spi.AsyncClient, reserved.CLIENT_ATTRIBUTES),
        (spi.NodeList, reserved.LIST_ATTRIBUTES),
        (spi.EdgeList, reserved.LIST_ATTRIBUTES),
    ],
)
def test_no_property_or_view_can_take_a_name_of_the_runtime(cls: type, taken: frozenset[str]) -> None:
    assert public(cls) - taken == set()


def test_annotations_of_the_runtime_are_reserved_too() -> None:
    for fields, taken in (
        (spi.NodeFields, reserved.NODE_ATTRIBUTES),
        (spi.EdgeFields, reserved.EDGE_ATTRIBUTES),
    ):
        assert set(fields._base) - taken <= set()
    assert set(Where.__annotations__) | set(Listing.__annotations__) <= reserved.NODE_KEYWORDS
    assert set(EdgeWhere.__annotations__) <= reserved.EDGE_KEYWORDS
    assert public(BaseModel) <= reserved.NODE_ATTRIBUTES
    assert set(keyword.kwlist) <= reserved.NODE_ATTRIBUTES & reserved.NODE_KEYWORDS & reserved.FILES


def test_parameters_of_the_verbs_are_reserved_or_positional_only() -> None:
    import inspect

    for api in (spi.NodeAPI, spi.AsyncNodeAPI, spi.EdgeAPI, spi.AsyncEdgeAPI):
        for name in ("list", "iterate", "search", "count", "aggregate", "histogram", "frame", "sync"):
            for parameter in inspect.signature(getattr(api, name)).parameters.values():
                if parameter.kind in {parameter.POSITIONAL_OR_KEYWORD, parameter.KEYWORD_ONLY}:
                    assert parameter.name in reserved.NODE_KEYWORDS, f"{name}({parameter.name})"


def test_a_property_has_one_name_along_inheritance() -> None:
    model = Model("s", "M")
    model.view("Base", {"my_prop": text()})
    model.view("Child", {"myProp": text(), "class": number()}, implements=["Base"])
    output = generated(model)
    base, child = output.files["base.py"], output.files["child.py"]
    assert (
        '_p.Property("my_prop", "my_prop", "text")' in base
        and '_p.Property("my_prop", "my_prop", "text")' in child
    )
    assert '_p.Property("my_prop_2", "myProp", "text")' in child
    assert '_p.Property("class_", "class", "float64")' in child


def test_names_that_look_like_digits_are_avoided_everywhere(tmp_path: Path) -> None:
    model = Model("s", "M")
    for view in ("l", "I", "O"):
        model.view(view, {"l": text(), "I": text(), "O": number()})
    for path, content in generated(model).files.items():
        (tmp_path / path).write_text(content, encoding="utf-8")
    assert ruff_complaints([tmp_path]) == ""


def test_the_user_chooses_names() -> None:
    model = Model("s", "M")
    model.view("WindTurbine", {"maxCapacity": number(), "name": text()})
    names = {"WindTurbine": "Turbine", "WindTurbine.maxCapacity": "capacity_max"}
    output = generated(model, names=names)
    assert "class Turbine(_p.Node" in output.files["turbine.py"]
    assert "max_capacity_max: float" in output.files["turbine.py"]
    assert output.findings == ()


def test_a_chosen_name_that_is_taken_is_an_error_and_an_unused_one_is_told() -> None:
    model = Model("s", "M")
    model.view("A", {"x": text(), "y": text()})
    with pytest.raises(PygenUserError, match="PG303"):
        generated(model, names={"A.x": "external_id"})
    output = generated(model, names={"B": "C"})
    assert [finding.code for finding in output.findings] == ["PG307"]
    with pytest.raises(PygenUserError, match="PG307"):
        generated(model, names={"B": "C"}, strict=True)
    assert generated(model, names={"B": "C"}, strict=True, ignore=["PG307"]).findings == ()


@pytest.mark.parametrize("name", ["1 x", '"; import os; "', "../x", "", "_hidden", "__init__", "class\n"])
@pytest.mark.parametrize("what", ["A", "A.x"])
def test_a_chosen_name_must_be_a_name(what: str, name: str) -> None:
    model = Model("s", "M")
    model.view("A", {"x": text()})
    with pytest.raises(PygenUserError, match="PG303"):
        generated(model, names={what: name})


def test_collisions_are_told() -> None:
    model = Model("s", "M")
    model.view("Asset", {"x": number(), "minX": text()})
    model.view("asset", {"name": text()})
    findings = generated(model).findings
    assert {finding.code for finding in findings} == {"PG302"}
    assert any("Asset2" in finding.message for finding in findings)
    assert any(re.search("min_x_2", finding.message) for finding in findings)


def test_write_classes_show_the_defaults_of_the_service() -> None:
    model = Model("s", "M")
    properties = {
        "count": value("int32", default=3, required=True),
        "ratio": number(default=1e30),
        "note": text(default="x" * 200),
        "flag": value("boolean", default=False),
        "day": value("date", default="2024-01-01"),
    }
    model.view("Thing", properties)
    write = generated(model).files["thing.py"].partition("class ThingWrite")[2].partition("\nclass ")[0]
    assert "    count: int = 3\n" in write and "    ratio: float | None = 1e30\n" in write
    assert "    note: str | None = None\n" in write and "    flag: bool | None = False\n" in write
    assert "    day: _dt.date | None = None\n" in write


@pytest.mark.parametrize(
    ("other", "remedy"), [(1, "a newer .*upgrade pygen-runtime"), (-1, "an older .* build it again")]
)
def test_generated_code_says_which_runtime_it_needs(tmp_path: Path, other: int, remedy: str) -> None:
    model = Model("s", "M")
    model.view("Thing", {"name": text()})
    files = dict(generated(model).files)
    assert f"    spi={spi.SPI},\n" in files["_client.py"], (
        "the templates are written for the runtime in this repository"
    )
    files["_client.py"] = files["_client.py"].replace(f"spi={spi.SPI}", f"spi={spi.SPI + other}")
    with imported(files, tmp_path, "sdk") as package, pytest.raises(ImportError, match=remedy):
        _ = package.SdkClient

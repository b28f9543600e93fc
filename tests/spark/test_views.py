"""What type checkers are told of `<package>.spark` is what is there."""

from __future__ import annotations

import ast
import inspect
import pickle
import sys
from importlib import import_module
from typing import Any

import pytest
from spark.places import SDKS

from pygen.targets.python.reserved import SPARK_VERBS
from pygen_runtime import ValidationFailed
from pygen_spark.columns import Reference, Value
from pygen_spark.faces import Instances
from pygen_spark.views import VERBS

sys.path[:0] = map(str, SDKS)
PACKAGES = ("golden_wind", "golden_everything", "golden_hostile")


@pytest.mark.parametrize("package", PACKAGES)
def test_classes_have_the_columns_they_are_said_to_have(package: str) -> None:
    module: Any = import_module(f"{package}.spark")
    said = [node for node in ast.walk(ast.parse(inspect.getsource(module))) if isinstance(node, ast.ClassDef)]
    assert sorted([*(node.name for node in said), "register_views"]) == sorted(module.__all__)
    for node in said:
        cls = getattr(module, node.name)
        columns = {
            name: "ReferenceColumn" if isinstance(value, Reference) else "Column"
            for name, value in vars(cls).items()
            if isinstance(value, Value | Reference)
        }
        lines = [line for line in node.body if isinstance(line, ast.AnnAssign)]
        assert columns == {
            ast.unparse(line.target): ast.unparse(line.annotation).removeprefix("_s.") for line in lines
        }


def test_verbs_are_not_taken_by_columns() -> None:
    assert SPARK_VERBS == VERBS
    public = {name for name in dir(Instances) if not name.startswith("_")}
    columns = {name for name, value in vars(Instances).items() if isinstance(value, Value)}
    assert public - columns <= VERBS


def test_a_module_has_what_it_lists() -> None:
    names: dict[str, Any] = {}
    exec("from golden_wind.spark import *", names)  # noqa: S102
    module: Any = import_module("golden_wind.spark")
    assert set(dir(module)) == set(module.__all__) <= names.keys()
    assert module.WindTurbine.__doc__ == "A turbine that turns wind into electricity."
    assert pickle.loads(pickle.dumps(module.WindTurbine)) is module.WindTurbine
    with pytest.raises(AttributeError, match=r"no attribute 'WindTurbin'. Did you mean 'WindTurbine'"):
        _ = module.WindTurbin
    with pytest.raises(ValidationFailed, match="no view 'wind_turbin'"):
        module.register_views(None, "wind_turbin")

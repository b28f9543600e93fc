"""What people notice: nothing is loaded before it is used, help shows what to give, examples are true."""

from __future__ import annotations

import inspect
import json
import re
import subprocess
import sys
from importlib import import_module
from typing import Any

import pytest

from .models import GOLDEN, HERE, Golden

PROGRAM = """
import json, sys
sys.path.insert(0, sys.argv[1])
import golden_wind
first = sorted(sys.modules)
golden_wind.Blade
second = sorted(name for name in sys.modules if name.startswith("golden_wind."))
heavy = sorted({"pydantic", "httpx", "pandas", "pyarrow", "msgspec", "asyncio"} & set(first))
print(json.dumps([heavy, [name for name in first if name.startswith("golden_wind.")], second,
                  sorted({"httpx", "pandas", "pyarrow", "cognite"} & set(sys.modules))]))
"""


def test_nothing_is_loaded_before_it_is_used() -> None:
    command = [sys.executable, "-c", PROGRAM, str(HERE / "wind")]
    output = subprocess.run(command, capture_output=True, text=True, timeout=60, check=True).stdout
    heavy, at_import, for_one, later = json.loads(output)
    assert heavy == [] and at_import == []
    assert for_one == ["golden_wind.asset", "golden_wind.blade", "golden_wind.component"], (
        "a blade and its parents"
    )
    assert later == []


def test_star_import_and_dir_show_everything() -> None:
    package = import_module("golden_wind")
    names: dict[str, Any] = {}
    exec("from golden_wind import *", names)  # noqa: S102
    assert set(package.__all__) <= set(names)
    assert set(package.__all__) <= set(dir(package))
    with pytest.raises(AttributeError, match="golden_wind"):
        package.WindTurbin  # noqa: B018


VERBS = ("list", "iterate", "search", "count", "aggregate", "histogram", "frame", "sync")


def test_signatures_show_the_filters(wind: Any) -> None:
    for verb in VERBS:
        shown = inspect.signature(getattr(wind.wind_turbine, verb)).parameters
        assert {"min_capacity", "name_prefix", "status", "rotor"} <= set(shown), verb
        assert ("limit" in shown) == (verb in {"list", "iterate", "search", "frame", "aggregate"}), verb
        assert inspect.getdoc(getattr(wind.wind_turbine, verb)), verb
    assert "min_length" in inspect.signature(wind.blade.list).parameters
    assert "min_capacity" not in inspect.signature(wind.blade.list).parameters


def test_signatures_of_classes_say_what_their_source_says(wind: Any) -> None:
    package = import_module("golden_wind")
    for _ in range(2):  # before pydantic has made the class ready, and after
        shown = {key: str(one) for key, one in inspect.signature(package.WindTurbineWrite).parameters.items()}
        assert shown["name"] == "name: 'str'"
        assert shown["capacity"] == "capacity: 'float | None' = None"
        assert shown["rotor"] == "rotor: 'RotorWrite | NodeId | str | None' = None"
        assert shown["external_id"] == "external_id: 'str'"
        package.WindTurbineWrite(external_id="t", name="x")

    class Own(package.WindTurbineWrite):  # type: ignore[name-defined, misc]
        colour: str = "white"

    assert str(inspect.signature(Own).parameters["colour"]) == "colour: 'str' = 'white'"
    assert "work_orders" not in shown, "it is written from its other side"
    read = inspect.signature(package.WindTurbine).parameters
    assert str(read["blades"]) == "blades: 'Connection[Blade]' = Ellipsis"


def test_steps_of_a_query_show_their_options(wind: Any) -> None:
    step = wind.wind_turbine.query().with_sensors
    assert step.__name__ == "with_sensors" and "sensors" in (inspect.getdoc(step) or "")
    assert {"limit", "sort_by", "edge_where"} <= set(inspect.signature(step).parameters)
    assert "edge_where" not in inspect.signature(wind.wind_turbine.query().with_farm).parameters


def test_descriptions_are_in_the_classes() -> None:
    package = import_module("golden_wind")
    assert package.WindTurbine.__doc__ == "A turbine that turns wind into electricity."
    source = inspect.getsource(package.WindTurbine)
    assert '"""Nameplate capacity. Unit: power:megaw."""' in source


@pytest.mark.parametrize("golden", GOLDEN, ids=lambda golden: golden.package)
@pytest.mark.parametrize("name", ["README.md", "llms.txt"])
def test_the_examples_are_true(golden: Golden, name: str) -> None:
    text = (golden.folder / golden.package / name).read_text(encoding="utf-8")
    blocks = re.findall(r"```python\n(.*?)```", text, re.DOTALL)
    assert len(blocks) == 1
    assert "are empty until" not in text, "a connection that was not included is not an empty one"
    names: dict[str, Any] = {}
    exec(compile(blocks[0], f"{golden.package}/{name}", "exec"), names)  # noqa: S102
    if "upsert" in blocks[0]:
        assert names["one"] is not None and len(names["found"]) == names["how_many"] == 1


@pytest.mark.parametrize("golden", GOLDEN, ids=lambda golden: golden.package)
def test_every_class_is_listed(golden: Golden) -> None:
    client = getattr(import_module(golden.package), golden.client)
    readme, llms = ((golden.folder / golden.package / name).read_text() for name in ("README.md", "llms.txt"))
    for attribute, name in client._package.classes.items():
        assert f"| `{attribute}` | `{name}`" in readme
        assert f"### {name} (client.{attribute}" in llms


def test_code_of_the_user_is_part_of_the_sdk() -> None:
    from golden_shop import PersonWrite, ShopClient

    with ShopClient.local() as client:
        client.upsert(PersonWrite(external_id="p", name="Ada"))
        assert client.opening_hours() == "always"
        assert [one.greeting() for one in client.person.named("Ada")] == ["Good day, Ada"]

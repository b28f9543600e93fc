"""The target `cognite`: classes that cognite-sdk itself writes and reads with, against the engine."""

from __future__ import annotations

import datetime as dt
import importlib.util
import json
from pathlib import Path
from typing import Any

import pytest
from cognite.client import ClientConfig, CogniteClient
from cognite.client.credentials import Token
from cognite.client.data_classes.data_modeling import DirectRelationReference, SpaceApply
from cognite.client.data_classes.data_modeling.instances import (
    TypedEdge,
    TypedEdgeApply,
    TypedNode,
    TypedNodeApply,
)
from generator.golden.checkers import mypy, pyright, ruff_complaints

from pygen.models import read
from pygen.pipeline import Pipeline
from pygen.targets.cognite.language import INSTANCE
from pygen_engine import Engine
from pygen_engine.http.server import running

GOLDEN = Path(__file__).parents[1] / "golden"
NAMES = ["wind", "everything", "hostile", "shop", "empty"]


def made(name: str) -> str:
    (text,) = Pipeline.alone(read(GOLDEN / name / "model")).output("cognite").files.values()
    return text


def test_what_is_emitted_needs_no_checker_and_no_formatter(tmp_path: Path) -> None:
    for name in NAMES:
        (tmp_path / f"{name}_typed.py").write_text(made(name), encoding="utf-8")
    files = [f"{name}_typed.py" for name in NAMES]
    assert ruff_complaints([tmp_path / file for file in files]) == ""
    assert mypy(tmp_path, *files) == []
    assert pyright(tmp_path, *files) == []


def test_it_is_the_same_on_every_run() -> None:
    assert made("everything") == made("everything")


def test_no_property_takes_the_name_of_what_instances_have() -> None:
    taken = {name for kind in (TypedNode, TypedNodeApply, TypedEdge, TypedEdgeApply) for name in dir(kind)}
    assert {name for name in taken if not name.startswith("_")} <= INSTANCE


@pytest.fixture
def wind(tmp_path: Path) -> Any:
    path = tmp_path / "wind_typed.py"
    path.write_text(made("wind"), encoding="utf-8")
    spec = importlib.util.spec_from_file_location("wind_typed", path)
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_the_official_client_writes_and_reads_with_these_classes(wind: Any) -> None:
    with Engine.open() as engine, running(engine) as server:
        model = sorted((GOLDEN / "wind" / "model").glob("*.json"))
        engine.load_model([json.loads(path.read_text()) for path in model])
        client = CogniteClient(ClientConfig("test", "p", Token("t"), base_url=server.url))
        client.data_modeling.spaces.apply(SpaceApply("farm"))
        turbine = wind.WindTurbineApply(
            "farm", "t1", name="Hornsea 1", capacity=8.0, hub_height=120.0, status="running",
            commissioned=dt.datetime(2026, 1, 1, tzinfo=dt.UTC), rotor=("farm", "r1"),
            datasheets=[("farm", "d1"), DirectRelationReference("farm", "d2")],
        )  # fmt: skip
        edge = wind.SensorPositionApply(
            "farm", "e1", type=("acme", "sensorAt"), start_node=("farm", "t1"), end_node=("farm", "s1")
        )
        client.data_modeling.instances.apply(
            turbine, edge, auto_create_start_nodes=True, auto_create_end_nodes=True
        )
        (found,) = client.data_modeling.instances.list(wind.WindTurbine)
        assert isinstance(found, wind.WindTurbine)
        assert (found.name, found.capacity, found.hub_height) == ("Hornsea 1", 8.0, 120.0)
        assert found.status == "running"
        assert found.commissioned == dt.datetime(2026, 1, 1, tzinfo=dt.UTC)
        assert found.rotor == DirectRelationReference("farm", "r1")
        assert [one.external_id for one in found.datasheets] == ["d1", "d2"]
        assert found.description is None
        again = found.as_write()
        assert again.existing_version == found.version
        assert not client.data_modeling.instances.apply(again).nodes[0].was_modified
        one_thing = wind.WindTurbineApply("farm", "t1", name="Hornsea One")
        assert "capacity" not in one_thing.dump()["sources"][0]["properties"]
        client.data_modeling.instances.apply(one_thing)
        (found,) = client.data_modeling.instances.list(wind.WindTurbine)
        assert (found.name, found.capacity) == ("Hornsea One", 8.0)
        (link,) = client.data_modeling.instances.list(wind.SensorPosition)
        assert link.start_node == DirectRelationReference("farm", "t1")
        assert link.as_write().dump()["existingVersion"] == link.version

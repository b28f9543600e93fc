"""The engine where nothing else of ours is installed, and an SDK where the engine is not."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest
from cognite.client import ClientConfig, CogniteClient
from cognite.client.credentials import Token
from cognite.client.data_classes import data_modeling as dm
from sdk_environments import Environment, run, uv
from sdk_project import make_project


@pytest.fixture(scope="module")
def alone(tmp_path_factory: pytest.TempPathFactory, wheelhouse: Path) -> Environment:
    """`pip install pygen-engine`, from the wheel that was built from our sdist."""
    environment = Environment.create(tmp_path_factory.mktemp("alone") / "environment", wheelhouse)
    environment.install("pygen-engine")
    return environment


@pytest.fixture
def client(alone: Environment) -> Iterator[CogniteClient]:
    """The official client of the engine that runs there."""
    command = [alone.python.with_name("pygen-engine"), "serve", "--port", "0", "--json"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        try:
            assert process.stdout is not None
            told = json.loads(process.stdout.readline())
            config = ClientConfig(
                client_name="alone", project=told["project"], base_url=told["url"], credentials=Token("any")
            )
            yield CogniteClient(config)
        finally:
            process.terminate()


def test_it_brings_msgspec_only(alone: Environment) -> None:
    listed = json.loads(run([uv(), "pip", "list", "--format", "json", "--python", alone.python]).stdout)
    assert {package["name"] for package in listed} == {"pygen-engine", "msgspec"}
    assert "http://127.0.0.1:8765" in alone.run("-m", "pygen_engine", "serve", "--help")


def test_it_serves_the_official_client(client: CogniteClient) -> None:
    modeling = client.data_modeling
    modeling.spaces.apply(dm.SpaceApply("plant"))
    name = dm.ContainerProperty(dm.data_types.Text())
    modeling.containers.apply(dm.ContainerApply("plant", "Pump", {"name": name}, used_for="node"))
    mapped = dm.MappedPropertyApply(dm.ContainerId("plant", "Pump"), "name")
    view = modeling.views.apply(dm.ViewApply("plant", "Pump", "v1", properties={"name": mapped})).as_id()
    written = dm.NodeApply("plant", "p1", sources=[dm.NodeOrEdgeData(view, {"name": "Pump 1"})])
    modeling.instances.apply(written)
    wanted = dm.filters.Equals(view.as_property_ref("name"), "Pump 1")
    found = modeling.instances.list("node", sources=view, filter=wanted, limit=10)
    assert [(node.external_id, node.properties[view]["name"]) for node in found] == [("p1", "Pump 1")]


def test_an_sdk_without_the_engine_says_the_one_line_to_type(tmp_path: Path, wheelhouse: Path) -> None:
    """Production does without the engine; who wants it is told how, and it works then."""
    wheel = make_project(tmp_path / "wind").build().wheel
    environment = Environment.create(tmp_path / "environment", wheelhouse)
    environment.install(wheel)
    code = "import acme_wind\ntry: acme_wind.WindClient.local()\nexcept ImportError as error: print(error)"
    said = environment.run("-c", code).strip()
    assert said == "WindClient.local() needs an extra: pip install 'pygen-runtime[local]'"
    environment.install("pygen-runtime[local]")
    assert environment.run("-c", code) == ""

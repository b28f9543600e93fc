"""A round of every official client against the engine behind a socket.

Each lives in an environment of its own, since they pin what contradicts each other and us: `make clients`
installs them. The official Python SDK is among our own dependencies, and has tests in many places.
"""

from __future__ import annotations

import json
import os
import random
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from cognite.client import ClientConfig, CogniteClient
from cognite.client.credentials import Token
from cognite.client.data_classes.data_modeling import NodeApply, NodeOrEdgeData, ViewId

from pygen_engine import Engine, published_model, running
from pygen_runtime.client import Client
from pygen_runtime.http import Config

HERE = Path(__file__).parent
CLIENTS = HERE.parents[1] / ".clients"
ROUNDS = HERE / "rounds"


def mapped(container: str, name: str, **more: Any) -> dict[str, Any]:
    reference = {"type": "container", "space": "plant", "externalId": container}
    return {"container": reference, "containerPropertyIdentifier": name, **more}


def view(name: str) -> dict[str, Any]:
    return {"type": "view", "space": "plant", "externalId": name, "version": "1"}


PUMPS = {
    "connectionType": "multi_reverse_direct_relation",
    "source": view("Pump"),
    "through": {"source": view("Pump"), "identifier": "site"},
}
MODEL = {
    "spaces": [{"space": "plant"}],
    "containers": [
        {"space": "plant", "externalId": "Site", "properties": {"name": {"type": {"type": "text"}}}},
        {
            "space": "plant",
            "externalId": "Pump",
            "properties": {
                "name": {"type": {"type": "text"}},
                "size": {"type": {"type": "float64"}},
                "site": {"type": {"type": "direct"}},
            },
            "indexes": {"site": {"indexType": "btree", "properties": ["site"], "cursorable": True}},
        },
    ],
    "views": [
        {**view("Site"), "properties": {"name": mapped("Site", "name"), "pumps": PUMPS}},
        {
            **view("Pump"),
            "properties": {
                "name": mapped("Pump", "name"),
                "size": mapped("Pump", "size"),
                "site": mapped("Pump", "site", source=view("Site")),
            },
        },
    ],
    "dataModels": [
        {"space": "plant", "externalId": "Plant", "version": "1", "views": [view("Site"), view("Pump")]}
    ],
}


@pytest.fixture
def url() -> Iterator[str]:
    with Engine.open() as engine:
        engine.load_model(published_model("cdm"))
        engine.load_model(MODEL)
        with running(engine) as server:
            yield server.url


def command(name: str, program: str) -> str:
    """A program of a client; its environment is made by `make clients`."""
    found = CLIENTS / name / "bin" / program
    if not found.exists():
        pytest.skip(f"{name} is not installed: make clients")
    return str(found)


def ran(*arguments: str | Path, folder: Path, **environment: str) -> str:
    """What a client prints. Those that count their users do not while a test is run."""
    done = subprocess.run(
        [str(argument) for argument in arguments],
        cwd=folder,
        env={**os.environ, **environment},
        capture_output=True,
        text=True,
        timeout=300,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


def last_line(output: str) -> Any:
    return json.loads(output.splitlines()[-1])


def test_the_first_generation_of_pygen(url: str, tmp_path: Path) -> None:
    output = ran(command("pygen", "python"), ROUNDS / "pygen.py", url, tmp_path, folder=tmp_path)
    assert last_line(output) == {
        "retrieved": 1.0,
        "listed": ["p1", "p2"],
        "counted": 3,
        "queried": 3,
        "left": ["p0", "p2"],
    }


def plant_of(rng: random.Random) -> list[NodeApply]:
    """Sites, of which some have no pump, and pumps, of which some are nowhere or have no size."""
    sites = [node("Site", f"s{n}", {"name": f"North {n % 3}"}) for n in range(8)]
    pumps = []
    for number in range(30):
        values: dict[str, Any] = {"name": f"P {number}"}
        if rng.random() < 0.8:
            values["size"] = float(rng.randint(0, 9))
        if rng.random() < 0.8:
            values["site"] = {"space": "plant", "externalId": f"s{rng.randint(0, 5)}"}
        pumps.append(node("Pump", f"p{number}", values))
    return [*sites, *pumps]


def node(name: str, external_id: str, values: dict[str, Any]) -> NodeApply:
    data = NodeOrEdgeData(ViewId("plant", name, "1"), values)
    return NodeApply("plant", external_id, sources=[data])


def test_roots_of_required_branches_are_those_of_select(url: str, tmp_path: Path) -> None:
    """What `select()` of the first generation left out is left out by `required=True`."""
    official = CogniteClient(ClientConfig("tests", "local", Token("any"), base_url=url))
    official.data_modeling.instances.apply(plant_of(random.Random(1)))
    sizes = [(low, low + width) for low in range(0, 10, 2) for width in (0, 1, 4)]
    with Client(Config(project="local", url=url, credentials="any")) as client:
        site, pump = client.query(("plant", "Site", "1")), client.query(("plant", "Pump", "1"))
        asked = {
            "sites with pumps": site.with_pumps(required=True),
            "pumps with sites": pump.with_site(required=True),
            "pumps of North 1": pump.with_site(lambda s: s.where(name="North 1"), required=True),
        }
        for low, high in sizes:
            asked[f"sites with pumps from {low} to {high}"] = site.with_pumps(
                lambda p, low=low, high=high: p.where(min_size=low, max_size=high), required=True
            )
        ours = {name: sorted(row["externalId"] for row in query.list()) for name, query in asked.items()}
    arguments = (ROUNDS / "pygen_select.py", url, tmp_path, json.dumps(sizes))
    assert last_line(ran(command("pygen", "python"), *arguments, folder=tmp_path)) == ours
    assert len({tuple(ids) for ids in ours.values()}) > 5


def test_neat(url: str, tmp_path: Path) -> None:
    output = ran(command("neat", "python"), ROUNDS / "neat.py", url, tmp_path, folder=tmp_path)
    assert last_line(output) == {"Plant": ["Pump", "Site"], "Factory": ["Pump", "Site"]}


def test_the_javascript_sdk(url: str, tmp_path: Path) -> None:
    packages = CLIENTS / "javascript" / "node_modules"
    if not packages.exists() or shutil.which("node") is None:
        pytest.skip("the JavaScript SDK is not installed: make clients, with Node")
    output = ran("node", ROUNDS / "javascript.mjs", url, packages.parent, folder=tmp_path)
    assert last_line(output) == {
        "schema": [1, 1, 1, 1],
        "listed": ["p1", "p2"],
        "counted": 3,
        "queried": 3,
        "left": ["p0", "p2"],
    }


def test_the_toolkit_deploys_twice_to_the_same(url: str, tmp_path: Path) -> None:
    program = command("toolkit", "cdf")
    project = tmp_path / "project"
    shutil.copytree(HERE / "toolkit", project)
    login = {"CDF_URL": url, "CDF_CLUSTER": "local", "CDF_PROJECT": "local", "PROVIDER": "other"}
    login |= {"LOGIN_FLOW": "token", "CDF_TOKEN": "any", "COLUMNS": "200"}
    ran(program, "build", "--env", "dev", folder=project, **login)
    client = CogniteClient(ClientConfig("test", "local", Token("any"), base_url=url))
    ran(program, "deploy", folder=project, **login)
    first = deployed(client)
    ran(program, "deploy", folder=project, **login)
    assert deployed(client) == first
    assert [len(resources) for resources in first] == [1, 1, 1, 1]


def deployed(client: CogniteClient) -> list[list[dict[str, Any]]]:
    """All resources in the space of the project, with the times at which they were changed."""
    schema = client.data_modeling
    listed = [api.list(space="toolkit") for api in (schema.containers, schema.views, schema.data_models)]
    return [[schema.spaces.retrieve("toolkit").dump()], *([one.dump() for one in found] for found in listed)]

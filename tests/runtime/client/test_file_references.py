"""Properties of type file, and nodes that are files, lead to their content."""

from __future__ import annotations

import copy
import pickle
from collections.abc import AsyncIterator
from importlib import import_module
from pathlib import Path
from typing import Any

import pytest
from runtime.faces import CLIENTS, close, done
from runtime.handmade_sdk import SensorWrite

from pygen import generate_sdk_notebook
from pygen_engine import published_model
from pygen_runtime.errors import ValidationFailed
from pygen_runtime.files.references import FileNode, FileRef


@pytest.fixture(params=CLIENTS)
async def client(request: pytest.FixtureRequest) -> AsyncIterator[Any]:
    opened = CLIENTS[request.param].local()
    await done(opened.upsert(SensorWrite(external_id="s", a_file="manual", many_file=["x", "y"])))
    yield opened
    await close(opened)


async def test_a_property_leads_to_its_file(client: Any, tmp_path: Path) -> None:
    await done(client.files.upload(b"first", "manual", name="manual.txt"))
    (sensor,) = await done(client.sensor.list())
    file = sensor.a_file if type(client).__name__ == "WindClient" else sensor.a_file.awaited
    assert await done(file.content()) == b"first"
    assert await done(file.download(tmp_path)) == tmp_path / "manual.txt"
    assert (await done(file.upload(b"second"))).external_id == "manual"
    assert await done(client.files.read(sensor.a_file)) == b"second"


async def test_it_is_still_a_text(client: Any) -> None:
    (sensor,) = await done(client.sensor.list())
    assert sensor.a_file == "manual" and isinstance(sensor.a_file, FileRef)
    assert sensor.many_file == ["x", "y"]
    assert sensor.model_dump()["a_file"] == "manual" and '"manual"' in sensor.model_dump_json()
    assert type(sensor.as_write().a_file) is str
    assert pickle.loads(pickle.dumps(sensor)) == copy.deepcopy(sensor) == sensor
    assert sensor.dump()["properties"]["acme"]["Sensor/v1"]["aFile"] == "manual"


async def test_the_wrong_face_says_which_is_right(client: Any) -> None:
    (sensor,) = await done(client.sensor.list())
    blocking = type(client).__name__ == "WindClient"
    with pytest.raises(ValidationFailed, match="leave out .awaited" if blocking else r"await x\.awaited"):
        _ = sensor.a_file.awaited if blocking else sensor.a_file.content()


def test_who_was_not_read_knows_no_client() -> None:
    for file in (FileRef("manual"), pickle.loads(pickle.dumps(FileRef("manual")))):
        with pytest.raises(ValidationFailed, match=r"nobody knows where its content is.*client\.files"):
            file.content()


def test_a_node_that_is_a_file_leads_to_its_content(tmp_path: Path) -> None:
    """Of a generated class of a view that implements CogniteFile."""
    client: Any = generate_sdk_notebook(
        published_model("cdm"),
        package="manuals_sdk",
        include={"views": ["CogniteFile"]},
        instance_space="docs",
    )
    with client:
        write = import_module("manuals_sdk").CogniteFileWrite
        client.upsert(write(external_id="m", name="../m.txt"))
        node = client.cognite_file.retrieve("m")
        assert isinstance(node, FileNode) and node.is_uploaded is False
        node.upload(b"abc")
        (node,) = client.cognite_file.list()
        assert (node.content(), node.is_uploaded) == (b"abc", True)
        assert node.download(tmp_path) == tmp_path / "m.txt"
        assert node.as_write().external_id == "m"

"""Our requests are those of recorded exchanges with the real service, and its answers are understood."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from runtime.http.faults import Call, Reply

from pygen_runtime import errors, resources
from pygen_runtime.http import Request
from pygen_runtime.schema import ContainerWrite, DataModelWrite, SpaceWrite, ViewWrite

APIS = {
    "spaces": ("Spaces", SpaceWrite),
    "containers": ("Containers", ContainerWrite),
    "views": ("Views", ViewWrite),
    "datamodels": ("DataModels", DataModelWrite),
}


def recorded(shared: Path) -> list[dict[str, Any]]:
    files = sorted((shared / "fixtures" / "http").glob("*.json"))
    return [exchange for file in files for exchange in json.loads(file.read_text(encoding="utf-8"))]


def without_nulls(value: Any) -> Any:
    """The recording client sends null where ours sends nothing; the service takes both for the same."""
    if isinstance(value, dict):
        return {key: without_nulls(item) for key, item in value.items() if item is not None}
    return [without_nulls(item) for item in value] if isinstance(value, list) else value


def replay(serve, open_driver, exchange: dict[str, Any]) -> tuple[Any, Any]:
    headers = {key: values[0] for key, values in exchange["responseHeaders"].items()}
    headers.pop("content-encoding", None)
    server = serve(lambda call: Reply(exchange["status"], exchange["response"], headers))
    return server, open_driver(server.url)


def test_schema_exchanges(shared, serve, open_driver):
    seen = set()
    for exchange in recorded(shared):
        kind, _, action = exchange["path"].partition("/models/")[2].partition("?")[0].partition("/")
        if kind not in APIS or exchange["status"] != 200:
            continue
        asked = without_nulls(exchange["request"])
        server, driver = replay(serve, open_driver, exchange)
        name, write = APIS[kind]
        prefix = "Async" if driver.mode == "async" else ""
        api = getattr(resources, f"{prefix}{name}API")(driver.runner)
        keys = [tuple(item.values()) for item in asked["items"]]
        if action == "byids":
            result = driver.call(api.retrieve, keys)
        elif action == "delete":
            result = driver.call(api.delete, keys)
        else:
            result = driver.call(api.create, [write.load(item) for item in asked["items"]])
        call: Call = server.calls[0]
        assert call.path.removeprefix("/api/v1/projects/p/models/") == "/".join(filter(None, (kind, action)))
        assert call.body == asked
        if action == "delete":
            assert [(item.space, item.external_id) for item in result] == [key[:2] for key in keys]
        else:
            assert [item.dump() for item in result] == exchange["response"]["items"]
        seen.add((kind, action))
    assert {("containers", ""), ("containers", "byids"), ("containers", "delete"), ("views", "")} <= seen


def test_a_recorded_refusal(shared, serve, open_driver):
    (exchange,) = (exchange for exchange in recorded(shared) if exchange["status"] == 400)
    _, driver = replay(serve, open_driver, exchange)
    with pytest.raises(errors.ApiError) as caught:
        driver.fetch(Request.post("/models/instances", exchange["request"], kind="write"))
    assert (caught.value.status, caught.value.code) == (400, 400)
    assert caught.value.message == exchange["response"]["error"]["message"]
    assert caught.value.request_id == exchange["responseHeaders"]["x-request-id"][0]

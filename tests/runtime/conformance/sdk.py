"""The SDK of the case model, made by pygen as for anybody, and what stands behind its clients."""

from __future__ import annotations

import asyncio
import importlib
import inspect
import json
import sys
import time
from collections.abc import Callable, Mapping
from pathlib import Path
from types import ModuleType
from typing import Any

import httpx
from runtime.conformance.cases import read

from pygen import generate_sdk
from pygen.naming import to_snake
from pygen_engine import Engine
from pygen_runtime import Config, Retries

PACKAGE = "conformance_windpark"
BASE = "/api/v1/projects/p"
BASE_PROPERTIES = {
    "$externalId": "external_id",
    "$space": "space",
    "$type": "node_type",
    "$edgeType": "edge_type",
    "$startNode": "start_node",
    "$endNode": "end_node",
    "$version": "version",
    "$createdTime": "created_time",
    "$lastUpdatedTime": "last_updated_time",
}

Handler = Callable[[httpx.Request], httpx.Response]


def call(engine: Engine, path: str, body: Any) -> Any:
    """Ask the engine directly, as whoever prepares a world does."""
    head = {"content-type": "application/json"}
    status, _, content = engine.handle(
        "POST", f"{BASE}/models{path}", head, json.dumps(body, default=float).encode()
    )
    assert status == 200, content
    return json.loads(content)


def engine_with_model() -> Engine:
    engine = Engine.open()
    for resource, body in read("model.requests.json").items():
        call(engine, f"/{resource}", body)
    return engine


def generated(folder: Path) -> ModuleType:
    """The package of the SDK, imported from a folder."""
    model = read("model.json")
    item = {"space": model["space"], "externalId": model["externalId"], "version": model["version"]}
    with engine_with_model() as engine:
        [document] = call(engine, "/datamodels/byids?inlineViews=true", {"items": [item]})["items"]
    files = generate_sdk(
        document,
        package=PACKAGE,
        client="WindparkClient",
        instance_space=model["instanceSpace"],
        on_finding=lambda finding: None,
    )
    for path, text in files.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_text(text, encoding="utf-8")
    sys.path.insert(0, str(folder))
    try:
        return importlib.import_module(PACKAGE)
    finally:
        sys.path.remove(str(folder))


def attribute(path: str) -> str:
    """What Python calls a property of the case model, or one every instance has."""
    return BASE_PROPERTIES.get(path) or to_snake(path)


class Wire(httpx.BaseTransport, httpx.AsyncBaseTransport):
    """Keeps every request, and answers as it is told.

    With `on_sent` each answer takes a moment, so that requests that are sent side by side are all told of
    before the first of them is answered.
    """

    def __init__(self, answer: Handler, on_sent: Callable[[httpx.Request], None] | None = None) -> None:
        self.requests: list[httpx.Request] = []
        self._answer = answer
        self._on_sent = on_sent

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        self._take(request, request.read())
        if self._on_sent is not None:
            time.sleep(0.01)
        return self._answer(request)

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        self._take(request, await request.aread())
        if self._on_sent is not None:
            await asyncio.sleep(0.01)
        return self._answer(request)

    def _take(self, request: httpx.Request, content: bytes) -> None:
        self.requests.append(request)
        if self._on_sent is not None:
            self._on_sent(request)


def empty(request: httpx.Request) -> httpx.Response:
    """No instances, whatever is asked."""
    endpoint = request.url.path.rsplit("/", 1)[1]
    if endpoint == "query":
        parts = json.loads(request.content)["select"]
        return httpx.Response(200, json={"items": {name: [] for name in parts}, "nextCursor": {}})
    return httpx.Response(200, json={"items": []})


def of_engine(engine: Engine) -> Handler:
    """The engine as the service behind a wire."""

    def answer(request: httpx.Request) -> httpx.Response:
        target = request.url.raw_path.decode("ascii")
        status, headers, content = engine.handle(
            request.method, target, dict(request.headers), request.content
        )
        return httpx.Response(status, headers=headers, content=content)

    return answer


class Face:
    """A client of one kind, blocking or not; what it is asked to do is a function of the client."""

    def __init__(self, package: ModuleType, name: str) -> None:
        self._package = package
        self.name = name
        prefix = "Async" if name == "async" else ""
        self._client: Any = getattr(package, f"{prefix}WindparkClient")

    async def run(self, wire: Wire | Handler, use: Callable[[Any], Any], **settings: Any) -> tuple[Any, Wire]:
        """The result of using a client, and the wire it used; settings are those of `Config`."""
        wire = wire if isinstance(wire, Wire) else Wire(wire)
        client = self.client(wire, **settings)
        try:
            return await done(use(client)), wire
        finally:
            await done(client.aclose() if self.name == "async" else client.close())

    def client(self, wire: Wire, **settings: Any) -> Any:
        retries = Retries(base=0.0, cap=0.0)
        options = {"project": "p", "url": "http://service", "gzip_above": None, "retries": retries}
        return self._client(Config(**{**options, "transport": wire, **settings}))

    def api(self, client: Any, view: str) -> Any:
        return getattr(client, to_snake(view))


async def done(value: Any) -> Any:
    """The result of a call, whether it has to be awaited or not."""
    return await value if inspect.isawaitable(value) else value


def tables() -> Mapping[str, Any]:
    """The views of the case model in the neutral form."""
    views: dict[str, Any] = read("model.json")["views"]
    return views

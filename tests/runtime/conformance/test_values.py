"""The bytes of a response become values of the types the language promises."""

from __future__ import annotations

import json
from decimal import Decimal
from typing import Any

import httpx
import pytest
from runtime.conformance.cases import parametrized
from runtime.conformance.kinds import kind
from runtime.conformance.neutral import expected_value, read_value
from runtime.conformance.sdk import Face, attribute

import pygen_runtime

_HEAD = {
    "instanceType": "node",
    "version": 1,
    "space": "yard",
    "externalId": "x",
    "createdTime": 1,
    "lastUpdatedTime": 1,
}


@parametrized("values")
async def test_bytes_become_values(face: Face, case: dict[str, Any]) -> None:
    def read(client: Any) -> Any:
        return face.api(client, case["view"]).list(limit=10)

    body = _body(case)
    if "error" in case:
        with pytest.raises(pygen_runtime.PygenError) as caught:
            await face.run(lambda request: httpx.Response(200, content=body), read)
        assert kind(caught.value) == case["error"]
        return
    found, _ = await face.run(lambda request: httpx.Response(200, content=body), read)
    rows = case.get("rows", [case.get("values")])
    assert len(found) == len(rows)
    for instance, expected in zip(found, rows, strict=True):
        assert {name: read_value(instance, case["view"], name) for name in expected} == {
            name: expected_value(value) for name, value in expected.items()
        }
    for name, value in case.get("unchanged", {}).items():
        assert getattr(found[0], attribute(name)) == value
    for name, value in case.get("unknown", {}).items():
        assert getattr(found[0], name) == (float(value) if isinstance(value, Decimal) else value)


def _body(case: dict[str, Any]) -> bytes:
    if "text" in case:
        text: str = case["text"]
        return text.encode()
    items = case.get("items")
    if items is None:
        key = f"{case['view']}/v1"
        items = [{**_HEAD, **case.get("head", {}), "properties": {"park": {key: case["properties"]}}}]
    return _written({"items": items}).encode()


def _written(value: Any) -> str:
    """JSON with the raw pieces as they are."""
    if isinstance(value, dict) and set(value) == {"$raw"}:
        raw: str = value["$raw"]
        return raw
    if isinstance(value, dict):
        return f"{{{','.join(f'{json.dumps(name)}:{_written(inner)}' for name, inner in value.items())}}}"
    if isinstance(value, list):
        return f"[{','.join(map(_written, value))}]"
    return str(value) if isinstance(value, Decimal) else json.dumps(value)

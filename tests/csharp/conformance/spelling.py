"""The case model in C#: what properties are called, and how values are written."""

from __future__ import annotations

import json
from collections.abc import Mapping
from decimal import Decimal
from functools import cache
from typing import Any

from runtime.conformance.cases import cases as cases_of
from runtime.conformance.cases import read
from runtime.conformance.sdk import call, engine_with_model

from pygen.config import Settings
from pygen.models import read_value
from pygen.naming import to_pascal
from pygen.pipeline import Pipeline
from pygen.source.csharp.text import literal as text

BASE = {
    "$externalId": "ExternalId",
    "$space": "Space",
    "$type": "NodeType",
    "$edgeType": "EdgeType",
    "$startNode": "StartNode",
    "$endNode": "EndNode",
    "$version": "Version",
    "$createdTime": "CreatedTime",
    "$lastUpdatedTime": "LastUpdatedTime",
}
_BASE_KINDS = {
    "$version": "int64",
    "$createdTime": "timestamp",
    "$lastUpdatedTime": "timestamp",
    "$externalId": "text",
    "$space": "text",
}


@cache
def views() -> Mapping[str, Any]:
    found: dict[str, Any] = read("model.json")["views"]
    return found


def emitted() -> dict[str, str]:
    """The SDK of the case model."""
    model = read("model.json")
    item = {"space": model["space"], "externalId": model["externalId"], "version": model["version"]}
    with engine_with_model() as engine:
        [document] = call(engine, "/datamodels/byids?inlineViews=true", {"items": [item]})["items"]
    settings = Settings.model_validate(
        {
            "package": "windpark",
            "client": "WindparkClient",
            "models": [
                {"space": item["space"], "external-id": item["externalId"], "version": item["version"]}
            ],
            "instance-space": model["instanceSpace"],
        }
    )
    files = Pipeline(tuple(read_value(document)), settings).output("csharp").files
    return {path: source for path, source in files.items() if path.endswith(".cs")}


def topic(name: str) -> dict[str, dict[str, Any]]:
    """The cases of a topic that C# runs, by their full names."""
    facts = read("languages.json")["languages"]["csharp"]
    differs, lacks = {one["case"] for one in facts["differs"]}, set(facts["lacks"])
    return {
        full: case
        for full, case in cases_of(name)
        if full not in differs and not lacks & set(case.get("needs", ()))
    }


def member(name: str) -> str:
    return BASE.get(name) or to_pascal(name)


def row(view: str, path: str) -> dict[str, Any]:
    """What the model says of a property, behind relations too."""
    *way, last = path.split(".")
    for step in way:
        view = views()[view]["properties"][step]["target"]
    if last in BASE:
        return {"kind": _BASE_KINDS.get(last, "direct")}
    found: dict[str, Any] = views()[view]["properties"][last]
    return {**found, "view": view, "name": last}


def value(said: Any, facts: Mapping[str, Any]) -> str:
    """A neutral value as an expression of the type of its property."""
    if said is None:
        return "null"
    if facts.get("kind") == "json":
        return f"Json.Parse({text(json.dumps(_marked(said), default=float))})"
    if isinstance(said, dict):
        [(kind, inner)] = said.items()
        return _MARKED[kind](inner)
    if isinstance(said, bool):
        return "true" if said else "false"
    if isinstance(said, int | Decimal):
        return _number(said, facts.get("kind", ""))
    if facts.get("kind") == "enum":
        owner = to_pascal(f"{facts['view']}_{facts['name']}")
        return f"new {owner}({text(said)})"
    return text(said)


def _number(said: int | Decimal, kind: str) -> str:
    if kind in ("float32", "float64", ""):
        return f"{said}{'f' if kind == 'float32' else 'd'}"
    return f"({said}L)" if kind == "int64" else f"({said})"


def _marked(said: Any) -> Any:
    """JSON whose half characters are said by their units, as JSON can."""
    if isinstance(said, dict) and set(said) == {"$utf16"}:
        return b"".join(int(unit, 16).to_bytes(2, "little") for unit in said["$utf16"]).decode(
            "utf-16-le", "surrogatepass"
        )
    if isinstance(said, dict):
        return {name: _marked(inner) for name, inner in said.items()}
    return [_marked(inner) for inner in said] if isinstance(said, list) else said


def _int64(digits: str) -> str:
    return "long.MinValue" if digits == "-9223372036854775808" else f"({digits}L)"


_MARKED: dict[str, Any] = {
    "$int64": _int64,
    "$float": {
        "NaN": "double.NaN",
        "Infinity": "double.PositiveInfinity",
        "-Infinity": "double.NegativeInfinity",
    }.__getitem__,
    "$timestamp": lambda said: f"Neutral.Moment({text(said)})",
    "$date": lambda said: f"Neutral.Day({text(said)})",
    "$node": lambda pair: f"new InstanceId({text(pair[0])}, {text(pair[1])})",
    "$utf16": lambda units: '"' + "".join(f"\\u{unit}" for unit in units) + '"',
}

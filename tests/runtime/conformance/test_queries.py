"""Questions become requests, and the engine's answers to them become rows."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

import pytest
from runtime.conformance.canonical import canonical_request, parsed
from runtime.conformance.cases import facts, parametrized, read
from runtime.conformance.conditions import condition, keywords, sorting
from runtime.conformance.neutral import native
from runtime.conformance.rows import check_rows
from runtime.conformance.sdk import Face, attribute, call, engine_with_model, of_engine

from pygen_engine import Engine

PLANS = "planner" not in facts()["lacks"]


@pytest.fixture(scope="module")
def park() -> Engine:
    """The data of the cases; they only read, so all of them share it."""
    engine = engine_with_model()
    body = {"items": read("windpark.json")["items"]}
    call(engine, "/instances", {**body, "autoCreateStartNodes": True, "autoCreateEndNodes": True})
    return engine


@parametrized("queries")
async def test_a_question_has_its_requests_and_rows(face: Face, park: Engine, case: dict[str, Any]) -> None:
    ask = case["ask"]
    found, wire = await face.run(of_engine(park), lambda client: _ask(face.api(client, ask["view"]), ask))
    if "requests" in case and PLANS:
        sent = [(_path(request.url.path), parsed(request.content)) for request in wire.requests]
        assert [(path, canonical_request(path, body)) for path, body in sent] == [
            (said["path"], canonical_request(said["path"], said["body"])) for said in case["requests"]
        ]
    if "count" in case:
        assert found == case["count"]
    elif "figure" in case:
        assert found.value == (None if case["figure"] is None else pytest.approx(float(case["figure"])))
    else:
        instances = found if isinstance(found, list) else [] if found is None else [found]
        check_rows(instances, case["rows"], ask["view"], ordered=bool(ask.get("sort") or case.get("ordered")))


def _path(path: str) -> str:
    return path[path.index("/models") :]


def _ask(api: Any, ask: Mapping[str, Any]) -> Any:
    verb = ask["verb"]
    options = keywords(ask.get("keywords", ()))
    if verb != "query" and "where" in ask:
        options["where"] = lambda fields: _all(fields, ask["where"])
    if verb == "retrieve":
        return api.retrieve(native(ask["id"]))
    if verb == "count":
        return api.count(**options)
    if verb == "aggregate":
        return api.aggregate(ask["function"], attribute(ask["property"]), **options)
    if verb == "search":
        properties = [attribute(name) for name in ask["properties"]] if "properties" in ask else None
        return api.search(ask["text"], properties=properties, **options)
    if verb == "list":
        return _list(api, ask, options)
    query = _narrowed(api.query().where(**options) if options else api.query(), ask)
    return query.list(limit=ask.get("limit"))


def _list(api: Any, ask: Mapping[str, Any], options: dict[str, Any]) -> Any:
    if "sort" in ask:
        options["sort_by"] = sorting(ask["sort"])
    if "targetUnits" in ask:
        options["target_units"] = {attribute(name): unit for name, unit in ask["targetUnits"].items()}
    return api.list(limit=ask.get("limit"), **options)


def _narrowed(query: Any, said: Mapping[str, Any]) -> Any:
    """A query or a branch with all that is asked of it, but its limit."""
    for part in said.get("where", ()):
        query = query.where(lambda fields, part=part: condition(fields, part))
    if "sort" in said:
        query = query.sort_by(*sorting(said["sort"]))
    if "select" in said:
        query = query.select(*map(attribute, said["select"]))
    for branch in said.get("with", ()):
        follow = getattr(query, f"with_{attribute(branch['connection'])}")
        query = follow(_branch(branch), **_branch_options(branch))
    return query


def _branch(branch: Mapping[str, Any]) -> Callable[[Any], Any]:
    return lambda selection: _narrowed(selection, branch)


def _branch_options(branch: Mapping[str, Any]) -> dict[str, Any]:
    options: dict[str, Any] = {}
    if "limit" in branch:
        options["limit"] = branch["limit"]
    if "maxDistance" in branch:
        options["max_distance"] = branch["maxDistance"]
    if "edgeWhere" in branch:
        options["edge_where"] = lambda fields: _all(fields, branch["edgeWhere"])
    if "required" in branch:
        options["required"] = branch["required"]
    return options


def _all(fields: Any, parts: Sequence[Any]) -> Any:
    return condition(fields, parts[0] if len(parts) == 1 else ["and", *parts])

"""Whether what the program said of a case is what the case says."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Mapping, Sequence
from decimal import Decimal
from typing import Any

from csharp.conformance.spelling import member, views
from runtime.conformance.canonical import canonical_filter, canonical_request, parsed

PATH = "/models/instances"
MOST = 1000
OUR_DEFAULTS = {"autoCreateStartNodes": True, "autoCreateEndNodes": True}
KINDS = {
    "requestRefused": "RequestRefusedException",
    "authentication": "AuthenticationException",
    "permissionDenied": "PermissionDeniedException",
    "notFound": "NotFoundException",
    "conflict": "ConflictException",
    "rateLimited": "RateLimitedException",
    "timeout": "QueryTimeoutException",
    "server": "ServerException",
    "connection": "ConnectionException",
}
_HEAD = {
    "instanceType": "node",
    "version": 1,
    "space": "yard",
    "externalId": "x",
    "createdTime": 1,
    "lastUpdatedTime": 1,
}
Case = Mapping[str, Any]


def reply(said: Case) -> dict[str, Any]:
    """An answer with its body as text."""
    if "status" not in said:
        return dict(said)
    text = said["text"] if "text" in said else json.dumps(said.get("body"), default=float)
    return {"status": said["status"], "text": text, "headers": said.get("headers", {})}


def page(said: Case) -> dict[str, Any]:
    """A page as the service writes it."""
    if "ids" not in said:
        return reply(said)
    items = [{**_HEAD, "externalId": id, "properties": {}} for id in said["ids"]]
    cursor = {"nextCursor": said["next"]} if "next" in said else {}
    return {"status": 200, "text": json.dumps({"items": items, **cursor})}


def reply_text(case: Case) -> str:
    if "text" in case:
        return str(case["text"])
    item = {
        **_HEAD,
        **case.get("head", {}),
        "properties": {"park": {f"{case['view']}/v1": case.get("properties", {})}},
    }
    return _raw({"items": case.get("items", [item])})


def _raw(value: Any) -> str:
    """JSON with the raw pieces as they are."""
    if isinstance(value, list):
        return f"[{','.join(map(_raw, value))}]"
    if isinstance(value, Decimal):
        return str(value)
    if not isinstance(value, dict):
        return json.dumps(value, ensure_ascii=False)
    if set(value) in ({"$raw"}, {"$int64"}):
        return str(next(iter(value.values())))
    return "{" + ",".join(f"{json.dumps(name)}:{_raw(inner)}" for name, inner in value.items()) + "}"


def _bodies(outcome: Case) -> list[Any]:
    return [parsed(sent["body"]) for sent in outcome["sent"]]


def _fine(outcome: Case) -> None:
    assert outcome["error"] is None, "it ended in an error"


def _refused(said: Case, outcome: Case) -> None:
    assert outcome["error"] and outcome["error"]["type"] == "ValidationException", "it was not refused"
    if "property" in said:
        name = said["property"]
        assert member(name if name != "externalId" else "$externalId") in outcome["error"]["message"]
    assert not outcome["sent"]


def check_filters(case: Case, outcome: Case) -> None:
    if "refused" in case:
        _refused(case["refused"], outcome)
        return
    _fine(outcome)
    if case.get("sends") == "nothing":
        assert not outcome["sent"]
        return
    [body] = _bodies(outcome)
    assert canonical_filter(body.get("filter")) == canonical_filter(case["filter"]), body.get("filter")


def check_bodies(case: Case, outcome: Case) -> None:
    if "refused" in case:
        _refused(case["refused"], outcome)
        return
    _fine(outcome)
    if "split" in case:
        _check_split(outcome, case["split"])
        return
    [body] = _bodies(outcome)
    expected = case.get("request") or {"items": case["items"], **OUR_DEFAULTS}
    assert canonical_request(PATH, body) == canonical_request(PATH, expected), body


def _check_split(outcome: Case, split: Case) -> None:
    bodies = _bodies(outcome)
    sizes = [len(body["items"]) for body in bodies]
    assert len(sizes) == split["requests"], sizes
    assert all(size <= MOST for size in sizes)
    home = {_key(item): at for at, body in enumerate(bodies) for item in body["items"]}
    assert len(home) == sum(sizes) == split["items"]
    if split.get("cyclic"):
        return
    for at, (body, sent) in enumerate(zip(bodies, outcome["sent"], strict=True)):
        for item in body["items"]:
            for target in _targets(item):
                there = home.get(("node", target["space"], target["externalId"]), at)
                assert there == at or there in sent["answered"], (item, target)


def _key(item: Case) -> tuple[str, str, str]:
    return item["instanceType"], item["space"], item["externalId"]


def _targets(item: Case) -> list[Case]:
    """The nodes that an item points at: its ends and its relations."""
    values = [item.get("startNode"), item.get("endNode")]
    for source in item.get("sources", ()):
        for value in source["properties"].values():
            values += value if isinstance(value, list) else [value]
    return [one for one in values if isinstance(one, dict) and set(one) == {"space", "externalId"}]


def check_values(case: Case, outcome: Case) -> None:
    if "error" in case:
        assert outcome["error"] and outcome["error"]["type"] == KINDS[case["error"]]
        return
    _fine(outcome)
    rows = case.get("rows", [case.get("values", {})])
    assert len(outcome["result"]) == len(rows)
    for found, row in zip(outcome["result"], rows, strict=True):
        for name, expected in row.items():
            assert plain(found[name]) == plain(expected), (name, found[name], expected)
    for name, expected in case.get("unknown", {}).items():
        assert plain(outcome["unknown"][name]) == plain(expected)


def plain(value: Any) -> Any:
    """Numbers by value, moments to the 100 nanoseconds that C# has."""
    if isinstance(value, list):
        return [plain(one) for one in value]
    if isinstance(value, dict) and set(value) == {"$int64"}:
        return Decimal(value["$int64"])
    if isinstance(value, dict) and set(value) == {"$timestamp"}:
        found = re.fullmatch(r"(\S{19})(?:\.(\d+))?(\+00:00)?", value["$timestamp"])
        assert found, value
        return found[1], (found[2] or "").ljust(7, "0")[:7]
    if isinstance(value, dict):
        return {name: plain(inner) for name, inner in value.items()}
    if isinstance(value, float | int | Decimal) and not isinstance(value, bool):
        return float(value) if abs(value) < 2**53 or value != int(value) else Decimal(value)
    return value


def check_retries(case: Case, outcome: Case) -> None:
    if "error" in case:
        assert outcome["error"] and outcome["error"]["type"] == KINDS[case["error"]]
    else:
        _fine(outcome)
    sent = outcome["sent"]
    assert len(sent) == case["sent"]
    if "tokens" in case:
        assert [request["token"] for request in sent] == case["authorized"]
    for number, (least, most) in enumerate(case.get("waits", ())):
        wait = sent[number + 1]["at"] - sent[number]["at"]
        assert float(least) - 1e-6 <= wait <= float(most) + 1e-6, (number, wait)


def check_errors(case: Case, outcome: Case) -> None:
    told, said = outcome["error"], case["error"]
    assert told and told["type"] == KINDS[said["kind"]]
    for name in ("status", "code", "requestId", "missing", "duplicated", "details", "retryable"):
        if name in said:
            assert plain(told[name]) == plain(said[name]), name
    assert len(told["message"]) <= said.get("longest", 10**9)
    for part in said.get("mentions", ()):
        assert part in told["message"], told["message"]
    for part in said.get("hides", ()):
        assert part not in told["message"], told["message"]
    if "report" in case:
        assert told["report"] == case["report"]


def check_paging(case: Case, outcome: Case) -> None:
    if case.get("cursor", "") is None:
        assert outcome["result"] is True
        return
    if case.get("refused"):
        _refused({}, outcome)
    elif "error" in case:
        assert outcome["error"] and outcome["error"]["type"] == KINDS[case["error"]]
    else:
        _fine(outcome)
    if "ids" in case:
        assert outcome["found"] == case["ids"]
    bodies = _bodies(outcome)
    asked = [one for one in case["asked"] for _ in range(one.get("times", 1))]
    assert [body.get("cursor") for body in bodies] == [one["cursor"] for one in asked]
    for at, (body, one) in enumerate(zip(bodies, asked, strict=True)):
        if one.get("limit") == "smaller":
            assert body["limit"] < bodies[at - 1]["limit"]
        elif "limit" in one:
            assert body["limit"] == one["limit"]
        assert body["limit"] >= 1
        assert {**body, "cursor": 0, "limit": 0} == {**bodies[0], "cursor": 0, "limit": 0}


def check_queries(case: Case, outcome: Case) -> None:
    _fine(outcome)
    if "count" in case or "figure" in case:
        assert plain(outcome["result"]) == plain(case.get("count", case.get("figure")))
        return
    ask = case["ask"]
    ordered = bool(ask.get("sort") or case.get("ordered"))
    _check_rows(outcome["result"], case["rows"], ask["view"], ordered)


def _check_rows(found: Sequence[Any], said: Sequence[Any], view: str, ordered: bool = False) -> None:
    rows = [{"$externalId": row} if isinstance(row, str) else row for row in said]
    if not ordered:
        found = sorted(found, key=lambda one: (one["$space"], one["$externalId"]))
        rows = sorted(rows, key=lambda one: (one.get("$space", "yard"), one["$externalId"]))
    assert [one["$externalId"] for one in found] == [row["$externalId"] for row in rows]
    for one, row in zip(found, rows, strict=True):
        _check_row(one, row, view)


def _check_row(found: Case, row: Case, view: str) -> None:
    for name, expected in row.items():
        facts = views()[view]["properties"].get(name, {}) if view else {}
        is_id = isinstance(expected, dict) and set(expected) == {"$node"}
        if facts.get("kind") not in ("direct", "edges", "reverse") or is_id or expected is None:
            if name != "$space" or expected:
                assert plain(found[name]) == plain(expected), (name, found[name], expected)
        else:
            _check_connection(found[name], expected, facts)


def _check_connection(found: Any, expected: Any, facts: Case) -> None:
    target = facts.get("target", "")
    if isinstance(expected, dict) and "$ordered" not in expected:
        assert found is not None
        _check_row(found, expected, target)
    elif isinstance(expected, str):
        assert found["$externalId"] == expected
    elif "edgeView" in facts:
        links = {link["$edge"]["$externalId"]: link for link in found}
        assert set(links) == {link["$edge"]["$externalId"] for link in expected}
        for link in expected:
            _check_row(links[link["$edge"]["$externalId"]]["$edge"], link["$edge"], facts["edgeView"])
            _check_row(links[link["$edge"]["$externalId"]]["$node"], link["$node"], target)
    elif isinstance(expected, dict):
        _check_rows(found, expected["$ordered"], target, True)
    else:
        _check_rows(found, expected, target, facts["kind"] == "direct")


CHECKS: Mapping[str, Callable[[Case, Case], None]] = {
    "filters": check_filters,
    "bodies": check_bodies,
    "values": check_values,
    "retries": check_retries,
    "errors": check_errors,
    "paging": check_paging,
    "queries": check_queries,
}

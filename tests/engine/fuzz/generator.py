"""Malformed and hostile requests: valid bodies of every endpoint, broken in random ways."""

from __future__ import annotations

import copy
import gzip
import itertools
import json
import random
from collections.abc import Iterator
from typing import Any, NamedTuple
from urllib.parse import quote

from engine import plant
from engine.conversation import PROJECT

from pygen_engine.http.routes import ROUTES

V = plant.view("Pump")
P = [plant.SCHEMA, "Pump/v1", "speed"]
NAME = [plant.SCHEMA, "Named", "name"]


class Attack(NamedTuple):
    method: str
    target: str
    headers: dict[str, str]
    body: bytes


def _filters() -> list[Any]:
    spares = [plant.SCHEMA, "Pump/v1", "spares"]
    return [
        {"equals": {"property": NAME, "value": "Pump 01"}},
        {"in": {"property": P, "values": [100, 200]}},
        {"range": {"property": P, "gte": 100, "lt": {"property": [plant.SCHEMA, "Pump/v1", "serial"]}}},
        {"prefix": {"property": NAME, "value": "Pu"}},
        {"exists": {"property": P}},
        {"containsAny": {"property": spares, "values": [plant.ref("p1")]}},
        {"containsAll": {"property": [plant.SCHEMA, "Named", "tags"], "values": ["t1"]}},
        {"hasData": [V, plant.container("Pump")]},
        {"nested": {"scope": [plant.SCHEMA, "Pump/v1", "system"], "filter": {"matchAll": {}}}},
        {"instanceReferences": [plant.ref("p1")]},
        {
            "not": {
                "and": [
                    {"matchAll": {}},
                    {"or": [{"equals": {"property": ["node", "externalId"], "value": "p1"}}]},
                ]
            }
        },
        {
            "overlaps": {
                "startProperty": P,
                "endProperty": [plant.SCHEMA, "Pump/v1", "serial"],
                "gt": 1,
                "lt": 5,
            }
        },
    ]


def _query() -> dict[str, Any]:
    through = {"source": V, "identifier": "system"}
    return {
        "with": {
            "a": {
                "nodes": {"filter": _filters()[7]},
                "limit": 10,
                "sort": [{"property": P, "direction": "descending"}],
            },
            "b": {
                "edges": {
                    "from": "a",
                    "maxDistance": 2,
                    "direction": "outwards",
                    "nodeFilter": {"matchAll": {}},
                }
            },
            "c": {"nodes": {"from": "b", "chainTo": "destination"}, "limit": 5},
            "d": {"nodes": {"from": "a", "through": through, "direction": "outwards"}},
            "e": {"union": ["a", {"intersection": ["c", "d"]}], "except": ["d"], "limit": 7},
            "f": {"edges": {"from": "a", "maxDistance": 1, "limitEach": 1}, "limit": 3},
        },
        "select": {
            "a": {"sources": [{"source": V, "properties": ["*"]}], "limit": 3},
            "b": {},
            "e": {},
            "f": {},
        },
        "parameters": {"x": 1},
        "cursors": {},
        "includeTyping": True,
        "debug": {"emitResults": True},
    }


def _sync() -> dict[str, Any]:
    with_ = {
        "a": {"nodes": {"filter": _filters()[0]}, "limit": 2, "mode": "twoPhase", "skipAlreadyDeleted": False}
    }
    return {
        "with": with_,
        "select": {"a": {"sources": [{"source": V, "properties": ["name"]}]}},
        "cursors": {},
    }


SERIES, FILE, SEQUENCE = {"externalId": "ts"}, {"externalId": "file"}, {"externalId": "rows"}
CLASSIC: dict[str, list[Any]] = {
    "/timeseries": [{"items": [{"externalId": "ts", "isStep": True, "unitExternalId": "temperature:deg_c"}]}],
    "/timeseries/list": [{"filter": {"externalIdPrefix": "t", "metadata": {"a": "b"}}, "limit": 3}],
    "/timeseries/byids": [{"items": [SERIES, {"id": 1}], "ignoreUnknownIds": True}],
    "/timeseries/update": [{"items": [{**SERIES, "update": {"name": {"set": "n"}}}]}],
    "/timeseries/delete": [{"items": [{"externalId": "gone"}], "ignoreUnknownIds": True}],
    "/timeseries/data": [
        {
            "items": [
                {
                    **SERIES,
                    "datapoints": [
                        {"timestamp": 1000, "value": 1.5},
                        {"timestamp": 90_000, "value": 2, "status": {"code": 0, "symbol": "Good"}},
                    ],
                }
            ]
        }
    ],
    "/timeseries/data/delete": [{"items": [{**SERIES, "inclusiveBegin": 0, "exclusiveEnd": "1d-ago"}]}],
    "/timeseries/data/latest": [{"items": [{**SERIES, "before": "now", "targetUnit": "temperature:k"}]}],
    "/timeseries/data/list": [
        {"items": [{**SERIES, "start": 0, "end": "now", "limit": 5, "includeOutsidePoints": True}]},
        {
            "items": [{**SERIES, "targetUnit": "temperature:k", "includeStatus": True}],
            "start": 0,
            "end": 100_000,
            "aggregates": ["average", "count", "interpolation", "totalVariation", "maxDatapoint"],
            "granularity": "1m",
            "timeZone": "Europe/Oslo",
        },
        {"items": [{**SERIES, "start": 0, "end": 10**12}], "aggregates": ["sum"], "granularity": "1mo"},
    ],
    "/files": [{"name": "a.txt", "externalId": "file", "mimeType": "text/plain", "metadata": {"a": "b"}}],
    "/files/list": [{"filter": {"uploaded": False, "directoryPrefix": "/"}, "limit": 3}],
    "/files/byids": [{"items": [FILE, {"id": 1}], "ignoreUnknownIds": True}],
    "/files/update": [{"items": [{**FILE, "update": {"metadata": {"add": {"a": "b"}, "remove": ["a"]}}}]}],
    "/files/delete": [{"items": [{"externalId": "gone"}], "ignoreUnknownIds": True}],
    "/files/uploadlink": [{"items": [FILE]}],
    "/files/multiuploadlink": [{"items": [FILE]}],
    "/files/initmultipartupload": [{"name": "b.bin", "externalId": "parts"}],
    "/files/completemultipartupload": [{"externalId": "parts", "uploadId": "x"}],
    "/files/downloadlink": [{"items": [FILE]}],
    "/sequences": [
        {
            "items": [
                {
                    "externalId": "rows",
                    "columns": [
                        {"externalId": "n", "valueType": "LONG"},
                        {"externalId": "t", "valueType": "STRING"},
                        {"externalId": "x"},
                    ],
                }
            ]
        }
    ],
    "/sequences/list": [{"filter": {"externalIdPrefix": "r"}, "limit": 3}],
    "/sequences/byids": [{"items": [SEQUENCE, {"id": 1}], "ignoreUnknownIds": True}],
    "/sequences/update": [
        {"items": [{**SEQUENCE, "update": {"columns": {"modify": [], "add": [{"externalId": "y"}]}}}]}
    ],
    "/sequences/delete": [{"items": [{"externalId": "gone"}], "ignoreUnknownIds": True}],
    "/sequences/data": [
        {
            "items": [
                {
                    **SEQUENCE,
                    "columns": ["n", "t", "x"],
                    "rows": [
                        {"rowNumber": 1, "values": [1, "a", 1.5]},
                        {"rowNumber": 2, "values": [2, "b", 2]},
                    ],
                }
            ]
        }
    ],
    "/sequences/data/list": [{**SEQUENCE, "start": 0, "end": -1, "limit": 3, "columns": ["n", "x"]}],
    "/sequences/data/latest": [{**SEQUENCE, "before": 5}],
    "/sequences/data/delete": [{"items": [{**SEQUENCE, "rows": [1]}]}],
}
"""Time series, files and sequences: each is there once its first request was taken as it is."""


def seeds(path: str) -> list[Any]:
    """Valid bodies for a route."""
    ids = {"items": [{"space": plant.SCHEMA, "externalId": "Pump"}]}
    versions = {"items": [{**V, "type": None}]}
    versions["items"][0].pop("type")
    parts = {"items": [{"space": plant.SCHEMA, "containerExternalId": "Pump", "identifier": "speed"}]}
    node_ids = {"items": [{"instanceType": "node", **plant.ref("p1")}]}
    known: dict[str, list[Any]] = {
        "/models/spaces": [plant.SPACES, {"items": [{"space": "fuzz"}]}],
        "/models/containers": [plant.CONTAINERS],
        "/models/views": [plant.VIEWS],
        "/models/datamodels": [plant.MODEL],
        "/models/instances": [{**plant.INSTANCES, "replace": False, "delete": node_ids["items"]}],
        "/models/instances/delete": [node_ids],
        "/models/instances/byids": [{**node_ids, "sources": [{"source": V}], "includeTyping": True}],
        "/models/instances/list": [
            {"filter": one, "sources": [{"source": V}], "sort": [{"property": P}], "limit": 5}
            for one in _filters()
        ],
        "/models/instances/search": [
            {"view": V, "query": "pump wa", "filter": one, "operator": "AND", "limit": 5}
            for one in _filters()[:4]
        ],
        "/models/instances/aggregate": [
            {"view": V, "aggregates": [{"avg": {"property": "speed"}}, {"count": {}}], "groupBy": ["state"]},
            {
                "view": V,
                "aggregates": [{"histogram": {"property": "speed", "interval": 100}}],
                "query": "pump",
            },
        ],
        "/models/instances/inspect": [
            {**node_ids, "inspectionOperations": {"involvedViews": {"allVersions": True}}}
        ],
        "/models/instances/query": [_query()],
        "/models/instances/sync": [_sync()],
        "/models/containers/inspect": [{**ids, "inspectionOperations": {"involvedViews": {}}}],
        "/units/byids": [{"items": [{"externalId": "length:m"}], "ignoreUnknownIds": True}],
    }
    known |= CLASSIC
    if path in known:
        return known[path]
    if "/indexes/" in path or "/constraints/" in path or "/properties/" in path:
        return [parts]
    return [{"items": [{"space": plant.DATA}]}, ids, versions]


NASTY: list[Any] = [
    None,
    True,
    False,
    0,
    -1,
    1,
    1001,
    2**31,
    2**63,
    -(2**63) - 1,
    10**400,
    1.5,
    -0.0,
    1e308,
    5e-324,
    "",
    " ",
    "\0",
    "a\0b",
    "*",
    "x" * 300,
    "x" * 200_000,
    "'; DROP TABLE node; --",
    '" OR 1=1 --',
    "x') UNION SELECT sql FROM sqlite_master --",
    "%_\\[]*?",
    "NEAR(a b) AND NOT OR *",
    "\U0001f600\u202e\ufeff",
    "../../etc/passwd",
    "node",
    "edge",
    "Pump/v1",
    "2024-13-45T99:99:99Z",
    "9999-12-31T23:59:59.999+23:59",
    "cdf_cdm",
    [],
    {},
    [None],
    [[[[]]]],
    {"": None},
    {"parameter": "x"},
    {"property": ["node", "externalId"]},
    {"space": "plant", "externalId": "p1"},
    {"type": "view", "space": "plant_model", "externalId": "Nope", "version": "v1"},
    list(range(50)),
    ["a"] * 1001,
]


def _nasty(dice: random.Random) -> Any:
    return copy.deepcopy(dice.choice(NASTY))


def _spots(value: Any, path: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:
    yield path
    if isinstance(value, dict):
        for key, one in value.items():
            yield from _spots(one, (*path, key))
    elif isinstance(value, list):
        for index, one in enumerate(value):
            yield from _spots(one, (*path, index))


def _mutate(dice: random.Random, body: Any) -> Any:
    spots = [one for one in itertools.islice(_spots(body), 2000) if one]
    if not spots:
        return _nasty(dice)
    path = dice.choice(spots)
    parent = body
    for step in path[:-1]:
        parent = parent[step]
    last = path[-1]
    action = dice.randrange(6)
    if action == 0:
        del parent[last]
    elif action == 1 and isinstance(parent, dict):
        parent[dice.choice(["extra", "limit", "'; --", "x" * 300])] = _nasty(dice)
    elif action == 2 and isinstance(parent, list):
        parent.extend([copy.deepcopy(parent[last])] * dice.choice([1, 3, 200]))
    elif action == 3:
        parent[last] = _deep(dice)
    elif action == 4 and isinstance(parent, dict):
        parent[str(dice.choice(["'; DROP TABLE c1; --", "node", "a\0", "_x"]))] = parent.pop(last)
    else:
        parent[last] = _nasty(dice)
    return body


def _deep(dice: random.Random) -> Any:
    value: Any = {"matchAll": {}}
    for _ in range(dice.choice([5, 70, 150])):
        value = dice.choice([{"not": value}, {"and": [value]}, [value]])
    return value


def _raw(dice: random.Random, body: Any) -> bytes:
    """Mostly JSON, sometimes cut short or spoilt."""
    encoded = json.dumps(body).encode()
    spoil = dice.randrange(30)
    if spoil == 0:
        return encoded[: dice.randrange(len(encoded) + 1)]
    if spoil == 1:
        return bytes(dice.randrange(256) for _ in range(dice.randrange(80)))
    if spoil == 2 and encoded:
        at = dice.randrange(len(encoded))
        return encoded[:at] + bytes([dice.randrange(256)]) + encoded[at + 1 :]
    return encoded


def attacks(seed: int, count: int, learned: list[str]) -> Iterator[Attack]:
    """`learned` may be filled with cursors that were seen; they come back where they do not belong."""
    dice = random.Random(seed)
    routes = sorted(ROUTES)
    for _ in range(count):
        method, _, path = dice.choice(routes).partition(" ")
        target, headers = PROJECT + path, {}
        if dice.random() < 0.02:
            target = PROJECT + quote(str(dice.choice(NASTY))[:100])
        body = copy.deepcopy(dice.choice(seeds(path)))
        for _ in range(dice.choice([0, 1, 1, 1, 2, 4])):
            body = _mutate(dice, body)
        if learned and isinstance(body, dict) and dice.random() < 0.1:
            cursor = dice.choice(learned)
            body["cursor"] = cursor
            body["cursors"] = {"a": cursor}
        if method == "GET":
            pairs = [
                (name, dice.choice(NASTY)) for name in ("limit", "cursor", "space", "usedFor", "allVersions")
            ]
            chosen = [f"{name}={quote(str(value)[:200])}" for name, value in pairs if dice.random() < 0.3]
            target += "?" + "&".join(chosen)
        raw = _raw(dice, body)
        if path == "/files/content/*" and dice.random() < 0.5:
            headers["content-range"] = f"bytes {dice.choice(NASTY)!s:.50}"
        if dice.random() < 0.1:
            headers["content-encoding"] = dice.choice(["gzip", "deflate", "br", "\u00e9", "gzip"])
            raw = gzip.compress(raw) if dice.random() < 0.7 else raw
        if dice.random() < 0.05:
            headers["authorization"] = str(dice.choice(NASTY))[:500]
        yield Attack(method if dice.random() > 0.01 else "DELETE", target, headers, raw)

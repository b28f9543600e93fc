"""Root and path of assets, which the service fills in the background, are there at once."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from engine.bench import Bench
from engine.small import mapped, node, ref, view

from pygen_engine import Engine, EngineOptions

ASSET: dict[str, Any] = {
    "space": "cdf_cdm",
    "externalId": "CogniteAsset",
    "usedFor": "node",
    "properties": {
        "assetHierarchy_parent": {"type": {"type": "direct"}},
        "assetHierarchy_root": {"type": {"type": "direct"}},
        "assetHierarchy_path": {"type": {"type": "direct", "list": True}},
        "assetHierarchy_path_last_updated_time": {"type": {"type": "timestamp"}},
    },
}
NAMES = {
    "parent": "assetHierarchy_parent",
    "root": "assetHierarchy_root",
    "path": "assetHierarchy_path",
    "pathLastUpdatedTime": "assetHierarchy_path_last_updated_time",
}
MAPPED = {
    name: {
        **mapped("CogniteAsset", stored),
        "container": {"type": "container", "space": "cdf_cdm", "externalId": "CogniteAsset"},
    }
    for name, stored in NAMES.items()
}


def with_assets(**options: Any) -> Bench:
    engine = Engine.open(options=EngineOptions(**options))
    engine.load_model([ASSET])
    bench = Bench(engine)
    bench.views(view("Asset", MAPPED))
    return bench


@pytest.fixture
def bench() -> Bench:
    return with_assets()


def path(bench: Bench, name: str) -> str:
    found = bench.values(name, "Asset")
    assert found["root"] == found["path"][0]
    return "/".join(one["externalId"] for one in found["path"])


def test_a_tree_in_one_request(bench: Bench) -> None:
    bench.apply(
        node("leaf", "Asset", parent=ref("middle")),
        node("middle", "Asset", parent=ref("top")),
        node("top", "Asset"),
    )
    assert [path(bench, one) for one in ("top", "middle", "leaf")] == ["top", "top/middle", "top/middle/leaf"]
    assert bench.values("leaf", "Asset")["pathLastUpdatedTime"].endswith("+00:00")


def test_everything_below_a_moved_asset_moves(bench: Bench) -> None:
    bench.apply(node("a", "Asset"), node("b", "Asset", parent=ref("a")), node("c", "Asset", parent=ref("b")))
    bench.apply(node("new", "Asset"))
    bench.apply(node("b", "Asset", parent=ref("new")))
    assert path(bench, "c") == "new/b/c"
    bench.apply(node("b", "Asset", parent=None))
    assert path(bench, "c") == "b/c"


def test_a_circle_ends(bench: Bench) -> None:
    bench.apply(node("a", "Asset", parent=ref("b")), node("b", "Asset", parent=ref("a")))
    assert sorted([path(bench, "a"), path(bench, "b")]) == ["a/b", "b/a"]


def test_is_a_switch() -> None:
    bench = with_assets(fill_asset_paths=False)
    bench.apply(node("a", "Asset"))
    assert bench.values("a", "Asset") == {}


def test_the_published_core_model_has_them_too(shared: Path) -> None:
    folder = shared / "models" / "cognite_core_v1" / "normalized"
    asset = {"type": "view", "space": "cdf_cdm", "externalId": "CogniteAsset", "version": "v1"}
    with Engine.open() as engine:
        for name in ("spaces", "containers", "views"):
            engine.load_model(json.loads((folder / f"{name}.json").read_text(encoding="utf-8")))
        bench = Bench(engine)
        bench.apply(
            {**node("kid"), "sources": [{"source": asset, "properties": {"parent": ref("root")}}]},
            {**node("root"), "sources": [{"source": asset, "properties": {"name": "Root"}}]},
        )
        body = {"items": [{"instanceType": "node", **ref("kid")}], "sources": [{"source": asset}]}
        (found,) = bench.post("/models/instances/byids", body)["items"]
    values = found["properties"]["cdf_cdm"]["CogniteAsset/v1"]
    assert values["root"] == ref("root") and values["path"] == [ref("root"), ref("kid")]

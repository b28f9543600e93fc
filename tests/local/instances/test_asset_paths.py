"""Root and path of assets, which the service fills in the background, are there at once."""

from __future__ import annotations

from typing import Any

import pytest
from local.bench import Bench
from local.small import mapped, node, ref, view

from pygen_runtime.local import Engine, EngineOptions

ASSET: dict[str, Any] = {
    "space": "cdf_cdm",
    "externalId": "CogniteAsset",
    "usedFor": "node",
    "properties": {
        "parent": {"type": {"type": "direct"}},
        "root": {"type": {"type": "direct"}},
        "path": {"type": {"type": "direct", "list": True}},
        "pathLastUpdatedTime": {"type": {"type": "timestamp"}},
    },
}
MAPPED = {
    name: {
        **mapped("CogniteAsset", name),
        "container": {"type": "container", "space": "cdf_cdm", "externalId": "CogniteAsset"},
    }
    for name in ASSET["properties"]
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

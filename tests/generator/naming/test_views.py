"""Base names of views and the user's own names."""

from __future__ import annotations

from pygen.ir import Class, ContainerPropertyRef, Sdk, Value, ViewRef
from pygen.naming import Overrides, base_names

ASSET = ViewRef("acme", "Asset", "v1")


def test_views_alone_with_their_external_id_keep_it() -> None:
    names, findings = base_names([ASSET, ViewRef("acme", "Pump", "v1")])
    assert set(names.values()) == {"Asset", "Pump"}
    assert findings == []


def test_versions_are_told_apart_by_version() -> None:
    names, findings = base_names([ASSET, ViewRef("acme", "Asset", "2")])
    assert names == {ASSET: "Asset_v1", ViewRef("acme", "Asset", "2"): "Asset_v2"}
    assert {(f.code, f.severity) for f in findings} == {("PG306", "info")}


def test_spaces_are_told_apart_by_space() -> None:
    names, _ = base_names([ASSET, ViewRef("other", "Asset", "v1")])
    assert set(names.values()) == {"Asset_acme", "Asset_other"}


def test_both_where_neither_is_enough() -> None:
    names, _ = base_names([ASSET, ViewRef("other", "Asset", "v1"), ViewRef("other", "Asset", "v2")])
    assert set(names.values()) == {"Asset_acme_v1", "Asset_other_v1", "Asset_other_v2"}


def test_overrides_from_vague_to_exact() -> None:
    overrides = Overrides.of(
        {
            "Asset": "Thing",
            "acme:Asset": "Machine",
            "acme:Asset(v2)": "NewMachine",
            "Asset.type": "asset_type",
        }
    )
    assert overrides.view(ViewRef("other", "Asset", "v1")) == "Thing"
    assert overrides.view(ASSET) == "Machine"
    assert overrides.view(ViewRef("acme", "Asset", "v2")) == "NewMachine"
    assert overrides.view(ViewRef("acme", "Pump", "v1")) is None
    assert overrides.property(ASSET, "type") == "asset_type"
    assert overrides.property(ASSET, "name") is None
    assert overrides.property(ViewRef("acme", "Pump", "v1"), "type", origin=ASSET) == "asset_type"


def test_overrides_that_name_nothing_are_reported() -> None:
    prop = Value(
        id="type", origin=ASSET, container=ContainerPropertyRef("acme", "Asset", "type"), type="text"
    )
    sdk = Sdk(models=(), classes=(Class(view=ASSET, kind="node", properties=(prop,)),))
    overrides = Overrides.of(
        {
            "Asset": "A",
            "Asset.type": "t",
            "acme:Asset(v1).type": "t",
            "Asset.typo": "t",
            "Aset": "A",
            ":": "x",
        }
    )
    findings = overrides.unused(sdk)
    assert [f.location for f in findings] == [
        "[tool.pygen.names] :",
        "[tool.pygen.names] Aset",
        "[tool.pygen.names] Asset.typo",
    ]
    assert {f.code for f in findings} == {"PG307"}

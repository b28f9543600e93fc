"""Instance operations as the official client does them."""

from __future__ import annotations

from typing import Any

import pytest
from engine import plant

dm = pytest.importorskip("cognite.client.data_classes.data_modeling")
from cognite.client.data_classes.data_modeling.debug import DebugParameters  # noqa: E402
from cognite.client.data_classes.data_modeling.instances import InvolvedContainers, InvolvedViews  # noqa: E402
from cognite.client.exceptions import CogniteAPIError  # noqa: E402

PUMP = dm.ViewId(plant.SCHEMA, "Pump", "v1")
SYSTEM = dm.ViewId(plant.SCHEMA, "System", "v1")
FLOW = dm.ViewId(plant.SCHEMA, "Flow", "v1")


@pytest.fixture(scope="module")
def api(plant_client: Any) -> Any:
    return plant_client.data_modeling.instances


def node(name: str, /, **properties: Any) -> Any:
    return dm.NodeApply(plant.DATA, name, sources=[dm.NodeOrEdgeData(PUMP, properties)])


def test_nodes_are_written_patched_replaced_and_deleted(api: Any) -> None:
    first = api.apply(node("w1", name="One", speed=3, tags=["a"])).nodes[0]
    assert (first.version, first.was_modified) == (1, True)
    again = api.apply(node("w1", name="One")).nodes[0]
    assert (again.version, again.was_modified) == (1, False)
    patched = api.apply(node("w1", speed=None)).nodes[0]
    assert (patched.version, patched.was_modified) == (2, True)
    read = api.retrieve_nodes((plant.DATA, "w1"), sources=PUMP)
    assert read.properties[PUMP] == {"name": "One", "tags": ["a"], "active": True}
    api.apply(node("w1", name="Two"), replace=True)
    assert api.retrieve_nodes((plant.DATA, "w1"), sources=PUMP).properties[PUMP] == {
        "name": "Two",
        "active": True,
    }
    assert api.delete(nodes=[(plant.DATA, "w1"), (plant.DATA, "never")]).nodes == [
        dm.NodeId(plant.DATA, "w1")
    ]
    assert api.retrieve_nodes((plant.DATA, "w1")) is None


def test_edges_with_auto_created_ends(api: Any) -> None:
    flow = dm.EdgeApply(
        plant.DATA,
        "new1>new2",
        type=(plant.SCHEMA, "flows-to"),
        start_node=(plant.DATA, "new1"),
        end_node=(plant.DATA, "new2"),
        sources=[dm.NodeOrEdgeData(FLOW, {"rate": 2.5})],
    )
    with pytest.raises(CogniteAPIError, match="does not exist"):
        api.apply(edges=flow)
    written = api.apply(edges=flow, auto_create_start_nodes=True, auto_create_end_nodes=True)
    assert (len(written.nodes), len(written.edges)) == (0, 1)
    assert len(api.retrieve_nodes([(plant.DATA, "new1"), (plant.DATA, "new2")])) == 2
    read = api.retrieve_edges((plant.DATA, "new1>new2"), sources=FLOW)
    assert read.properties[FLOW] == {"rate": 2.5}
    assert (read.start_node.external_id, read.end_node.external_id) == ("new1", "new2")
    api.delete(nodes=(plant.DATA, "new1"))
    assert api.retrieve_edges((plant.DATA, "new1>new2")) is None
    api.delete(nodes=(plant.DATA, "new2"))


def test_a_version_conflict(api: Any) -> None:
    api.apply(node("versioned", name="One"))
    api.apply(node("versioned", name="Two"))
    stale = dm.NodeApply(plant.DATA, "versioned", 1, [dm.NodeOrEdgeData(PUMP, {"name": "Three"})])
    with pytest.raises(CogniteAPIError) as caught:
        api.apply(stale)
    assert caught.value.code == 409
    assert "version conflict" in caught.value.message
    skipped = api.apply(stale, skip_on_version_conflict=True)
    assert [one.was_modified for one in skipped.nodes] == [False]
    api.delete(nodes=(plant.DATA, "versioned"))


@pytest.mark.parametrize(
    ("properties", "said"),
    [
        ({"name": None}, "Invalid value for non-nullable property 'name'. Value cannot be null."),
        ({"name": "x", "nonsense": 1}, "nonsense"),
        ({"name": "x", "speed": "fast"}, "speed"),
        ({"name": "x", "speed": 2**31}, "speed"),
        ({"name": "x", "state": "BROKEN"}, "state"),
        ({"name": "x", "installed": "yesterday"}, "installed"),
        ({"name": "x", "tags": "not a list"}, "tags"),
        ({"speed": 1}, "name"),
    ],
)
def test_bad_values_are_refused(api: Any, properties: dict[str, Any], said: str) -> None:
    with pytest.raises(CogniteAPIError) as caught:
        api.apply(node("refused", **properties))
    assert caught.value.code == 400
    assert said in caught.value.message
    assert api.retrieve_nodes((plant.DATA, "refused")) is None


def test_a_missing_relation_target(api: Any) -> None:
    lost = node("lost", name="x", system={"space": plant.DATA, "externalId": "no-such-system"})
    with pytest.raises(CogniteAPIError, match="Node with external id 'no-such-system' was referenced"):
        api.apply(lost, auto_create_direct_relations=False)
    api.apply(lost)
    assert api.retrieve_nodes((plant.DATA, "no-such-system")) is not None
    api.delete(nodes=[(plant.DATA, "lost"), (plant.DATA, "no-such-system")])


def test_all_property_types_come_back(api: Any) -> None:
    read = api.retrieve_nodes((plant.DATA, "p3"), sources=PUMP).properties[PUMP]
    assert read == {
        "name": "Pump 03",
        "description": "Feed water pump number 3",
        "tags": ["t0", "all"],
        "pressure": 4.5,
        "heat": 23.5,
        "speed": 600,
        "serial": 2**60 + 3,
        "active": False,
        "installed": "2024-01-04T12:00:00+00:00",
        "checked": "2025-02-04",
        "details": {"rank": 3},
        "state": "ON",
        "readings": [3.0, 3.5],
        "signal": "ts3",
        "system": plant.ref("s2"),
        "spares": [plant.ref("p4"), plant.ref("p5")],
    }


def test_lists_page_sort_and_type(api: Any) -> None:
    everything = api.list(sources=PUMP, limit=None, include_typing=True)
    assert [one.external_id for one in everything] == [f"p{i}" for i in range(10)]
    assert everything.typing[plant.SCHEMA]["Pump/v1"]["pressure"].type.unit.external_id == "pressure:bar"
    down = dm.InstanceSort((plant.SCHEMA, "Pump/v1", "speed"), "descending", nulls_first=False)
    assert [one.external_id for one in api.list(sources=PUMP, sort=down, limit=3)] == ["p0", "p1", "p2"]
    edges = api.list("edge", sources=FLOW, limit=None)
    assert len(edges) == 11
    assert {one.type.external_id for one in edges} == {"flows-to"}
    assert len(api.list(space=plant.DATA, limit=None)) == 13


def test_cursors_through_the_generator(api: Any) -> None:
    pages = list(api(chunk_size=4, sources=PUMP))
    assert [len(one) for one in pages] == [4, 4, 2]
    assert [one.external_id for page in pages for one in page] == [f"p{i}" for i in range(10)]


def test_inspect(api: Any) -> None:
    found = api.inspect(
        nodes=[(plant.DATA, "p0"), (plant.SCHEMA, "flows-to")],
        involved_views=InvolvedViews(),
        involved_containers=InvolvedContainers(),
    )
    by_id = {one.external_id: one.inspection_results for one in found.nodes}
    assert {one.external_id for one in by_id["p0"].involved_containers} == {"Named", "Pump"}
    assert {one.external_id for one in by_id["p0"].involved_views} >= {"Named", "Pump"}
    assert by_id["flows-to"].involved_views == []


def test_debug_notices(api: Any) -> None:
    sort = dm.InstanceSort((plant.SCHEMA, "Pump", "pressure"))
    found = api.list(sources=PUMP, sort=sort, debug=DebugParameters())
    assert len(found) == 10
    assert {one.code for one in found.debug.notices} == {"sortNotBackedByIndex"}
    quiet = api.list(sources=PUMP, debug=DebugParameters(emit_results=False))
    assert list(quiet) == []


def test_units(api: Any) -> None:
    from cognite.client.data_classes.data_modeling.instances import TargetUnit, UnitSystemReference

    pascal = TargetUnit("pressure", dm.data_types.UnitReference("pressure:pa"))
    imperial = TargetUnit("heat", UnitSystemReference("Imperial"))
    source = dm.query.SourceSelector(PUMP, target_units=[pascal, imperial])
    read = api.list(sources=source, limit=3, include_typing=True)
    assert [one.properties[PUMP]["pressure"] for one in read] == [0.0, 150000.0, 300000.0]
    assert [one.properties[PUMP]["heat"] for one in read] == [68.9, 70.7, 72.5]
    assert read.typing[plant.SCHEMA]["Pump/v1"]["pressure"].type.unit.external_id == "pressure:pa"
    high = dm.filters.Range((plant.SCHEMA, "Pump/v1", "pressure"), gte=1_200_000)
    assert [one.external_id for one in api.list(sources=source, filter=high)] == ["p8", "p9"]


def test_the_units_catalogue(plant_client: Any) -> None:
    units = plant_client.units
    assert units.retrieve("pressure:bar").conversion.multiplier == 100000.0
    assert {one.external_id for one in units.list()} >= {"length:m", "temperature:deg_c"}
    assert {one.name for one in units.systems.list()} == {"Default", "SI", "Imperial"}


def test_token_inspection(plant_client: Any) -> None:
    found = plant_client.iam.token.inspect()
    assert [one.url_name for one in found.projects] == ["contract"]

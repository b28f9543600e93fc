"""The same questions, asked by hand through the official SDK, have the same answers."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from cognite.client import ClientConfig, CogniteClient
from cognite.client.credentials import Token
from cognite.client.data_classes import data_modeling as dm
from cognite.client.data_classes.data_modeling import query as q
from runtime.handmade_sdk import WindClient
from runtime.query import farm

from pygen_runtime.local import running

TURBINE = dm.ViewId("acme", "WindTurbine", "v1")
BLADE = dm.ViewId("acme", "Blade", "v1")
ROTOR = dm.ViewId("acme", "Rotor", "v1")
ALL = {"limit": 10_000}


@pytest.fixture(scope="module")
def clients() -> Iterator[tuple[Any, CogniteClient]]:
    with WindClient.local() as ours:
        farm.fill(ours, 20)
        with running(ours._engine) as server:
            config = ClientConfig("test", "local", Token("x"), base_url=server.url)
            yield ours, CogniteClient(config)


def selected(*views: dm.ViewId) -> q.Select:
    return q.Select([q.SourceSelector(view, ["*"]) for view in views])


def ids(rows: Any) -> list[str]:
    return sorted(row.external_id for row in rows)


def test_one_view_with_a_filter(clients: tuple[Any, CogniteClient]) -> None:
    ours, official = clients
    capacity = TURBINE.as_property_ref("capacity")
    chosen = dm.filters.And(
        dm.filters.HasData(views=[TURBINE]),
        dm.filters.Range(capacity, gte=5),
        dm.filters.Prefix(TURBINE.as_property_ref("name"), "Turbine 1"),
    )
    query = q.Query({"t": q.NodeResultSetExpression(filter=chosen, **ALL)}, {"t": selected(TURBINE)})
    theirs = official.data_modeling.instances.query(query)["t"]
    found = (
        ours.wind_turbine.query().where(lambda t: (t.capacity >= 5) & t.name.startswith("Turbine 1")).list()
    )
    assert ids(found) == ids(theirs)
    by_id = {one.external_id: one.properties[TURBINE] for one in theirs}
    assert {one.external_id: one.capacity for one in found} == {
        key: one["capacity"] for key, one in by_id.items()
    }


def test_edges_and_a_direct_relation(clients: tuple[Any, CogniteClient]) -> None:
    ours, official = clients
    type = {"space": "acme", "externalId": "WindTurbine.blades"}
    query = q.Query(
        {
            "t": q.NodeResultSetExpression(filter=dm.filters.HasData(views=[TURBINE]), **ALL),
            "r": q.NodeResultSetExpression(
                from_="t", through=TURBINE.as_property_ref("rotor"), direction="outwards", **ALL
            ),
            "e": q.EdgeResultSetExpression(
                from_="t",
                max_distance=1,
                direction="outwards",
                filter=dm.filters.Equals(["edge", "type"], type),
                **ALL,
            ),
            "b": q.NodeResultSetExpression(
                from_="e", filter=dm.filters.Equals(BLADE.as_property_ref("isDamaged"), True), **ALL
            ),
        },
        {"t": selected(TURBINE), "r": selected(ROTOR), "e": q.Select(), "b": selected(BLADE)},
    )
    theirs = official.data_modeling.instances.query(query)
    found = ours.wind_turbine.query().with_rotor().with_blades(lambda b: b.where(is_damaged=True)).list()
    assert ids(found) == ids(theirs["t"])
    assert sorted(t.rotor.node.external_id for t in found) == ids(theirs["r"])
    damaged = set(ids(theirs["b"]))
    pairs = {
        (edge.start_node.external_id, edge.end_node.external_id)
        for edge in theirs["e"]
        if edge.end_node.external_id in damaged
    }
    assert {(t.external_id, blade.external_id) for t in found for blade in t.blades} == pairs


def test_a_reverse_relation(clients: tuple[Any, CogniteClient]) -> None:
    ours, official = clients
    query = q.Query(
        {
            "r": q.NodeResultSetExpression(filter=dm.filters.HasData(views=[ROTOR]), **ALL),
            "t": q.NodeResultSetExpression(
                from_="r", through=TURBINE.as_property_ref("rotor"), direction="inwards", **ALL
            ),
        },
        {"r": selected(ROTOR), "t": selected(TURBINE)},
    )
    theirs = official.data_modeling.instances.query(query)
    found = ours.rotor.query().with_turbine().list()
    assert ids(found) == ids(theirs["r"])
    assert sorted(rotor.turbine.node.external_id for rotor in found) == ids(theirs["t"])


def test_a_sorted_page_and_a_count(clients: tuple[Any, CogniteClient]) -> None:
    ours, official = clients
    order = [dm.InstanceSort(TURBINE.as_property_ref("capacity"), "descending", nulls_first=False)]
    theirs = official.data_modeling.instances.list("node", sources=TURBINE, sort=order, limit=7)
    found = ours.wind_turbine.query().sort_by(farm_desc("capacity")).list(limit=7)
    assert [one.external_id for one in found] == [one.external_id for one in theirs]
    counted = official.data_modeling.instances.aggregate(TURBINE, dm.aggregations.Count("externalId"))
    assert ours.wind_turbine.query().count() == counted.value


def farm_desc(name: str) -> Any:
    from pygen_runtime.filters import desc

    return desc(name)

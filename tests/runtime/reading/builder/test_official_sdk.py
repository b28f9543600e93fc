"""The same questions, asked by hand through the official SDK, have the same answers."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from cognite.client import ClientConfig, CogniteClient
from cognite.client.credentials import Token
from cognite.client.data_classes import data_modeling as dm
from cognite.client.data_classes.aggregations import Count, Sum
from cognite.client.data_classes.data_modeling import query as q
from runtime.handmade_sdk import WindClient
from runtime.reading.builder import farm

from pygen_engine import running

TURBINE = dm.ViewId("acme", "WindTurbine", "v1")
BLADE = dm.ViewId("acme", "Blade", "v1")
ROTOR = dm.ViewId("acme", "Rotor", "v1")
SENSOR = dm.ViewId("acme", "Sensor", "v1")
POSITION = dm.ViewId("acme", "Position", "v1")
ALL = {"limit": 10_000}


@pytest.fixture(scope="module")
def clients() -> Iterator[tuple[Any, CogniteClient]]:
    with WindClient.local() as ours:
        farm.fill(ours, 20)
        sensors = [farm.node(f"s{n}", "Sensor", aText=f"sensor {n}", defaulted=1) for n in range(4)]
        places = [
            farm.edge(f"x{n}", "sensorAt", f"t{n % 3}", f"s{n % 4}", "Position", height=float(n))
            for n in range(12)
        ]
        spares = [
            farm.node(f"b9_{n}", "Blade", serial="spare", spares=[farm.ref(f"b{n}_{k}") for k in range(n)])
            for n in range(3)
        ]
        farm.post(ours, "/instances", {"items": [*sensors, *places, *spares]})
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


def test_edges_and_both_their_ends(clients: tuple[Any, CogniteClient]) -> None:
    ours, official = clients
    high = dm.filters.Range(POSITION.as_property_ref("height"), gte=6)
    edges = dm.filters.And(dm.filters.HasData(views=[POSITION]), high)
    query = q.Query(
        {
            "p": q.EdgeResultSetExpression(filter=edges, **ALL),
            "t": q.NodeResultSetExpression(from_="p", chain_to="source", **ALL),
            "s": q.NodeResultSetExpression(from_="p", chain_to="destination", **ALL),
        },
        {"p": selected(POSITION), "t": selected(TURBINE), "s": selected(SENSOR)},
    )
    theirs = official.data_modeling.instances.query(query)
    found = ours.position.query().where(min_height=6).with_start_node().with_end_node().list()
    names = {one.external_id: one.properties[TURBINE]["name"] for one in theirs["t"]}
    texts = {one.external_id: one.properties[SENSOR]["aText"] for one in theirs["s"]}
    assert {one.external_id: (one.start_node.node.name, one.end_node.node.a_text) for one in found} == {
        one.external_id: (names[one.start_node.external_id], texts[one.end_node.external_id])
        for one in theirs["p"]
    }
    assert len(found) == 6


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


def test_edges_with_properties(clients: tuple[Any, CogniteClient]) -> None:
    ours, official = clients
    type = {"space": "acme", "externalId": "sensorAt"}
    high = dm.filters.And(
        dm.filters.Equals(["edge", "type"], type),
        dm.filters.Range(POSITION.as_property_ref("height"), gt=4),
    )
    text = dm.filters.Prefix(SENSOR.as_property_ref("aText"), "sensor 1")
    query = q.Query(
        {
            "t": q.NodeResultSetExpression(filter=dm.filters.HasData(views=[TURBINE]), **ALL),
            "e": q.EdgeResultSetExpression(from_="t", max_distance=1, filter=high, node_filter=text, **ALL),
            "s": q.NodeResultSetExpression(from_="e", **ALL),
        },
        {"e": selected(POSITION), "s": selected(SENSOR)},
    )
    theirs = official.data_modeling.instances.query(query)
    turbines = (
        ours.wind_turbine.query()
        .with_sensors(lambda s: s.where(a_text_prefix="sensor 1"), edge_where=lambda p: p.height > 4)
        .list()
    )
    found = {
        (turbine.external_id, link.edge.height, link.node.external_id)
        for turbine in turbines
        for link in turbine.sensors
    }
    assert found == {
        (edge.start_node.external_id, edge.properties[POSITION]["height"], edge.end_node.external_id)
        for edge in theirs["e"]
    }
    assert {one for _, _, one in found} == set(ids(theirs["s"])) == {"s1"}


def test_any_distance_with_an_end(clients: tuple[Any, CogniteClient]) -> None:
    """From a turbine to its blades the way ends, since nothing leads on from them."""
    ours, official = clients
    start = dm.filters.And(
        dm.filters.HasData(views=[TURBINE]), dm.filters.Equals(["node", "externalId"], "t3")
    )
    type = dm.filters.Equals(["edge", "type"], {"space": "acme", "externalId": "WindTurbine.blades"})
    query = q.Query(
        {
            "t": q.NodeResultSetExpression(filter=start, **ALL),
            "e": q.EdgeResultSetExpression(
                from_="t",
                filter=type,
                termination_filter=dm.filters.Equals(BLADE.as_property_ref("serial"), "3-1"),
                **ALL,
            ),
            "b": q.NodeResultSetExpression(from_="e", filter=dm.filters.HasData(views=[BLADE]), **ALL),
        },
        {"b": selected(BLADE)},
    )
    theirs = official.data_modeling.instances.query(query)
    turbine = (
        ours.wind_turbine.query()
        .where(external_id="t3")
        .with_blades(max_distance=None, until=lambda b: b.serial == "3-1")
        .first()
    )
    assert ids(turbine.blades) == ids(theirs["b"])


def test_the_reverse_of_a_list_of_relations(clients: tuple[Any, CogniteClient]) -> None:
    ours, official = clients
    blades = ["b2_0", "b2_1", "b1_0"]
    for blade in blades:
        points = dm.filters.ContainsAny(BLADE.as_property_ref("spares"), [farm.ref(blade)])
        theirs = official.data_modeling.instances.list("node", sources=BLADE, filter=points, limit=None)
        found = ours.blade.query().where(external_id=blade).with_spare_of().first()
        assert ids(found.spare_of) == ids(theirs)


def test_related_nodes_units_and_an_order_within_a_branch(clients: tuple[Any, CogniteClient]) -> None:
    ours, official = clients
    nested = dm.filters.Nested(
        TURBINE.as_property_ref("rotor"), dm.filters.In(["node", "externalId"], ["r4", "r5", "r6"])
    )
    unit = dm.data_types.UnitReference("power:kilow")
    source = q.SourceSelector(TURBINE, ["*"], [q.TargetUnit("capacity", unit)])
    both = dm.filters.And(dm.filters.HasData(views=[TURBINE]), nested)
    query = q.Query({"t": q.NodeResultSetExpression(filter=both, **ALL)}, {"t": q.Select([source])})
    theirs = official.data_modeling.instances.query(query)["t"]
    found = (
        ours.wind_turbine.query()
        .where(lambda t: t.rotor.external_id.in_(["r4", "r5", "r6"]))
        .target_units({"capacity": "power:kilow"})
        .with_blades(lambda b: b.sort_by(farm_desc("serial")), limit=2)
        .list()
    )
    assert {one.external_id: one.capacity for one in found} == {
        one.external_id: one.properties[TURBINE]["capacity"] for one in theirs
    }
    for turbine in found:
        mine = dm.filters.Prefix(BLADE.as_property_ref("serial"), f"{turbine.external_id[1:]}-")
        order = [dm.InstanceSort(BLADE.as_property_ref("serial"), "descending")]
        blades = official.data_modeling.instances.list(
            "node", sources=BLADE, filter=mine, sort=order, limit=2
        )
        assert [blade.external_id for blade in turbine.blades] == [one.external_id for one in blades]


def farm_desc(name: str) -> Any:
    from pygen_runtime.filters import desc

    return desc(name)


def test_sets_of_queries_are_the_set_operations_of_the_service(clients: tuple[Any, CogniteClient]) -> None:
    ours, official = clients
    has = {"hasData": [TURBINE.dump() | {"type": "view"}]}

    def part(**bounds: float) -> dict[str, Any]:
        found = {"range": {"property": ["acme", "WindTurbine/v1", "capacity"], **bounds}}
        return {"nodes": {"filter": {"and": [has, found]}}, "limit": 10_000}

    def asked(operation: dict[str, Any]) -> list[str]:
        body = {
            "with": {"a": part(gte=5), "b": part(lt=8), "found": {**operation, "limit": 10_000}},
            "select": {"found": {}},
        }
        answer = official.post("/api/v1/projects/local/models/instances/query", json=body).json()
        return sorted(node["externalId"] for node in answer["items"]["found"])

    query = ours.wind_turbine.query()
    large, small = query.where(min_capacity=5), query.where(lambda t: t.capacity < 8)
    assert ids((large | small).list()) == asked({"union": ["a", "b"]})
    assert ids((large & small).list()) == asked({"intersection": ["a", "b"]})
    assert ids((large - small).list()) == asked({"union": ["a"], "except": ["b"]})


def test_figures_beside_rows_are_the_groups_of_an_aggregate(clients: tuple[Any, CogniteClient]) -> None:
    ours, official = clients
    figures = [Count("externalId"), Sum("capacity")]
    rows = official.data_modeling.instances.aggregate(TURBINE, figures, group_by=["rotor"], limit=1000)
    theirs = {row.group["rotor"]["externalId"]: [one.value for one in row.aggregates] for row in rows}
    asked = ours.rotor.query().add(
        number=lambda r: r.turbine.count(), power=lambda r: r.turbine.sum(lambda t: t.capacity)
    )
    found = {rotor.external_id: [rotor.figures["number"], rotor.figures["power"]] for rotor in asked.list()}
    assert {key: values for key, values in found.items() if values[0]} == theirs

"""Filters, search, aggregation, query and sync as the official client sends them."""

from __future__ import annotations

from typing import Any

import pytest
from engine import plant

dm = pytest.importorskip("cognite.client.data_classes.data_modeling")
from cognite.client.data_classes import aggregations as aggs  # noqa: E402
from cognite.client.data_classes import filters as f  # noqa: E402
from cognite.client.data_classes.data_modeling import query as q  # noqa: E402
from cognite.client.exceptions import CogniteAPIError  # noqa: E402

PUMP = dm.ViewId(plant.SCHEMA, "Pump", "v1")
SYSTEM = dm.ViewId(plant.SCHEMA, "System", "v1")
FLOW = dm.ViewId(plant.SCHEMA, "Flow", "v1")


@pytest.fixture(scope="module")
def api(plant_client: Any) -> Any:
    return plant_client.data_modeling.instances


def p(name: str) -> tuple[str, str, str]:
    return (plant.SCHEMA, "Pump/v1", name)


def numbered(*numbers: int) -> list[str]:
    return [f"p{one}" for one in numbers]


FILTERS: list[tuple[Any, list[str]]] = [
    (f.Equals(p("name"), "Pump 04"), numbered(4)),
    (f.Equals(p("system"), plant.ref("s1")), numbered(0, 2, 4, 6, 8)),
    (f.Equals(p("active"), True), numbered(0, 2, 4, 6, 8)),
    (f.Equals(p("state"), "OFF"), numbered(7, 8, 9)),
    (f.Equals(("node", "externalId"), "p3"), numbered(3)),
    (f.In(p("speed"), [900, 100]), numbered(0, 8)),
    (f.In(p("tags"), ["t1"]), numbered(1, 4, 7)),
    (f.Range(p("pressure"), gt=9, lte=12), numbered(7, 8)),
    (f.Range(p("installed"), lt="2024-01-03T00:00:00Z"), numbered(0, 1)),
    (f.Range(p("checked"), gte="2025-02-10"), numbered(9)),
    (f.Prefix(p("name"), "Pump 0"), numbered(*range(10))),
    (f.Prefix(p("name"), "pump"), []),
    (f.Exists(p("spares")), numbered(*range(10))),
    (f.IsNull(p("spares")), []),
    (f.ContainsAny(p("tags"), ["t0", "t2"]), numbered(0, 2, 3, 5, 6, 8, 9)),
    (f.ContainsAll(p("tags"), ["t0", "all"]), numbered(0, 3, 6, 9)),
    (f.ContainsAny(p("spares"), [plant.ref("p0")]), numbered(8, 9)),
    (f.Not(f.Range(p("pressure"), lt=12)), numbered(8, 9)),
    (f.And(f.Range(p("speed"), gte=500), f.Equals(p("system"), plant.ref("s2"))), numbered(1, 3)),
    (f.Or(f.Equals(p("name"), "Pump 00"), f.Equals(p("name"), "Pump 09")), numbered(0, 9)),
    (f.Range(p("pressure"), gte=12) & ~f.Equals(p("name"), "Pump 08"), numbered(9)),
    (f.HasData(views=[PUMP]), numbered(*range(10))),
    (f.HasData(containers=[(plant.SCHEMA, "Pump")]), numbered(*range(10))),
    (f.MatchAll(), numbered(*range(10))),
    (f.Nested(p("system"), f.Equals((plant.SCHEMA, "System/v1", "code"), "S2")), numbered(1, 3, 5, 7, 9)),
    (f.InstanceReferences([(plant.DATA, "p7"), (plant.DATA, "p2")]), numbered(2, 7)),
    (f.SpaceFilter(plant.DATA), numbered(*range(10))),
    (f.SpaceFilter("nowhere"), []),
    (f.Overlaps(p("speed"), p("serial"), gte=1, lt=300), numbered(7, 8, 9)),
    (f.Equals(p("readings"), {"property": p("readings")}), None),
    (f.Range(p("speed"), gt={"property": p("serial")}), []),
]


@pytest.mark.parametrize(("chosen", "expected"), FILTERS, ids=lambda one: type(one).__name__)
def test_filters(api: Any, chosen: Any, expected: list[str] | None) -> None:
    if expected is None:
        with pytest.raises(CogniteAPIError, match="Invalid value for list property"):
            api.list(sources=PUMP, filter=chosen, limit=None)
        return
    found = api.list(sources=PUMP, filter=chosen, limit=None)
    assert [one.external_id for one in found] == expected


def test_a_filter_of_another_service_is_refused(api: Any) -> None:
    with pytest.raises(CogniteAPIError) as caught:
        api.list(filter={"search": {"property": list(p("name")), "value": "x"}})
    assert caught.value.code == 400


def test_search(api: Any) -> None:
    def found(text: str | None, **more: Any) -> list[str]:
        return sorted(one.external_id for one in api.search(PUMP, text, limit=100, **more))

    assert found("Pump 07") == ["p7"]
    assert found("number 3", operator="OR") == numbered(*range(10))
    assert found("feed wat", operator="AND") == numbered(*range(10))
    assert found("pum") == numbered(*range(10))
    assert found("ump") == []
    assert found("number 5", properties=["description"], operator="AND") == ["p5"]
    assert found("number 5", properties=["name"]) == []
    assert found(None) == numbered(*range(10))
    assert found("pump", filter=f.Equals(p("state"), "OFF")) == numbered(7, 8, 9)
    with pytest.raises(CogniteAPIError, match="Unknown property"):
        found("x", properties=["nonsense"])
    by_id = dm.InstanceSort(("node", "externalId"), "descending")
    assert [one.external_id for one in api.search(PUMP, "pump", sort=by_id, limit=2)] == ["p9", "p8"]


def test_aggregate(api: Any) -> None:
    count = api.aggregate(PUMP, aggs.Count("externalId"))
    assert count.value == 10
    assert isinstance(count.value, int)
    several = api.aggregate(
        PUMP, [aggs.Avg("pressure"), aggs.Min("speed"), aggs.Max("speed"), aggs.Sum("speed")]
    )
    assert [one.value for one in several] == [6.75, 0.0, 900.0, 4500.0]
    assert all(isinstance(one.value, float) for one in several)
    groups = api.aggregate(PUMP, aggs.Avg("speed"), group_by="state")
    assert {one.group["state"]: one.aggregates[0].value for one in groups} == {"ON": 600.0, "OFF": 100.0}
    by_system = api.aggregate(PUMP, aggs.Count("name"), group_by=["system", "active"])
    assert {(one.group["system"]["externalId"], one.group["active"]) for one in by_system} == {
        ("s1", True),
        ("s2", False),
    }
    filtered = api.aggregate(PUMP, aggs.Count("name"), filter=f.Range(p("speed"), gte=500))
    assert filtered.value == 5
    histogram = api.histogram(PUMP, aggs.Histogram("pressure", 5))
    assert [(one.start, one.count) for one in histogram.buckets] == [(0.0, 4), (5.0, 3), (10.0, 3)]


def _hops() -> dict[str, Any]:
    return {
        "system": q.NodeResultSetExpression(
            filter=f.Equals((plant.SCHEMA, "System/v1", "code"), "S1"), limit=1
        ),
        "pumps": q.NodeResultSetExpression(
            from_="system",
            through=PUMP.as_property_ref("system"),
            direction="inwards",
            filter=f.Range(p("pressure"), gt={"parameter": "low"}),
            limit=100,
        ),
        "flows": q.EdgeResultSetExpression(
            from_="pumps", max_distance=1, filter=f.Equals(("edge", "type"), plant.FLOWS), limit=100
        ),
        "fed": q.NodeResultSetExpression(from_="flows", filter=f.HasData(views=[PUMP]), limit=100),
        "spares": q.NodeResultSetExpression(
            from_="pumps", through=PUMP.as_property_ref("spares"), direction="outwards", limit=100
        ),
        "all": q.Union(["pumps", "fed"], except_=["spares"], limit=100),
    }


def _ids(found: Any) -> list[str]:
    return [one.external_id for one in found]


def test_query_with_several_hops(api: Any) -> None:
    everything = q.SourceSelector(PUMP, ["*"])
    select = {
        "system": q.Select([q.SourceSelector(SYSTEM, ["code"])]),
        "pumps": q.Select([q.SourceSelector(PUMP, ["name", "pressure"])]),
        "flows": q.Select([q.SourceSelector(FLOW, ["rate"])]),
        "fed": q.Select([everything], sort=[dm.InstanceSort(("node", "externalId"), "descending")], limit=2),
        "spares": q.Select(),
        "all": q.Select(),
    }
    found = api.query(q.Query(with_=_hops(), select=select, parameters={"low": 3.5}), include_typing=True)
    assert _ids(found["system"]) == ["s1"]
    assert found["system"][0].properties[SYSTEM] == {"code": "S1"}
    assert _ids(found["pumps"]) == numbered(4, 6, 8)
    assert found["pumps"][0].properties[PUMP] == {"name": "Pump 04", "pressure": 6.0}
    assert [one.properties[FLOW]["rate"] for one in found["flows"]] == [4.0, 6.0, 8.0]
    assert _ids(found["fed"]) == numbered(9, 7)
    assert found["fed"][0].properties[PUMP]["state"] == "OFF"
    assert _ids(found["spares"]) == numbered(0, 5, 6, 7, 8, 9)
    assert _ids(found["all"]) == numbered(4)
    # limit 1 was reached, so there may be more systems; nothing else was full
    assert {name for name, cursor in found.cursors.items() if cursor} == {"system"}


def test_query_pages(api: Any) -> None:
    query = q.Query(
        with_={"pumps": q.NodeResultSetExpression(filter=f.HasData(views=[PUMP]), limit=4)},
        select={"pumps": q.Select([q.SourceSelector(PUMP, ["name"])])},
    )
    seen: list[str] = []
    for _ in range(4):
        found = api.query(query)
        seen += _ids(found["pumps"])
        query.cursors = found.cursors
        if not found.cursors.get("pumps"):
            break
    assert seen == numbered(*range(10))


def test_query_recursion(api: Any) -> None:
    def reached(**more: Any) -> list[str]:
        with_ = {
            "start": q.NodeResultSetExpression(filter=f.InstanceReferences([(plant.DATA, "p0")]), limit=1),
            "flows": q.EdgeResultSetExpression(from_="start", limit=1000, **more),
            "pumps": q.NodeResultSetExpression(from_="flows", limit=1000),
        }
        return _ids(api.query(q.Query(with_=with_, select={"pumps": q.Select()}))["pumps"])

    assert reached() == numbered(*range(10))
    assert reached(max_distance=2) == numbered(1, 2, 5, 6)
    assert reached(max_distance=1, direction="inwards") == ["p9"]
    fast = f.Range(p("speed"), gt=500)
    assert reached(node_filter=fast) == numbered(1, 2, 3)
    stop = f.Equals(p("name"), "Pump 02")
    assert reached(termination_filter=f.Or(stop, f.Equals(p("name"), "Pump 05"))) == numbered(1, 2, 5)
    water = f.Equals((plant.SCHEMA, "Flow/v1", "medium"), "steam")
    assert reached(filter=water) == numbered(5)


def test_set_operations(api: Any) -> None:
    def ids(*numbers: int) -> Any:
        return q.NodeResultSetExpression(
            filter=f.InstanceReferences([(plant.DATA, f"p{n}") for n in numbers])
        )

    with_ = {"a": ids(0), "b": ids(0), "c": ids(1), "ab": ids(0, 1), "bc": ids(1, 2)}
    with_["union"] = q.Union(["a", "b", "c"])
    with_["all"] = q.UnionAll(["a", "b", "c"])
    with_["common"] = q.Intersection(["ab", "bc"])
    with_["without"] = q.Union(["ab", "bc"], except_=["c"])
    with_["nested"] = q.Intersection([q.Union(["a", "bc"]), "ab"])
    names = ("union", "all", "common", "without", "nested")
    found = api.query(q.Query(with_=with_, select={name: q.Select() for name in names}))
    assert {name: _ids(found[name]) for name in names} == {
        "union": numbered(0, 1),
        "all": numbered(0, 0, 1),
        "common": numbered(1),
        "without": numbered(0, 2),
        "nested": numbered(0, 1),
    }


def test_inwards_over_a_list_is_refused(api: Any) -> None:
    with_ = {
        "a": q.NodeResultSetExpression(filter=f.HasData(views=[PUMP])),
        "b": q.NodeResultSetExpression(
            from_="a", through=PUMP.as_property_ref("spares"), direction="inwards"
        ),
    }
    with pytest.raises(CogniteAPIError, match=r"Cannot traverse lists of direct relations inwards\."):
        api.query(q.Query(with_=with_, select={"b": q.Select()}))


@pytest.mark.parametrize("mode", ["one_phase", "two_phase", "no_backfill"])
def test_sync(api: Any, mode: Any) -> None:
    def item(name: str) -> Any:
        return dm.NodeApply(
            plant.DATA, name, sources=[dm.NodeOrEdgeData(SYSTEM, {"name": mode, "code": "sync"})]
        )

    names = [f"{mode}{i}" for i in range(3)]
    api.apply(item(names[0]))
    mine = f.Equals((plant.SCHEMA, "Named", "name"), mode)
    expression = q.NodeResultSetExpressionSync(filter=mine, limit=2, sync_mode=mode)
    select = q.SelectSync([q.SourceSelector(SYSTEM, ["code"])])
    query = q.QuerySync(with_={"x": expression}, select={"x": select})

    def following() -> list[tuple[str, bool]]:
        found = api.sync(query)
        assert found.cursors["x"] != query.cursors.get("x")
        query.cursors = found.cursors
        return [(one.external_id, one.deleted_time is not None) for one in found["x"]]

    expected = [] if mode == "no_backfill" else [(names[0], False)]
    assert following() == expected
    assert following() == []
    api.apply([item(name) for name in names[1:]])
    assert following() == [(name, False) for name in names[1:]]
    api.delete(nodes=[(plant.DATA, name) for name in names])
    assert following() == [(name, True) for name in names[:2]]
    assert following() == [(names[2], True)]
    assert following() == []

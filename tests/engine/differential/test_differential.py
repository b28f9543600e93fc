"""Random models, data, filters, sorts and pages: the engine's answer equals the oracle's."""

from __future__ import annotations

from collections import Counter
from typing import Any

import pytest
from engine.bench import Bench
from engine.differential import models
from engine.differential.oracle import World, normal
from engine.small import SPACE, Document, node, ref, view_ref
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from pygen_engine import Engine

SLOW = [HealthCheck.too_slow, HealthCheck.data_too_large, HealthCheck.filter_too_much]


def _apply(bench: Bench, world: World, batch: list[tuple[str, str, Document]]) -> list[Document]:
    """The same writes to both; one instance once per request."""
    items, seen = [], set()
    targets: list[tuple[str, str]] = []
    for view, external_id, values in batch:
        if external_id in seen:
            continue
        seen.add(external_id)
        items.append(node(external_id, view, **values))
        world.write(view, (SPACE, external_id), values, targets)
    for target in sorted(targets):
        world.touch(target)
    return bench.apply(*items)


def _listed(bench: Bench, body: Document) -> list[str]:
    found: list[str] = []
    request = dict(body)
    while True:
        answer = bench.post("/models/instances/list", request)
        found += [one["externalId"] for one in answer["items"]]
        if "nextCursor" not in answer:
            return found
        assert len(found) < 100, "the pages never end"
        request["cursor"] = answer["nextCursor"]


@pytest.fixture(scope="module", params=["plain", "indexed"])
def indexed(request: pytest.FixtureRequest) -> bool:
    return bool(request.param == "indexed")


@settings(max_examples=60, deadline=None, suppress_health_check=SLOW)
@given(data=st.data())
def test_lists_equal_the_oracle(data: st.DataObject, indexed: bool) -> None:
    _check_lists(data, indexed)


def _check_lists(data: st.DataObject, indexed: bool) -> None:
    world = data.draw(models.worlds())
    with Engine.open() as engine:
        bench = _fill(data, engine, world, indexed)
        for _ in range(4):
            flt = data.draw(models.filters(world))
            sort = data.draw(models.sorts(world))
            view = data.draw(st.none() | st.sampled_from(sorted(world.views)))
            limit = data.draw(st.sampled_from([1, 3, 100]))
            body: Document = {"filter": flt, "sort": sort, "limit": limit}
            if view is not None:
                body["sources"] = [{"source": view_ref(view)}]
            pool = list(world.nodes.values()) if view is None else world.members(view)
            expected = world.sorted([one for one in pool if world.matches(one, flt) is True], sort)
            assert _listed(bench, body) == [one.external_id for one in expected]


@settings(max_examples=40, deadline=None, suppress_health_check=SLOW)
@given(data=st.data())
def test_what_was_written_is_read(data: st.DataObject, indexed: bool) -> None:
    world = data.draw(models.worlds())
    with Engine.open() as engine:
        bench = _fill(data, engine, world, indexed)
        for view, properties in world.views.items():
            request = {"sources": [{"source": view_ref(view)}], "limit": 1000}
            shown = bench.post("/models/instances/list", request)["items"]
            members = world.members(view)
            assert [one["externalId"] for one in shown] == [one.external_id for one in members]
            for answer, instance in zip(shown, members, strict=True):
                assert answer["version"] == instance.version
                values = answer["properties"][SPACE][f"{view}/v1"]
                for name, (container, prop) in properties.items():
                    kind = world.kinds[container][prop]
                    expected = normal(kind, instance.rows[container].get(prop))
                    assert normal(kind, values.get(name)) == expected


@settings(max_examples=40, deadline=None, suppress_health_check=SLOW)
@given(data=st.data())
def test_aggregates_equal_the_oracle(data: st.DataObject, indexed: bool) -> None:
    world = data.draw(models.worlds())
    with Engine.open() as engine:
        bench = _fill(data, engine, world, indexed)
        view = data.draw(st.sampled_from(sorted(world.views)))
        flt = data.draw(_plain(models.filters(world)))
        members = [one for one in world.members(view) if world.matches(one, flt) is True]
        for name, (container, prop) in world.views[view].items():
            kind = world.kinds[container][prop]
            values = [one.rows[container].get(prop) for one in members]
            present = [normal(kind, one) for one in values if one is not None]
            (found,) = bench.aggregate(view, {"count": {}}, {"count": {"property": name}}, filter=flt)
            assert [one["value"] for one in found["aggregates"]] == [len(members), len(present)]
            if kind["type"] in ("int32", "float64") and not kind["list"]:
                _check_numbers(bench, view, name, flt, present)
            if kind["type"] in ("text", "int32", "boolean", "direct", "enum"):
                _check_groups(bench, view, name, flt, kind, present)


def _check_numbers(bench: Bench, view: str, name: str, flt: Document, present: list[Any]) -> None:
    asked = [{one: {"property": name}} for one in ("min", "max", "sum", "avg")]
    (found,) = bench.aggregate(view, *asked, filter=flt)
    values = [one.get("value") for one in found["aggregates"]]
    if not present:
        assert values == [None] * 4
        return
    assert all(isinstance(one, float) for one in values)
    assert values == pytest.approx([min(present), max(present), sum(present), sum(present) / len(present)])
    (histogram,) = bench.aggregate(view, {"histogram": {"property": name, "interval": 2}}, filter=flt)
    buckets = {one["start"]: one["count"] for one in histogram["aggregates"][0]["buckets"] if one["count"]}
    assert buckets == Counter(float(value // 2 * 2) for value in present)


def _check_groups(
    bench: Bench, view: str, name: str, flt: Document, kind: Document, present: list[Any]
) -> None:
    flat = [element for one in present for element in one] if kind["list"] else present
    found = bench.aggregate(view, {"count": {}}, groupBy=[name], filter=flt, limit=1000)
    element = {**kind, "list": False}
    groups = {normal(element, one["group"][name]): one["aggregates"][0]["value"] for one in found}
    assert groups == Counter(flat)
    assert len(groups) == len(found)


def _plain(found: st.SearchStrategy[Document]) -> st.SearchStrategy[Document]:
    """Aggregation reads `exists` and `prefix` of lists differently; those have tests of their own."""
    return found.filter(lambda one: "exists" not in str(one) and "prefix" not in str(one))


def _fill(data: st.DataObject, engine: Engine, world: World, indexed: bool) -> Bench:
    bench = Bench(engine)
    containers, views = models.schema(world, indexed)
    bench.containers(*containers)
    bench.views(*views)
    for _ in range(data.draw(st.integers(1, 3))):
        batch = data.draw(st.lists(models.writes(world), min_size=1, max_size=6))
        _apply(bench, world, batch)
    for external_id in data.draw(st.lists(st.sampled_from(models.IDS), max_size=2)):
        bench.delete(external_id)
        world.remove((SPACE, external_id))
    return bench


@settings(max_examples=40, deadline=None, suppress_health_check=SLOW)
@given(data=st.data())
def test_random_writes_and_deletes_keep_the_invariants(data: st.DataObject) -> None:
    """Versions count changes, references never point to nobody, deletes leave no trace."""
    world = data.draw(models.worlds())
    with Engine.open() as engine:
        bench = Bench(engine)
        containers, views = models.schema(world, True)
        bench.containers(*containers)
        bench.views(*views)
        for _ in range(data.draw(st.integers(1, 8))):
            if data.draw(st.booleans()):
                batch = data.draw(st.lists(models.writes(world), min_size=1, max_size=4))
                for answer in _apply(bench, world, batch):
                    assert answer["version"] == world.nodes[SPACE, answer["externalId"]].version
            else:
                gone = data.draw(st.lists(st.sampled_from(models.IDS), max_size=3, unique=True))
                if gone:
                    deleted = {one["externalId"] for one in bench.delete(*gone)}
                    assert deleted == {one for one in gone if (SPACE, one) in world.nodes}
                for external_id in gone:
                    world.remove((SPACE, external_id))
            _check_invariants(bench, world)


def _check_invariants(bench: Bench, world: World) -> None:
    items = [{"instanceType": "node", **ref(one)} for one in models.IDS]
    shown = bench.post("/models/instances/byids", {"items": items})["items"]
    versions = {one["externalId"]: one["version"] for one in shown}
    assert versions == {key[1]: one.version for key, one in world.nodes.items()}
    with bench.engine.context.store.read() as snapshot:
        conn = snapshot.conn
        assert conn.execute("PRAGMA integrity_check").fetchone()[0] == "ok"
        for container in snapshot.catalog.containers():
            live = f"SELECT count(*) FROM {container.table} c LEFT JOIN node n ON n.id = c.id"
            wrong = "n.id IS NULL OR (n.deleted IS NULL) <> (c.s IS NOT NULL)"
            assert conn.execute(f"{live} WHERE {wrong}").fetchone()[0] == 0
            for prop in container.columns:
                if prop.is_relation:
                    sql = (
                        f"SELECT count(*) FROM {container.table} c LEFT JOIN node n ON n.id = c.{prop.column}"
                        f" WHERE c.{prop.column} IS NOT NULL AND (n.id IS NULL OR n.deleted IS NOT NULL)"
                    )
                    assert conn.execute(sql).fetchone()[0] == 0
                elements = container.element_tables.get(prop.name)
                if elements is not None:
                    stored = f"SELECT id, value FROM {elements}"
                    every = f"{container.table} c, json_each(c.{prop.column}) e"
                    real = f"SELECT DISTINCT c.id, e.value FROM {every}"
                    for left, right in ((stored, real), (real, stored)):
                        assert conn.execute(f"{left} EXCEPT {right}").fetchall() == []


@pytest.mark.long
@pytest.mark.parametrize("with_indexes", [False, True])
def test_many_more_lists_equal_the_oracle(with_indexes: bool) -> None:
    @settings(max_examples=1000, deadline=None, suppress_health_check=SLOW)
    @given(data=st.data())
    def check(data: st.DataObject) -> None:
        _check_lists(data, with_indexes)

    check()

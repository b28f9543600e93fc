"""Conditions over connections: requests for the classic shapes, what is refused, every verb, both faces."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from runtime.handmade_sdk import AsyncWindClient, BladeWrite, WindClient, WindTurbineWrite
from runtime.reading.builder.company import company, ids, query
from runtime.reading.builder.worlds import World, edge, node

from pygen_runtime.errors import ValidationFailed
from pygen_runtime.filters import load_filter
from pygen_runtime.reading import Tuning

FEW = Tuning(rows=2, list_rows=2, ids=2)


@pytest.fixture
def world() -> World:
    made = company()
    made.write([node(f"s{n}", "Site", {"name": f"site {n}"}) for n in range(6)])
    parts = [
        node(f"p{n}", "Part", {"name": f"part {n}", "site": {"space": "d", "externalId": f"s{n % 3}"}})
        for n in range(9)
    ]
    made.write(parts)
    made.write([edge(f"e{n}", "link", f"p{n}", f"p{n + 1}") for n in range(8)])
    made.requests.clear()
    return made


def test_few_that_match_cost_two_requests(world: World) -> None:
    found = query(world, "Site").where(lambda s: s.parts.any(lambda p: p.name == "part 4")).list()
    assert ids(found) == ["s1"]
    assert world.sent() == ["query", "query"]


def test_many_that_match_are_checked_page_by_page(world: World) -> None:
    found = query(world, "Site", FEW).where(lambda s: s.parts.count() >= 3).list()
    assert ids(found) == ["s0", "s1", "s2"]


@pytest.mark.parametrize("tuning", [None, FEW], ids=["named", "checked"])
def test_what_is_in_nothing_is_so_without_a_value_too(world: World, tuning: Tuning | None) -> None:
    world.write([node("p9", "Part", {"site": {"space": "d", "externalId": "s5"}})])
    asked = query(world, "Site", tuning) if tuning else query(world, "Site")
    found = asked.where(lambda s: s.parts.any(lambda p: ~p.name.in_([])))
    assert ids(found.list()) == ["s0", "s1", "s2", "s5"]


def test_named_instances_are_checked_without_looking_at_the_other_end(world: World) -> None:
    asked = query(world, "Site").where(external_id="s1", space="d").where(lambda s: s.parts.any())
    assert ids(asked.list()) == ["s1"]
    assert len(world.sent()) == 3


def test_instances_of_another_view_do_not_slip_in(world: World) -> None:
    """The other end knows ids only: what is there may be no instance of the view."""
    world.write([edge("odd", "link", "s0", "p1")])
    condition = lambda p: p.linked.any(lambda other: other.name == "part 1")  # noqa: E731
    assert ids(query(world, "Part").where(condition).list()) == ["p0"]
    assert query(world, "Part").where(condition).count() == 1


def test_explain_says_which_way_and_sends_nothing_unless_it_is_run(world: World) -> None:
    asked = query(world, "Site").where(lambda s: s.parts.any(lambda p: p.name == "part 4"))
    asked.list()
    world.requests.clear()
    before = asked.explain()
    assert before.request is not None
    assert 'when it runs: parts.any(name == "part 4"): turned round if up to 10,000 match' in str(before)
    assert "otherwise each page is looked at once more" in str(before)
    assert "refused if more do" in str(asked.search("site").explain())
    assert "turned round if up to 1,000 match" in str(asked.iterate().explain())
    named = query(world, "Site").where(external_id="s1", space="d").where(lambda s: s.parts.none())
    assert "the other conditions name the instances" in str(named.explain())
    branch = query(world, "Site").with_parts(lambda p: p.where(lambda p: p.site.parts.count() > 1))
    assert "and up to 10,000 are named; refused if more match" in str(branch.explain())
    all_sites = query(world, "Site")
    limited = all_sites - all_sites.limit(2)
    assert "the first 2): asked first and named, up to 10,000" in str(limited.explain())
    assert world.sent() == []
    said = str(asked.explain(run=True))
    assert 'turned round: parts.any(name == "part 4"): found from the other end: 1 are named' in said
    tight = query(world, "Site", FEW).where(lambda s: s.parts.any())
    assert "checked: parts.any():" in str(tight.explain(run=True))


def test_what_cannot_be_bounded_is_refused_with_advice(world: World, monkeypatch: Any) -> None:
    monkeypatch.setattr("pygen_runtime.reading.running.connected.MAX_CHECKED", 3)
    asked = query(world, "Site", FEW).where(lambda s: s.parts.any())
    with pytest.raises(ValidationFailed, match=r"6 instances would have to be checked.*iterate\(\)"):
        asked.list()
    assert len(asked.list(2)) == 2
    assert len(list(asked.iterate())) == 3


def test_a_branch_takes_conditions_that_few_match(world: World) -> None:
    branch = lambda parts: parts.where(lambda p: p.linked.any(lambda q: q.name == "part 5"))  # noqa: E731
    found = query(world, "Site").with_parts(branch).list()
    assert {site["externalId"]: ids(site["parts"]) for site in found if site["parts"]} == {"s1": ["p4"]}
    with pytest.raises(ValidationFailed, match=r"too many to be named in a branch.*Start the query at Part"):
        query(world, "Site", FEW).with_parts(lambda parts: parts.where(lambda p: p.linked.any())).list()


@pytest.fixture
def client() -> Iterator[WindClient]:
    with WindClient.local() as made:
        fill(made)
        yield made


def turbines() -> list[WindTurbineWrite]:
    return [
        WindTurbineWrite(
            external_id=f"t{n}",
            name=f"Horn {n}",
            capacity=float(n),
            blades=[BladeWrite(external_id=f"b{n}{k}", is_damaged=k == n) for k in range(2)],
        )
        for n in range(4)
    ]


def fill(client: WindClient) -> None:
    client.upsert(turbines())


def damaged(t: Any) -> Any:
    return t.blades.any(lambda b: b.is_damaged == True)  # noqa: E712


def test_every_read_takes_where(client: WindClient) -> None:
    api = client.wind_turbine
    assert sorted(api.list(where=damaged).external_ids) == ["t0", "t1"]
    assert [one.external_id for one in api.list(where=damaged, min_capacity=1)] == ["t1"]
    assert sorted(one.external_id for one in api.iterate(where=damaged, chunk_size=1)) == ["t0", "t1"]
    assert api.count(where=damaged) == 2
    assert api.aggregate("max", "capacity", where=damaged).value == 1
    assert [bucket.count for bucket in api.histogram("capacity", 1, where=damaged)] == [1, 1]
    assert sorted(api.search("horn", where=damaged).external_ids) == ["t0", "t1"]
    assert sorted(api.frame(["external_id"], where=damaged)["external_id"]) == ["t0", "t1"]
    assert "blades.any" in str(api.explain(run=True).list(where=damaged))
    assert sorted(api.query().where(where=damaged).list().external_ids) == ["t0", "t1"]
    with pytest.raises(ValidationFailed, match=r"change feed takes no condition over a connection"):
        api.sync(where=damaged)
    with pytest.raises(ValidationFailed, match=r"a read in parts takes no condition.*iterate\(\)"):
        api.frame(where=damaged, parallel=2)


def test_checked_pages_become_columns_too(client: WindClient) -> None:
    everything = lambda t: t.blades.all(lambda b: b.is_damaged.exists() & (b.serial == None))  # noqa: E731,E711
    pages = client.wind_turbine.iterate(where=lambda t: everything(t) | damaged(t), chunk_size=3)
    assert sorted(pages.to_arrow("name")["name"].to_pylist()) == [f"Horn {n}" for n in range(4)]


async def test_awaited() -> None:
    async with AsyncWindClient.local() as client:
        await client.upsert(turbines())
        assert sorted((await client.wind_turbine.list(where=damaged)).external_ids) == ["t0", "t1"]
        assert await client.wind_turbine.count(where=damaged) == 2
        assert (await client.wind_turbine.aggregate("max", "capacity", where=damaged)).value == 1


class Foreign:
    """A filter of somebody else, as the official SDK has them."""

    def __init__(self, wire: dict[str, Any]) -> None:
        self.wire = wire

    def dump(self, camel_case_property: bool = False) -> dict[str, Any]:
        return self.wire


STRONG = {"range": {"property": ["acme", "WindTurbine/v1", "capacity"], "gte": 2}}


@pytest.mark.parametrize("where", [STRONG, Foreign(STRONG), load_filter(STRONG), lambda t: t.capacity >= 2])
def test_a_filter_is_taken_in_any_form(client: WindClient, where: Any) -> None:
    assert sorted(client.wind_turbine.list(where=where).external_ids) == ["t2", "t3"]
    assert client.wind_turbine.query().where(where).count() == 2
    asked = client.query(("acme", "WindTurbine", "v1")).where(where)
    assert sorted(row["externalId"] for row in asked.list()) == ["t2", "t3"]


def test_filters_of_the_official_sdk(client: WindClient) -> None:
    filters = pytest.importorskip("cognite.client.data_classes.filters")
    found = filters.Range(("acme", "WindTurbine/v1", "capacity"), gte=2)
    both = filters.And(found, filters.Not(filters.Equals(["node", "externalId"], "t3")))
    assert client.wind_turbine.list(where=both).external_ids == ["t2"]


@pytest.mark.parametrize(
    ("name", "wrong", "right", "what"),
    [
        ("capacity", "big", 3, "number"),
        ("capacity", True, 2.5, "number"),
        ("name", 3, "x", "text"),
    ],
)
def test_kinds_in_filters_of_others_are_checked(
    client: WindClient, name: str, wrong: Any, right: Any, what: str
) -> None:
    ref = ["acme", "WindTurbine/v1", name]
    shapes = [
        lambda value: {"equals": {"property": ref, "value": value}},
        lambda value: {"not": {"in": {"property": ref, "values": [right, value]}}},
        lambda value: {"range": {"property": ref, "gte": value}},
    ]
    for shape in shapes:
        client.wind_turbine.list(where=shape(right))
        with pytest.raises(ValidationFailed, match=f"property {name}: .* with {wrong!r}, which is no {what}"):
            client.wind_turbine.list(where=shape(wrong))


def test_names_in_filters_of_others_are_checked(client: WindClient) -> None:
    wire = {"range": {"property": ["acme", "WindTurbine/v1", "capcity"], "gte": 2}}
    with pytest.raises(ValidationFailed, match=r"'capcity'.*Did you mean 'capacity'"):
        client.wind_turbine.list(where=wire)
    with pytest.raises(ValidationFailed, match=r"expected a function of the fields or a filter, got 3"):
        client.wind_turbine.list(where=3)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("condition", "message"),
    [
        (lambda t: t.blades.serial == "x", r"is a connection: a condition on 'serial'"),
        (lambda t: t.blades.any(edge=lambda e: e.height > 3), r"edge"),
        (lambda t: t.main_sensor.count() >= 1.5, r"whole numbers, not in 1\.5"),
        (lambda t: t.blades.count(), r"gives <.*Count.*not a filter"),
        (lambda t: t.blades, r"gives <ConnectionField blades>, not a filter"),
    ],
)
def test_mistakes(client: WindClient, condition: Any, message: str) -> None:
    with pytest.raises((ValidationFailed, TypeError), match=message):
        client.wind_turbine.query().where(condition)

"""What is known of the data makes later plans better: fewer requests, or fewer rows, than without it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import msgspec
import pytest
from runtime.reading.builder.company import TEXT, ids, query
from runtime.reading.builder.worlds import SPACE, World, container, edge, made, mapped, node, reference, view

from pygen_runtime.reading import Tuning, UntypedQuery, untyped
from pygen_runtime.reading.planning import costing, facts

Build = Callable[[UntypedQuery], UntypedQuery]


def over(client: Any, name: str, tuning: Tuning) -> UntypedQuery:
    found = untyped(client, (SPACE, name, "v1"))
    found.__dict__["_tuning"] = tuning
    return found


def rules(asked: UntypedQuery) -> dict[str, str]:
    return {one.rule: one.why for one in asked.explain().plan.rewrites}


def runs(world: World, asked: UntypedQuery, *, run: bool = False) -> tuple[int, int]:
    """Requests for the same result without facts and with them."""
    world.requests.clear()
    before = asked.list()
    first = len(world.sent())
    asked.explain(facts=not run, run=run)
    world.requests.clear()
    after = asked.list()
    assert sorted(map(comparable, before)) == sorted(map(comparable, after))
    return first, len(world.sent())


def comparable(row: Any) -> str:
    if isinstance(row, dict):
        return repr(sorted((key, comparable(value)) for key, value in row.items() if key != "cut"))
    return repr(sorted(map(comparable, row))) if isinstance(row, list) else repr(row)


def sites_with_parts(world: World, sites: int, each: int, makers: int = 0) -> None:
    world.write([node(f"s{n}", "Site", {"name": f"{n:04}"}) for n in range(sites)])
    of = [reference(f"s{n}") for n in range(sites)]
    world.write([node(f"p{n}", "Part", {"site": of[n % sites]}) for n in range(sites * each)])
    world.write([node(f"m{n}", "Maker", {"home": of[n % sites]}) for n in range(makers)])


SMALL = Tuning(rows=50, list_rows=50, ids=50)


def test_a_branch_with_many_rows_does_not_make_the_pages_of_the_root_small(world: World) -> None:
    """Without counts pages shrink until the branch fits; by counts, going after it takes fewer requests."""
    sites_with_parts(world, 200, 30, makers=50)
    asked = over(world.client(), "Site", SMALL).with_parts().with_makers()
    before, after = runs(world, asked)
    assert after <= 125 < 160 <= before
    assert "takes fewer requests than pages so small" in rules(asked)["page size"]


def test_pages_are_a_little_smaller_where_all_just_does_not_fit(world: World) -> None:
    """A second request for each page would cost more than the few pages that are added."""
    sites_with_parts(world, 200, 1)
    world.write([node(f"q{n}", "Part", {"site": reference(f"s{n}")}) for n in range(2)])
    asked = over(world.client(), "Site", SMALL).with_parts()
    _, after = runs(world, asked)
    assert after == 6, "eight by pages of 50, each of which needs a second one for the last of their branches"
    (size,) = [one for one in asked.explain().plan.rewrites if one.rule == "page size"]
    assert (size.before, size.after) == ("50", "39"), "four fifths of the room, at 1.01 rows for each"
    assert size.why.startswith("so many instances that their branches fit")


def test_the_branch_that_is_read_apart_is_the_one_with_many_rows(world: World) -> None:
    tuning = Tuning(rows=600, list_rows=600, ids=600)
    sites_with_parts(world, 560, 6, makers=560)
    asked = over(world.client(), "Site", tuning).with_makers().with_parts()
    before, after = runs(world, asked)
    assert after < before
    assert rules(asked)["read separately"].startswith("parts: with about 6 rows for each instance")
    assert "in batches of parents" in str(asked.explain())


def test_measured_branches_teach_the_next_run(world: World) -> None:
    """Of edges no count tells how many lead away from each node; a run that was explained does."""
    world.write([node(f"p{n}", "Part", {"name": "hub" if n < 200 else "end"}) for n in range(400)])
    world.write([edge(f"e{n}", "link", f"p{n % 200}", f"p{200 + n // 30}") for n in range(200 * 30)])
    asked = over(world.client(), "Part", SMALL).where(name="hub").with_linked()
    before, after = runs(world, asked, run=True)
    assert after < before
    assert "page size" in rules(asked)


def test_branches_with_few_rows_come_first_where_not_all_fit_into_a_request(world: World) -> None:
    world.write([node(f"p{n}", "Part", {"name": str(n)}) for n in range(10)])
    world.write([node(f"x{n}", "Pin", {"part": reference(f"p{n}")}) for n in range(5)])
    world.write([edge(f"e{n}", "link", f"p{n}", f"p{n + 1}") for n in range(9)])
    asked = over(world.client(), "Part", Tuning(expressions=5)).with_linked().with_pins()
    assert runs(world, asked) == (2, 1)
    (order,) = [one for one in asked.explain().plan.rewrites if one.rule == "branch order"]
    assert (order.before, order.after) == ("linked, pins", "pins, linked")


def test_a_relation_without_an_index_is_not_followed_from_many_instances(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The service compares each parent with each row then, and runs out of time; a filter is one pass."""
    sites_with_parts(world, 100, 3)
    handle = world.engine.handle

    def slow(method: str, target: str, headers: Any, body: bytes) -> Any:
        expressions = msgspec.json.decode(body).get("with", {}) if body else {}
        followed = [one for one in expressions.values() if one.get("nodes", {}).get("direction") == "inwards"]
        if followed and followed[0]["limit"] > 1 and expressions["0"]["limit"] > 30:
            error = b'{"error":{"code":408,"message":"Graph query timed out."}}'
            return 408, {"content-type": "application/json"}, error
        return handle(method, target, headers, body)

    monkeypatch.setattr(world.engine, "handle", slow)
    monkeypatch.setattr(costing, "MAX_PAIRS", 10_000)
    asked = over(world.client(), "Site", Tuning(rows=101, list_rows=100, ids=100)).with_parts()
    before, after = runs(world, asked)
    assert after < before
    assert "no index starts with 'site'" in rules(asked)["read separately"]


def test_remarks_of_the_service_teach_the_next_run(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    """The indexes were not asked for; that one is missing was part of what the service remarked."""
    monkeypatch.setattr(costing, "MAX_PAIRS", 100)
    sites_with_parts(world, 20, 3)
    client = world.client()
    over(client, "Part", Tuning()).explain(facts=True)
    asked = over(client, "Site", Tuning()).with_parts()
    assert "read separately" not in rules(asked)
    client._memory.facts.columns = facts.Recent()
    asked.explain(run=True)
    assert "no index starts with 'site'" in rules(asked)["read separately"]


def test_facts_are_forgotten_after_a_while(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whoever adds the index that was missing, or writes more, is not told of old times forever."""
    now = [100.0]
    monkeypatch.setattr(facts, "monotonic", lambda: now[0])
    sites_with_parts(world, 20, 3)
    client = world.client()
    asked = over(client, "Site", Tuning()).with_parts().sort_by("name")
    old = asked.explain(facts=True, run=True)
    relations = {name: {"type": {"type": "direct"}} for name in ("site", "maker", "next")}
    groups = {"type": {"type": "direct", "list": True}}
    part = container("Part", {"name": TEXT, "groups": groups, **relations})
    part["indexes"] = {"site": {"indexType": "btree", "properties": ["site"]}}
    world.post("/containers", {"items": [part]})
    for seconds, advised in ((299, True), (1, False)):
        now[0] += seconds
        new = asked.explain(facts=True)
        assert any("no index starts with 'site'" in one for one in new.warnings) == advised
    assert any("no index starts with 'site'" in one for one in old.warnings), "what was said then"
    assert old.to_dict()["tree"]["instances"] == 20 and "of 20 in all" in str(old)


def test_what_is_forgotten_takes_no_memory(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    now = [100.0]
    monkeypatch.setattr(facts, "monotonic", lambda: now[0])
    client = world.client()
    for n in range(20):
        over(client, "Part", Tuning()).where(name=str(n)).with_site().explain(run=True)
        now[0] += 100
    assert len(client._memory.facts.found._kept) <= 6


def test_relations_that_lead_nowhere_are_followed_in_the_same_request(world: World) -> None:
    world.write([node(f"p{n}", "Part", {"name": "s"}) for n in range(300)])
    asked = over(world.client(), "Part", SMALL).with_maker()
    before, after = runs(world, asked)
    assert after <= before and not rules(asked)


def test_what_many_pages_share_is_read_once(world: World) -> None:
    tuning = Tuning(rows=1000)
    world.write([node(f"m{n}", "Maker", {"name": str(n)}) for n in range(900)])
    world.write([node(f"p{n}", "Part", {"maker": reference(f"m{n % 900}")}) for n in range(7000)])
    asked = over(world.client(), "Part", tuning).with_maker()

    def rows() -> int:
        measured = asked.explain(run=True).to_dict()["measured"]["steps"].values()
        return sum(step["rows"] for step in measured)

    before = rows()
    asked.explain(facts=True)
    assert "share 900 instances" in rules(asked)["read separately"]
    after = rows()
    assert after == 7900 and before - after >= 5000
    assert {row["maker"]["name"] for row in asked.list()} == {str(n) for n in range(900)}


def test_few_shared_instances_are_not_worth_a_request(world: World) -> None:
    world.write([node("m", "Maker", {"name": "m"})])
    world.write([node(f"p{n}", "Part", {"maker": reference("m")}) for n in range(200)])
    asked = over(world.client(), "Part", SMALL).with_maker()
    before, after = runs(world, asked)
    assert before == after and not rules(asked)


def sorted_world() -> World:
    parts = container("Part", {"name": TEXT, "code": TEXT})
    parts["indexes"] = {"byCode": {"indexType": "btree", "properties": ["code"], "cursorable": True}}
    seen = {one: mapped("Part", one) for one in ("name", "code")}
    world = made([parts], [view("Part", seen)])
    world.write([node(f"p{n}", "Part", {"name": f"{n:02}", "code": f"{n:02}"}) for n in range(30)])
    return world


@pytest.mark.parametrize("run", [False, True], ids=["facts", "remarks"])
def test_a_sorted_root_starts_with_the_endpoint_that_can_go_on(run: bool) -> None:
    world = sorted_world()
    tuning = Tuning(rows=10, list_rows=5)
    unsorted = over(world.client(), "Part", tuning).sort_by("name")
    assert runs(world, unsorted, run=run) == (7, 6), "the page of the query was thrown away"
    assert "sorted by list" in rules(unsorted)
    indexed = over(world.client(), "Part", tuning).sort_by("code").limit(25)
    before, after = runs(world, indexed, run=run)
    assert before == 5
    assert (after, "sorted by query" in rules(indexed)) == ((5, False) if run else (3, True))
    assert [row["code"] for row in indexed.list()] == [f"{n:02}" for n in range(25)]
    page, *_ = indexed.iterate(chunk_size=4).pages()
    ignorant = over(world.client(), "Part", tuning).sort_by("code").limit(25)
    assert len([*page, *ignorant.iterate(chunk_size=4, cursor=page.cursor)]) == 25


def test_without_facts_nothing_changes(world: World) -> None:
    sites_with_parts(world, 20, 3, makers=5)
    asked = over(world.client(), "Site", SMALL).with_parts().with_makers()
    plan = asked.explain().plan
    asked.list()
    assert (
        asked.explain().plan == plan and not plan.rewrites and plan.max_roots is None and not plan.separately
    )


def test_cursors_go_on_where_other_facts_are_known(world: World) -> None:
    """One process knows numbers and another does not: the cursor of each is good for the other."""
    sites_with_parts(world, 60, 6, makers=30)
    tuning = Tuning(rows=50, list_rows=50, ids=50, expressions=4)
    knowing, other = (over(world.client(), "Site", tuning).with_parts().with_makers() for _ in range(2))
    knowing.explain(facts=True)
    assert "branch order" in rules(knowing)
    for one, two in ((knowing, other), (other, knowing)):
        world.requests.clear()
        page, *_ = one.iterate(chunk_size=20).pages()
        rest = list(two.iterate(chunk_size=20, cursor=page.cursor))
        assert len({row["externalId"] for row in [*page, *rest]}) == 60
        assert {len(row["parts"]) for row in [*page, *rest]} == {6}
        asked_for = {tuple(body["with"]) for _, body in world.requests if "0" in body.get("with", {})}
        assert len(asked_for) == 1, "only limits may differ"


def parts_of_makers(world: World) -> Callable[[], UntypedQuery]:
    world.write([node(f"m{n}", "Maker", {"name": f"m{n % 2}"}) for n in range(6)])
    world.write([node(f"p{n}", "Part", {"maker": reference(f"m{n % 6}"), "name": str(n)}) for n in range(30)])
    return lambda: query(world, "Part").where(lambda part: part.maker.name == "m1")


def test_iterations_name_the_few_related_nodes_of_a_filter(world: World) -> None:
    """What matched when the read began goes on, in any process, whatever becomes of the related nodes."""
    asked = parts_of_makers(world)
    page, *_ = asked().iterate(chunk_size=4).pages()
    world.write([node("m1", "Maker", {"name": "renamed"})])
    world.requests.clear()
    rest = list(asked().iterate(chunk_size=4, cursor=page.cursor))
    assert ids([*page, *rest]) == sorted(f"p{n}" for n in range(30) if n % 2)
    assert world.sent() == ["list"] * 3, "the related nodes are not looked up again"
    ordered = [row["name"] for row in asked().sort_by("name").iterate(chunk_size=4)]
    assert ordered == sorted(ordered) and len(ordered) == 10
    assert not any("nested" in str(body.get("filter")) for path, body in world.requests if "list" in path)


def test_too_many_related_nodes_for_a_cursor_stay_a_filter(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("pygen_runtime.reading.running.cursors.MAX_NAMED", 10)
    asked = parts_of_makers(world)
    page, *_ = asked().iterate(chunk_size=4).pages()
    rest = list(asked().iterate(chunk_size=4, cursor=page.cursor))
    assert len([*page, *rest]) == 15
    assert any("nested" in str(body) for _, body in world.requests[-2:])
    assert any("do not fit into the cursors" in one for one in asked().explain(run=True).warnings)


def test_more_related_nodes_than_can_be_named_are_warned_of(world: World) -> None:
    asked = parts_of_makers(world)()
    asked.__dict__["_tuning"] = Tuning(ids=2)
    assert any("more than 2 related nodes match" in one for one in asked.explain(run=True).warnings)


def test_when_one_filter_has_no_related_node_no_other_is_looked_up(world: World) -> None:
    parts_of_makers(world)
    world.requests.clear()
    asked = query(world, "Part").where(lambda part: (part.maker.name == "nobody") & (part.site.name == "s"))
    assert asked.list() == []
    assert world.sent() == ["query"]

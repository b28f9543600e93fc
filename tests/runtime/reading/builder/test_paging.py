"""Pages of the root: how large, and what happens when a service goes in circles; edges as the root."""

from __future__ import annotations

from typing import Any

import msgspec
import pytest
from runtime.reading.builder.company import DIRECT, TEXT, query
from runtime.reading.builder.worlds import SPACE, World, container, edge, made, mapped, node, reference, view

from pygen_engine import EngineOptions
from pygen_runtime.errors import ServerError, Timeout
from pygen_runtime.reading import Tuning, untyped


def test_a_service_that_repeats_its_cursor_is_not_asked_forever(world: World) -> None:
    world.write([node(f"p{n}", "Part", {"name": str(n)}) for n in range(3)])
    handle = world.engine.handle

    def repeating(method: str, target: str, headers: Any, body: bytes) -> Any:
        payload = msgspec.json.decode(body)
        payload.pop("cursors", None)
        status, answered, content = handle(method, target, headers, msgspec.json.encode(payload))
        if target.endswith("/query"):
            content = content[: content.rindex(b'"nextCursor"')] + b'"nextCursor":{"0":"same","0_0":"same"}}'
        return status, answered, content

    world.engine.handle = repeating  # type: ignore[method-assign]
    for asked in (query(world, "Part"), query(world, "Part").with_pins()):
        with pytest.raises(ServerError, match="the cursor it was given"):
            asked.list()
    with pytest.raises(ServerError, match="the cursor it was given"):
        query(world, "Part").where(lambda part: part.name.exists()).count()


def test_the_first_page_of_an_iteration_is_small(world: World) -> None:
    world.write([node(f"p{n}", "Part", {"name": str(n)}) for n in range(2500)])
    assert len(list(query(world, "Part").iterate())) == 2500
    limits = [body["with"]["0"]["limit"] for path, body in world.requests if path.endswith("query")]
    assert limits == [1_000, 10_000]
    world.requests.clear()
    assert len(query(world, "Part").list()) == 2500
    assert world.sent() == ["query"]


def test_a_sorted_root_larger_than_a_query_goes_on_as_a_list(world: World) -> None:
    world.write([node(f"p{n}", "Part", {"name": f"{n % 7}"}) for n in range(20)])
    found = query(world, "Part", Tuning(rows=6, list_rows=3)).sort_by("name").with_pins().list()
    assert [part["name"] for part in found] == sorted(f"{n % 7}" for n in range(20))
    lists = [body["limit"] for path, body in world.requests if path.endswith("list")]
    assert lists and max(lists) == 3  # the service refuses longer lists


@pytest.mark.parametrize("rows", [5, 10, 30])
@pytest.mark.parametrize("full", [True, False], ids=["cursor on full pages", "cursor when more"])
def test_a_sorted_root_ends_with_a_full_page(rows: int, full: bool) -> None:
    """No cursor after a later page is the end, though the first page has shown that there are cursors."""
    parts = container("Part", {"code": TEXT})
    parts["indexes"] = {"byCode": {"indexType": "btree", "properties": ["code"], "cursorable": True}}
    options = EngineOptions(cursor_on_full_page=full)
    world = made([parts], [view("Part", {"code": mapped("Part", "code")})], options)
    world.write([node(f"p{n}", "Part", {"code": f"{n:02}"}) for n in range(30)])
    asked = query(world, "Part", Tuning(rows=rows, list_rows=5)).sort_by("code")
    assert [part["code"] for part in asked.list()] == [f"{n:02}" for n in range(30)]


@pytest.mark.parametrize(("first", "second", "rest"), [(None, 6, 4), (6, None, 6), (5, 7, 5)])
def test_a_cursor_goes_on_with_another_limit(
    world: World, first: int | None, second: int | None, rest: int
) -> None:
    """A limit is about all pages together; what was read before the cursor counts."""
    world.write([node(f"p{n}", "Part", {"name": str(n)}) for n in range(8)])
    asked = query(world, "Part")
    page = next(asked.iterate(chunk_size=2, limit=first).pages())
    assert len(list(asked.iterate(cursor=page.cursor, limit=second))) == rest


def test_a_search_has_one_page_whatever_the_chunk_size(world: World) -> None:
    """It has no cursor: what a smaller page leaves out could not be asked for."""
    world.write([node(f"p{n}", "Part", {"name": "pump"}) for n in range(5)])
    (page,) = query(world, "Part").search("pump").iterate(chunk_size=2).pages()
    assert len(page) == 5 and page.cursor is None
    world.too_much = 100
    with pytest.raises(Timeout):
        query(world, "Part").search("pump").list()


@pytest.mark.parametrize(("children", "requests"), [(4, 9), (90, 21), (12, 25)])
def test_pages_adapt_to_what_branches_bring(world: World, children: int, requests: int) -> None:
    world.write([node(f"s{n}", "Site", {"name": "s"}) for n in range(200)])
    parts = [
        (f"p{n}_{k}", reference(f"s{n}"))
        for n in range(200 if children < 20 else 20)
        for k in range(children)
    ]
    world.write([node(name, "Part", {"site": site}) for name, site in parts])
    asked = query(world, "Site", Tuning(rows=100, list_rows=100, ids=100)).with_parts()
    assert sum(len(site["parts"]) for site in asked.list()) == len(parts)
    assert len(world.sent()) <= requests


def test_counts_that_were_asked_for_decide(world: World) -> None:
    world.write(
        [node("m", "Maker", {"name": "m"}), *(node(f"s{n}", "Site", {"name": "s"}) for n in range(600))]
    )
    world.write(
        [
            node(f"p{n}", "Part", {"site": reference(f"s{n % 600}"), "maker": reference("m")})
            for n in range(2400)
        ]
    )
    client = world.client()
    sites = untyped(client, (SPACE, "Site", "v1")).with_parts()
    sites.__dict__["_tuning"] = Tuning(rows=700, list_rows=700, ids=200)
    makers = untyped(client, (SPACE, "Part", "v1")).where(lambda part: part.maker.name == "m")

    def asked() -> list[list[str]]:
        found, counts = [], []
        for one in (sites, makers):
            world.requests.clear()
            found.append(sum(len(row.get("parts", [row])) for row in one.list()))
            counts.append(world.sent())
        assert found == [2400, 2400]
        return counts

    before = asked()
    sites.explain(facts=True)
    makers.explain(facts=True)
    after = asked()
    assert len(after[0]) < len(before[0]), "the first page is made so small that its branches fit"
    assert before[1] == after[1] == ["query", "query"], "cursors must go on although the data has grown since"


def test_edges_are_queried_like_nodes(world: World) -> None:
    world = edges_with_makers()
    asked = query(world, "Weld").where(min_strength=2).sort_by("strength").with_("doneBy")
    assert [(row["externalId"], row["doneBy"]["name"]) for row in asked.list()] == [("e2", "m"), ("e3", "m")]
    assert asked.count() == 2
    assert [row["startNode"]["externalId"] for row in query(world, "Weld").where(start_node="p0").list()] == [
        "p0"
    ]


def test_frames_of_edges_have_their_ends(world: World) -> None:
    frame = (
        query(edges_with_makers(), "Weld")
        .sort_by("strength")
        .frame(["external_id", "start_node", "end_node"])
    )
    p1, p2 = ({"space": "d", "external_id": name} for name in ("p1", "p2"))
    assert frame.iloc[1].to_list() == ["e1", p1, p2]


def edges_with_makers() -> World:
    containers = [
        container("Maker", {"name": TEXT}),
        container("Weld", {"strength": {"type": {"type": "int32"}}, "doneBy": DIRECT}, "edge"),
    ]
    weld = {"strength": mapped("Weld", "strength"), "doneBy": mapped("Weld", "doneBy", "Maker")}
    world = made(containers, [view("Maker", {"name": mapped("Maker", "name")}), view("Weld", weld)])
    world.write([node("m", "Maker", {"name": "m"})])
    world.write([{"instanceType": "node", **reference(f"p{n}")} for n in range(5)])
    by = {"doneBy": reference("m")}
    world.write([edge(f"e{n}", "weld", f"p{n}", f"p{n + 1}", "Weld", strength=n, **by) for n in range(4)])
    return world

"""Short pages, time-outs, cursors that go nowhere, branches that are too wide: nothing is lost."""

from __future__ import annotations

from typing import Any

import msgspec
import pytest
from runtime.reading.builder.company import query
from runtime.reading.builder.worlds import World, edge, node, reference

from pygen_runtime.errors import ServerError
from pygen_runtime.reading import Tuning


class Weather:
    """Stands before the engine of a world, refusing requests or changing answers."""

    def __init__(self, world: World) -> None:
        self._handle = world.engine.handle
        self.widest: int | None = None
        """Queries that follow a connection from many nodes to more rows than this run out of time."""
        self.repeats = False
        """Cursors lead to themselves."""
        world.engine.handle = self  # type: ignore[method-assign, assignment]

    def __call__(self, method: str, target: str, headers: Any, body: bytes) -> Any:
        if not target.endswith("/instances/query"):
            return self._handle(method, target, headers, body)
        payload = msgspec.json.decode(body)
        for expression in payload["with"].values():
            part = expression.get("nodes") or expression.get("edges")
            follows = "from" in part and "chainTo" not in part
            if self.widest is not None and follows and expression["limit"] > self.widest:
                error = {"error": {"code": 408, "message": "Graph query timed out."}}
                return 408, {"content-type": "application/json"}, msgspec.json.encode(error)
        if self.repeats:
            payload.pop("cursors", None)
        status, answered, content = self._handle(method, target, headers, msgspec.json.encode(payload))
        if self.repeats:
            found = msgspec.json.decode(content)
            found["nextCursor"] = dict.fromkeys(found["items"], "same")
            content = msgspec.json.encode(found)
        return status, answered, content


def full(world: World) -> None:
    """Three sites, each with 10 parts, each of these with 2 pins and a link to the next part."""
    world.write([node(f"s{n}", "Site", {"name": f"s{n}"}) for n in range(3)])
    world.write(
        [node(f"p{n}", "Part", {"name": f"{n:02}", "site": reference(f"s{n % 3}")}) for n in range(30)]
    )
    world.write([node(f"x{n}", "Pin", {"name": "x", "part": reference(f"p{n % 30}")}) for n in range(60)])
    world.write([edge(f"e{n}", "link", f"p{n}", f"p{(n + 1) % 30}") for n in range(30)])


def whole(asked: Any, by_list: bool) -> None:
    """All of it is there, from a root that brings its branches, or from one whose branches are read alone."""
    asked = asked.with_parts(lambda part: part.with_pins().with_linked().with_site())
    sites = [*asked.sort_by("name").iterate()] if by_list else asked.list()
    parts = [part for site in sites for part in site["parts"]]
    assert len(sites) == 3 and sorted(part["name"] for part in parts) == [f"{n:02}" for n in range(30)]
    assert {(len(part["pins"]), len(part["linked"])) for part in parts} == {(2, 1)}
    assert all("name" in part["site"] for part in parts)


@pytest.mark.parametrize("order", [False, True], ids=["query", "list"])
@pytest.mark.parametrize("rows", [1, 2, 7])
def test_pages_that_are_shorter_than_asked_for_lose_nothing(world: World, rows: int, order: bool) -> None:
    full(world)
    world.shortest = rows
    asked = query(world, "Site", Tuning(rows=50, list_rows=50, ids=50))
    whole(asked, order)


@pytest.mark.parametrize("rows", [1, 2])
def test_short_pages_of_the_first_of_each_parent_lose_nothing(world: World, rows: int) -> None:
    full(world)
    world.shortest = rows
    for tuning in (Tuning(), Tuning(rows=9, list_rows=9, ids=9)):
        for limit in (2, 4, 11):
            sites = query(world, "Site", tuning).with_parts(limit=limit).sort_by("name").list()
            assert [len(site["parts"]) for site in sites] == [min(limit, 10)] * 3
            assert [site["parts"].cut for site in sites] == [limit if limit < 10 else None] * 3
            parts = query(world, "Part", tuning).with_linked(limit=1).list()
            assert [len(part["linked"]) for part in parts] == [1] * 30


@pytest.mark.parametrize("order", [False, True], ids=["query", "list"])
def test_branches_that_always_time_out_are_read_on_their_own(world: World, order: bool) -> None:
    full(world)
    Weather(world).widest = 1
    asked = query(world, "Site", Tuning(rows=50, list_rows=50, ids=50))
    whole(asked, order)
    if order:
        return
    first = next(asked.with_parts().iterate(chunk_size=1).pages())
    world.requests.clear()
    second = next(asked.with_parts().iterate(chunk_size=1, cursor=first.cursor).pages())
    found = [[(site["name"], len(site["parts"])) for site in page] for page in (first, second)]
    assert found == [[("s0", 10)], [("s1", 10)]]
    roots = [body["with"].keys() for _, body in world.requests if "0" in body.get("with", ())]
    assert roots[0] == {"0"}, "a cursor goes on with requests of the kind it came from"


def test_a_branch_whose_cursor_repeats_is_not_read_forever(world: World) -> None:
    full(world)
    Weather(world).repeats = True
    with pytest.raises(ServerError, match="the cursor it was given"):
        # a sorted root that goes on is read by list, and its branches alone
        [*query(world, "Site").sort_by("name").with_parts().iterate()]


def test_what_a_run_cost_is_what_was_sent(world: World) -> None:
    full(world)
    handle, sizes = world.engine.handle, []

    def noting(method: str, target: str, headers: Any, body: bytes) -> Any:
        status, answered, content = handle(method, target, headers, body)
        if "/instances/" in target:
            sizes.append(len(content))
        return status, answered, content

    world.engine.handle = noting  # type: ignore[method-assign]
    asked = query(world, "Site", Tuning(rows=20, list_rows=20, ids=20)).with_parts(
        lambda part: part.with_pins()
    )
    measured = asked.explain(run=True).to_dict()["measured"]
    assert (measured["requests"], measured["bytes"]) == (len(sizes), sum(sizes))
    tree = asked.explain(run=True).to_dict()["tree"]["branches"][0]
    assert (measured["rows"], tree["rows"], tree["branches"][0]["rows"]) == (3, 30, 60)


def test_branches_with_too_many_rows_are_not_brought_along_again(world: World) -> None:
    """When a page has shown that a branch would cut the root into tiny pages, later ones ask for one row."""
    world.write([node(f"s{n}", "Site", {"name": "s"}) for n in range(110)])
    parts = [node(f"p{n}", "Part", {"site": reference(f"s{n % 110}")}) for n in range(110 * 51)]
    world.write(parts)
    sites = query(world, "Site", Tuning(rows=50, list_rows=50, ids=50)).with_parts().list()
    assert [len(site["parts"]) for site in sites] == [51] * 110
    roots = [body["with"] for path, body in world.requests if path.endswith("query") and "0" in body["with"]]
    limits = [expressions["0_0"]["limit"] for expressions in roots]
    assert limits[0] == 50 and limits[-1] == 1
    assert limits.count(1) == 1, "what is read alone is not followed from the root"

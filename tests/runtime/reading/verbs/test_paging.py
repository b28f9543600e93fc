"""How reads are cut into pages: sizes, cursors, limits, time-outs, over a service that answers by script."""

from __future__ import annotations

from typing import Any

import pytest
from runtime.faces import close, collect, done
from runtime.reading.service import Connect, pages_of, rotor, size_of, start_of

from pygen_runtime import ServerError, Timeout


async def test_list_starts_small_and_goes_on_in_large_pages(connect: Connect) -> None:
    client, service = connect(pages_of(25_000))
    rotors = await done(client.rotor.list())
    assert [one.external_id for one in rotors] == [f"r{number}" for number in range(25_000)]
    assert service.sizes == [("query", 1000), ("query", 10_000), ("query", 10_000), ("query", 10_000)]
    await close(client)


@pytest.mark.parametrize(
    ("options", "sizes"),
    [
        ({"limit": 1000}, [("list", 1000)]),
        ({"limit": 7}, [("list", 7)]),
        ({"limit": 1500}, [("query", 1000), ("query", 500)]),
        ({"chunk_size": 400, "limit": 1000}, [("list", 400), ("list", 400), ("list", 200)]),
        ({"chunk_size": 1500, "limit": 3000}, [("query", 1500), ("query", 1500)]),
        ({"sort_by": "diameter", "limit": 1500}, [("query", 1500)]),
        ({"sort_by": "diameter", "limit": 1200, "chunk_size": 5000}, [("query", 1200)]),
        ({"sort_by": "diameter", "limit": 700}, [("list", 700)]),
    ],
)
async def test_requests_ask_for_no_more_than_needed(connect: Connect, options: Any, sizes: Any) -> None:
    client, service = connect(pages_of(100_000))
    assert len(await done(client.rotor.list(**options))) == options["limit"]
    assert service.sizes == sizes
    assert len(await collect(client.rotor.iterate(**{"chunk_size": 1000, **options}))) == options["limit"]


@pytest.mark.parametrize("limit", [1, 399, 400, 401, 1000, 1999, 2000, 2001, None])
@pytest.mark.parametrize("chunk_size", [400, 1200])
async def test_short_pages_lose_nothing_and_give_nothing_twice(
    connect: Connect, limit: int | None, chunk_size: int
) -> None:
    client, _ = connect(pages_of(2000, short=37))
    rotors = await collect(client.rotor.iterate(limit=limit, chunk_size=chunk_size))
    wanted = 2000 if limit is None else min(limit, 2000)
    assert [one.external_id for one in rotors] == [f"r{number}" for number in range(wanted)]


async def test_iterate_starts_small_and_goes_on_in_large_pages(connect: Connect) -> None:
    client, service = connect(pages_of(25_000))
    rotors = await collect(client.rotor.iterate())
    assert [rotor.external_id for rotor in rotors] == [f"r{number}" for number in range(25_000)]
    assert service.sizes == [("query", 1000), ("query", 10_000), ("query", 10_000), ("query", 10_000)]
    service.asked.clear()
    pages = await collect(client.rotor.iterate(sort_by="diameter", limit=2500).pages())
    assert [verb for verb, _ in service.asked] == ["list"] * 3, "a sorted query gives no cursor"
    assert [len(page) for page in pages] == [1000, 1000, 500]


async def test_pages_of_wide_instances_are_bounded_by_what_they_weigh(connect: Connect) -> None:
    plenty = pages_of(5000)

    def wide(verb: str, asked: dict[str, Any]) -> tuple[int, dict[str, Any]]:
        status, content = plenty(verb, asked)
        for item in content["items"]["0"]:
            item["properties"]["acme"]["Rotor/v1"]["unknown"] = "x" * 11_800
        return status, content

    client, service = connect(wide)
    assert len(await collect(client.rotor.iterate())) == 5000
    sizes = [size for _, size in service.sizes]
    assert sizes[0] == 1000 and all(950 < size < 1020 for size in sizes[1:]), "12 MB each"


async def test_a_cursor_on_the_last_page_costs_one_empty_page(connect: Connect) -> None:
    client, service = connect(pages_of(800, trailing=True))
    assert len(await collect(client.rotor.iterate(chunk_size=400))) == 800
    assert len(service.asked) == 3


async def test_large_pages_can_be_resumed_whatever_the_chunk_size(connect: Connect) -> None:
    client, service = connect(pages_of(5000))
    pages = await collect(client.rotor.iterate(chunk_size=2000).pages())
    assert [len(page) for page in pages] == [2000, 2000, 1000]
    rest = await collect(client.rotor.iterate(cursor=pages[0].cursor))
    assert [one.external_id for one in rest] == [f"r{number}" for number in range(2000, 5000)]
    assert {verb for verb, _ in service.asked} == {"query"}
    small = await collect(client.rotor.iterate(chunk_size=600).pages())
    service.asked.clear()
    assert len(await collect(client.rotor.iterate(chunk_size=10_000, cursor=small[0].cursor))) == 4400
    assert {verb for verb, _ in service.asked} == {"list"}


async def test_pages_get_smaller_when_the_service_runs_out_of_time(connect: Connect) -> None:
    plenty = pages_of(3000)

    def slow(verb: str, asked: dict[str, Any]) -> tuple[int, dict[str, Any]]:
        if size_of(verb, asked) > 300:
            return 408, {"error": {"code": 408, "message": "Graph query timed out."}}
        return plenty(verb, asked)

    client, service = connect(slow)
    rotors = await done(client.rotor.list())
    assert [one.external_id for one in rotors] == [f"r{number}" for number in range(3000)]
    assert [size for _, size in service.sizes[:4]] == [1000, 500, 250, 250]
    assert len(await collect(client.rotor.iterate(chunk_size=1000, limit=700))) == 700


async def test_a_service_that_never_has_time(connect: Connect) -> None:
    client, service = connect(lambda verb, asked: (408, {"error": {"code": 408, "message": "timed out"}}))
    with pytest.raises(Timeout):
        await done(client.rotor.list())
    assert [size for _, size in service.sizes] == [1000, 500, 250, 125, 62, 31, 15, 7, 3, 1]


async def test_a_service_that_repeats_its_cursor_is_not_followed_for_ever(connect: Connect) -> None:
    client, _ = connect(lambda verb, asked: (200, {"items": {"0": [rotor(1)]}, "nextCursor": {"0": "same"}}))
    with pytest.raises(ServerError, match="the cursor it was given"):
        await done(client.rotor.list())


async def test_a_cursor_that_does_not_stand_at_the_end(connect: Connect) -> None:
    def answer(verb: str, asked: dict[str, Any]) -> tuple[int, dict[str, Any]]:
        start = start_of(verb, asked)
        more = {"nextCursor": str(start + 2)} if start < 4 else {}
        return 200, {**more, "items": [rotor(start), rotor(start + 1)]}

    client, _ = connect(answer)
    rotors = await collect(client.rotor.iterate(chunk_size=2))
    assert [one.external_id for one in rotors] == [f"r{number}" for number in range(6)]


async def test_leaving_early_asks_for_nothing_more(connect: Connect) -> None:
    client, service = connect(pages_of(10_000))
    turbines = client.rotor.iterate(chunk_size=100)
    if hasattr(turbines, "__aiter__"):
        async for _ in turbines:
            break
    else:
        for _ in turbines:
            break
    assert len(service.asked) == 1


async def test_what_cannot_match_is_not_asked(connect: Connect) -> None:
    client, service = connect(pages_of(10))
    assert await done(client.rotor.list(external_id=[])) == []
    assert await collect(client.rotor.iterate(limit=0)) == []
    assert await done(client.rotor.search("x", external_id=[])) == []
    assert await done(client.rotor.count(external_id=[])) == 0
    assert service.asked == []


async def test_the_requests_themselves(connect: Connect) -> None:
    client, service = connect(pages_of(3))
    await done(client.rotor.list(min_diameter=0, limit=5, sort_by="diameter", target_units="SI"))
    await done(client.rotor.list(min_diameter=0, target_units={"diameter": "length:km"}))
    view = {"type": "view", "space": "acme", "externalId": "Rotor", "version": "v1"}
    condition = {"range": {"property": ["acme", "Rotor/v1", "diameter"], "gte": 0}}
    assert service.asked[0] == (
        "list",
        {
            "instanceType": "node",
            "sources": [
                {
                    "source": view,
                    "targetUnits": [{"property": "diameter", "unit": {"unitSystemName": "SI"}}],
                }
            ],
            "limit": 5,
            "filter": condition,
            "sort": [
                {
                    "property": ["acme", "Rotor/v1", "diameter"],
                    "direction": "ascending",
                    "nullsFirst": False,
                }
            ],
        },
    )
    assert service.asked[1] == (
        "query",
        {
            "with": {"0": {"nodes": {"filter": {"and": [{"hasData": [view]}, condition]}}, "limit": 1000}},
            "select": {
                "0": {
                    "sources": [
                        {
                            "source": view,
                            "targetUnits": [{"property": "diameter", "unit": {"externalId": "length:km"}}],
                            "properties": ["*"],
                        }
                    ]
                }
            },
        },
    )

"""`list`, `iterate`, `frame`, `search` and `query()` are one machine: pages, time-outs, cursors, plans."""

from __future__ import annotations

import gc
from collections.abc import Callable
from itertools import pairwise
from typing import Any

import msgspec
import pytest
from runtime.conftest import Serve
from runtime.faces import CLIENTS, close, collect, done
from runtime.http.faults import Answer as HttpAnswer
from runtime.http.faults import Call, Hang, Reply
from runtime.reading.service import Answer, Connect, Service, connecting, pages_of, rotor, size_of

from pygen_runtime import Config, Retries, Timeout, Timeouts, ValidationFailed
from pygen_runtime.reading.running.page_size import MOST_PATIENCE, PageSize

READS: dict[str, Callable[[Any], Any]] = {
    "list": lambda client: done(client.rotor.list()),
    "iterate": lambda client: collect(client.rotor.iterate(chunk_size=1000)),
    "query().list": lambda client: done(client.rotor.query().list()),
    "query().iterate": lambda client: collect(client.rotor.query().iterate(chunk_size=1000)),
}


def refusing(answer: Answer, most: Callable[[], int], status: int = 408) -> Answer:
    """A service that runs out of time when it is asked for more rows than `most()`."""

    def slow(verb: str, asked: dict[str, Any]) -> tuple[int, dict[str, Any]]:
        if size_of(verb, asked) > most():
            return status, {"error": {"code": status, "message": "Graph query timed out."}}
        return answer(verb, asked)

    return slow


@pytest.mark.parametrize("status", [408, 504])
@pytest.mark.parametrize("read", READS)
async def test_every_read_asks_for_less_after_a_time_out(connect: Connect, read: str, status: int) -> None:
    client, service = connect(refusing(pages_of(40), lambda: 3, status))
    rotors = await READS[read](client)
    assert [one.external_id for one in rotors] == [f"r{number}" for number in range(40)]
    sizes = [size for _, size in service.sizes]
    refused = sizes[: next(place for place, size in enumerate(sizes) if size <= 3)]
    assert all(after == before // 2 for before, after in pairwise(refused)), "half of it, again and again"
    await close(client)


@pytest.mark.parametrize("read", READS)
async def test_every_read_goes_down_to_one_row_and_then_gives_up(connect: Connect, read: str) -> None:
    client, service = connect(refusing(pages_of(40), lambda: 0))
    with pytest.raises(Timeout):
        await READS[read](client)
    sizes = [size for _, size in service.sizes]
    assert sizes[-1] == 1 and sizes.count(1) == 1
    assert all(after == max(1, before // 2) for before, after in pairwise(sizes))
    await close(client)


@pytest.mark.parametrize("face", list(CLIENTS))
@pytest.mark.parametrize("read", READS)
async def test_a_client_that_gives_up_waiting_asks_for_less(serve: Serve, face: str, read: str) -> None:
    plenty = pages_of(300)

    def answer(call: Call) -> HttpAnswer:
        verb = call.path.rsplit("/", 1)[-1]
        if size_of(verb, call.body) > 200:
            return Hang()
        return Reply(body=plenty(verb, call.body)[1])

    config = Config(
        url=serve(answer).url,
        project="p",
        credentials="x",
        retries=Retries(max_attempts=1),
        timeouts=Timeouts(read=0.15),
    )
    client = CLIENTS[face](config)
    assert len(await READS[read](client)) == 300
    await close(client)


@pytest.mark.parametrize("read", READS)
async def test_pages_grow_again_when_the_service_is_quick_again(connect: Connect, read: str) -> None:
    rows = 40_000 if "list" in read else 6000
    most: list[int] = [250]
    client, service = connect(refusing(pages_of(rows), lambda: most[0]))
    answer = service.answer

    def recovering(verb: str, asked: dict[str, Any]) -> tuple[int, dict[str, Any]]:
        status, content = answer(verb, asked)
        most[0] = 10_000 if status == 200 else most[0]
        return status, content

    service.answer = recovering
    assert len(await READS[read](client)) == rows
    sizes = [size for _, size in service.sizes]
    fewest = min(sizes)
    grown = sizes[sizes.index(fewest) :]
    assert max(grown) >= (4000 if "list" in read else 1000), "large pages are asked for again"
    assert grown[:5] == [fewest] * 4 + [2 * fewest], "slowly"
    assert all(after <= 2 * before for before, after in pairwise(grown))
    await close(client)


def test_a_service_that_is_always_slow_is_seldom_asked_for_more() -> None:
    size, refused, pages = PageSize(1000), 0, 0
    while pages < 2000:
        if size.rows > 300:
            size.shrink(size.rows)
            refused += 1
        else:
            size.arrived(1000, 1000)
            pages += 1
    assert refused <= 2 + 4 + 2000 // MOST_PATIENCE


async def test_the_change_feed_asks_for_less_after_a_time_out(connect: Connect) -> None:
    rows = [rotor(number) for number in range(20)]

    def answer(verb: str, asked: dict[str, Any]) -> tuple[int, dict[str, Any]]:
        limit = asked["with"]["0"]["limit"]
        if limit > 9:
            return 408, {"error": {"code": 408, "message": "timed out"}}
        start = int(asked.get("cursors", {}).get("0", 0))
        found = rows[start : start + limit]
        return 200, {"items": {"0": found}, "nextCursor": {"0": str(start + len(found))}}

    client, _ = connect(answer)
    feed = client.rotor.sync()
    assert len((await done(feed.poll())).items) == 20 and feed.cursor == "20"
    assert len((await done(feed.poll())).items) == 0
    await close(client)


async def first_page(pages: Any) -> Any:
    if hasattr(pages, "__aiter__"):
        return await anext(pages)
    return next(pages)


async def test_cursors_of_earlier_versions_are_refused(connect: Connect) -> None:
    client, service = connect(pages_of(50))
    old_query = "WzEsIjVmMDJlZGY2Y2M0ODg2NDMiLDEwMDAsImN1cnNvciIsW11d"  # sealed by version 2
    for cursor in ("query:17", "17", "eyJhIjoxfQ==", old_query):
        with pytest.raises(ValidationFailed, match=r"version of pygen-runtime.*start the read anew"):
            client.rotor.iterate(cursor=cursor)
        with pytest.raises(ValidationFailed, match=r"version of pygen-runtime.*start the read anew"):
            client.rotor.query().iterate(cursor=cursor)
    assert service.asked == []
    await close(client)


async def test_a_cursor_of_another_read_is_refused(connect: Connect) -> None:
    client, service = connect(pages_of(50))
    api = client.rotor
    page = await first_page(api.iterate(chunk_size=10).pages())
    service.asked.clear()
    for other in (
        api.iterate(cursor=page.cursor, min_diameter=3),
        api.iterate(cursor=page.cursor, sort_by="diameter"),
        client.blade.iterate(cursor=page.cursor),
        api.query().where(min_diameter=3).iterate(cursor=page.cursor),
    ):
        with pytest.raises(ValidationFailed, match="the cursor belongs to another query"):
            await collect(other)
    assert service.asked == []
    await close(client)


async def test_a_cursor_of_a_verb_is_good_for_the_same_query(connect: Connect) -> None:
    client, _ = connect(pages_of(50))
    page = await first_page(client.rotor.iterate(chunk_size=10, min_diameter=0).pages())
    rest = await collect(client.rotor.query().where(min_diameter=0).iterate(cursor=page.cursor))
    assert [one.external_id for one in rest] == [f"r{number}" for number in range(10, 50)]
    await close(client)


async def test_a_limit_is_about_all_pages_together(connect: Connect) -> None:
    client, _ = connect(pages_of(50))
    page = await first_page(client.rotor.iterate(chunk_size=10).pages())
    assert len(await collect(client.rotor.iterate(cursor=page.cursor, limit=25))) == 15
    assert await collect(client.rotor.iterate(cursor=page.cursor, limit=10)) == []
    await close(client)


def sent(service: Service) -> list[tuple[str, dict[str, Any]]]:
    asked, service.asked = service.asked, []
    return asked


@pytest.mark.parametrize(
    "options",
    [
        {},
        {"limit": 7},
        {"min_diameter": 2.0, "max_diameter": 30.0},
        {"sort_by": "diameter"},
        {"sort_by": "diameter", "limit": 5},
        {"target_units": {"diameter": "length:km"}, "limit": 2000},
    ],
)
async def test_explain_tells_the_requests_that_are_sent(connect: Connect, options: dict[str, Any]) -> None:
    """The first request of each verb is the one its plan shows, and that of the same query."""
    client, service = connect(pages_of(50))
    api = client.rotor
    explain = api.explain()
    pairs = [
        (await done(explain.list(**options)), lambda: done(api.list(**options))),
        (
            await done(explain.frame(["diameter"], **options)),
            lambda: done(api.frame(["diameter"], **options)),
        ),
        (await done(api.iterate(**options).explain()), lambda: collect(api.iterate(**options))),
    ]
    assert service.asked == [], "explaining sends nothing"
    for explanation, read in pairs:
        await read()
        verb, body = sent(service)[0]
        assert explanation.request["path"].rsplit("/", 1)[-1] == verb
        assert explanation.request["body"] == body
        assert explanation.to_dict()["limit"] == options.get("limit")
    await close(client)


async def test_explain_of_a_search(connect: Connect) -> None:
    client, service = connect(lambda verb, asked: (200, {"items": [rotor(1)]}))
    explanation = await done(client.blade.explain().search("x", ["serial"], limit=3))
    assert explanation.plan.strategy == "search" and service.asked == []
    with pytest.raises(ValidationFailed, match="search has no pages"):
        await done(client.blade.explain().search("x", chunk_size=3))
    await close(client)


async def test_explain_runs_a_plain_read_and_tells_what_it_cost(connect: Connect) -> None:
    client, _ = connect(pages_of(2500))
    measured = (await done(client.rotor.explain(run=True).list())).to_dict()["measured"]
    assert (measured["rows"], measured["requests"]) == (2500, 2)
    explained = await done(client.rotor.iterate(chunk_size=500).explain(run=True))
    assert explained.to_dict()["measured"]["requests"] == 5
    assert explained.plan.strategy == "list" and explained.plan.page == 500
    await close(client)


@pytest.mark.parametrize("face", list(CLIENTS))
async def test_facts_of_plain_reads(face: str) -> None:
    client = CLIENTS[face].local()
    explanation = await done(client.rotor.explain(facts=True).list(sort_by="diameter"))
    assert "Rotor | sorted by diameter ascending | of 0 in all" in str(explanation)
    assert any("no cursorable index" in warning for warning in explanation.warnings)
    explanation = await done(client.rotor.iterate(sort_by="diameter").explain(facts=True))
    assert any("no cursorable index" in warning for warning in explanation.warnings)
    await close(client)


@pytest.mark.parametrize("read", ["list", "iterate", "query().list"])
async def test_what_a_read_made_is_freed_with_it(read: str) -> None:
    """Nothing is left to the collector, which could be long in coming with a page of 10,000 instances."""
    client, _ = connecting("sync")(pages_of(20))
    await READS[read](client)
    gc.collect()
    gc.set_debug(gc.DEBUG_SAVEALL)
    try:
        await READS[read](client)
        gc.collect()
        assert gc.garbage == []
    finally:
        gc.set_debug(0)
        gc.garbage.clear()
    client.close()


async def test_a_plan_is_made_once_per_read(connect: Connect, monkeypatch: pytest.MonkeyPatch) -> None:
    from pygen_runtime.reading import read as reads

    made: list[Any] = []
    plan = reads.plan
    monkeypatch.setattr(reads, "plan", lambda *args: made.append(args) or plan(*args))
    client, service = connect(pages_of(50))
    for size in (1, 25, 50):
        assert len(await collect(client.rotor.iterate(chunk_size=size))) == 50
    assert len(service.asked) > 50 and len(made) == 3
    await close(client)


def test_what_is_sealed_in_a_cursor_is_not_more_than_it_needs(connect: Connect) -> None:
    """It stays small and says nothing of where the client is."""
    import base64

    client, _ = connect(pages_of(50))
    if not hasattr(client, "close"):
        pytest.skip("the same for both")
    page = next(client.rotor.iterate(chunk_size=10).pages())
    opened = msgspec.json.decode(base64.urlsafe_b64decode(page.cursor + "=="))
    assert opened[0] == 3 and opened[1] == "list" and opened[3:] == ["10", 10, False, [], []]
    client.close()

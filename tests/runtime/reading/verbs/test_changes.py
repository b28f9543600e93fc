"""The change feed, through both faces."""

from __future__ import annotations

from typing import Any

from runtime.faces import collect, done
from runtime.handmade_sdk import WindTurbineList, WindTurbineWrite


async def test_the_feed_tells_what_changed_and_what_was_deleted(client: Any) -> None:
    feed = client.wind_turbine.sync()
    first = await collect(feed)
    assert sum(len(change.items) for change in first) == 20
    assert await collect(feed) == []

    await done(client.upsert(WindTurbineWrite(external_id="t03", name="renamed")))
    await done(client.delete(["t04"]))
    change = await done(feed.poll())
    assert type(change.items) is WindTurbineList
    assert [one.name for one in change.items] == ["renamed"]
    assert [one.external_id for one in change.deleted] == ["t04"]
    assert change.deleted[0].data_record.deleted_time is not None
    assert len(await done(feed.poll())) == 0


async def test_a_feed_goes_on_from_a_kept_cursor(client: Any) -> None:
    feed = client.wind_turbine.sync()
    await collect(feed)
    await done(client.upsert(WindTurbineWrite(external_id="t03", name="renamed")))
    later = client.wind_turbine.sync(feed.cursor)
    assert [one.external_id for change in await collect(later) for one in change.items] == ["t03"]


async def test_a_feed_can_be_filtered(client: Any) -> None:
    changes = await collect(client.wind_turbine.sync(status="running"))
    assert sum(len(change) for change in changes) == 10

"""A copy in a file: fed by the change feed, read without a network, usable whenever it was interrupted."""

from __future__ import annotations

import datetime as dt
import os
import random
import signal
import subprocess
import sys
import textwrap
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from runtime.faces import CLIENTS, close, done
from runtime.handmade_sdk import WindClient
from runtime.handmade_sdk.blade import Blade, BladeWrite
from runtime.handmade_sdk.position import Position, PositionWrite
from runtime.handmade_sdk.rotor import RotorWrite
from runtime.handmade_sdk.sensor import SensorWrite
from runtime.handmade_sdk.wind_turbine import WindTurbine, WindTurbineWrite

from pygen_engine.http.server import running
from pygen_engine.mirror import Mirror as EngineMirror
from pygen_runtime import Config
from pygen_runtime.errors import ApiError, ConfigurationError, ValidationFailed, WriteError
from pygen_runtime.mirror import streams

HERE = Path(__file__).parents[2]


@pytest.fixture
def service() -> Iterator[WindClient]:
    with WindClient.local() as client:
        yield client


def farm(count: int = 3) -> list[WindTurbineWrite]:
    return [
        WindTurbineWrite(
            external_id=f"t{number}",
            name=f"Turbine {number}",
            rotor=RotorWrite(external_id=f"r{number}"),
            blades=[BladeWrite(external_id=f"t{number}b{place}", serial="Blade") for place in range(2)],
            sensors=[PositionWrite(height=1.5, end_node=SensorWrite(external_id=f"s{number}"))],
        )
        for number in range(count)
    ]


def state(client: Any) -> dict[str, Any]:
    """All that a client can read of the views, and of what is connected."""
    names = ("blade", "position", "rotor", "sensor", "wind_turbine")
    found = {name: sorted((item.dump() for item in getattr(client, name).list()), key=str) for name in names}
    connected = client.wind_turbine.query().with_blades().list()
    found["connected"] = sorted(
        (t.external_id, sorted(blade.external_id for blade in t.blades)) for t in connected
    )
    return found


def test_a_mirror_is_what_it_mirrors(service: WindClient, tmp_path: Path) -> None:
    service.upsert(farm())
    with WindClient.mirror(tmp_path / "wind.db", service) as mirror:
        assert mirror.stale_for is None and "never refreshed" in repr(mirror)
        mirror.refresh()
        assert mirror.stale_for is not None and mirror.stale_for < dt.timedelta(seconds=60)
        assert state(mirror.client) == state(service), "values, versions, times, edges"
        before = service.wind_turbine.list()[0]
        changed = before.as_write()
        changed.name = "Renamed"
        service.upsert([changed, *farm(5)[3:]])
        service.delete(["t1b0"], progress=False)
        mirror.refresh()
        assert state(mirror.client) == state(service)
        service.delete([item.as_id() for item in service.wind_turbine.list()])
        mirror.refresh()
        assert state(mirror.client) == state(service)
        assert not mirror.client.wind_turbine.list() and mirror.client.blade.list()
    with WindClient.mirror(tmp_path / "wind.db") as offline:
        assert len(offline.client.blade.list()) == len(service.blade.list())
        with pytest.raises(ConfigurationError, match="without a client of the service"):
            offline.refresh()
        with pytest.raises(WriteError, match="read-only"):
            offline.client.upsert(BladeWrite(external_id="x"))


@pytest.mark.parametrize("views", [["blade"], ["Blade"], [Blade]], ids=["attribute", "name", "class"])
def test_views_are_named_in_every_way(service: WindClient, tmp_path: Path, views: list[Any]) -> None:
    service.upsert(farm(1))
    with WindClient.mirror(tmp_path / "wind.db", service, views=views) as mirror:
        mirror.refresh()
        assert len(mirror.client.blade.list()) == 2 and mirror.client.rotor.count() == 0


async def test_a_mirror_for_an_event_loop(tmp_path: Path) -> None:
    opened = CLIENTS["async"]
    service = opened.local()
    await service.upsert(farm())
    async with opened.mirror(tmp_path / "wind.db", service, views=["wind_turbine"]) as mirror:
        told: list[Any] = []
        await mirror.refresh(progress=told.append)
        assert told[-1].done > 3
        assert len(await mirror.client.wind_turbine.list()) == 3
        assert len(await mirror.client.blade.list()) == 0, "this view is not mirrored"
        await service.upsert(WindTurbineWrite(external_id="t0", name="New"))
        async for change in mirror.subscribe(WindTurbine, every=0.01):
            assert (change.kind, change.properties) == ("changed", {"name": ("Turbine 0", "New")})
            break
    await close(service)


def test_changes_come_with_what_was_before(service: WindClient, tmp_path: Path) -> None:
    service.upsert(farm(1))
    with WindClient.mirror(tmp_path / "wind.db", service) as mirror:
        mirror.refresh()
        changes = mirror.subscribe(Blade, Position, every=0.01)
        service.upsert([BladeWrite(external_id="t0b0", serial="Other"), BladeWrite(external_id="new")])
        service.upsert(BladeWrite(external_id="t0b0", serial="Third"))
        first, second = sorted((next(changes), next(changes)), key=lambda change: str(change.id))
        assert (first.kind, first.old, first.new and first.new.external_id) == ("created", None, "new")
        assert second.properties == {"serial": ("Blade", "Third")}, "only the last of two changes is told"
        assert "serial: 'Blade' -> 'Third'" in repr(second)
        service.delete(["t0b0"])
        gone = next(changes)
        assert (gone.kind, gone.new) == ("deleted", None)
        assert isinstance(gone.old, Blade) and gone.old.serial == "Third"
        service.delete([item.as_id() for item in service.position.list()])
        assert isinstance(next(changes).old, Position)
    with (
        WindClient.mirror(tmp_path / "b.db", service, views=[Blade]) as other,
        pytest.raises(ConfigurationError, match="does not hold WindTurbine"),
    ):
        next(other.subscribe(WindTurbine))


def test_more_than_a_page_and_what_comes_meanwhile(
    service: WindClient, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(streams, "PAGE", 7)
    monkeypatch.setattr("pygen_runtime.mirror.copy.PAGE", 7)
    service.upsert([BladeWrite(external_id=f"b{n}", serial="old") for n in range(50)])
    with WindClient.mirror(tmp_path / "wind.db", service, views=["blade"]) as mirror:
        pages = mirror._turns(())
        for _ in range(3):
            next(pages)
        pages.close()
        assert len(mirror.client.blade.list()) == 21 and mirror.stale_for is None
        service.upsert([BladeWrite(external_id=f"b{n}", serial="new") for n in range(0, 50, 5)])
        service.delete(["b1", "b48"])
    with WindClient.mirror(tmp_path / "wind.db", service, views=["blade"]) as mirror:
        seen: list[int] = []
        mirror.refresh(progress=lambda progress: seen.append(progress.done))
        assert seen[-1] < 50, "it went on from where it was"
        names = {item.external_id: item.serial for item in mirror.client.blade.list()}
        assert names == {item.external_id: item.serial for item in service.blade.list()}


def test_a_cursor_that_expired_is_no_loss(tmp_path: Path) -> None:
    """What was deleted while nobody looked is gone as well, and what has its name now is another."""
    with WindClient.local() as service:
        service.upsert(farm())
        with WindClient.mirror(tmp_path / "wind.db", service) as mirror:
            mirror.refresh()
            service.delete(["t0b0", "s1"])
            service.delete(["t2b1"])
            service.upsert(BladeWrite(external_id="t2b1"))
            expired = _Expiring(service)
            mirror._source = expired
            mirror.refresh()
            assert expired.refused > 0
            assert state(mirror.client) == state(service)
            assert mirror.client.blade.retrieve("t2b1").serial is None


class _Expiring:
    """A client of a service whose cursors are too old, once each."""

    def __init__(self, service: WindClient) -> None:
        from msgspec import json

        self._service = service
        self.config = service.config
        self.refused = 0
        self._json = json

    @property
    def _runner(self) -> Any:
        return self

    def run(self, flow: Any) -> Any:
        wanted = next(flow)
        while True:
            outcomes = []
            for request in wanted.requests:
                if "cursors" in self._json.decode(request.body) and self.refused < 9:
                    self.refused += 1
                    outcomes.append(ApiError("Cursor has expired. Start a new sync.", status=400))
                else:
                    outcomes.append(self._service._runner.fetch(request))
            try:
                wanted = flow.send(outcomes)
            except StopIteration as end:
                return end.value


def test_what_cannot_be_is_said(service: WindClient, tmp_path: Path) -> None:
    with pytest.raises(ValidationFailed, match=r"no view 'blades'.*blade"):
        WindClient.mirror(tmp_path / "a.db", service, views=["blades"])
    with pytest.raises(ValidationFailed, match="views are several"):
        WindClient.mirror(tmp_path / "a.db", service, views="blade")
    with pytest.raises(FileNotFoundError, match="no folder"):
        WindClient.mirror(tmp_path / "none" / "a.db", service)
    (tmp_path / "text.db").write_text("no database at all, but long enough to look like some file" * 20)
    with pytest.raises(ValueError, match=r"text\.db"):
        WindClient.mirror(tmp_path / "text.db", service)
    WindClient.mirror(tmp_path / "a.db", service).close()
    other = WindClient(Config(project="other", url="https://else.example"))
    with pytest.raises(ConfigurationError, match="mirror of local at"):
        WindClient.mirror(tmp_path / "a.db", other)


REFRESH = """
    import sys
    sys.path.insert(0, {here!r})
    from runtime.handmade_sdk import WindClient
    from pygen_runtime import Config
    with WindClient(Config(project="p", url={url!r})) as service:
        with WindClient.mirror({path!r}, service) as mirror:
            print("begun", flush=True)
            while True:
                mirror.refresh()
                print("refreshed", flush=True)
"""


def test_killed_at_any_time_it_can_be_read_and_goes_on(tmp_path: Path) -> None:
    path = str(tmp_path / "wind.db")
    chance = random.Random(7)
    with WindClient.local() as service, running(service._engine) as server:  # type: ignore[arg-type]
        service.upsert(farm(300))
        script = textwrap.dedent(REFRESH.format(here=str(HERE), url=server.url, path=path))
        for attempt in range(6):
            process = subprocess.Popen([sys.executable, "-c", script], stdout=subprocess.PIPE, text=True)
            assert process.stdout is not None and process.stdout.readline() == "begun\n"
            service.upsert([BladeWrite(external_id=f"t{n}b0", serial=f"{attempt}") for n in range(0, 300, 3)])
            service.delete([f"t{n}b1" for n in range(attempt * 40, attempt * 40 + 40)])
            time.sleep(chance.uniform(0.0, 0.6))
            os.kill(process.pid, signal.SIGKILL)
            process.wait()
            process.stdout.close()
            with WindClient.mirror(path) as mirror:
                known = {item.external_id: item for item in mirror.client.blade.list()}
                assert all(item.serial is not None for item in known.values()), "an instance is whole"
                mirror.client.wind_turbine.query().with_blades().list()
        remote = WindClient(Config(project="p", url=server.url))
        with remote, WindClient.mirror(path, remote) as mirror:
            mirror.refresh()
            assert state(mirror.client) == state(service)


async def test_both_faces_refuse_the_same(tmp_path: Path) -> None:
    for kind, opened in CLIENTS.items():
        mirror = opened.mirror(tmp_path / f"{kind}.db")
        with pytest.raises(ConfigurationError, match="without a client"):
            await done(mirror.refresh())
        await done(mirror.aclose() if kind == "async" else mirror.close())


def test_the_engine_keeps_page_and_cursor_together(tmp_path: Path) -> None:
    """A page that cannot be written leaves the cursor where it was."""
    from pygen_engine import Engine
    from pygen_engine.mirror import Page

    with Engine.open(tmp_path / "m.db") as engine:
        mirror = EngineMirror(engine.context)
        item = {"instanceType": "node", "space": "s", "externalId": "a", "version": 1, "createdTime": 1}
        with pytest.raises(KeyError):  # it lacks lastUpdatedTime
            mirror.take("nodes", Page("node", [item], "after", False))
        assert mirror.stand("nodes").cursor is None
        mirror.take("nodes", Page("node", [{**item, "lastUpdatedTime": 2}], "after", False))
        assert mirror.stand("nodes") == ("after", 0, True)

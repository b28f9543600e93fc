"""Queries are values: they can be copied, sent to another process, and used by several threads at once."""

from __future__ import annotations

import copy
import gc
import pickle
import threading
from collections.abc import Iterator
from typing import Any

import pytest
from runtime.handmade_sdk import WindClient
from runtime.reading.builder import farm

from pygen_engine import running
from pygen_runtime.auth import Token
from pygen_runtime.errors import ConfigurationError
from pygen_runtime.http import Config
from pygen_runtime.instances.spec import View

TURBINE = ("acme", "WindTurbine", "v1")


@pytest.fixture(scope="module")
def client() -> Iterator[Any]:
    with WindClient.local() as local:
        farm.fill(local, 8)
        with running(local._engine) as server:  # type: ignore[arg-type]
            config = Config(url=server.url, project="local", credentials=Token("x"))
            with WindClient(config) as client:
                yield client


def both(client: Any) -> list[Any]:
    typed = client.wind_turbine.query().where(min_capacity=3).with_blades(limit=2)
    return [typed, client.query(TURBINE).where(min_capacity=3).with_blades(limit=2)]


@pytest.mark.parametrize("kind", [0, 1], ids=["typed", "untyped"])
def test_copies_ask_the_same(client: Any, kind: int) -> None:
    query = both(client)[kind]
    assert len(copy.copy(query).list()) == 5
    for made in (copy.deepcopy(query), pickle.loads(pickle.dumps(query))):
        with made._client:  # a copy has connections of its own
            assert len(made.list()) == 5
            assert repr(made) == repr(query)


def test_a_query_of_an_engine_in_this_process_says_why_it_cannot_be_sent() -> None:
    with WindClient.local() as local, pytest.raises(ConfigurationError, match="stays in its process"):
        pickle.dumps(local.wind_turbine.query())


@pytest.mark.parametrize("kind", [0, 1], ids=["typed", "untyped"])
def test_threads_share_a_query(client: Any, kind: int) -> None:
    query = both(client)[kind]
    found: list[list[int]] = []

    def ask() -> None:
        for _ in range(3):
            rows = query.list()
            found.append([len(row["blades"] if kind else row.blades) for row in rows])

    threads = [threading.Thread(target=ask) for _ in range(5)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert found == [[2] * 5] * 15


def test_what_a_step_was_given_may_change_afterwards(client: Any) -> None:
    names, units = ["Turbine 1", "Turbine 2"], {"capacity": "power:kilow"}
    queries = [one.where(name=names).target_units(units) for one in both(client)]
    queries += [one.where(name=names).target_units(units) for one in (client.query(TURBINE),)]
    names.clear()
    units.clear()
    assert [row["capacity"] for row in queries[2].list()] == [1000.0, 2000.0]
    assert [one.count() for one in queries] == [0, 0, 2]


def test_clients_that_come_and_go_leave_no_views_behind(client: Any) -> None:
    """Queries without generated code make views of their own for each client."""

    def views() -> int:
        gc.collect()
        return sum(isinstance(one, View) for one in gc.get_objects())

    kept = []
    for _ in range(3):
        with WindClient(client._config) as other:
            assert len(other.query(TURBINE).where(min_capacity=3).with_rotor().list()) == 5
        del other
        kept.append(views())
    assert kept[0] == kept[1] == kept[2]

"""Names nobody knows: everywhere the nearest one is suggested, or what is written instead."""

from __future__ import annotations

import copy
import inspect
import pickle
from collections.abc import Callable, Iterator
from typing import Any

import numpy as np
import pandas as pd
import pytest
from runtime.handmade_sdk import AsyncWindClient, WindClient, WindTurbine, WindTurbineWrite

from pygen_runtime import ClientCredentials, Config, ConnectionFailed, NodeRef, NotIncluded, Retries
from pygen_runtime.errors import PygenError

TURBINE = WindTurbine(space="s", external_id="t", name="x")


@pytest.fixture(scope="module")
def client() -> Iterator[Any]:
    with WindClient.local() as client:
        yield client


@pytest.mark.parametrize(
    ("mistake", "said"),
    [
        (lambda client: client.wind_trubine, "has no 'wind_trubine'. Did you mean 'wind_turbine'?"),
        (lambda client: client.wind_turbine.lst, "WindTurbineAPI has no 'lst'. Did you mean 'list'?"),
        (
            lambda client: client.wind_turbine.delete("t"),
            "WindTurbineAPI has no 'delete'. Writing is the client's: client.delete(...).",
        ),
        (lambda client: client.wind_turbine.query().lmit(3), "has no 'lmit'. Did you mean 'limit'?"),
        (lambda client: TURBINE.capcity, "WindTurbine has no 'capcity'. Did you mean 'capacity'?"),  # type: ignore[attr-defined]
        (lambda client: TURBINE.as_write().capcity, "has no 'capcity'. Did you mean 'capacity'?"),  # type: ignore[attr-defined]
        (
            lambda client: setattr(TURBINE.as_write(), "capcity", 3),
            "property capcity, item t: there is no such property. Did you mean 'capacity'?",
        ),
        (
            lambda client: client.wind_turbine.aggregate("avrage", "capacity"),
            "there is no aggregate 'avrage'. Did you mean 'avg'?",
        ),
        (
            lambda client: client.wind_turbine.aggregate("variance", "capacity"),
            "there is no aggregate 'variance'. Known: avg, count, max, min, sum.",
        ),
        (lambda client: client.wind_turbine.aggregate("avg", "capcity"), "Did you mean 'capacity'?"),
        (lambda client: client.wind_turbine.frame(["nam"]), "there is no column 'nam'. Did you mean 'name'?"),
        (
            lambda client: client.wind_turbine.list(capacity=3),
            "there is no filter 'capacity'. There is min_capacity and max_capacity. "
            "Anything else is a condition: .query().where(lambda x: x.capacity == ...).",
        ),
        (lambda client: client.wind_turbine.list(tags="x"), "There is tags_contains."),
        (lambda client: client.wind_turbine.list(blades="b"), ".query().with_blades(lambda ...)"),
        (lambda client: client.sensor.list(a_json={}), "filter 'a_json'. Anything else is a condition"),
        (lambda client: client.wind_turbine.list(limit=-1), "limit is a whole number from 0, or None"),
        (lambda client: client.spaces.list(limit=-1), "limit is a whole number from 0, or None, not -1"),
        (lambda client: client.wind_turbine.list(sort_by={"name": "desc"}), "desc(...), not {'name"),
        (
            lambda client: client.wind_turbine.list(where=lambda t: t.name.lower() == "x"),
            "the condition on 'name' has no 'lower'. There is between, exists, in_, overlaps, startswith",
        ),
        (lambda client: client.upsert({"external_id": "x"}), "of it, such as WindTurbineWrite(**row)"),
        (lambda client: client.upsert(pd.DataFrame({"a": [1]})), "client.wind_turbine.upsert_frame(frame)"),
    ],
)  # fmt: skip
def test_a_mistake_names_what_was_meant(client: Any, mistake: Callable[[Any], Any], said: str) -> None:
    with pytest.raises((PygenError, AttributeError)) as caught:
        mistake(client)
    assert said in str(caught.value)
    assert said in str(pickle.loads(pickle.dumps(caught.value)))


def test_a_relation_says_what_brings_its_node(client: Any) -> None:
    client.upsert(WindTurbineWrite(external_id="related", name="x", rotor="r"))
    turbine = client.wind_turbine.retrieve("related")
    assert repr(turbine.rotor) == "NodeRef('acme_instances', 'r')" and isinstance(turbine.rotor, NodeRef)
    with pytest.raises(NotIncluded, match=r"ask for it with \.query\(\)\.with_rotor\(\), or retrieve it"):
        _ = turbine.rotor.node
    for same in (pickle.loads(pickle.dumps(turbine)), copy.deepcopy(turbine)):
        assert same == turbine and same.rotor == turbine.rotor and hash(same.rotor) == hash(turbine.rotor)
    with pytest.raises(NotIncluded, match=r"with_\.\.\.\(\) and the name"):
        _ = NodeRef("a", "b").node


def test_asking_whether_there_is_a_name_looks_for_no_other(
    client: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("difflib.get_close_matches", None)
    for owner in (client, client.wind_turbine, TURBINE, TURBINE.as_write()):
        assert not hasattr(owner, "nothing_like_it")


def test_a_comparison_that_python_makes_a_truth_of_says_what_to_write(client: Any) -> None:
    for condition in (lambda t: t.name in ["x"], lambda t: 1 < t.capacity < 3):
        with pytest.raises(
            TypeError, match=r"`in` is \.in_\(\[\.\.\.\]\), and `1 < x < 3` is \(x > 1\) & \(x < 3\)"
        ):
            client.wind_turbine.list(where=condition)


def test_numbers_of_numpy_are_numbers_of_things(client: Any) -> None:
    """As they come out of data frames."""
    client.upsert([WindTurbineWrite(external_id=f"n{n}", name="numpy") for n in range(3)])
    two = np.int64(2)
    api = client.wind_turbine
    assert len(api.list(name="numpy", limit=two)) == 2 == len(api.query().where(name="numpy").list(limit=two))
    assert len(api.frame(name="numpy", limit=two, chunk_size=two)) == 2
    assert len(api.search("numpy", limit=two)) == 2 == len(list(api.iterate(limit=two, name="numpy")))
    assert len(client.spaces.list(limit=np.int64(1))) == 1
    assert len(api.query().with_blades(lambda blade: blade.limit(two)).list(limit=two)) == 2


def test_no_limit_of_nothing_is_a_mistake(client: Any) -> None:
    assert client.spaces.list(limit=0) == [] == client.wind_turbine.list(limit=0)


@pytest.mark.parametrize("kind", [WindClient, AsyncWindClient])
@pytest.mark.parametrize("verb", ["list", "search", "frame"])
def test_explain_shows_what_its_verbs_take(kind: Any, verb: str) -> None:
    api = kind.local().wind_turbine
    shown = inspect.signature(getattr(api.explain(), verb))
    taken = [name for name in inspect.signature(getattr(api, verb)).parameters if name != "parallel"]
    assert list(shown.parameters) == taken
    assert "min_capacity: 'float'" in str(shown) and "_t." not in str(shown) and "_p." not in str(shown)


def test_a_dead_identity_provider_is_named() -> None:
    credentials = ClientCredentials("id", "secret", token_url="http://127.0.0.1:1/oauth2/token", scopes="x")
    retries = Retries(connection_attempts=1)
    config = Config(url="http://127.0.0.1:2", project="demo", credentials=credentials, retries=retries)
    with WindClient(config) as client, pytest.raises(ConnectionFailed) as caught:
        client.wind_turbine.list()
    assert str(caught.value).startswith("http://127.0.0.1:1 gave no token: Could not connect")


def test_write_objects_can_be_changed() -> None:
    turbine = WindTurbineWrite(external_id="t", name="x")
    turbine.capacity = 3
    assert turbine.capacity == 3

"""GraphQL through our clients, against the engine over HTTP; cognite-sdk is asked the same."""

from __future__ import annotations

import datetime as dt
import importlib
import json
import pickle
import subprocess
import sys
from collections.abc import AsyncIterator, Iterator
from pathlib import Path
from typing import Any
from unittest import mock

import pytest
from cognite.client import ClientConfig, CogniteClient
from cognite.client.credentials import Token
from cognite.client.exceptions import CogniteGraphQLError
from conftest import ROOT
from runtime.faces import close, done

from pygen import generate_sdk
from pygen_engine import Engine, running
from pygen_runtime import Config, GraphQLFailed, NotIncluded, ServerError, ValidationFailed
from pygen_runtime.graphql import graphql

pytest.importorskip("graphql")
MODEL = ROOT / "examples" / "sample-sdk" / "models" / "acme.WindFarm.v1.json"
PACKAGE = "graphql_wind"
ID = ("acme", "WindFarm", "v1")


@pytest.fixture(scope="module")
def sdk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Any]:
    folder = tmp_path_factory.mktemp("graphql")
    generate_sdk(MODEL, package=PACKAGE, client="WindClient", instance_space="farm", output_dir=folder)
    sys.path.insert(0, str(folder))
    yield importlib.import_module(PACKAGE)
    sys.path.remove(str(folder))


@pytest.fixture(scope="module")
def url(sdk: Any) -> Iterator[str]:
    with Engine.open() as engine:
        engine.load_model(json.loads(MODEL.read_text()))
        engine.load_model({"spaces": [{"space": "farm"}]})
        with running(engine) as server:
            with sdk.WindClient(config(server.url)) as client:
                filled(sdk, client)
            yield server.url


def config(url: str) -> Config:
    return Config(project="local", url=url, credentials="any")


def filled(sdk: Any, client: Any) -> None:
    """Thirty turbines of which each third has a rotor and two blades, and orders of work on them."""
    curve = sdk.PowerCurveWrite(external_id="curve", name="Curve")
    for number in range(30):
        blades = [
            sdk.BladeWrite(external_id=f"b{number}{side}", name=f"B {number}{side}", is_damaged=side == "l")
            for side in ("lr" if number % 3 == 0 else "")
        ]
        client.upsert(
            sdk.WindTurbineWrite(
                external_id=f"t{number:02}",
                name=f"T {number % 5}",
                capacity=float(number),
                commissioned=dt.datetime(2020, 1, 1, tzinfo=dt.UTC) if number else None,
                power_output="power" if number else None,
                power_curve=curve,
                blades=blades,
            )
        )
    for number, turbines in enumerate((["t00", "t01"], ["t01"], [])):
        order = sdk.WorkOrderWrite(
            external_id=f"w{number}", name=f"W {number}", number=number, turbines=turbines
        )
        client.upsert(order)
    client.upsert(sdk.RotorWrite(external_id="rotor", name="Rotor", diameter=99.0))
    client.upsert(sdk.WindTurbineWrite(external_id="t02", name="T 2", rotor="rotor"))


@pytest.fixture(params=["WindClient", "AsyncWindClient"])
async def client(request: pytest.FixtureRequest, sdk: Any, url: str) -> AsyncIterator[Any]:
    made = getattr(sdk, request.param)(config(url))
    yield made
    await close(made)


def official(url: str) -> CogniteClient:
    return CogniteClient(ClientConfig("tests", "local", Token("any"), base_url=url))


NESTED = """
query ($least: Float) {
  listWindTurbine(filter: {capacity: {gte: $least}}, sort: [{capacity: DESC}], first: 4) {
    items {
      __typename space externalId name capacity commissioned createdTime
      powerOutput { externalId }
      powerCurve { __typename space externalId name }
      blades(sort: [{name: ASC}]) { items { __typename space externalId name } }
    }
    pageInfo { hasNextPage endCursor }
  }
  getBladeById(instance: {space: "farm", externalId: "b0l"}) {
    items { __typename space externalId isDamaged }
  }
}
"""


async def test_all_root_fields_with_instances(client: Any, sdk: Any, url: str) -> None:
    found = await done(client.graphql(NESTED, {"least": 20}))
    turbines = found["listWindTurbine"]["items"]
    assert [turbine.external_id for turbine in turbines] == ["t29", "t28", "t27", "t26"]
    assert found["listWindTurbine"]["pageInfo"]["hasNextPage"] is True
    third = turbines[2]
    assert isinstance(third, sdk.WindTurbine)
    assert third.commissioned == dt.datetime(2020, 1, 1, tzinfo=dt.UTC)
    assert third.power_output == "power"
    assert third.power_curve.node.name == "Curve"
    assert [blade.name for blade in third.blades] == ["B 27l", "B 27r"]
    assert third.data_record.created_ms > 0
    assert list(turbines[0].blades) == []
    (blade,) = found["getBladeById"]["items"]
    assert blade.is_damaged is True
    with pytest.raises(NotIncluded, match=r"Blade\.name was not asked for"):
        _ = blade.name
    with pytest.raises(NotIncluded):
        len(third.neighbours)
    assert "Blade" in repr(blade)
    assert blade.dump()["externalId"] == "b0l"
    written = blade.as_write()
    assert (written.is_damaged, written.existing_version) == (True, None)
    assert "name" not in written.model_fields_set


async def test_cognite_sdk_is_answered_the_same(client: Any, url: str) -> None:
    text = NESTED.replace("__typename", "")
    ours = await done(client.graphql(text, {"least": 20.0}))
    theirs = official(url).data_modeling.graphql.query(ID, text, {"least": 20.0})
    assert ours == theirs
    for text in (
        '{ searchBlade(query: "27l") { items { externalId } } }',
        '{ searchBlade(query: "B", filter: {isDamaged: {eq: true}}, first: 3) { items { isDamaged } } }',
        "{ aggregateWindTurbine(groupBy: [name]) { items { group count { externalId } avg { capacity } } } }",
        "{ aggregateWindTurbine { items { max { capacity } min { capacity } } } }",
        '{ listBlade(filter: {or: [{name: {prefix: "B 3"}}, {not: {isDamaged: {eq: true}}}]})'
        " { items { name } } }",
        '{ listWindTurbine(filter: {powerCurve: {name: {eq: "Curve"}}}) { items { externalId } } }',
        '{ listWindTurbine(filter: {powerCurve: {name: {eq: "No"}}}) { items { externalId } } }',
        "{ listWindTurbine(filter: {commissioned: {isNull: true}}) { edges { node { externalId } } } }",
        "{ a: listBlade(first: 1) { items { name } } b: listBlade(first: 2) { items { ...f } } }"
        " fragment f on Blade { name }",
    ):
        ours = await done(client.graphql(text))
        assert ours == official(url).data_modeling.graphql.query(ID, text), text
        assert ours


async def test_figures_and_conditions_are_right(client: Any) -> None:
    text = """{
      aggregateWindTurbine(groupBy: [name]) { items { group count { externalId } avg { capacity } } }
      listWindTurbine(filter: {commissioned: {isNull: true}}) { items { externalId } }
      none: listWindTurbine(filter: {powerCurve: {name: {eq: "No"}}}) { items { externalId } }
      damaged: getWindTurbineById(instance: {space: "farm", externalId: "t27"}) {
        items { blades(filter: {isDamaged: {eq: true}}) { items { name } } }
      }
    }"""
    found = await done(client.graphql(text))
    groups = {group["group"]["name"]: group for group in found["aggregateWindTurbine"]["items"]}
    assert groups["T 1"] == {
        "group": {"name": "T 1"},
        "count": {"externalId": 6},
        "avg": {"capacity": sum(range(1, 30, 5)) / 6},
    }
    assert found["listWindTurbine"]["items"] == [{"externalId": "t00"}]
    assert found["none"]["items"] == []
    assert found["damaged"]["items"][0]["blades"]["items"] == [{"name": "B 27l"}]


async def test_connections_are_those_of_queries(client: Any) -> None:
    text = """{
      listWindTurbine(first: 30) {
        items {
          __typename space externalId
          workOrders(sort: [{name: ASC}]) { items { __typename space externalId } }
          rotor { __typename space externalId turbine { __typename space externalId } }
        }
      }
      listWorkOrder { items { __typename externalId turbines { items { __typename space externalId } } } }
    }"""
    found = await done(client.graphql(text))
    query = client.wind_turbine.query().with_work_orders().with_rotor(lambda rotor: rotor.with_turbine())
    asked = {turbine.external_id: turbine for turbine in await done(query.list())}
    for turbine in found["listWindTurbine"]["items"]:
        same = asked[turbine.external_id]
        orders = sorted(order.external_id for order in same.work_orders)
        assert [order.external_id for order in turbine.work_orders] == orders
        assert turbine.rotor == same.rotor
        if same.rotor is not None:
            assert turbine.rotor.node.turbine.node.external_id == turbine.external_id
    turbines = {order.external_id: order.turbines for order in found["listWorkOrder"]["items"]}
    assert [reference.external_id for reference in turbines["w0"]] == ["t00", "t01"]
    assert turbines["w1"][0].node.external_id == "t01"
    assert turbines["w2"] == []


async def test_pages(client: Any) -> None:
    text = """query ($after: String) {
      listWindTurbine(first: 7, after: $after) { items { externalId } pageInfo { endCursor } }
    }"""
    seen, after = [], None
    while True:
        page = (await done(client.graphql(text, {"after": after})))["listWindTurbine"]
        seen += [item["externalId"] for item in page["items"]]
        after = page["pageInfo"]["endCursor"]
        if after is None:
            break
    assert sorted(seen) == [f"t{number:02}" for number in range(30)]


async def test_errors_have_a_path_and_what_was_answered_beside(client: Any, url: str) -> None:
    with pytest.raises(GraphQLFailed) as refused:
        await done(client.graphql("{ listBlade { items { is_damaged } } }"))
    assert refused.value.path == ()
    assert "Did you mean 'isDamaged'?" in str(refused.value)
    assert "(line 1)" in str(refused.value)
    assert refused.value.data is None
    text = """{
      listBlade(first: 1) { items { __typename space externalId } }
      x: listBlade(first: 5000) { items { name } }
    }"""
    with pytest.raises(GraphQLFailed) as partly:
        await done(client.graphql(text))
    assert partly.value.path == ("x",)
    assert partly.value.data["x"] is None
    assert type(partly.value.data["listBlade"]["items"][0]).__name__ == "Blade"
    assert str(partly.value).startswith("x: ")
    again = pickle.loads(pickle.dumps(refused.value))
    assert (again.errors, str(again)) == (refused.value.errors, str(refused.value))
    with pytest.raises(CogniteGraphQLError):
        official(url).data_modeling.graphql.query(ID, "{ listBlade { items { is_damaged } } }")
    with pytest.raises(GraphQLFailed, match="mutation"):
        await done(client.graphql("mutation { upsertBlade(items: []) { items { name } } }"))


async def test_which_model(client: Any) -> None:
    with pytest.raises(Exception, match=r"no data model acme:Gone\(v1\)"):
        await done(client.graphql("{ listBlade { items { name } } }", model=("acme", "Gone", "v1")))
    several = mock.Mock(models=(ID, ("acme", "Other", "v1")))
    with pytest.raises(ValidationFailed, match="say which with model="):
        next(graphql(several, "{ x }", None, None))


def test_without_the_library_the_engine_says_what_to_install(sdk: Any) -> None:
    missing = mock.patch.dict(sys.modules, {"graphql": None})
    with sdk.WindClient.local() as client, missing, pytest.raises(ServerError) as caught:
        client.graphql("{ listBlade { items { name } } }")
    assert caught.value.status == 501
    assert "pygen-engine[graphql]" in str(caught.value)


def test_it_is_loaded_when_it_is_used(sdk: Any) -> None:
    code = f"import sys; from {PACKAGE} import Blade; Blade; print('pygen_runtime.graphql' in sys.modules)"
    folder = str(Path(sdk.__file__).parents[1])
    run = subprocess.run([sys.executable, "-c", code], cwd=folder, capture_output=True, text=True, check=True)
    assert run.stdout.strip() == "False"

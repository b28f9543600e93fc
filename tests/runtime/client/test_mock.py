"""Made-up data: accepted by the engine whatever the model, the same for a seed, and plausible."""

from __future__ import annotations

import json
from collections import Counter
from pathlib import Path
from typing import Any

import pytest
from runtime.faces import CLIENTS, close, done
from runtime.handmade_sdk import WindClient
from runtime.plant import local_client

from pygen.notebook import generate_sdk_notebook
from pygen_engine.published import published_model
from pygen_runtime import ValidationFailed
from pygen_runtime.mocking.mock import made_up

ROOT = Path(__file__).parents[2]
GOLDEN = ROOT / "generator" / "golden"
SHARED = ROOT.parent.parent / "shared" / "models"


@pytest.mark.parametrize("name", ["wind", "everything", "shop", "hostile", "empty"])
def test_every_kind_of_model_is_filled(name: str) -> None:
    with generate_sdk_notebook(
        GOLDEN / name / "model", package=f"mock_{name}", instance_space="inst", on_finding=lambda _: None
    ) as client:
        made = client.mock(count=3, seed=1)
        assert made.result.nodes and len(made.result.items) == len(made.result.created)


@pytest.mark.parametrize("name", ["pygen_omni", "apm_source_and_config", "example_movie_actors"])
def test_models_of_others_are_filled(name: str) -> None:
    path = SHARED / name / "normalized"
    if not path.is_dir():
        pytest.skip("the models of others are not here")
    with generate_sdk_notebook(
        path, package=f"mock_{name}", instance_space="inst", on_finding=lambda _: None
    ) as client:
        assert client.mock(count=4).result.nodes


def test_the_core_model_is_filled_within_its_constraints() -> None:
    with generate_sdk_notebook(
        published_model("cdm"), package="mock_core", instance_space="inst", on_finding=lambda _: None
    ) as client:
        made = client.mock(count=6)
        assert len(made.result.nodes) > 50 and made.series >= 6
        visible = [asset.object_3d for asset in client.cognite_asset.list() if asset.object_3d]
        assert visible and len(set(visible)) == len(visible)


def test_views_in_which_no_node_can_begin_are_left_out(tmp_path: Path) -> None:
    """One of them had kept everything else from being written."""

    def container(name: str, **more: Any) -> Any:
        properties = {"name": {"type": {"type": "text"}}}
        return {"space": "s", "externalId": name, "usedFor": "node", "properties": properties, **more}

    def view(name: str, *containers: str) -> Any:
        mapped = {
            f"in{at}": {
                "container": {"type": "container", "space": "s", "externalId": at},
                "containerPropertyIdentifier": "name",
            }
            for at in containers
        }
        return {"space": "s", "externalId": name, "version": "v1", "properties": mapped}

    required = {"type": "container", "space": "s", "externalId": "Whole"}
    constraint = {"present": {"constraintType": "requires", "require": required}}
    views = [view("Thing", "Whole", "Part"), view("Detail", "Part")]
    references = [
        {"type": "view", "space": "s", "externalId": it["externalId"], "version": "v1"} for it in views
    ]
    model = {
        "spaces": [{"space": "s"}],
        "containers": [container("Whole"), container("Part", constraints=constraint)],
        "views": views,
        "dataModels": [{"space": "s", "externalId": "M", "version": "v1", "views": references}],
    }
    (tmp_path / "model.json").write_text(json.dumps(model))
    with generate_sdk_notebook(
        tmp_path / "model.json", package="mock_begun", instance_space="inst", on_finding=lambda _: None
    ) as client:
        assert {node.external_id[:5] for node in client.mock(count=3).result.nodes} == {"thing"}


def test_a_seed_gives_the_same_data_and_another_seed_other_data() -> None:
    package = WindClient._package
    first = made_up(package, "s", 1, 5, None).dump()
    assert first == made_up(package, "s", 1, 5, None).dump()
    assert first != made_up(package, "s", 2, 5, None).dump()
    more = made_up(package, "s", 1, 5, {"rotor": 9}).dump()
    assert Counter(item["externalId"].rpartition("_")[0] for item in more["items"])["rotor"] == 9
    rotors = [item for item in first["items"] if item["externalId"].startswith("rotor_")]
    assert [
        item for item in more["items"] if item["externalId"] in {r["externalId"] for r in rotors}
    ] == rotors


def test_data_is_plausible() -> None:
    with local_client() as client:
        made = client.mock(count=20, per_view={"Pump": 40, "station": 5})
        assert made.datapoints == 168 * made.series
        assert repr(made).startswith("Mocked(65 nodes, 0 edges, ")
        pumps = client.pump.query().with_station().with_pressure().list()
        assert {pump.kind for pump in pumps} == {"rotary", "piston", None}
        assert all(50 <= pump.capacity <= 8000 for pump in pumps if pump.capacity is not None)
        assert all(pump.name.endswith(f"pump {pump.external_id.rpartition('_')[2]}") for pump in pumps)
        assert sum(pump.station is not None for pump in pumps) > 25
        assert all(pump.station.node is not None for pump in pumps if pump.station)
        measured = pumps.power.datapoints("2025-12-25", "2026-01-01")
        assert all(len(points) == 168 and len(set(points.values)) > 100 for points in measured)
        assert all(len(latest) == 1 for latest in client.signal.list().latest())
        before = client.pump.list().dump()
        assert len(client.mock(count=20, per_view={"Pump": 40, "station": 5}).result.unchanged) == 65
        assert client.pump.list().dump() == before


def test_a_dump_is_what_engines_load(tmp_path: Path) -> None:
    path = tmp_path / "mock.json"
    path.write_text(json.dumps(made_up(WindClient._package, "trial", 0, 4, None).dump()))
    with WindClient.local(instance_space="trial") as client:
        client._engine.load_model(json.loads(path.read_text()))  # type: ignore[union-attr]
        assert client.wind_turbine.count() == 4
        assert client.wind_turbine.query().with_blades().list()[0].blades


def test_a_dump_brings_the_time_series_of_both_kinds() -> None:
    with local_client() as written, local_client() as loaded:
        written.mock(count=3)
        loaded._engine.load_model(made_up(written._package, "plant", 0, 3, None).dump())
        for pumps, signals in ((client.pump.list(), client.signal.list()) for client in (written, loaded)):
            assert len(pumps.power.datapoints()[0]) == len(signals.datapoints()[0]) == 168
        for read in (lambda c: c.pump.list().power, lambda c: c.signal.list().series):
            there, here = (read(client).datapoints() for client in (written, loaded))
            assert [points.values for points in there] == [points.values for points in here]


@pytest.mark.parametrize("face", CLIENTS)
async def test_both_clients_make_up_the_same(face: str) -> None:
    client: Any = CLIENTS[face].local()
    made = await done(client.mock(count=2, per_view={"WindTurbine": 3}))
    assert (await done(client.wind_turbine.list())).external_ids == [
        "wind_turbine_1", "wind_turbine_2", "wind_turbine_3",
    ]  # fmt: skip
    assert made.result.edges
    for wrong, message in (
        ({"per_view": {"WindTurbin": 1}}, "Did you mean 'wind_turbine'"),
        ({"count": -1}, "a whole number from 0"),
        ({"count": 1.5}, "a whole number from 0"),
    ):
        with pytest.raises(ValidationFailed, match=message):
            await done(client.mock(**wrong))
    client.instance_space = None
    with pytest.raises(ValidationFailed, match="need a space"):
        await done(client.mock())
    await close(client)

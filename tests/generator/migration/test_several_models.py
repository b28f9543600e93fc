"""A package that v1 made of several models: its client has a group for each, ours has all views itself."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from conftest import ROOT
from generator.migration.v1_package import API, BLADE, TURBINE

from pygen.migration.migrating import plan_migration, renames_of
from pygen.migration.renames import Renames
from pygen.migration.rewriting import rewrite
from pygen.migration.v1 import read_package

MODEL = ROOT / "examples" / "sample-sdk" / "models" / "acme.WindFarm.v1.json"
GROUP = """
class {name}APIs:
    _data_model_id = dm.DataModelId("acme", "WindFarm", "v1")

    def __init__(self, client):
        self._client = client
        self.wind_turbine = WindTurbineAPI(client)
        self.{other} = {api}API(client)

    def graphql_query(self, query):
        data_model_id = dm.DataModelId("acme", "{name}", "v1")
"""
CLIENT = """
class WindClient:
    def __init__(self, config_or_client):
        client = config_or_client
        self.wind_farm = WindFarmAPIs(client)
        self.yard = YardAPIs(client)
        self._client = client

    def upsert(self, items): ...

    @classmethod
    def azure_project(cls, tenant_id): ...
"""


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A package of v1, the models it is of, and an application."""
    folder = tmp_path_factory.mktemp("several")
    groups = GROUP.format(name="WindFarm", other="blade", api="Blade")
    groups += GROUP.format(name="Yard", other="turbine_blade", api="Blade")
    for path, text in {
        "_api_client.py": groups + CLIENT,
        "_api/wind_turbine.py": API.format(name="WindTurbine"),
        "_api/blade.py": API.format(name="Blade"),
        "data_classes/_wind_turbine.py": TURBINE,
        "data_classes/_blade.py": BLADE,
    }.items():
        (folder / "acme_wind" / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / "acme_wind" / path).write_text(text)
    model = json.loads(MODEL.read_text())
    (folder / "model.json").write_text(json.dumps(model))
    (folder / "yard.json").write_text(json.dumps({**model, "externalId": "Yard"}))
    (folder / "app.py").write_text(
        "from acme_wind import WindClient\nWindClient(x).yard.wind_turbine.list()\n"
    )
    return folder


@pytest.fixture(scope="module")
def renames(root: Path) -> Renames:
    package = read_package(root / "acme_wind", root)
    return renames_of(package, root, [root / "model.json", root / "yard.json"])[0]


@pytest.mark.parametrize(
    ("before", "now"),
    [
        ("client.yard.wind_turbine.list(limit=-1)", "client.wind_turbine.list()"),
        ("client.yard.turbine_blade.list(limit=-1)", "client.blade.list()"),
        ("y = client.yard\ny.turbine_blade.list(limit=-1)", "y = client\ny.blade.list()"),
        (
            "client.wind_farm.wind_turbine.list(min_rated=3, limit=2)",
            "client.wind_turbine.list(min_capacity=3, limit=2)",
        ),
        (
            "client.yard.wind_turbine.select().blades.is_damaged.equals(True).list_full()",
            "client.wind_turbine.query()"
            ".with_blades(lambda x1: x1.where(lambda t: t.is_damaged == True), required=True).list(limit=5)",
        ),
        ("use(client.yard)", "use(client)"),
        (
            "client.yard.graphql_query(q)",
            """next(iter(client.graphql(q, model=('acme', 'Yard', 'v1')).values()))["items"]""",
        ),
        ("client.yard.wind_turbine.list(*given)", "client.wind_turbine.list(*given)"),
        ("other.yard.wind_turbine.list()", "other.yard.wind_turbine.list()"),
    ],
)
def test_a_call(before: str, now: str, renames: Renames) -> None:
    head = "from acme_wind import WindClient\nclient = WindClient(official)\n"
    assert rewrite(head + before + "\n", "app.py", renames).text == f"{head}{now}\n"


def test_the_project_has_all_models(root: Path) -> None:
    migration = plan_migration(root, None, [root / "model.json", root / "yard.json"])
    assert [model.external_id for model in migration.sdk.models] == ["WindFarm", "Yard"]
    assert {"models/acme.WindFarm.v1.json", "models/acme.Yard.v1.json"} <= migration.locked.files.keys()
    lines = {line.old: line.new for line in migration.renames.lines()}
    assert lines["WindClient.yard.turbine_blade"] == "WindClient.blade"


def test_names_of_v1_are_kept(root: Path) -> None:
    migration = plan_migration(root, None, [root / "model.json", root / "yard.json"], "v1")
    assert migration.sdk.names == {"*": "v1"}
    assert migration.renames.classes["WindTurbine"] == "WindTurbine"

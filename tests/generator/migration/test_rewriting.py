"""Code of v1 becomes code of ours, expression by expression; what cannot be said is left and told."""

from __future__ import annotations

import pytest
from conftest import ROOT
from generator.migration.v1_package import write_package

from pygen.migration.migrating import renames_of
from pygen.migration.renames import Renames
from pygen.migration.rewriting import rewrite
from pygen.migration.v1 import read_package

MODEL = ROOT / "examples" / "sample-sdk" / "models" / "acme.WindFarm.v1.json"


@pytest.fixture(scope="module")
def renames(tmp_path_factory: pytest.TempPathFactory) -> Renames:
    root = tmp_path_factory.mktemp("v1")
    return renames_of(read_package(write_package(root), root), root, [MODEL])[0]


def after(code: str, renames: Renames) -> str:
    """One statement of an application that has a client called `client`."""
    head = "from acme_wind import WindClient\nclient = WindClient(official)\n"
    text = rewrite(head + code + "\n", "app.py", renames).text
    return text.split("client = WindClient(official)\n")[1].strip()


@pytest.mark.parametrize(
    ("before", "now"),
    [
        ("client.blade.list()", "client.blade.list(limit=25)"),
        ("client.blade.list(limit=-1)", "client.blade.list()"),
        ('client.blade.list(limit=float("inf"))', "client.blade.list()"),
        ("client.blade.list(limit=7, name=None)", "client.blade.list(limit=7)"),
        ("client.wind_turbine.list(min_rated=3, limit=-1)", "client.wind_turbine.list(min_capacity=3)"),
        ("client.blade.list(filter=f, limit=3)", "client.blade.list(where=f, limit=3)"),
        (
            'client.blade.list(sort_by="name", direction="descending", limit=3)',
            'client.blade.list(sort_by=desc("name"), limit=3)',
        ),
        (
            'client.blade.list(sort_by="name", direction="ascending", limit=3)',
            'client.blade.list(sort_by="name", limit=3)',
        ),
        (
            'client.blade.list(name="A", retrieve_connections="full", limit=3)',
            'client.blade.query().where(name="A").with_all().list(limit=3)',
        ),
        (
            'client.blade.retrieve("a", retrieve_connections="identifier")',
            'client.blade.query().where(external_id="a").with_ids().first()',
        ),
        ('client.blade.list(retrieve_connections="skip", limit=3)', "client.blade.list(limit=3)"),
        ('client.blade.retrieve("a")', 'client.blade.retrieve("a")'),
        ('client.blade.retrieve("a", "s")', 'client.blade.retrieve(("s", "a"))'),
        ('client.blade.retrieve("a", space="s")', 'client.blade.retrieve(("s", "a"))'),
        ('client.blade.retrieve(["a", "b"])', 'client.blade.retrieve(["a", "b"])'),
        (
            'client.blade.retrieve(external_id="a", as_child_class=["X"])',
            'client.blade.retrieve("a", as_child=True)',
        ),
        (
            'client.blade.search("a b", properties="name", limit=3)',
            'client.blade.search("a b", properties=["name"], limit=3, operator="AND")',
        ),
        (
            'client.blade.aggregate("avg", property="length", search_property=["name"], query="x")',
            'client.blade.aggregate("avg", property="length", query="x", properties=["name"])',
        ),
        ("for some in client.blade.iterate(100): pass", "for some in client.blade.iterate(100): pass"),
        (
            "for some in client.blade.iterate(chunk_size=100): pass",
            "for some in client.blade.iterate(chunk_size=100).pages(): pass",
        ),
        ("client.blade.list(limit=3).as_external_ids()", "client.blade.list(limit=3).external_ids"),
        ("client.blade.list(limit=3).as_node_ids()", "client.blade.list(limit=3).as_ids()"),
        (
            'client.wind_turbine.select().name.prefix("A").rated.range(gte=1, lte=5).list_full(limit=9)',
            "client.wind_turbine.query().where(lambda t: "
            '(t.name.startswith("A")) & (t.capacity >= 1) & (t.capacity <= 5)).list(limit=9)',
        ),
        (
            "client.wind_turbine.select().blades.is_damaged.equals(True).list_full()",
            "client.wind_turbine.query()"
            ".with_blades(lambda x1: x1.where(lambda t: t.is_damaged == True), required=True).list(limit=5)",
        ),
        (
            "client.wind_turbine.select().blades.list_blade(limit=-1)",
            'list(client.wind_turbine.query().with_blades(required=True).targets("blades"))',
        ),
        ('client.delete("a", space="s")', 'client.delete(("s", "a"))'),
        ("client.upsert(x, allow_version_increase=True)", "client.upsert(x)"),
        (
            "client.graphql_query(query=q, variables=v)",
            'next(iter(client.graphql(text=q, variables=v).values()))["items"]',
        ),
        ("client.graphql_query(q)", 'next(iter(client.graphql(q).values()))["items"]'),
        ("other.blade.list()", "other.blade.list()"),
        ("my_client.blade.list(limit=3)", "my_client.blade.list(limit=3)"),
    ],
)  # fmt: skip
def test_a_call(before: str, now: str, renames: Renames) -> None:
    assert after(before, renames) == now


@pytest.mark.parametrize(
    "code",
    [
        "client.blade.list(*filters)",
        "client.graphql_query(*texts)",
        "client.delete(*ids)",
        "client.blade.list(sort=something)",
        'client.blade.list("A")',
        "client.blade.list(sort_by=by, direction=way)",
        "client.wind_turbine.select().name.latest().list_full()",
        'client.wind_turbine.select().nowhere.name.equals("x").list_full()',
        "client.blade.iterate(cursors=kept)",
        "client.blade.aggregate(dm.aggregations.Avg('length'))",
    ],
)
def test_what_nobody_can_say_is_left_and_told(code: str, renames: Renames) -> None:
    text = f"from acme_wind import WindClient\nclient = WindClient(official)\nfound = {code}\n"
    got = rewrite(text, "app.py", renames)
    assert got.text == text
    assert [note.line for note in got.notes if note.text.startswith("not rewritten: ")] == [3]


def test_imports(renames: Renames) -> None:
    got = rewrite(
        "# first\n"
        "from acme_wind import data_classes as dc\n"
        "from acme_wind.data_classes import WindTurbine, BladeFields, BladeGraphQL  # kept\n"
        "import acme_wind.data_classes as other\n"
        "from cognite.pygen import generate_sdk\n"
        "from json import loads\n",
        "app.py",
        renames,
    )
    assert got.text == (
        "# first\n"
        "import acme_wind as dc\n"
        "from acme_wind.blade import BladeProperty as BladeFields  # kept\n"
        "from acme_wind import WindTurbine\n"
        "import acme_wind as other\n"
        "from cognite.pygen import generate_sdk\n"
        "from json import loads\n"
    )
    assert [note.line for note in got.notes] == [3, 5]
    assert "BladeGraphQL of v1 is gone" in got.notes[0].text


def test_other_code_stays_to_the_letter(renames: Renames) -> None:
    text = "import os\n\nx = [ 1,2 ]   # odd\n"
    assert rewrite(text, "a.py", renames).text == text
    broken = "from acme_wind import (\n"
    assert rewrite(broken, "a.py", renames).text == broken
    assert rewrite(broken, "a.py", renames).notes[0].text == "the file cannot be read as Python"


def test_a_client_is_known_by_its_making_its_type_or_its_name(renames: Renames) -> None:
    code = (
        "from acme_wind import WindClient\n"
        "class A:\n"
        "    def __init__(self, w: WindClient, u: 'WindClient') -> None:\n"
        "        self.w = w\n"
        "        u.blade.list()\n"
        "        w.blade.list()\n"
        "    def go(self):\n"
        "        self.w.blade.list()\n"
        "        self.wind_client.blade.list()\n"
        "        self.unknown.blade.list()\n"
    )
    assert rewrite(code, "a.py", renames).text.count("limit=25") == 4

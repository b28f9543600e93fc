"""Saved queries in C#: what can be said is a method, and the rest is told."""

from __future__ import annotations

import sys
from dataclasses import replace
from importlib import import_module
from pathlib import Path
from typing import Any

import pytest
from csharp.conftest import Programs
from csharp.harness.compiler import Compiler
from csharp.places import needs_dotnet
from csharp.wind import WIND
from generator.golden.models import pipeline

from pygen.pipeline import Pipeline
from pygen.queries import QueryText
from pygen_engine import Engine, running
from pygen_runtime.http import Config

LARGE = """
description = "Large turbines of a farm, and what is <on> them."
view = "WindTurbine"
where = [
    ["==", "farm", { parameter = "farm" }],
    [">=", "capacity", { parameter = "min_capacity" }],
    ["in", "status", { parameter = "states" }],
    ["or", ["startsWith", "name", { parameter = "called" }], ["not", ["exists", "rotor"]]],
    ["between", "commissioned", { parameter = "since" }, 2030-01-01T00:00:00Z],
    ["!=", "$externalId", "t0"],
]
sort = [["capacity", "descending"], "$externalId"]
select = ["name", "capacity"]
limit = { parameter = "most" }

[parameters]
farm = { type = "node", description = "The farm they stand in." }
min_capacity = { type = "integer", optional = true }
states = { type = "text", list = true, optional = true }
called = { type = "text", optional = true }
since = { type = "timestamp", optional = true }
most = { type = "integer", default = 100 }

[[with]]
connection = "blades"
where = [["==", "isDamaged", { parameter = "damaged" }]]
sort = ["name"]
limit = 1

[[with]]
connection = "farm"
  [[with.with]]
  connection = "turbines"

[[with]]
connection = "sensors"
edge-where = [["<", "distance", 10.5]]

[parameters.damaged]
type = "boolean"
optional = true
"""
WORDS = r"""
description = 'quoted " \ and </summary> {{ brackets }}'
view = "WindTurbine"
where = [
    ["in", "$externalId", ["t1", "t2", "t3"]],
    ["containsAny", "aliases", { parameter = "class_" }],
    ["containsAll", "aliases", ["a"]],
    ["contains", "aliases", "b"],
    ["in", "status", ["running", "stopped"]],
    ["==", "rotor.diameter", 154],
    ["in", "farm", [["acme", "f1"]]],
    ["<", "$createdTime", { parameter = "t" }],
]
[parameters]
class_ = { type = "text", list = true }
t = { type = "timestamp", optional = true }
"""
VIEW = 'view = "WindTurbine"\n'
NOT_IN_CSHARP = {
    "any": ('where = [["any", "blades"]]', "asks what instances are connected with (`any`)"),
    "required": ("[[with]]\nconnection = 'blades'\nrequired = true", "only what has a connection"),
    "edges": (
        "[[with]]\nconnection = 'sensors'\nedge-where = [['<', 'distance', {parameter = 'd'}]]\n"
        "[parameters]\nd = {type = 'number', optional = true}",
        "condition on edges that may be left out",
    ),
}
PROGRAM = """
using GoldenWind;
using Pygen;

var client = new WindClient(new() { Url = args[0], Project = "any", InstanceSpace = "acme" });
async Task Say(WindTurbineSet found)
{
    foreach (var t in await found.ToListAsync()) Console.Write($"{t.ExternalId} ");
    Console.WriteLine();
}
await Say(client.Queries.Large("f1"));
await Say(client.Queries.Large("f1", minCapacity: 8, states: ["stopped", "running"], most: 2));
await Say(client.Queries.Large("f1", called: "T1", since: DateTimeOffset.UnixEpoch));
await Say(client.Queries.Words(["b", "c"], t_: DateTimeOffset.UnixEpoch.AddYears(500)));
await Say(client.Queries.Words(["c"]).Where(t => t.Capacity > 8));
var damaged = client.Queries.Large("f1", damaged: true).Where(t => t.ExternalId == "t2");
var first = (await damaged.ToListAsync()).Single();
Console.Write($"{first.Blades.Single().Name} {first.Farm!.Value.Turbines.Count} ");
Console.WriteLine(first.Sensors.Single().Node.ExternalId);
"""


def _with(*texts: tuple[str, str]) -> Pipeline:
    queries = tuple(QueryText(f"queries/{name}.toml", text.encode()) for name, text in texts)
    return replace(pipeline(WIND), queries=queries)


@pytest.mark.parametrize("what", NOT_IN_CSHARP)
def test_what_csharp_cannot_ask_is_left_out_and_told(what: str) -> None:
    text, says = NOT_IN_CSHARP[what]
    output = _with(("asked", VIEW + text)).output("csharp")
    [finding] = [finding for finding in output.findings if finding.code == "PG243"]
    assert says in finding.message
    assert finding.location == "queries/asked.toml"
    assert "Queries.cs" not in output.files


@needs_dotnet
def test_they_ask_what_is_said(
    programs: Programs, compiler: Compiler, monkeypatch: pytest.MonkeyPatch
) -> None:
    files = _with(("large", LARGE), ("words", WORDS)).output("csharp").files
    sources = {path: text for path, text in files.items() if path.endswith(".cs")}
    assert compiler.formatted(sources) == sources
    assert "- client.Queries.Large(farm" in files["llms.txt"]
    program = programs.compiled("Saved", {**sources, "Program.cs": PROGRAM})
    monkeypatch.setattr(sys, "path", [*sys.path, str(WIND.folder)])
    sdk = import_module("golden_wind")
    with Engine.open() as engine:
        engine.load_model(list(WIND.bodies().values()))
        with running(engine) as server:
            with sdk.WindClient(Config(url=server.url, project="any"), instance_space="acme") as client:
                client.upsert(_park(sdk))
            said = programs.output(program, server.url)
    assert [line.strip() for line in said.splitlines()] == [
        "t3 t2 t1",
        "t3 t2",
        "t3 t2 t1",
        "t1",
        "",
        "Blade 2 4 s1",
    ]


def _park(sdk: Any) -> list[Any]:
    def turbine(number: int, **values: Any) -> Any:
        when = f"20{20 + number}-06-01T00:00:00Z"
        return sdk.WindTurbineWrite(
            external_id=f"t{number}", name=f"T{number}", farm="f1", commissioned=when, **values
        )

    blades = [sdk.BladeWrite(external_id=f"b{n}", name=f"Blade {n}", is_damaged=n > 1) for n in (1, 2, 3)]
    near, far = (
        sdk.SensorPositionWrite(end_node="s1", distance=3),
        sdk.SensorPositionWrite(end_node="s2", distance=99),
    )
    rotor = sdk.RotorWrite(external_id="r1", name="R", diameter=154)
    return [
        sdk.WindFarmWrite(external_id="f1", name="F"),
        *(sdk.SensorWrite(external_id=id, name=id) for id in ("s1", "s2")),
        turbine(0, capacity=99, status="running"),
        turbine(1, capacity=3.5, status="running", rotor=rotor, aliases=["a", "b"]),
        turbine(2, capacity=8, status="running", blades=blades, sensors=[near, far]),
        turbine(3, capacity=9, status="stopped"),
        sdk.WindTurbineWrite(external_id="t4", name="T4", farm="f2", capacity=9, status="running"),
    ]


@needs_dotnet
def test_hostile_words_compile(programs: Programs) -> None:
    """Names of parameters and methods that C# has a use for itself."""
    text = VIEW + 'where = [["==", "name", {parameter = "params"}]]\n[parameters]\nparams = "text"'
    files = _with(("to_string", text), ("equals", text.replace("params", "found1"))).output("csharp").files
    sources = {path: source for path, source in files.items() if path.endswith(".cs")}
    programs.compiled("Words", {**sources, "Program.cs": "return;"})


def test_the_page_of_the_finding_is_there() -> None:
    assert (Path(__file__).parents[2] / "docs" / "codes" / "PG243.md").is_file()

"""What the service cannot do, and what is not in the model, does not compile."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from csharp.conftest import emitted
from csharp.harness.compiler import GLOBAL_USINGS, Compiler
from csharp.places import needs_dotnet

_SET = "client.WindTurbine"
_USINGS = "using GoldenWind;\nusing Pygen;\nusing Write = GoldenWind.WindTurbineWrite;\n"
_CLIENT = 'var client = new WindClient(new() { Project = "p" });\n'
_USE = "static class Using { public static void Use(this object one) { } }\n"
RIGHT = f"""
var found = await {_SET}.Where(t => t.Capacity > 3 && t.Name != "x").Include(t => t.Rotor).ToListAsync();
double? diameter = found[0].Rotor?.Value.Diameter;
string name = found[0].Name;
WindTurbineStatus? status = found[0].Status;
IReadOnlyList<Link<SensorPosition, Sensor>> sensors = found[0].Sensors;
ILocated located = found[0];
InstanceId id = found[0];
await foreach (var one in {_SET}) Console.WriteLine(one.Name);
await foreach (var page in {_SET}.AsPages()) Console.WriteLine(page.Cursor);
new WindTurbineWrite("t") {{ Rotor = "r", Blades = ["b", new BladeWrite("c"), id], Farm = null }}.ToString();
var local = {_SET}.AsAsyncEnumerable();
"""
WRONG = {
    "text > number": ("CS0019", f"{_SET}.Where(t => t.Name > 3);"),
    "number == text": ("CS0019", f'{_SET}.Where(t => t.Capacity == "3");'),
    "a method the service has not": ("CS1929", f'{_SET}.Where(t => t.Name.Trim() == "x");'),
    "the end of a text": ("CS1061", f'{_SET}.Where(t => t.Name.EndsWith("x"));'),
    "no such property": ("CS1061", f'{_SET}.Where(t => t.Nam == "x");'),
    "a property of another view": ("CS1061", f"{_SET}.Where(t => t.Diameter > 3);"),
    "no such property behind a relation": ("CS1061", f"{_SET}.Where(t => t.Rotor.Diametre > 3);"),
    "a connection in a condition": ("CS1061", f"{_SET}.Where(t => t.WorkOrders.Exists);"),
    "a value in place of a condition": ("CS0029", f"{_SET}.Where(t => t.Name);"),
    "a truth in place of a condition": ("CS0029", f"{_SET}.Where(t => true);"),
    "a condition and a truth": ("CS0019", f"{_SET}.Where(t => t.Capacity > 3 && true);"),
    "an enum of another view": ("CS0019", f"{_SET}.Where(t => t.Status == SensorPositionSide.Back);"),
    "a moment as text": ("CS0019", f'{_SET}.Where(t => t.Commissioned > "2024-01-01");'),
    "equality of a list": ("CS0019", f'{_SET}.Where(t => t.Aliases == "x");'),
    "a number in a list of texts": ("CS1503", f"{_SET}.Where(t => t.Aliases.Contains(3));"),
    "a relation compared with a number": ("CS0019", f"{_SET}.Where(t => t.Rotor == 3);"),
    "including a value": ("CS1061", f"{_SET}.Include(t => t.Name);"),
    "including what is not there": ("CS1061", f"{_SET}.Include(t => t.Bladez);"),
    "a wrong field in an inner condition": (
        "CS1061",
        f"{_SET}.Include(t => t.Blades, b => b.Where(x => x.Capacity > 1));",
    ),
    "an order by a connection": ("CS1061", f"{_SET}.OrderBy(t => t.Blades);"),
    "LINQ over a set": ("CS1061", f"{_SET}.Select(t => t.Name);"),
    "a set as an asynchronous sequence": ("CS0266", f"IAsyncEnumerable<WindTurbine> all = {_SET};"),
    "await foreach of another type": ("CS0030", f"await foreach (Blade one in {_SET}) {{ }}"),
    "a property that is not the write's": (
        "CS0117",
        'new Write("t") { Diameter = 3 }.Use();',
    ),
    "a text for a number": ("CS0029", 'new Write("t") { Capacity = "3" }.Use();'),
    "a node of another view": (
        "CS0029",
        'new Write("t") { Rotor = new BladeWrite("b") }.Use();',
    ),
    "one for several": ("CS0029", 'new Write("t") { Blades = new BladeWrite("b") }.Use();'),
    "an edge where a node belongs": (
        "CS0029",
        'new Write("t") { Rotor = new SensorPositionWrite() }.Use();',
    ),
    "a text for an enum": ("CS0029", 'new Write("t") { Status = "running" }.Use();'),
    "clearing what is required": ("CS8625", 'new Write("t") { Name = null }.Use();'),
    "a write without an id": ("CS7036", "new WindTurbineWrite().ToString();"),
    "writing what was read": ("CS1503", "await client.UpsertAsync([new WindTurbine()]);"),
    "null that is not looked at": ("CS8602", f'(await {_SET}.RetrieveAsync("t")).Name.ToString();'),
    "a value that may be null": (
        "CS0266",
        "double capacity = new WindTurbine().Capacity;",
    ),
    "no such view": ("CS1061", "client.WindTurbines.ToString();"),
}


@pytest.fixture(scope="module")
def wind(compiler: Compiler, runtime: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[list[Path]]:
    output = tmp_path_factory.mktemp("wind") / "GoldenWind.dll"
    wrong = compiler.compile(emitted("golden_wind"), references=[runtime], output=output, name="GoldenWind")
    assert not wrong
    yield [runtime, output]


def _program(line: str) -> dict[str, str]:
    text = f"{_USINGS}{_CLIENT}{line}\nawait Task.CompletedTask;\n{_USE}"
    return {"GlobalUsings.cs": GLOBAL_USINGS, "Program.cs": text}


@needs_dotnet
def test_what_is_right_compiles(compiler: Compiler, wind: list[Path]) -> None:
    found = compiler.compile(_program(RIGHT), references=wind, kind="program")
    assert not [one for one in found if one.code not in ("CS0219", "CS8321")], found


@needs_dotnet
def test_what_is_wrong_does_not(compiler: Compiler, wind: list[Path]) -> None:
    assert len(WRONG) >= 25
    told = {}
    for what, (code, line) in WRONG.items():
        found = {one.code for one in compiler.compile(_program(line), references=wind, kind="program")}
        if code not in found:
            told[what] = (code, sorted(found))
    assert not told

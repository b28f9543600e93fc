"""Programs against the engine, over HTTP."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from csharp.conftest import Programs, emitted
from csharp.places import needs_dotnet
from csharp.wind import SAID, wind_served
from generator.golden.models import GOLDEN
from runtime.conformance.sdk import call

from pygen_engine import Engine, Faults, running

EVERYTHING = next(golden for golden in GOLDEN if golden.package == "golden_everything")
PROGRAMS = Path(__file__).parent / "programs"


@needs_dotnet
def test_a_graph_is_written_and_read_again(programs: Programs) -> None:
    program = programs.compiled(
        "Wind", {**emitted("golden_wind"), "Program.cs": (PROGRAMS / "Wind.cs").read_text("utf-8")}
    )
    with wind_served() as url:
        assert json.loads(programs.output(program, url)) == SAID


VALUES: dict[str, Any] = {
    "aText": '風 🌬 "x"\n',
    "aInt32": -2147483648,
    "aInt64": 9007199254740993,
    "aFloat32": 0.1,
    "aFloat64": 5e-324,
    "aBoolean": False,
    "aTimestamp": "1969-12-31T23:59:59.250+00:00",
    "aDate": "0001-01-01",
    "aJson": {"deep": [1, None, {"x": "y"}], "": 1.5},
    "aTimeseries": "ts-1",
    "aFile": "f-1",
    "aSequence": "q-1",
}
CONNECTED = {
    "around": ["around"],
    "into": ["into"],
    "out": ["copy", "original"],
    "rich": ["copy"],
    "richAround": ["richAround"],
    "richInto": ["richEdge"],
    "richSingle": "original",
    "single": "copy",
    "singleInto": "singleInto",
    "children": ["byContainer", "child", "special"],
    "byContainer": ["byContainer", "child", "special"],
    "only": "only",
    "members": ["member"],
    "throughParent": ["special"],
    "needed": VALUES["aText"],
    "many": ["copy", "original"],
    "itself": "copy",
}


@needs_dotnet
@pytest.mark.parametrize(
    "faults", [{}, {"rate_429": 0.15, "rate_503": 0.1, "drop": 0.1, "page": 1}], ids=["plain", "faults"]
)
def test_every_kind_and_every_connection(programs: Programs, faults: dict[str, Any]) -> None:
    """What is written elsewhere is read in C#, and what C# writes is read elsewhere."""
    texts = {path: (PROGRAMS / path).read_text("utf-8") for path in ("Everything.cs", "Copy.cs")}
    program = programs.compiled("Everything", {**emitted("golden_everything"), **texts})
    with Engine.open() as engine:
        engine.load_model(list(EVERYTHING.bodies().values()))
        lists = {name: [value, value] for name, value in VALUES.items()}
        _write(engine, "Scalars", {**VALUES, "anEnum": "low"})
        _write(engine, "Lists", lists)
        if faults:
            engine.faults.set(Faults(**faults, seed=1))
        with running(engine) as server:
            said = json.loads(programs.output(program, server.url))
        engine.faults.set(Faults())
        for view in ("Scalars", "Lists"):
            assert _read(engine, view, "copy") == _read(engine, view, "original")
    assert said == CONNECTED


def _source(view: str) -> dict[str, str]:
    return {"type": "view", "space": "every", "externalId": view, "version": "v1"}


def _write(engine: Engine, view: str, properties: dict[str, Any]) -> None:
    sources = [{"source": _source(view), "properties": properties}]
    item = {"instanceType": "node", "space": "every", "externalId": "original", "sources": sources}
    call(engine, "/instances", {"items": [item]})


def _read(engine: Engine, view: str, id: str) -> Any:
    item = {"instanceType": "node", "space": "every", "externalId": id}
    [found] = call(engine, "/instances/byids", {"items": [item], "sources": [{"source": _source(view)}]})[
        "items"
    ]
    return found["properties"]["every"][f"{view}/v1"]


FURTHER = """\
written 2500, modified 2500
pages 1000,1000,500
goes on at t1000
left after 1200
first Hornsea 999, none True
retrieved 1500
search Hornsea 2499
running: 1250 of 2.0, at most 4
stopped: 1250 of 2.0, at most 4
histogram 0:1000 2:1000 4:500
of 2500 changed t0000 deleted t0001
cancelled
late after 2
nobody there, 4 attempts
POST models/instances/aggregate 200; measured 1
one instance used, 2 pages asked for
an inner set: ValidationException
a list of none: ValidationException
ids and a condition: ValidationException
not included: NotIncludedException
"""


@needs_dotnet
def test_the_other_verbs(programs: Programs) -> None:
    text = (PROGRAMS / "Further.cs").read_text("utf-8")
    program = programs.compiled("Further", {**emitted("golden_wind"), "Program.cs": text})
    with wind_served() as url:
        assert programs.output(program, url) == FURTHER


LOGIN = """\
tokens 1, form grant_type=client_credentials&client_id=id&client_secret=s3cret&scope=a+b
renewed 2
after 401 3
refused True, secret shown False
repeated True, secret shown False
400: no *** missing: {"externalId":"***"}, token shown False
The credentials gave a token that no header can hold, token shown False
The credentials gave a token that no header can hold, token shown False
The credentials gave a token that no header can hold, token shown False
endless 3
device http://idp/go ABC, polls 3, refreshed 1
callback mine
The credentials gave no token
To log in, set CDF_CLIENT_ID, CDF_CLIENT_SECRET, and CDF_TENANT_ID or CDF_TOKEN_URL
https://westeurope-1.cognitedata.com my-project ClientCredentials
Project must be the name of a project, not 'a/b'
Url must start with https:// or http:// and name a host
Url must not contain a user name or password; give Credentials
Url must be the base URL alone (https://x); Project is separate
Give Token or Credentials, not both
"""


@needs_dotnet
def test_ways_to_log_in(programs: Programs) -> None:
    text = (PROGRAMS / "Login.cs").read_text("utf-8")
    program = programs.compiled("Login", {**emitted("golden_wind"), "Program.cs": text})
    assert programs.output(program) == LOGIN

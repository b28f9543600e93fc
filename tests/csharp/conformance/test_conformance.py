"""The cases that every language's runtime passes, as C#: a method each, compiled and run in one program."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping
from contextlib import ExitStack
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from csharp.conformance import calls, checks
from csharp.conformance.spelling import emitted, topic
from csharp.conftest import Programs
from csharp.places import needs_dotnet
from runtime.conformance.cases import TOPICS, read
from runtime.conformance.sdk import BASE, call, engine_with_model

from pygen_engine import Engine, running

SUPPORT = Path(__file__).parents[1] / "programs" / "Conformance.cs"
RUN = [name for name in TOPICS if name != "names"]
ENOUGH = {
    "filters": 130,
    "bodies": 80,
    "values": 75,
    "retries": 75,
    "queries": 85,
    "errors": 50,
    "paging": 30,
}


def _all() -> dict[str, tuple[str, dict[str, Any]]]:
    return {full: (name, case) for name in RUN for full, case in topic(name).items()}


def _source(cases: Mapping[str, tuple[str, dict[str, Any]]]) -> str:
    methods, table = [], []
    for number, (full, (name, case)) in enumerate(cases.items()):
        body = calls.body(name, case)
        methods.append(
            f"    // {full}\n    static async Task Case{number}(Env env)\n    {{\n        {body}\n    }}\n"
        )
        table.append(f"        ({json.dumps(full)}, Case{number}),")
    usings = "using System.Text.Json.Nodes;\nusing Pygen;\nusing Windpark;\n"
    lines = "\n".join(table)
    head = f"    public static readonly (string Name, Func<Env, Task> Run)[] All =\n    [\n{lines}\n    ];\n"
    return f"#nullable disable warnings\n{usings}\nstatic class Cases\n{{\n{head}\n{''.join(methods)}}}\n"


def _facts(name: str, case: dict[str, Any], engine: Callable[[], str], shared: str) -> dict[str, Any]:
    """What the program has to know of a case."""
    if name == "filters":
        return {"always": {"status": 200, "text": '{"items":[]}'}}
    if name == "values":
        return {"always": {"status": 200, "text": checks.reply_text(case)}}
    if name == "queries":
        return {"engine": shared}
    if name == "bodies":
        return {} if "refused" in case else {"engine": engine()}
    if name == "errors":
        return {"always": checks.reply(case["reply"]), "fails": case.get("fails")}
    first = [checks.page(case["first"])] if "first" in case else []
    replies = [checks.page(reply) for reply in case["replies"] for _ in range(reply.get("times", 1))]
    found = {"replies": first or replies, "resumed": replies if first else []}
    return {**found, **{key: case[key] for key in ("retries", "tokens") if key in case}}


def _loaded(engine: Engine) -> None:
    items = json.loads(json.dumps(read("windpark.json")["items"], default=float), object_hook=_exact)
    body = {"items": items, "autoCreateStartNodes": True, "autoCreateEndNodes": True}
    call(engine, "/instances", body)


def _exact(value: dict[str, Any]) -> Any:
    return int(value["$int64"]) if set(value) == {"$int64"} else value


@pytest.fixture(scope="module")
def outcomes(programs: Programs, tmp_path_factory: pytest.TempPathFactory) -> Iterator[dict[str, Any]]:
    """What the program said of each case."""
    cases = _all()
    program = programs.compiled(
        "Conformance",
        {**emitted(), "Cases.cs": _source(cases), "Program.cs": SUPPORT.read_text("utf-8")},
    )
    with ExitStack() as stack:

        def engine() -> str:
            made = stack.enter_context(engine_with_model())
            return stack.enter_context(running(made)).url

        park = stack.enter_context(engine_with_model())
        _loaded(park)
        shared = stack.enter_context(running(park)).url
        facts = {full: _facts(name, case, engine, shared) for full, (name, case) in cases.items()}
        said = tmp_path_factory.mktemp("cases") / "cases.json"
        said.write_text(json.dumps(facts, default=float), "utf-8")
        output = programs.output(program, str(said))
    lines = [json.loads(line, parse_float=Decimal) for line in output.splitlines()]
    yield {line["case"]: line for line in lines}


@needs_dotnet
def test_every_case_holds(outcomes: dict[str, Any]) -> None:
    wrong = []
    for full, (name, case) in _all().items():
        try:
            checks.CHECKS[name](case, outcomes[full])
        except AssertionError as error:
            told = outcomes[full]["error"]
            wrong.append(f"{full}: {str(error)[:600]} {json.dumps(told, default=str)[:600] if told else ''}")
    assert not wrong, f"{len(wrong)} of {len(outcomes)} do not hold:\n" + "\n".join(wrong)


def test_no_topic_is_left_out() -> None:
    for name, number in ENOUGH.items():
        assert len(topic(name)) >= number, (name, len(topic(name)))
    assert BASE == "/api/v1/projects/p"

"""The cases of all languages, as C#: what `dotnet test` runs, compiled and run without it."""

from __future__ import annotations

import json
import re
from pathlib import Path
from urllib.error import HTTPError
from urllib.request import urlopen
from xml.etree import ElementTree

import pytest
from csharp.conformance.judge import all_cases, judging
from csharp.conformance.source import sources
from csharp.conformance.spelling import topic
from csharp.conftest import Programs
from csharp.places import ROOT, needs_dotnet
from runtime.conformance.sdk import BASE

PROGRAMS = Path(__file__).parents[1] / "programs"
PROJECT = Path(__file__).parents[1] / "xunit" / "Conformance.csproj"
ENOUGH = {
    "filters": 130,
    "bodies": 80,
    "values": 75,
    "retries": 75,
    "queries": 85,
    "errors": 50,
    "paging": 30,
}


@needs_dotnet
def test_every_case_holds(programs: Programs) -> None:
    support = {path: (PROGRAMS / path).read_text("utf-8") for path in ("Conformance.cs", "Facts.cs")}
    program = programs.compiled("Conformance", {**sources(), **support})
    with judging() as judge:
        *wrong, number = programs.output(program, env={"PYGEN_JUDGE": judge}).splitlines()
    assert not wrong, f"{len(wrong)} of {number} do not hold:\n" + "\n".join(wrong)
    assert int(number) == len(all_cases())


def test_what_does_not_hold_is_told() -> None:
    nothing = {"sent": [], "found": [], "result": None, "unknown": None, "error": None}
    with judging() as judge, pytest.raises(HTTPError) as told:
        urlopen(f"{judge}/0", json.dumps(nothing).encode())
    assert told.value.code == 422
    assert next(iter(all_cases())) in told.value.read().decode()


def test_no_topic_is_left_out() -> None:
    for name, number in ENOUGH.items():
        assert len(topic(name)) >= number, (name, len(topic(name)))
    assert BASE == "/api/v1/projects/p"


def test_the_project_names_what_there_is() -> None:
    parts = ElementTree.parse(PROJECT).getroot().iter()
    named = {
        (part.tag, part.attrib["Include"]): part.attrib.get("Version")
        for part in parts
        if "Include" in part.attrib
    }
    for (kind, path), version in named.items():
        if kind == "PackageReference":
            assert version and re.fullmatch(r"\[\d+\.\d+\.\d+\]", version), f"{path} is not pinned"
        else:
            assert (PROJECT.parent / path).is_file(), path
    assert ("ProjectReference", "../../../runtime/csharp/Pygen.Runtime.csproj") in named


def test_the_workflow_runs_what_there_is() -> None:
    workflow = (ROOT / ".github" / "workflows" / "ci.yml").read_text("utf-8")
    job = workflow.partition("\n  dotnet:\n")[2].partition("\n  audit:\n")[0]
    paths = re.findall(r"\b(?:tests|runtime)/[\w./-]+", job)
    assert len(paths) >= 6
    assert [path for path in paths if not (ROOT / path).exists()] == []
    assert "dotnet test" in job

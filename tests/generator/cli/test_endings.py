"""How commands end that did not do what was asked: for people, for programs, for GitHub."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import threading
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path

import pytest
from sdk_cli import Cli
from sdk_project import SdkProject, clean_environment

from pygen.checks import codes
from pygen.cli import github
from pygen.cli.endings import told_as


@pytest.mark.parametrize("command", ["check", "lock", "doctor", "validate", "generate", "show", "diff"])
def test_errors_are_json_too(cli: Cli, tmp_path: Path, command: str) -> None:
    """They left standard output empty."""
    said = cli("-p", tmp_path, command, "--json")
    assert said.status == 1
    found = json.loads(said.out)
    errors = [e for v in found for e in v["errors"]] if command == "doctor" else found["errors"]
    assert errors[0]["code"] == "PG101"
    assert errors[0]["location"] and errors[0]["hint"] and errors[0]["severity"] == "error"
    assert "\n" not in errors[0]["message"]


def test_every_mistake_is_in_the_json(cli: Cli, project: SdkProject) -> None:
    project.edit('client = "WindClient"', 'clint = "x"\nlayout = "y"')
    project.edit('layout = "package"', "")
    said = cli("-p", project.folder, "check", "--json")
    assert {error["code"] for error in json.loads(said.out)["errors"]} == {"PG103", "PG104"}
    assert "PG103" in said.err, "people see them as well"


def test_misuse_is_json_too(cli: Cli) -> None:
    said = cli("check", "--json", "--bogus")
    assert said.status == 2
    (error,) = json.loads(said.out)["errors"]
    assert "--bogus" in error["message"] and "--help" in error["hint"]


@pytest.mark.parametrize(
    ("arguments", "form"),
    [
        (["check"], "text"),
        (["check", "--json"], "json"),
        (["diff", "--format", "json", "a", "b"], "json"),
        (["check", "--format=github"], "github"),
        (["check", "-f", "github"], "github"),
        (["diff", "--", "--json"], "text"),
        (["check", "--format"], "text"),
    ],
)
def test_told_as(arguments: list[str], form: str) -> None:
    assert told_as(arguments) == form


def test_annotations(cli: Cli, project: SdkProject) -> None:
    cli("-p", project.folder, "generate")
    generated = project.folder / ".pygen/src/acme_wind/wind_turbine.py"
    generated.write_text(generated.read_text() + "# edited\n")
    said = cli("-p", project.folder, "check", "--format", "github")
    assert said.status == 1
    assert "::error file=.pygen/src/acme_wind/wind_turbine.py,title=pygen check::Not as generated" in said.out
    assert "::notice file=models/acme.WindFarm.v1.json,title=pygen PG206::acme:WindTurbine(v1)" in said.out
    project.edit('client = "WindClient"', 'client = "7"')
    broken = cli("-p", project.folder, "check", "--format", "github")
    assert broken.status == 1 and "::error file=pyproject.toml,title=PG104::" in broken.out
    validated = cli("validate", project.model, "-f", "github")
    assert validated.status == 0 and f"::notice file={project.model},title=pygen PG206::" in validated.out


def test_no_text_of_a_model_becomes_a_command() -> None:
    line = github.annotation("error", "100%\n::error::x", file="a,b:c\n", title="t::u")
    assert line == "::error file=a%2Cb%3Ac%0A,title=t%3A%3Au::100%25%0A::error::x"
    assert "\n" not in line


def test_explain_lists_what_there_is(cli: Cli) -> None:
    said = cli("explain")
    assert said.status == 0
    assert [line.split()[0] for line in said.out.splitlines()] == list(codes())
    assert json.loads(cli("explain", "--json").out)[0]["code"] == "PG001"
    assert json.loads(cli("explain", "pg204", "--json").out)["code"] == "PG204"
    unknown = cli("explain", "foo")
    assert unknown.status == 1 and "PG013" in unknown.err


def test_a_file_that_can_be_no_model(cli: Cli, project: SdkProject) -> None:
    """README.md was taken for YAML."""
    readme = project.folder / "README.md"
    readme.write_text("# x\n")
    said = cli("-p", project.folder, "lock", "--from", readme)
    assert said.status == 1 and "PG001" in said.err and ".md" in said.err


@pytest.mark.skipif(os.name == "nt", reason="signals of POSIX")
@pytest.mark.parametrize(
    "loading",
    [
        "import os, signal\nos.kill(os.getpid(), signal.SIGINT)\nimport time\ntime.sleep(9)\n",
        "class Stop:\n    def __set_name__(self, *_): raise KeyboardInterrupt\nclass Made: stop = Stop()\n",
    ],
    ids=["module", "class"],
)
def test_ctrl_c_while_it_is_loaded(tmp_path: Path, loading: str) -> None:
    """It was a traceback out of typer, and one of what Python 3.11 makes of it while a class is made."""
    (tmp_path / "typer.py").write_text(loading)
    done = subprocess.run(
        [sys.executable, "-c", "from pygen.cli import main; main()", "check"],
        env=clean_environment({"PYTHONPATH": str(tmp_path)}),
        capture_output=True,
        text=True,
        timeout=60,
    )
    assert (done.returncode, done.stderr) == (130, "pygen: stopped\n")


def test_facts_and_advice_are_apart(cli: Cli, project: SdkProject, monkeypatch: pytest.MonkeyPatch) -> None:
    """A refused request was told as one line: `Unauthorized | Check the credentials`."""

    class Refusing(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            self.send_response(401)
            self.send_header("Content-Length", "0")
            self.end_headers()

        def log_message(self, *_: object) -> None:
            """Nothing."""

    server = HTTPServer(("127.0.0.1", 0), Refusing)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    monkeypatch.setenv("CDF_URL", f"http://127.0.0.1:{server.server_port}")
    monkeypatch.setenv("CDF_PROJECT", "acme-dev")
    monkeypatch.setenv("CDF_TOKEN", "wrong")
    said = cli("-p", project.folder, "diff", "--json")
    server.shutdown()
    server.server_close()
    (error,) = json.loads(said.out)["errors"]
    assert error["code"] == "PG020" and " | " not in error["message"] and "`pygen doctor`" in error["hint"]

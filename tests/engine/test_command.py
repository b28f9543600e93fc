"""`pygen-engine serve` as a process of its own: what scripts and people in other languages start."""

from __future__ import annotations

import json
import os
import signal
import socket
import subprocess
import sys
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
from engine import small

SPACE = {"space": "plant"}
CONTAINER = {**small.container("Pump"), "space": "plant"}


@contextmanager
def served(*arguments: object, stop: int = signal.SIGINT) -> Iterator[tuple[subprocess.Popen[str], str]]:
    """The process and its first line; it has to end quietly when told."""
    process = subprocess.Popen(
        [sys.executable, "-m", "pygen_engine", "serve", "--port", "0", *map(str, arguments)],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    try:
        assert process.stdout is not None
        yield process, process.stdout.readline()
        process.send_signal(stop)
        rest, errors = process.communicate(timeout=30)
        assert (process.returncode, rest, errors) == (0, "", "")
    finally:
        process.kill()
        process.communicate()


def call(url: str, path: str, body: Any = None) -> Any:
    content = None if body is None else json.dumps(body).encode()
    request = urllib.request.Request(f"{url}/api/v1/projects/local/models/{path}", data=content)
    with urllib.request.urlopen(request, timeout=30) as response:
        return json.loads(response.read())


def refused(*arguments: object, status: int = 1) -> str:
    """What is said on stderr, in one line, by a process that does not serve."""
    done = subprocess.run(
        [sys.executable, "-m", "pygen_engine", *map(str, arguments)],
        capture_output=True,
        text=True,
        timeout=60,
    )
    assert done.returncode == status, done.stderr
    assert done.stdout == "" and "Traceback" not in done.stderr
    if status == 1:
        assert done.stderr.count("\n") == 1 and done.stderr.startswith("pygen-engine: ")
    return done.stderr


@pytest.mark.parametrize("stop", [signal.SIGINT, signal.SIGTERM])
def test_it_starts_empty_says_where_and_ends_quietly(stop: int) -> None:
    with served(stop=stop) as (_, line):
        assert line.startswith("serving at http://127.0.0.1:") and line.endswith("Ctrl-C stops\n")
        assert call(line.split()[2], "spaces")["items"] == []


def test_scripts_read_one_line_of_json() -> None:
    with served("--json") as (process, line):
        told = json.loads(line)
        assert told == {
            "url": f"http://127.0.0.1:{told['port']}",
            "project": "local",
            "pid": process.pid,
            "port": told["port"],
        }
        assert call(told["url"], "spaces")["items"] == []


def test_models_come_from_folders_whatever_their_order(tmp_path: Path) -> None:
    models = tmp_path / "models"
    (models / "deep").mkdir(parents=True)
    view = {**small.view("Pump", {"name": small.mapped("Pump", "name")}), "space": "plant"}
    view["properties"]["name"]["container"]["space"] = "plant"
    (models / "a-view.json").write_text(json.dumps({"items": [view]}))
    (models / "deep" / "container.yaml").write_text(json.dumps(CONTAINER))  # JSON is YAML
    (models / "notes.txt").write_text("not a model")
    with served("--json", "--model", models) as (_, line):
        found = call(json.loads(line)["url"], "views?limit=10")["items"]
        assert [each["externalId"] for each in found] == ["Pump"]


def test_a_file_keeps_the_data(tmp_path: Path) -> None:
    file = tmp_path / "plant.db"
    with served(file, "--json") as (_, line):
        call(json.loads(line)["url"], "spaces", {"items": [SPACE]})
    with served(file, "--json") as (_, line):
        assert [each["space"] for each in call(json.loads(line)["url"], "spaces")["items"]] == ["plant"]


def test_read_only_refuses_what_writes_and_nothing_else(tmp_path: Path) -> None:
    model = tmp_path / "model.json"
    model.write_text(json.dumps([SPACE, CONTAINER]))
    with served("--json", "--read-only", "--model", model) as (_, line):
        url = json.loads(line)["url"]
        assert call(url, "instances/list", {"limit": 1})["items"] == []
        with pytest.raises(urllib.error.HTTPError) as refusal:
            call(url, "instances", {"items": [small.node("a")]})
        assert refusal.value.code == 403
        said = json.loads(refusal.value.read())["error"]
        refusal.value.close()
        assert said == {
            "code": 403,
            "message": "Insufficient access rights: this engine is served read-only.",
        }


def test_a_project_of_ones_own_is_the_only_one(tmp_path: Path) -> None:
    units = tmp_path / "units.json"
    units.write_text(json.dumps([{"externalId": "my:unit", "quantity": "Length"}]))
    with served("--json", "--project", "acme-dev", "--units", units) as (_, line):
        told = json.loads(line)
        assert told["project"] == "acme-dev"
        with urllib.request.urlopen(f"{told['url']}/api/v1/token/inspect", timeout=30) as response:
            assert [each["projectUrlName"] for each in json.loads(response.read())["projects"]] == [
                "acme-dev"
            ]
        with urllib.request.urlopen(f"{told['url']}/api/v1/projects/acme-dev/units", timeout=30) as response:
            assert [each["externalId"] for each in json.loads(response.read())["items"]] == ["my:unit"]
        with pytest.raises(urllib.error.HTTPError, match="401") as refusal:
            call(told["url"], "spaces")
        refusal.value.close()


def test_a_catalogue_of_units_that_is_none(tmp_path: Path) -> None:
    assert "No such file" in refused("serve", "--units", tmp_path / "none.json")
    units = tmp_path / "units.json"
    for content in ("{", "3", '{"items": 3}', '[{"quantity": "Length"}]', "[3]"):
        units.write_text(content)
        assert f"{units} holds no units" in refused("serve", "--units", units)


def test_a_port_that_is_taken() -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        assert f"Cannot listen on 127.0.0.1:{port}: Address already in use" in refused(
            "serve", "--port", port
        )


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        ("cut.json", '{"space":', "cut.json cannot be read as JSON"),
        ("cut.yaml", "a: [", "cut.yaml cannot be read as YAML"),
        ("text.json", '"text"', "text.json holds no model"),
        (
            "shape.json",
            '[{"space": "a", "externalId": "B", "properties": {"x": 1}}]',
            "The container 'a:B' cannot be read: properties[x] must be an object",
        ),
        (
            "view.json",
            '{"space": "a", "externalId": "B", "version": "v1", "properties": 3}',
            "The view 'a:B'",
        ),
        (
            "node.json",
            '{"space": "a", "externalId": "b", "instanceType": "node", "sources": [{"x": 1}]}',
            "Instances cannot be read",
        ),
        ("type.json", '{"space": 1}', "The space '1' cannot be read: space must be a string"),
        (
            "unknown.json",
            json.dumps({**small.view("V", {"p": small.mapped("None", "p")})}),
            "container 'small:None' or its property 'p' does not exist",
        ),
    ],
)
def test_a_model_that_is_none(tmp_path: Path, name: str, content: str, said: str) -> None:
    path = tmp_path / name
    path.write_text(content)
    assert said in refused("serve", "--port", 0, "--model", path)


def test_paths_that_lead_nowhere(tmp_path: Path) -> None:
    assert "No such file or directory" in refused("serve", "--model", tmp_path / "none.json")
    assert "holds no JSON and no YAML" in refused("serve", "--model", tmp_path)
    assert "there is no folder" in refused("serve", tmp_path / "none" / "plant.db")
    foreign = tmp_path / "letters.db"
    foreign.write_text("no database at all")
    assert "not a file of this engine" in refused("serve", foreign)
    assert foreign.read_text() == "no database at all"


def test_yaml_without_pyyaml_names_what_to_install(tmp_path: Path) -> None:
    (tmp_path / "model.yaml").write_text("space: plant")
    (tmp_path / "yaml.py").write_text("raise ImportError('hidden')")
    done = subprocess.run(
        [sys.executable, "-m", "pygen_engine", "serve", "--model", str(tmp_path / "model.yaml")],
        capture_output=True,
        text=True,
        env={**os.environ, "PYTHONPATH": str(tmp_path)},
        timeout=60,
    )
    assert done.returncode == 1
    assert done.stderr.rstrip().endswith("model.yaml is YAML, which needs pyyaml: pip install pyyaml.")


def test_arguments_that_say_nothing() -> None:
    assert "a port is a number from 0 to 65535" in refused("serve", "--port", "70000", status=2)
    assert "letters, digits, - and _" in refused("serve", "--project", "acme dev", status=2)
    assert "required: serve" in refused(status=2)

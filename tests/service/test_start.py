"""A service is ready soon: it loads no generator itself, and a child warms up while it loads the rest."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from sdk_project import clean_environment
from service.running import Running

from pygen_service.command import main

LOADED = """
import sys
import pygen_service.{module}
print(*sorted(sys.modules))
"""


def loaded_by(module: str) -> set[str]:
    program = LOADED.format(module=module)
    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, env=clean_environment()
    )
    assert done.returncode == 0, done.stderr
    return set(done.stdout.split())


def test_what_answers_requests_loads_nothing_that_generates() -> None:
    generator = {"pygen.config", "pygen.pipeline", "pygen.checks", "hatchling", "pygen_runtime", "click"}
    assert not generator & loaded_by("web.app")


def test_a_child_can_start_before_the_web_framework_is_loaded() -> None:
    assert not {"fastapi", "uvicorn", "starlette", "pygen.config"} & loaded_by("serving")


def test_a_service_that_cannot_start_leaves_nothing_running(tmp_path: Path) -> None:
    first = Running(tmp_path / "first").start()
    try:
        second = Running(tmp_path / "second", port=first.port)
        second.start()  # the first one answers in its place
        assert second.process is not None
        assert second.process.wait(60) == 1
        assert "address already in use" in second.log
        assert "PG612: Nothing can be served there" in second.log
        assert f"at --host 127.0.0.1 --port {first.port}\n" in second.log
        children = subprocess.run(
            ["pgrep", "--parent", str(second.process.pid)], capture_output=True, text=True
        )
        assert children.stdout == ""
    finally:
        assert first.stop() == 0


def told(*arguments: str, **environ: str) -> tuple[int, str]:
    """How the command ends that cannot do what it is asked."""
    done = subprocess.run(
        [sys.executable, "-m", "pygen_service", *arguments],
        capture_output=True,
        text=True,
        env=clean_environment(environ),
        timeout=120,
    )
    assert "Traceback" not in done.stderr and not {"\x1b", "\0"} & set(done.stdout + done.stderr)
    return done.returncode, done.stderr


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (["doctor", "--folder", "/dev/null"], "PG612: There can be no such folder: File exists."),
        (["doctor", "--folder", "x" * 400], "PG612: There can be no such folder: File name too long."),
        (["keys", "list", "--folder", "broken"], "PG612: The catalogue cannot be used: "),
        (["serve", "--folder", "here", "--with-runtime", "\x1b[31m"], "PG612: The folder cannot be read: "),
        (["serve", "--folder", "here", "--host", "256.1.1.1"], "PG612: Without a key"),
        (["serve", "--folder", "here", "--anonymous", "read", "--host", "x..y"], "PG612: Nothing can be"),
    ],
    ids=lambda value: " ".join(value)[:40] if isinstance(value, list) else "",
)
def test_what_cannot_be_served_is_said(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, arguments: list[str], says: str
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "broken/catalogue.sqlite").mkdir(parents=True)
    status, said = told(*arguments)
    assert status == 1, said
    assert says in said
    assert "\n  at " in said


@pytest.mark.parametrize("port", ["-1", "65536", "abc", "²", "9" * 400])
def test_ports_that_are_none(port: str) -> None:
    for status, said in (told("serve", "--port", port), told("serve", PYGEN_SERVICE_PORT=port)):
        assert status == 2
        assert "usage: pygen-service serve" in said and "--port" in said


def test_a_number_in_the_environment_that_is_none_is_in_nobodys_way(tmp_path: Path) -> None:
    environ = {"PYGEN_SERVICE_MEMORY": "much", "PYGEN_SERVICE_FOLDER": str(tmp_path / "s")}
    assert told("doctor", **environ)[0] == 0
    assert "--memory" in told("serve", **environ)[1]


def test_ctrl_c_in_a_command_ends_it_in_a_line(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    def interrupted(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("pygen_service.service.open_storage", interrupted)
    with pytest.raises(SystemExit) as ended:
        main(["doctor", "--folder", str(tmp_path)])
    assert ended.value.code == 130
    assert capsys.readouterr().err == "pygen-service: stopped\n"


def test_a_reader_that_went_away_is_no_error(tmp_path: Path) -> None:
    """`pygen-service keys list | head -0`."""
    for number in range(2):
        assert told("keys", "add", f"team-{number}", "--folder", str(tmp_path))[0] == 0
    reading, writing = os.pipe()
    os.close(reading)
    done = subprocess.run(
        [sys.executable, "-u", "-m", "pygen_service", "keys", "list", "--folder", str(tmp_path)],
        stdout=writing,
        stderr=subprocess.PIPE,
        text=True,
        env=clean_environment(),
        timeout=60,
    )
    os.close(writing)
    assert (done.returncode, done.stderr) == (0, "")

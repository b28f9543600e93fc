"""What is true of every command."""

from __future__ import annotations

import json
import subprocess
import sys
import time
from collections.abc import Callable
from io import StringIO
from pathlib import Path

import pytest
from sdk_cli import Cli
from sdk_project import SdkProject

from pygen.cli import output
from pygen.cli.app import COMMANDS


@pytest.mark.parametrize("command", COMMANDS)
def test_help_has_a_description_and_an_example(command: str, cli: Cli) -> None:
    said = cli(command, "--help")
    assert said.status == 0
    assert "Usage: pygen" in said.out
    assert f"pygen {command}" in said.out.split("Example", 1)[1]


def test_version(cli: Cli) -> None:
    assert cli("--version").out.startswith("pygen 0.")


def test_unknown_command_is_wrong_use(cli: Cli) -> None:
    assert cli("genrate").status == 2


def test_without_the_extra_it_says_which_one() -> None:
    code = (
        "import sys\n"
        "class Absent:\n"
        "    def find_spec(self, name, path=None, target=None):\n"
        "        if name == 'typer': raise ModuleNotFoundError(\"No module named 'typer'\", name='typer')\n"
        "sys.meta_path.insert(0, Absent())\n"
        "from pygen.cli import main\n"
        "main()\n"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, timeout=60)
    assert done.returncode == 1
    assert done.stderr == (
        'pygen: error PG170: The command line needs typer.\n  Install it: pip install "hatch-pygen[cli]"\n'
    )


def test_mistakes_end_with_status_1_and_no_traceback(cli: Cli, tmp_path: Path) -> None:
    said = cli("--project", tmp_path, "generate")
    assert said.status == 1
    assert said.out == ""
    assert said.err.startswith("pygen: error PG101: There is no pyproject.toml here.\n")


def test_switches_may_follow_the_command(
    cli: Cli, project: SdkProject, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("FORCE_COLOR", "1")
    assert "\x1b[" in cli("-p", project.folder, "check").out
    said = cli("-p", project.folder, "check", "-v", "--no-color")
    assert "pygen: checking the models\n" in said.err
    assert "\x1b[" not in said.out + said.err


@pytest.mark.parametrize("value", ["1", "yes please"])
def test_no_color_of_the_environment_may_say_anything(
    value: str, cli: Cli, project: SdkProject, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("FORCE_COLOR", "1")
    monkeypatch.setenv("NO_COLOR", value)
    said = cli("-p", project.folder, "check")
    assert (said.status, said.err) == (0, "")
    assert "\x1b[" not in said.out


class Terminal(StringIO):
    def isatty(self) -> bool:
        return True


def test_a_bar_shows_what_takes_long_on_a_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    terminal = Terminal()
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.setattr(sys, "stderr", terminal)
    monkeypatch.setattr(output, "BAR_AFTER", 0.0)
    deadline = time.monotonic() + 30
    with output.State(Path()).working() as progress:
        progress("counting the blades")
        while "counting the blades" not in terminal.getvalue() and time.monotonic() < deadline:
            pass
    assert "counting the blades" in terminal.getvalue()


def test_a_log_that_takes_colors_gets_no_bar(
    cli: Cli, project: SdkProject, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("FORCE_COLOR", "1")
    monkeypatch.setattr(output, "BAR_AFTER", 0.0)
    assert cli("-p", project.folder, "generate").err == ""


def test_what_is_shown_is_there_for_scripts_too(cli: Cli, project: SdkProject) -> None:
    assert json.loads(cli("-p", project.folder, "show", "--json").out)["classes"]
    assert json.loads(cli("diff", project.model, project.model, "--json").out)["changes"] == []
    assert json.loads(cli("explain", "pg204", "--json").out)["code"] == "PG204"


def test_doctor_says_a_mistake_in_the_settings_once(cli: Cli, project: SdkProject) -> None:
    project.edit('layout = "package"', 'layot = "package"')
    said = cli("-p", project.folder, "doctor")
    assert said.status == 1
    assert said.out.count("PG103") == 1


def test_what_cannot_be_written_is_said_without_a_traceback(
    cli: Cli, project: SdkProject, tmp_path: Path
) -> None:
    (tmp_path / "taken").write_text("a file, not a folder")
    said = cli("-p", project.folder, "generate", "--single-file", tmp_path / "taken/types.py")
    assert (said.status, said.err.split(":")[1]) == (1, " error PG404")
    assert "A file is in the way where a folder has to be" in said.err
    said = cli("-p", tmp_path / "taken", "init", "acme-wind")
    assert (said.status, said.err.split(":")[1]) == (1, " error PG404")
    said = cli("-p", project.folder, "docs", "--out", tmp_path / "taken")
    assert "A file of that name is in the way: move it" in said.err


@pytest.mark.parametrize(
    ("saved", "told"),
    [
        (lambda text: text.encode("utf-8-sig"), "it begins with a byte order mark, which TOML has none of"),
        (lambda text: text.encode("utf-16"), "it is UTF-16: save it as UTF-8"),
        (lambda text: text.encode() + b"# \xe6", "byte 0xe6 in line"),
    ],
)
@pytest.mark.parametrize(("file", "code"), [("pyproject.toml", "PG101"), ("pygen.lock", "PG122")])
def test_what_an_editor_saved_otherwise_is_told_by_its_name(
    cli: Cli, project: SdkProject, saved: Callable[[str], bytes], told: str, file: str, code: str
) -> None:
    path = project.folder / file
    path.write_bytes(saved(path.read_text()))
    said = cli("-p", project.folder, "check")
    assert said.status == 1 and f"error {code}" in said.err and told in said.err

"""What is true of every command."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from sdk_cli import Cli

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

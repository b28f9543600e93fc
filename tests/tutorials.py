"""Follows a tutorial to the letter: writes its files, types its commands, holds what they print against it.

python -m tutorials docs/tutorials/own-model.md      from tests/, with pygen's wheels in PIP_FIND_LINKS
"""

from __future__ import annotations

import fnmatch
import os
import re
import shlex
import subprocess
import sys
import time
from dataclasses import dataclass, field
from pathlib import Path

_BLOCK = re.compile(r'^```(\w+)(?: title="([^"]+)")?\n(.*?)^```', re.DOTALL | re.MULTILINE)
_PATIENCE = 600
_SERVES = re.compile(r"^(?:pygen-engine serve|streamlit run)\b.*[^&]\s*$")
"""What goes on until somebody stops it, on pages that do not put it into the background."""


@dataclass
class Typed:
    """A command of the page, and what the page says it prints."""

    command: str
    shown: list[str] = field(default_factory=list)


@dataclass(frozen=True)
class Written:
    """A file that the page has the reader make."""

    path: str
    text: str


def steps(page: Path) -> list[Typed | Written]:
    found: list[Typed | Written] = []
    for language, title, text in _BLOCK.findall(page.read_text(encoding="utf-8")):
        if title:
            found.append(Written(title, text))
        elif language == "console":
            for line in text.splitlines():
                if line.startswith("$ "):
                    found.append(Typed(line[2:]))
                elif isinstance(found[-1], Typed):
                    found[-1].shown.append(line)
    return found


def follow(page: Path, folder: Path, environ: dict[str, str]) -> float:
    """Do what the page says in an empty folder, in one shell; the seconds it took."""
    script, typed = ["set -e", "trap 'kill $(jobs -p) 2>/dev/null || true' EXIT"], []
    for number, step in enumerate(steps(page)):
        if isinstance(step, Written):
            (folder / f".step{number}").write_text(step.text, encoding="utf-8")
            script.append(f"cp {shlex.quote(str(folder / f'.step{number}'))} {shlex.quote(step.path)}")
        elif not _SERVES.match(step.command.partition("#")[0]):
            typed.append((number, step))
            script += [
                f"echo {number} > {folder}/.reached",
                f"{{ {_closed(step.command)} }} > {folder}/.said{number} 2>&1",
            ]
            if step.command.endswith("&"):
                script.append("sleep 4  # as long as somebody needs to read on")
    began = time.monotonic()
    done = subprocess.run(
        ["bash", "-c", "\n".join(script)],
        cwd=folder,
        env=environ,
        capture_output=True,
        text=True,
        timeout=_PATIENCE,
    )
    took = time.monotonic() - began
    if done.returncode:
        reached = (folder / ".reached").read_text().strip()
        said = (folder / f".said{reached}").read_text()
        command = next(step.command for number, step in typed if str(number) == reached)
        raise AssertionError(f"{page.name}: $ {command}\n{said}{done.stderr}")
    for number, step in typed:
        said = (folder / f".said{number}").read_text().splitlines()
        if step.shown and not _alike(said, step.shown):
            raise AssertionError(f"{page.name}: $ {step.command}\nprints\n" + "\n".join(said))
    return took


def _closed(command: str) -> str:
    bare = command.partition("  #")[0].rstrip()
    return bare if bare.endswith("&") else f"{bare};"


def _alike(said: list[str], shown: list[str]) -> bool:
    """`...` on a line of its own stands for any lines, within a line for any text."""
    if not shown:
        return not said
    if shown[0] == "...":
        return any(_alike(said[skipped:], shown[1:]) for skipped in range(len(said) + 1))
    fits = bool(said) and fnmatch.fnmatchcase(said[0], _pattern(shown[0]))
    return fits and _alike(said[1:], shown[1:])


def _pattern(line: str) -> str:
    return re.sub(r"([\[*?])", r"[\1]", line).replace("...", "*")


def environment(folder: Path) -> dict[str, str]:
    """As a shell is after `. .venv/bin/activate`."""
    path = os.pathsep.join([str(folder / "bin"), "/usr/local/bin", "/usr/bin", "/bin"])
    kept = {
        name: value for name, value in os.environ.items() if name.startswith(("PIP_", "UV_", "HOME", "LANG"))
    }
    return kept | {"PATH": path, "VIRTUAL_ENV": str(folder), "COLUMNS": "120", "NO_COLOR": "1"}


def main(page: str) -> None:
    """Make an environment, follow the page in it, and say how long the page took."""
    import tempfile

    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        subprocess.run([sys.executable, "-m", "venv", folder / "venv"], check=True)
        (folder / "work").mkdir()
        took = follow(Path(page), folder / "work", environment(folder / "venv"))
        print(f"{page}: {took:.0f} s")


if __name__ == "__main__":
    main(*sys.argv[1:])

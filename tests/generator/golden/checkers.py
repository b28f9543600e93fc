"""Running type checkers and ruff over generated packages, as a user would."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[3]
BIN = Path(sys.executable).parent


@dataclass(frozen=True)
class Complaint:
    file: str
    line: int
    message: str


def pyright(folder: Path, *paths: str) -> list[Complaint]:
    """What pyright in strict mode has to say."""
    (folder / "pyrightconfig.json").write_text(
        json.dumps({"typeCheckingMode": "strict", "include": list(paths)})
    )
    command = [str(BIN / "pyright"), "--outputjson", "--pythonpath", sys.executable]
    output = subprocess.run(command, cwd=folder, capture_output=True, text=True, timeout=300, check=False)
    told = json.loads(output.stdout)
    assert told["summary"]["filesAnalyzed"] >= len(paths), "pyright passes over what it was asked to look at"
    found = told["generalDiagnostics"]
    return [
        Complaint(Path(one["file"]).name, one["range"]["start"]["line"] + 1, one["message"])
        for one in found
        if one["severity"] in {"error", "warning"}
    ]


_MYPY = re.compile(r"^(?P<file>[^:]+):(?P<line>\d+): error: (?P<message>.*?)(  \[[\w-]+\])?$")


def mypy(folder: Path, *paths: str) -> list[Complaint]:
    """What mypy --strict has to say."""
    cache = ROOT / ".mypy_cache" / "golden"
    command = [sys.executable, "-m", "mypy", "--strict", "--config-file=", f"--cache-dir={cache}", *paths]
    output = subprocess.run(command, cwd=folder, capture_output=True, text=True, timeout=300, check=False)
    found = [_MYPY.match(line) for line in output.stdout.splitlines()]
    complaints = [Complaint(Path(m["file"]).name, int(m["line"]), m["message"]) for m in found if m]
    if output.returncode and not complaints:
        raise AssertionError(output.stdout + output.stderr)
    return complaints


def ty(folder: Path, *paths: str) -> list[Complaint]:
    """What ty has to say."""
    command = [str(BIN / "ty"), "check", "--python", sys.prefix, "--output-format", "gitlab", *paths]
    output = subprocess.run(command, cwd=folder, capture_output=True, text=True, timeout=300, check=False)
    assert output.returncode in (0, 1), output.stderr
    return [
        Complaint(
            Path(one["location"]["path"]).name,
            one["location"]["positions"]["begin"]["line"],
            one["description"],
        )
        for one in json.loads(output.stdout)
    ]


def pyrefly(folder: Path, *paths: str) -> list[Complaint]:
    """What pyrefly has to say with its own defaults, which are stricter than those without a configuration.

    Told nothing, it guesses where imports begin, and may take a package's `.datetime` for that of Python.
    """
    command = [str(BIN / "pyrefly"), "check", "--preset", "default", "--output-format", "json"]
    command += ["--python-interpreter-path", sys.executable, "--search-path", str(folder), *paths]
    output = subprocess.run(command, cwd=folder, capture_output=True, text=True, timeout=300, check=False)
    assert output.returncode in (0, 1), output.stderr
    found = json.loads(output.stdout)["errors"]
    return [Complaint(Path(one["path"]).name, one["line"], one["description"]) for one in found]


def ruff(*arguments: str, paths: Sequence[Path]) -> str:
    """What ruff prints; nothing when it is content."""
    command = [str(BIN / "ruff"), *arguments, *map(str, paths)]
    output = subprocess.run(command, capture_output=True, text=True, timeout=120, check=False)
    return "" if output.returncode == 0 else output.stdout + output.stderr


def ruff_complaints(paths: Sequence[Path]) -> str:
    """Ruff with its defaults, with the project's rules, and its formatter's differences."""
    return (
        ruff("check", "--isolated", "--quiet", paths=paths)
        + ruff(
            "check", "--config", str(ROOT / "pyproject.toml"), "--quiet", "--no-force-exclude", paths=paths
        )
        + ruff("format", "--isolated", "--diff", "--quiet", paths=paths)
    )

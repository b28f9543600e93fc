"""Whatever somebody writes into a file or on the command line: code, place, next step, no traceback."""

from __future__ import annotations

import contextlib
import io
import random
import re
import sys
import tomllib
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any
from unittest import mock

import pytest
import tomli_w
from sdk_project import MODEL, SdkProject

from pygen.cli import main

ODD_VALUES: list[Any] = [
    *("", "x", "²", "a\0b", "..", "/", "C:\\x", "\u202e", "x" * 300, "{{ x }}", "\x1b[31m", "con", "é\u0301"),
    *(0, -1, 2**70, 1.5, float("inf"), float("nan"), True, False),
    *([], [[]], ["x", 1], [{}], {}, {"": {}}, {"x": {"x": {"x": 1}}}, {"*": "x"}),
]
ODD_TEXTS = [
    "\0",
    "\ud800",
    "[",
    "]]",
    "= =",
    '"""',
    "\\",
    "\x1b",
    "[tool]",
    "x = [",
    "{" * 2000,
    "9" * 5000,
    "\ufeff",
]
COMMANDS = [
    *(["generate"], ["check"], ["check", "--json"], ["validate"], ["lock", "--from", MODEL], ["doctor"]),
    *(["show"], ["diff", MODEL, MODEL], ["generate", "--dry-run"]),
]


def call(*arguments: str) -> tuple[int, str, str]:
    """As the console script; whatever else than an exit is raised would be a traceback."""
    out = io.TextIOWrapper(io.BytesIO(), "utf-8", write_through=True)
    err = io.TextIOWrapper(io.BytesIO(), "utf-8", errors="backslashreplace", write_through=True)
    with (
        contextlib.redirect_stdout(out),
        contextlib.redirect_stderr(err),
        mock.patch.object(sys, "argv", ["pygen", *arguments]),
    ):
        try:
            main()
            status = 0
        except SystemExit as end:
            status = end.code if isinstance(end.code, int) else 1
    said = (stream.detach().getvalue().decode() for stream in (out, err))  # type: ignore[attr-defined]
    return status, *said


def explained(arguments: list[str], status: int, out: str, err: str) -> None:
    """What a call came back with is what the documentation promises."""
    case = f"{arguments}\n{out}\n{err}"
    assert status in (0, 1, 2), case
    assert "Traceback" not in out + err, case
    assert not re.search(r"[\x00-\x08\x0b-\x1f\x7f\u202e]", out + err), case
    errors = re.findall(r"^pygen: error (PG\d{3}): (.+(?:\n(?!pygen: error).*)*)", err, re.MULTILINE)
    if status == 1 and "--json" not in arguments:
        assert errors or out.strip(), case
    for _, text in errors:
        lines = text.rstrip().splitlines()
        place = next((number for number, line in enumerate(lines) if line.startswith("  at ")), None)
        assert place is not None and len(lines) > place + 1, f"no place or no next step\n{case}"


def places(value: Any, path: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:
    yield path
    if isinstance(value, dict):
        for key in value:
            yield from places(value[key], (*path, key))
    elif isinstance(value, list):
        for index, item in enumerate(value):
            yield from places(item, (*path, index))


def spoilt_table(text: str, pick: random.Random) -> str:
    """A value somewhere in the tables of a TOML text is another, has another name, or is gone."""
    table = tomllib.loads(text)
    path = pick.choice([place for place in places(table) if place])
    holder: Any = table
    for step in path[:-1]:
        holder = holder[step]
    action = pick.randrange(4)
    if action == 0:
        del holder[path[-1]]
    elif action == 1 and isinstance(holder, dict):
        holder[f"{path[-1]}{pick.choice(['x', '', ' ', '²'])}"] = holder.pop(path[-1])
    else:
        holder[path[-1]] = pick.choice(ODD_VALUES)
    return tomli_w.dumps(table)


def spoilt_text(text: str, pick: random.Random) -> str:
    at, length = pick.randrange(len(text)), pick.choice([0, 1, 10, 200])
    return text[:at] + pick.choice(ODD_TEXTS) + text[at + length :]


def write(path: Path, text: str) -> None:
    path.write_bytes(text.encode("utf-8", "surrogatepass"))


def relocked(text: str) -> str:
    """A lock whose digest is right, as one who means harm would write it."""
    from pygen.models import lock

    try:
        table = tomllib.loads(text)
        models = tuple(lock._model(entry) for entry in table["model"])
        table["digest"] = lock.Lock(models).digest
        return tomli_w.dumps(table)
    except (KeyError, TypeError, AttributeError):
        return text


SPOILERS: dict[str, tuple[str, Callable[[str, random.Random], str]]] = {
    "settings": ("pyproject.toml", spoilt_table),
    "pyproject": ("pyproject.toml", spoilt_text),
    "lock": ("pygen.lock", lambda text, pick: relocked(spoilt_table(text, pick))),
    "lock-text": ("pygen.lock", spoilt_text),
    "model": (MODEL, spoilt_text),
}


SEEDS = [*range(4), *(pytest.param(seed, marks=pytest.mark.long) for seed in range(4, 60))]


@pytest.mark.parametrize("seed", SEEDS)
@pytest.mark.parametrize("kind", SPOILERS)
def test_spoilt_files(kind: str, seed: int, project: SdkProject, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(project.folder)
    for name in ("CDF_PROJECT", "CDF_URL", "CDF_CLUSTER", "CDF_TOKEN"):
        monkeypatch.delenv(name, raising=False)
    name, spoil = SPOILERS[kind]
    path = project.folder / name
    good = path.read_text(encoding="utf-8")
    pick = random.Random(f"{kind}{seed}")
    for _ in range(10):
        write(path, spoil(good, pick))
        arguments = list(pick.choice(COMMANDS))
        if kind == "model" and pick.random() < 0.5:
            arguments = ["validate", MODEL]
        explained(arguments, *call(*arguments))


ODD_ARGUMENTS = [
    "",
    "x",
    "..",
    "/proc",
    "/dev/null",
    "a\0b",
    "\udcff",
    "x" * 5000,
    "-1",
    "--",
    "²",
    "\x1b[31m",
    "{",
    "a:b:c",
]
WITH_ARGUMENTS = [
    *(["init"], ["init", "--model"], ["lock", "--from"], ["generate", "--single-file"], ["validate"]),
    *(
        ["explain"],
        ["show", "--stage"],
        ["diff", MODEL],
        ["inspect"],
        ["verify"],
        ["-p"],
        ["build"],
        ["nonsense"],
    ),
]


@pytest.mark.parametrize("arguments", WITH_ARGUMENTS, ids=" ".join)
def test_odd_arguments(arguments: list[str], project: SdkProject, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(project.folder)
    for odd in ODD_ARGUMENTS:
        if arguments == ["build"] and odd != "-1":
            continue  # would build
        command = [*arguments, odd]
        if arguments == ["-p"]:
            command += ["check"]
        if arguments == ["init", "--model"]:
            command += ["some-name"]
        explained(command, *call(*command))

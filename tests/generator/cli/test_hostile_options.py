"""Whatever stands behind an option: a code, a place, a next step and an exit status, never a traceback."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from sdk_cli import Cli, Said
from sdk_project import SdkProject, make_project

NASTY = [
    "",
    "\x00",
    "\x1b[31m",
    "../../etc/passwd",
    "/dev/null",
    "/dev/zero",
    ".",
    "a" * 5000,
    "\udcff",
    "ø\u202e",
    "[markup]",
    "-1",
    "HEAD^{tree}",
    "--",
    "9" * 400,
    "1!2.0+local",
]
CALLS: dict[str, list[str]] = {
    "diff": ["diff", "--", "?"],
    "diff-two": ["diff", "--", "models/acme.WindFarm.v1.json", "?"],
    "diff-format": ["diff", "--format", "?", "models", "models"],
    "lock-version": ["lock", "--keep-models", "--check", "--package-version", "?"],
    "lock-from": ["lock", "--check", "--from", "?"],
    "explain": ["explain", "--", "?"],
    "docs": ["docs", "--out", "site", "--", "?"],
    "docs-out": ["docs", "--out", "?"],
    "check-format": ["check", "--format", "?"],
    "validate-format": ["validate", "--format", "?"],
    "init": ["init", "--", "?"],
    "mock-model": ["mock", "--out", "mock.json", "--model", "?"],
    "mock-count": ["mock", "--out", "mock.json", "--count", "?"],
    "mock-seed": ["mock", "--out", "mock.json", "--count", "1", "--seed", "?"],
    "mock-view": ["mock", "--out", "mock.json", "--count", "1", "--view", "?"],
    "mock-view-number": ["mock", "--out", "mock.json", "--count", "1", "--view", "WindTurbine=?"],
    "mock-space": ["mock", "--out", "mock.json", "--count", "1", "--space", "?"],
    "mock-database": ["mock", "--count", "1", "--database", "?"],
    "mock-out": ["mock", "--count", "1", "--out", "?"],
    "migrate": ["migrate", "--dry-run", "--", "?"],
    "migrate-package": ["migrate", "--dry-run", "--package", "?"],
    "migrate-from": ["migrate", "--dry-run", "--from", "?"],
    "compat": ["compat", "--", "?"],
    "compat-from": ["compat", "models", "--from", "?"],
    "publish": ["publish", "--to", "?"],
    "publish-label": ["publish", "--to", "http://127.0.0.1:1", "--label", "?"],
    "serve-folder": ["serve", "--port", "-1", "--folder", "?"],
    "local-model": ["local", "serve", "--port", "-1", "--model", "?"],
    "local-host": ["local", "serve", "--host", "?", "--port", "-1"],
    "local-file": ["local", "serve", "--port", "-1", "--", "?"],
    "project": ["-p", "?", "check"],
    "project-upgrade": ["-p", "?", "upgrade"],
    "project-docs": ["-p", "?", "docs"],
}


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """One project for all: nothing here may change it."""
    return make_project(tmp_path_factory.mktemp("hostile") / "project").folder


def honest(said: Said) -> None:
    """It went well, or it says what is wrong, where, and what to do."""
    assert said.status in (0, 1, 2)
    assert "Traceback" not in said.out + said.err
    assert "\x1b" not in said.out and "\x00" not in said.out
    if said.status == 1:
        told = said.err or said.out
        assert re.search(r"PG\d{3}", told) or "differs" in told, told
        codes = re.findall(r"^pygen: error (PG\d{3}): ", said.err, re.MULTILINE)
        hints = re.findall(r"^  (?!at )\S", said.err, re.MULTILINE)
        assert len(hints) >= len(codes)
    if said.status == 2:
        assert "usage" in said.err.lower() or "errors" in said.out


@pytest.mark.parametrize("text", NASTY, ids=lambda text: ascii(text)[:20])
@pytest.mark.parametrize("call", CALLS)
def test_hostile_options(
    cli: Cli, folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, call: str, text: str
) -> None:
    where = tmp_path if call in ("init", "docs-out") else folder
    if call == "docs-out" and text.startswith(("/", "..", "~")):
        pytest.skip("a place of its own that may be written to")
    monkeypatch.chdir(where)
    arguments = [text if part == "?" else part for part in CALLS[call]]
    if call == "docs-out":
        arguments = ["docs", str(folder / "models/acme.WindFarm.v1.json"), "--out", text]
    honest(cli(*arguments))
    assert not (tmp_path.parent / "passwd").exists()


@pytest.mark.parametrize(
    "command", ["check", "lock", "diff", "docs", "upgrade", "validate", "show", "doctor"]
)
@pytest.mark.parametrize(
    "broken", ["pyproject.toml", "pygen.lock", "models/acme.WindFarm.v1.json", "CHANGELOG.md"]
)
@pytest.mark.parametrize("how", ["folder", "empty", "binary", "link"])
def test_files_that_are_none(cli: Cli, project: SdkProject, command: str, broken: str, how: str) -> None:
    path = project.folder / broken
    path.unlink(missing_ok=True)
    if how == "folder":
        path.mkdir()
    elif how == "link":
        path.symlink_to("/dev/zero")
    else:
        path.write_bytes(b"" if how == "empty" else b"\xff\xfe\x00")
    more = ["--from", project.folder / "models"] if command == "lock" else []
    honest(cli("-p", project.folder, command, *more))
    if command not in ("docs", "upgrade"):
        said = cli("-p", project.folder, command, *more, "--json")
        json.loads(said.out)

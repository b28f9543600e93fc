"""The command line, called as the console script calls it."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest
from sdk_cli import Cli, Said
from sdk_project import SdkProject, make_project

from pygen.cli import main


@pytest.fixture
def cli(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Cli:
    for name in ("CDF_PROJECT", "CDF_URL", "CDF_CLUSTER", "CDF_TOKEN", "PYGEN_STRICT"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("COLUMNS", "200")

    def call(*arguments: str | Path) -> Said:
        capsys.readouterr()
        monkeypatch.setattr(sys, "argv", ["pygen", *(str(argument) for argument in arguments)])
        try:
            main()
            status = 0
        except SystemExit as end:
            status = end.code if isinstance(end.code, int) else int(end.code is not None)
        said = capsys.readouterr()
        return Said(status, said.out, said.err)

    return call


@pytest.fixture
def project(tmp_path: Path) -> SdkProject:
    return make_project(tmp_path / "project")

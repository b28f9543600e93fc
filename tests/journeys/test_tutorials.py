"""Every tutorial, typed as it stands, in an environment that has nothing but pip and our wheels to find."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from conftest import ROOT
from tutorials import environment, follow, steps

TUTORIALS = ROOT / "docs" / "tutorials"
FIRST_SDK = 300
"""Seconds from `pip install` to an SDK of one's own that was used, changed and built: five minutes."""


def fresh(folder: Path, wheelhouse: Path) -> dict[str, str]:
    subprocess.run([sys.executable, "-m", "venv", folder], check=True)
    elsewhere = os.environ.get("PIP_FIND_LINKS", "").split()
    return environment(folder) | {
        "PIP_FIND_LINKS": " ".join([str(wheelhouse), *elsewhere]),
        "UV_FIND_LINKS": ",".join([str(wheelhouse), *elsewhere]),
        "PIP_DISABLE_PIP_VERSION_CHECK": "1",
    }


@pytest.fixture(scope="session")
def shared_environment(tmp_path_factory: pytest.TempPathFactory, wheelhouse: Path) -> dict[str, str]:
    return fresh(tmp_path_factory.mktemp("tutorials") / "venv", wheelhouse)


def test_a_first_sdk_of_ones_own_takes_less_than_five_minutes(tmp_path: Path, wheelhouse: Path) -> None:
    environ = fresh(tmp_path / "venv", wheelhouse)
    (tmp_path / "work").mkdir()
    assert follow(TUTORIALS / "own-model.md", tmp_path / "work", environ) < FIRST_SDK


@pytest.mark.parametrize(
    "page",
    [
        "wind-farm",
        "from-cdf",
        "functions",
        "publishing",
        pytest.param("streamlit", marks=pytest.mark.long),  # brings 40 packages
    ],
)
def test_a_tutorial_can_be_followed(page: str, tmp_path: Path, shared_environment: dict[str, str]) -> None:
    follow(TUTORIALS / f"{page}.md", tmp_path, shared_environment)


def test_every_tutorial_is_followed() -> None:
    pages = {path.stem for path in TUTORIALS.glob("*.md")} - {"index"}
    assert pages == {"own-model", "wind-farm", "from-cdf", "functions", "publishing", "streamlit"}
    assert all(len(steps(TUTORIALS / f"{page}.md")) > 5 for page in pages)


def test_what_a_page_does_not_say_is_noticed(tmp_path: Path) -> None:
    environ = environment(tmp_path) | {"PATH": os.environ["PATH"]}
    page = tmp_path / "page.md"
    page.write_text('```text title="a.txt"\nhello\n```\n\n```console\n$ cat a.txt\nhallo\n```\n')
    with pytest.raises(AssertionError, match=r"\$ cat a.txt\nprints\nhello"):
        follow(page, tmp_path, environ)
    page.write_text("```console\n$ echo begun\nbeg...\n$ cat none.txt\n```\n")
    with pytest.raises(AssertionError, match=r"\$ cat none.txt\n.*No such file"):
        follow(page, tmp_path, environ)

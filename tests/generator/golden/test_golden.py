"""The golden SDKs are what the generator gives now, and every checker is content with them."""

from __future__ import annotations

import re
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from pygen.publish import publish

from .checkers import Complaint, mypy, pyrefly, pyright, ruff_complaints, ty
from .models import GOLDEN, HERE, Golden, single
from .regenerate import files

CONSUMERS = HERE / "consumers"


@pytest.mark.parametrize("golden", GOLDEN, ids=lambda golden: golden.package)
def test_the_tree_is_what_is_generated(golden: Golden) -> None:
    report = publish(files(golden), golden.folder, dry_run=True)
    assert report.diff == "", "run `python -m golden.regenerate` in tests/ and read the difference"


def test_ruff_has_nothing_to_say(workplace: Path) -> None:
    assert ruff_complaints([workplace / path for path in PATHS[:-2]]) == ""


@pytest.fixture(scope="module")
def workplace(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """All packages and the programs that use them in one folder: one run of a checker for everything."""
    folder = tmp_path_factory.mktemp("checked")
    for golden in GOLDEN:
        shutil.copytree(golden.folder / golden.package, folder / golden.package)
        (folder / f"{golden.package}_single.py").write_text(single(golden), encoding="utf-8")
    for program in CONSUMERS.glob("*.py"):
        shutil.copy(program, folder)
    return folder


PATHS = [
    *(golden.package for golden in GOLDEN),
    *(f"{golden.package}_single.py" for golden in GOLDEN),
    "good.py",
    "bad.py",
]


@pytest.mark.parametrize("checker", [mypy, pyright], ids=["mypy", "pyright"])
def test_types_are_right_and_mistakes_are_found(workplace: Path, checker: object) -> None:
    assert callable(checker)
    complaints: list[Complaint] = checker(workplace, *PATHS)
    assert [one for one in complaints if one.file != "bad.py"] == []
    found: dict[int, str] = {}
    for one in complaints:
        found[one.line] = f"{found.get(one.line, '')} {one.message}"
    for number, line in enumerate((CONSUMERS / "bad.py").read_text().splitlines(), 1):
        wanted = re.search(r"#: (.*)$", line)
        if wanted is None:
            assert number not in found, f"line {number}: {found.get(number)}"
        else:
            assert number in found, f"nobody complains about line {number}: {line.strip()}"
            assert re.search(wanted[1], found[number]), f"line {number}: {found[number]}"


@pytest.mark.parametrize(("checker", "least"), [(ty, 0.6), (pyrefly, 0.95)], ids=["ty", "pyrefly"])
def test_younger_checkers_take_all_that_is_right(
    workplace: Path, checker: Callable[..., list[Complaint]], least: float
) -> None:
    """What they find of the mistakes is theirs; ty does not look at the names of keywords yet."""
    complaints = checker(workplace, *PATHS)
    lines = (CONSUMERS / "bad.py").read_text().splitlines()
    marked = {number for number, line in enumerate(lines, 1) if "  #: " in line}
    assert [one for one in complaints if one.file != "bad.py" or one.line not in marked] == []
    assert len({one.line for one in complaints}) >= least * len(marked)


def test_nothing_is_ignored_in_generated_code() -> None:
    for golden in GOLDEN:
        for path in (golden.folder / golden.package).rglob("*.py"):
            assert not re.search(r"#\s*(type:\s*ignore|noqa|pyright:)", path.read_text(encoding="utf-8")), (
                path
            )


def test_the_wind_farm_is_short() -> None:
    package = HERE / "wind" / "golden_wind"
    modules = list(package.glob("*.py"))
    lines = sum(len(path.read_text(encoding="utf-8").splitlines()) for path in modules)
    assert lines / (len(modules) - 2) < 170

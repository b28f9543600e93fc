"""Models that no other test has, made of what people do to models: SDKs of them do all an SDK does."""

from __future__ import annotations

from pathlib import Path

import pytest
from generator.golden.checkers import mypy, pyright, ruff_complaints
from unseen import unseen

from pygen.config import ModelSource, Settings
from pygen.errors import PygenUserError
from pygen.models import ModelDocument, read_value
from pygen.pipeline import Pipeline
from pygen.targets import Form

from .making import imported
from .walking import walk

KNOWN = (17, 24, 33, 80)
"""Worlds that could not be filled: edges and lists that have to point at something, types of one name."""


def world(seed: int, most_views: int = 14) -> ModelDocument:
    return read_value(unseen(seed, most_views))[0]


def files_of(document: ModelDocument, package: str, form: Form = "package") -> dict[str, str]:
    values = {"package": package, "client": "UnseenClient", "instance-space": "made"}
    settings = Settings.model_validate({**values, "models": [ModelSource.of(document.ref)]})
    return dict(Pipeline((document,), settings, form=form).output("python").files)


def walked(seed: int, folder: Path, most_views: int = 14) -> None:
    document, package = world(seed, most_views), f"unseen_{seed}"
    if not document.views:
        with pytest.raises(PygenUserError, match="no views"):
            files_of(document, package)
        return
    with imported(files_of(document, package), folder, package) as made:
        walk(made, "UnseenClient")


def placed(folder: Path, seeds: range) -> list[str]:
    names = []
    for document in filter(lambda document: document.views, map(world, seeds)):
        package = f"unseen_{len(names)}"
        files = files_of(document, package)
        (single,) = files_of(document, package, "single-file").values()
        for path, text in {**{f"{package}/{path}": text for path, text in files.items()},
                           f"{package}_single.py": single}.items():  # fmt: skip
            (folder / path).parent.mkdir(exist_ok=True)
            (folder / path).write_text(text, encoding="utf-8", newline="\n")
        names += [package, f"{package}_single.py"]
    return names


@pytest.mark.parametrize("seed", KNOWN)
def test_data_can_be_made_up(tmp_path: Path, seed: int) -> None:
    package = f"unseen_{seed}"
    with (
        imported(files_of(world(seed), package), tmp_path, package) as made,
        made.UnseenClient.local() as client,
    ):
        assert client.mock(seed=seed, count=10).result.nodes


@pytest.mark.parametrize("seed", [3, 5, 386])
def test_all_that_an_sdk_does(tmp_path: Path, seed: int) -> None:
    """The last has a reverse relation that cannot be followed."""
    walked(seed, tmp_path, most_views=5)


@pytest.mark.long
@pytest.mark.parametrize("first", range(1000, 1100, 10))
def test_all_that_sdks_of_many_do(tmp_path: Path, first: int) -> None:
    for seed in range(first, first + 10):
        walked(seed, tmp_path)


@pytest.mark.long
@pytest.mark.parametrize("first", range(2000, 2060, 20))
def test_checkers_and_the_formatter_have_nothing_to_say(tmp_path: Path, first: int) -> None:
    names = placed(tmp_path, range(first, first + 20))
    assert ruff_complaints([tmp_path / name for name in names]) == ""
    assert mypy(tmp_path, *names) == []
    assert pyright(tmp_path, *names) == []

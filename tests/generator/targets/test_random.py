"""Random models that the service would accept always give an SDK that works."""

from __future__ import annotations

import itertools
import json
import tempfile
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest
import strategies
from generator.golden.checkers import mypy, pyright, ruff_complaints
from generator.golden.samples import package_classes, same, sample, sample_of, written
from hypothesis import HealthCheck, Phase, given, seed, settings

from pygen.config import ModelSource, Settings
from pygen.models import ModelDocument
from pygen.pipeline import Pipeline
from pygen.targets import Form

from .making import imported

_numbers = itertools.count()


def generated(document: ModelDocument, package: str, form: Form = "package") -> Mapping[str, str]:
    values = {
        "package": package,
        "client": "RandomClient",
        "instance-space": "made",
        "models": [ModelSource.of(document.ref)],
    }
    return Pipeline((document,), Settings.model_validate(values), form=form).output("python").files


@settings(max_examples=20, deadline=None, suppress_health_check=list(HealthCheck))
@given(strategies.documents())
def test_it_compiles_imports_and_gives_back_what_was_written(document: ModelDocument) -> None:
    package = f"random_sdk_{next(_numbers)}"
    files = generated(document, package)
    assert generated(document, package) == files
    (text,) = generated(document, package, "single-file").values()
    compile(text, "single.py", "exec")
    with (
        tempfile.TemporaryDirectory() as folder,
        imported(files, Path(folder), package) as made,
        made.RandomClient.local() as client,
    ):
        for attribute, read, write in package_classes(made, client):
            if write is not None:
                _round_trip(client, attribute, read, write)


def _round_trip(client: Any, attribute: str, read: Any, write: Any) -> None:
    ends = {"start_node": "a", "end_node": "b", "edge_type": "c"} if write._view.used_for == "edge" else {}
    client.upsert(sample_of(write, f"{attribute}-1", **ends))
    found = getattr(client, attribute).retrieve(f"{attribute}-1")
    assert type(found) is read
    for member in written(write._view):
        assert same(member, getattr(found, member.name), sample(member)), f"{attribute}.{member.name}"


def sampled(count: int, start: int) -> list[ModelDocument]:
    """Some random models, the same on every run."""
    found: list[ModelDocument] = []

    @seed(start)
    @settings(
        max_examples=count,
        database=None,
        deadline=None,
        phases=[Phase.generate],
        suppress_health_check=list(HealthCheck),
    )
    @given(strategies.documents(max_views=6, max_properties=8))
    def collect(document: ModelDocument) -> None:
        found.append(document)

    collect()
    return found


def placed(folder: Path, documents: list[ModelDocument]) -> list[str]:
    names = []
    for number, document in enumerate(documents):
        package = f"random_{number}"
        (folder / package).mkdir()
        for path, text in generated(document, package).items():
            (folder / package / path).write_text(text, encoding="utf-8", newline="\n")
        (text,) = generated(document, package, "single-file").values()
        (folder / f"{package}_single.py").write_text(text, encoding="utf-8")
        (folder / f"{package}.json").write_text(json.dumps(document.content))
        names += [package, f"{package}_single.py"]
    return names


def test_the_formatter_and_the_linter_have_nothing_to_say(tmp_path: Path) -> None:
    names = placed(tmp_path, sampled(20, 7))
    assert ruff_complaints([tmp_path / name for name in names]) == ""


@pytest.mark.long
def test_the_type_checkers_have_nothing_to_say(tmp_path: Path) -> None:
    names = placed(tmp_path, sampled(40, 11))
    assert ruff_complaints([tmp_path / name for name in names]) == ""
    assert mypy(tmp_path, *names) == []
    assert pyright(tmp_path, *names) == []

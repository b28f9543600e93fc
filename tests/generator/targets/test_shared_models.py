"""The real models beside the checkout: all of them become SDKs that every checker accepts."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest
from generator.golden.checkers import mypy, pyright, ruff_complaints
from generator.golden.samples import package_classes, sample, written

from pygen.config import ModelSource, Settings
from pygen.models import ModelDocument, read
from pygen.pipeline import Pipeline
from pygen_runtime import WriteError
from pygen_runtime.instances.spec import Direct, Property, View

from .making import imported


@cache
def found(shared: Path) -> dict[str, tuple[ModelDocument, ...]]:
    """Package name -> the models of one SDK."""
    models: dict[str, tuple[ModelDocument, ...]] = {}
    core = shared / "models" / "cognite_core_v1" / "normalized"
    for folder in sorted((shared / "models").iterdir()):
        for response in sorted((folder / "response").glob("*.json")):
            models[f"response_{response.stem}".lower()] = tuple(read(response))
        if (folder / "normalized").is_dir():
            extra = () if folder.name == "cognite_core_v1" else (core,)
            documents = read(*extra, folder / "normalized")
            own = [one for one in documents if folder.name == "cognite_core_v1" or one.ref.space != "cdf_cdm"]
            models[f"posted_{folder.name}"] = tuple(own)
    return models


def pipeline(package: str, documents: tuple[ModelDocument, ...]) -> Pipeline:
    sources = [ModelSource.of(document.ref) for document in documents]
    values = {"package": package, "client": "SharedClient", "instance-space": "made", "models": sources}
    return Pipeline(documents, Settings.model_validate(values))


@pytest.fixture(scope="module")
def workplace(shared: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Path, list[str]]]:
    folder = tmp_path_factory.mktemp("shared")
    names = []
    for package, documents in found(shared).items():
        (folder / package).mkdir()
        for path, text in pipeline(package, documents).output("python").files.items():
            (folder / package / path).write_text(text, encoding="utf-8", newline="\n")
        names.append(package)
    yield folder, names


def test_every_model_is_found(shared: Path) -> None:
    assert len(found(shared)) >= 14
    assert all(found(shared).values())


def test_ruff_has_nothing_to_say(workplace: tuple[Path, list[str]]) -> None:
    folder, names = workplace
    assert ruff_complaints([folder / name for name in names]) == ""


def _load(package: str, documents: tuple[ModelDocument, ...], folder: Path) -> None:
    made_by = pipeline(package, documents)
    files = made_by.output("python").files
    with imported(files, folder, package) as made:
        for name in made.__all__:
            assert getattr(made, name).__name__ == name
    lines = sum(text.count("\n") for path, text in files.items() if path.endswith(".py"))
    classes = len(made_by.sdk.classes)
    assert lines / classes < 330, f"{package}: {lines / classes:.0f} lines a class"


def test_every_class_of_a_large_extension_can_be_loaded(shared: Path, tmp_path: Path) -> None:
    package = "posted_wind_enterprise"
    _load(package, found(shared)[package], tmp_path)


@pytest.mark.long
def test_every_class_can_be_loaded(shared: Path, tmp_path: Path) -> None:
    for package, documents in found(shared).items():
        _load(package, documents, tmp_path)


@pytest.mark.long
def test_the_type_checkers_have_nothing_to_say(workplace: tuple[Path, list[str]]) -> None:
    folder, names = workplace
    assert mypy(folder, *names) == []
    assert pyright(folder, *names) == []


@pytest.mark.long
def test_values_survive_a_round_trip(shared: Path, tmp_path: Path) -> None:
    """Without relations, whose targets would have to exist, and views that show only some of their nodes."""
    tried = 0
    for package, documents in found(shared).items():
        files = pipeline(package, documents).output("python").files
        with imported(files, tmp_path, package) as made, made.SharedClient.local() as client:
            for attribute, read, write in package_classes(made, client):
                if (
                    write is None
                    or write._view.has_filter
                    or any(one.required for one in _relations(write._view))
                ):
                    continue
                ends = {"start_node": "a", "end_node": "b", "edge_type": "c"}
                values = {one.name: sample(one) for one in written(write._view) if isinstance(one, Property)}
                edge = ends if write._view.used_for == "edge" else {}
                try:
                    client.upsert(write(external_id="x", **values, **edge))
                except WriteError as error:  # the view leaves out a container that one of its own requires
                    assert "requires instance 'x' to have data in container" in str(error)
                    continue
                back = getattr(client, attribute).retrieve("x")
                assert type(back) is read, f"{package}.{attribute}"
                assert {name: getattr(back, name) for name in values} == values
                client.delete(back)
                tried += 1
    assert tried > 200


def _relations(view: View) -> list[Direct]:
    return [one for one in view.members if isinstance(one, Direct)]

"""Modules of the official toolkit as people have them: with variables in them."""

from __future__ import annotations

from pathlib import Path

import pytest

from pygen.errors import PygenUserError
from pygen.models import read

MODEL = """\
space: "{{ my_space }}"
externalId: Plant
version: '{{my_version}}'
description: Not a variable, {{ braces }}
views: []
"""


@pytest.fixture
def module(tmp_path: Path) -> Path:
    folder = tmp_path / "modules" / "plant" / "data_models"
    folder.mkdir(parents=True)
    (folder / "plant.datamodel.yaml").write_text(MODEL)
    return folder


def name(folder: Path, **variables: str) -> str:
    (document,) = read(folder, variables=variables)
    return str(document.ref)


def test_values_that_are_given(module: Path) -> None:
    assert name(module, my_space="acme", my_version="v1") == "acme:Plant(v1)"


def test_values_of_the_module_and_of_what_is_around_it(module: Path, tmp_path: Path) -> None:
    (tmp_path / "default.config.yaml").write_text("my_space: far\nmy_version: 2\n")
    assert name(module) == "far:Plant(2)"
    (module.parent / "default.config.yaml").write_text("my_space: near\n")
    assert name(module) == "near:Plant(2)"
    assert name(module / "plant.datamodel.yaml") == "near:Plant(2)"
    assert name(tmp_path) == "near:Plant(2)", "config files are no resources"
    assert name(module, my_space="mine") == "mine:Plant(2)"


def test_values_of_the_only_environment_by_the_path_of_the_module(module: Path, tmp_path: Path) -> None:
    config = "variables: {my_version: v0, modules: {plant: {my_space: acme, my_version: v3}}}\n"
    (tmp_path / "config.dev.yaml").write_text(config)
    assert name(module) == "acme:Plant(v3)"
    (tmp_path / "config.prod.yaml").write_text(config)
    with pytest.raises(PygenUserError, match="my_space, my_version"):
        name(module)  # which of the two is meant


def test_each_variable_without_a_value_is_named(module: Path) -> None:
    with pytest.raises(PygenUserError) as caught:
        name(module)
    found = caught.value
    assert found.code == "PG004" and "my_space, my_version" in found.message
    assert str(found.where).endswith("plant.datamodel.yaml:1") and "--var my_space=" in str(found.hint)


def test_without_quotes_too(module: Path) -> None:
    (module / "plant.datamodel.yaml").write_text(MODEL.replace('"', "").replace("'", ""))
    assert name(module, my_space="acme", my_version="v1") == "acme:Plant(v1)"
    with pytest.raises(PygenUserError, match="no value for the variables my_space"):
        name(module)

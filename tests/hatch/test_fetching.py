"""`fetch = "if-missing"`: a build may fetch a model that is absent, and takes only the locked one."""

from __future__ import annotations

import json
from collections.abc import Iterator

import pytest
from sdk_project import MODEL, SdkProject, names_in

from pygen_engine import Engine, running


@pytest.fixture
def service(project: SdkProject) -> Iterator[dict[str, str]]:
    """A project of the service that has the model; the variables that lead there."""
    with Engine.open() as engine:
        engine.load_model(json.loads(project.model.read_text()))
        with running(engine) as server:
            yield {"CDF_URL": server.url, "CDF_PROJECT": "acme-dev", "CDF_TOKEN": "canary-token"}


def absent(project: SdkProject) -> None:
    project.edit('layout = "package"', 'fetch = "if-missing"')
    project.model.unlink()


@pytest.mark.parametrize("kind", ["wheel", "sdist"])
def test_a_missing_model_is_fetched_and_kept(kind: str, project: SdkProject, service: dict[str, str]) -> None:
    before = project.model.read_bytes()
    absent(project)
    built = project.build(kind, environ=service)
    artifact = built.wheel if kind == "wheel" else built.sdist
    assert ("acme_wind/rotor.py" if kind == "wheel" else MODEL) in names_in(artifact)
    assert project.model.read_bytes() == before
    assert "canary-token" not in built.stderr


def test_a_model_that_moved_on_is_refused(project: SdkProject, service: dict[str, str]) -> None:
    changed = project.model.read_text().replace("One blade of a rotor.", "A blade of a rotor.")
    project.model.write_text(changed)
    assert project.pygen("lock", "--from", str(project.model)).returncode == 0
    absent(project)
    built = project.build(environ=service)
    assert built.status != 0
    assert "PG126" in built.stderr
    assert "Traceback" not in built.stderr
    assert built.artifacts == []
    assert not project.model.exists()

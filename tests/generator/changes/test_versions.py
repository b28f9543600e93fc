"""The version that comes next."""

from __future__ import annotations

import pytest
from small_models import document, mapped, view

from pygen.changes import next_version
from pygen.changes.changelog import with_entry
from pygen.config import Settings
from pygen.errors import PygenUserError
from pygen.pipeline import Pipeline
from pygen.versioning import Part, first_version, package_version, raised, stated, version_is_ours

A = view("A", {"x": mapped()})
WIDER = view("A", {"x": mapped(), "y": mapped()})
TOLD = view("A", {"x": mapped(description="What it is.")})


def settings(model: str = "v1", **more: object) -> Settings:
    source = {"space": "acme", "external_id": "M", "version": model}
    return Settings.model_validate({"package": "sdk", "models": [source], **more})


def sdk(*views: dict[str, object], **more: object) -> Pipeline:
    return Pipeline((document(*views),), settings(**more))  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("before", "after", "version"),
    [
        (sdk(A), sdk(WIDER), "1.3.0"),
        (sdk(WIDER), sdk(A), "2.0.0"),
        (sdk(A), sdk(TOLD), "1.2.4"),
        (sdk(A), sdk(A), "1.2.4"),
        (sdk(A), sdk(A, names={"A": "Pump"}), "2.0.0"),
        (sdk(A, names={"A": "Pump"}), sdk(WIDER, names={"A": "Pump"}), "1.3.0"),
        (sdk(A), sdk(A, package="other"), "2.0.0"),
        (sdk(A), sdk(A, client="OtherClient"), "2.0.0"),
        (sdk(A), sdk(WIDER, versioning={"added": "patch"}), "1.2.4"),
        (sdk(WIDER), sdk(A, versioning={"breaking": "minor"}), "1.3.0"),
    ],
)
def test_next_version(before: Pipeline, after: Pipeline, version: str) -> None:
    assert next_version(before, after, "1.2.3").version == version


def test_names_of_the_project_are_told() -> None:
    step = next_version(sdk(A), sdk(A, names={"A": "Pump"}), "1.0.0")
    assert [change.summary for change in step.changes.changes] == ["its class was A, is Pump"]


@pytest.mark.parametrize(
    ("previous", "part", "version"),
    [
        ("1.2.3", "major", "2.0.0"),
        ("1.2.3", "minor", "1.3.0"),
        ("1.2.3", "patch", "1.2.4"),
        ("1", "minor", "1.1.0"),
        ("0.3.1", "major", "0.4.0"),
        ("0.3.1", "patch", "0.3.2"),
        ("2026.11.1", "minor", "2026.12.0"),
        ("1.2.3.4", "patch", "1.2.4.0"),
        ("2.0.0rc1", "major", "2.0.0rc2"),
        ("2.0.0.dev4", "minor", "2.0.0.dev5"),
        ("1.0.post2", "patch", "1.0.1"),
        ("2!1.0", "minor", "2!1.1.0"),
    ],
)
def test_raised(previous: str, part: Part, version: str) -> None:
    assert raised(previous, part) == version


@pytest.mark.parametrize(
    ("model", "version"),
    [("v1", "1.0.0"), ("1.2", "1.2.0"), ("v2.0rc1", "2.0.0rc1"), ("20261101", "20261101.0.0")],
)
def test_first_version(model: str, version: str) -> None:
    assert first_version(settings(model)) == version


def test_the_model_is_a_floor() -> None:
    assert package_version(settings("v1"), "1.4.0") == "1.4.0"
    assert package_version(settings("v2"), "1.4.0") == "2.0.0"
    assert package_version(settings("v1", versions={"v1": "3.0"}), "1.4.0") == "3.0"
    assert package_version(settings("v1_3"), "1.4.0") == "1.4.0", "only the first needs a line"
    with pytest.raises(PygenUserError, match="PG146"):
        package_version(settings("v1_3"), None)


def test_who_gives_the_version() -> None:
    dynamic = {"project": {"dynamic": ["version"]}}
    hatch = {"build-system": {"build-backend": "hatchling.build"}}
    assert version_is_ours({**dynamic, **hatch, "tool": {"hatch": {"version": {"source": "pygen"}}}})
    assert not version_is_ours({**dynamic, **hatch, "tool": {"hatch": {"version": {"source": "vcs"}}}})
    assert version_is_ours({**dynamic, "build-system": {"build-backend": "setuptools.build_meta"}})
    attr = {"setuptools": {"dynamic": {"version": {"attr": "x.y"}}}}
    assert not version_is_ours({**dynamic, "tool": attr})
    assert stated({"project": {"version": "1.0"}}) == "1.0"
    assert stated({"project": {"version": "one"}}) is None


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("", "## 1.1.0\n\nText.\n"),
        ("# Changes\n", "# Changes\n\n## 1.1.0\n\nText.\n"),
        ("# C\n\n## 1.0.0\n\nOld.\n", "# C\n\n## 1.1.0\n\nText.\n\n## 1.0.0\n\nOld.\n"),
        ("# C\n\n## [Unreleased]\n\n- x\n", "# C\n\n## [Unreleased]\n\n- x\n\n## 1.1.0\n\nText.\n"),
        ("# C\r\n\r\n## 1.0.0\r\n", "# C\r\n\r\n## 1.1.0\r\n\r\nText.\r\n\r\n## 1.0.0\r\n"),
        ("# C\n\n## 1.1.0\n\nMine.\n", "# C\n\n## 1.1.0\n\nMine.\n"),
        ("# C\n\n## [1.1.0] - 2026-11-28\n", "# C\n\n## [1.1.0] - 2026-11-28\n"),
    ],
)
def test_changelog(before: str, after: str) -> None:
    assert with_entry(before, "1.1.0", "Text.") == after

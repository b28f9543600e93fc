"""Every mistake a user can make ends the build with what, where and what to type next, without traceback.

The texts are in `golden/errors/`, one file a mistake; `{root}` is the project's folder.
`PYGEN_UPDATE=1 pytest tests/hatch/test_errors.py` writes them again.
"""

from __future__ import annotations

import os
import re
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from sdk_project import MODEL, Built, SdkProject, make_project

GOLDEN = Path(__file__).parent / "golden" / "errors"


def no_lock(project: SdkProject) -> None:
    project.lock.unlink()


def stale_lock(project: SdkProject) -> None:
    project.edit('version = "v1" }', 'version = "v2" }')


def lock_edited_by_hand(project: SdkProject) -> None:
    project.lock.write_text(project.lock.read_text().replace('version = "v1"', 'version = "v9"'))


def lock_is_not_toml(project: SdkProject) -> None:
    project.lock.write_text("<<<<<<< HEAD\n")


def lock_of_the_future(project: SdkProject) -> None:
    project.lock.write_text(project.lock.read_text().replace("lock-version = 1", "lock-version = 2"))


def model_missing(project: SdkProject) -> None:
    project.model.unlink()


def model_corrupt(project: SdkProject) -> None:
    project.model.write_text(project.model.read_text()[:2000])


def model_changed(project: SdkProject) -> None:
    project.model.write_text(project.model.read_text().replace("One blade", "A blade"))


def two_errors_at_once(project: SdkProject) -> None:
    project.edit('layout = "package"', 'layout = "packaged"\nstrct = true')


def no_settings(project: SdkProject) -> None:
    project.write(project.pyproject.replace("[tool.pygen]", "[tool.pigen]"))


def setting_in_the_hook_table(project: SdkProject) -> None:
    project.edit("[tool.hatch.build.hooks.pygen]", "[tool.hatch.build.hooks.pygen]\nstrict = true")


def runtime_line_missing(project: SdkProject) -> None:
    project.edit('"pygen-runtime~=0.1.0"', "")


def runtime_line_too_old(project: SdkProject) -> None:
    project.edit("pygen-runtime~=0.1.0", "pygen-runtime<0.1")


def newer_generator_wanted(project: SdkProject) -> None:
    project.edit('layout = "package"', 'minimum-version = "9.1"')


def target_unknown(project: SdkProject) -> None:
    project.edit('layout = "package"', "targets = { python = {}, cobol = {} }")


def fetch_forbidden(project: SdkProject) -> None:
    project.edit('layout = "package"', 'fetch = "if-missing"')
    project.model.unlink()


MISTAKES: list[Callable[[SdkProject], None]] = [
    no_lock,
    stale_lock,
    lock_edited_by_hand,
    lock_is_not_toml,
    lock_of_the_future,
    model_missing,
    model_corrupt,
    model_changed,
    two_errors_at_once,
    no_settings,
    setting_in_the_hook_table,
    runtime_line_missing,
    runtime_line_too_old,
    newer_generator_wanted,
    target_unknown,
]


def check_golden(name: str, built: Built, root: Path) -> None:
    said = re.sub(
        r"\b(lock|locked|sha256) [0-9a-f]{12}\b", r"\1 {digest}", built.stderr.replace(str(root), "{root}")
    )
    golden = GOLDEN / f"{name}.txt"
    if os.environ.get("PYGEN_UPDATE"):
        golden.parent.mkdir(parents=True, exist_ok=True)
        golden.write_text(said)
    assert said == golden.read_text()
    assert "Traceback" not in said
    assert built.status != 0
    assert built.artifacts == []


@pytest.mark.parametrize("mistake", MISTAKES, ids=lambda mistake: mistake.__name__)
def test_mistake(mistake: Callable[[SdkProject], None], project: SdkProject) -> None:
    mistake(project)
    check_golden(mistake.__name__, project.build(), project.folder)


@pytest.mark.parametrize("kind", ["wheel", "sdist", "editable"])
@pytest.mark.parametrize("mistake", [no_lock, model_changed, two_errors_at_once], ids=lambda m: m.__name__)
def test_mistake_with_setuptools(mistake: Callable[[SdkProject], None], kind: str, tmp_path: Path) -> None:
    """Through the other door the same text, and no traceback either."""
    project = make_project(tmp_path / "project", backend="setuptools")
    mistake(project)
    built = project.build(kind)
    golden = (GOLDEN / f"{mistake.__name__}.txt").read_text()
    last = [line for line in golden.splitlines() if line.startswith("pygen: error")]
    assert [line.split(" (sha256")[0] for line in last] == [
        line.split(" (sha256")[0] for line in built.stderr.splitlines() if line.startswith("pygen: error")
    ]
    assert "Traceback" not in built.stderr
    assert built.status != 0
    assert built.artifacts == []


def test_fetch_forbidden_offline(project: SdkProject) -> None:
    fetch_forbidden(project)
    built = project.build(environ={"PIP_NO_INDEX": "1"})
    check_golden("fetch_forbidden", built, project.folder)


def test_fetch_needs_a_configuration(project: SdkProject) -> None:
    fetch_forbidden(project)
    check_golden("fetch_without_credentials", project.build(), project.folder)


def test_never_fetches_from_an_sdist(project: SdkProject) -> None:
    fetch_forbidden(project)
    (project.folder / "PKG-INFO").write_text("Metadata-Version: 2.4\nName: acme-wind\nVersion: 1.0\n")
    check_golden("fetch_from_sdist", project.build(), project.folder)


def test_committed_files_differ(tmp_path: Path) -> None:
    project = make_project(tmp_path / "project", "commit")
    edited = project.folder / "src/acme_wind/sdk/_client.py"
    edited.write_text("# mine\n" + edited.read_text())
    built = project.build()
    check_golden("committed_files_differ", built, project.folder)


def test_nothing_committed_yet(tmp_path: Path) -> None:
    """Not the whole SDK as a difference."""
    project = make_project(tmp_path / "project", "commit")
    shutil.rmtree(project.folder / "src/acme_wind/sdk")
    said = project.build().stderr
    assert "pygen: error PG145: 24 committed files" in said
    assert " lines more: `pygen check` shows all\n" in said
    assert len(said.splitlines()) < 120
    assert "Run `pygen generate` and commit the result." in said


def dynamic(project: SdkProject) -> None:
    project.edit('version = "1.0"', 'dynamic = ["version"]')
    project.write(project.pyproject + '\n[tool.hatch.version]\nsource = "pygen"\n')


def test_hooks_disabled_with_our_version_source(project: SdkProject) -> None:
    dynamic(project)
    built = project.build(environ={"HATCH_BUILD_NO_HOOKS": "true"})
    check_golden("hooks_disabled", built, project.folder)


def test_hooks_disabled_with_our_metadata_hook(project: SdkProject) -> None:
    project.edit('dependencies = ["pygen-runtime~=0.1.0"]', 'dynamic = ["dependencies"]')
    project.write(project.pyproject + "\n[tool.hatch.metadata.hooks.pygen]\n")
    built = project.build(environ={"HATCH_BUILD_NO_HOOKS": "1"})
    check_golden("hooks_disabled", built, project.folder)


def test_misspelt_hook(project: SdkProject) -> None:
    dynamic(project)
    project.edit("[tool.hatch.build.hooks.pygen]", "[tool.hatch.build.hooks.pygn]")
    check_golden("misspelt_hook", project.build(), project.folder)


def test_version_that_gives_no_package_version(project: SdkProject) -> None:
    dynamic(project)
    project.edit('version = "v1" }', 'version = "v1_2" }')
    check_golden("version_is_no_number", project.build(), project.folder)


def test_version_said_wrongly(project: SdkProject) -> None:
    dynamic(project)
    project.edit('layout = "package"', 'versions = { v1 = "one" }')
    check_golden("version_said_wrongly", project.build(), project.folder)


def test_generated_tree_is_not_writable(project: SdkProject) -> None:
    (project.folder / ".pygen").write_text("in the way\n")
    check_golden("output_not_writable", project.build("editable"), project.folder)


def test_model_file_is_named_by_its_path_in_the_project() -> None:
    assert MODEL in (GOLDEN / "model_missing.txt").read_text()

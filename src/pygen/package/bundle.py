"""What a build adds to a wheel, an sdist or an editable install, whichever backend asks for it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from pygen._version import __version__
from pygen.files import files_below, within
from pygen.findings import stop_on_errors
from pygen.models.lock import LOCK_FILE
from pygen.package.provenance import provenance, sbom

if TYPE_CHECKING:
    from pygen.project import Project


@dataclass(frozen=True, slots=True)
class Bundle:
    """What goes into one wheel."""

    package: Mapping[str, str]  # path in the wheel -> text; empty if the files are shipped from the tree
    sbom: str
    provenance: str


def bundle_of(project: Project, name: str, version: str, dependencies: Sequence[str]) -> Bundle:
    return Bundle(
        package=package_to_ship(project),
        sbom=sbom(project, name, version, dependencies),
        provenance=provenance(project, project.settings.package, project.package_files),
    )


def package_to_ship(project: Project) -> dict[str, str]:
    """The files a backend has to add; none if they are committed, as then they ship from the tree."""
    if project.settings.layout == "commit":
        project.verify_committed()
        return {}
    return project.package_files


def _committed(project: Project) -> list[str]:
    """The generated files in the tree: a backend may not know of those that are not Python."""
    from pygen.publish import MANIFEST, Manifest

    folders = [project.target_folder(name) for name in sorted(project.settings.targets)]
    return [
        f"{folder}/{path}"
        for folder in folders
        for path in (MANIFEST, *sorted(Manifest.read(project.root / folder).files))
        if within(project.root, f"{folder}/{path}").is_file()
    ]


def describe(project: Project) -> str:
    models = ", ".join(str(model.ref) for model in project.locked.models)
    views = len({view for model in project.locked.models for view in model.views})
    return f"hatch-pygen {__version__}: {models}, {views} views, lock {project.locked.digest[:12]}"


def remarks(project: Project) -> str:
    """What a build says of warnings: how many, of which kinds, and where to read them."""
    stop_on_errors(project.release_findings)
    codes = [finding.code for finding in project.findings if finding.severity == "warning"]
    if not codes:
        return ""
    number = f"{len(codes)} warning{'s' * (len(codes) != 1)}"
    return f", {number}: {', '.join(sorted(set(codes)))} (read them with `pygen check`)"


def update_tree(project: Project) -> str:
    """Bring the files an editable install points at up to date; says what was done."""
    if project.settings.layout == "commit":
        project.verify_committed()
        return "the committed files are up to date"
    if project.is_fresh():
        return "the generated files are up to date"
    reports = project.generate()
    changed = sum(len(report.changes) for report in reports)
    return f"{changed} files written to {project.target_folder('python')}{remarks(project)}"


def clean_tree(project: Project) -> None:
    from pygen.publish import publish

    if project.settings.layout != "commit" and project.package_folder.is_dir():
        publish({}, project.target_place("python"))


def source_files(project: Project) -> list[str]:
    """What an sdist must carry, relative to the project."""
    _ = project.model_files  # a broken lock is found now, not by whoever builds from the sdist
    paths = [LOCK_FILE, *(model.file for model in project.locked.models)]
    for path in project.inputs:
        paths += [found for found in files_below(project.root, path) if "__pycache__" not in found]
    return paths + (_committed(project) if project.settings.layout == "commit" else [])

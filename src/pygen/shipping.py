"""What a build adds to a wheel, an sdist or an editable install, whichever backend asks for it."""

from __future__ import annotations

import difflib
import os
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from packaging.requirements import InvalidRequirement, Requirement
from packaging.utils import canonicalize_name

from pygen._version import RUNTIME_REQUIREMENT, __version__
from pygen.errors import PygenUserError, together
from pygen.models.lock import LOCK_FILE
from pygen.provenance import PROVENANCE_NAME, SBOM_NAME, provenance, sbom

if TYPE_CHECKING:
    from pygen.project import Project

__all__ = [
    "PROVENANCE_NAME",
    "SBOM_NAME",
    "Bundle",
    "bundle",
    "check_hook_table",
    "check_hooks_enabled",
    "check_runtime",
    "clean_tree",
    "describe",
    "package_to_ship",
    "remarks",
    "source_files",
    "update_tree",
]


@dataclass(frozen=True, slots=True)
class Bundle:
    """What goes into one wheel."""

    package: Mapping[str, str]  # path in the wheel -> text; empty if the files are shipped from the tree
    sbom: str
    provenance: str


def bundle(project: Project, name: str, version: str, dependencies: Sequence[str]) -> Bundle:
    return Bundle(
        package=package_to_ship(project),
        sbom=sbom(project, name, version, dependencies),
        provenance=provenance(project),
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
        if (project.root / folder / path).is_file()
    ]


def describe(project: Project) -> str:
    models = ", ".join(model.id for model in project.locked.models)
    views = len({view for model in project.locked.models for view in model.views})
    return f"hatch-pygen {__version__}: {models}, {views} views, lock {project.locked.digest[:12]}"


def remarks(project: Project) -> str:
    """What a build says of warnings: how many, of which kinds, and where to read them."""
    codes = [finding.code for finding in project.pipeline.all_findings if finding.severity == "warning"]
    if not codes:
        return ""
    number = f"{len(codes)} warning{'s' * (len(codes) != 1)}"
    return f", {number}: {', '.join(sorted(set(codes)))} (read them with `pygen validate`)"


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
        publish({}, project.package_folder)


def source_files(project: Project) -> list[str]:
    """What an sdist must carry, relative to the project."""
    _ = project.model_files  # a broken lock is found now, not by whoever builds from the sdist
    paths = [LOCK_FILE, *(model.file for model in project.locked.models)]
    if project.settings.templates:
        folder = project.root / project.settings.templates
        paths += [
            path.relative_to(project.root).as_posix() for path in sorted(folder.rglob("*")) if path.is_file()
        ]
    return paths + (_committed(project) if project.settings.layout == "commit" else [])


def check_hook_table(table: Mapping[str, Any], reserved: Collection[str]) -> None:
    unknown = [key for key in table if key not in reserved]
    if unknown:
        raise PygenUserError(
            "PG142",
            f"Unknown setting {', '.join(f'`{key}`' for key in unknown)} in the table of the build hook.",
            where="pyproject.toml [tool.hatch.build.hooks.pygen]",
            hint="Settings of the SDK belong in [tool.pygen].",
        )


def check_runtime(dependencies: Sequence[str]) -> None:
    """Generated code and runtime share an interface: the SDK must ask for the line it was generated for."""
    wanted = Requirement(RUNTIME_REQUIREMENT)
    oldest = RUNTIME_REQUIREMENT.partition("~=")[2]
    for line in dependencies:
        try:
            found = Requirement(line)
        except InvalidRequirement:
            continue
        if canonicalize_name(found.name) == wanted.name:
            if found.specifier.contains(oldest, prereleases=True):
                return
            raise PygenUserError(
                "PG141",
                f"The SDK asks for `{line}`, but this generator writes code for `{RUNTIME_REQUIREMENT}`.",
                where="pyproject.toml [project] dependencies",
                hint=f'Write "{RUNTIME_REQUIREMENT}" instead.',
            )
    raise PygenUserError(
        "PG140",
        "The SDK does not depend on pygen-runtime, so it could not be imported where it is installed.",
        where="pyproject.toml [project] dependencies",
        hint=f'Add "{RUNTIME_REQUIREMENT}" to `dependencies`.',
    )


def check_hooks_enabled(pyproject: Mapping[str, Any], environ: Mapping[str, str] = os.environ) -> None:
    """A wheel built without our hook would be empty: stop wherever we are asked about the project."""
    hatch = pyproject.get("tool", {}).get("hatch", {}).get("build", {})
    tables = [hatch.get("hooks", {})]
    tables += [target.get("hooks", {}) for target in hatch.get("targets", {}).values()]
    names = {name for table in tables for name in table}
    problems = [_misspelt(name) for name in sorted(names) if "pygen" not in names and _is_close(name)]
    reason = _disabled_by([table["pygen"] for table in tables if "pygen" in table], environ)
    if reason and pyproject.get("tool", {}).get("pygen", {}).get("layout") != "commit":
        problems.append(
            PygenUserError(
                "PG143",
                f"{reason[0]}, so this build would leave the generated SDK out.",
                where=reason[1],
                hint=f'{reason[2]}, or use `layout = "commit"`, which needs no hook to ship the files.',
            )
        )
    if problems:
        raise together(problems)


def _disabled_by(tables: Sequence[Any], environ: Mapping[str, str]) -> tuple[str, str, str] | None:
    """What turns our hook off, where that is said, and what to do; hatchling takes `1` and `true` for yes."""
    on = {name for name, value in environ.items() if value in ("1", "true")}
    if tables and "HATCH_BUILD_NO_HOOKS" in on:
        return "HATCH_BUILD_NO_HOOKS is set", "environment variable HATCH_BUILD_NO_HOOKS", "Unset it"
    asked_for = on & {"HATCH_BUILD_HOOKS_ENABLE", "HATCH_BUILD_HOOK_ENABLE_PYGEN"}
    if not asked_for and any(table.get("enable-by-default") is False for table in tables):
        place = "pyproject.toml [tool.hatch.build.hooks.pygen]"
        return "The build hook is not enabled by default", place, "Remove `enable-by-default`"
    return None


def _is_close(name: str) -> bool:
    return bool(difflib.get_close_matches(name, ["pygen"], cutoff=0.6)) or "pygen" in name


def _misspelt(name: str) -> PygenUserError:
    return PygenUserError(
        "PG144",
        f"There is no build hook `{name}`.",
        where=f"pyproject.toml [tool.hatch.build.hooks.{name}]",
        hint="Did you mean `[tool.hatch.build.hooks.pygen]`?",
    )

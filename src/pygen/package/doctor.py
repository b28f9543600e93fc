"""What can be wrong around a project, looked at one thing at a time; one failure does not hide the next."""

from __future__ import annotations

import importlib.metadata
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal

from packaging.requirements import InvalidRequirement, Requirement

from pygen._version import RUNTIME_REQUIREMENT, __version__
from pygen.config.load import read_pyproject
from pygen.errors import PygenUserError, separately
from pygen.package.preconditions import check_hooks_enabled, check_runtime
from pygen.project import Project

Status = Literal["ok", "warn", "fail"]


@dataclass(frozen=True, slots=True)
class Verdict:
    check: str
    status: Status
    message: str
    mistakes: tuple[PygenUserError, ...] = ()


def diagnose(root: Path) -> Iterator[Verdict]:
    """Every check in turn; those that need settings only if these can be read."""
    yield _versions()
    settings = _guarded("settings", lambda: _settings(root))
    yield settings
    if settings.status == "ok":
        yield _guarded("build", lambda: _build(root))
        yield _guarded("dependencies", lambda: _dependencies(root))
        lock = _guarded("lock", lambda: _lock(root))
        yield lock
        if lock.status == "ok":
            yield _guarded("version", lambda: _version(root))
        yield _guarded("cache keys", lambda: _cache_keys(root))
    yield _guarded("service", lambda: _service(root))


def _guarded(check: str, look: Callable[[], Verdict]) -> Verdict:
    try:
        return look()
    except PygenUserError as error:
        mistakes = separately(error)
        return Verdict(check, "fail", " ".join(mistake.message for mistake in mistakes), mistakes)


def _versions() -> Verdict:
    python = ".".join(str(part) for part in sys.version_info[:3])
    wanted = Requirement(RUNTIME_REQUIREMENT)
    found = importlib.metadata.version(wanted.name)
    text = f"Python {python}, hatch-pygen {__version__}, pygen-runtime {found}"
    if not wanted.specifier.contains(found, prereleases=True):
        return Verdict("versions", "fail", f"{text}: the runtime should be {RUNTIME_REQUIREMENT}")
    return Verdict("versions", "ok", text)


def _settings(root: Path) -> Verdict:
    settings = Project.open(root).settings
    models = ", ".join(str(model) for model in settings.models)
    return Verdict("settings", "ok", f"{settings.package} from {models}, layout {settings.layout}")


def _build(root: Path) -> Verdict:
    pyproject = read_pyproject(root)
    check_hooks_enabled(pyproject)
    system = pyproject.get("build-system", {})
    backend = system.get("build-backend", "setuptools.build_meta")
    settings = Project.open(root).settings
    needed = any(_name(line) == "hatch-pygen" for line in system.get("requires", []))
    if not needed and settings.layout != "commit":
        return Verdict("build", "fail", '[build-system] requires lacks "hatch-pygen": nothing is generated')
    if backend == "hatchling.build" and not _hook(pyproject) and settings.layout != "commit":
        return Verdict("build", "fail", "[tool.hatch.build.hooks.pygen] is missing: nothing is generated")
    if backend == "hatchling.build" and settings.layout == "source" and not _guarded_hook(pyproject):
        return Verdict(
            "build",
            "warn",
            "HATCH_BUILD_NO_HOOKS would go unnoticed: use hatch_pygen.backend",
        )
    return Verdict("build", "ok", f"{backend}, hatch-pygen {'asked for' if needed else 'not needed'}")


def _guarded_hook(pyproject: dict[str, Any]) -> bool:
    """Whether something of ours runs even if build hooks are disabled."""
    hatch = pyproject.get("tool", {}).get("hatch", {})
    dynamic = pyproject.get("project", {}).get("dynamic", [])
    version = hatch.get("version", {}).get("source") == "pygen" and "version" in dynamic
    return version or (bool(dynamic) and "pygen" in hatch.get("metadata", {}).get("hooks", {}))


def _hook(pyproject: dict[str, Any]) -> bool:
    build = pyproject.get("tool", {}).get("hatch", {}).get("build", {})
    tables = [build, *build.get("targets", {}).values()]
    return any("pygen" in table.get("hooks", {}) for table in tables)


def _dependencies(root: Path) -> Verdict:
    project = read_pyproject(root).get("project", {})
    if "dependencies" in project.get("dynamic", []):
        return Verdict("dependencies", "ok", "filled in when the package is built")
    check_runtime(project.get("dependencies", []))
    return Verdict("dependencies", "ok", RUNTIME_REQUIREMENT)


def _lock(root: Path) -> Verdict:
    project = Project.open(root)
    files = len(project.model_files)
    return Verdict("lock", "ok", f"{project.locked.digest[:12]}, {files} model{'s' * (files != 1)} as locked")


def _version(root: Path) -> Verdict:
    project = Project.open(root)
    findings = project.release_findings
    if findings:
        return Verdict("version", "warn", " ".join(f"{f.code}: {f.message} {f.hint}" for f in findings))
    release = project.locked.release
    if release is None:
        return Verdict("version", "ok", "not given by the lock")
    return Verdict("version", "ok", f"{release.version}, of what is locked")


def _cache_keys(root: Path) -> Verdict:
    """uv rebuilds an editable install only when a file it was told of changes."""
    pyproject = read_pyproject(root)
    keys = pyproject.get("tool", {}).get("uv", {}).get("cache-keys")
    settings = Project.open(root).settings
    if not isinstance(keys, list):
        return Verdict("cache keys", "warn", "[tool.uv] cache-keys is missing: uv misses a new model")
    named = {key.get("file") or key.get("dir") for key in keys if isinstance(key, dict)}
    wanted = {"pyproject.toml", "pygen.lock"} | ({settings.folder} if settings.layout == "package" else set())
    missing = sorted(wanted - named)
    if missing:
        return Verdict("cache keys", "warn", f"[tool.uv] cache-keys lacks {', '.join(missing)}")
    return Verdict("cache keys", "ok", "uv notices a new lock")


def _service(root: Path) -> Verdict:
    from pygen.locking import service_config
    from pygen_runtime.errors import PygenError
    from pygen_runtime.http import SyncRunner
    from pygen_runtime.resources import SpacesAPI

    try:
        config = service_config(root)
    except PygenUserError as error:
        text = "not configured; only `pygen lock` and `pygen diff` need it, and say what they lack"
        return Verdict("service", "warn", text if error.code == "PG172" else error.message)
    runner = SyncRunner(config)
    try:
        SpacesAPI(runner).list(limit=1)
    except PygenError as error:
        return Verdict("service", "fail", f"{config.url} {config.project}: {error}")
    finally:
        runner.close()
    return Verdict("service", "ok", f"{config.url}, project {config.project}")


def _name(line: str) -> str:
    try:
        return Requirement(line).name.lower().replace("_", "-")
    except InvalidRequirement:
        return ""

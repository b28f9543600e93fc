"""Model files that are what the lock says, and the rare case in which a build may fetch one."""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

from pygen import files
from pygen.config import ModelSource, Settings
from pygen.errors import PygenUserError, together
from pygen.models.lock import LOCK_FILE, Lock, LockedModel, sha256

Canonical = Callable[[bytes, Path], bytes]
"""Content of a model file -> its canonical JSON."""
Fetcher = Callable[[LockedModel], bytes]
"""A locked model -> its canonical JSON, from the service."""

_OFFLINE = ("PYGEN_OFFLINE", "PIP_NO_INDEX", "UV_OFFLINE")
_NO = {"", "0", "false", "no", "off"}


@dataclass(frozen=True, slots=True)
class LockedFile:
    """A locked model with its canonical JSON, known to match the lock."""

    entry: LockedModel
    content: bytes
    fetched: bool = False


def offline_reason(root: Path, environ: Mapping[str, str] = os.environ) -> str | None:
    """Why nothing may be fetched here, or None."""
    if (root / "PKG-INFO").is_file():
        return "this is an sdist, which builds from what it carries"
    for name in _OFFLINE:
        if environ.get(name, "").strip().lower() not in _NO:
            return f"{name} is set"
    return None


def check_coverage(settings: Settings, lock: Lock, root: Path) -> None:
    """The lock must have exactly the models that the settings name, in the same files."""
    wanted = {source.ref for source in settings.models}
    found = [_missing(source, lock) for source in settings.models]
    found += [
        f"pygen.lock has the model {entry.ref}, which the settings do not name."
        for entry in lock.models
        if entry.ref not in wanted
    ]
    problems = [
        PygenUserError("PG121", message, str(root / LOCK_FILE), "Run `pygen lock` and commit the result.")
        for message in found
        if message
    ]
    if problems:
        raise together(problems)


def _missing(source: ModelSource, lock: Lock) -> str | None:
    entry = lock.find(source.ref)
    if entry is None:
        return f"The settings name the model {source}, which pygen.lock does not have."
    if entry.file != source.path:
        return f"The settings keep {source} in {source.path}, but pygen.lock in {entry.file}."
    return None


def read_locked(
    lock: Lock, root: Path, *, canonical: Canonical, fetch: Fetcher | None = None
) -> tuple[LockedFile, ...]:
    """The content of every locked model; `fetch`, if given, is asked for files that are absent."""
    found: list[LockedFile] = []
    problems: list[PygenUserError] = []
    for entry in lock.models:
        try:
            found.append(_read(entry, root, canonical, fetch))
        except PygenUserError as error:
            problems.append(error)
    if problems:
        raise together(problems)
    return tuple(found)


def _read(entry: LockedModel, root: Path, canonical: Canonical, fetch: Fetcher | None) -> LockedFile:
    path = files.within(root, entry.file)
    try:
        content = files.read_bytes(path)
    except FileNotFoundError:
        if fetch is None:
            raise _absent(entry, path) from None
        return _fetched(entry, fetch, path)
    except OSError as error:
        raise PygenUserError(
            "PG123", f"The model file of {entry.ref} cannot be read: {error.strerror}.", str(path)
        ) from None
    if sha256(content) == entry.sha256:  # written by us and untouched: no need to parse it
        return LockedFile(entry, content)
    content = canonical(content, path)  # line ends or spaces may differ, the model may not
    if sha256(content) != entry.sha256:
        raise PygenUserError(
            "PG124",
            f"{entry.file} is not the model that pygen.lock holds "
            f"(sha256 {sha256(content)[:12]}, locked {entry.sha256[:12]}).",
            where=str(path),
            hint=f"Keep the change with `pygen lock --from {entry.file}`, or `git restore {entry.file}`.",
        )
    return LockedFile(entry, content)


def _absent(entry: LockedModel, path: Path) -> PygenUserError:
    return PygenUserError(
        "PG123",
        f"The model file of {entry.ref} is missing.",
        where=str(path),
        hint="Restore it from version control (is it ignored by .gitignore?), or run `pygen lock`.",
    )


def _fetched(entry: LockedModel, fetch: Fetcher, path: Path) -> LockedFile:
    content = fetch(entry)
    if sha256(content) != entry.sha256:
        raise PygenUserError(
            "PG126",
            f"The service's {entry.ref} is not the model that pygen.lock holds "
            f"(sha256 {sha256(content)[:12]}, locked {entry.sha256[:12]}).",
            where=str(path),
            hint="Run `pygen lock` and review what changed with `pygen diff`.",
        )
    return LockedFile(entry, content, fetched=True)

"""`pygen.lock`: which models an SDK is made from, to the byte.

The lock holds where each model came from, the digest of its canonical JSON and of each of its views. It holds
no credential, no time and nothing of the machine it was written on. Its own digest tells an edit by hand.
"""

from __future__ import annotations

import hashlib
import json
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import tomli_w

from pygen import files
from pygen.errors import PygenUserError
from pygen.models.expand import view_ref
from pygen.refs import ModelRef
from pygen.versioning import checked

LOCK_FILE = "pygen.lock"
LOCK_VERSION = 1
_HEADER = "# Written by `pygen lock`. Commit this file; do not edit it by hand.\n"


def sha256(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()


@dataclass(frozen=True, slots=True)
class Origin:
    """Where a model was read: a project of the service, or a file somebody had."""

    kind: str  # "service" or "file"
    cluster: str = ""
    project: str = ""
    file: str = ""

    def to_table(self) -> dict[str, str]:
        fields = {"kind": self.kind, "cluster": self.cluster, "project": self.project, "file": self.file}
        return {key: value for key, value in fields.items() if value}

    def __str__(self) -> str:
        return self.file if self.kind == "file" else f"{self.project}@{self.cluster}"


@dataclass(frozen=True, slots=True)
class LockedModel:
    """One model as it was when it was locked."""

    ref: ModelRef
    file: str
    sha256: str
    origin: Origin
    views: Mapping[str, str]  # "space:external_id(version)" -> sha256

    def to_table(self) -> dict[str, Any]:
        return {
            "space": self.ref.space,
            "external-id": self.ref.external_id,
            "version": self.ref.version,
            "file": self.file,
            "sha256": self.sha256,
            "origin": self.origin.to_table(),
            "views": dict(sorted(self.views.items())),
        }

    @classmethod
    def of(cls, canonical: bytes, *, file: str, origin: Origin) -> LockedModel:
        """The entry for a model, from its canonical JSON."""
        model = json.loads(canonical)
        return cls(
            ref=ModelRef(model["space"], model["externalId"], model["version"]),
            file=file,
            sha256=sha256(canonical),
            origin=origin,
            views={str(view_ref(view)): sha256(_compact(view)) for view in model.get("views", ())},
        )


@dataclass(frozen=True, slots=True)
class Release:
    """The version that was given to what is locked, and what else decides what a package of it holds."""

    version: str
    generator: str
    settings: Mapping[str, Any]
    """Of `[tool.pygen]`, those that users of the SDK notice."""
    inputs: str = ""
    """Digest of the project's own templates, extensions and saved queries, if it has any."""

    def to_table(self) -> dict[str, Any]:
        inputs = {"inputs": self.inputs} if self.inputs else {}
        return {
            "package-version": self.version,
            "generator": self.generator,
            **inputs,
            "settings": self.settings,
        }


@dataclass(frozen=True, slots=True)
class Lock:
    """Everything `pygen.lock` says."""

    models: tuple[LockedModel, ...]
    release: Release | None = None
    """None where builds do not ask us for a version and none is written in `[project]`."""

    def content(self) -> dict[str, Any]:
        tables = [model.to_table() for model in sorted(self.models, key=lambda model: str(model.ref))]
        release = {"release": self.release.to_table()} if self.release else {}
        return {"lock-version": LOCK_VERSION, **release, "model": tables}

    def same_models(self, other: Lock) -> bool:
        """Whether both hold the same content, wherever it was read."""
        return {m.ref: m.sha256 for m in self.models} == {m.ref: m.sha256 for m in other.models}

    @property
    def digest(self) -> str:
        return sha256(_compact(self.content()))

    def find(self, ref: ModelRef) -> LockedModel | None:
        return next((model for model in self.models if model.ref == ref), None)

    def dump(self) -> str:
        content = self.content()
        version = content.pop("lock-version")
        return _HEADER + tomli_w.dumps({"lock-version": version, "digest": self.digest, **content})


def read_lock(root: Path) -> Lock:
    """The lock of the project in `root`, or a message that says how to get one."""
    path = root / LOCK_FILE
    try:
        text = files.read_toml(path)
    except FileNotFoundError:
        raise PygenUserError(
            "PG120",
            "This project has no pygen.lock, so there is no model to build from.",
            where=str(path),
            hint="Run `pygen lock` (from the service) or `pygen lock --from model.json`, and commit it.",
        ) from None
    except OSError as error:
        raise _damaged(path, error.strerror or str(error)) from None
    except ValueError as error:
        raise _damaged(path, str(error)) from None
    return parse_lock(text, path)


def parse_lock(text: str, path: Path) -> Lock:
    try:
        table = tomllib.loads(text)
    except ValueError as error:  # a number of too many digits is none of its own errors
        raise _damaged(path, f"it is not TOML: {error}") from None
    except RecursionError:
        raise _damaged(path, "it is nested too deep") from None
    version = table.get("lock-version")
    if isinstance(version, int) and version > LOCK_VERSION:
        raise PygenUserError(
            "PG127",
            f"pygen.lock has version {version}, from a newer hatch-pygen; this one reads {LOCK_VERSION}.",
            where=str(path),
            hint="Raise the requirement in [build-system] requires, or run `pygen lock` with this version.",
        )
    if version != LOCK_VERSION:
        raise _damaged(path, f"it has the version {version!r}, which no generator writes")
    try:
        release = _release(table["release"]) if "release" in table else None
        lock = Lock(tuple(_model(entry) for entry in table["model"]), release)
    except (KeyError, TypeError, AttributeError) as error:
        raise _damaged(path, f"{error} is missing or of the wrong kind") from None
    if table.get("digest") != lock.digest:
        raise _damaged(path, "its digest does not fit its content: it was edited by hand or badly merged")
    return lock


def _model(entry: Mapping[str, Any]) -> LockedModel:
    return LockedModel(
        ref=ModelRef(_text(entry, "space"), _text(entry, "external-id"), _text(entry, "version")),
        file=_text(entry, "file"),
        sha256=_text(entry, "sha256"),
        origin=Origin(**{key: _text(entry["origin"], key) for key in entry["origin"]}),
        views={key: _text(entry["views"], key) for key in entry["views"]},
    )


def _release(table: Mapping[str, Any]) -> Release:
    settings = table["settings"]
    if not isinstance(settings, dict):
        raise TypeError("`settings`")
    version = checked(_text(table, "package-version"), LOCK_FILE)
    return Release(version, _text(table, "generator"), settings, str(table.get("inputs", "")))


def _text(table: Mapping[str, Any], key: str) -> str:
    value = table[key]
    if not isinstance(value, str):
        raise TypeError(f"`{key}`")
    return value


def _damaged(path: Path, why: str) -> PygenUserError:
    return PygenUserError(
        "PG122",
        f"pygen.lock cannot be trusted: {why}.",
        where=str(path),
        hint="Restore it from version control, or run `pygen lock` again and review the difference.",
    )


def _compact(value: Any) -> bytes:
    return json.dumps(value, sort_keys=True, separators=(",", ":"), ensure_ascii=False).encode()

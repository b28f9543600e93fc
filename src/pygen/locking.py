"""Writing the lock: models from the service or from files, into `models/*.json` and `pygen.lock`."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from pygen import files
from pygen.config import ModelSource
from pygen.errors import PygenUserError, together
from pygen.models.lock import LOCK_FILE, Lock, LockedModel, Origin

if TYPE_CHECKING:
    from pygen.findings import Finding
    from pygen.models import ModelDocument
    from pygen_runtime.http import Config


@dataclass(frozen=True, slots=True)
class LockPlan:
    """A lock that is not written yet, with what belongs in the files beside it."""

    lock: Lock
    files: dict[str, bytes]  # path relative to the project -> canonical JSON
    findings: tuple[Finding, ...] = ()
    """What had to be left out to bring a file into one form: nobody can know once it is locked."""

    def changes(self, root: Path) -> list[str]:
        """The files that writing would change, relative to the project."""
        return [path for path, content in self.content().items() if _read(root / path) != content]

    def content(self) -> dict[str, bytes]:
        """Every file with what belongs in it: models first and the lock last."""
        return {**self.files, LOCK_FILE: self.lock.dump().encode()}

    def write(self, root: Path) -> list[str]:
        """Models first and the lock last: a lock never promises a file that is not there."""
        changed = self.changes(root)
        content = self.content()
        for path in changed:
            _replace(root / path, content[path])
        return changed


def plan_from_files(
    sources: Sequence[ModelSource], paths: Sequence[Path], variables: Mapping[str, str] | None = None
) -> LockPlan:
    """Lock the models the settings name, out of files in any form people have."""
    from pygen.models import read

    return plan_from_documents(sources, read(*paths, variables=variables))


def plan_from_documents(sources: Sequence[ModelSource], documents: Iterable[ModelDocument]) -> LockPlan:
    return _plan(sources, documents, lambda document: Origin("file", file=Path(document.origin).name))


def plan_from_service(sources: Sequence[ModelSource], config: Config) -> LockPlan:
    """Lock the models the settings name, as the service has them now."""
    from pygen.models import fetch

    origin = Origin("service", cluster=cluster_of(config.url), project=config.project)
    return _plan(sources, fetch(config, [source.ref for source in sources]), lambda _: origin)


def service_config(root: Path) -> Config:
    """Where the service is and who we are there: `CDF_*` variables, or else `config.toml` in the project."""
    from pygen_runtime.auth.sources import config_from_env, config_from_toml
    from pygen_runtime.errors import ConfigurationError

    try:
        file = root / "config.toml"
        return config_from_toml(file) if file.is_file() else config_from_env()
    except ConfigurationError as error:
        raise PygenUserError(
            "PG172",
            f"The service cannot be reached without a configuration: {error}",
            "CDF_* environment variables or config.toml",
            "Set them, or lock from a file: `pygen lock --from model.json`.",
        ) from None


def cluster_of(url: str) -> str:
    """The cluster of a service's address: never its path or its port, where deployments keep secrets."""
    host = urlsplit(url).hostname or ""
    return re.sub(r"\.cognitedata\.com$", "", host)


def _plan(
    sources: Sequence[ModelSource],
    documents: Iterable[ModelDocument],
    origin: Callable[[ModelDocument], Origin],
) -> LockPlan:
    from pygen.models import canonical_json

    found = {document.ref: document for document in documents}
    missing = [source for source in sources if source.ref not in found]
    if missing:
        raise together([_not_there(source, list(map(str, found))) for source in missing])
    files: dict[str, bytes] = {}
    models: list[LockedModel] = []
    findings: list[Finding] = []
    for source in sources:
        document = found[source.ref]
        files[source.path] = canonical_json(document)
        models.append(LockedModel.of(files[source.path], file=source.path, origin=origin(document)))
        findings += document.findings
    return LockPlan(Lock(tuple(models)), files, tuple(findings))


def _not_there(source: ModelSource, found: list[str]) -> PygenUserError:
    return PygenUserError(
        "PG128",
        f"The settings name the model {source}, but what was read has {', '.join(found) or 'none'}.",
        where="pyproject.toml [tool.pygen] model",
        hint="Correct the setting, or read the models from where it is.",
    )


def _read(path: Path) -> bytes | None:
    try:
        return files.read_bytes(path)
    except FileNotFoundError:
        return None
    except OSError as error:
        raise PygenUserError(
            "PG129",
            f"This cannot be read, so it cannot be brought up to date: {error.strerror or error}.",
            str(path),
            "It has to be a file you may read and write; move away whatever else is there.",
        ) from None


def _replace(path: Path, content: bytes) -> None:
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        temporary = path.with_name(f".{path.name}.new")
        temporary.write_bytes(content)
        temporary.replace(path)
    except OSError as error:
        raise PygenUserError(
            "PG129",
            f"This cannot be written: {error.strerror or error}.",
            str(path),
            "Check the permissions.",
        ) from None

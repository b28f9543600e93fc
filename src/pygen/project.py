"""A project folder and the steps one can take in it; every door (CLI, build hook, tests) goes through it."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping, Sequence
from contextlib import suppress
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any

from pygen import files
from pygen._version import __version__
from pygen.config import ModelSource, Settings, load_settings
from pygen.config.load import read_pyproject
from pygen.digests import digest_of_files, digest_of_generator
from pygen.errors import PygenUserError
from pygen.locking import LockPlan, plan_from_files, plan_from_service, service_config
from pygen.models.lock import Lock, LockedModel, read_lock
from pygen.models.locked import LockedFile, check_coverage, offline_reason, read_locked
from pygen.progress import Progress, silent
from pygen.releasing import Place, Releasing, give_version, release_findings
from pygen.versioning import package_version, version_is_ours

if TYPE_CHECKING:
    from pygen.findings import Finding
    from pygen.models import ModelDocument
    from pygen.pipeline import Pipeline
    from pygen.publish import Report
    from pygen.queries import QueryText


class Project:
    """A folder with a pyproject.toml that has `[tool.pygen]`."""

    def __init__(self, root: Path, settings: Settings, progress: Progress = silent) -> None:
        self.root = root
        self.settings = settings
        self._progress = progress

    @classmethod
    def open(
        cls,
        folder: str | Path = ".",
        *,
        progress: Progress = silent,
        config_settings: Mapping[str, Any] | None = None,
    ) -> Project:
        root = Path(folder).resolve()
        return cls(root, load_settings(root, config_settings=config_settings), progress)

    @property
    def package_folder(self) -> Path:
        return self.root / self.settings.folder / self.settings.package_path

    # ---- the values between the steps -------------------------------------------------------------------

    @cached_property
    def locked(self) -> Lock:
        lock = read_lock(self.root)
        check_coverage(self.settings, lock, self.root)
        return lock

    @cached_property
    def version(self) -> str | None:
        """Of the package, as far as the files say it; None where only a build knows it."""
        pyproject = read_pyproject(self.root)
        written = pyproject.get("project", {}).get("version")
        if written is not None:
            return str(written)
        with suppress(PygenUserError):  # whoever builds the package hears of it
            return self.version_of_lock if version_is_ours(pyproject) else None
        return None

    @property
    def version_of_lock(self) -> str:
        """The version that builds ask us for; before anything was locked, the first one."""
        try:
            release = read_lock(self.root).release
        except PygenUserError as error:
            if error.code != "PG120":
                raise
            release = None
        return package_version(self.settings, release.version if release else None)

    @cached_property
    def lock_digest(self) -> str:
        return self.locked.digest

    @cached_property
    def model_files(self) -> tuple[LockedFile, ...]:
        self._progress("reading the locked models")
        fetch = self._fetch if self.settings.fetch == "if-missing" else None
        found = read_locked(self.locked, self.root, canonical=_canonical, fetch=fetch)
        for file in found:
            if file.fetched:  # where the tree can be written to, the next build finds it there
                with suppress(OSError):
                    path = self.root / file.entry.file
                    path.parent.mkdir(parents=True, exist_ok=True)
                    path.write_bytes(file.content)
        return found

    @cached_property
    def documents(self) -> list[ModelDocument]:
        from pygen.models.remembered import documents_of

        return [document for file in self.model_files for document in documents_of(file)]

    @cached_property
    def pipeline(self) -> Pipeline:
        """Everything between the locked models and the files."""
        from pygen.pipeline import Pipeline

        return Pipeline(
            tuple(self.documents),
            self.settings,
            self.lock_digest,
            self.root,
            version=self.version,
            queries=self.queries,
            progress=self._progress,
        )

    @cached_property
    def queries(self) -> tuple[QueryText, ...]:
        """The files of its saved queries."""
        from pygen.queries import read_folder

        return read_folder(self.root)

    @property
    def inputs(self) -> tuple[str, ...]:
        """Files and folders besides the models that decide what is generated."""
        queries = ("queries",) if files.is_folder(self.root / "queries") else ()
        return (*self.settings.inputs, *queries)

    @property
    def findings(self) -> tuple[Finding, ...]:
        """What there is to say of the models, the names, and the version all of it has."""
        return (*self.pipeline.all_findings, *self.release_findings)

    @property
    def release_findings(self) -> tuple[Finding, ...]:
        """What there is to say of the version of what is locked."""
        return self.findings_of_release(self.locked)

    def findings_of_release(self, lock: Lock) -> tuple[Finding, ...]:
        from pygen.findings import reported

        found = release_findings(lock, self._place)
        return reported(found, strict=self.settings.strict, ignore=self.settings.ignore)

    @cached_property
    def _place(self) -> Place:
        inputs = self._inputs_digest() if self.inputs else ""
        return Place(self.root, self.settings, read_pyproject(self.root), inputs)

    @property
    def package_files(self) -> dict[str, str]:
        """What the wheel carries: path in the wheel -> text."""
        package = self.settings.package_path
        generated = self.pipeline.output("python").files
        return {f"{package}/{path}": text for path, text in sorted(generated.items())}

    def target_folder(self, name: str) -> str:
        return self.settings.target_folder(name)

    def target_place(self, name: str) -> Path:
        return files.within(self.root, self.target_folder(name))

    # ---- the steps --------------------------------------------------------------------------------------

    def generate(self, *, force: bool = False) -> list[Report]:
        """Bring the generated files on disk up to date; does nothing when they are."""
        from pygen.publish import Manifest, Report, publish

        if self.is_fresh():
            folders = [self.target_place(name) for name in sorted(self.settings.targets)]
            return [Report(folder, (), len(Manifest.read(folder).files)) for folder in folders]
        stamp = self.stamp
        return [
            publish(output.files, self.target_place(name), force=force, stamp=stamp)
            for name, output in self.pipeline.outputs.items()
        ]

    def compare(self) -> list[Report]:
        """What generating would change on disk; nothing is written."""
        from pygen.publish import publish

        return [
            publish(output.files, self.target_place(name), dry_run=True)
            for name, output in self.pipeline.outputs.items()
        ]

    @cached_property
    def stamp(self) -> str:
        """The digest of everything the generated files depend on."""
        parts = {
            "lock": self.lock_digest,
            "settings": self.settings.model_dump(mode="json"),
            "version": self.version,
            "generator": [__version__, digest_of_generator()],
            "inputs": self._inputs_digest(),
        }
        return hashlib.sha256(json.dumps(parts, sort_keys=True).encode()).hexdigest()

    def _inputs_digest(self) -> str:
        below = (path for place in self.inputs for path in files.files_below(self.root, place))
        return digest_of_files(self.root, (path for path in below if "__pycache__" not in path))

    def plan_lock(
        self,
        paths: Sequence[Path] = (),
        variables: Mapping[str, str] | None = None,
        *,
        keep_models: bool = False,
        version: str | None = None,
    ) -> Releasing:
        """A new lock, of models from files or else from the service, with its version; not written yet."""
        from pygen.models import read_text
        from pygen.pipeline import Pipeline

        plan = LockPlan(Lock(self.locked.models), {}) if keep_models else self._plan_models(paths, variables)
        contents = {file.entry.file: file.content for file in self.model_files} if keep_models else plan.files
        documents = [d for path, content in contents.items() for d in read_text(content, path)]
        self._progress("comparing with what was locked")
        return give_version(
            plan,
            Pipeline(tuple(documents), self.settings, root=self.root, queries=self.queries),
            self._place,
            version,
        )

    def _plan_models(self, paths: Sequence[Path], variables: Mapping[str, str] | None) -> LockPlan:
        if paths:
            self._progress("reading the models")
            return plan_from_files(self.settings.models, paths, variables)
        self._progress("fetching the models")
        return plan_from_service(self.settings.models, service_config(self.root))

    def verify_committed(self) -> None:
        """The files in the tree must be what would be generated now; raises with the difference."""
        for report in self.compare():
            if report.changes:
                raise PygenUserError(
                    "PG145",
                    f"{len(report.changes)} committed files are not what the lock and the settings give:\n"
                    f"{_beginning(report.diff)}",
                    where=str(report.folder),
                    hint="Run `pygen generate` and commit the result.",
                )

    def is_fresh(self) -> bool:
        """Whether the files on disk are what the lock and the settings give; the models are verified too."""
        from pygen.publish import is_fresh

        stamp = self.stamp
        return bool(self.model_files) and all(
            is_fresh(self.target_place(name), stamp) for name in self.settings.targets
        )

    def _fetch(self, entry: LockedModel) -> bytes:
        reason = offline_reason(self.root)
        if reason:
            raise PygenUserError(
                "PG125",
                f"The model file of {entry.ref} is missing and may not be fetched: {reason}.",
                where=str(self.root / entry.file),
                hint="Restore it from version control, or run `pygen lock` where there is a network.",
            )
        self._progress(f"fetching {entry.ref}")
        source = ModelSource.of(entry.ref)
        return next(iter(plan_from_service((source,), service_config(self.root)).files.values()))


def _beginning(diff: str, most: int = 100) -> str:
    """Of a long difference, as when nothing was ever committed, what a person will read."""
    lines = diff.splitlines(keepends=True)
    more = f"... and {len(lines) - most} lines more: `pygen check` shows all\n" if len(lines) > most else ""
    return "".join(lines[:most]) + more


def _canonical(content: bytes, path: Path) -> bytes:
    from pygen.models import canonical_json, read_text

    documents = read_text(content, str(path))
    return canonical_json(documents[0]) if len(documents) == 1 else content

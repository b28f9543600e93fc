"""What happens in a child: an order is carried out in a folder that is gone afterwards."""

from __future__ import annotations

import os
import tempfile
import traceback
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from pygen.changes import diff_sdks, next_version
from pygen.config import Settings, sources
from pygen.config.load import resolve
from pygen.errors import PygenUserError, separately
from pygen.findings import Finding
from pygen.models import ModelDocument, canonical_json, read_text
from pygen.models.lock import sha256
from pygen.models.remembered import remembered
from pygen.pipeline import Pipeline
from pygen.versioning import package_version
from pygen_service.making import formats, projects
from pygen_service.making.accepted import check_settings
from pygen_service.making.orders import (
    Answer,
    Broken,
    Build,
    Compare,
    Done,
    Mistake,
    Model,
    Number,
    Order,
    Project,
    Read,
    Refused,
    Validate,
)


def carry_out(order: Order) -> Answer:
    """The answer to an order, whatever happens."""
    try:
        return _ACTIONS[type(order)](order)
    except PygenUserError as error:
        return Refused([mistake_of(found) for found in separately(error)])
    except SystemExit as stopped:  # how a build ends for a user's mistake
        cause = stopped.__cause__
        if isinstance(cause, PygenUserError):
            return Refused([mistake_of(found) for found in separately(cause)])
        return Broken(traceback.format_exc())
    except MemoryError:
        return Refused([_too_costly("more memory than a generation may have")])
    except RecursionError:
        return Refused([_too_costly("more levels than a generation may have")])
    except Exception:
        return Broken(traceback.format_exc())


def _too_costly(what: str) -> Mistake:
    return Mistake("PG609", f"This model needs {what}.", "model", "Split it, or build it with `pygen build`.")


def mistake_of(error: PygenUserError) -> Mistake:
    return Mistake(error.code, error.message, error.where, error.hint)


def finding_of(finding: Finding) -> Mistake:
    return Mistake(finding.code, finding.message, finding.location, finding.hint or None, finding.severity)


@dataclass(frozen=True)
class Job:
    """Models that were read, and the settings they are generated with."""

    documents: tuple[ModelDocument, ...]
    said: dict[str, Any]
    settings: Settings

    @classmethod
    def of(cls, models: Iterable[bytes], said: dict[str, Any]) -> Job:
        documents = tuple(_documents(models))
        check_settings(said)
        said = {"package": projects.default_package(documents[0]), **said}
        models_said = [
            {"space": d.ref.space, "external-id": d.ref.external_id, "version": d.ref.version}
            for d in documents
        ]
        settings = resolve(sources.from_table({**said, "models": models_said}, "settings"))
        return cls(documents, said, settings)

    @property
    def pipeline(self) -> Pipeline:
        return Pipeline(self.documents, self.settings)


def _documents(models: Iterable[bytes]) -> Sequence[ModelDocument]:
    documents = [document for content in models for document in read_text(content, "model.json")]
    if not documents:
        raise PygenUserError("PG601", "There is no data model in `model`.", "model")
    return documents


def _canonical(documents: Iterable[ModelDocument]) -> list[Model]:
    found = []
    for document in documents:
        content, ref = canonical_json(document), document.ref
        found.append(Model(ref.space, ref.external_id, ref.version, sha256(content), content))
    return found


def _read(order: Read) -> Done:
    job = Job.of(order.models, order.settings)
    return Done(models=_canonical(job.documents), settings=job.said)


def _validate(order: Validate) -> Done:
    """Errors in a model are what was asked for, not a failure of the question. Nothing is rendered."""
    try:
        job = Job.of(order.models, order.settings)
        findings = [finding_of(finding) for finding in job.pipeline.early_findings]
    except PygenUserError as error:
        findings = [mistake_of(found) for found in separately(error)]
    return Done(findings=findings)


def _build(order: Build) -> Done:
    job = Job.of(order.models, order.settings)
    name = order.name or projects.default_name(job.settings.package)
    projects.check_name(name)
    version = order.version or "0"
    models = _canonical(job.documents)
    sound = not any(document.findings for document in job.documents)
    with tempfile.TemporaryDirectory(prefix="pygen-") as place:
        folder = Path(place) / f"{name}-{version}"
        folder.mkdir()
        projects.write_project(
            folder,
            job.documents,
            job.said,
            name=name,
            version=version,
            project=order.project,
            lock=order.lock,
        )
        before = Path.cwd()
        os.chdir(folder)
        try:
            if order.project != Project():
                projects.check_metadata(folder)
            with remembered([model.sha256 for model in models] if sound else ()):
                made = formats.make(folder, order.wanted)
        finally:
            os.chdir(before)
    return Done(
        models=models,
        settings=job.said,
        artifacts=made.artifacts,
        findings=made.findings,
    )


def _compare(order: Compare) -> Done:
    old, new = Job.of(order.old, order.old_settings), Job.of(order.new, order.new_settings)
    changes = diff_sdks(old.pipeline, new.pipeline)
    return Done(changes={**changes.to_json(), "markdown": changes.to_markdown()})


def _number(order: Number) -> Done:
    """By the rule of `pygen lock`: what an index says and what a lock says is the same version."""
    job = Job.of(order.models, order.settings)
    if order.previous is None:
        return Done(version=package_version(job.settings, None))
    before = Job.of(order.before, order.settings_before)
    step = next_version(before.pipeline, job.pipeline, order.previous)
    return Done(version=package_version(job.settings, step.version), changes=step.changes.to_json())


_ACTIONS: dict[type, Callable[[Any], Done]] = {
    Read: _read,
    Validate: _validate,
    Build: _build,
    Compare: _compare,
    Number: _number,
}

"""What can be compared: an SDK as it is locked, at the service, in a commit, in a wheel or in files."""

from __future__ import annotations

import tomllib
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from pygen import files, history
from pygen.config import ModelSource, Settings
from pygen.config.load import settings_of
from pygen.errors import PygenUserError
from pygen.locking import plan_from_service, service_config
from pygen.models import read, read_text
from pygen.models.lock import LOCK_FILE, parse_lock
from pygen.package.wheels import read_wheel
from pygen.pipeline import Pipeline
from pygen.project import Project
from pygen.queries import FOLDER, QueryText

if TYPE_CHECKING:
    from pygen.models import ModelDocument


def at_service(project: Project) -> Pipeline:
    """The models as the service has them now."""
    plan = plan_from_service(project.settings.models, service_config(project.root))
    documents = [d for path, content in plan.files.items() for d in read_text(content, path)]
    return _as_of(project, documents)


def _as_of(project: Project, documents: list[ModelDocument]) -> Pipeline:
    """Other models with the settings and the saved queries of a project."""
    return Pipeline(tuple(documents), project.settings, root=project.root, queries=project.queries)


def named(text: str, folder: Path, project: Project | None) -> Pipeline:
    """What a text names: a wheel, a project, files with a model, or a commit of the project in `folder`."""
    path = Path(text)
    if path.suffix == ".whl":
        return _in_wheel(path, project)
    there = files.is_there(path)
    if there and files.is_there(path / LOCK_FILE):
        return Project.open(path).pipeline
    commit = None if there else history.commit_named(folder, text)
    if commit is not None:
        return _at_commit(folder, commit, project)
    if not there and not path.suffix:
        raise PygenUserError(
            "PG178",
            f"{text!r} is neither a file nor a commit.",
            str(folder.resolve()),
            "Name a model, a wheel, a project's folder, or a commit such as `HEAD~1`, a branch or a tag.",
        )
    return _of(_told(read(path), path, project), project)


def _of(documents: list[ModelDocument], project: Project | None) -> Pipeline:
    """Models with the settings of the project they are compared to, if there is one."""
    if project is None:
        return Pipeline.alone(documents)
    return _as_of(project, documents)


def _told(found: list[ModelDocument], path: Path, project: Project | None) -> list[ModelDocument]:
    """Of several models in a file, those that the project is made from."""
    sources = project.settings.models if project else ()
    ours = {(source.space, source.external_id) for source in sources}
    if len(found) > 1 and ours:
        found = [document for document in found if (document.ref.space, document.ref.external_id) in ours]
    if len(found) != max(1, len(sources)) and len(found) != 1:
        raise PygenUserError(
            "PG173",
            f"{path} holds {len(found)} models; one can be compared, or those of a project.",
            str(path),
        )
    return found


def _in_wheel(path: Path, project: Project | None) -> Pipeline:
    wheel = read_wheel(path)
    models = [name for name in wheel.provenance["files"] if name.endswith("/_model.json")]
    content = wheel.content.get(models[0]) if models else None
    if content is None:
        raise PygenUserError(
            "PG161", "This wheel carries no model.", str(path), "Build it again with this version of pygen."
        )
    return _of(read_text(content, f"{path.name}/_model.json"), project)


def _at_commit(root: Path, commit: str, project: Project | None) -> Pipeline:
    lock = parse_lock(history.read_text(root, LOCK_FILE, commit), root / LOCK_FILE)
    documents = [
        document
        for entry in lock.models
        for document in read_text(history.read_text(root, entry.file, commit), entry.file)
    ]
    settings = project.settings if project else Pipeline.alone(documents).settings
    with suppress(PygenUserError, ValueError, LookupError, TypeError, AttributeError, RecursionError):
        table = tomllib.loads(history.read_text(root, "pyproject.toml", commit))["tool"]["pygen"]
        settings = settings_of(table)
    sources = tuple(ModelSource.of(entry.ref) for entry in lock.models)
    queries = tuple(
        QueryText(path, history.read_text(root, path, commit).encode())
        for path in history.files_below(root, FOLDER, commit)
        if path.endswith(".toml")
    )
    return Pipeline(tuple(documents), _with_models(settings, sources), root=root, queries=queries)


def _with_models(settings: Settings, sources: tuple[ModelSource, ...]) -> Settings:
    return settings.model_copy(update={"models": sources})

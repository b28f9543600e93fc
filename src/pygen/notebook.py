"""SDKs without a project: as files in memory, or as a client in a notebook."""

from __future__ import annotations

import atexit
import importlib
import importlib.util
import logging
import shutil
import sys
import tempfile
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import asdict
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING, Any, TypeAlias

from pydantic import ValidationError

from pygen.errors import PygenUserError
from pygen.findings import Finding, stop_on_errors
from pygen.refs import ModelRef
from pygen_runtime.gc_pause import gc_pause

if TYPE_CHECKING:
    from pygen.models import ModelDocument
    from pygen.pipeline import Pipeline
    from pygen.publish import Report
    from pygen.targets import Form
    from pygen_runtime import Config

ModelLike: TypeAlias = (
    "str | Path | Mapping[str, Any] | Sequence[Mapping[str, Any]] | tuple[str, str, str] | Any"
)
"""A file or folder, JSON text, parsed JSON, `(space, external id, version)`, or an object with `dump()`."""

ConfigLike: TypeAlias = "Config | Any"
"""Where a service is and who we are there; a client of cognite-sdk knows it too."""

_log = logging.getLogger("pygen")
_folders: dict[str, tuple[Path, tuple[ModelRef, ...]]] = {}
"""Packages made for notebooks in this session: where they are, and of which models."""


def generate_sdk(
    *models: ModelLike,
    package: str | None = None,
    client: str | None = None,
    instance_space: str | None = None,
    config: ConfigLike | None = None,
    single_file: bool = False,
    output_dir: str | Path | None = None,
    on_finding: Callable[[Finding], None] | None = None,
    **settings: Any,
) -> dict[str, str]:
    """The files of an SDK: path -> text; written to `output_dir` if one is given, the package in it.

    `models` are files, folders, JSON, or ids `(space, external id, version)` to be fetched with `config`. The
    other settings are those of `[tool.pygen]`: `names`, `include`, `exclude`, `strict`, `ignore`, ...
    `single_file` gives one module with the typed classes only. Findings about the model are logged, or given
    to `on_finding`. What was written before and is not part of the SDK any more is removed; a file that was
    edited by hand stops everything before the first write.
    """
    options = {"package": package, "client": client, "instance_space": instance_space, **settings}
    form: Form = "single-file" if single_file else "package"
    folder = None if output_dir is None else Path(output_dir)
    with gc_pause:  # all that is made on the way is gone before the collector looks at it
        return _generated(models, config, options, form, folder, on_finding or _logged)


def _generated(
    models: tuple[ModelLike, ...],
    config: ConfigLike | None,
    options: dict[str, Any],
    form: Form,
    folder: Path | None,
    on_finding: Callable[[Finding], None],
) -> dict[str, str]:
    pipeline = pipeline_of(models, config, options, form=form)
    files = _files(pipeline, on_finding)
    if folder is not None:
        write(pipeline, folder)
    return files


def write(
    pipeline: Pipeline, folder: Path, target: str = "python", *, force: bool = False, dry_run: bool = False
) -> Report:
    """Bring what a target makes up to date: a package of Python in a folder of its own below."""
    from pygen.publish import publish

    place = folder
    if target == "python":
        package = Path(pipeline.settings.package_path)
        place = folder / (package if pipeline.form == "package" else package.parent)
    return publish(pipeline.output(target).files, place, force=force, dry_run=dry_run)


def build_wheel(
    *models: ModelLike,
    package: str | None = None,
    client: str | None = None,
    instance_space: str | None = None,
    config: ConfigLike | None = None,
    name: str | None = None,
    version: str | None = None,
    folder: str | Path = "dist",
    on_finding: Callable[[Finding], None] | None = None,
    **settings: Any,
) -> Path:
    """Build a wheel of an SDK without a project, and give the place of it in `folder`.

    It has the version that the model's gives (`v1` is 1.0.0) unless one is said, and the package's name with
    `-` unless one is said. All else is as in `generate_sdk`. Nothing is downloaded but the model.
    """
    from pygen.package.unattended import wheel_of

    options = {"package": package, "client": client, "instance_space": instance_space, **settings}
    pipeline = pipeline_of(models, config, options)
    _files(pipeline, on_finding or _logged)
    return wheel_of(pipeline, Path(folder), name=name, version=version)


def generate_sdk_notebook(
    *models: ModelLike,
    package: str | None = None,
    client: str | None = None,
    instance_space: str | None = None,
    config: ConfigLike | None = None,
    on_finding: Callable[[Finding], None] | None = None,
    **settings: Any,
) -> Any:
    """A client of an SDK that lives as long as this session, for trying things out.

    With `config` it is a client of that project; without, one of an empty engine inside this process. Call it
    again to get the SDK of a changed model. Without `package`, other models and versions get packages of
    their own, and clients of both can be used side by side.
    """
    options = {"package": package, "client": client, "instance_space": instance_space, **settings}
    pipeline = pipeline_of(models, config, options, _package_beside_others)
    files, made = _files(pipeline, on_finding or _logged), pipeline.settings
    found = getattr(_import(made.package, files, _models(pipeline.documents)), made.client_name)
    return found.local() if config is None else found(config)


def _package_of(documents: Sequence[ModelDocument]) -> str:
    from pygen.naming import to_snake

    return to_snake(documents[0].ref.external_id)


def _package_beside_others(documents: Sequence[ModelDocument]) -> str:
    """The first of the usual names that is not the package of other models in this session."""
    from pygen.naming import to_snake

    first = documents[0].ref
    versioned = f"{first.external_id}_{first.version}"
    names = [_package_of(documents), to_snake(versioned), to_snake(f"{first.space}_{versioned}")]
    models = _models(documents)
    free = (name for name in names if name not in _folders or _folders[name][1] == models)
    return next(free, names[-1])


def _models(documents: Sequence[ModelDocument]) -> tuple[ModelRef, ...]:
    return tuple(document.ref for document in documents)


def pipeline_of(
    models: Sequence[ModelLike],
    config: ConfigLike | None,
    options: Mapping[str, Any],
    name: Callable[[Sequence[ModelDocument]], str] = _package_of,
    form: Form = "package",
) -> Pipeline:
    """Models and settings that somebody gave, as one value."""
    from pygen.config import Settings
    from pygen.pipeline import Pipeline

    documents = tuple(document for model in models for document in _read(model, config))
    if not documents:
        raise PygenUserError(
            "PG408", "There is no data model to generate from.", "the models given", hint="Give at least one."
        )
    chosen = {key: value for key, value in options.items() if value is not None}
    chosen.setdefault("package", name(documents))
    for model, times in Counter(_models(documents)).items():
        if times > 1:
            raise PygenUserError(
                "PG408",
                f"The data model {model} is given {times} times.",
                "the models given",
                hint="Give it once.",
            )
    sources = [asdict(model) for model in _models(documents)]
    try:
        settings = Settings.model_validate({**chosen, "models": sources})
    except ValidationError as error:
        raise PygenUserError(
            "PG408", f"The settings are wrong: {_problems(error)}.", "the options given"
        ) from None
    return Pipeline(documents, settings, form=form)


def _problems(error: ValidationError) -> str:
    problems = error.errors(include_url=False, include_input=False)
    told = (
        f"`{_said(problem['loc'])}`: {problem['msg'].removeprefix('Value error, ')}" for problem in problems
    )
    return "; ".join(dict.fromkeys(told))  # `package` is the same in two tables


def _said(location: tuple[int | str, ...]) -> str:
    """Where the caller said it: settings of the package are arguments like all others."""
    parts = location[2:] if location[:2] == ("targets", "python") else location
    return ".".join(map(str, parts))


def _read(model: ModelLike, config: ConfigLike | None) -> list[ModelDocument]:
    from pygen.models import read, read_text, read_value

    if isinstance(model, tuple):
        if config is None:
            raise PygenUserError(
                "PG408",
                f"The data model {':'.join(map(str, model))} has to be fetched, but there is no config.",
                "the models given",
                hint="Pass `config=config_from_env()`, or give the model itself.",
            )
        from pygen.models import fetch
        from pygen_runtime import Config

        known = config if isinstance(config, Config) else Config.from_cognite(config)
        return fetch(known, [ModelRef(*model)])
    if isinstance(model, str) and model.lstrip()[:1] in {"{", "["}:
        return read_text(model, "the text")
    if isinstance(model, str | Path):
        return read(Path(model))
    return read_value(model.dump() if hasattr(model, "dump") else model)


def _files(pipeline: Pipeline, on_finding: Callable[[Finding], None]) -> dict[str, str]:
    """What the pipeline makes for Python, by path beside the package; findings are told on the way."""
    stop_on_errors(pipeline.findings)
    for finding in pipeline.findings:
        on_finding(finding)
    output = pipeline.output("python")
    for finding in pipeline.findings_of("python"):
        on_finding(finding)
    package = PurePosixPath(pipeline.settings.package_path)
    folder = package if pipeline.form == "package" else package.parent
    return {str(folder / path): text for path, text in output.files.items()}


def _logged(finding: Finding) -> None:
    _log.log(logging.INFO if finding.severity == "info" else logging.WARNING, "%s", finding)


def _import(package: str, files: Mapping[str, str], models: tuple[ModelRef, ...]) -> Any:
    """Import the files as a package from a folder of its own, in place of what an earlier call made."""
    from pygen.publish import publish

    top = package.partition(".")[0]
    _refuse_to_hide(top)
    _forget(top)
    folder = Path(tempfile.mkdtemp(prefix="pygen-"))
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    publish(files, folder)
    _folders[top] = (folder, models)
    sys.path.insert(0, str(folder))
    importlib.invalidate_caches()
    return importlib.import_module(package)


def _refuse_to_hide(top: str) -> None:
    """A generated package must not take the place of another package of the environment."""
    if top not in _folders and (top in sys.modules or importlib.util.find_spec(top) is not None):
        raise PygenUserError(
            "PG408",
            f"There already is a package {top!r} in this environment.",
            "the option `package`",
            hint="Choose another with `package=`.",
        )


def _forget(top: str) -> None:
    known = _folders.pop(top, None)
    if known is not None:
        sys.path.remove(str(known[0]))
        for name in [name for name in sys.modules if name == top or name.startswith(f"{top}.")]:
            del sys.modules[name]

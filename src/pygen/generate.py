"""SDKs without a project: as files in memory, or as a client in a notebook."""

from __future__ import annotations

import atexit
import importlib
import importlib.util
import logging
import shutil
import sys
import tempfile
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeAlias

from pygen.errors import PygenUserError

if TYPE_CHECKING:
    from pygen.config import Settings
    from pygen.findings import Finding
    from pygen.models import ModelDocument
    from pygen.targets import Request
    from pygen_runtime import Config

ModelLike: TypeAlias = (
    "str | Path | Mapping[str, Any] | Sequence[Mapping[str, Any]] | tuple[str, str, str] | Any"
)
"""A file or folder, JSON text, parsed JSON, `(space, external id, version)`, or an object with `dump()`."""

_log = logging.getLogger("pygen")
_folders: dict[str, Path] = {}
"""Packages made for notebooks in this session, and where they are."""


def generate_sdk(
    *models: ModelLike,
    package: str | None = None,
    client: str | None = None,
    instance_space: str | None = None,
    config: Config | None = None,
    single_file: bool = False,
    on_finding: Callable[[Finding], None] | None = None,
    **settings: Any,
) -> dict[str, str]:
    """The files of an SDK: path -> text, nothing written.

    `models` are files, folders, JSON, or ids `(space, external id, version)` to be fetched with `config`. The
    other settings are those of `[tool.pygen]`: `names`, `include`, `exclude`, `strict`, `ignore`, ...
    `single_file` gives one module with the typed classes only. Findings about the model are logged, or given
    to `on_finding`.
    """
    options = {"package": package, "client": client, "instance_space": instance_space, **settings}
    made, documents = _prepare(models, config, options)
    request = _request(made, documents, on_finding or _logged)
    if single_file:
        from pygen.targets.python import single_file as render

        return {f"{made.package_path}.py": render(request)}
    return {
        f"{made.package_path}/{path}": text for path, text in _files(request, on_finding or _logged).items()
    }


def generate_sdk_notebook(
    *models: ModelLike,
    package: str | None = None,
    client: str | None = None,
    instance_space: str | None = None,
    config: Config | None = None,
    on_finding: Callable[[Finding], None] | None = None,
    **settings: Any,
) -> Any:
    """A client of an SDK that lives as long as this session, for trying things out.

    With `config` it is a client of that project; without, one of an empty engine inside this process. Call it
    again to get the SDK of a changed model.
    """
    options = {"package": package, "client": client, "instance_space": instance_space, **settings}
    made, documents = _prepare(models, config, options)
    files = _files(_request(made, documents, on_finding or _logged), on_finding or _logged)
    found = getattr(
        _import(made.package, {f"{made.package_path}/{k}": v for k, v in files.items()}), made.client_name
    )
    return found.local() if config is None else found(config)


def _prepare(
    models: Sequence[ModelLike], config: Config | None, options: Mapping[str, Any]
) -> tuple[Settings, tuple[ModelDocument, ...]]:
    from pygen.config import Settings
    from pygen.naming import to_snake

    documents = tuple(document for model in models for document in _read(model, config))
    if not documents:
        raise PygenUserError("PG408", "There is no data model to generate from.", hint="Give at least one.")
    chosen = {key: value for key, value in options.items() if value is not None}
    chosen.setdefault("package", to_snake(documents[0].external_id))
    ids = [{"space": one.space, "external_id": one.external_id, "version": one.version} for one in documents]
    try:
        return Settings.model_validate({**chosen, "models": ids}), documents
    except ValueError as error:
        raise PygenUserError("PG408", f"The settings are wrong: {error}") from None


def _read(model: ModelLike, config: Config | None) -> list[ModelDocument]:
    from pygen.models import read, read_text, read_value

    if isinstance(model, tuple):
        if config is None:
            raise PygenUserError(
                "PG408",
                f"The data model {':'.join(map(str, model))} has to be fetched, but there is no config.",
                hint="Pass `config=Config.from_env()`, or give the model itself.",
            )
        from pygen.models import fetch

        return fetch(config, [model])
    if isinstance(model, str) and model.lstrip()[:1] in {"{", "["}:
        return read_text(model, "the text")
    if isinstance(model, str | Path):
        return read(Path(model))
    return read_value(model.dump() if hasattr(model, "dump") else model)


def _request(
    settings: Settings, documents: tuple[ModelDocument, ...], on_finding: Callable[[Finding], None]
) -> Request:
    from pygen.checks import check
    from pygen.findings import stop_on_errors
    from pygen.ir import build_ir
    from pygen.targets import Request

    findings, sound = check(
        documents,
        include=settings.include,
        exclude=settings.exclude,
        strict=settings.strict,
        ignore=settings.ignore,
    )
    stop_on_errors(findings)
    for finding in findings:
        on_finding(finding)
    return Request(build_ir(sound), settings, documents)


def _files(request: Request, on_finding: Callable[[Finding], None]) -> Mapping[str, str]:
    from pygen.targets import registry

    output = registry.find("python").generate(request)
    for finding in output.findings:
        on_finding(finding)
    return output.files


def _logged(finding: Finding) -> None:
    _log.log(logging.INFO if finding.severity == "info" else logging.WARNING, "%s", finding)


def _import(package: str, files: Mapping[str, str]) -> Any:
    """Import the files as a package from a folder of its own, in place of what an earlier call made."""
    from pygen.publish import publish

    top = package.partition(".")[0]
    _refuse_to_hide(top)
    _forget(top)
    folder = Path(tempfile.mkdtemp(prefix="pygen-"))
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    publish(files, folder)
    _folders[top] = folder
    sys.path.insert(0, str(folder))
    importlib.invalidate_caches()
    return importlib.import_module(package)


def _refuse_to_hide(top: str) -> None:
    """A generated package must not take the place of another package of the environment."""
    if top not in _folders and (top in sys.modules or importlib.util.find_spec(top) is not None):
        raise PygenUserError(
            "PG408",
            f"There already is a package {top!r} in this environment.",
            hint="Choose another with `package=`.",
        )


def _forget(top: str) -> None:
    folder = _folders.pop(top, None)
    if folder is not None:
        sys.path.remove(str(folder))
        for name in [name for name in sys.modules if name == top or name.startswith(f"{top}.")]:
            del sys.modules[name]

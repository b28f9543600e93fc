"""A wheel of models and settings without a project: one is made for the build alone."""

from __future__ import annotations

import shutil
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, Any

import tomli_w
from packaging.utils import canonicalize_name

from pygen._version import RUNTIME_REQUIREMENT
from pygen.config import Settings
from pygen.config.settings import SHARED
from pygen.errors import PygenUserError
from pygen.files import remedy
from pygen.locking import plan_from_documents
from pygen.package.rebuilding import built
from pygen.versioning import checked, first_version

if TYPE_CHECKING:
    from pygen.pipeline import Pipeline


def wheel_of(pipeline: Pipeline, folder: Path, *, name: str | None, version: str | None) -> Path:
    """The same bytes that a project with these settings builds; a wheel of the same name is replaced."""
    settings = pipeline.settings
    if version is None:
        version = first_version(settings)
    content = pyproject(settings, name or settings.package, checked(version, "the option `version`"))
    with tempfile.TemporaryDirectory(prefix="pygen-") as made:
        root, out = Path(made, "project"), Path(made, "out")
        root.mkdir()
        out.mkdir()
        plan_from_documents(settings.models, pipeline.documents).write(root)
        (root / "pyproject.toml").write_text(tomli_w.dumps(content), encoding="utf-8", newline="\n")
        return _moved(built(root, out), folder)


def pyproject(settings: Settings, name: str, version: str) -> dict[str, Any]:
    """What a project says; settings that are as they are without being said are not."""
    said = settings.model_dump(mode="json", by_alias=True, exclude_defaults=True)
    for table in said.get("targets", {}).values():
        for key in SHARED:
            table.pop(key, None)
    return {
        "build-system": {"requires": ["hatchling", "hatch-pygen"], "build-backend": "hatchling.build"},
        "project": {
            "name": str(canonicalize_name(name.replace(".", "-"))),
            "version": version,
            "description": f"Typed access to the data model {' and '.join(map(str, settings.models))}.",
            "requires-python": ">=3.11",
            "dependencies": [RUNTIME_REQUIREMENT],
            "optional-dependencies": {
                "local": ["pygen-runtime[local]"],
                "pandas": ["pygen-runtime[pandas]"],
            },
        },
        "tool": {"pygen": said, "hatch": {"build": {"hooks": {"pygen": {}}}}},
    }


def _moved(wheel: Path, folder: Path) -> Path:
    try:
        folder.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(wheel, folder / wheel.name)
    except OSError as error:
        raise PygenUserError(
            "PG404",
            f"The wheel cannot be written: {error.strerror or error}.",
            str(error.filename or folder),
            remedy(error),
        ) from None
    return folder / wheel.name

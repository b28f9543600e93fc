"""`pygen publish`: register the package of this project with a service, which builds the same bytes."""

from __future__ import annotations

import os
import re
from pathlib import Path
from typing import Annotated, Any

import typer

from pygen.cli.output import Json, State, print_json
from pygen.config.load import read_pyproject
from pygen.errors import PygenUserError
from pygen.files import read_text, within
from pygen.models.lock import LOCK_FILE
from pygen.project import Project

EXAMPLES = (
    "Examples: `pygen publish --to https://sdks.acme.com`, "
    "`pygen publish --to http://127.0.0.1:8899 --label my-branch`"
)
_SAID = (
    "description",
    "license",
    "authors",
    "maintainers",
    "keywords",
    "classifiers",
    "urls",
    "requires-python",
    "dependencies",
    "optional-dependencies",
)
_OF_THE_PROJECT = ("model", "models", "output", "layout", "fetch", "minimum-version")
"""Settings that say where things are on this disk, and nothing about what is in the package."""
_TYPES = {".md": "text/markdown", ".rst": "text/x-rst", ".txt": "text/plain"}


def command(
    context: typer.Context,
    to: Annotated[str, typer.Option("--to", metavar="URL", help="Address of the service.")],
    label: Annotated[
        str, typer.Option("--label", help="A development version, of a branch or a pull request.")
    ] = "",
    public: Annotated[bool, typer.Option("--public", help="For everybody who may read there.")] = False,
    as_json: Json = False,
) -> None:
    """Register this project's package with a service (key: `PYGEN_SERVICE_KEY`).

    The service builds it from the same lock, and its wheel is that of `pygen build`, byte for byte.
    """
    from pygen.cli.service_client import KEY, register

    state: State = context.obj
    with state.working() as progress:
        project = state.open(progress)
        body = registration(project)
        if label:
            body |= {"label": label}
            del body["version"]
        name = _name(project.root)
        progress(f"registering {name}")
        made, answer = register(to, name, {**body, "public": public}, os.environ.get(KEY, ""))
    if as_json:
        print_json(answer)
        return
    state.say(f"{made.package} {made.version}: {', '.join(file.filename for file in made.files)}", "green")
    state.say(f"uv pip install --index {to.rstrip('/')}/simple/ {made.package}=={made.version}")


def registration(project: Project) -> dict[str, Any]:
    """What a service has to know to make what a build here makes."""
    pyproject = read_pyproject(project.root)
    table, settings = pyproject.get("project", {}), pyproject["tool"]["pygen"]
    if project.settings.layout != "package":
        raise PygenUserError(
            "PG178",
            f"The layout is `{project.settings.layout}`: there is code beside what is generated.",
            "pyproject.toml [tool.pygen] layout",
            "Upload the wheel of `pygen build` to an index for packages of any kind.",
        )
    said: dict[str, Any] = {key: table[key] for key in _SAID if key in table}
    if "readme" in table:
        said["readme"] = _readme(project.root, table["readme"])
    if "dependencies" in table.get("dynamic", ()):
        from pygen._version import RUNTIME_REQUIREMENT

        hook = (
            pyproject.get("tool", {}).get("hatch", {}).get("metadata", {}).get("hooks", {}).get("pygen", {})
        )
        said["dependencies"] = [RUNTIME_REQUIREMENT, *hook.get("dependencies", [])]
    return {
        "models": [_parsed(file.content) for file in project.model_files],
        "settings": {key: value for key, value in settings.items() if key not in _OF_THE_PROJECT},
        "project": said,
        "lock": within(project.root, LOCK_FILE).read_text(encoding="utf-8"),
        "version": project.version,
    }


def _name(root: Path) -> str:
    """Of the project, as it is registered."""
    name = read_pyproject(root).get("project", {}).get("name")
    if not isinstance(name, str) or not re.fullmatch(r"[A-Za-z0-9]([A-Za-z0-9._-]*[A-Za-z0-9])?", name):
        raise _unusable("name", "it is not a name a package can have", 'Write `name = "acme-wind"`.')
    return name


def _unusable(key: str, why: str, hint: str) -> PygenUserError:
    return PygenUserError("PG101", f"`{key}` cannot be used: {why}.", "pyproject.toml [project]", hint)


def _parsed(content: bytes) -> Any:
    import msgspec

    return msgspec.json.decode(content)


def _readme(root: Path, said: Any) -> dict[str, str]:
    """The readme as text: nobody else has the file."""
    if isinstance(said, dict) and "text" in said:
        return dict(said)
    name = said.get("file") if isinstance(said, dict) else said
    media_type = said.get("content-type") if isinstance(said, dict) else None
    if not isinstance(name, str):
        raise _unusable("readme", "it names no file", 'Write `readme = "README.md"`, or remove it.')
    try:
        text = read_text(within(root, name))
    except (OSError, UnicodeDecodeError) as error:
        why = error.strerror or str(error) if isinstance(error, OSError) else "it is not UTF-8"
        raise _unusable("readme", f"{name}: {why}", "Correct the path or the file.") from None
    return {"content-type": media_type or _TYPES.get(Path(name).suffix.lower(), "text/plain"), "text": text}

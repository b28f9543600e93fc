"""`pygen publish`: register the package of this project with a service, which builds the same bytes."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Annotated, Any

import typer

from pygen.cli.output import Json, State, print_json
from pygen.config.load import read_pyproject
from pygen.errors import PygenUserError, together
from pygen.files import within
from pygen.models.lock import LOCK_FILE
from pygen.project import Project

EXAMPLES = (
    "Examples: `pygen publish --to https://sdks.acme.com`, "
    "`pygen publish --to http://127.0.0.1:8899 --label my-branch`"
)
KEY = "PYGEN_SERVICE_KEY"
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
    state: State = context.obj
    with state.working() as progress:
        project = state.open(progress)
        body = registration(project)
        if label:
            body |= {"label": label}
            del body["version"]
        name = read_pyproject(project.root)["project"]["name"]
        progress(f"registering {name}")
        said = _send(f"{to.rstrip('/')}/v1/packages/{name}/versions", {**body, "public": public})
    if as_json:
        print_json(said)
        return
    state.say(
        f"{said['package']} {said['version']}: {', '.join(f['filename'] for f in said['files'])}", "green"
    )
    state.say(f"uv pip install --index {to.rstrip('/')}/simple/ {said['package']}=={said['version']}")


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


def _parsed(content: bytes) -> Any:
    import msgspec

    return msgspec.json.decode(content)


def _readme(root: Path, said: Any) -> dict[str, str]:
    """The readme as text: nobody else has the file."""
    if isinstance(said, dict) and "text" in said:
        return dict(said)
    name = said["file"] if isinstance(said, dict) else said
    media_type = said.get("content-type") if isinstance(said, dict) else None
    text = within(root, name).read_text(encoding="utf-8")
    return {"content-type": media_type or _TYPES.get(Path(name).suffix.lower(), "text/plain"), "text": text}


def _send(address: str, body: dict[str, Any]) -> dict[str, Any]:
    import httpx

    key = os.environ.get(KEY, "")
    headers = {"Authorization": f"Bearer {key}"} if key else {}
    try:
        answer = httpx.post(address, json=body, headers=headers, timeout=120)
        said: dict[str, Any] = answer.json()
    except (httpx.HTTPError, httpx.InvalidURL, ValueError) as error:
        raise PygenUserError(
            "PG178",
            f"The service cannot be asked: {type(error).__name__}.",
            address,
            "Is it a pygen service, and is it running? `curl ADDRESS/health` tells.",
        ) from None
    if not answer.is_success:
        found = said.get("errors") or [said]
        raise together(
            [
                PygenUserError(
                    str(e.get("code", "PG178")),
                    str(e.get("message") or e.get("detail") or answer.reason_phrase),
                    e.get("where"),
                    e.get("hint"),
                )
                for e in found
            ]
        )
    return said

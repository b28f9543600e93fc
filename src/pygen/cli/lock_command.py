"""`pygen lock`: fetch the models once, and remember them to the byte."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Any

import typer

from pygen.cli.output import Json, State, Variables, count, print_findings, print_json
from pygen.models.variables import parsed
from pygen.project import Project
from pygen.releasing import Releasing

EXAMPLES = "Examples: `pygen lock`, `pygen lock --from model.json`, `pygen lock --check`"


def command(
    context: typer.Context,
    files: Annotated[
        list[Path] | None,
        typer.Option(
            "--from", metavar="FILE", help="Read the models from files or folders, not the service."
        ),
    ] = None,
    keep_models: Annotated[
        bool,
        typer.Option("--keep-models", help="Read no model: only give a version to changed settings."),
    ] = False,
    check: Annotated[
        bool, typer.Option("--check", help="Write nothing; exit 1 if the models are not as locked.")
    ] = False,
    package_version: Annotated[
        str | None,
        typer.Option("--package-version", metavar="VERSION", help="Instead of the version that comes next."),
    ] = None,
    variables: Variables = None,
    as_json: Json = False,
) -> None:
    """Write `models/*.json` and `pygen.lock`, from the service (`CDF_*`, `config.toml`) or from files.

    Says what changed for users of the SDK, gives the next version, and enters it into the
    project's CHANGELOG.md if there is one.
    """
    state: State = context.obj
    if files and keep_models:
        raise typer.BadParameter("--from and --keep-models exclude each other")
    with state.working() as progress:
        project = state.open(progress)
        releasing = project.plan_lock(
            files or (), parsed(variables or ()), keep_models=keep_models, version=package_version
        )
        changed = releasing.differences(project.root) if check else releasing.write(project.root)
    if as_json:
        print_json(_json(releasing, changed))
    else:
        _print(state, project, releasing, changed, "differs" if check else "written")
    if check and changed:
        raise typer.Exit(1)


def _json(releasing: Releasing, changed: list[str]) -> dict[str, Any]:
    lock = releasing.plan.lock
    return {
        "digest": lock.digest,
        "changed": changed,
        "models": [str(model.ref) for model in lock.models],
        "previous": releasing.previous,
        "version": releasing.version,
        "changes": releasing.step.changes.to_json()["changes"] if releasing.step and changed else [],
    }


def _print(state: State, project: Project, releasing: Releasing, changed: list[str], how: str) -> None:
    print_findings(state, releasing.plan.findings)
    if changed:
        _tell(state, releasing)
    for path in changed:
        state.say(f"{path}: {how}")
    for model in releasing.plan.lock.models:
        state.say(f"{model.ref}: {count(len(model.views), 'view')}, sha256 {model.sha256[:16]}")
    if not changed:
        state.say("nothing changed")
    elif how == "differs":
        state.say("next: `pygen lock`", "bold")
    else:
        _say_next(state, project, releasing)


def _tell(state: State, releasing: Releasing) -> None:
    """What changed for users, and the version that says so."""
    step = releasing.step
    if step and step.changes.changes:
        state.say(f"{step.changes.to_text()}\n")
    elif releasing.raised:
        unknown = "what was locked before is not here: taken for breaking, unless `--package-version` says so"
        state.say("nothing that users of the SDK see" if step else unknown)
    if releasing.raised:
        state.say(f"version {releasing.previous} -> {releasing.version}", "bold")
    elif releasing.version and releasing.previous is None:
        state.say(f"version {releasing.version}", "bold")


def _say_next(state: State, project: Project, releasing: Releasing) -> None:
    print_findings(state, project.findings_of_release(releasing.plan.lock))
    state.say("next: commit these files; `pip install -e .` or `pygen build` makes the package anew", "bold")

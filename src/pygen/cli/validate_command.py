"""`pygen validate`: what the checks say about models."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from pygen.cli.output import Json, State, count, finding_json, print_findings, print_json

EXAMPLES = "Examples: `pygen validate`, `pygen validate model.json --strict`"


def command(
    context: typer.Context,
    files: Annotated[
        list[Path] | None,
        typer.Argument(metavar="[FILE...]", help="Models to check. Default: the locked ones of the project."),
    ] = None,
    strict: Annotated[bool, typer.Option("--strict", help="Warnings are errors.")] = False,
    as_json: Json = False,
) -> None:
    """Check models and list the findings; exit 1 if one is an error."""
    from pygen.checks import check
    from pygen.models import read

    state: State = context.obj
    if files:
        documents = read(*files)
        findings, _ = check(documents, strict=strict)
    else:
        project = state.open(strict=strict)
        documents, findings = project.documents, list(project.checked[0])
    errors = sum(finding.severity == "error" for finding in findings)
    if as_json:
        print_json([finding_json(finding) for finding in findings])
    else:
        print_findings(state, findings)
        state.say(
            f"{count(len(documents), 'model')}: {count(len(findings), 'finding')}, {count(errors, 'error')}"
        )
    if errors:
        raise typer.Exit(1)

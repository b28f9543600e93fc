"""`pygen validate`: what the checks say about models."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from pygen.cli.output import Json, State, Variables, count, finding_json, print_findings, print_json

EXAMPLES = "Examples: `pygen validate`, `pygen validate model.json --strict`"


def command(
    context: typer.Context,
    files: Annotated[
        list[Path] | None,
        typer.Argument(metavar="[FILE...]", help="Models to check. Default: the locked ones of the project."),
    ] = None,
    strict: Annotated[bool, typer.Option("--strict", help="Warnings are errors.")] = False,
    variables: Variables = None,
    as_json: Json = False,
) -> None:
    """Check models and list the findings; exit 1 if one is an error."""
    from pygen.models import read
    from pygen.models.variables import parsed
    from pygen.pipeline import Pipeline

    state: State = context.obj
    if files:
        documents = read(*files, variables=parsed(variables or ()))
        pipeline = Pipeline.alone(documents, strict=strict)
    else:
        pipeline = state.open(strict=strict).pipeline
    findings = pipeline.all_findings
    errors = sum(finding.severity == "error" for finding in findings)
    if as_json:
        print_json([finding_json(finding) for finding in findings])
    else:
        print_findings(state, findings)
        state.say(
            f"{count(len(pipeline.documents), 'model')}: "
            f"{count(len(findings), 'finding')}, {count(errors, 'error')}"
        )
    if errors:
        raise typer.Exit(1)

"""`pygen validate`: what the checks say about models."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from pygen.cli import github
from pygen.cli.output import (
    Json,
    Report,
    ReportFormat,
    State,
    Variables,
    count,
    finding_json,
    print_findings,
    print_json,
)

EXAMPLES = "Examples: `pygen validate`, `pygen validate model.json --strict`"


def command(
    context: typer.Context,
    files: Annotated[
        list[Path] | None,
        typer.Argument(metavar="FILE", help="Models to check. Default: the locked ones of the project."),
    ] = None,
    strict: Annotated[bool, typer.Option("--strict", help="Warnings are errors.")] = False,
    variables: Variables = None,
    format: ReportFormat = Report.text,
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
    if as_json or format is Report.json:
        print_json([finding_json(finding) for finding in findings])
    elif format is Report.github:
        for line in github.of_findings(findings, pipeline.documents[0].origin if files else _locked(state)):
            print(line)
    else:
        print_findings(state, findings)
        state.say(
            f"{count(len(pipeline.documents), 'model')}: "
            f"{count(len(findings), 'finding')}, {count(errors, 'error')}"
        )
    if errors:
        raise typer.Exit(1)


def _locked(state: State) -> str:
    return state.open().locked.models[0].file

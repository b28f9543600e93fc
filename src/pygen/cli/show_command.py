"""`pygen show`: a model, or any value between two steps of the generator."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from pygen.cli.diagram import mermaid, outline
from pygen.cli.output import Json, State, print_findings, print_json
from pygen.models import read
from pygen.pipeline import Pipeline
from pygen.source.graphql import schemas
from pygen.stages import Stage, files, value

EXAMPLES = "Examples: `pygen show`, `pygen show --format mermaid`, `pygen show --stage resolved`"


class Format(StrEnum):
    text = "text"
    json = "json"
    mermaid = "mermaid"


def command(
    context: typer.Context,
    file: Annotated[
        Path | None, typer.Argument(metavar="FILE", help="A model. Default: the project's.")
    ] = None,
    stage: Annotated[Stage, typer.Option("--stage", "-s", help="Which value to show.")] = Stage.ir,
    target: Annotated[
        str, typer.Option("--target", "-t", help="The language, from the stage `names` on.")
    ] = "python",
    format: Annotated[Format, typer.Option("--format", "-f", help="mermaid draws a diagram.")] = Format.text,
    as_json: Json = False,
) -> None:
    """Show a model, or what the generator makes of it, stage by stage."""
    state: State = context.obj
    pipeline = Pipeline.alone(read(file)) if file else state.open().pipeline
    if as_json or format is Format.json or not _as_text(state, pipeline, stage, target, format):
        print_json(value(pipeline, stage, target))


def _as_text(state: State, pipeline: Pipeline, stage: Stage, target: str, format: Format) -> bool:
    """Whether the stage has a form for people that says more than its JSON."""
    if stage is Stage.ir:
        sdk = pipeline.request.sdk
        state.say(mermaid(sdk) if format is Format.mermaid else outline(sdk))
    elif stage is Stage.findings:
        print_findings(state, pipeline.all_findings)
    elif stage is Stage.graphql:
        state.say("\n".join(schemas(pipeline.request.sdk).values()))
    elif stage is Stage.files:
        for path, text in files(pipeline, target).items():
            state.say(f"{path}  {text.count(chr(10))} lines")
    else:
        return False
    return True

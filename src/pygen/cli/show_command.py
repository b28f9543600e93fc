"""`pygen show`: a model, or any value between two steps of the generator."""

from __future__ import annotations

import json
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from pygen.cli.diagram import mermaid, outline
from pygen.cli.output import Json, State, finding_json, print_findings, print_json
from pygen.models import read
from pygen.pipeline import Pipeline

if TYPE_CHECKING:
    from pygen.ir import Sdk

EXAMPLES = "Examples: `pygen show`, `pygen show --format mermaid`, `pygen show --stage ir --format json`"


class Stage(StrEnum):
    settings = "settings"
    document = "document"
    findings = "findings"
    ir = "ir"
    files = "files"


class Format(StrEnum):
    text = "text"
    json = "json"
    mermaid = "mermaid"


def command(
    context: typer.Context,
    file: Annotated[
        Path | None, typer.Argument(metavar="[FILE]", help="A model. Default: the project's.")
    ] = None,
    stage: Annotated[Stage, typer.Option("--stage", "-s", help="Which value to show.")] = Stage.ir,
    format: Annotated[Format, typer.Option("--format", "-f", help="mermaid draws a diagram.")] = Format.text,
    as_json: Json = False,
) -> None:
    """Show a model, or what the generator makes of it: settings -> document -> findings -> ir -> files."""
    state: State = context.obj
    format = Format.json if as_json else format
    pipeline = Pipeline.alone(read(file)) if file else state.open().pipeline
    if stage is Stage.ir:
        _show_ir(state, pipeline.request.sdk, format)
    elif stage is Stage.findings and format is Format.text:
        print_findings(state, pipeline.all_findings)
    elif stage is Stage.files and format is Format.text:
        for path, text in _files(pipeline).items():
            state.say(f"{path}  {text.count(chr(10))} lines")
    else:
        print_json(_value(pipeline, stage))


def _show_ir(state: State, sdk: Sdk, format: Format) -> None:
    from pygen.ir import to_json

    if format is Format.json:
        print_json(to_json(sdk))
    else:
        state.say(mermaid(sdk) if format is Format.mermaid else outline(sdk))


def _value(pipeline: Pipeline, stage: Stage) -> object:
    if stage is Stage.settings:
        return pipeline.settings.model_dump(mode="json", by_alias=True)
    if stage is Stage.document:
        from pygen.models import canonical_json

        return [json.loads(canonical_json(document)) for document in pipeline.documents]
    if stage is Stage.findings:
        return [finding_json(finding) for finding in pipeline.all_findings]
    return _files(pipeline)


def _files(pipeline: Pipeline) -> dict[str, str]:
    """Path -> text, of every target."""
    package = pipeline.settings.package_path
    files = {
        f"{package if target == 'python' else target}/{path}": text
        for target, output in pipeline.outputs.items()
        for path, text in output.files.items()
    }
    return dict(sorted(files.items()))

"""`pygen diff`: what changed between two models, what breaks, and which version comes next."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from pygen.cli.output import Json, State, print_json
from pygen.errors import PygenUserError

if TYPE_CHECKING:
    from pygen.models import ModelDocument

EXAMPLES = "Examples: `pygen diff v1.json v2.json`, `pygen diff v1.json v2.json --format markdown`"


class Format(StrEnum):
    text = "text"
    markdown = "markdown"
    json = "json"


def command(
    context: typer.Context,
    old: Annotated[Path, typer.Argument(help="The model before.")],
    new: Annotated[Path, typer.Argument(help="The model after.")],
    format: Annotated[Format, typer.Option("--format", "-f")] = Format.text,
    as_json: Json = False,
    breaking: Annotated[bool, typer.Option("--breaking", help="Exit 1 if a change breaks users.")] = False,
) -> None:
    """Compare two models."""
    from pygen.changes import diff

    state: State = context.obj
    changes = diff(_one(old), _one(new))
    if as_json or format is Format.json:
        print_json(changes.to_json())
    else:
        state.say(changes.to_markdown() if format is Format.markdown else changes.to_text())
    if breaking and changes.breaking:
        raise typer.Exit(1)


def _one(path: Path) -> ModelDocument:
    from pygen.models import read

    documents = read(path)
    if len(documents) != 1:
        raise PygenUserError(
            "PG173", f"{path} holds {len(documents)} models; one can be compared.", str(path)
        )
    return documents[0]

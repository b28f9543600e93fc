"""`pygen explain PG204`: cause, effect and cure of a code."""

from __future__ import annotations

from typing import Annotated

import typer
from rich.markdown import Markdown

from pygen.cli.output import Json, State, print_json

EXAMPLES = "Example: `pygen explain PG204`"


def command(
    context: typer.Context,
    code: Annotated[str, typer.Argument(metavar="CODE", help="A code such as PG204.")],
    as_json: Json = False,
) -> None:
    """Explain an error or a finding."""
    from pygen.checks import explain

    state: State = context.obj
    text = explain(code.upper())
    if as_json:
        print_json({"code": code.upper(), "text": text})
    elif state.out.is_terminal:
        state.out.print(Markdown(text))
    else:
        state.say(text)

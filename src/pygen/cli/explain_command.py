"""`pygen explain PG204`: cause, effect and cure of a code."""

from __future__ import annotations

from typing import Annotated

import typer
from rich.markdown import Markdown

from pygen.cli.output import Json, State, print_json

EXAMPLES = "Examples: `pygen explain PG204`, `pygen explain` (all there are)"


def _beginning_with(incomplete: str) -> list[tuple[str, str]]:
    from pygen.checks import codes

    return [(code, title) for code, title in codes().items() if code.startswith(incomplete.upper())]


def command(
    context: typer.Context,
    code: Annotated[
        str | None,
        typer.Argument(
            metavar="CODE", help="A code such as PG204. Default: all.", autocompletion=_beginning_with
        ),
    ] = None,
    as_json: Json = False,
) -> None:
    """Explain an error or a finding; without a code, list them all."""
    from pygen.checks import codes, explain

    state: State = context.obj
    if code is None:
        if as_json:
            print_json([{"code": code, "title": title} for code, title in codes().items()])
        for code, title in () if as_json else codes().items():
            state.say(f"{code}  {title}")
        return
    text = explain(code)
    if as_json:
        print_json({"code": text.split()[1], "text": text})
    elif state.out.is_terminal:
        state.out.print(Markdown(text))
    else:
        state.say(text)

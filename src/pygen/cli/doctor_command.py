"""`pygen doctor`: is everything around the project as it should be?"""

from __future__ import annotations

from typing import Any

import typer

from pygen.cli.endings import mistake_json
from pygen.cli.output import Json, State, print_json
from pygen.package.doctor import Verdict, diagnose

EXAMPLES = "Examples: `pygen doctor`, `pygen doctor --json`"
_MARKS = {"ok": ("ok  ", "green"), "warn": ("warn", "yellow"), "fail": ("FAIL", "bold red")}


def command(context: typer.Context, as_json: Json = False) -> None:
    """Look at environment, versions, build settings, lock, cache keys and credentials."""
    state: State = context.obj
    verdicts = list(diagnose(state.folder.resolve()))
    if as_json:
        print_json([_json(verdict) for verdict in verdicts])
    else:
        for verdict in verdicts:
            _print(state, verdict)
    if any(verdict.status == "fail" for verdict in verdicts):
        raise typer.Exit(1)


def _json(verdict: Verdict) -> dict[str, Any]:
    errors = [mistake_json(mistake) for mistake in verdict.mistakes]
    found = {"check": verdict.check, "status": verdict.status, "message": verdict.message}
    return {**found, "errors": errors}


def _print(state: State, verdict: Verdict) -> None:
    mark, style = _MARKS[verdict.status]
    told = "\n".join(map(str, verdict.mistakes)) or verdict.message
    state.say(f"{mark}  {verdict.check}: {told}", style)

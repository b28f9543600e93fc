"""`pygen doctor`: is everything around the project as it should be?"""

from __future__ import annotations

import typer

from pygen.cli.output import Json, State, print_json
from pygen.package.doctor import Verdict, diagnose

EXAMPLES = "Examples: `pygen doctor`, `pygen doctor --json`"
_MARKS = {"ok": ("ok  ", "green"), "warn": ("warn", "yellow"), "fail": ("FAIL", "bold red")}


def command(context: typer.Context, as_json: Json = False) -> None:
    """Look at environment, versions, build settings, lock, cache keys and credentials."""
    state: State = context.obj
    verdicts = list(diagnose(state.folder.resolve()))
    if as_json:
        print_json([{"check": v.check, "status": v.status, "message": v.message} for v in verdicts])
    else:
        for verdict in verdicts:
            _print(state, verdict)
    if any(verdict.status == "fail" for verdict in verdicts):
        raise typer.Exit(1)


def _print(state: State, verdict: Verdict) -> None:
    mark, style = _MARKS[verdict.status]
    state.say(f"{mark}  {verdict.check}: {verdict.message}", style)

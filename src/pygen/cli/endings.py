"""How a command ends that did not do what was asked: in words, as JSON, as annotations of GitHub."""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence
from typing import Any

import typer

from pygen.cli import github
from pygen.cli.output import FEW, more, print_json
from pygen.errors import PygenUserError, separately

UsageError: Any = typer.BadParameter.__mro__[1]
"""What the command line raises for its own misuse; typer does not export it."""


def told_as(arguments: Sequence[str]) -> str:
    """The form of answer that the arguments ask for, even where they cannot be understood otherwise."""
    end = list(arguments).index("--") if "--" in arguments else len(arguments)
    words = list(arguments[:end])
    if "--json" in words:
        return "json"
    for word, following in zip(words, [*words[1:], ""], strict=True):
        for option in ("--format", "-f"):
            if word == option and following in ("json", "github"):
                return following
            if word in (f"{option}=json", f"{option}=github"):
                return word.rpartition("=")[2]
    return "text"


def tell_mistakes(error: PygenUserError, form: str, *, each: bool = False) -> None:
    """Every mistake: to stdout for programs, to stderr for people, of many alike the first."""
    mistakes = separately(error)
    if form == "json":
        print_json({"errors": [mistake_json(mistake) for mistake in mistakes]})
    for mistake in mistakes if form == "github" else ():
        place, line = github.place(mistake.where or "")
        text = f"{mistake.message} {mistake.hint or ''}".strip()
        print(github.annotation("error", text, file=place, line=line, title=mistake.code))
    kinds: dict[str, list[PygenUserError]] = {}
    for mistake in mistakes:
        kinds.setdefault(mistake.code, []).append(mistake)
    for code, found in kinds.items():
        shown = found if each or len(found) <= 2 * FEW else found[:FEW]
        for mistake in shown:
            print(f"pygen: error {mistake}", file=sys.stderr)
        if len(shown) < len(found):
            print(f"pygen: {more(len(found) - len(shown), code)}", file=sys.stderr)


def mistake_json(mistake: PygenUserError) -> dict[str, str]:
    """One mistake, in the words of a finding."""
    return {
        "code": mistake.code,
        "severity": "error",
        "location": mistake.where or "",
        "message": mistake.message,
        "hint": mistake.hint or f"`pygen explain {mistake.code}` says what to do.",
    }


def run_for_programs(app: Callable[..., Any], arguments: list[str]) -> int:
    """Run a command of which a program wants the answer, misuse of the command line included."""
    try:
        status = app(arguments, prog_name="pygen", standalone_mode=False)
    except UsageError as error:
        command = error.ctx.command_path if error.ctx else "pygen"
        message, hint = error.format_message(), f"Try `{command} --help`."
        print_json({"errors": [_misuse(message, command, hint)]})
        print(f"pygen: {message} {hint}", file=sys.stderr)
        return 2
    return status if isinstance(status, int) else 0


def _misuse(message: str, command: str, hint: str) -> dict[str, str]:
    return {"code": "usage", "severity": "error", "location": command, "message": message, "hint": hint}

"""The command line: global options, the list of commands, and how a command ends.

Exit status: 0 all well; 1 no (a difference, a finding that is an error, a mistake in the project);
2 the command line itself was wrong.
"""

from __future__ import annotations

import os
import sys
from importlib import import_module
from pathlib import Path
from typing import Annotated

import typer

from pygen._version import __version__
from pygen.cli.endings import run_for_programs, tell_mistakes, told_as
from pygen.cli.output import State
from pygen.errors import PygenUserError

COMMANDS = (
    "init",
    "lock",
    "generate",
    "check",
    "validate",
    "explain",
    "show",
    "docs",
    "diff",
    "inspect",
    "verify",
    "build",
    "local",
    "mock",
    "doctor",
    "upgrade",
    "migrate",
    "compat",
    "publish",
    "serve",
    "mcp",
)

_SWITCHES = {"--verbose", "-v", "--no-color"}

app = typer.Typer(
    name="pygen",
    help="Turn a Cognite data model into a typed SDK.",
    epilog="`-v` and `--no-color` may also follow a command. "
    "Exit status: 0 all well, 1 a difference or an error, 2 wrong use of the command line.",
    no_args_is_help=True,
    rich_markup_mode="markdown",
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)


def _version(wanted: bool) -> None:
    if wanted:
        print(f"pygen {__version__}")
        raise typer.Exit


@app.callback()
def options(
    context: typer.Context,
    project: Annotated[
        Path, typer.Option("--project", "-p", help="Folder of the SDK project.", metavar="FOLDER")
    ] = Path(),
    verbose: Annotated[bool, typer.Option("--verbose", "-v", help="Say what is being done.")] = False,
    no_color: Annotated[bool, typer.Option("--no-color", help="Plain text, as with NO_COLOR.")] = False,
    _: Annotated[
        bool, typer.Option("--version", help="Print the version.", callback=_version, is_eager=True)
    ] = False,
) -> None:
    context.obj = State(project, verbose=verbose, color=not no_color)


for _name in COMMANDS:
    _module = import_module(f"pygen.cli.{_name}_command")
    if hasattr(_module, "group"):
        app.add_typer(_module.group, name=_name, epilog=_module.EXAMPLES)
    else:
        _settings = getattr(_module, "SETTINGS", None)
        app.command(_name, epilog=_module.EXAMPLES, context_settings=_settings)(_module.command)


def _switches_first(arguments: list[str]) -> list[str]:
    """The global switches may stand behind a command's name as well: `pygen check -v`."""
    end = arguments.index("--") if "--" in arguments else len(arguments)
    return sorted(arguments[:end], key=lambda argument: argument not in _SWITCHES) + arguments[end:]


def run() -> None:
    """The console script."""
    arguments = _switches_first(sys.argv[1:])
    form = told_as(arguments)
    try:
        if form == "json":
            raise SystemExit(run_for_programs(app, arguments))
        app(arguments, prog_name="pygen")
    except PygenUserError as error:
        tell_mistakes(error, form, each=bool({"-v", "--verbose"} & set(arguments)))
        raise SystemExit(1) from None
    except BrokenPipeError:  # the reader of our output went away, as `head` does
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        raise SystemExit(0) from None

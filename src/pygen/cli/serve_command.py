"""`pygen serve`: the service, where it is installed."""

from __future__ import annotations

import importlib.util
import runpy
import sys

import typer

from pygen.errors import PygenUserError

EXAMPLES = "Examples: `pygen serve`, `pygen serve --port 9000`; `pygen-service --help` has the rest"
SETTINGS = {"allow_extra_args": True, "ignore_unknown_options": True}


def command(context: typer.Context) -> None:
    """Generate over HTTP, and be the package index: needs `pygen-service`."""
    if importlib.util.find_spec("pygen_service") is None:
        raise PygenUserError(
            "PG612", "The service is not installed.", hint="Install it: `pip install pygen-service`."
        )
    sys.argv = ["pygen-service", "serve", *context.args]
    runpy.run_module("pygen_service", run_name="__main__", alter_sys=True)

"""Serving a generated package to agents, which another distribution does."""

from __future__ import annotations

import sys
from importlib import import_module

from .errors import MissingExtra


def serve(package: str) -> int:
    """What `python -m <package>.mcp` does; the exit status."""
    try:
        command = import_module("pygen_mcp.command")
    except ModuleNotFoundError as error:
        if error.name != "pygen_mcp":
            raise
        print(f"error: {MissingExtra(f'{package}.mcp', 'mcp')}", file=sys.stderr)
        return 2
    status: int = command.main(package=package)
    return status

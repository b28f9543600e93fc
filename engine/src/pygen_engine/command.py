"""`pygen-engine serve`: the engine behind a socket, for clients in any language."""

from __future__ import annotations

import argparse
import json
import os
import re
import signal
import sys
from collections.abc import Sequence
from importlib.metadata import version
from pathlib import Path

EXAMPLES = """examples:
  pygen-engine serve                                  empty, in memory, at http://127.0.0.1:8765
  pygen-engine serve plant.db --model models/         the data stays in plant.db; models from a folder
  pygen-engine serve --model cdm --model mine.json    models that build on the core model
  pygen-engine serve --port 0 --json                  a free port, told as one line of JSON
"""


def main(arguments: Sequence[str] | None = None) -> int:
    """The exit status: 0 when it was ended, 1 when it cannot serve, 2 for arguments that say nothing."""
    asked = _parser().parse_args(arguments)
    signal.signal(signal.SIGTERM, signal.default_int_handler)  # end as by Ctrl-C: the file is closed
    try:
        return _serve(asked)
    except KeyboardInterrupt:
        return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="pygen-engine", description="The data modeling API of CDF on SQLite, on this machine."
    )
    parser.add_argument("--version", action="version", version=f"pygen-engine {version('pygen-engine')}")
    commands = parser.add_subparsers(title="commands", metavar="serve", required=True)
    serve = commands.add_parser(
        "serve",
        help="answer HTTP requests until Ctrl-C",
        description="Answer HTTP requests until Ctrl-C. Every project name and any token will do.",
        epilog=EXAMPLES,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    add = serve.add_argument
    add("file", nargs="?", type=Path, metavar="FILE", help="keep the data here (default: in memory)")
    add(
        "--model",
        type=Path,
        action="append",
        default=[],
        metavar="PATH",
        help="JSON (or YAML) to load: a file, a folder of them, or 'cdm': the core model that every project"
        " has; may be said again (default: none)",
    )
    add("--host", default="127.0.0.1", help="address to listen on (default: %(default)s)")
    add("--port", type=_port, default=8765, help="0 takes a free one (default: %(default)s)")
    add(
        "--project",
        type=_project,
        action="append",
        default=[],
        metavar="NAME",
        help="the project to serve; may be said again (default: every name, told as 'local')",
    )
    add("--units", type=Path, metavar="FILE", help="a catalogue of units instead of the built-in one: JSON")
    add("--read-only", action="store_true", help="refuse requests that write, with a 403")
    add(
        "--allow-origin",
        type=_origin,
        action="append",
        default=[],
        metavar="ORIGIN",
        help="answer web pages from here, as http://localhost:5173; may be said again (default: none)",
    )
    add("--json", action="store_true", help="say where it serves as one line of JSON, for scripts")
    return parser


def _port(text: str) -> int:
    if not text.isdecimal() or int(text) > 65535:
        raise argparse.ArgumentTypeError("a port is a number from 0 to 65535")
    return int(text)


def _origin(text: str) -> str:
    from pygen_engine.http.origins import checked_origin

    try:
        return checked_origin(text)
    except ValueError as error:
        raise argparse.ArgumentTypeError(str(error)) from None


def _project(text: str) -> str:
    if not re.fullmatch(r"[A-Za-z0-9_-]{1,64}", text):
        raise argparse.ArgumentTypeError("the name of a project is made of letters, digits, - and _")
    return text


def _serve(asked: argparse.Namespace) -> int:
    from pygen_engine.http.auth import DEFAULT_PROJECT
    from pygen_engine.loading.files import read_files
    from pygen_engine.options import AuthOptions, EngineOptions
    from pygen_engine.serving import CannotServe, serving

    auth = AuthOptions(projects=tuple(asked.project))
    options = EngineOptions(
        read_only=asked.read_only, units=asked.units, auth=auth, origins=tuple(asked.allow_origin)
    )
    project = asked.project[0] if asked.project else DEFAULT_PROJECT
    try:
        documents = read_files(asked.model)
        with serving(asked.file, documents, asked.host, asked.port, options) as server:
            if asked.json:
                facts = {"url": server.url, "project": project, "pid": os.getpid(), "port": server.port}
                print(json.dumps(facts), flush=True)
            else:
                print(f"serving at {server.url} (project {project}, any token); Ctrl-C stops", flush=True)
            server.serve_forever(0.2)
    except (CannotServe, OSError, ValueError) as error:
        print(f"pygen-engine: {_line(error)}", file=sys.stderr)
        return 1
    return 0


def _line(error: Exception) -> str:
    if isinstance(error, OSError) and error.filename is not None:
        return f"{error.filename}: {error.strerror}"
    return str(error)

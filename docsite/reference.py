"""Pages of the reference: public names as directives that mkdocstrings fills in, and the command line."""

from __future__ import annotations

import inspect
from collections.abc import Iterator, Sequence
from typing import Any

import typer
import typer.main

from docsite.public import PublicName, ReferencePage, names_of


def pages() -> Iterator[tuple[str, str]]:
    """Path and Markdown of every page."""
    for page, names in names_of():
        yield page.path, _page(page, names)
    yield "reference/cli.md", _command_line()


def _page(page: ReferencePage, names: Sequence[PublicName]) -> str:
    parts = [f"# {page.title}", page.intro]
    for module in (listed.partition(":")[0] for listed in page.modules):
        parts.append(f"## `{module}`")
        for name in names:
            if name.module != module:
                continue
            if name.described_as == name.path:
                parts.append(f"::: {name.path}\n    options:\n      heading_level: 3")
            else:
                parts.append(
                    f"[](){{#{name.path}}}`{name.name}` is [`{name.described_as}`][{name.described_as}]."
                )
    return "\n\n".join(parts) + "\n"


def _command_line() -> str:
    from pygen.cli.app import app

    parts = [
        "# Command line",
        "What `pygen --help` says, for reading. `pygen` comes with `hatch-pygen[cli]`, `pygen-engine` with "
        "[the engine](../local.md), `pygen-mcp` with [agents](../agents.md).",
    ]
    parts += _described(typer.main.get_command(app), None, "pygen", 2)
    return "\n\n".join(parts) + "\n"


def _described(command: Any, above: typer.Context | None, name: str, level: int) -> Iterator[str]:
    """A command and those below it. The classes are those of click, of which typer brings its own copy."""
    context = typer.Context(command, info_name=name, parent=above)
    yield f"{'#' * level} `{context.command_path}`"
    if command.help:
        yield inspect.cleandoc(command.help)
    pieces = " ".join(command.collect_usage_pieces(context))
    yield f"```text\n{context.command_path} {pieces}\n```"
    told = [param.get_help_record(context) for param in command.get_params(context)]
    rows = [f"| `{_cell(what)}` | {_cell(meaning)} |" for what, meaning in filter(None, told)]
    if rows:
        yield "\n".join(["| | meaning |", "|---|---|", *rows])
    for inner in getattr(command, "commands", {}):
        if not command.commands[inner].hidden:
            yield from _described(command.commands[inner], context, inner, level + 1)


def _cell(text: str) -> str:
    return " ".join(text.split()).replace("|", "\\|")

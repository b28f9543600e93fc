"""Notebooks of examples/notebooks, run from top to bottom -> pages with what the cells gave."""

from __future__ import annotations

import base64
import os
import re
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import groupby
from pathlib import Path
from typing import Any

import nbformat
from nbclient import NotebookClient

ROOT = Path(__file__).resolve().parents[1]
FOLDER = ROOT / "examples" / "notebooks"
_ESCAPES = re.compile(r"\x1b\[[?0-9;]*[A-Za-z]")
_UP, _CLEARED = "\x1b[1A", "\x1b[2K"


@dataclass
class NotebookPage:
    """A notebook after it ran."""

    name: str
    markdown: str
    """With tables and cards as HTML, as a notebook shows them."""
    twin: str
    """With the same as text."""
    pictures: dict[str, bytes] = field(default_factory=dict)


def notebooks() -> list[Path]:
    return sorted(FOLDER.glob("*.ipynb"))


def run(path: Path) -> Any:
    """The notebook with its outputs; a cell that fails is an error that shows the cell."""
    notebook: Any = nbformat.read(path, as_version=4)  # type: ignore[no-untyped-call]
    resources = {"metadata": {"path": str(path.parent)}}
    # What a shell finds where this environment is active: `!pygen` is the one of these sources.
    commands = os.pathsep.join([str(Path(sys.executable).parent), os.environ.get("PATH", os.defpath)])
    client = NotebookClient(
        notebook, kernel_name="python3", timeout=300, startup_timeout=300, resources=resources
    )
    client.execute(env=os.environ | {"PATH": commands}, stderr=subprocess.DEVNULL)
    return notebook


def page_of(path: Path) -> NotebookPage:
    page = NotebookPage(path.stem, "", "")
    shown, told = [], []
    for cell in run(path).cells:
        if cell.cell_type == "markdown":
            shown.append(cell.source)
            told.append(cell.source)
            continue
        code = f"```python\n{cell.source}\n```"
        shown.append(code)
        told.append(code)
        for output in _merged(cell.outputs):
            shown += _rich(page, output)
            told += _plain(output)
    place = f"`examples/notebooks/{path.name}`"
    run_it = (
        f"This page is {place}, run when the site was built. It needs no project: "
        "an engine in the process answers."
    )
    page.markdown = "\n\n".join([shown[0], f'!!! note ""\n\n    {run_it}', *shown[1:]]) + "\n"
    page.twin = "\n\n".join([told[0], run_it, *told[1:]]) + "\n"
    return page


def _rich(page: NotebookPage, output: Any) -> Iterator[str]:
    data = output.get("data", {})
    if "image/png" in data:
        name = f"{page.name}-{len(page.pictures) + 1}.png"
        page.pictures[name] = base64.b64decode(data["image/png"])
        yield f"![{_text(data)}]({name})"
    elif "text/html" in data:
        yield f'<div class="cell-output">{data["text/html"]}</div>'
    else:
        yield from _plain(output)


def _merged(outputs: list[Any]) -> Iterator[Any]:
    """What one command said comes in pieces."""
    for kind, pieces in groupby(outputs, lambda output: output.output_type):
        if kind == "stream":
            yield {"text": "".join(piece.text for piece in pieces)}
        else:
            yield from pieces


def _plain(output: Any) -> Iterator[str]:
    text = _as_seen(output.get("text") or _text(output.get("data", {})))
    if text.strip():
        yield f"```text\n{text.rstrip()}\n```"


def _as_seen(text: str) -> str:
    """Without what a progress bar drew over later, and without colours."""
    lines: list[str] = []
    for raw in text.replace("\r\n", "\n").split("\n"):
        line = raw
        while _UP in line:
            del lines[-1:]
            line = line.partition(_UP)[2]
        lines.append(_ESCAPES.sub("", line.rpartition(_CLEARED)[2].rpartition("\r")[2]))
    return "\n".join(lines)


def _text(data: Any) -> str:
    return str(data.get("text/plain", ""))

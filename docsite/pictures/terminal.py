"""A terminal in which commands were typed, as SVG for README: what they print is what they printed here."""

from __future__ import annotations

import io
import os
import re
import subprocess
import sys
import tempfile
from pathlib import Path

from rich import _export_format
from rich.console import Console
from rich.terminal_theme import SVG_EXPORT_THEME
from rich.text import Text

COLUMNS = 88
_FONTS = re.compile(r"@font-face \{\{.*?\}\}\s*", re.DOTALL)
"""Fonts of a server elsewhere: where pictures of README are shown, nothing is fetched."""

_PROGRAM = """
from my_plant import MachineWrite, MyPlantClient, SiteWrite

north = SiteWrite(external_id="north", name="North", country="NO")
pumps = [
    MachineWrite(external_id=f"m{n}", name=f"Pump {n}", power=60.0 + 15 * n, status="running", site=north)
    for n in (1, 2)
]
with MyPlantClient.local() as client:
    print(client.upsert(pumps))
    for machine in client.machine.list(min_power=80):
        print(machine.name, machine.power, "kW")
    for site in client.site.query().with_machines().list():
        print(site.name, [machine.name for machine in site.machines])
"""

TYPED = (
    "pygen init my-plant",
    "cd my-plant",
    "pygen show",
    "pip install '.[local]'",
    "python first.py",
)
_INSTEAD = {"pip install '.[local]'": "pygen generate > /dev/null"}
"""What makes the same code importable without an index to install from."""


def terminal() -> str:
    """The picture."""
    console = Console(record=True, width=COLUMNS, file=io.StringIO(), color_system="truecolor")
    with tempfile.TemporaryDirectory() as name:
        here = Path(name)
        for line in TYPED:
            console.print(Text("$ ", "bold green") + Text(line, "bold"), highlight=False)
            if line.startswith("cd "):
                here /= line[3:]
                (here / "first.py").write_text(_PROGRAM, encoding="utf-8")
            else:
                console.print(Text.from_ansi(_said(line, here)), end="")
    template = _FONTS.sub("", _export_format.CONSOLE_SVG_FORMAT)
    return console.export_svg(
        title="pygen", theme=SVG_EXPORT_THEME, code_format=template, unique_id="terminal"
    )


def _said(line: str, here: Path) -> str:
    path = os.pathsep.join([str(Path(sys.executable).parent), os.environ.get("PATH", os.defpath)])
    environ = {"PATH": path, "PYTHONPATH": ".pygen/src", "FORCE_COLOR": "1", "COLUMNS": str(COLUMNS)}
    done = subprocess.run(
        _INSTEAD.get(line, line),
        shell=True,
        cwd=here,
        env=environ,
        text=True,
        capture_output=True,
        check=True,
    )
    return done.stdout

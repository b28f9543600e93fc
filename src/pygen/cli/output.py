"""How commands speak: results to stdout, everything else to stderr, JSON for scripts."""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path
from threading import Timer
from typing import TYPE_CHECKING, Annotated, Any, Literal

import typer
from rich.console import Console
from rich.progress import BarColumn, SpinnerColumn, TextColumn, TimeElapsedColumn
from rich.progress import Progress as RichProgress
from rich.text import Text

from pygen.errors import printable
from pygen.progress import Progress
from pygen.project import Project

if TYPE_CHECKING:
    from pygen.findings import Finding

Json = Annotated[bool, typer.Option("--json", help="Print JSON for scripts.")]


class Report(StrEnum):
    """How findings and differences are told."""

    text = "text"
    json = "json"
    github = "github"


class Scheme(StrEnum):
    """Names of others that an SDK can have."""

    v1 = "v1"


ReportFormat = Annotated[
    Report, typer.Option("--format", "-f", help="github: annotations of a run of GitHub Actions.")
]
Variables = Annotated[
    list[str] | None,
    typer.Option("--var", metavar="NAME=VALUE", help="A value for `{{ NAME }}` in YAML of the toolkit."),
]
BAR_AFTER = 1.0
FEW = 3
"""So many findings of one kind are shown each."""
_COLORS = {"error": "bold red", "warning": "yellow", "info": "cyan"}


@dataclass
class State:
    """What the global options said."""

    folder: Path
    verbose: bool = False
    color: bool = True
    out: Console = field(init=False)
    err: Console = field(init=False)

    def __post_init__(self) -> None:
        self.use_color(self.color)

    def use_color(self, wanted: bool) -> None:
        """Without, no escape codes at all: rich's own `no_color` would keep bold and dim."""
        system: Literal["auto"] | None = "auto" if wanted and not os.environ.get("NO_COLOR") else None
        self.out = Console(color_system=system, highlight=False, soft_wrap=True)
        self.err = Console(color_system=system, highlight=False, soft_wrap=True, stderr=True)

    def open(self, progress: Progress | None = None, *, strict: bool = False) -> Project:
        passed = {"pygen.strict": "true"} if strict else {}
        return Project.open(self.folder, progress=progress or self.step, config_settings=passed)

    def step(self, text: str) -> None:
        if self.verbose:
            self.err.print(Text(printable(f"pygen: {text}")))

    def say(self, text: str = "", style: str = "") -> None:
        self.out.print(Text(printable(text, keep="\n\t"), style=style))

    def note(self, text: str, style: str = "") -> None:
        self.err.print(Text(printable(text, keep="\n\t"), style=style))

    @contextmanager
    def working(self) -> Iterator[Progress]:
        """A bar for what takes more than a second, on a terminal; plain lines with `-v` elsewhere."""
        if not sys.stderr.isatty():  # rich would call a log that takes colors a terminal
            yield self.step
            return
        columns = (
            SpinnerColumn(),
            TextColumn("{task.description}", markup=False),
            BarColumn(),
            TimeElapsedColumn(),
        )
        bar = RichProgress(*columns, console=self.err, transient=True)
        task = bar.add_task("working", total=None)
        timer = Timer(BAR_AFTER, bar.start)
        timer.daemon = True
        timer.start()

        def show(text: str) -> None:
            self.step(text)
            bar.update(task, description=text)

        try:
            yield show
        finally:
            timer.cancel()
            timer.join()
            bar.stop()


def print_json(value: Any) -> None:
    text = json.dumps(value, indent=2, ensure_ascii=False)
    try:
        text.encode(sys.stdout.encoding or "utf-8")
    except UnicodeEncodeError:  # a terminal that cannot say everything, or half a character in a path
        text = json.dumps(value, indent=2)
    sys.stdout.write(text + "\n")


def finding_json(finding: Finding) -> dict[str, str]:
    return {
        "code": finding.code,
        "severity": finding.severity,
        "location": finding.location,
        "message": finding.message,
        "hint": finding.hint,
    }


def print_findings(state: State, findings: Iterable[Finding]) -> None:
    """Of a few of one kind, each; of many the first and how many more there are. Errors and `-v`: each."""
    kinds: dict[tuple[str, str], list[Finding]] = {}
    for finding in findings:
        alone = finding.severity == "error" or state.verbose
        kinds.setdefault((finding.code, finding.location if alone else ""), []).append(finding)
    for found in kinds.values():
        shown = found if len(found) <= FEW else found[:1]
        for finding, following in zip(shown, [*shown[1:], None], strict=True):
            _print_finding(state, finding)
            if finding.hint and (following is None or following.hint != finding.hint):
                state.say(f"  {finding.hint}", style="dim")
        if len(shown) < len(found):
            state.say(f"  {more(len(found) - 1, found[0].code)}", style="dim")


def more(number: int, code: str) -> str:
    return f"and {number} more of {code}: `-v` lists them"


def _print_finding(state: State, finding: Finding) -> None:
    line = Text()
    line.append(f"{finding.severity} ", style=_COLORS[finding.severity])
    line.append(f"{finding.code} ", style="bold")
    line.append(f"{finding.location}: {finding.message}")
    state.out.print(line)


def print_diff(state: State, diff: str) -> None:
    styles = {"+": "green", "-": "red", "@": "cyan"}
    for line in diff.splitlines():
        state.say(line, style=styles.get(line[:1], ""))


def count(number: int, thing: str) -> str:
    return f"{number} {thing}" if number == 1 else f"{number} {thing}s"

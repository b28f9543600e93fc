"""Lines that GitHub shows as annotations of a run, beside the file they are about."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pygen.findings import Finding

_LEVELS = {"error": "error", "warning": "warning", "info": "notice"}
_PLACE = re.compile(r"(?P<file>[^\s:(\[]+\.\w+)(?::(?P<line>\d+))?")


def annotation(level: str, message: str, *, file: str = "", line: str = "", title: str = "") -> str:
    """One workflow command; what it says may come from a model, and cannot end it or start another."""
    facts = {"file": file, "line": line, "title": title}
    said = ",".join(f"{key}={_property(value)}" for key, value in facts.items() if value)
    return f"::{level} {said}::{_data(message)}" if said else f"::{level}::{_data(message)}"


def of_findings(findings: Iterable[Finding], file: str) -> Iterable[str]:
    """Findings of the models, beside the file that holds the model, or the one they name themselves."""
    for finding in findings:
        own, line = place(finding.location)
        text = f"{finding.location}: {finding.message} {finding.hint}".strip()
        title = f"pygen {finding.code}"
        yield annotation(_LEVELS[finding.severity], text, file=own or file, line=line, title=title)


def place(text: str) -> tuple[str, str]:
    """The file and the line that a place names, if it begins with one: `pyproject.toml [tool.pygen]`."""
    match = _PLACE.match(text)
    return (match["file"], match["line"] or "") if match else ("", "")


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")

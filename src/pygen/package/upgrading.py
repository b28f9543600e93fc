"""A project brought to the generator that is installed: what it asks for, what it ships, its version then."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from packaging.requirements import InvalidRequirement, Requirement
from packaging.utils import canonicalize_name

from pygen import files
from pygen._version import RUNTIME_REQUIREMENT, __version__
from pygen.config.load import read_pyproject
from pygen.errors import PygenUserError

if TYPE_CHECKING:
    from pygen.publish import Report
    from pygen.releasing import Releasing

PYPROJECT = "pyproject.toml"
_RUNTIME = "pygen-runtime"
_LINE = RUNTIME_REQUIREMENT.removeprefix(_RUNTIME)


@dataclass(frozen=True, slots=True)
class Edit:
    """A requirement that another line takes the place of."""

    place: str
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class Upgrade:
    """What bringing a project up to date changes."""

    edits: tuple[Edit, ...]
    pyproject: str
    """Its text afterwards."""


def plan_upgrade(root: Path) -> Upgrade:
    """What the project asks for, as this generator needs it; nothing is written."""
    content = read_pyproject(root)
    text = files.read_text(root / PYPROJECT)
    edits = tuple(_edits(content))
    for edit in edits:
        text = _replaced(text, edit)
    return Upgrade(edits, text)


def write_upgrade(root: Path, upgrade: Upgrade) -> None:
    """Put the requirements into pyproject.toml, whose other text stays as it is."""
    try:
        temporary = root / f".{PYPROJECT}.new"
        temporary.write_bytes(upgrade.pyproject.encode())
        temporary.replace(root / PYPROJECT)
    except OSError as error:
        raise PygenUserError(
            "PG404",
            f"pyproject.toml cannot be written: {error.strerror or error}.",
            str(root / PYPROJECT),
            f"Nothing was changed. {files.remedy(error)}",
        ) from None


def to_json(upgrade: Upgrade, releasing: Releasing, reports: list[Report]) -> dict[str, Any]:
    return {
        "generator": __version__,
        "requirements": [
            {"place": edit.place, "before": edit.before, "after": edit.after} for edit in upgrade.edits
        ],
        "files": [change.path for report in reports for change in report.changes],
        "previous": releasing.previous,
        "version": releasing.version,
    }


def _edits(content: Mapping[str, Any]) -> Iterator[Edit]:
    for place, line in _requirements(content):
        after = _wanted(line)
        if after is not None and after != line:
            yield Edit(place, line, after)


def _requirements(content: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    """Every requirement the project states, with the place where it does."""
    project = content.get("project", {})
    groups = {
        "[build-system] requires": content.get("build-system", {}).get("requires", ()),
        "[project] dependencies": project.get("dependencies", ()),
        **_named("[project.optional-dependencies]", project.get("optional-dependencies", {})),
        **_named("[dependency-groups]", content.get("dependency-groups", {})),
    }
    for place, lines in groups.items():
        for line in lines if isinstance(lines, list) else ():
            if isinstance(line, str):
                yield place, line


def _named(title: str, table: Any) -> dict[str, Any]:
    return {f"{title} {name}": lines for name, lines in table.items()} if isinstance(table, dict) else {}


def _wanted(line: str) -> str | None:
    """The line as it has to be for this generator, or None if it is none of ours."""
    try:
        found = Requirement(line)
    except InvalidRequirement:
        return None
    name = canonicalize_name(found.name)
    extras = f"[{','.join(sorted(found.extras))}]" if found.extras else ""
    marker = f"; {found.marker}" if found.marker else ""
    if name == _RUNTIME and found.specifier and not found.url:
        oldest = _LINE.removeprefix("~=")
        return (
            line if found.specifier.contains(oldest, prereleases=True) else f"{name}{extras}{_LINE}{marker}"
        )
    if name == "hatch-pygen" and not found.specifier.contains(__version__, prereleases=True):
        return f"{name}{extras}~={__version__}{marker}"
    return None


def _replaced(text: str, edit: Edit) -> str:
    """The text with the quoted line replaced wherever it stands; checked, as text is not TOML."""
    for quote in "\"'":
        text = text.replace(f"{quote}{edit.before}{quote}", f"{quote}{edit.after}{quote}")
    escaped = re.escape(edit.before)
    if re.search(rf"[\"']{escaped}[\"']", text) or edit.after not in _all_lines(text):
        raise PygenUserError(
            "PG179",
            f"`{edit.before}` cannot be replaced in the text of pyproject.toml.",
            f"{PYPROJECT} {edit.place}",
            f'Write "{edit.after}" there, and run `pygen upgrade` again.',
        )
    return text


def _all_lines(text: str) -> set[str]:
    return {line for _, line in _requirements(tomllib.loads(text))}

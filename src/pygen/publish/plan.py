"""What publishing would do, found out before anything is touched."""

from __future__ import annotations

import difflib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from pygen.errors import PygenUserError
from pygen.paths import check_paths
from pygen.publish.manifest import MANIFEST, Manifest, digest, read_text
from pygen.publish.paths import inside

Action = Literal["create", "update", "remove"]


@dataclass(frozen=True, slots=True)
class Change:
    """One file that differs from what is wanted."""

    path: str
    action: Action
    before: str | None
    after: str | None
    edited: bool = False
    """The file on disk is not what we last wrote: somebody's work would be lost."""

    @property
    def diff(self) -> str:
        """A unified diff from what is on disk to what would be written."""
        lines = difflib.unified_diff(
            (self.before or "").splitlines(keepends=True),
            (self.after or "").splitlines(keepends=True),
            "/dev/null" if self.before is None else f"a/{self.path}",
            "/dev/null" if self.after is None else f"b/{self.path}",
        )
        return "".join(_ended(lines))


def _ended(lines: Iterator[str]) -> Iterator[str]:
    for line in lines:
        yield line if line.endswith("\n") else line + "\n\\ No newline at end of file\n"


@dataclass(frozen=True, slots=True)
class Report:
    """What was done, or with `dry_run` would be."""

    folder: Path
    changes: tuple[Change, ...]
    unchanged: int

    @property
    def written(self) -> tuple[str, ...]:
        return tuple(change.path for change in self.changes if change.action != "remove")

    @property
    def removed(self) -> tuple[str, ...]:
        return tuple(change.path for change in self.changes if change.action == "remove")

    @property
    def diff(self) -> str:
        return "".join(change.diff for change in self.changes)

    def __bool__(self) -> bool:
        """Whether anything differs."""
        return bool(self.changes)


def compare(files: Mapping[str, str], folder: Path, manifest: Manifest) -> Report:
    """Compare the wanted files with the folder; reads only."""
    check_paths([MANIFEST, *files])
    changes: list[Change] = []
    for path, text in sorted(files.items()):
        before = read_text(inside(folder, path))
        if before != text:
            action: Action = "create" if before is None else "update"
            changes.append(Change(path, action, before, text, _edited(path, before, manifest)))
    for path in sorted(set(manifest.files) - set(files)):
        before = read_text(inside(folder, path))
        if before is not None:
            changes.append(Change(path, "remove", before, None, _edited(path, before, manifest)))
    updated = sum(change.action != "remove" for change in changes)
    return Report(folder, tuple(changes), len(files) - updated)


def _edited(path: str, before: str | None, manifest: Manifest) -> bool:
    return before is not None and manifest.files.get(path) != digest(before)


def refuse_edited(report: Report) -> None:
    """Stop, showing the diff, when a file holds work that is not ours."""
    edited = [change for change in report.changes if change.edited]
    if edited:
        names = ", ".join(change.path for change in edited)
        raise PygenUserError(
            "PG403",
            f"{len(edited)} file(s) were changed by hand since pygen wrote them: {names}\n\n"
            + "".join(change.diff for change in edited),
            where=str(report.folder),
            hint="Move the changes to _extensions/ or a template, or overwrite them with --force.",
        )

"""Which paths of generated files are good on every file system, and stay in their folder."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Mapping
from pathlib import PurePosixPath

from pygen.errors import PygenUserError

_LONGEST_PART = 255
_FORBIDDEN = re.compile(r'[<>:"|?*\\\x00-\x1f]')

DEVICES = frozenset(
    ["con", "prn", "aux", "nul", "conin$", "conout$", "clock$"]
    + [f"{port}{digit}" for port in ("com", "lpt") for digit in "0123456789¹²³"]
)


def reserved_file(stem: str) -> bool:
    """Whether Windows takes a file of this name for a device, whatever its ending."""
    return stem.split(".")[0].rstrip(" ").casefold() in DEVICES


def check_paths(paths: Iterable[str]) -> None:
    """Refuse the whole set when one path is unsafe, or when two cannot both be there on some system."""
    files: dict[str, str] = {}
    folders: dict[str, str] = {}
    for path in paths:
        reason = _unsafe(path) or _taken(path, files, folders)
        if reason is not None:
            raise PygenUserError(
                "PG401",
                f"The generated path {path!r} cannot be written: it {reason}.",
                hint="Rename the view in [tool.pygen.names], or mend the target that chose the path.",
            )
        files[_same(path)] = path
        folders |= {_same(str(parent)): path for parent in PurePosixPath(path).parents}


def _same(path: str) -> str:
    """Equal texts for paths that some file system takes for the same."""
    return path.lower() if path.isascii() else unicodedata.normalize("NFC", path).casefold()


def _taken(path: str, files: Mapping[str, str], folders: Mapping[str, str]) -> str | None:
    other = files.get(_same(path))
    if other is not None:
        return "is there twice" if other == path else f"differs only in case from {other!r}"
    if _same(path) in folders:
        return f"is the folder of {folders[_same(path)]!r} too"
    for parent in PurePosixPath(path).parents:
        if _same(str(parent)) in files:
            return f"lies in {str(parent)!r}, which is a file"
    return None


def _unsafe(path: str) -> str | None:
    pure = PurePosixPath(path)
    if not pure.parts or path != pure.as_posix() or pure.is_absolute():
        return "is not a plain relative path"
    for part in pure.parts:
        if part in {"..", "."}:
            return "leaves the folder"
        if _FORBIDDEN.search(part) or part[-1] in ". ":
            return "has a character that Windows does not allow"
        if reserved_file(part):
            return "is a reserved name on Windows"
        if len(part.encode()) > _LONGEST_PART:
            return f"has a part longer than {_LONGEST_PART} bytes"
    return None

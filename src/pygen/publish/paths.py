"""Which paths may be written: inside the folder, on every operating system."""

from __future__ import annotations

import re
from collections.abc import Iterable
from pathlib import Path, PurePosixPath

from pygen.errors import PygenUserError
from pygen.files import leads_inside

LONGEST_NAME = 255
_FORBIDDEN = re.compile(r'[<>:"|?*\\\x00-\x1f]')
_RESERVED = re.compile(r"^(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(\..*)?$", re.IGNORECASE)


def check_paths(paths: Iterable[str]) -> None:
    """Refuse the whole set when one path is unsafe or two are the same file on some system."""
    seen: dict[str, str] = {}
    for path in paths:
        reason = _unsafe(path)
        if reason is None:
            other = seen.setdefault(path.casefold(), path)
            reason = None if other == path else f"differs only in case from {other!r}"
        if reason is not None:
            raise PygenUserError(
                "PG401",
                f"The generated path {path!r} cannot be written: it {reason}.",
                hint="Rename the view in [tool.pygen.names], or fix the custom target that chose the path.",
            )


def _unsafe(path: str) -> str | None:
    pure = PurePosixPath(path)
    if not path or path != pure.as_posix() or pure.is_absolute():
        return "is not a plain relative path"
    for part in pure.parts:
        if part in {"..", "."}:
            return "leaves the folder"
        if _FORBIDDEN.search(part) or part[-1] in ". ":
            return "has a character that Windows does not allow"
        if _RESERVED.match(part):
            return "is a reserved name on Windows"
        if len(part.encode()) > LONGEST_NAME:
            return f"has a part longer than {LONGEST_NAME} bytes"
    return None


def inside(folder: Path, path: str) -> Path:
    """The place of `path`, refusing symbolic links that lead out of the folder."""
    target = folder / path
    if not leads_inside(folder, target):
        raise PygenUserError(
            "PG401",
            f"The generated path {path!r} leads out of the folder through a symbolic link.",
            where=str(folder),
            hint="Remove the link, then generate again.",
        )
    return target

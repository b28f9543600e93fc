"""Where content goes on a disk. Names come from the service, so they never say more than a name."""

from __future__ import annotations

import re
from pathlib import PurePosixPath

_UNFIT = re.compile(r'[\x00-\x1f\x7f<>:"/\\|?*\u202a-\u202e\u2066-\u2069]')
"""What some system does not have in a name, or shows in another order."""
_DEVICES = re.compile(r"(?i)(con|conin\$|conout\$|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³]) *(\..*)?")
_LONGEST = 200
"""Bytes; systems take 255, of which a number and the ending of what is under way need some."""


def safe_name(name: str) -> str:
    """A name in one folder, whatever `name` holds: never empty, hidden, a path, or a device."""
    last = re.split(r"[/\\]", name.rstrip("/\\ "))[-1]
    last = _UNFIT.sub("_", last.encode("utf-8", "replace").decode()).strip(" .")
    if not last or _DEVICES.fullmatch(last):
        last = f"file_{last}" if last else "file"
    if len(last.encode()) <= _LONGEST:
        return last
    ending = PurePosixPath(last).suffix.encode()[:20]
    stem = last.encode()[: _LONGEST - len(ending)]
    return stem.decode(errors="ignore") + ending.decode(errors="ignore")


def distinct(names: list[str]) -> list[str]:
    """The names, with a number where a folder would take two of them for one."""
    taken: set[str] = set()
    found = []
    for name in names:
        fresh, number = name, 1
        while fresh.casefold() in taken:
            number += 1
            path = PurePosixPath(name)
            fresh = f"{path.stem} ({number}){path.suffix}"
        taken.add(fresh.casefold())
        found.append(fresh)
    return found

"""Names of files that exist on every file system."""

from __future__ import annotations

from collections.abc import Collection

from pygen.naming.scope import Scope

_LONGEST = 100
"""Bytes of a file's stem: file systems allow 255, Windows 260 for the whole path."""

_DEVICES = frozenset(
    ["con", "prn", "aux", "nul", "conin$", "conout$", "clock$"]
    + [f"{port}{digit}" for port in ("com", "lpt") for digit in "0123456789¹²³"]
)


def reserved_file(stem: str) -> bool:
    """Whether Windows takes a file of this name for a device, whatever its ending."""
    return stem.split(".")[0].rstrip(" ").casefold() in _DEVICES


def file_scope(title: str, reserved: Collection[str] = ()) -> Scope:
    """The scope of file stems in one folder: unique without regard to case, no device, not too long."""
    return Scope(title, frozenset(reserved) | _DEVICES, ignore_case=True, max_length=_LONGEST)

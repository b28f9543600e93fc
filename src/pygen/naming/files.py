"""Names of files that exist on every file system."""

from __future__ import annotations

from collections.abc import Collection

from pygen.naming.scope import Scope
from pygen.paths import DEVICES

_LONGEST = 100
"""Bytes of a file's stem: file systems allow 255, Windows 260 for the whole path."""


def file_scope(title: str, reserved: Collection[str] = ()) -> Scope:
    """The scope of file stems in one folder: unique without regard to case, no device, not too long."""
    return Scope(title, frozenset(reserved) | DEVICES, ignore_case=True, max_length=_LONGEST)

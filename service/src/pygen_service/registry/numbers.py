"""Versions that are no releases, and versions that somebody asks for."""

from __future__ import annotations

import time
from collections.abc import Collection

from packaging.version import InvalidVersion, Version

from pygen.errors import PygenUserError

_LONGEST = 64


def same(one: str, other: str) -> bool:
    """Whether installers take two versions for one: `1` and `1.0.0` are."""
    return Version(one) == Version(other)


def labelled(version: str, taken: Collection[str]) -> str:
    """A version of a branch: older than what it would become; of two, the later is newer."""
    moment = time.time()
    while (found := f"{version}.dev{time.strftime('%Y%m%d%H%M%S', time.gmtime(moment))}") in taken:
        moment += 1  # several branches in one second
    return found


def check_version(said: str) -> str:
    """As everybody writes it; raises if it is none, or none that a file can be called after."""
    if len(said) > _LONGEST:
        raise PygenUserError(
            "PG611",
            f"A version has at most {_LONGEST} characters, not {len(said)}.",
            "version",
            "Write `1.2.0`.",
        )
    try:
        version = Version(said)
    except InvalidVersion:
        raise PygenUserError(
            "PG611", f"{said!r} is not a version a package can have (PEP 440).", "version", "Write `1.2.0`."
        ) from None
    if said != said.strip():
        raise PygenUserError("PG611", f"{said!r} has spaces around it.", "version", "Write `1.2.0`.")
    if version.local or version.epoch:
        raise PygenUserError(
            "PG611",
            f"{said!r} has an epoch or a local part, which not every installer can ask for.",
            "version",
            "Write `1.2.0`; digests are in the metadata of every file.",
        )
    return str(version)

"""Which version comes next."""

from __future__ import annotations

import time
from collections.abc import Sequence

from packaging.version import InvalidVersion, Version

from pygen.errors import PygenUserError

FIRST = "1.0.0"


def next_version(versions: Sequence[str], bump: str) -> str:
    """The version after the newest, by what changed since."""
    if not versions:
        return FIRST
    newest = max(map(Version, versions))
    major, minor, micro = newest.major, newest.minor, newest.micro
    if bump == "major":
        return f"{major + 1}.0.0"
    if bump == "minor":
        return f"{major}.{minor + 1}.0"
    return f"{major}.{minor}.{micro + 1}"


def labelled(version: str) -> str:
    """A version of a branch: older than what it would become; of two, the later is newer."""
    return f"{version}.dev{time.strftime('%Y%m%d%H%M%S', time.gmtime())}"


def check_version(said: str) -> str:
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

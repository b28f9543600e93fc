"""The same bytes from the same files: modes, owners and times of whoever builds stay out of archives."""

from __future__ import annotations

import gzip
import os
import stat
import tarfile
from pathlib import Path

EPOCH = 1580601600
"""The time hatchling gives what it packs; `SOURCE_DATE_EPOCH` says another."""


def epoch() -> int:
    text = os.environ.get("SOURCE_DATE_EPOCH", "")
    return int(text) if text.isascii() and text.isdecimal() else EPOCH


def plain_mode(mode: int) -> int:
    """What git would keep of a mode: whether its owner may run the file."""
    return 0o755 if mode & stat.S_IXUSR else 0o644


def normalise_modes(folder: Path) -> None:
    for path in folder.rglob("*"):
        if path.is_file() and not path.is_symlink():
            path.chmod(plain_mode(path.stat().st_mode))


def pack(archive: Path, folder: Path) -> None:
    """A `.tar.gz` of a folder, its files in the order of their names."""
    time = epoch()
    with (
        archive.open("wb") as file,
        gzip.GzipFile(filename="", mode="wb", fileobj=file, mtime=time) as packed,
        tarfile.open(fileobj=packed, mode="w", format=tarfile.PAX_FORMAT) as tar,
    ):
        for path in sorted((folder, *folder.rglob("*")), key=lambda path: path.as_posix()):
            entry = tar.gettarinfo(path, path.as_posix())
            entry.uid = entry.gid = 0
            entry.uname = entry.gname = ""
            entry.mtime = time
            entry.mode = 0o755 if entry.isdir() else plain_mode(entry.mode)
            if entry.isreg():
                with path.open("rb") as content:
                    tar.addfile(entry, content)
            else:
                tar.addfile(entry)

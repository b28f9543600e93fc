"""Reading files that anybody may have put there: regular ones, of bounded size, inside the project."""

from __future__ import annotations

import errno
import os
import stat
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

from pygen.errors import PygenUserError

LARGEST = 64 * 1024 * 1024
"""Bytes of one file. The largest real models are a few megabytes."""

_FLAGS = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)


@contextmanager
def opened(path: Path) -> Iterator[BinaryIO]:
    """A regular file; an `OSError` for anything else, which could block or never end."""
    try:
        handle = os.open(path, _FLAGS)
    except ValueError:
        raise OSError(errno.EINVAL, "no file can have this name", str(path)) from None
    try:
        mode = os.fstat(handle).st_mode
        if stat.S_ISDIR(mode):
            raise OSError(errno.EISDIR, "it is a folder", str(path))
        if not stat.S_ISREG(mode):
            raise OSError(errno.EINVAL, "it is a device or a pipe, not a file", str(path))
        with os.fdopen(handle, "rb", closefd=False) as file:
            yield file
    finally:
        os.close(handle)


def read_bytes(path: Path, most: int = LARGEST) -> bytes:
    """The content of a regular file that is no larger than expected."""
    with opened(path) as file:
        data = file.read(most + 1)
    if len(data) > most:
        raise OSError(errno.EFBIG, f"it is larger than {most // (1024 * 1024)} MB", str(path))
    return data


def read_text(path: Path, most: int = LARGEST) -> str:
    """The same as UTF-8."""
    return read_bytes(path, most).decode("utf-8")


def within(root: Path, path: str) -> Path:
    """The place of a path of the project; links may not lead out of it."""
    place = root / path
    if not leads_inside(root, place):
        raise PygenUserError(
            "PG107",
            f"{path} leads out of this folder through a symbolic link.",
            str(root),
            "Put the files themselves there: nothing outside is read or written.",
        )
    return place


def leads_inside(root: Path, place: Path) -> bool:
    """Whether a path ends below `root` once all links are followed."""
    try:
        return place.resolve().is_relative_to(root.resolve())
    except (OSError, RuntimeError):  # a loop of links, which Python 3.11 and 3.12 call a RuntimeError
        return False


def files_below(root: Path, folder: str) -> Iterator[str]:
    """Every file in a folder of the project, relative to the project, sorted; no link may lead out.

    Of a file, itself.
    """
    top = within(root, folder)
    for path in (top, *sorted(top.rglob("*"))):
        relative = path.relative_to(root).as_posix()
        if path.is_symlink():
            within(root, relative)
        if path.is_file():
            yield relative


def is_folder(path: Path) -> bool:
    """Whether it is one; no where a name is such that nothing can be there."""
    try:
        return path.is_dir()
    except (OSError, ValueError):
        return False


def is_file(path: Path) -> bool:
    """Whether it is one; no where a name is such that nothing can be there."""
    try:
        return path.is_file()
    except (OSError, ValueError):
        return False


def is_there(path: Path) -> bool:
    """Whether anything is; no where a name is such that nothing can be there."""
    try:
        return path.exists()
    except (OSError, ValueError):
        return False

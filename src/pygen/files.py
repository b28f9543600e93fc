"""Reading files that anybody may have put there: regular ones, of bounded size, inside the project."""

from __future__ import annotations

import codecs
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

_REMEDIES = {
    errno.EEXIST: "A file of that name is in the way: move it, or choose another place.",
    errno.ENOTDIR: "A file is in the way where a folder has to be: move it, or choose another place.",
    errno.EISDIR: "A folder is in the way where a file has to be: move it, or choose another place.",
    errno.ENOSPC: "Make room on the disk, and run it again.",
    errno.EROFS: "Choose a place that can be written to.",
    errno.EACCES: "Check the permissions.",
}

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


def read_toml(path: Path) -> str:
    """A text that may be TOML, or a `ValueError` that says in words why it is none."""
    return toml_text(read_bytes(path))


def toml_text(data: bytes) -> str:
    """What editors of Windows may save instead of UTF-8 is told by its name."""
    if data.startswith(codecs.BOM_UTF8):
        raise ValueError(
            "it begins with a byte order mark, which TOML has none of: save it as UTF-8 without one"
        )
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        raise ValueError("it is UTF-16: save it as UTF-8")
    try:
        return data.decode()
    except UnicodeDecodeError as error:
        line, byte = data[: error.start].count(b"\n") + 1, data[error.start]
        raise ValueError(f"byte {byte:#x} in line {line} is not UTF-8: save it as UTF-8") from None


def remedy(error: OSError) -> str:
    """What to do about a file that cannot be written."""
    return _REMEDIES.get(error.errno or 0, "Check the permissions and the space left on the disk.")


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

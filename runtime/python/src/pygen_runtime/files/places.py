"""What content is written to and read from: a file on a disk, a buffer, memory."""

from __future__ import annotations

import os
import secrets
from io import BytesIO
from pathlib import Path
from typing import IO, Any, Protocol, TypeAlias

from ..errors import ValidationFailed

PathLike: TypeAlias = str | os.PathLike[str]
Source: TypeAlias = PathLike | bytes | bytearray | memoryview | IO[bytes]
Target: TypeAlias = PathLike | IO[bytes]


class Sink(Protocol):
    """Takes content from its first byte on, and begins anew when it has to."""

    def begin(self) -> None: ...
    def write(self, content: bytes, /) -> Any: ...
    def keep(self) -> None: ...
    def discard(self) -> None: ...


class FileSink:
    """A file that is only there once it is whole."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._partial = path.with_name(f".{path.name[:100]}.{secrets.token_hex(4)}.part")
        self._file: IO[bytes] | None = None

    def begin(self) -> None:
        self.discard()
        self._file = self._partial.open("xb")

    def write(self, content: bytes) -> None:
        assert self._file is not None
        self._file.write(content)

    def keep(self) -> None:
        assert self._file is not None
        self._file.close()
        self._file = None
        self._partial.replace(self.path)

    def discard(self) -> None:
        if self._file is not None:
            self._file.close()
            self._file = None
            self._partial.unlink(missing_ok=True)


class BufferSink:
    """Something with `write`; what was written to it is taken back if it can be."""

    def __init__(self, buffer: Any) -> None:
        self._buffer = buffer
        self._start = buffer.tell() if _seekable(buffer) else None
        self._written = False

    def begin(self) -> None:
        self.discard()

    def write(self, content: bytes) -> None:
        self._written = True
        self._buffer.write(content)

    def keep(self) -> None:
        """It is where it belongs."""

    def discard(self) -> None:
        if self._written and self._start is None:
            raise ValidationFailed("the buffer has content of a download that failed, which cannot be undone")
        if self._written:
            self._buffer.seek(self._start)
            self._buffer.truncate()
            self._written = False


class Supply:
    """Content that is sent, part by part and, when a part has to be sent again, from there again."""

    def __init__(self, source: Any) -> None:
        self.name: str | None = None
        self._path: Path | None = None
        self._buffer: Any = None
        self._start = 0
        if isinstance(source, str | os.PathLike):
            self._path = Path(source)
            self.name = self._path.name
            status = _status(self._path)
            self.size, self._changed = status.st_size, status.st_mtime_ns
            return
        if isinstance(source, bytes | bytearray | memoryview):
            self._buffer = BytesIO(source)
        elif hasattr(source, "read"):
            if not isinstance(source.read(0), bytes):
                raise ValidationFailed("content is bytes: open the file as binary, with mode 'rb'")
            self._buffer = source if _seekable(source) else BytesIO(source.read())
            self._start = self._buffer.tell()
        else:
            raise ValidationFailed(
                f"content comes from a path, bytes, or a file opened as binary, not {type(source).__name__}"
            )
        self.size = self._buffer.seek(0, os.SEEK_END) - self._start

    def part(self, begin: int, size: int) -> bytes:
        if self._path is not None:
            with self._path.open("rb") as file:
                file.seek(begin)
                content = file.read(size)
        else:
            self._buffer.seek(self._start + begin)
            content = self._buffer.read(size)
        if len(content) != size:
            raise self._has_changed()
        found: bytes = content
        return found

    def check_unchanged(self) -> None:
        if self._path is not None:
            status = _status(self._path)
            if (status.st_size, status.st_mtime_ns) != (self.size, self._changed):
                raise self._has_changed()

    def _has_changed(self) -> ValidationFailed:
        return ValidationFailed(f"{self._path or 'the content'} changed while it was sent: send it again")


def _status(path: Path) -> os.stat_result:
    if path.is_dir():
        raise ValidationFailed(f"{path} is a folder: give the path of a file")
    try:
        return path.stat()
    except FileNotFoundError:
        raise ValidationFailed(f"there is no file {path}") from None


def _seekable(buffer: Any) -> bool:
    return bool(getattr(buffer, "seekable", lambda: False)())

"""Files as parts of instances: they know who read them, and lead to their content."""

from __future__ import annotations

from pathlib import Path
from typing import Any, ClassVar

from ..instances.home import NOWHERE, Home, home_of
from ..instances.ids import NodeId
from .about import FileInfo
from .faces import AsyncFilesAPI, FilesAPI, Tell
from .places import Source, Target

_WHERE = ("content", "files")


class _One:
    """One file."""

    def _home(self) -> Home:
        raise AssertionError("each kind of file says where it is from")

    def _file(self) -> Any:
        raise AssertionError("each kind of file says how it is named")

    def download(self, to: Target, *, progress: Tell = False) -> Path | None:
        """The content to a path, into a folder, or into something with `write`; see `client.files`."""
        return self._files("download").download(self._file(), to, progress=progress)

    def content(self) -> bytes:
        """The content, in memory."""
        return self._files("content").read(self._file())

    def upload(self, source: Source, *, progress: Tell = False) -> FileInfo:
        """New content from a path, from bytes, or from a file opened as binary."""
        return self._files("upload").upload(source, self._file(), progress=progress)

    def _files(self, verb: str) -> FilesAPI:
        return FilesAPI(self._home().blocking(*_WHERE, verb))

    @property
    def awaited(self) -> AwaitedFile:
        """The same, to be awaited, of what an asynchronous client read."""
        return AwaitedFile(AsyncFilesAPI(self._home().awaited(*_WHERE)), self._file())


class AwaitedFile:
    """One file that an asynchronous client read."""

    def __init__(self, files: AsyncFilesAPI, file: Any) -> None:
        self._files = files
        self._file = file

    async def download(self, to: Target, *, progress: Tell = False) -> Path | None:
        """The content to a path, into a folder, or into something with `write`."""
        return await self._files.download(self._file, to, progress=progress)

    async def content(self) -> bytes:
        """The content, in memory."""
        return await self._files.read(self._file)

    async def upload(self, source: Source, *, progress: Tell = False) -> FileInfo:
        """New content from a path, from bytes, or from a file opened as binary."""
        return await self._files.upload(source, self._file, progress=progress)


class FileRef(str, _One):
    """The value of a property of type file: the external id of a file, and its content."""

    __slots__ = ("_from",)
    _from: Home

    def __new__(cls, external_id: str, home: Home = NOWHERE) -> FileRef:
        made = str.__new__(cls, external_id)
        made._from = home
        return made

    def __reduce__(self) -> Any:
        return FileRef, (str(self),)

    def __deepcopy__(self, memo: object) -> FileRef:
        return self

    def __str__(self) -> str:
        return str.__str__(self)

    def _home(self) -> Home:
        return self._from

    def _file(self) -> str:
        return str.__str__(self)


class FileNode(_One):
    """What nodes of views that implement CogniteFile can do besides."""

    _is_file: ClassVar[bool] = True

    def _home(self) -> Home:
        return home_of(self)

    def _file(self) -> NodeId:
        node: Any = self
        return NodeId(node.space, node.external_id)

"""The files for blocking callers and for coroutines."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeAlias, overload

from ..instances.base import Node
from ..instances.ids import NodeId, NodeRef, is_one, resource_id, several
from ..instances.writing.progress import reporter
from ..instances.writing.results import Progress
from .about import FileInfo, Wire, delete, look_up
from .download import download
from .folder import fetch
from .places import BufferSink, PathLike, Source, Supply, Target
from .upload import upload

if TYPE_CHECKING:
    from ..http import AsyncRunner, SyncRunner

OneFile: TypeAlias = str | tuple[str, str] | NodeId | NodeRef[Any] | Node
Tell: TypeAlias = bool | Callable[[Progress], None]


class FilesAPI:
    """Files and their content."""

    def __init__(self, runner: SyncRunner) -> None:
        self._runner = runner

    @overload
    def retrieve(self, files: OneFile) -> FileInfo: ...  # type: ignore[overload-overlap]
    @overload
    def retrieve(self, files: Iterable[OneFile]) -> list[FileInfo]: ...
    def retrieve(self, files: Any) -> FileInfo | list[FileInfo]:
        """What is known of a file, or of several, besides their content.

        A file is named by an external id (the value of a property of type file), or by the node that is one.
        """
        found = self._runner.run(look_up(_named(files)))
        return found[0] if is_one(files) else found

    @overload
    def download(self, files: OneFile, to: PathLike, *, progress: Tell = False) -> Path: ...  # type: ignore[overload-overlap]
    @overload
    def download(self, files: OneFile, to: Target, *, progress: Tell = False) -> Path | None: ...  # type: ignore[overload-overlap]
    @overload
    def download(self, files: Iterable[OneFile], to: PathLike, *, progress: Tell = False) -> list[Path]: ...
    def download(self, files: Any, to: Any, *, progress: Tell = False) -> Path | list[Path] | None:
        """The content of a file to a path, into a folder, or into something with `write`.

        In a folder it has the name the service gives it, or as much of that as a folder can have. Of several
        files, `to` is the folder, which is made when it is missing. A path holds all of the content or is
        left as it was; the content is checked against its size, and its hash where the store tells it.
        """
        if hasattr(to, "write"):
            with reporter(progress, None, "download") as report:
                self._runner.run(download(_one(files), BufferSink(to), report))
            return None
        paths = self._runner.run(fetch(_named(files), Path(to), is_one(files), progress))
        return paths[0] if is_one(files) else paths

    def read(self, file: OneFile) -> bytes:
        """The content of a file, in memory."""
        content = BytesIO()
        self.download(file, content)
        return content.getvalue()

    def upload(
        self,
        source: Source,
        file: OneFile,
        *,
        name: str | None = None,
        mime_type: str | None = None,
        progress: Tell = False,
    ) -> FileInfo:
        """The content of a file from a path, from bytes, or from a file opened as binary.

        A node that is a file must exist. A file named by an external id is made if there is none, with this
        name and type, or those of the path. Content there was before is replaced once all has arrived.
        """
        supply = Supply(source)
        about = {"name": name, "mimeType": mime_type}
        with reporter(progress, supply.size, "upload") as report:
            flow = upload(_one(file), supply, about, self._runner.config.url, report)
            return self._runner.run(flow)

    def delete(self, files: OneFile | Iterable[OneFile]) -> None:
        """Delete files with their content. Those that are nodes are deleted as nodes."""
        self._runner.run(delete(_named(files)))


class AsyncFilesAPI:
    """Files and their content."""

    def __init__(self, runner: AsyncRunner) -> None:
        self._runner = runner

    @overload
    async def retrieve(self, files: OneFile) -> FileInfo: ...  # type: ignore[overload-overlap]
    @overload
    async def retrieve(self, files: Iterable[OneFile]) -> list[FileInfo]: ...
    async def retrieve(self, files: Any) -> FileInfo | list[FileInfo]:
        """As that of the blocking client."""
        found = await self._runner.run(look_up(_named(files)))
        return found[0] if is_one(files) else found

    @overload
    async def download(self, files: OneFile, to: PathLike, *, progress: Tell = False) -> Path: ...  # type: ignore[overload-overlap]
    @overload
    async def download(self, files: OneFile, to: Target, *, progress: Tell = False) -> Path | None: ...  # type: ignore[overload-overlap]
    @overload
    async def download(
        self, files: Iterable[OneFile], to: PathLike, *, progress: Tell = False
    ) -> list[Path]: ...
    async def download(self, files: Any, to: Any, *, progress: Tell = False) -> Path | list[Path] | None:
        """As that of the blocking client."""
        if hasattr(to, "write"):
            with reporter(progress, None, "download") as report:
                await self._runner.run(download(_one(files), BufferSink(to), report))
            return None
        paths = await self._runner.run(fetch(_named(files), Path(to), is_one(files), progress))
        return paths[0] if is_one(files) else paths

    async def read(self, file: OneFile) -> bytes:
        """The content of a file, in memory."""
        content = BytesIO()
        await self.download(file, content)
        return content.getvalue()

    async def upload(
        self,
        source: Source,
        file: OneFile,
        *,
        name: str | None = None,
        mime_type: str | None = None,
        progress: Tell = False,
    ) -> FileInfo:
        """As that of the blocking client."""
        supply = Supply(source)
        about = {"name": name, "mimeType": mime_type}
        with reporter(progress, supply.size, "upload") as report:
            flow = upload(_one(file), supply, about, self._runner.config.url, report)
            return await self._runner.run(flow)

    async def delete(self, files: OneFile | Iterable[OneFile]) -> None:
        """Delete files with their content. Those that are nodes are deleted as nodes."""
        await self._runner.run(delete(_named(files)))


def _one(file: Any) -> Wire:
    return resource_id(file, "file")


def _named(files: Any) -> list[Wire]:
    return [_one(file) for file in several(files)]

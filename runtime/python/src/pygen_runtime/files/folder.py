"""Files that become files on a disk."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from ..errors import ValidationFailed
from ..http import Flow
from ..instances.writing.progress import reporter
from ..instances.writing.results import Progress
from .about import Wire, look_up
from .download import download
from .names import distinct, safe_name
from .places import FileSink


def fetch(
    files: Sequence[Wire], to: Path, single: bool, progress: bool | Callable[[Progress], None]
) -> Flow[list[Path]]:
    """One file to a path or into a folder, several into a folder; returns where they are."""
    paths = [to]
    if not single or to.is_dir():
        if to.exists() and not to.is_dir():
            raise ValidationFailed(f"several files go into a folder, and {to} is none")
        known = yield from look_up(files)
        to.mkdir(exist_ok=True)
        paths = [to / name for name in distinct([safe_name(file.name) for file in known])]
    elif not to.parent.is_dir():
        raise ValidationFailed(f"there is no folder {to.parent}")
    with reporter(progress, None, "download") as report:
        for file, path in zip(files, paths, strict=True):
            yield from download(file, FileSink(path), report)
    return paths

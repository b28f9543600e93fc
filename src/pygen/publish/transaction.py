"""All changes of a folder, or none: staged beside their place, swapped in by renames that can be undone.

The staging folder lies among files that came from anywhere, as in a repository of a stranger: what is found
in it is believed only where it names places inside the folder.
"""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterable, Mapping
from contextlib import suppress
from pathlib import Path
from typing import Any

from pygen import files
from pygen.errors import PygenUserError
from pygen.paths import check_paths
from pygen.publish.paths import inside

STAGING = ".pygen-staging"
_JOURNAL = "journal.json"


def apply(folder: Path, write: Mapping[str, str], remove: Iterable[str]) -> None:
    """Write and remove files; whatever interrupts it, the folder is as before or as wanted.

    The folder has been recovered, and nobody else is at work in it.
    """
    removed = sorted(remove)
    staging = folder / STAGING
    try:
        _stage(staging, write)
        _write(staging / "new.json", json.dumps({"write": sorted(write), "remove": removed}))
        (staging / "new.json").replace(staging / _JOURNAL)  # never half of one, whenever a kill comes
        _swap(folder, write, removed)
        (staging / _JOURNAL).unlink()
    except BaseException:
        recover(folder)
        raise
    shutil.rmtree(staging, ignore_errors=True)
    for path in removed:
        _drop_empty(folder, (folder / path).parent)


def recover(folder: Path) -> None:
    """Undo a swap that was cut short, now or by an earlier process that was killed."""
    staging = folder / STAGING
    if staging.is_symlink() or not staging.is_dir():
        staging.unlink(missing_ok=True)
        return
    with suppress(FileNotFoundError):
        written, removed = _journal(folder)
        for path in (*written, *removed):
            _restore(folder, path, created=path in written)
        (staging / _JOURNAL).unlink()
    shutil.rmtree(staging, ignore_errors=True)


def _journal(folder: Path) -> tuple[list[str], list[str]]:
    """What the interrupted run was about to write and to remove."""
    path = folder / STAGING / _JOURNAL
    try:
        data = files.read_bytes(path)
        if not data.endswith(b"}") and not (folder / STAGING / "old").exists():
            return [], []  # a loss of power left half a record, of a swap that had not begun
        swap: Any = json.loads(data)
        written, removed = ([str(name) for name in swap[key]] for key in ("write", "remove"))
        check_paths(dict.fromkeys((*written, *removed)))
        for name in (*written, *removed):
            for place in (name, f"{STAGING}/old/{name}", f"{STAGING}/new/{name}"):
                inside(folder, place)
    except FileNotFoundError:
        raise
    except (OSError, ValueError, TypeError, KeyError, RecursionError, PygenUserError) as error:
        raise PygenUserError(
            "PG409",
            f"The record of an interrupted run is not one that pygen wrote: {_reason(error)}.",
            str(path),
            "If this folder is from somebody else, ask them. Otherwise delete .pygen-staging, restore the "
            "generated files from version control if they are kept there, and generate again.",
        ) from None
    return written, removed


def _reason(error: Exception) -> str:
    return error.message.rstrip(".") if isinstance(error, PygenUserError) else f"{error}"


def _stage(staging: Path, write: Mapping[str, str]) -> None:
    staging.mkdir()
    for path, text in write.items():
        _write(staging / "new" / path, text)


def _write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(text.encode())


def _swap(folder: Path, write: Mapping[str, str], removed: Iterable[str]) -> None:
    staging = folder / STAGING
    for path in (*write, *removed):
        target, old = folder / path, staging / "old" / path
        if target.exists() or target.is_symlink():
            old.parent.mkdir(parents=True, exist_ok=True)
            target.replace(old)
        if path in write:
            target.parent.mkdir(parents=True, exist_ok=True)
            (staging / "new" / path).replace(target)


def _restore(folder: Path, path: str, *, created: bool) -> None:
    staging, target = folder / STAGING, folder / path
    old, new = staging / "old" / path, staging / "new" / path
    if old.exists() or old.is_symlink():
        old.replace(target)
    elif created:
        if not new.exists():  # one still staged was never swapped in
            target.unlink(missing_ok=True)
        _drop_empty(folder, target.parent)


def _drop_empty(folder: Path, path: Path) -> None:
    """Remove folders left with nothing but byte code of modules that are gone."""
    while path != folder and path.is_dir():
        left = [child for child in path.iterdir() if child.name != "__pycache__"]
        if left:
            return
        shutil.rmtree(path, ignore_errors=True)
        path = path.parent

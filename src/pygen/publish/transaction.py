"""All changes of a folder, or none: staged beside their place, swapped in by renames that can be undone."""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterable, Mapping
from pathlib import Path

STAGING = ".pygen-staging"
_JOURNAL = "journal.json"


def apply(folder: Path, write: Mapping[str, str], remove: Iterable[str]) -> None:
    """Write and remove files; whatever interrupts it, the folder is as before or as wanted."""
    recover(folder)
    removed = sorted(remove)
    staging = folder / STAGING
    try:
        _stage(staging, write)
        _write(staging / _JOURNAL, json.dumps({"write": sorted(write), "remove": removed}))
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
    if not staging.is_dir():
        return
    journal = staging / _JOURNAL
    if journal.is_file():
        swap = json.loads(journal.read_text(encoding="utf-8"))
        for path in (*swap["write"], *swap["remove"]):
            _restore(folder, path, created=path in swap["write"])
        journal.unlink()
    shutil.rmtree(staging, ignore_errors=True)


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

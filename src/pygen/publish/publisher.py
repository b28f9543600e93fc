"""The one door: compare, refuse, write, remember."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path

from pygen.errors import PygenUserError
from pygen.files import remedy
from pygen.publish import transaction
from pygen.publish.manifest import MANIFEST, Manifest, digest, read_text
from pygen.publish.plan import Report, compare, refuse_edited


def publish(
    files: Mapping[str, str],
    folder: Path,
    *,
    force: bool = False,
    dry_run: bool = False,
    stamp: str | None = None,
) -> Report:
    """Make the generated part of `folder` equal to `files`; files that are not ours are left alone.

    Nothing is written when nothing changed. A file edited by hand stops everything before the first write,
    unless `force`. `dry_run` only reports; the report's `diff` says what would change.
    """
    if dry_run:
        return compare(files, folder, Manifest.read(folder))
    try:
        with _only_one(folder):
            transaction.recover(folder)
            report = compare(files, folder, Manifest.read(folder))
            if not force:
                refuse_edited(report)
            _write(report, files, stamp)
            return report
    except OSError as error:
        raise PygenUserError(
            "PG404",
            f"The generated files cannot be written: {error.strerror or error}.",
            where=str(error.filename or folder),
            hint=f"Nothing was changed. {remedy(error)}",
        ) from None


def _write(report: Report, files: Mapping[str, str], stamp: str | None) -> None:
    manifest = Manifest({path: digest(text) for path, text in files.items()}, stamp).text()
    write = {change.path: change.after for change in report.changes if change.after is not None}
    if read_text(report.folder / MANIFEST) != manifest:
        write[MANIFEST] = manifest
    if write or report.removed:
        transaction.apply(report.folder, write, report.removed)


def is_fresh(folder: Path, stamp: str) -> bool:
    """Whether the folder already holds, untouched, what the input behind `stamp` gives."""
    with suppress(PygenUserError, OSError):
        manifest = Manifest.read(folder)
        return manifest.stamp == stamp and all(
            _is(read_text(folder / path), wanted) for path, wanted in manifest.files.items()
        )
    return False


def _is(text: str | None, wanted: str) -> bool:
    return text is not None and digest(text) == wanted


@contextmanager
def _only_one(folder: Path) -> Iterator[None]:
    """Make the folder, and let one process at a time publish to it where the operating system can say so."""
    made = [path for path in (folder, *folder.parents) if not path.exists()]
    folder.mkdir(parents=True, exist_ok=True)
    try:
        with _locked(folder):
            yield
    except BaseException:
        for path in made:
            with suppress(OSError):  # somebody else may be using it by now
                path.rmdir()
        raise


@contextmanager
def _locked(folder: Path) -> Iterator[None]:
    try:
        import fcntl
    except ImportError:  # Windows
        yield
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        fcntl.flock(handle, fcntl.LOCK_EX)
        yield
    finally:
        os.close(handle)

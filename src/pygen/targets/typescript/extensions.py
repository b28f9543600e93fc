"""Modules of the user's own that become part of the npm package and survive regeneration."""

from __future__ import annotations

import re
from pathlib import Path

from pygen import files
from pygen.errors import PygenUserError, together

_NAME = re.compile(r"(?:[A-Za-z0-9_-][A-Za-z0-9_.-]*/)*[A-Za-z0-9_-][A-Za-z0-9_.-]*")
_LONGEST = 90
"""Bytes of a path in the folder: the archive of an npm package has 100 for all of it."""


def read_extensions(root: Path, folder: str | None) -> dict[str, str]:
    """Path in the package -> text; none without a folder."""
    if folder is None:
        return {}
    if not files.within(root, folder).is_dir():
        raise _misfit("There is no such folder of extensions.", folder, "Make it, or correct `extensions`.")
    found = {Path(path).relative_to(folder).as_posix(): path for path in files.files_below(root, folder)}
    problems = [problem for path in found if (problem := _problem(path, set(found), folder))]
    if problems:
        raise together(problems)
    return {f"extensions/{path}": _text(root, place) for path, place in sorted(found.items())}


def _problem(path: str, found: set[str], folder: str) -> PygenUserError | None:
    if not path.endswith((".js", ".d.ts")):
        message, hint = "It is neither `.js` nor `.d.ts`.", "Compile it: packages on npm carry no `.ts`."
    elif not _NAME.fullmatch(path) or len(path) > _LONGEST:
        message, hint = "Its name does not fit.", f"Use letters, digits, _, - and ., at most {_LONGEST}."
    elif path.endswith(".js") and f"{path[:-3]}.d.ts" not in found:
        message, hint = "It has no declarations.", f"Write {path[:-3]}.d.ts beside it (`tsc --declaration`)."
    else:
        return None
    return _misfit(message, f"{folder}/{path}", hint)


def _text(root: Path, place: str) -> str:
    try:
        return files.read_text(root / place)
    except (OSError, UnicodeDecodeError) as error:
        message = f"It cannot be read: {getattr(error, 'strerror', None) or error}."
        raise _misfit(message, place, "Save it as UTF-8.") from None


def _misfit(message: str, where: str, hint: str) -> PygenUserError:
    return PygenUserError("PG421", f"An extension does not fit. {message}", where, hint)

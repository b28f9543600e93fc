"""Templates of the user's own, which stand before the built-in ones. They are code, with all its mistakes."""

from __future__ import annotations

import traceback
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from pygen import files
from pygen.errors import PygenUserError

if TYPE_CHECKING:
    from jinja2 import Environment


@contextmanager
def templates_of(
    environment: Callable[[Path | None], Environment], root: Path, folder: str | None
) -> Iterator[Environment]:
    """The templates of a project; what goes wrong in one of its own is told as its owner's mistake."""
    if folder is None:
        yield environment(None)
        return
    _check(root, folder)
    try:
        yield environment(root / folder)
    except Exception as error:
        where = _place(error, root / folder)
        if where is None:
            raise
        reason = "it includes itself" if isinstance(error, RecursionError) else str(error) or repr(error)
        raise PygenUserError(
            "PG407",
            f"A template is wrong: {reason}",
            where=where,
            hint="Mend the template, or delete it to use the built-in one.",
        ) from None


def _check(root: Path, folder: str) -> None:
    """Files of the project, and texts."""
    if not files.within(root, folder).is_dir():
        hint = "Correct `templates` in [tool.pygen], or make the folder."
        raise PygenUserError("PG407", "There is no such folder of templates.", where=folder, hint=hint)
    for path in files.files_below(root, folder):
        try:
            files.read_text(root / path)
        except (OSError, UnicodeDecodeError) as error:
            message = f"A template cannot be read: {getattr(error, 'strerror', None) or error}."
            raise PygenUserError("PG407", message, path, "Save it as UTF-8.") from None


def _place(error: Exception, folder: Path) -> str | None:
    """The line of a template of this folder at which it went wrong; None if it was not there."""
    from jinja2 import TemplateNotFound, TemplateSyntaxError

    if isinstance(error, TemplateNotFound):
        return str(error.name)
    if isinstance(error, TemplateSyntaxError):
        return f"{Path(error.filename or str(error.name)).name}:{error.lineno}"
    frames = traceback.extract_tb(error.__traceback__)
    ours = [frame for frame in frames if Path(frame.filename).is_relative_to(folder)]
    return f"{Path(ours[-1].filename).name}:{ours[-1].lineno}" if ours else None

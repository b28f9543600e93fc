"""What version control knows of a project's files: read, never written, and nothing of it is needed."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path

from pygen.errors import PygenUserError

_SECONDS = 30


def read(root: Path, path: str, commit: str = "HEAD") -> bytes | None:
    """A file of the project as it was in a commit; None where there is no git, commit or file."""
    return _git(root, "cat-file", "blob", f"{commit}:./{path}")


def commit_named(root: Path, name: str) -> str | None:
    """The full name of a commit, branch or tag such as `HEAD~1`; None if git knows none of that name."""
    if name.startswith("-") or not name.isprintable():
        return None
    found = _git(root, "rev-parse", "--verify", "--quiet", f"{name}^{{commit}}")
    return found.decode().strip() if found else None


def read_text(root: Path, path: str, commit: str) -> str:
    """The same for a file that has to be there and to be text."""
    content = read(root, path, commit)
    try:
        if content is not None:
            return content.decode()
    except UnicodeDecodeError:
        content = None
    raise PygenUserError(
        "PG178",
        f"There is no readable {path} in the commit {commit[:12]}.",
        str(root),
        "Name a commit in which the model was locked and committed.",
    )


def files_below(root: Path, folder: str, commit: str) -> list[str]:
    """The files of a folder of the project as it was in a commit; none where there is no git."""
    found = _git(root, "ls-tree", "-r", "-z", "--name-only", commit, f"{folder}/")
    return sorted(path for path in (found or b"").decode(errors="replace").split("\0") if path)


def _git(root: Path, *arguments: str) -> bytes | None:
    git = shutil.which("git")
    if git is None:
        return None
    environment = {**os.environ, "GIT_OPTIONAL_LOCKS": "0", "GIT_TERMINAL_PROMPT": "0", "LC_ALL": "C"}
    try:
        done = subprocess.run(
            [git, "-C", str(root), *arguments], env=environment, capture_output=True, timeout=_SECONDS
        )
    except (OSError, ValueError, subprocess.TimeoutExpired):
        return None
    return done.stdout if done.returncode == 0 else None

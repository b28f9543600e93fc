"""Which files of a folder are ours, and what we last wrote into them."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from pygen import files
from pygen.errors import PygenUserError
from pygen.paths import check_paths

MANIFEST = ".pygen.json"


def digest(text: str) -> str:
    """The sha256 of the text as it is written: UTF-8 with line feeds."""
    return hashlib.sha256(text.encode()).hexdigest()


@dataclass(frozen=True, slots=True)
class Manifest:
    """What the previous run left behind."""

    files: Mapping[str, str] = field(default_factory=dict)
    """Path -> sha256 of what was written."""
    stamp: str | None = None
    """Whatever identifies the input; the same stamp means the same files."""

    def text(self) -> str:
        content = {
            "about": "Written by pygen: the generated files of this folder. Do not edit.",
            "version": 1,
            "stamp": self.stamp,
            "files": dict(sorted(self.files.items())),
        }
        return json.dumps(content, indent=1, ensure_ascii=False) + "\n"

    @classmethod
    def read(cls, folder: Path) -> Manifest:
        path = folder / MANIFEST
        try:
            content = json.loads(files.read_bytes(path))
            digests = {str(name): str(value) for name, value in content["files"].items()}
            check_paths(digests)
            return cls(digests, content.get("stamp"))
        except FileNotFoundError:
            return cls()
        except (ValueError, KeyError, TypeError, AttributeError, RecursionError, PygenUserError) as error:
            raise PygenUserError(
                "PG402",
                f"The list of generated files cannot be read ({getattr(error, 'message', error)}).",
                where=str(path),
                hint="Restore it from version control, or delete it and generate with --force.",
            ) from None


def read_text(path: Path) -> str | None:
    """A file's text with its line endings normalised (git may have rewritten them), None when absent."""
    try:
        data = files.read_bytes(path)
    except FileNotFoundError:
        return None
    try:
        return data.decode("utf-8").replace("\r\n", "\n")
    except UnicodeDecodeError:
        return data.decode("utf-8", "backslashreplace")

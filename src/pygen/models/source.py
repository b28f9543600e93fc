"""Text of a document, and where in it something stands."""

from __future__ import annotations

import codecs
import errno
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from pygen import files
from pygen.errors import PygenUserError
from pygen.files import LARGEST

DEEPEST = 100
"""Levels of one document. Real models have about ten, filters a few more."""

MOST = 3_000_000
"""Values in one document, aliases counted as often as they are used."""

Place = tuple[str | int, ...]
"""Keys and indexes from the top of a document."""

_UTF16 = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)


@dataclass(frozen=True, slots=True)
class Source:
    """A document as text."""

    name: str
    """What messages call it: a path as the user wrote it."""
    text: str
    kind: Literal["json", "yaml", "value"]
    """A value was parsed by somebody else: there is no text to point at."""

    def at(self, offset: int) -> str:
        """`file:line:column` of an offset in the text."""
        line = self.text.count("\n", 0, offset) + 1
        column = offset - self.text.rfind("\n", 0, offset)
        return f"{self.name}:{line}:{column}"


_OTHERS = frozenset(["cfg", "csv", "html", "ini", "lock", "md", "py", "rst", "toml", "txt", "xml"])
"""Endings of what is often beside a model; names of models have none of them."""


def load(path: Path) -> Source:
    """Read a file, whose ending says whether it is JSON or YAML."""
    try:
        data = files.read_bytes(path)
    except FileNotFoundError:
        raise PygenUserError(
            "PG001", "There is no such file.", str(path), "Check the path, or run `pygen lock` to create it."
        ) from None
    except OSError as error:
        if error.errno == errno.EFBIG:
            raise too_large(str(path)) from None
        raise PygenUserError(
            "PG001",
            f"Cannot read it: {error.strerror or error}.",
            str(path),
            "A file with a data model was expected.",
        ) from None
    return of_bytes(data, str(path))


def of_bytes(data: bytes, name: str) -> Source:
    """Decode a document: UTF-8, with or without a byte order mark."""
    if len(data) > LARGEST:
        raise too_large(name)
    if data.startswith(_UTF16):
        raise PygenUserError("PG002", "The text is UTF-16.", name, "Save it as UTF-8.")
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        before = data[: error.start]
        line = before.count(b"\n") + 1
        column = error.start - before.rfind(b"\n")
        raise PygenUserError(
            "PG002",
            f"Byte 0x{data[error.start]:02x} is not UTF-8.",
            f"{name}:{line}:{column}",
            "Save the file as UTF-8.",
        ) from None
    return of_text(text, name)


def of_text(text: str, name: str) -> Source:
    """A document from text. Without a telling file name, what starts like JSON is JSON."""
    text = text.removeprefix("\ufeff")
    ending = name.rsplit(".", 1)[-1].lower()
    if ending in ("yaml", "yml"):
        return Source(name, text, "yaml")
    if ending == "json" or text.lstrip()[:1] in ("{", "[", ""):
        return Source(name, text, "json")
    if ending in _OTHERS:
        raise PygenUserError(
            "PG001",
            f"A file that ends in .{ending} holds no data model.",
            name,
            "Models are JSON (.json) or YAML (.yaml, .yml).",
        )
    return Source(name, text, "yaml")


def too_large(name: str) -> PygenUserError:
    limit = LARGEST // (1024 * 1024)
    return PygenUserError("PG006", f"The document is larger than {limit} MB.", name, "Is it a data model?")


def too_many(name: str) -> PygenUserError:
    message = f"The document has more than {MOST:,} values."
    return PygenUserError("PG006", message, name, "Do YAML anchors multiply its content?")

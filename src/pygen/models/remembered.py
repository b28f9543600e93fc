"""Models of which a process knows what is in them, because it read and wrote them itself.

A service reads a model out of a request, writes it in canonical form into a project, and builds that. Its
build need not check once more what was checked before it was written.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from contextlib import contextmanager
from contextvars import ContextVar

import msgspec

from pygen.models.document import ModelDocument
from pygen.models.locked import LockedFile
from pygen.models.read import read_text

_digests: ContextVar[Collection[str]] = ContextVar("pygen_remembered", default=())


@contextmanager
def remembered(digests: Collection[str]) -> Iterator[None]:
    """Inside the block, canonical files of these SHA-256 digests are decoded and not checked.

    Only for what came from `canonical_json` of documents of which nothing was left out.
    """
    token = _digests.set(digests)
    try:
        yield
    finally:
        _digests.reset(token)


def documents_of(file: LockedFile) -> list[ModelDocument]:
    """The model in a locked file."""
    if file.entry.sha256 in _digests.get():
        return [ModelDocument(msgspec.json.decode(file.content), file.entry.file)]
    return read_text(file.content, file.entry.file)

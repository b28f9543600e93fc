"""What is known of files besides their content."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from typing import Any

import msgspec

from ..chunks import chunks
from ..decoders import decoder_of
from ..http import Flow, Request, Response
from ..instances.ids import NodeId

_MOST = 1000
Wire = Mapping[str, Any]
"""How the API names a file."""


class FileInfo(msgspec.Struct, frozen=True, rename="camel", kw_only=True):
    """A file without its content."""

    id: int
    name: str
    external_id: str | None = None
    instance_id: NodeId | None = None
    """The node that is the file, if one is."""
    mime_type: str | None = None
    directory: str | None = None
    source: str | None = None
    metadata: dict[str, str] = msgspec.field(default_factory=dict)
    uploaded: bool = False
    """It has content."""
    uploaded_time: int | None = None
    """Milliseconds since 1970."""
    created_time: int = 0
    last_updated_time: int = 0

    @property
    def uploaded_at(self) -> dt.datetime | None:
        at = self.uploaded_time
        return None if at is None else dt.datetime.fromtimestamp(at / 1000, dt.UTC)


class _Answer(msgspec.Struct):
    items: list[FileInfo]


_ANSWER = decoder_of(_Answer)


def look_up(files: Sequence[Wire]) -> Flow[list[FileInfo]]:
    parts = list(chunks(files, _MOST))
    responses: list[Response] = yield [Request.post("/files/byids", {"items": part}) for part in parts]
    return [file for response in responses for file in response.read(_ANSWER).items]


def delete(files: Sequence[Wire]) -> Flow[None]:
    for part in chunks(files, _MOST):
        yield Request.post("/files/delete", {"items": part}, kind="delete")

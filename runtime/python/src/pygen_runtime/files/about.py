"""What is known of files besides their content."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from typing import Any, TypeVar
from urllib.parse import urlsplit

import msgspec

from ..chunks import chunks
from ..decoders import decoder_of
from ..http import Flow, Request, Response
from ..http.written import delete_all
from ..instances.ids import NodeId
from ..instances.record import Milliseconds

_MOST = 1000
MOST_PARTS = 250
LARGEST = 4000 * 2**20 * MOST_PARTS
"""Bytes of a file."""
T = TypeVar("T")
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
    uploaded_time: Milliseconds | None = None
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
    return [
        file
        for part, response in zip(parts, responses, strict=True)
        for file in as_many(response.read(_ANSWER).items, len(part), response)
    ]


def delete(files: Sequence[Wire]) -> Flow[None]:
    parts = list(chunks(files, _MOST))
    requests = [Request.post("/files/delete", {"items": part}, kind="delete") for part in parts]
    yield from delete_all(requests, parts, "files to delete")


def as_many(items: Sequence[T], asked: int, response: Response) -> Sequence[T]:
    """What was answered, if it is as much as was asked for."""
    if len(items) != asked:
        raise response.malformed(f"{len(items)} files, {asked} were asked for")
    return items


def link(url: str, response: Response) -> str:
    """An address that the service gives for content."""
    with response.understood():
        parts = urlsplit(url)
        if parts.scheme not in ("http", "https") or not parts.hostname or parts.port == 0:
            raise ValueError("a link to content that leads nowhere")
    return url

"""Content that is sent: in one piece when it is small, else in parts, a few at a time."""

from __future__ import annotations

import hashlib
import mimetypes
from collections.abc import Iterator, Mapping
from math import ceil
from typing import Any

import msgspec

from ..decoders import decoder_of
from ..errors import ApiError, ValidationFailed
from ..http import Flow, Request, Response
from ..http.flow import Outcome, Settle
from ..instances.writing.progress import Reporter
from .about import LARGEST, MOST_PARTS, FileInfo, Wire, as_many, link
from .checks import damaged, told_md5
from .places import Supply

PART = 16 * 2**20
"""Bytes of a part, unless there would be more parts than the service takes."""


class _Begun(FileInfo, frozen=True, rename="camel", kw_only=True):
    upload_url: str | None = None
    upload_urls: tuple[str, ...] = ()
    upload_id: str | None = None


class _BegunList(msgspec.Struct):
    items: list[_Begun]


_ONE, _SEVERAL = decoder_of(_Begun), decoder_of(_BegunList)


def upload(
    file: Wire, supply: Supply, about: Mapping[str, Any], base: str, report: Reporter
) -> Flow[FileInfo]:
    """The content of a file; one that does not exist and is no node is made, with what is said of it."""
    if supply.size > LARGEST:
        raise ValidationFailed(f"a file has at most {LARGEST:,} bytes, not {supply.size:,}")
    size = max(PART, ceil(supply.size / MOST_PARTS))
    parts = max(ceil(supply.size / size), 1)
    begun = yield from _begin(file, parts, about, supply.name, base)
    yield from _send(supply, begun.upload_urls, size, begun.mime_type, report)
    supply.check_unchanged()
    if begun.upload_id is not None:
        body = {"id": begun.id, "uploadId": begun.upload_id}
        yield Request.post("/files/completemultipartupload", body, kind="write")
    return msgspec.convert({**msgspec.to_builtins(begun), "uploaded": True}, FileInfo)


def _begin(file: Wire, parts: int, about: Mapping[str, Any], name: str | None, base: str) -> Flow[_Begun]:
    where, many = ("/files/multiuploadlink", True) if parts > 1 else ("/files/uploadlink", False)
    params = {"parts": str(parts)} if many else {}
    wanted = Request.post(where, {"items": [file]}, kind="write", params=params)
    outcomes: list[Outcome] = yield Settle([wanted])
    (outcome,) = outcomes
    if not isinstance(outcome, ApiError):
        (begun,) = as_many(outcome.read(_SEVERAL).items, 1, outcome)
        return _checked(begun, parts, base, outcome)
    if not outcome.missing or "externalId" not in file:
        raise outcome
    called = about.get("name") or name or file["externalId"]
    kind = about.get("mimeType") or mimetypes.guess_type(called)[0]
    body = {**file, "name": called, **({"mimeType": kind} if kind else {})}
    where = "/files/initmultipartupload" if many else "/files"
    response: Response = yield Request.post(where, body, kind="write", params=params)
    return _checked(response.read(_ONE), parts, base, response)


def _checked(begun: _Begun, parts: int, base: str, response: Response) -> _Begun:
    """With a whole address for each part."""
    urls = begun.upload_urls or tuple(url for url in (begun.upload_url,) if url is not None)
    if len(urls) != parts:
        raise response.malformed(f"{len(urls)} links for {parts} parts")
    whole = (link(url if "://" in url else base + url, response) for url in urls)
    return msgspec.structs.replace(begun, upload_urls=tuple(whole))


def _send(
    supply: Supply, urls: tuple[str, ...], size: int, mime_type: str | None, report: Reporter
) -> Flow[None]:
    sums: list[bytes] = []
    headers = {"Content-Type": mime_type} if mime_type is not None and len(urls) == 1 else {}

    def requests() -> Iterator[Request]:
        for number, url in enumerate(urls):
            content = supply.part(number * size, min(size, supply.size - number * size))
            sums.append(hashlib.md5(content, usedforsecurity=False).digest())
            yield Request("PUT", url, content, "write", headers=headers)

    def sent(number: int, outcome: Outcome) -> None:
        if not isinstance(outcome, ApiError):
            report.add(min(size, supply.size - number * size))

    outcomes = yield Settle(requests(), on_done=sent)
    for number, outcome in enumerate(outcomes):
        if isinstance(outcome, ApiError):
            raise outcome
        told = told_md5(outcome.headers, whole=True)
        if told is not None and told != sums[number]:
            raise damaged(f"the store has another MD5 of part {number + 1}", outcome)

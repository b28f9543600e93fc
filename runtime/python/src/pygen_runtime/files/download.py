"""Content that is fetched: part by part, a few at a time, and from the start again if it changes."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Mapping, Sequence
from typing import Any

import msgspec

from ..decoders import decoder_of
from ..errors import ApiError, ConnectionFailed
from ..http import Flow, Request, Response
from ..http.flow import Settle, answer_of
from ..instances.writing.progress import Reporter
from .about import LARGEST, Wire, as_many, link
from .checks import damaged, told_md5
from .places import Sink

PART = 8 * 2**20
"""Bytes of one request; four of them are in memory at most."""
_AT_ONCE = 4
_ATTEMPTS = 3
_OVER = (400, 401, 403, 404, 410)
"""What is said of a link that is not good any more."""
_RANGE = re.compile(r"bytes ([0-9]{1,18})-([0-9]{1,18})/([0-9]{1,18})")


class _Link(msgspec.Struct, rename="camel"):
    download_url: str


class _Links(msgspec.Struct):
    items: list[_Link]


_LINKS = decoder_of(_Links)


class _Changed(Exception):
    """The file got other content after its first part was fetched."""


def download(file: Wire, sink: Sink, report: Reporter) -> Flow[int]:
    """The content of one file into `sink`, which has all of it or nothing; returns its size."""
    try:
        for _ in range(_ATTEMPTS):
            sink.begin()
            try:
                size = yield from _fetch(file, sink, report)
            except _Changed:
                continue
            sink.keep()
            return size
    except BaseException:
        sink.discard()
        raise
    sink.discard()
    raise ConnectionFailed(f"the content of {dict(file)} changed each time it was fetched")


def _fetch(file: Wire, sink: Sink, report: Reporter) -> Flow[int]:
    address = yield from _link(file)
    first: Response = yield from _first(address)
    whole = _Whole(first)
    whole.take(first, 0, sink, report)
    begins: Sequence[int] = range(len(first.content), whole.size, PART)
    renewed = False
    while begins:
        outcomes = yield Settle([_part(address, begin) for begin in begins[:_AT_ONCE]])
        taken = 0
        for begin, outcome in zip(begins, outcomes, strict=False):
            if isinstance(outcome, ApiError):
                break
            whole.take(outcome, begin, sink, report)
            taken += 1
        begins = begins[taken:]
        failed = next((outcome for outcome in outcomes if isinstance(outcome, ApiError)), None)
        if failed is not None:
            if renewed or failed.status not in _OVER:
                raise failed
            address = yield from _link(file)
        renewed = failed is not None
    whole.check(first)
    return whole.size


def _link(file: Wire) -> Flow[str]:
    response: Response = yield Request.post("/files/downloadlink", {"items": [file]})
    (told,) = as_many(response.read(_LINKS).items, 1, response)
    return link(told.download_url, response)


def _first(address: str) -> Flow[Response]:
    """Of nothing there is no first part; all of it is nothing."""
    (outcome,) = yield Settle([_part(address, 0)])
    if isinstance(outcome, ApiError) and outcome.status == 416:
        response: Response = yield Request("GET", address, headers={"Accept-Encoding": "identity"})
        return response
    return answer_of(outcome)


def _part(address: str, begin: int) -> Request:
    headers = {"Accept-Encoding": "identity", "Range": f"bytes={begin}-{begin + PART - 1}"}
    return Request("GET", address, headers=headers)


class _Whole:
    """What all parts together are, as the first of them says."""

    def __init__(self, first: Response) -> None:
        self._state = _state(first.headers)
        part = _place(first)
        self.size = len(first.content) if part is None else part[2]
        self._md5 = told_md5(first.headers, whole=part is None)
        self._digest: Any = None if self._md5 is None else hashlib.md5(usedforsecurity=False)

    def take(self, response: Response, begin: int, sink: Sink, report: Reporter) -> None:
        part = _place(response)
        if part is not None:
            if _state(response.headers) != self._state or part[2] != self.size:
                raise _Changed
            expected = min(PART, self.size - begin)
            if part[:2] != (begin, begin + expected - 1) or len(response.content) != expected:
                raise damaged(f"{len(response.content):,} bytes at {begin:,} came for {expected:,}", response)
        elif begin:
            raise damaged("the store of the content stopped giving parts of it", response)
        sink.write(response.content)
        if self._digest is not None:
            self._digest.update(response.content)
        report.add(len(response.content))

    def check(self, response: Response) -> None:
        if self._digest is not None and self._digest.digest() != self._md5:
            raise damaged("its MD5 is another", response)


def _state(headers: Mapping[str, str]) -> str | None:
    return headers.get("etag") or headers.get("last-modified")


def _place(response: Response) -> tuple[int, int, int] | None:
    """First byte, last byte and size of all, unless the answer is all of the content."""
    if response.status != 206:
        return None
    match = _RANGE.fullmatch(response.headers.get("content-range", ""))
    if match is None:
        raise damaged("the answer does not say which part it is", response)
    first, last, size = (int(number) for number in match.groups())
    if size > LARGEST:
        raise damaged(f"it would have {size:,} bytes, and a file has at most {LARGEST:,}", response)
    return first, last, size

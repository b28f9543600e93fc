"""HTTP/1.1 on the wire, without any I/O: a request as bytes, an answer taken apart as its bytes arrive."""

from __future__ import annotations

import re
from collections.abc import Mapping

from ...errors import ConfigurationError
from ..compression import inflate, too_large
from ..secrets import HiddenBytes
from ..steps import TransportError
from .base import Received

_MOST_HEAD = 100_000
_END_OF_LINE = re.compile(rb"\r?\n")
_FOLD = re.compile(rb"\r?\n[ \t]+")
_END_OF_HEAD = re.compile(rb"\r?\n\r?\n")
_STATUS = re.compile(rb"HTTP/1\.([01]) ([1-5]\d\d)(?: [^\x00\r]*)?")
_NAME = re.compile(rb"[!#$%&'*+\-.^_`|~0-9A-Za-z]+")
_CHUNK = re.compile(rb"([0-9A-Fa-f]{1,16})[ \t]*(?:;.*)?")
_LENGTH = re.compile("[0-9]{1,18}")
_CONTROL = re.compile(r"[\x00-\x08\x0a-\x1f\x7f]")


def request_bytes(
    method: str, target: str, host: str, headers: Mapping[str, str], body: bytes | None
) -> bytes:
    """A whole message, shown to nobody: it holds tokens."""
    lines = [f"{method} {target} HTTP/1.1", f"Host: {host}"]
    for name, value in headers.items():
        if _CONTROL.search(value) or not _NAME.fullmatch(name.encode()):
            raise ConfigurationError(
                f"The request cannot be sent: the header {name!r} has characters no header has"
            )
        lines.append(f"{name}: {value}")
    if body is not None:
        lines.append(f"Content-Length: {len(body)}")
    head = "\r\n".join((*lines, "", "")).encode()
    return HiddenBytes(head + body if body else head)


class Answer:
    """The answer to one request. It is complete, or an error: never shorter than it was meant to be."""

    def __init__(self, most: int | None) -> None:
        self.begun = False
        self.keeps_connection = False
        """Another request can be sent on the same connection."""
        self._most = most
        self._waiting = b""
        """What came and cannot be understood yet."""
        self._status = 0
        self._headers: dict[str, str] = {}
        self._parts: list[bytes] = []
        self._size = 0
        self._left: int | None = None
        """Bytes still to come of the body, or of the chunk; None until the connection ends."""
        self._chunks: _Chunks | None = None

    def feed(self, data: bytes) -> bool:
        """Take what arrived, nothing for the end of the connection; whether the answer is complete."""
        if not data:
            return self._end()
        self.begun = True
        if not self._status:
            data = self._waiting + data
            while (end := _END_OF_HEAD.search(data)) is not None:
                self._read_head(data[: end.start()])
                data = data[end.end() :]
                if self._status >= 200:
                    self._waiting = b""
                    return self._body(data)
                self._status, self._headers, self._left = 0, {}, None  # the real answer follows
            if len(data) > _MOST_HEAD:
                raise TransportError("broken", "The connection broke: the answer has no end of its headers")
            self._waiting = data
            return False
        return self._body(data)

    def received(self) -> Received:
        content = b"".join(self._parts) if len(self._parts) != 1 else self._parts[0]
        return (
            self._status,
            self._headers,
            inflate(content, self._headers.get("content-encoding", ""), self._most),
        )

    def _read_head(self, head: bytes) -> None:
        first, *more = _END_OF_LINE.split(head, 1)
        lines = _END_OF_LINE.split(_FOLD.sub(b" ", more[0])) if more else []
        found = _STATUS.fullmatch(first)
        if found is None:
            raise TransportError("broken", "The connection broke: the answer is not HTTP/1.1")
        self._status = int(found[2])
        headers = self._headers
        for line in lines:
            key, text = _field(line)
            headers[key] = f"{headers[key]}, {text}" if key in headers else text
        options = {option.strip() for option in headers.get("connection", "").lower().split(",")}
        self.keeps_connection = "close" not in options if found[1] == b"1" else "keep-alive" in options
        self._measure(headers)

    def _measure(self, headers: Mapping[str, str]) -> None:
        """How long the body is."""
        coding, length = headers.get("transfer-encoding"), headers.get("content-length")
        if coding is not None and coding.lower() != "chunked":
            raise TransportError("broken", f"The connection broke: nobody asked for {coding!r}")
        lengths = set() if length is None else {part.strip() for part in length.split(",")}
        if len(lengths) > 1 or not all(_LENGTH.fullmatch(part) for part in lengths):
            raise TransportError("broken", "The connection broke: the answer has no clear length")
        if self._status in (204, 304) or self._status < 200:
            self._left = 0
        elif coding is not None:
            self._chunks = _Chunks()
        elif lengths:
            self._left = int(lengths.pop())
            if self._most is not None and self._left > self._most:
                raise too_large(self._most)
        else:
            self.keeps_connection = False

    def _body(self, data: bytes) -> bool:
        if self._chunks is not None:
            parts = self._chunks.feed(data)
            for part in parts:
                self._add(part)
            if self._chunks.surplus:
                self.keeps_connection = False
            return self._chunks.done
        if self._left is None:
            self._add(data)
            return False
        if len(data) > self._left:
            data, self.keeps_connection = data[: self._left], False
        self._left -= len(data)
        self._add(data)
        return self._left == 0

    def _add(self, data: bytes) -> None:
        if data:
            self._size += len(data)
            if self._most is not None and self._size > self._most:
                raise too_large(self._most)
            self._parts.append(data)

    def _end(self) -> bool:
        if self._status and self._left is None and self._chunks is None:
            return True
        what = "in the middle of an answer" if self.begun else "without an answer"
        raise TransportError("broken", f"The connection broke: it was closed {what}")


def _field(line: bytes) -> tuple[str, str]:
    """Name and value of a header."""
    name, colon, value = line.partition(b":")
    if not colon or not _NAME.fullmatch(name) or b"\0" in value or b"\r" in value:
        raise TransportError("broken", "The connection broke: the answer has a header that is none")
    return name.decode("ascii").lower(), value.strip(b" \t").decode("latin-1")


class _Chunks:
    """A body in chunks, each with its size in front."""

    def __init__(self) -> None:
        self.done = False
        self.surplus = False
        self._waiting = b""
        self._left = 0
        self._next = "size"

    def feed(self, data: bytes) -> list[bytes]:
        parts: list[bytes] = []
        data = self._waiting + data
        place = 0
        while not self.done:
            if self._left:
                part = data[place : place + self._left]
                parts.append(part)
                place += len(part)
                self._left -= len(part)
                if self._left:
                    break
            end = data.find(b"\n", place)
            if end < 0:
                break
            self._read_line(data[place:end])
            place = end + 1
        self._waiting = data[place:]
        if len(self._waiting) > _MOST_HEAD and not self.done:
            raise _not_chunked()
        self.surplus = self.done and bool(self._waiting)
        return parts

    def _read_line(self, line: bytes) -> None:
        if not line.endswith(b"\r") and self._next != "trailer":
            raise _not_chunked()
        line = line.removesuffix(b"\r")
        if self._next == "size":
            found = _CHUNK.fullmatch(line)
            if found is None:
                raise _not_chunked()
            self._left = int(found[1], 16)
            self._next = "end of chunk" if self._left else "trailer"
        elif self._next == "trailer":
            self.done = not line or not _field(line)
        elif line:
            raise _not_chunked()
        else:
            self._next = "size"


def _not_chunked() -> TransportError:
    return TransportError("broken", "The connection broke: the answer is not in chunks as it claims")

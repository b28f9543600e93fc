"""Answers with exact ETags: the digest of what they carry."""

from __future__ import annotations

import base64
import binascii
from collections.abc import Mapping
from functools import lru_cache
from typing import Any

import msgspec
from starlette.requests import Request
from starlette.responses import Response
from starlette.types import Receive, Scope, Send

from pygen.errors import PygenUserError
from pygen_service.access.limits import RawHeaders
from pygen_service.configuration import Configuration
from pygen_service.registry.shelf import Page
from pygen_service.registry.statistics import installer_of
from pygen_service.service import Service

IMMUTABLE = "private, max-age=31536000, immutable"
INDEX = "private, max-age=60"


class NotAcceptable(PygenUserError):
    """None of the forms there are is one the asker takes."""

    status = 406


class Unreadable(PygenUserError):
    """The request is not what a request of this kind has to be."""

    status = 400


def etag_of(digest: str) -> str:
    return f'"sha256-{digest}"'


def header(scope: Scope, name: bytes) -> str | None:
    """What was said in a header: a look into the list costs less than a mapping of all of them."""
    for said, value in scope["headers"]:
        if said == name:
            return str(value, "latin-1")
    return None


def unchanged(request: Request, etag: str) -> bool:
    """Whether the asker has it already."""
    said = header(request.scope, b"if-none-match")
    if said is None:
        return False
    return any(tag.strip().removeprefix("W/") in (etag, "*") for tag in said.split(","))


class Written(Response):
    """An answer whose headers are bytes already: most answers of an index differ in nothing else."""

    def __init__(self, body: bytes, status: int, headers: RawHeaders) -> None:
        self.body, self.status_code, self.raw_headers = body, status, headers
        self.background = None

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        await send({"type": "http.response.start", "status": self.status_code, "headers": self.raw_headers})
        await send({"type": "http.response.body", "body": self.body})


@lru_cache(256)
def _headers_of_page(etag: str, media_type: str, size: int) -> tuple[RawHeaders, RawHeaders]:
    """With the page, and without it."""
    sent = {
        "ETag": etag,
        "Cache-Control": INDEX,
        "Vary": "Accept, Authorization",
        "X-Content-Type-Options": "nosniff",
    }
    whole = Response(headers={**sent, "Content-Length": str(size)}, media_type=media_type)
    return whole.raw_headers, Response(None, 304, sent).raw_headers


def page(request: Request, page: Page, media_type: str) -> Response:
    """A page of an index, or that nothing changed."""
    whole, same = _headers_of_page(page.etag, media_type, len(page.body))
    return Written(b"", 304, same) if unchanged(request, page.etag) else Written(page.body, 200, whole)


@lru_cache(256)
def _headers_of_file(digest: str, media_type: str, size: int) -> tuple[RawHeaders, RawHeaders]:
    """With the file, and without it."""
    sent = _of_content(digest, {})
    said = {"Content-Length": str(size), "Repr-Digest": _repr_digest(digest)}
    return (
        Response(headers={**sent, **said}, media_type=media_type).raw_headers,
        Response(None, 304, sent).raw_headers,
    )


def file(request: Request, body: bytes, digest: str, media_type: str) -> Response:
    """A file of an index."""
    if header(request.scope, b"range") is not None:
        return content(request, body, digest, media_type)
    whole, same = _headers_of_file(digest, media_type, len(body))
    return Written(b"", 304, same) if unchanged(request, etag_of(digest)) else Written(body, 200, whole)


def _repr_digest(digest: str) -> str:
    return f"sha-256=:{base64.b64encode(binascii.unhexlify(digest)).decode()}:"


def _of_content(digest: str, headers: Mapping[str, str]) -> dict[str, str]:
    return {
        "ETag": etag_of(digest),
        "Cache-Control": IMMUTABLE,
        "Accept-Ranges": "bytes",
        "X-Content-Type-Options": "nosniff",
        **headers,
    }


def content(
    request: Request, body: bytes, digest: str, media_type: str, headers: Mapping[str, str] | None = None
) -> Response:
    """Bytes under their digest: all, a range of them, or that nothing changed."""
    sent = _of_content(digest, headers or {})
    if unchanged(request, sent["ETag"]):
        return Response(status_code=304, headers=sent)
    sent["Repr-Digest"] = _repr_digest(digest)
    asked = _range(request, len(body), sent["ETag"])
    if asked is None:
        return Response(body, 200, sent, media_type)
    first, last = asked
    if first >= len(body):
        return Response(status_code=416, headers={**sent, "Content-Range": f"bytes */{len(body)}"})
    sent["Content-Range"] = f"bytes {first}-{last}/{len(body)}"
    return Response(body[first : last + 1], 206, sent, media_type)


def _range(request: Request, size: int, etag: str) -> tuple[int, int] | None:
    """The one range that is asked for; several are answered with everything, as they may be."""
    said = request.headers.get("range")
    if said is None:
        return None
    if request.headers.get("if-range", etag) != etag or not said.startswith("bytes=") or "," in said:
        return None
    start, _, end = said.removeprefix("bytes=").strip().partition("-")
    if not (start or end) or not all(part.isascii() and part.isdigit() for part in (start, end) if part):
        return None
    if not start:
        return max(0, size - int(end)), size - 1
    last = min(int(end), size - 1) if end else size - 1
    return (int(start), last) if last >= int(start) or int(start) >= size else None


def base(configuration: Configuration, request: Request) -> str:
    """Where we are: what was configured, else what the asker called us. Tarballs need whole addresses."""
    return configuration.public_url.rstrip("/") or f"{request.url.scheme}://{request.url.netloc}"


def visible(page: Page | None, request: Request) -> Page:
    """The page, if there is one and the asker may see it: to others it is not there."""
    if page is None or page.package is None or not page.package.visible_to(request.state.principal):
        raise not_there()
    return page


def count_download(service: Service, request: Request, answer: Response, name: str, filename: str) -> None:
    """Whole files that were sent; not what an installer had already, nor what it only looks at."""
    if service.statistics.wanted and answer.status_code == 200 and not filename.endswith(".metadata"):
        installer = installer_of(request.headers.get("user-agent", ""))
        service.statistics.count("download", f"{name} {filename}", installer)


def not_there(what: str = "There is nothing here, or nothing you may see.") -> PygenUserError:
    return PygenUserError("PG603", what)


def json(document: Any, status: int = 200, headers: Mapping[str, str] | None = None) -> Response:
    sent = {"Cache-Control": "private, no-cache", "Vary": "Authorization", **(headers or {})}
    return Response(msgspec.json.encode(document), status, sent, "application/json")

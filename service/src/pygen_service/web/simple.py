"""The Python index: the simple API (PEP 503, 658, 691, 700, 714), in JSON and in HTML."""

from __future__ import annotations

import asyncio
import html
import json
from datetime import UTC, datetime
from functools import lru_cache
from typing import Any

from packaging.utils import canonicalize_name
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import Route

from pygen_service.registry.catalogue import Catalogue, File, Package, Version
from pygen_service.registry.shelf import Page
from pygen_service.service import Service
from pygen_service.web import replies

JSON = "application/vnd.pypi.simple.v1+json"
HTML = "application/vnd.pypi.simple.v1+html"
PLAIN = "text/html"
_API = "1.1"
_SHIPPED = ("wheel", "sdist")
_LONGEST = 1000
"""Characters of what is said in a request and remembered; nobody means more."""


def routes(service: Service) -> list[Route]:
    """The three pages of an index."""

    async def root(request: Request) -> Response:
        principal = request.state.principal
        principal.check("read")
        media_type = _acceptable((replies.header(request.scope, b"accept") or "*/*")[:_LONGEST])
        packages = await _visible(service, principal)
        names = sorted(package.name for package in packages)
        body = _root_json(names) if media_type == JSON else _root_html(names)
        return replies.page(request, Page.of(body), media_type)

    async def project(request: Request) -> Response:
        request.state.principal.check("read")
        said = request.path_params["project"]
        if len(said) > _LONGEST:
            raise replies.not_there()
        name = _canonical(said)
        slash = request.scope["path"].endswith("/")
        if name != said or not slash:
            return RedirectResponse(f"{'../' if slash else ''}{name}/", 301)
        media_type = _acceptable((replies.header(request.scope, b"accept") or "*/*")[:_LONGEST])
        kind = "json" if media_type == JSON else "html"
        page = await service.shelf.page(("simple", kind, name), lambda c: _project(c, name, kind))
        return replies.page(request, replies.visible(page, request), media_type)

    async def file(request: Request) -> Response:
        request.state.principal.check("read")
        name, filename = request.path_params["project"], request.path_params["filename"]
        page = await service.shelf.page(("files", name), lambda c: _files(c, name))
        found = replies.visible(page, request).files.get(filename)
        body = None if found is None else await service.maker.content(found[0])
        if found is None or body is None:
            raise replies.not_there()
        answer = replies.file(request, body, found[0], found[1])
        replies.count_download(service, request, answer, name, filename)
        return answer

    return [
        Route("/simple/{project}/{filename}", file),  # what is asked most is looked for first
        Route("/simple/{project}/", project),
        Route("/simple/{project}", project),
        Route("/simple/", root),
    ]


async def _visible(service: Service, principal: Any) -> list[Package]:
    packages = await asyncio.to_thread(service.catalogue.packages)
    return [package for package in packages if package.visible_to(principal)]


@lru_cache(1000)
def _canonical(name: str) -> str:
    return canonicalize_name(name)


@lru_cache(1000)
def _acceptable(said: str) -> str:
    """The best form the asker takes; a 406 if there is none."""
    ranked: list[tuple[float, int, str]] = []
    for index, part in enumerate(said.split(",")):
        media_type, *parameters = (piece.strip().lower() for piece in part.split(";"))
        quality = next((p[2:] for p in parameters if p.startswith("q=")), "1")
        try:
            ranked.append((-float(quality), index, media_type))
        except ValueError:
            continue
    for rank, _, media_type in sorted(ranked):
        if rank == 0:
            continue
        found = {
            JSON: JSON,
            "application/vnd.pypi.simple.latest+json": JSON,
            HTML: HTML,
            "application/vnd.pypi.simple.latest+html": HTML,
            PLAIN: PLAIN,
            "text/*": PLAIN,
            "*/*": JSON,
            "application/*": JSON,
        }.get(media_type)
        if found:
            return found
    raise replies.NotAcceptable("PG601", "The index is JSON or HTML.", "Accept", f"Accept {JSON}.")


def _root_json(names: list[str]) -> bytes:
    return json.dumps({"meta": {"api-version": _API}, "projects": [{"name": n} for n in names]}).encode()


def _root_html(names: list[str]) -> bytes:
    links = "".join(f'<a href="{html.escape(name)}/">{html.escape(name)}</a><br>\n' for name in names)
    return f"{_head('Simple index')}{links}</body></html>\n".encode()


def _head(title: str) -> str:
    return (
        f'<!DOCTYPE html>\n<html><head><meta name="pypi:repository-version" content="{_API}">'
        f"<title>{html.escape(title)}</title></head><body>\n"
    )


def _project(catalogue: Catalogue, name: str, kind: str) -> Page | None:
    package = catalogue.package(name)
    if package is None:
        return None
    versions = {version.version: version for version in catalogue.versions(name)}
    files = [file for file in catalogue.files(name) if file.format in _SHIPPED]
    write = _project_json if kind == "json" else _project_html
    return Page.of(write(name, versions, files), package)


def _project_json(name: str, versions: dict[str, Version], files: list[File]) -> bytes:
    """As little as installers need: this page is what every installation begins with."""
    document = {
        "meta": {"api-version": _API},
        "name": name,
        "versions": list(versions),
        "files": [_entry(file, versions[file.version]) for file in files],
    }
    return json.dumps(document, separators=(",", ":")).encode()


def _entry(file: File, version: Version) -> dict[str, Any]:
    entry: dict[str, Any] = {
        "filename": file.filename,
        "url": file.filename,
        "hashes": {"sha256": file.digest},
        "size": file.size,
        "upload-time": datetime.fromtimestamp(version.created, UTC).strftime("%Y-%m-%dT%H:%M:%SZ"),
    }
    if file.facts.requires_python:
        entry["requires-python"] = file.facts.requires_python
    if file.facts.metadata:
        entry["core-metadata"] = True  # its digest would be a fifth of the page; the wheel's own is checked
    if version.yanked is not None:
        entry["yanked"] = version.yanked or True
    return entry


def _project_html(name: str, versions: dict[str, Version], files: list[File]) -> bytes:
    lines = []
    for file in files:
        marks = ""
        if file.facts.requires_python:
            marks += f' data-requires-python="{html.escape(file.facts.requires_python)}"'
        if file.facts.metadata:
            marks += f' data-core-metadata="sha256={file.facts.metadata}"'
        yanked = versions[file.version].yanked
        if yanked is not None:
            marks += f' data-yanked="{html.escape(yanked)}"'
        address = f"{html.escape(file.filename)}#sha256={file.digest}"
        lines.append(f'<a href="{address}"{marks}>{html.escape(file.filename)}</a><br>\n')
    return f"{_head(name)}{''.join(lines)}</body></html>\n".encode()


def _files(catalogue: Catalogue, name: str) -> Page | None:
    """Where the files of a package are."""
    package = catalogue.package(name)
    if package is None:
        return None
    found: dict[str, tuple[str, str]] = {}
    for file in catalogue.files(name):
        if file.format in _SHIPPED:
            media_type = "application/zip" if file.format == "wheel" else "application/gzip"
            found[file.filename] = (file.digest, media_type)
            if file.facts.metadata:
                found[f"{file.filename}.metadata"] = (file.facts.metadata, "text/plain")
    return Page(b"", "", package, found)

"""Pages for people: what there is, how it is installed, what changed, what was found. No script."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from datetime import UTC, datetime
from importlib.resources import files
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined
from packaging.version import Version as Number
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from pygen_service.registry.catalogue import Version
from pygen_service.service import Service
from pygen_service.web import replies
from pygen_service.web.packages import visible_package

_HEADERS = {
    "Cache-Control": "private, no-cache",
    "Vary": "Authorization",
    "Content-Security-Policy": "default-src 'none'; style-src 'self'; frame-ancestors 'none'",
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
}


def routes(service: Service) -> list[Route]:
    """The pages."""

    async def home(request: Request) -> Response:
        principal = request.state.principal
        principal.check("read")
        packages = await asyncio.to_thread(service.catalogue.packages)
        shown = []
        for package in packages:
            if package.visible_to(principal):
                versions = await asyncio.to_thread(service.catalogue.versions, package.name)
                shown.append((package, _newest(versions)))
        return _page("home.html", packages=shown, base=replies.base(service.configuration, request))

    async def package(request: Request) -> Response:
        found = await visible_package(service, request.path_params["name"], request.state.principal)
        versions = await asyncio.to_thread(service.catalogue.versions, found.name)
        held = await asyncio.to_thread(service.catalogue.files, found.name)
        names = {
            format: sorted({str(file.facts.manifest["name"]) for file in held if file.format == format})
            for format in ("npm", "nupkg")
        }
        base = replies.base(service.configuration, request)
        return _page("package.html", package=found, versions=versions[::-1], names=names, base=base)

    async def version(request: Request) -> Response:
        found = await visible_package(service, request.path_params["name"], request.state.principal)
        number = request.path_params["version"]
        versions = await asyncio.to_thread(service.catalogue.versions, found.name)
        shown = next((v for v in versions if v.version == number), None)
        if shown is None:
            raise replies.not_there(f"There is no version {number} of {found.name}.")
        held = await asyncio.to_thread(service.catalogue.files, found.name)
        return _page(
            "version.html", version=shown, record=shown.record, files=[f for f in held if f.version == number]
        )

    async def code(request: Request) -> Response:
        from pygen.checks.pages import codes, explain

        asked = request.path_params["code"]
        if asked not in codes():
            raise replies.not_there(f"There is no code {asked}.")
        return _page("code.html", code=asked, parts=list(_parts(explain(asked))))

    async def style(request: Request) -> Response:
        text = (files("pygen_service.web") / "templates" / "style.css").read_bytes()
        return Response(text, 200, {"Cache-Control": "public, max-age=3600"}, "text/css")

    return [
        Route("/", home),
        Route("/packages/{name}", package),
        Route("/packages/{name}/{version}", version),
        Route("/codes/{code}", code),
        Route("/assets/style.css", style),
    ]


def _page(template: str, **values: Any) -> Response:
    return Response(_TEMPLATES.get_template(template).render(values), 200, _HEADERS, "text/html")


def _newest(versions: list[Version]) -> str:
    releases = [v for v in versions if not v.label]
    numbers = [v.version for v in [r for r in releases if r.yanked is None] or releases or versions]
    return max(numbers, key=Number, default="none")


def _day(seconds: float) -> str:
    return datetime.fromtimestamp(seconds, UTC).strftime("%Y-%m-%d")


def _kilobytes(size: int) -> str:
    return f"{size / 1024:.0f} KB"


def _scope(name: str) -> str:
    """What npm's option for the registry of a scope begins with."""
    return f"{name.partition('/')[0]}:" if name.startswith("@") else ""


def _summary(version: Version) -> str:
    record = version.record
    changes = record.changes.get("changes", [])
    if not record.changes:
        return "The first version."
    if not changes:
        return "Nothing in the model; it was generated anew."
    breaking = sum(bool(change["breaks"]) for change in changes)
    said = f"{len(changes)} change{'s' * (len(changes) != 1)}"
    if breaking == len(changes):
        return f"{said}, breaking"
    return f"{said}, {breaking} of them breaking" if breaking else said


def _parts(markdown: str) -> Iterator[tuple[str, str]]:
    """A page of a code, as what it consists of; the pages are ours and use nothing else."""
    for block in markdown.strip().split("\n\n"):
        if block.startswith("# "):
            yield "title", block.removeprefix("# ")
        elif block.startswith("## "):
            yield "heading", block.removeprefix("## ")
        elif block.startswith("```"):
            yield "code", "\n".join(block.splitlines()[1:-1])
        else:
            yield "text", block


_TEMPLATES = Environment(
    loader=PackageLoader("pygen_service.web"), autoescape=True, undefined=StrictUndefined, trim_blocks=True
)
_TEMPLATES.filters |= {"day": _day, "kilobytes": _kilobytes, "scope": _scope, "summary": _summary}

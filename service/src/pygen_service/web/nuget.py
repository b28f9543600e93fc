"""The NuGet feed (v3, read only): what `dotnet restore` and `dotnet add package` ask for."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from typing import Any

from packaging.version import Version as Number
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from pygen_service.registry.catalogue import Catalogue, File, Version
from pygen_service.registry.shelf import Page
from pygen_service.service import Service
from pygen_service.web import replies

_ROOT = "/nuget/v3"
_JSON = "application/json"
_RESOURCES = {
    "PackageBaseAddress/3.0.0": "flat/",
    "RegistrationsBaseUrl/3.6.0": "registrations/",
    "RegistrationsBaseUrl/Versioned": "registrations/",
}


def routes(service: Service) -> list[Route]:
    """The index of the feed, versions and files, and what is said of versions."""

    async def resources(request: Request) -> Response:
        request.state.principal.check("read")
        base = _base(service, request)
        found = [{"@id": base + place, "@type": type} for type, place in _RESOURCES.items()]
        return replies.page(request, _page({"version": "3.0.0", "resources": found}), _JSON)

    async def versions(request: Request) -> Response:
        return await answered(
            request, "versions", lambda _, __, held: {"versions": [_number(f) for f in held]}
        )

    async def registration(request: Request) -> Response:
        base = _base(service, request)

        def write(catalogue: Catalogue, package: str, held: Sequence[File]) -> dict[str, Any]:
            return _registration(base, held, {v.version: v for v in catalogue.versions(package)})

        return await answered(request, f"registration {base}", write)

    async def answered(
        request: Request, kind: str, write: Callable[[Catalogue, str, Sequence[File]], dict[str, Any]]
    ) -> Response:
        request.state.principal.check("read")
        name = request.path_params["id"].lower()

        def written(catalogue: Catalogue) -> Page | None:
            found = catalogue.named("nuget", name)
            if found is None:
                return None
            held = sorted(found[1], key=lambda file: Number(file.version))
            page = _page(write(catalogue, found[0], held))
            return Page(page.body, page.etag, catalogue.package(found[0]))

        page = await service.shelf.page(("nuget", kind, name), written)
        return replies.page(request, replies.visible(page, request), _JSON)

    async def file(request: Request) -> Response:
        request.state.principal.check("read")
        name, number = request.path_params["id"].lower(), request.path_params["version"].lower()
        page = await service.shelf.page(("nuget", "files", name), lambda catalogue: _files(catalogue, name))
        asked = f"{number}/{request.path_params['filename'].lower()}"
        found = replies.visible(page, request).files.get(asked)
        body = None if found is None else await service.maker.content(found[0])
        if found is None or body is None:
            raise replies.not_there()
        answer = replies.file(request, body, found[0], found[1])
        if asked.endswith(".nupkg"):
            replies.count_download(service, request, answer, name, asked.partition("/")[2])
        return answer

    return [
        Route(f"{_ROOT}/index.json", resources),
        Route(f"{_ROOT}/flat/{{id}}/index.json", versions),
        Route(f"{_ROOT}/flat/{{id}}/{{version}}/{{filename}}", file),
        Route(f"{_ROOT}/registrations/{{id}}/index.json", registration),
    ]


def _base(service: Service, request: Request) -> str:
    return f"{replies.base(service.configuration, request)}{_ROOT}/"


def _page(document: dict[str, Any]) -> Page:
    return Page.of(json.dumps(document, separators=(",", ":"), ensure_ascii=False).encode())


def _number(file: File) -> str:
    return str(file.facts.manifest["version"]).lower()


def _files(catalogue: Catalogue, name: str) -> Page | None:
    """Where the packages are, and the nuspecs beside them."""
    found = catalogue.named("nuget", name)
    if found is None:
        return None
    places: dict[str, tuple[str, str]] = {}
    for file in found[1]:
        number = _number(file)
        places[f"{number}/{name}.{number}.nupkg"] = (file.digest, "application/octet-stream")
        places[f"{number}/{name}.nuspec"] = (file.facts.metadata, "application/xml")
    return Page(b"", "", catalogue.package(found[0]), places)


def _registration(base: str, held: Sequence[File], versions: dict[str, Version]) -> dict[str, Any]:
    """All versions on one page, which is inside the index: packages of models have tens of them."""
    name = str(held[0].facts.manifest["name"]).lower()
    place = f"{base}registrations/{name}/index.json"
    page = {
        "@id": f"{place}#page",
        "count": len(held),
        "lower": _number(held[0]),
        "upper": _number(held[-1]),
        "items": [_leaf(base, place, file, versions[file.version]) for file in held],
    }
    return {"@id": place, "count": 1, "items": [page]}


def _leaf(base: str, place: str, file: File, version: Version) -> dict[str, Any]:
    said, number = file.facts.manifest, _number(file)
    name = str(said["name"]).lower()
    content = f"{base}flat/{name}/{number}/{name}.{number}.nupkg"
    entry: dict[str, Any] = {
        "@id": f"{place}#{number}",
        "id": said["name"],
        "version": said["version"],
        "authors": said["authors"],
        "description": said["description"],
        "listed": version.yanked is None,
        "published": datetime.fromtimestamp(version.created, UTC).isoformat(timespec="seconds"),
        "packageContent": content,
        "dependencyGroups": [
            {
                "targetFramework": framework,
                "dependencies": [{"id": id, "range": f"[{at}, )"} for id, at in needs.items()],
            }
            for framework, needs in said["dependencies"].items()
        ],
    }
    if version.yanked is not None:
        entry["deprecation"] = {"reasons": ["Other"], "message": version.yanked or "withdrawn"}
    return {"@id": f"{place}#{number}", "catalogEntry": entry, "packageContent": content}

"""The studio that `pygen-engine serve` shows at `/`: static files, the log of requests, and what may be done.

The page reads and writes everything else through the public API, so it can do nothing a client could not.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cache
from importlib.resources import files
from typing import Any

import msgspec

_TYPES = {
    "html": "text/html; charset=utf-8",
    "js": "text/javascript; charset=utf-8",
    "css": "text/css; charset=utf-8",
    "txt": "text/plain; charset=utf-8",
}
_FOLDERS = ("", "vendor/")
_HEADERS = {
    "cache-control": "no-cache",
    # nothing from elsewhere is loaded or run, whatever text an instance contains, and nobody frames it
    "content-security-policy": "default-src 'self'; img-src 'self' data:; base-uri 'none'; "
    "form-action 'none'; frame-ancestors 'none'",
    "x-content-type-options": "nosniff",
    "referrer-policy": "no-referrer",
}


@cache
def _files() -> dict[str, str]:
    """The paths that are served -> the files: what is not in this list cannot be asked for."""
    found = {"/": "index.html"}
    for folder in _FOLDERS:
        for file in files(__package__).joinpath("static", folder).iterdir():
            if file.name.rpartition(".")[2] in _TYPES:
                found[f"/_pygen/{folder}{file.name}"] = f"{folder}{file.name}"
    return found


@cache
def _file(name: str) -> bytes:
    return files(__package__).joinpath("static", name).read_bytes()


def page(
    method: str, path: str, log: Iterable[Any], not_offered: Mapping[str, int], *, read_only: bool
) -> tuple[int, dict[str, str], bytes] | None:
    """The answer to a path of the page, or None when the path is the engine's."""
    if method not in ("GET", "HEAD"):
        return None
    if path == "/_pygen/requests":
        return _json(list(log))
    if path == "/_pygen/not-offered":
        return _json(dict(not_offered))
    if path == "/_pygen/about":
        return _json({"readOnly": read_only})
    name = _files().get(path)
    if name is None:
        return None
    return 200, {"content-type": _TYPES[name.rpartition(".")[2]], **_HEADERS}, _file(name)


def _json(value: Any) -> tuple[int, dict[str, str], bytes]:
    headers = {"content-type": "application/json", "cache-control": "no-store"}
    return 200, headers, msgspec.json.encode(value)

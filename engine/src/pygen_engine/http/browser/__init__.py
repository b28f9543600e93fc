"""The read-only page of `pygen local serve`: static files and the log of requests.

The page reads everything else through the public API, so it cannot show what a client could not see.
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
}
_FILES = {
    "/": "index.html",
    "/_pygen/page.css": "page.css",
    "/_pygen/api.js": "api.js",
    "/_pygen/page.js": "page.js",
    "/_pygen/diagram.js": "diagram.js",
    "/_pygen/table.js": "table.js",
    "/_pygen/instance.js": "instance.js",
}
# nothing from elsewhere is loaded or run, whatever text a model or an instance contains
_POLICY = "default-src 'self'; img-src 'self' data:; base-uri 'none'; form-action 'none'"


@cache
def _file(name: str) -> bytes:
    return files(__package__).joinpath("static", name).read_bytes()


def page(
    method: str, path: str, log: Iterable[Any], not_offered: Mapping[str, int]
) -> tuple[int, dict[str, str], bytes] | None:
    """The answer to a path of the page, or None when the path is the engine's."""
    if method not in ("GET", "HEAD"):
        return None
    if path == "/_pygen/requests":
        return _json(list(log))
    if path == "/_pygen/not-offered":
        return _json(dict(not_offered))
    name = _FILES.get(path)
    if name is None:
        return None
    headers = {
        "content-type": _TYPES[name.rpartition(".")[2]],
        "cache-control": "no-cache",
        "content-security-policy": _POLICY,
        "x-content-type-options": "nosniff",
    }
    return 200, headers, _file(name)


def _json(value: Any) -> tuple[int, dict[str, str], bytes]:
    headers = {"content-type": "application/json", "cache-control": "no-store"}
    return 200, headers, msgspec.json.encode(value)

"""The embedded engine: Data Modeling on SQLite, in process, behind a socket, or as a pytest fixture.

How the package is laid out, from the outside in:

    engine         Engine: open, load_model, handle, close
    http/          requests: the table of routes, decoding, tokens; the server and the page to browse the data
    loading/       models and instances from the documents people have
    published/     models that the service has in every project
    read/ write/   list, byids, search, aggregate, query, sync; apply and delete
    schema/        spaces, containers, views, data models, statistics; the tables of containers
    search_index/  full text: what a word is, the index, who matches
    bodies/        request bodies as structs, and the rules that word their refusals
    sql/           filter and sort documents -> SQL
    units/         the catalogue of units and conversion
    storage/       connections and transactions; what the tables are (`storage.ddl`: start reading there)
    values/        property values between JSON and columns
    catalog/       the schema in memory, resolved and immutable

Nothing is imported before it is used: pytest loads `pytest_plugin` in every run of everybody who has this
installed.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from pygen_engine.engine import Engine as Engine
    from pygen_engine.errors import DmsError as DmsError
    from pygen_engine.faults import Faults as Faults
    from pygen_engine.http.server import running as running
    from pygen_engine.http.server import serve as serve
    from pygen_engine.options import AuthOptions as AuthOptions
    from pygen_engine.options import EngineOptions as EngineOptions
    from pygen_engine.published import published_model as published_model

_EXPORTS = {
    "AuthOptions": "options",
    "DmsError": "errors",
    "Engine": "engine",
    "EngineOptions": "options",
    "Faults": "faults",
    "published_model": "published",
    "running": "http.server",
    "serve": "http.server",
}
__all__ = [
    "AuthOptions",
    "DmsError",
    "Engine",
    "EngineOptions",
    "Faults",
    "published_model",
    "running",
    "serve",
]


def __getattr__(name: str) -> Any:
    if name not in _EXPORTS:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f"{__name__}.{_EXPORTS[name]}"), name)

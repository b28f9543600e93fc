"""The embedded engine: Data Modeling on SQLite, in process, behind a socket, or as a pytest fixture.

How the package is laid out, from the outside in:

    engine       Engine: open, load_model, handle, close
    protocol/    HTTP request -> checked body -> operation; server, faults and browser/ sit beside it
    ops          operations by name
    schema/      spaces, containers, views, data models, statistics; the tables of containers
    instances/   apply, delete, byids, list, search, aggregate, inspect
    query/ sync/ the graph query language and the change feed
    filters/     filter documents -> SQL; sorting, cursors and rows do the same for the rest of a read
    units/       the catalogue of units and conversion
    values/      property values between JSON and columns
    catalog/     the schema in memory, resolved and immutable
    store, ddl   connections, transactions, and what the tables are (start reading there)

Nothing is imported before it is used: pytest loads `pytest_plugin` in every run of everybody who has this
installed.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from pygen_engine.engine import Engine as Engine
    from pygen_engine.faults import Faults as Faults
    from pygen_engine.options import AuthOptions as AuthOptions
    from pygen_engine.options import EngineOptions as EngineOptions
    from pygen_engine.server import running as running
    from pygen_engine.server import serve as serve

_EXPORTS = {
    "AuthOptions": "options",
    "Engine": "engine",
    "EngineOptions": "options",
    "Faults": "faults",
    "running": "server",
    "serve": "server",
}
__all__ = ["AuthOptions", "Engine", "EngineOptions", "Faults", "running", "serve"]


def __getattr__(name: str) -> Any:
    if name not in _EXPORTS:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f"{__name__}.{_EXPORTS[name]}"), name)

"""The engine as its users see it: open, load a model, handle requests, close."""

from __future__ import annotations

import os
from collections.abc import Mapping
from types import TracebackType
from typing import Any

from pygen_engine.context import EngineContext
from pygen_engine.faults import FaultInjector
from pygen_engine.http.auth import TokenDesk
from pygen_engine.options import EngineOptions
from pygen_engine.storage.store import Store
from pygen_engine.units import Catalogue


class Engine:
    """Data Modeling on SQLite. Thread-safe; several engines (also in other processes) may share one file."""

    def __init__(self, store: Store, options: EngineOptions) -> None:
        units = Catalogue.load(options.units, options.unit_systems)
        self.options = options
        self.faults = FaultInjector(options.faults)
        self.context = EngineContext(store, options, units, self.faults)
        self._tokens = TokenDesk(options.auth)

    @classmethod
    def open(
        cls, path: str | os.PathLike[str] | None = None, *, options: EngineOptions | None = None
    ) -> Engine:
        """Open (or create) the file at `path`; None keeps everything in memory until `close`."""
        options = options or EngineOptions()
        return cls(Store(path, budget=options.query_budget, durable=options.durable), options)

    def load_model(self, document: Any) -> None:
        """Create what a parsed JSON document describes.

        It may be a body for one of the create endpoints, a data model as the service returns it (views
        inlined; the containers are reconstructed from them), `{"items": [...]}` around any of these, or a
        list of documents. Instances are created too. Objects in spaces named `cdf_...` become system
        objects: global and read only.
        """
        from pygen_engine.loading import load

        load(self.context, document)

    def handle(
        self, method: str, target: str, headers: Mapping[str, str], body: bytes
    ) -> tuple[int, dict[str, str], bytes]:
        """Answer one HTTP request; `target` is the path with the query string."""
        from pygen_engine.http.dispatch import handle

        return handle(self.context, self._tokens, method, target, headers, body)

    def close(self) -> None:
        self.context.store.close()

    def __enter__(self) -> Engine:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

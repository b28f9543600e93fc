"""What tests of the engine's core do all the time, in one line each."""

from __future__ import annotations

from typing import Any

import pytest
from engine.conversation import Refusal, Talk
from engine.small import SPACE, Document, view_over, view_ref

from pygen_engine import Engine


class Bench(Talk):
    def __init__(self, engine: Engine) -> None:
        super().__init__(engine)
        self.post("/models/spaces", {"items": [{"space": SPACE}]})

    # ------------------------------------------------------------------ schema

    def containers(self, *items: Document) -> list[Any]:
        return list(self.post("/models/containers", {"items": list(items)})["items"])

    def views(self, *items: Document) -> list[Any]:
        return list(self.post("/models/views", {"items": list(items)})["items"])

    def models(self, *items: Document) -> list[Any]:
        return list(self.post("/models/datamodels", {"items": list(items)})["items"])

    def through(self, *items: Document) -> None:
        """Create containers and, for each, a view of the same name over all its properties."""
        self.containers(*items)
        self.views(*(view_over(one) for one in items))

    def byids(self, kind: str, *items: Document, query: str = "") -> list[Any]:
        return list(self.post(f"/models/{kind}/byids{query}", {"items": list(items)})["items"])

    # --------------------------------------------------------------- instances

    def apply(self, *items: Document, **flags: Any) -> list[Any]:
        return list(self.post("/models/instances", {"items": list(items), **flags})["items"])

    def delete(self, *external_ids: str, kind: str = "node") -> list[Any]:
        items = [{"instanceType": kind, "space": SPACE, "externalId": one} for one in external_ids]
        return list(self.post("/models/instances/delete", {"items": items})["items"])

    def read(self, external_id: str, view_name: str | None = None, kind: str = "node") -> Any:
        """One instance, or None."""
        body: Document = {
            "items": [{"instanceType": kind, "space": SPACE, "externalId": external_id}],
            "sources": [] if view_name is None else [{"source": view_ref(view_name)}],
        }
        found = self.post("/models/instances/byids", body)["items"]
        return found[0] if found else None

    def values(self, external_id: str, view_name: str, kind: str = "node") -> Any:
        """The properties of one instance, seen through a view."""
        found = self.read(external_id, view_name, kind)
        return None if found is None else found["properties"][SPACE][f"{view_name}/v1"]

    def list(self, view_name: str | None = None, **body: Any) -> list[str]:
        """External ids."""
        sources = [] if view_name is None else [{"source": view_ref(view_name)}]
        answer = self.post("/models/instances/list", {"sources": sources, **body})
        return [one["externalId"] for one in answer["items"]]

    def search(self, view_name: str, query: str, **body: Any) -> list[str]:
        answer = self.post("/models/instances/search", {"view": view_ref(view_name), "query": query, **body})
        return [one["externalId"] for one in answer["items"]]

    def aggregate(self, view_name: str, *aggregates: Document, **body: Any) -> list[Any]:
        request = {"view": view_ref(view_name), "aggregates": list(aggregates), **body}
        return list(self.post("/models/instances/aggregate", request)["items"])

    # ----------------------------------------------------------------- refusals

    def refused(self, path: str, body: Any) -> Refusal:
        with pytest.raises(Refusal) as caught:
            self.post(path, body)
        return caught.value

    def apply_refused(self, *items: Document, **flags: Any) -> Refusal:
        return self.refused("/models/instances", {"items": list(items), **flags})

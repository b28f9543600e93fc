"""A data model as a document in one form, wherever it came from."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING, Any, TypeGuard

import msgspec

if TYPE_CHECKING:
    from pygen_runtime.schema import Container, DataModel, View, ViewId

from pygen.errors import PygenUserError
from pygen.files import LARGEST
from pygen.findings import Finding
from pygen.models.shape import Raw
from pygen.refs import ModelRef, ViewRef

_BESIDE = frozenset(["containers", "parents"])
"""What a document has beside the model as the service has it."""


@dataclass(frozen=True)
class ModelDocument:
    """One data model with all its views inline and, where they are known, the containers they map.

    The form is that of a response of the service. Two documents of one model are equal whichever form they
    were read from, except that some forms do not tell the containers.
    """

    content: Mapping[str, Any]
    """Parsed JSON; not to be changed."""
    origin: str = field(default="", compare=False)
    """The file it was read from, or the project it was fetched from, for messages."""
    findings: tuple[Finding, ...] = field(default=(), compare=False)
    """What had to be left out to bring it into this form."""

    @property
    def ref(self) -> ModelRef:
        content = self.content
        return ModelRef(str(content["space"]), str(content["externalId"]), str(content["version"]))

    @cached_property
    def model(self) -> DataModel:
        """The same, typed. Its `views` are all inline."""
        from pygen_runtime.schema import DataModel  # a build with nothing to do never needs it

        return DataModel.load({key: value for key, value in self.content.items() if key not in _BESIDE})

    @property
    def views(self) -> tuple[View, ...]:
        return tuple(view for view in self.model.views if _is_view(view))

    @cached_property
    def containers(self) -> tuple[Container, ...]:
        """The containers that the views map, as far as they are known."""
        from pygen_runtime.schema import Container

        return tuple(Container.load(raw) for raw in self.content.get("containers", ()))

    @property
    def parents(self) -> dict[ViewRef, tuple[ViewRef, ...]]:
        """What views outside of the model implement, as far as it is known."""
        return {
            _view_ref(raw): tuple(_view_ref(parent) for parent in raw["implements"])
            for raw in self.content.get("parents", ())
        }


def _view_ref(raw: Raw) -> ViewRef:
    return ViewRef(raw["space"], raw["externalId"], raw["version"])


def _is_view(entry: View | ViewId) -> TypeGuard[View]:
    return hasattr(entry, "properties")


def canonical_json(document: ModelDocument) -> bytes:
    """The document as bytes that depend on nothing but the model: for the lock, for review, for shipping."""
    compact = msgspec.json.encode(document.content, order="deterministic")
    formatted = msgspec.json.format(compact, indent=2) + b"\n"
    if len(formatted) > LARGEST:
        raise PygenUserError(
            "PG006",
            f"With its inherited properties written out, {document.ref} is {len(formatted) // 1_000_000} MB; "
            f"a model file may have {LARGEST // 1_000_000}.",
            document.origin or str(document.ref),
            "Split the model, or implement fewer views.",
        )
    return formatted


def in_order(content: Raw) -> Raw:
    """The lists of a model that are sets, sorted."""
    ordered = dict(content)
    ordered["views"] = sorted(content["views"], key=lambda v: (v["space"], v["externalId"], v["version"]))
    if "containers" in content:
        ordered["containers"] = sorted(content["containers"], key=lambda c: (c["space"], c["externalId"]))
    return ordered

"""Instances of cognite-sdk: taken by their shape, and made for those who have it installed."""

from __future__ import annotations

from collections.abc import Mapping
from importlib import import_module
from typing import Any

import msgspec

from ..errors import ConfigurationError, ValidationFailed
from ..foreign import encodable
from .codec import codec_of
from .view_names import view_key, view_label

_PAGE = msgspec.json.Encoder(enc_hook=encodable)


def from_instance(cls: Any, instance: Any) -> Any:
    """An instance of the official client (or what its `dump()` gives) as one of a generated class."""
    dumped = instance.dump() if hasattr(instance, "dump") else instance
    view = cls._view
    if not isinstance(dumped, Mapping) or not {"space", "externalId", "version"} <= dumped.keys():
        raise ValidationFailed(
            f"{type(instance).__name__} is no instance that was read, nor what its dump() gives"
        )
    kind = dumped.get("instanceType", view.used_for)
    if kind != view.used_for:
        raise ValidationFailed(f"{cls.__name__} is a class of {view.used_for}s, and this is {kind}")
    properties = dumped.get("properties") or {}
    if view.external_id and view_key(view) not in (properties.get(view.space) or {}):
        raise ValidationFailed(
            f"this has no properties of {view_label(view)}: read it with that view among its sources",
            item=str(dumped["externalId"]),
        )
    times = {"createdTime": 0, "lastUpdatedTime": 0}
    instances, _ = codec_of(cls).decode_list(_PAGE.encode({"items": [{**times, **dumped}]}))
    return instances[0]


def to_instance(instance: Any) -> Any:
    """The instance as cognite-sdk has it."""
    kind = "Edge" if instance._view.used_for == "edge" else "Node"
    return getattr(_official("to_instance()"), kind).load(instance.dump())


def direct_reference(instance: Any) -> Any:
    """A reference to a node, as cognite-sdk has it."""
    official = _official("as_direct_reference()")
    return official.DirectRelationReference(instance.space, instance.external_id)


def _official(what: str) -> Any:
    try:
        return import_module("cognite.client.data_classes.data_modeling")
    except ImportError as error:
        raise ConfigurationError(f"{what} needs cognite-sdk: pip install cognite-sdk") from error

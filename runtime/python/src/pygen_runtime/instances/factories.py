"""Ways to make external ids, for classes whose objects are constructed without one.

::

    WindTurbineWrite.external_id_factory = uuid_factory          # WindTurbineWrite:6fd0...
    WindTurbineWrite.external_id_factory = hash_factory          # the same values give the same id
    WindTurbineWrite.external_id_factory = counter_factory()     # WindTurbine:1, WindTurbine:2, ...
"""

from __future__ import annotations

import hashlib
import itertools
import threading
import uuid
from collections import defaultdict
from collections.abc import Callable
from typing import Any

import msgspec

from .ids import NodeId

Factory = Callable[[type, dict[str, Any]], str]

MAX_LENGTH = 255


def domain_name(cls: type) -> str:
    """Name of the class without `Write`."""
    return cls.__name__.removesuffix("Write") or cls.__name__


def uuid_factory(cls: type, data: dict[str, Any]) -> str:
    """A new random id every time."""
    return f"{domain_name(cls)}:{uuid.uuid4()}"


def hash_factory(cls: type, data: dict[str, Any]) -> str:
    """The same values give the same id, in every process."""
    plain = msgspec.json.encode(data, order="deterministic", enc_hook=_described)
    return f"{domain_name(cls)}:{hashlib.sha256(plain).hexdigest()[:32]}"


def counter_factory(prefix: str | None = None, start: int = 1) -> Factory:
    """Numbers within each class: `WindTurbine:1`, `WindTurbine:2`, ... or with your own prefix."""
    lock = threading.Lock()
    counters: dict[str, Any] = defaultdict(lambda: itertools.count(start))

    def make(cls: type, data: dict[str, Any]) -> str:
        name = domain_name(cls) if prefix is None else prefix
        with lock:
            return f"{name}:{next(counters[name])}"

    return make


def edge_external_id(type_: NodeId, start: NodeId, end: NodeId) -> str:
    """The id of an edge that was given none: the same ends and type always give the same edge.

    The type is part of it, because two kinds of edges may join the same nodes.
    """
    return _short(f"{start.external_id}:{type_.external_id}:{end.external_id}", f"{type_}|{start}|{end}")


def v1_edge_external_id(type_: NodeId, start: NodeId, end: NodeId) -> str:
    """The id that SDKs made by v1 of pygen gave their edges. Use it when such edges exist:
    `pygen_runtime.spi.EdgeWrite.external_id_factory = v1_edge_external_id`."""
    return _short(f"{start.external_id}:{end.external_id}", f"{start}|{end}")


def _short(text: str, whole: str) -> str:
    if len(text) <= MAX_LENGTH:
        return text
    digest = hashlib.sha256(whole.encode()).hexdigest()[:32]
    return f"{text[: MAX_LENGTH - 33]}:{digest}"


def _described(value: Any) -> Any:
    identity = getattr(value, "external_id", None)
    return {"external_id": identity} if identity is not None else repr(value)

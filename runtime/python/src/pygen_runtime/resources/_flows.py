"""What is asked of the schema endpoints, the same for every kind of resource."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any, Generic, TypeVar, cast

import msgspec

from ..chunks import chunks
from ..counts import counted
from ..decoders import decoder_of
from ..errors import ApiError, ValidationFailed, WriteError
from ..http import Flow, Request, Response
from ..http.flow import EmptyPages, stuck
from ..schema import (
    Container,
    ContainerId,
    ContainerWrite,
    DataModel,
    DataModelId,
    DataModelWrite,
    Space,
    SpaceId,
    SpaceWrite,
    View,
    ViewId,
    ViewWrite,
)
from ..schema._base import Shape
from ._keys import container_key, exact_key, space_key, versioned_key

R = TypeVar("R", bound=Shape)
ID = TypeVar("ID", bound=Shape)
S = TypeVar("S", bound=Shape)
T = TypeVar("T")

CHUNK = 100
"""Most items in one request to a schema endpoint."""
PAGE = 1000
"""Most items in one page; without a limit the service returns ten."""

Params = Mapping[str, str]


class Resource(msgspec.Struct, Generic[R, ID], frozen=True):
    """One kind of resource: where it lives and what it looks like."""

    path: str
    read: type[R]
    write: type[Shape]
    id: type[ID]
    key: Callable[[Any], dict[str, str]]
    """The identifier of a thing as the API writes it; without version it stands for all versions."""
    exact_key: Callable[[Any], dict[str, str]]
    """The same where the version must be said."""

    def load(self, response: Response) -> list[R]:
        return _loaded(self.read, response)


def create(resource: Resource[R, Any], items: Sequence[Any]) -> Flow[list[R]]:
    """Create or change, in the order given: a later item may refer to an earlier one."""
    documents = [_document(resource, item) for item in items]
    return _in_turn(resource, "created", "", documents, items, resource.load)


def newest(items: Sequence[R]) -> R | None:
    """Of several versions the one created last; of versions created together the one named last."""
    return max(items, key=_age, default=None)


def retrieve(resource: Resource[R, Any], ids: Sequence[Any], params: Params) -> Flow[list[R]]:
    """Those that exist, in the order asked for."""
    keys = [resource.key(item) for item in ids]
    requests = [
        Request.post(f"{resource.path}/byids", {"items": part}, kind="schema_read", params=params)
        for part in chunks(_distinct(keys), CHUNK)
    ]
    responses: list[Response] = yield requests
    found = [item for response in responses for item in resource.load(response)]
    return _in_order(resource, keys, found)


def delete(resource: Resource[Any, ID], ids: Sequence[Any]) -> Flow[list[ID]]:
    """The identifiers of those that existed and are gone now."""
    keys = _distinct([resource.exact_key(item) for item in ids])
    return _in_turn(
        resource,
        "deleted",
        "/delete",
        keys,
        keys,
        lambda response: _loaded(resource.id, response),
    )


def _in_turn(
    resource: Resource[Any, Any],
    what: str,
    path: str,
    bodies: Sequence[Mapping[str, Any]],
    given: Sequence[Any],
    load: Callable[[Response], list[T]],
) -> Flow[list[T]]:
    """As many requests as needed, one after the other; an error in the middle says how far they came."""
    done: list[T] = []
    for start in range(0, len(bodies), CHUNK):
        end = start + CHUNK
        body = {"items": bodies[start:end]}
        try:
            done += load((yield Request.post(f"{resource.path}{path}", body, kind="schema_write")))
        except ApiError as error:
            if not done:
                raise
            raise WriteError(
                f"Only a part of the {_plural(resource)} was {what}",
                succeeded=done,
                failed=given[start:end],
                not_attempted=given[end:],
                causes=[error],
            ) from error
    return done


class Listing(Generic[R]):
    """A listing page by page, no more than `limit` items in all."""

    def __init__(self, resource: Resource[R, Any], params: Params, limit: int | None) -> None:
        limit = counted("limit", limit, 0)
        self._resource = resource
        self._params = params
        self._limit = self._left = limit
        self._cursor: str | None = None
        self._empty = EmptyPages()

    def first(self) -> Request:
        size = PAGE if self._left is None else min(PAGE, max(self._left, 1))
        params = {**self._params, "limit": str(size)}
        if self._cursor is not None:
            params["cursor"] = self._cursor
        return Request.get(self._resource.path, params, kind="schema_read")

    def recover(self, error: ApiError, request: Request) -> None:
        """Schemas are small: what fails stays failed."""

    def following(self, response: Response) -> Request | None:
        page = response.read(_PAGE)
        if self._left is not None:
            self._left -= len(page.items)
            if self._left <= 0:
                return None
        cursor = page.next_cursor
        if not cursor:
            return None
        if cursor == self._cursor:
            raise stuck(response)
        self._empty.arrived(len(page.items), response)
        self._cursor = cursor
        return self.first()

    def decode(self, response: Response) -> list[R]:
        found = self._resource.load(response)
        return [] if self._limit == 0 else found


class _Page(msgspec.Struct, rename="camel"):
    items: list[msgspec.Raw]
    next_cursor: str | None = None


_PAGE = decoder_of(_Page)


def _loaded(shape: type[S], response: Response) -> list[S]:
    with response.understood():
        return [shape.load(item) for item in response.items()]


def params_of(**values: str | bool | None) -> Params:
    """Query parameters, without those that are not given."""
    return {
        key: str(value).lower() if isinstance(value, bool) else value
        for key, value in values.items()
        if value is not None
    }


def _document(resource: Resource[R, Any], item: Any) -> dict[str, Any]:
    if isinstance(item, resource.read):
        item = cast(Any, item).as_write()
    if not isinstance(item, resource.write):
        raise ValidationFailed(
            f"needs a {resource.write.__name__} (or a {resource.read.__name__}), not a {type(item).__name__}"
        )
    return item.tagged().dump()


def _age(item: Shape) -> tuple[int, str]:
    return getattr(item, "created_time", None) or 0, getattr(item, "version", "")


def _in_order(resource: Resource[R, Any], keys: list[dict[str, str]], found: list[R]) -> list[R]:
    """A key without version stands for all versions of the thing."""
    by_key: dict[tuple[str, ...], list[R]] = {}
    for item in found:
        full = tuple(resource.key(item).values())
        by_key.setdefault(full, []).append(item)
        if len(full) == 3:
            by_key.setdefault(full[:2], []).append(item)
    return [item for key in keys for item in by_key.get(tuple(key.values()), ())]


def _distinct(keys: list[dict[str, str]]) -> list[dict[str, str]]:
    """The service refuses a request that names the same thing twice."""
    return list({tuple(key.items()): key for key in keys}.values())


def _plural(resource: Resource[Any, Any]) -> str:
    return resource.path.rpartition("/")[2]


SPACES = Resource("/models/spaces", Space, SpaceWrite, SpaceId, space_key, space_key)
CONTAINERS = Resource(
    "/models/containers", Container, ContainerWrite, ContainerId, container_key, container_key
)
VIEWS = Resource("/models/views", View, ViewWrite, ViewId, versioned_key, exact_key)
DATA_MODELS = Resource("/models/datamodels", DataModel, DataModelWrite, DataModelId, versioned_key, exact_key)

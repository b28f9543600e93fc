"""Client of void:Empty(1)."""

from __future__ import annotations

import typing as _t

import pygen_runtime.spi as _p

if _t.TYPE_CHECKING:
    from .nothing import AsyncNothingAPI, NothingAPI
    from .something import AsyncSomethingAPI, SomethingAPI

_PACKAGE = _p.Package(
    name=__package__ or "",
    instance_space="void_instances",
    models=(("void", "Empty", "1"),),
    classes={
        "nothing": "Nothing",
        "something": "Something",
    },
    generator="pygen 0.1.0",
    lock="golden",
    spi=5,
)


class EmptyClient(_p.Client, package=_PACKAGE):
    """Reads and writes void:Empty(1)."""

    nothing: NothingAPI
    something: SomethingAPI


class AsyncEmptyClient(_p.AsyncClient, package=_PACKAGE):
    """The same as EmptyClient, without blocking."""

    nothing: AsyncNothingAPI
    something: AsyncSomethingAPI

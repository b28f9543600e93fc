"""The client of the benchmark."""

from __future__ import annotations

import typing as _t

import pygen_runtime.spi as _p

if _t.TYPE_CHECKING:
    from .bench_item import AsyncBenchItemAPI, BenchItemAPI

_PACKAGE = _p.Package(
    name=__package__ or "",
    instance_space="bench_instances",
    classes={"bench_item": "BenchItem"},
    models=(("bench", "Bench", "v1"),),
    generator="by hand",
)


class BenchClient(_p.Client, package=_PACKAGE):
    """A client of the benchmark's model."""

    bench_item: BenchItemAPI


class AsyncBenchClient(_p.AsyncClient, package=_PACKAGE):
    """The same without blocking."""

    bench_item: AsyncBenchItemAPI

"""An SDK of the benchmark's model, in the shape of generated code."""

from __future__ import annotations

from pygen_runtime.lazy import lazy_exports as _lazy_exports

__getattr__, __dir__ = _lazy_exports(
    __name__,
    {
        "_client": ("AsyncBenchClient", "BenchClient"),
        "bench_item": ("BenchItem", "BenchItemList", "BenchItemWrite"),
    },
)

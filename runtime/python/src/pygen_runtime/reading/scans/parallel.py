"""Several chains of requests at a time, in threads of this process."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator, Sequence
from queue import Queue
from typing import Any, TypeVar

from ...http.threads import THREADS

T = TypeVar("T")

_AHEAD = 2
"""Results that wait for whoever takes them, for each thread."""


def side_by_side(sources: Sequence[Callable[[], Iterator[T]]]) -> Iterator[T]:
    """What all of them give, as it comes. Threads end when nobody wants more."""
    if not THREADS:
        for source in sources:
            yield from source()
        return
    results: Queue[tuple[str, Any]] = Queue(_AHEAD * len(sources))
    stopped = threading.Event()

    def give(source: Callable[[], Iterator[T]]) -> None:
        try:
            for item in source():
                results.put(("item", item))
                if stopped.is_set():
                    return
            results.put(("end", None))
        except BaseException as error:  # is raised where the results are taken
            results.put(("error", error))

    threads = [
        threading.Thread(target=give, args=(source,), name="pygen-scan", daemon=True) for source in sources
    ]
    for thread in threads:
        thread.start()
    running = len(threads)
    try:
        while running:
            kind, value = results.get()
            if kind == "error":
                raise value
            if kind == "end":
                running -= 1
            else:
                yield value
    finally:
        stopped.set()
        for thread in threads:
            while thread.is_alive():
                while not results.empty():
                    results.get_nowait()
                thread.join(0.01)

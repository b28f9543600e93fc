"""The collector is held off while a page is decoded, and always comes back."""

from __future__ import annotations

import gc
import os
import sys
import threading
import weakref
from collections.abc import Iterator
from pathlib import Path

import pytest
from runtime.handmade_sdk import Sensor

from pygen_runtime import ServerError
from pygen_runtime.gc_pause import gc_pause
from pygen_runtime.instances.codec import Codec


def test_the_collector_pauses_and_comes_back() -> None:
    assert gc.isenabled()
    with gc_pause:
        assert not gc.isenabled()
        with gc_pause:
            assert not gc.isenabled()
        assert not gc.isenabled()
    assert gc.isenabled()
    with pytest.raises(ServerError):
        Codec(Sensor).decode_list(b"{}")
    assert gc.isenabled()


def test_a_collector_that_was_off_stays_off() -> None:
    gc.disable()
    try:
        with gc_pause:
            pass
        assert not gc.isenabled()
    finally:
        gc.enable()


def test_the_pause_can_be_switched_off(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(gc_pause, "enabled", False)
    with gc_pause:
        assert gc.isenabled()


def test_the_collector_comes_back_only_after_the_last_thread() -> None:
    inside, leave = threading.Event(), threading.Event()

    def other() -> None:
        with gc_pause:
            inside.set()
            leave.wait(10)

    thread = threading.Thread(target=other)
    with gc_pause:
        thread.start()
        assert inside.wait(10)
    assert not gc.isenabled()
    leave.set()
    thread.join(10)
    assert gc.isenabled()


@pytest.mark.skipif(not hasattr(os, "fork"), reason="processes are not forked here")
@pytest.mark.filterwarnings("ignore:.*fork.*:DeprecationWarning")
def test_a_child_forked_in_a_pause_collects_garbage() -> None:
    """Another thread, which would end the pause, is not part of the child."""
    paused, done = threading.Event(), threading.Event()

    def hold() -> None:
        with gc_pause:
            paused.set()
            done.wait(10)

    thread = threading.Thread(target=hold)
    thread.start()
    paused.wait(10)
    child = os.fork()
    if not child:
        first = gc.isenabled()
        with gc_pause:
            within = gc.isenabled()
        os._exit(0 if (first, within, gc.isenabled()) == (True, False, True) else 1)
    _, status = os.waitpid(child, 0)
    done.set()
    thread.join()
    assert os.waitstatus_to_exitcode(status) == 0
    assert gc.isenabled()


def test_a_finalizer_may_pause_while_a_pause_begins() -> None:
    """The collector runs at any moment, also while the thread holds the lock."""
    with gc_pause._lock:
        assert gc_pause._lock.acquire(blocking=False)
        gc_pause._lock.release()


def test_a_lazy_import_that_fails_does_so_every_time_and_leaves_the_collector_on(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    package = tmp_path / "lazy_and_broken"
    package.mkdir()
    (package / "broken.py").write_text("import gc\nassert gc.isenabled(), 'off'\n", encoding="utf-8")
    (package / "__init__.py").write_text(
        "from pygen_runtime.lazy import lazy_exports\n"
        "__getattr__, __dir__ = lazy_exports(__name__, {'broken': ['X'], 'absent': ['Y']})\n",
        encoding="utf-8",
    )
    monkeypatch.syspath_prepend(tmp_path)
    import lazy_and_broken  # type: ignore[import-not-found]

    for _ in range(2):
        with pytest.raises(AssertionError, match="off"):
            _ = lazy_and_broken.X
        with pytest.raises(ModuleNotFoundError, match=r"lazy_and_broken\.absent"):
            _ = lazy_and_broken.Y
        assert gc.isenabled()
    sys.modules.pop("lazy_and_broken")


def test_a_long_pause_is_interrupted_now_and_then(monkeypatch: pytest.MonkeyPatch) -> None:
    class Circle:
        pass

    def garbage() -> weakref.ref[Circle]:
        circle = Circle()
        circle.itself = circle  # type: ignore[attr-defined]
        return weakref.ref(circle)

    with gc_pause:
        left = garbage()
        gc_pause.breathe()
        assert left() is not None, "not yet"
        monkeypatch.setattr(sys.modules[type(gc_pause).__module__], "LONGEST", 0.0)
        gc_pause.breathe()
        assert left() is None and not gc.isenabled()


class Circle:
    def __init__(self) -> None:
        self.itself = self


def _pause(count: int) -> list[list[int]]:
    with gc_pause:
        return [[] for _ in range(count)]


@pytest.fixture
def collections(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[int]]:
    """The generations that are collected, one after the other."""
    seen: list[int] = []

    def note(phase: str, info: dict[str, int]) -> None:
        if phase == "start":
            seen.append(info["generation"])

    monkeypatch.setattr(gc_pause, "_unseen", 0)
    monkeypatch.setattr(gc_pause, "_due", 10**9)
    gc.collect()
    gc.callbacks.append(note)
    yield seen
    gc.callbacks.remove(note)


def test_the_collector_does_not_walk_through_what_a_pause_made(collections: list[int]) -> None:
    kept = _pause(50_000)
    later = [[] for _ in range(100)]  # type: ignore[var-annotated]
    assert not collections and len(kept) + len(later) == 50_100
    few = _pause(5_000)
    few += [[] for _ in range(100)]
    assert collections


def test_garbage_that_became_old_unseen_is_found(
    collections: list[int], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Also where nothing else would make the collector look at what is old."""
    with gc_pause:
        lost = weakref.ref(Circle())
        kept = [_pause(20_000) for _ in range(10)]
    assert lost() is not None and not collections
    monkeypatch.setattr(gc_pause, "_due", 500_000)
    for _ in range(20):
        kept.append(_pause(20_000))
    assert lost() is None
    assert collections.count(2) == 1
    assert gc_pause._due > 2_000_000 and len(kept) == 30


def test_what_somebody_froze_stays_frozen(collections: list[int]) -> None:
    gc.freeze()
    try:
        frozen = gc.get_freeze_count()
        kept = _pause(50_000)
        kept += [[] for _ in range(100)]
        assert frozen <= gc.get_freeze_count() < frozen + 1000 and collections
    finally:
        gc.unfreeze()


def test_who_switched_the_collector_off_keeps_it_off(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys.modules[type(gc_pause).__module__], "LONGEST", 0.0)
    collected: list[int] = []
    monkeypatch.setattr(gc, "collect", lambda generation=2: collected.append(generation))
    gc.disable()
    try:
        with gc_pause:
            gc_pause.breathe()
    finally:
        gc.enable()
    assert not collected

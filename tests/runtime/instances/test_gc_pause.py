"""The collector is held off while a page is decoded, and always comes back."""

from __future__ import annotations

import gc
import threading

import pytest
from runtime.handmade_sdk import Sensor

from pygen_runtime import ServerError
from pygen_runtime.instances.codec import Codec
from pygen_runtime.instances.gc_pause import gc_pause


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

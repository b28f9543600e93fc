"""The first calls of a client from many threads at once: in a new process, since it is about first use."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

TESTS = Path(__file__).resolve().parents[2]
PROGRAM = """
import sys, threading

sys.setswitchinterval(1e-6)
from runtime.handmade_sdk import WindClient

failed = []


def call(start, api, queries):
    start.wait()
    try:
        api.query().list() if queries else api.list()
    except Exception as error:
        failed.append(repr(error))


with WindClient.local() as client:
    for name in client._package.classes:
        start = threading.Barrier(8)
        api = getattr(client, name)
        threads = [threading.Thread(target=call, args=(start, api, number % 2)) for number in range(8)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
print(failed)
"""


@pytest.mark.parametrize("_", range(3))
def test_many_threads_begin_together(_: int) -> None:
    """msgspec crashes when two threads look into the same struct for the first time: one in six runs did."""
    done = subprocess.run(
        [sys.executable, "-X", "faulthandler", "-c", PROGRAM],
        env={**os.environ, "PYTHONPATH": str(TESTS)},
        capture_output=True,
        text=True,
        timeout=120,
    )
    assert (done.returncode, done.stdout) == (0, "[]\n"), done.stderr[-2000:]

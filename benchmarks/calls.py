"""Processor time of one small call, alone and beside others, with our connections and through httpx.

    python benchmarks/calls.py [--count 400] [--rounds 3]

Every call is `list(limit=10)` against a local server that serves pages made before. The least of the rounds
counts.
"""

from __future__ import annotations

import argparse
import asyncio
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

BENCH = Path(__file__).resolve().parent / "versus_v1"
sys.path.insert(0, str(BENCH))

HOW = {
    "blocking, one after the other": (0, 8),
    "on an event loop, 8 at once": (8, 8),
    "on an event loop, 50 at once": (50, 50),
    "on an event loop, 50 wanted, 8 at once": (50, 8),
}
"""Name -> how many are wanted at once, and how many there may be."""


def blocking(config: Any, count: int, rounds: int) -> float:
    from bench_sdk import BenchClient

    api = BenchClient(config).bench_item
    api.list(limit=10)
    times = []
    for _ in range(rounds):
        started = time.process_time()
        for _ in range(count):
            api.list(limit=10)
        times.append(time.process_time() - started)
    return min(times) / count * 1000


async def together(config: Any, at_once: int, count: int, rounds: int) -> float:
    from bench_sdk import AsyncBenchClient

    async with AsyncBenchClient(config) as client:
        api, each = client.bench_item, count // at_once

        async def work(times: int) -> None:
            for _ in range(times):
                await api.list(limit=10)

        await asyncio.gather(*(work(1) for _ in range(at_once)))
        times = []
        for _ in range(rounds):
            started = time.process_time()
            await asyncio.gather(*(work(each) for _ in range(at_once)))
            times.append(time.process_time() - started)
    return min(times) / (each * at_once) * 1000


def measured(port: str, count: int, rounds: int) -> dict[str, float]:
    from pygen_runtime import Config, Limits

    found = {}
    for name, (at_once, allowed) in HOW.items():
        config = Config(
            url=f"http://127.0.0.1:{port}", project="p", credentials="x", limits=Limits(read=allowed)
        )
        if at_once:
            found[name] = asyncio.run(together(config, at_once, count, rounds))
        else:
            found[name] = blocking(config, count, rounds)
    return found


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--count", type=int, default=400)
    parser.add_argument("--rounds", type=int, default=3)
    given = parser.parse_args()
    from pygen_runtime.http import transports

    command = [sys.executable, str(BENCH / "server.py"), "--total", "100"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as server:
        try:
            assert server.stdout is not None
            port = server.stdout.readline().strip()
            ours = measured(port, given.count, given.rounds)
            transports._own = lambda: False  # type: ignore[assignment]
            through_httpx = measured(port, given.count, given.rounds)
        finally:
            server.terminate()
    print("| how | own connections, ms | through httpx, ms |\n|---|---:|---:|")
    for name in HOW:
        print(f"| {name} | {ours[name]:.2f} | {through_httpx[name]:.2f} |")


if __name__ == "__main__":
    main()

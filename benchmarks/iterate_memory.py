"""Peak memory of iterating over 10,000 and over 1,000,000 instances, which must be almost the same.

    python benchmarks/iterate_memory.py [--large 1000000]

Each run is a process of its own, against a local server that serves prebuilt pages of 16 properties.
"""

from __future__ import annotations

import argparse
import resource
import subprocess
import sys
import time
from pathlib import Path

HERE = Path(__file__).resolve().parent
BENCH = HERE / "versus_v1"


def iterate(port: int) -> None:
    """In a process of its own: read everything, print what it took."""
    sys.path.insert(0, str(BENCH))
    from bench_sdk import BenchClient

    from pygen_runtime import Config

    client = BenchClient(Config(url=f"http://127.0.0.1:{port}", project="p", credentials="x"))
    started = time.perf_counter()
    count = sum(1 for _ in client.bench_item.iterate())
    seconds = time.perf_counter() - started
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(f"| {count:,} | {seconds:.2f} | {seconds / count * 1e6:.1f} | {peak:.0f} |")


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--large", type=int, default=1_000_000)
    parser.add_argument("--port", type=int, help=argparse.SUPPRESS)
    given = parser.parse_args()
    if given.port:
        iterate(given.port)
        return
    print("| instances | s | us/instance | peak MB |\n|---|---|---|---|", flush=True)
    for total in (10_000, given.large):
        command = [sys.executable, str(BENCH / "server.py"), "--total", str(total)]
        server = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
        try:
            assert server.stdout is not None
            port = server.stdout.readline().strip()
            subprocess.run([sys.executable, __file__, "--port", port], check=True)
        finally:
            server.terminate()
            server.wait()


if __name__ == "__main__":
    main()

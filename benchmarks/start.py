"""How long a program takes to its first instance, beside the libraries it stands on.

    python benchmarks/start.py [--rounds 9]

Fresh processes taking turns; least processor time, and least and median wall time.
"""

from __future__ import annotations

import argparse
import resource
import statistics
import subprocess
import sys
import time
from pathlib import Path

BENCH = Path(__file__).resolve().parent / "versus_v1"
MADE = """
import sys
sys.path.insert(0, sys.argv[1])
from bench_sdk import BenchClient
from pygen_runtime import Config
client = BenchClient(Config(url=f"http://127.0.0.1:{sys.argv[2]}", project="p", credentials="x"))
"""
PROGRAMS = {
    "Python itself": "",
    "import pydantic, msgspec; one class": "import msgspec, pydantic\nclass A(pydantic.BaseModel): x: int",
    "import httpx, pydantic, msgspec": "import httpx, msgspec, pydantic",
    "ours: a client that is made": MADE,
    "ours: the first list": f"{MADE}client.bench_item.list(limit=1)",
}


def run(program: str, port: str) -> tuple[float, float]:
    before, started = resource.getrusage(resource.RUSAGE_CHILDREN), time.perf_counter()
    subprocess.run([sys.executable, "-c", program, str(BENCH), port], check=True)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    taken = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return (time.perf_counter() - started) * 1000, taken * 1000


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--rounds", type=int, default=9)
    given = parser.parse_args()
    command = [sys.executable, str(BENCH / "server.py"), "--total", "10"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as server:
        try:
            assert server.stdout is not None
            port = server.stdout.readline().strip()
            taken: dict[str, list[tuple[float, float]]] = {name: [] for name in PROGRAMS}
            for _ in range(given.rounds):
                for name, program in PROGRAMS.items():
                    taken[name].append(run(program, port))
        finally:
            server.terminate()
    print("| program | processor, ms | wall, least ms | wall, median ms |\n|---|---:|---:|---:|")
    for name, times in taken.items():
        wall = [time for time, _ in times]
        cpu = min(cpu for _, cpu in times)
        print(f"| {name} | {cpu:.0f} | {min(wall):.0f} | {statistics.median(wall):.0f} |")


if __name__ == "__main__":
    main()

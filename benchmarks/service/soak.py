"""A service under the mixed load of locustfile.py for long: no 5xx, and memory that does not grow.

    python benchmarks/service/soak.py [--minutes 30] [--users 20]

Exits with 1 if there was a 5xx, or if the memory of the service without its children (replaced after 200
orders) grew by more than 5 % from the end of the first fifth to the end. Says also how long index pages took,
early and late, of which one was asked for every second, and how much of a processor the service had. Needs
locust, or uv to get it.
"""

from __future__ import annotations

import argparse
import shutil
import statistics
import subprocess
import sys
import tempfile
import threading
import time
from pathlib import Path

import httpx
from load import MODEL, SETTINGS, free_port, processor, running

HERE = Path(__file__).resolve().parent
GROWTH = 1.05


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--minutes", type=float, default=30)
    parser.add_argument("--users", type=int, default=20)
    given = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="pygen-") as place:
        sys.exit(soak(Path(place), given.minutes, given.users))


def soak(folder: Path, minutes: float, users: int) -> int:
    port = free_port()
    url = f"http://127.0.0.1:{port}"
    command = [sys.executable, "-m", "pygen_service", "serve", "--folder", str(folder / "data")]
    command += [
        "--memory",
        "4",
    ]  # what is held for speed is full after some minutes, and growth is something else
    with running([*command, "--port", str(port)], f"{url}/health") as process:
        ask = {"model": MODEL, "settings": SETTINGS}
        first = httpx.post(f"{url}/v1/packages/acme-wind/versions", json=ask, timeout=120, trust_env=False)
        first.raise_for_status()
        sizes: list[int] = []
        waits: list[float] = []
        over = threading.Event()
        watching = threading.Thread(target=watch, args=(process.pid, url, sizes, waits, over))
        watching.start()
        try:
            load(url, minutes, users)
        finally:
            over.set()
            watching.join()
        spent = processor(process.pid) / (minutes * 60)
        failed = faults(httpx.get(f"{url}/metrics", timeout=60, trust_env=False).text)
    early, late = waits[: len(waits) // 3], waits[-len(waits) // 3 :]
    print(f"the service took {spent:.0%} of a processor, without its children")
    print(
        f"99 of 100 index pages: {late_of(early):.0f} ms in the first third, {late_of(late):.0f} in the last"
    )
    return verdict(sizes, failed)


def late_of(waits: list[float]) -> float:
    """The milliseconds that 99 of 100 took at most."""
    return sorted(waits)[len(waits) * 99 // 100] * 1000


def load(url: str, minutes: float, users: int) -> None:
    found = shutil.which("locust")
    locust = [found] if found else ["uvx", "locust"]
    seconds = max(1, round(minutes * 60))
    subprocess.run(
        [
            *locust, "--locustfile", str(HERE / "locustfile.py"), "--headless", "--only-summary",
            "--users", str(users), "--spawn-rate", str(users), "--run-time", f"{seconds}s", "--host", url,
        ],
        check=False,
    )  # fmt: skip


def watch(pid: int, url: str, sizes: list[int], waits: list[float], over: threading.Event) -> None:
    """The resident kilobytes of a process, every second, and how long it takes for a page."""
    while not over.is_set():
        started = time.perf_counter()
        httpx.get(f"{url}/simple/acme-wind/", timeout=60, trust_env=False)
        waits.append(time.perf_counter() - started)
        lines = Path(f"/proc/{pid}/status").read_text().splitlines()
        sizes.append(int(next(line for line in lines if line.startswith("VmRSS")).split()[1]))
        time.sleep(1)


def faults(metrics: str) -> int:
    """Answers with 5xx."""
    lines = [line for line in metrics.splitlines() if line.startswith("pygen_requests_total")]
    assert lines, "nothing was counted"
    return sum(int(float(line.rpartition(" ")[2])) for line in lines if 'status="5' in line)


def verdict(sizes: list[int], failed: int) -> int:
    part = max(1, len(sizes) // 10)
    early = statistics.median(sizes[2 * part : 3 * part] or sizes)
    late = statistics.median(sizes[-part:])
    growth = late / early
    print(
        f"5xx: {failed}; memory: {early / 1024:.0f} MB, at the end {late / 1024:.0f} MB ({growth - 1:+.1%})"
    )
    return 1 if failed or growth > GROWTH else 0


if __name__ == "__main__":
    main()

"""The service under load, beside a floor that is measured in the same run; see README.md."""

from __future__ import annotations

import argparse
import io
import json
import os
import re
import shutil
import socket
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, redirect_stderr
from pathlib import Path
from typing import Any

import httpx

ROOT = Path(__file__).resolve().parents[2]
MODEL = json.loads((ROOT / "examples/sample-sdk/models/acme.WindFarm.v1.json").read_text())
SETTINGS = {"package": "acme_wind"}
FLOOR = """
import sys, uvicorn
from starlette.applications import Starlette
from starlette.responses import Response
from starlette.routing import Route
body = open(sys.argv[1], "rb").read()
async def same(request): return Response(body, media_type="application/zip")
uvicorn.run(Starlette(routes=[Route("/", same)]), port=int(sys.argv[2]), access_log=False, log_level="error")
"""


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seconds", type=int, default=5)
    seconds = parser.parse_args().seconds
    if shutil.which("wrk") is None:
        sys.exit("wrk is needed: apt-get install wrk")
    with tempfile.TemporaryDirectory(prefix="pygen-") as place:
        measure(Path(place), seconds)


def measure(folder: Path, seconds: int) -> None:
    port, floor_port = free_port(), free_port()
    url = f"http://127.0.0.1:{port}"
    command = [sys.executable, "-m", "pygen_service", "serve", "--folder", str(folder / "data")]
    started = time.perf_counter()
    with running([*command, "--port", str(port)], f"{url}/health") as process:
        print(f"start to ready: {time.perf_counter() - started:.2f} s")
        print(f"idle: {memory(process.pid)} MB with its children")
        with httpx.Client(base_url=url, timeout=60, trust_env=False) as client:
            ask = {"model": MODEL, "settings": SETTINGS}
            files = client.post("/v1/packages/acme-wind/versions", json=ask).json()["files"]
            wheel = next(file for file in files if file["filename"].endswith(".whl"))
            address = f"{url}/simple/acme-wind/{wheel['filename']}"
            (folder / "wheel").write_bytes(client.get(address).content)
            etag = client.get("/simple/acme-wind/").headers["etag"]
            misses(client)
            large_misses(client)
            hits(client, ask)
        place = f"http://127.0.0.1:{floor_port}/"
        script = [sys.executable, "-c", FLOOR, str(folder / "wheel"), str(floor_port)]
        with running(script, place) as bare:
            rate, floor = wrk(place, bare.pid, seconds)
            size = wheel["size"] // 1024
            print(f"floor, a bare route with the same {size} KB: {rate:.0f} requests/s, {floor:.0f} us")
            for what, target, headers in (
                ("artifact from memory", address, {}),
                ("index page, unchanged", f"{url}/simple/acme-wind/", {"If-None-Match": etag}),
                ("index page", f"{url}/simple/acme-wind/", {}),
            ):
                rate, spent = wrk(target, process.pid, seconds, headers)
                print(f"{what}: {rate:.0f} requests/s, {spent:.0f} us, {floor / spent:.2f} of the floor")
        print(f"afterwards: {memory(process.pid)} MB with its children")


def misses(client: httpx.Client) -> None:
    """Each with a text nobody sent before; and the same work here, by hatchling without HTTP."""

    def miss(number: int) -> Callable[[], Any]:
        asked = {"model": {**MODEL, "description": f"Number {number}."}, "settings": SETTINGS}
        return lambda: client.post("/v1/generate", json=asked).raise_for_status()

    print(f"miss, wheel of the sample: {timed([miss(n) for n in range(20)])}")
    from pygen_service.making.orders import Build, Wanted
    from pygen_service.making.workshop import carry_out

    content = json.dumps(MODEL).encode()
    order = Build([content], dict(SETTINGS), [Wanted("python", "wheel")])
    with redirect_stderr(io.StringIO()):  # what a build says
        carry_out(order)
        alone = timed([lambda: carry_out(order)] * 20)
    print(f"the same here, without HTTP: {alone}")


def large_misses(client: httpx.Client) -> None:
    """500 views of 20 properties: the largest that the figures of the generator are about."""
    sys.path.insert(0, str(ROOT / "tests"))
    from generator.golden.small import synthetic

    from pygen.models import canonical_json, read_value

    model = json.loads(canonical_json(read_value(list(synthetic(500, 20).files().values()))[0]))

    def miss(number: int) -> Callable[[], Any]:
        model["description"] = f"Number {number}."
        asked = json.dumps({"model": model, "settings": {"package": "acme_large"}})
        said = {"Content-Type": "application/json"}
        return lambda: client.post("/v1/generate", content=asked, headers=said).raise_for_status()

    print(f"miss, wheel of 500 views of 20 properties: {timed([miss(n) for n in range(5)])}")


def hits(client: httpx.Client, ask: dict[str, Any]) -> None:
    body = json.dumps(ask).encode()
    headers = {"Content-Type": "application/json"}
    again = [lambda: client.post("/v1/generate", content=body, headers=headers).raise_for_status()] * 100
    print(f"hit, the model in the body: {timed(again)}")


def timed(calls: list[Callable[[], Any]]) -> str:
    took = []
    for call in calls:
        started = time.perf_counter()
        call()
        took.append((time.perf_counter() - started) * 1000)
    return f"p50 {statistics.median(took):.1f} ms, slowest {max(took):.1f} ms"


def wrk(url: str, pid: int, seconds: int, headers: dict[str, str] | None = None) -> tuple[float, float]:
    """Requests a second, and microseconds of processor a request, which what else runs changes less."""
    said = [part for name, value in (headers or {}).items() for part in ("--header", f"{name}: {value}")]
    command = ["wrk", "--threads", "1", "--connections", "32", "--duration", f"{seconds}s", *said, url]
    before = processor(pid)
    text = subprocess.run(command, check=True, capture_output=True, text=True).stdout
    spent = processor(pid) - before
    rate, number = re.search(r"Requests/sec:\s+([\d.]+)", text), re.search(r"(\d+) requests in", text)
    assert rate is not None and number is not None, text
    return float(rate.group(1)), spent / int(number.group(1)) * 1e6


def processor(pid: int) -> float:
    """Seconds a process has used."""
    fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def memory(pid: int) -> int:
    """Resident megabytes of a process and of those it started."""
    listed = subprocess.run(
        ["ps", "-eo", "pid=,ppid=,rss="], check=True, capture_output=True, text=True
    ).stdout
    rows = [tuple(map(int, line.split())) for line in listed.splitlines()]
    return sum(rss for own, parent, rss in rows if pid in (own, parent)) // 1024


@contextmanager
def running(command: list[str], address: str) -> Iterator[subprocess.Popen[bytes]]:
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        while True:
            assert process.poll() is None, command
            try:
                httpx.get(address, timeout=5)
                break
            except httpx.TransportError:
                time.sleep(0.02)
        yield process
    finally:
        process.terminate()
        process.wait()


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


if __name__ == "__main__":
    main()

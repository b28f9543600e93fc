"""What `load.py` and `soak.py` do not measure: waits at a fixed rate, jobs, what others notice of somebody
who asks too much or means harm; beside what is wanted.

    python benchmarks/service/targets.py [--jobs 300] [--only rates,validating,together,...]

Rates are kept whatever the service does, and a wait begins when a request was due: a server that stands still
shows. Absolute figures are of the machine that runs it, ratios hold on others.
"""

from __future__ import annotations

import argparse
import asyncio
import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import httpx
from load import MODEL, SETTINGS, free_port, running

COMMAND = [sys.executable, "-m", "pygen_service"]
UV = [sys.executable, "-m", "uv"]
Ask = Callable[[int], bytes]
"""The bytes of a request, by its number."""


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--jobs", type=int, default=300)
    parser.add_argument("--only", default=",".join(PARTS))
    given = parser.parse_args()
    for name in given.only.split(","):
        with tempfile.TemporaryDirectory(prefix="pygen-") as place:
            PARTS[name](Path(place), given.jobs)


def say(what: str, measured: str, wanted: str) -> None:
    print(f"{what:62} {measured:28} wanted {wanted}", flush=True)


@contextmanager
def served(folder: Path, *arguments: str) -> Iterator[str]:
    port = free_port()
    url = f"http://127.0.0.1:{port}"
    command = [*COMMAND, "serve", "--folder", str(folder / "data"), "--port", str(port), *arguments]
    with running(command, f"{url}/health"):
        yield url


def client(url: str, key: str = "") -> httpx.Client:
    headers = {"Authorization": f"Bearer {key}"} if key else {}
    return httpx.Client(base_url=url, headers=headers, timeout=120, trust_env=False)


def body(text: str = "") -> dict[str, Any]:
    return {"model": {**MODEL, "description": text} if text else MODEL, "settings": SETTINGS}


def request(url: str, method: str, path: str, content: bytes = b"", **headers: str) -> bytes:
    lines = [f"{method} {path} HTTP/1.1", f"Host: {urlsplit(url).netloc}"]
    lines += [f"{name.replace('_', '-')}: {value}" for name, value in headers.items()]
    if content:
        lines += ["Content-Type: application/json", f"Content-Length: {len(content)}"]
    return "\r\n".join([*lines, "", ""]).encode() + content


async def answered(reader: asyncio.StreamReader) -> tuple[int, bytes]:
    """The status and the head of an answer whose body has a length."""
    head = await reader.readuntil(b"\r\n\r\n")
    length = next(
        (line for line in head.lower().split(b"\r\n") if line.startswith(b"content-length:")), b":0"
    )
    await reader.readexactly(int(length.partition(b":")[2]))
    return int(head.split(b" ", 2)[1]), head


async def at_rate(
    url: str, ask: Ask, rate: float, seconds: float
) -> tuple[list[float], list[tuple[int, bytes]]]:
    """Milliseconds from when each request was due until it was answered, and the heads of the answers."""
    place = urlsplit(url)
    idle: asyncio.Queue[Any] = asyncio.Queue()
    for _ in range(16):
        idle.put_nowait(await asyncio.open_connection(place.hostname, place.port))
    waits: list[float] = []
    heads: list[tuple[int, bytes]] = []
    begun = time.perf_counter()

    async def one(number: int) -> None:
        due = begun + number / rate
        await asyncio.sleep(due - time.perf_counter())
        reader, writer = connection = await idle.get()
        writer.write(ask(number))
        heads.append(await answered(reader))
        idle.put_nowait(connection)
        waits.append((time.perf_counter() - due) * 1000)

    await asyncio.gather(*(one(number) for number in range(int(rate * seconds))))
    return waits, heads


def percentile(waits: list[float], of: int) -> float:
    return sorted(waits)[min(len(waits) - 1, len(waits) * of // 100)]


def said(waits: list[float]) -> str:
    return f"p50 {percentile(waits, 50):.1f} ms, p99 {percentile(waits, 99):.1f} ms"


def timed(calls: list[Callable[[], Any]]) -> list[float]:
    waits = []
    for call in calls:
        started = time.perf_counter()
        call()
        waits.append((time.perf_counter() - started) * 1000)
    return waits


def rates(folder: Path, _: int) -> None:
    with served(folder) as url, client(url) as http:
        files = http.post("/v1/packages/acme-wind/versions", json=body()).raise_for_status().json()["files"]
        wheel = next(file["filename"] for file in files if file["filename"].endswith(".whl"))
        etag = http.get("/simple/acme-wind/").headers["etag"]
        content = json.dumps(body()).encode()
        http.post("/v1/generate", json=body())
        for what, asked, rate, wanted in (
            ("artifact from memory, 1,000/s", ("GET", f"/simple/acme-wind/{wheel}"), 1000, "3 and 15"),
            ("index page, unchanged, 1,000/s", ("GET", "/simple/acme-wind/"), 1000, "2 and 10"),
            ("a model in the body that is known, 50/s", ("POST", "/v1/generate", content), 50, "6 and 30"),
        ):
            headers = {"If_None_Match": etag} if "unchanged" in what else {}
            sent = request(url, *asked, **headers)  # type: ignore[arg-type]
            waits, heads = asyncio.run(at_rate(url, lambda _, sent=sent: sent, rate, 5))  # type: ignore[misc]
            assert {status for status, _ in heads} <= {200, 304}
            say(what, said(waits), wanted)


def validating(folder: Path, _: int) -> None:
    from load import ROOT

    sys.path.insert(0, str(ROOT / "tests"))
    from generator.golden.small import synthetic

    from pygen.models import canonical_json, read_value
    from pygen_service.making.orders import Validate
    from pygen_service.making.workshop import carry_out

    large = json.loads(canonical_json(read_value(list(synthetic(500, 20).files().values()))[0]))
    with served(folder) as url, client(url) as http:
        for views, model, wanted in ((17, MODEL, 30), (500, large, 400)):
            asked = [{**model, "description": f"Number {number}."} for number in range(7)]
            contents = [json.dumps({"model": each, "settings": SETTINGS}).encode() for each in asked]
            models = [json.dumps(each).encode() for each in asked]
            waits = timed([partial(validate, http, content) for content in contents])
            alone = timed([partial(carry_out, Validate([each], dict(SETTINGS))) for each in models])
            ratio = statistics.median(waits) / statistics.median(alone)
            say(
                f"/validate, {views} views",
                f"p50 {statistics.median(waits):.0f} ms, {ratio:.2f} x in process",
                f"{wanted} ms, 1.5 x",
            )


def validate(http: httpx.Client, content: bytes) -> None:
    http.post(
        "/v1/validate", content=content, headers={"Content-Type": "application/json"}
    ).raise_for_status()


def generate(http: httpx.Client, text: str) -> None:
    http.post("/v1/generate", json=body(text)).raise_for_status()


def together(folder: Path, _: int) -> None:
    with served(folder) as url, client(url) as http:
        http.post("/v1/generate", json=body("Warm."))
        one = statistics.median(timed([partial(generate, http, f"One {number}.") for number in range(5)]))
        sent = request(url, "POST", "/v1/generate", json.dumps(body("All at once.")).encode())
        waits, heads = asyncio.run(at_rate(url, lambda _: sent, 1_000_000, 0.0001))
        assert {status for status, _ in heads} == {200}
        say("100 identical misses at once, the last of them", f"{max(waits) / one:.2f} x one", "1.2 x")


def jobs(folder: Path, number: int) -> None:
    with served(folder, "--no-jobs") as url, client(url) as http:
        command = [*COMMAND, "work", "--folder", str(folder / "data")]
        workers = [
            subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) for _ in "ab"
        ]
        try:
            carry(http, [submit(http, f"First {n}.") for n in range(4)])  # both are there
            idle = []
            for n in range(10):
                started = time.perf_counter()
                carry(http, [submit(http, f"Idle {n}.")])
                idle.append(time.perf_counter() - started)
                time.sleep(0.3)
            built = statistics.median(timed([partial(generate, http, f"Here {n}.") for n in range(5)])) / 1000
            queued = max(0.0, statistics.median(idle) - built)
            say("a job when nobody else has one, its time in the queue", f"p50 {queued:.2f} s", "0.3 s")
            started = time.perf_counter()
            carry(http, [submit(http, f"Number {n}.") for n in range(number)])
            rate = number / (time.perf_counter() - started)
            say(
                f"{number} jobs of 17 views, two workers",
                f"{rate:.1f}/s",
                f"15/s; two processors alone: {2 / built:.0f}",
            )
        finally:
            for worker in workers:
                worker.terminate()
                worker.wait()


def submit(http: httpx.Client, text: str) -> str:
    answer = http.post("/v1/generate", json=body(text), headers={"Prefer": "respond-async"})
    assert answer.status_code == 202, answer.text
    return answer.headers["location"]


def carry(http: httpx.Client, addresses: list[str]) -> None:
    for address in addresses:
        while (state := http.get(address).json()["state"]) in ("accepted", "running"):
            time.sleep(0.01)
        assert state == "done", state


def starting(folder: Path, _: int) -> None:
    """From nothing to the first SDK, five times, each in a folder of its own."""
    waits = []
    for number in range(5):
        started = time.perf_counter()
        with served(folder / str(number)) as url, client(url) as http:
            generate(http, "")
            waits.append(time.perf_counter() - started)
    say("start to first SDK", f"p50 {statistics.median(waits):.2f} s, least {min(waits):.2f}", "2.5 s")


def installing(folder: Path, _: int) -> None:
    """By uv without its cache, in turns from the service and from a folder."""
    environment = folder / "env"
    subprocess.run([*UV, "venv", "--quiet", environment], check=True)
    with served(folder) as url, client(url) as http:
        files = http.post("/v1/packages/acme-wind/versions", json=body()).raise_for_status().json()["files"]
        wheel = next(file["filename"] for file in files if file["filename"].endswith(".whl"))
        (folder / "links").mkdir()
        (folder / "links" / wheel).write_bytes(http.get(f"/simple/acme-wind/{wheel}").content)
        install = [*UV, "pip", "install", "--quiet", "--no-deps", "--no-cache", "--reinstall", "acme-wind"]
        install += ["--python", str(environment)]

        def by(*more: str) -> float:
            return timed([partial(subprocess.run, [*install, *more], check=True)])[0] / 1000

        from_folder, from_service = [], []
        for _ in range(5):
            from_folder.append(by("--no-index", "--find-links", str(folder / "links")))
            from_service.append(by("--default-index", f"{url}/simple/"))
        more = min(from_service) - min(from_folder)
        say("uv pip install, slower than from a folder by", f"{more:.2f} s", "0.15 s")


def others(folder: Path, _: int) -> None:
    """What one who keeps to the limits notices of one who does not, and of models that mean harm."""

    def key(name: str) -> str:
        command = [*COMMAND, "keys", "add", name, "--folder", str(folder / "data")]
        scopes = [part for scope in ("read", "generate", "register") for part in ("--scope", scope)]
        done = subprocess.run([*command, *scopes], capture_output=True, text=True, check=True)
        return done.stdout.strip().splitlines()[-1]

    modest, greedy = key("modest"), key("greedy")
    with served(folder) as url, client(url, modest) as http:
        http.post("/v1/packages/acme-wind/versions", json=body()).raise_for_status()
        page = request(url, "GET", "/simple/acme-wind/", Authorization=f"Bearer {modest}")
        content = json.dumps(body()).encode()
        much = request(url, "POST", "/v1/validate", content, Authorization=f"Bearer {greedy}")
        deep = json.dumps({"model": {**MODEL, "views": MODEL["views"] * 60}, "settings": SETTINGS}).encode()
        harm = request(url, "POST", "/v1/generate", deep, Authorization=f"Bearer {greedy}")

        async def beside(sent: bytes, rate: float) -> tuple[list[float], list[tuple[int, bytes]]]:
            (waits, _), (_, heads) = await asyncio.gather(
                at_rate(url, lambda _: page, 50, 6), at_rate(url, lambda _: sent, rate, 6)
            )
            return waits, heads

        alone, _ = asyncio.run(at_rate(url, lambda _: page, 50, 6))
        waits, heads = asyncio.run(beside(much, 50))
        refused = [head for status, head in heads if status == 429]
        told = all(b"retry-after:" in head and b"ratelimit-policy:" in head for head in refused)
        say("index pages of one, alone", said(alone), "")
        say("the same while another asks at ten times the limit", said(waits), "+20 % of p99")
        say(
            "of the other's requests refused with headers",
            f"{len(refused)} of {len(heads)}, {told}",
            "all, True",
        )
        waits, _ = asyncio.run(beside(harm, 0.5))
        say("index pages while somebody sends models of 1,000 views", said(waits), "2 x of p99")


PARTS = {
    "rates": rates,
    "validating": validating,
    "together": together,
    "jobs": jobs,
    "starting": starting,
    "installing": installing,
    "others": others,
}

if __name__ == "__main__":
    os.environ.setdefault("PYTHONHASHSEED", "0")
    main()

"""Data points into a pandas frame: ours beside cognite-sdk, from the same served engine.

    python benchmarks/datapoints.py [--rounds 3]

One long series raw, the same in minutes, and a hundred short series. Sides take turns; median wall time, of
which the engine's share is a part, and least processor time of this process.
"""

from __future__ import annotations

import argparse
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

from cognite.client import ClientConfig, CogniteClient
from cognite.client.credentials import Token
from cognite.client.data_classes import TimeSeriesWrite

from pygen_runtime import Config
from pygen_runtime.client import Client

START = 1_767_225_600_000
LONG = 500_000
SHORT = 2_000
MINUTES: dict[str, Any] = {"aggregates": "average", "granularity": "1m"}


@contextmanager
def served() -> Iterator[str]:
    """The engine in a process of its own, so that its work is not counted."""
    command = [sys.executable, "-m", "pygen_engine", "serve", "--port", "0", "--json"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as engine:
        assert engine.stdout is not None
        line = engine.stdout.readline()
        try:
            yield line.split('"url":')[1].split('"')[1]
        finally:
            engine.terminate()


def fill(official: CogniteClient, client: Client) -> list[str]:
    short = [f"short-{number}" for number in range(100)]
    official.time_series.create([TimeSeriesWrite(external_id=name) for name in ["long", *short]])
    client.datapoints.insert([(START + n * 1000, n % 97 / 7) for n in range(LONG)], "long")
    client.datapoints.insert({name: [(START + n * 1000, n % 89 / 3) for n in range(SHORT)] for name in short})
    return short


def measured(rounds: int, sides: dict[str, Callable[[], Any]]) -> dict[str, tuple[float, float, float]]:
    wall: dict[str, list[float]] = {name: [] for name in sides}
    cpu: dict[str, list[float]] = {name: [] for name in sides}
    for _ in range(rounds):
        for name, read in sides.items():
            began, spent = time.perf_counter(), time.process_time()
            frame = read()
            wall[name].append(time.perf_counter() - began)
            cpu[name].append(time.process_time() - spent)
            assert len(frame) > 0
    return {name: (min(wall[name]), statistics.median(wall[name]), min(cpu[name])) for name in sides}


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--rounds", type=int, default=3)
    rounds = parser.parse_args().rounds
    with served() as url, Client(Config(project="p", url=url)) as client:
        official = CogniteClient(ClientConfig("benchmark", "p", Token("a-token"), base_url=url))
        short = fill(official, client)
        end = START + LONG * 1000
        theirs, ours = official.time_series.data.retrieve_dataframe, client.datapoints.retrieve
        cases: dict[str, tuple[Callable[[], Any], Callable[[], Any]]] = {
            f"one series, {LONG:,} points": (
                lambda: theirs(external_id="long", start=START, end=end),
                lambda: ours("long", START, end).to_pandas(),
            ),
            "the same, averages of minutes": (
                lambda: theirs(external_id="long", start=START, end=end, **MINUTES),
                lambda: ours("long", START, end, aggregates="average", granularity="1m").to_pandas(),
            ),
            f"100 series, {SHORT:,} points each": (
                lambda: theirs(external_id=short, start=START, end=end),
                lambda: ours(short, START, end).to_pandas(),
            ),
        }
        print("| what | cognite-sdk, s | ours, s | ratio | processor ratio |")
        print("|---|---:|---:|---:|---:|")
        for what, (official_read, our_read) in cases.items():
            found = measured(rounds, {"theirs": official_read, "ours": our_read})
            (_, a, a_cpu), (_, b, b_cpu) = found["theirs"], found["ours"]
            print(f"| {what} | {a:.2f} | {b:.2f} | {b / a:.2f} | {b_cpu / a_cpu:.2f} |")


if __name__ == "__main__":
    main()

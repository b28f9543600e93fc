"""A service that is replaced by its next version, while it is asked without pause, fails no request."""

from __future__ import annotations

import itertools
import os
import signal
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import httpx
import pytest
from sdk_project import clean_environment
from service.running import Running, body

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="signals and sockets of POSIX")


class Load:
    """Threads that ask one address after the other, on connections they keep, until they are told to stop."""

    def __init__(self, choose: Callable[[], str], threads: int = 4) -> None:
        self.choose = choose
        self.failed: list[str] = []
        self.answered = 0
        self._over = threading.Event()
        self._threads = [threading.Thread(target=self._ask) for _ in range(threads)]

    def __enter__(self) -> Load:
        for thread in self._threads:
            thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._over.set()
        for thread in self._threads:
            thread.join()

    def _ask(self) -> None:
        with httpx.Client(timeout=60, trust_env=False) as client:
            for number in itertools.count():
                if self._over.is_set():
                    return
                url = self.choose()
                try:
                    if number % 10:
                        answer = client.get(f"{url}/simple/acme-wind/")
                    else:
                        answer = client.post(f"{url}/v1/generate", json=body())
                    if answer.status_code != 200:
                        self.failed.append(f"{answer.status_code}: {answer.text[:200]}")
                except httpx.HTTPError as error:
                    self.failed.append(repr(error))
                self.answered += 1


class Balancer:
    """Which of several is asked next: one that said it is ready."""

    def __init__(self, services: list[Running]) -> None:
        self.services = services
        self.ready = list(services)
        self._turn = itertools.count()

    def choose(self) -> str:
        ready = self.ready
        return ready[next(self._turn) % len(ready)].url

    def look(self) -> None:
        self.ready = [service for service in self.services if service._ready()] or self.ready

    def until(self, service: Running, *, ready: bool) -> None:
        end = time.monotonic() + 60
        while (service in self.ready) != ready:
            assert time.monotonic() < end
            self.look()
            time.sleep(0.05)


def test_two_that_are_restarted_one_after_the_other(tmp_path: Path) -> None:
    services = [Running(tmp_path / "data", ["--drain", "2"]).start() for _ in range(2)]
    try:
        with services[0].client() as client:
            client.post("/v1/packages/acme-wind/versions", json=body()).raise_for_status()
        balancer = Balancer(services)
        with Load(balancer.choose) as load:
            for service in services:
                assert service.process is not None
                service.process.terminate()
                balancer.until(service, ready=False)
                assert service.stop() == 0
                service.start()
                balancer.until(service, ready=True)
        assert load.failed == []
        assert load.answered > 50
    finally:
        for service in services:
            service.stop()


@pytest.fixture
def listening() -> Iterator[socket.socket]:
    """What systemd holds for a service."""
    with socket.create_server(("127.0.0.1", 0)) as opened:
        yield opened


LAUNCH = """
import os, sys
if sys.argv[1] != "3":
    os.dup2(int(sys.argv[1]), 3)
os.environ |= {"LISTEN_PID": str(os.getpid()), "LISTEN_FDS": sys.argv[2]}
os.execv(sys.executable, [sys.executable, "-m", "pygen_service", "serve", *sys.argv[3:]])
"""


def start(folder: Path, held: int, *arguments: str, number: str = "1") -> subprocess.Popen[bytes]:
    """As systemd does: what is listened on is file descriptor 3."""
    with folder.with_suffix(".log").open("ab") as log:
        return subprocess.Popen(
            [sys.executable, "-c", LAUNCH, str(held), number, "--folder", str(folder), *arguments],
            pass_fds=[held],
            env=clean_environment(),
            stdout=log,
            stderr=log,
        )


def test_one_whose_socket_is_kept_meanwhile(tmp_path: Path, listening: socket.socket) -> None:
    """Who asks while there is no process waits, and is answered by the next one."""
    url = f"http://127.0.0.1:{listening.getsockname()[1]}"
    process = start(tmp_path / "data", listening.fileno(), "--drain", "1")
    try:
        httpx.post(
            f"{url}/v1/packages/acme-wind/versions", json=body(), timeout=120, trust_env=False
        ).raise_for_status()
        with Load(lambda: url) as load:
            time.sleep(0.5)
            process.send_signal(signal.SIGTERM)
            process.wait(timeout=60)
            process = start(tmp_path / "data", listening.fileno(), "--drain", "1")
            answered = load.answered
            end = time.monotonic() + 60
            while load.answered < answered + 20:
                assert time.monotonic() < end, load.failed
                time.sleep(0.1)
        assert load.failed == []
    finally:
        process.terminate()
        process.wait(timeout=60)


def test_a_socket_for_others_needs_a_key(tmp_path: Path) -> None:
    """Who may ask without a key is decided by where it listens, not by what `--host` says."""
    with socket.create_server(("0.0.0.0", 0)) as opened:
        process = start(tmp_path / "data", opened.fileno())
        assert process.wait(timeout=60) == 1
    assert "PG612" in (tmp_path / "data.log").read_text()


@pytest.mark.parametrize("said", ["2", "1"])
def test_what_is_no_socket_of_ours_is_said(tmp_path: Path, said: str) -> None:
    with Path(os.devnull).open() as nothing:
        process = start(tmp_path / "data", nothing.fileno(), number=said)
        assert process.wait(timeout=60) == 1
    log = (tmp_path / "data.log").read_text()
    assert "PG612" in log and "Traceback" not in log

"""A service that runs in a process of its own, on loopback, in a folder of its own."""

from __future__ import annotations

import json
import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import httpx
from sdk_project import SAMPLE, clean_environment

MODEL: dict[str, Any] = json.loads((SAMPLE / "models/acme.WindFarm.v1.json").read_text())
SETTINGS = {"package": "acme_wind", "client": "WindClient"}
START_SECONDS = 180


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


@dataclass
class Running:
    """One process of the service."""

    folder: Path
    arguments: Sequence[str] = ()
    command: str = "serve"
    port: int = field(default_factory=free_port)
    environ: Mapping[str, str] = field(default_factory=dict)
    process: subprocess.Popen[bytes] | None = None

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    @property
    def log(self) -> str:
        return self.folder.with_suffix(f".{self.port}.log").read_text()

    def start(self) -> Running:
        """Returns when it is ready."""
        place = ["--port", str(self.port)] if self.command == "serve" else []
        with self.folder.with_suffix(f".{self.port}.log").open("ab") as log:
            self.process = subprocess.Popen(
                [
                    sys.executable, "-m", "pygen_service", self.command,
                    "--folder", str(self.folder), *place, *self.arguments,
                ],
                stdout=log,
                stderr=log,
                env=clean_environment(self.environ),
            )  # fmt: skip
        end = time.monotonic() + START_SECONDS
        while not (self._ready() if self.command == "serve" else "working;" in self.log):
            assert self.process.poll() is None and time.monotonic() < end, self.log
            time.sleep(0.05)
        return self

    def _ready(self) -> bool:
        try:
            return httpx.get(f"{self.url}/health/ready", timeout=5).status_code == 200
        except httpx.TransportError:
            return False

    def kill(self) -> None:
        """As a machine does that loses its power."""
        assert self.process is not None
        self.process.send_signal(signal.SIGKILL)
        self.process.wait()

    def stop(self) -> int:
        if self.process is None:
            return 0
        if self.process.poll() is None:
            self.process.terminate()
        status = self.process.wait(timeout=30)
        graceful = self.command == "serve" and status == -signal.SIGTERM  # the server says how it was asked
        return 0 if graceful else status

    def client(self, key: str = "", **more: Any) -> httpx.Client:
        headers = {"Authorization": f"Bearer {key}"} if key else {}
        return httpx.Client(base_url=self.url, headers=headers, timeout=60, trust_env=False, **more)

    def address(self, key: str = "") -> str:
        return self.url.replace("//", f"//key:{key}@") if key else self.url

    def keys(self, *arguments: str) -> str:
        """`pygen-service keys ...` of its catalogue."""
        action, *rest = arguments
        storage = [part for part in self.arguments if part.startswith("--database=")]
        done = subprocess.run(
            [sys.executable, "-m", "pygen_service", "keys", action, "--folder", self.folder, *storage, *rest],
            capture_output=True,
            text=True,
            env=clean_environment(),
        )
        assert done.returncode == 0, done.stderr
        return done.stdout.strip()


def body(model: Any = MODEL, settings: dict[str, Any] | None = None, **more: Any) -> dict[str, Any]:
    return {"model": model, "settings": SETTINGS if settings is None else settings, **more}


def changed_model(description: str = "", **properties: dict[str, Any]) -> dict[str, Any]:
    """The sample's model with something more in its first view."""
    model: dict[str, Any] = json.loads(json.dumps(MODEL))
    if description:
        model["description"] = description
    view = next(view for view in model["views"] if view["externalId"] == "WindTurbine")
    for name, prop in properties.items():
        view["properties"][name] = prop
    return model


def pip(python: Path, *arguments: str | Path, home: Path | None = None) -> subprocess.CompletedProcess[str]:
    environ = {"PIP_CONFIG_FILE": os.devnull, "PIP_NO_CACHE_DIR": "1"}
    environ |= {"HOME": str(home)} if home else {}
    return subprocess.run(
        [str(python), "-m", "pip", "--disable-pip-version-check", *map(str, arguments)],
        capture_output=True,
        text=True,
        env={k: v for k, v in clean_environment(environ).items() if not k.startswith("PIP_") or k in environ},
        timeout=300,
    )

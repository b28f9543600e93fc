"""What people do with a service, mixed as they do it: installers, developers, and a CI that registers.

    uvx locust --locustfile benchmarks/service/locustfile.py --headless --users 20 --run-time 1m --host URL

The service has to be one of your own on loopback, open to all (`pygen serve`): its packages grow.
"""

from __future__ import annotations

import json
import random
from pathlib import Path
from typing import Any

from locust import FastHttpUser, between, events, task

ROOT = Path(__file__).resolve().parents[2]
MODEL: dict[str, Any] = json.loads((ROOT / "examples/sample-sdk/models/acme.WindFarm.v1.json").read_text())
SETTINGS = {"package": "acme_wind", "client": "WindClient"}
PACKAGE = "/v1/packages/acme-wind/versions"
JSON = {"Accept": "application/vnd.pypi.simple.v1+json"}


def body(text: str = "") -> dict[str, Any]:
    return {"model": {**MODEL, "description": text} if text else MODEL, "settings": SETTINGS}


@events.test_start.add_listener
def refuse_strangers(environment: Any, **_: Any) -> None:
    """This is load, and is meant for nobody else."""
    if not (environment.host or "").startswith(("http://127.0.0.1", "http://localhost")):
        raise SystemExit("only a service on loopback is put under load")


class Installer(FastHttpUser):
    """pip or uv: the page, which is often unchanged, and sometimes a wheel."""

    weight = 14
    wait_time = between(0.05, 0.2)
    etag = ""

    @task(6)
    def look(self) -> None:
        said = JSON | ({"If-None-Match": self.etag} if self.etag else {})
        answer = self.client.get("/simple/acme-wind/", headers=said, name="index page")
        self.etag = answer.headers.get("etag", "")

    @task(3)
    def install(self) -> None:
        page = self.client.get("/simple/acme-wind/", headers=JSON, name="index page").json()
        wheels = [file["url"] for file in page["files"] if file["filename"].endswith(".whl")]
        wheel = f"/simple/acme-wind/{random.choice(wheels[-5:])}"
        self.client.get(f"{wheel}.metadata", name="metadata")
        self.client.get(wheel, name="wheel")


class Developer(FastHttpUser):
    """Generates and validates: mostly what somebody had before, now and then something new."""

    weight = 4
    wait_time = between(0.2, 1)

    @task(6)
    def generate(self) -> None:
        self.client.post("/v1/generate", json=body(), name="generate, hit")

    @task(2)
    def validate(self) -> None:
        self.client.post("/v1/validate", json=body(), name="validate")

    @task(1)
    def generate_anew(self) -> None:
        text = f"Number {random.getrandbits(60)}."
        self.client.post("/v1/generate", json=body(text), name="generate, miss")

    @task(1)
    def mistake(self) -> None:
        with self.client.post(
            "/v1/generate", json={"model": {"space": "x"}}, name="a mistake", catch_response=True
        ) as answer:
            if answer.status_code == 422:
                answer.success()

    @task(2)
    def read(self) -> None:
        self.client.get("/packages/acme-wind", name="page of a package")


class Pipeline(FastHttpUser):
    """A CI: registers what is there already, and one branch after the other."""

    weight = 1
    wait_time = between(1, 3)

    def on_start(self) -> None:
        self.client.post(PACKAGE, json=body(), name="register, the same")

    @task(4)
    def register(self) -> None:
        self.client.post(PACKAGE, json=body(), name="register, the same")

    @task(1)
    def branch(self) -> None:
        said = body(f"Branch {random.randrange(20)}.") | {"label": f"branch-{random.randrange(5)}"}
        self.client.post(PACKAGE, json=said, name="register, a branch")

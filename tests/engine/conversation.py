"""Talking to an engine in tests: JSON in, JSON out, through the same door a transport uses."""

from __future__ import annotations

import json
from typing import Any

from engine import plant

from pygen_engine.engine import Engine

PROJECT = "/api/v1/projects/local"


class Refusal(Exception):
    def __init__(self, status: int, error: dict[str, Any]) -> None:
        super().__init__(f"{status}: {error.get('message')}")
        self.status = status
        self.error = error
        self.message: str = error.get("message", "")


class Talk:
    """`talk.post("/models/spaces", {...})`; a status other than 200 raises `Refusal`."""

    def __init__(self, engine: Engine) -> None:
        self.engine = engine

    def send(
        self, method: str, path: str, body: Any = None, **headers: str
    ) -> tuple[int, dict[str, str], Any]:
        raw = b"" if body is None else json.dumps(body).encode()
        named = {name.replace("_", "-"): value for name, value in headers.items()}
        status, answered, content = self.engine.handle(method, PROJECT + path, named, raw)
        return status, answered, json.loads(content)

    def post(self, path: str, body: Any, **headers: str) -> Any:
        status, _, answer = self.send("POST", path, body, **headers)
        if status != 200:
            raise Refusal(status, answer["error"])
        return answer

    def get(self, path: str) -> Any:
        status, _, answer = self.send("GET", path)
        if status != 200:
            raise Refusal(status, answer["error"])
        return answer

    def query(self, with_: dict[str, Any], *selected: str, **more: Any) -> dict[str, list[str]]:
        """External ids by selected expression."""
        answer = self.post(
            "/models/instances/query", {"with": with_, "select": {n: {} for n in selected}, **more}
        )
        return {name: [one["externalId"] for one in items] for name, items in answer["items"].items()}


def plant_talk(engine: Engine) -> Talk:
    talk = Talk(engine)
    for path, body in plant.STEPS:
        talk.post(path, body)
    return talk

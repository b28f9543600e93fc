"""Knows what a service answers in each case, and what is to come of it: GET facts, POST outcomes."""

from __future__ import annotations

import json
import threading
from collections.abc import Iterator, Mapping
from contextlib import ExitStack, contextmanager
from decimal import Decimal
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

from csharp.conformance import checks
from csharp.conformance.spelling import topic
from runtime.conformance.cases import TOPICS, read
from runtime.conformance.sdk import call, engine_with_model

from pygen_engine import Engine, running

RUN = [name for name in TOPICS if name != "names"]


def all_cases() -> dict[str, tuple[str, dict[str, Any]]]:
    """Topic and case, by full name; its place in here is its number."""
    return {full: (name, case) for name in RUN for full, case in topic(name).items()}


class Judge:
    """Of all cases; engines are started where one is needed, and stay until the end."""

    def __init__(self, engines: ExitStack) -> None:
        self._cases = list(all_cases().items())
        self._engines = engines
        self._one = threading.Lock()
        park = engines.enter_context(engine_with_model())
        _load(park)
        self._park = engines.enter_context(running(park)).url

    def facts(self, number: int) -> dict[str, Any]:
        """What the program has to know of a case."""
        _, (name, case) = self._cases[number]
        if name == "filters":
            return {"always": {"status": 200, "text": '{"items":[]}'}}
        if name == "values":
            return {"always": {"status": 200, "text": checks.reply_text(case)}}
        if name == "queries":
            return {"engine": self._park}
        if name == "bodies":
            return {} if "refused" in case else {"engine": self._engine()}
        if name == "errors":
            return {"always": checks.reply(case["reply"]), "fails": case.get("fails")}
        first = [checks.page(case["first"])] if "first" in case else []
        replies = [checks.page(reply) for reply in case["replies"] for _ in range(reply.get("times", 1))]
        found = {"replies": first or replies, "resumed": replies if first else []}
        return {**found, **{key: case[key] for key in ("retries", "tokens") if key in case}}

    def verdict(self, number: int, outcome: Mapping[str, Any]) -> str:
        """What does not hold; empty where all does."""
        full, (name, case) = self._cases[number]
        try:
            checks.CHECKS[name](case, outcome)
        except Exception as error:  # also where something is missing that a check counts on
            told = json.dumps(outcome["error"], default=str)[:600] if outcome["error"] else ""
            return f"{full}: {type(error).__name__} {str(error)[:600]} {told}"
        return ""

    def _engine(self) -> str:
        with self._one:
            made = self._engines.enter_context(engine_with_model())
            return self._engines.enter_context(running(made)).url


@contextmanager
def judging() -> Iterator[str]:
    """The address of a judge, while it is needed."""
    with ExitStack() as engines:
        server = ThreadingHTTPServer(("127.0.0.1", 0), _handler(Judge(engines)))
        threading.Thread(target=server.serve_forever, args=(0.05,), daemon=True).start()
        try:
            yield f"http://127.0.0.1:{server.server_port}"
        finally:
            server.shutdown()
            server.server_close()


def _handler(judge: Judge) -> type[BaseHTTPRequestHandler]:
    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"
        disable_nagle_algorithm = True

        def do_GET(self) -> None:
            self._answer(200, json.dumps(judge.facts(self._number), default=float))

        def do_POST(self) -> None:
            text = self.rfile.read(int(self.headers["content-length"]))
            wrong = judge.verdict(self._number, json.loads(text, parse_float=Decimal))
            self._answer(422 if wrong else 200, wrong)

        @property
        def _number(self) -> int:
            return int(self.path.removeprefix("/"))

        def _answer(self, status: int, text: str) -> None:
            body = text.encode()
            self.send_response(status)
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, format: str, *args: Any) -> None:
            """What was asked is of no interest."""

    return Handler


def _load(engine: Engine) -> None:
    items = json.loads(json.dumps(read("windpark.json")["items"], default=float), object_hook=_exact)
    body = {"items": items, "autoCreateStartNodes": True, "autoCreateEndNodes": True}
    call(engine, "/instances", body)


def _exact(value: dict[str, Any]) -> Any:
    return int(value["$int64"]) if set(value) == {"$int64"} else value

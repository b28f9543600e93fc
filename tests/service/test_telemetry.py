"""What a collector of OpenTelemetry gets of a service that is told to send it, and what it never gets."""

from __future__ import annotations

import gzip
import threading
import time
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest
from opentelemetry.proto.collector.metrics.v1.metrics_service_pb2 import ExportMetricsServiceRequest
from opentelemetry.proto.collector.trace.v1.trace_service_pb2 import ExportTraceServiceRequest
from service.running import Running, body, changed_model


class Collector:
    """Takes OTLP over HTTP, as a collector does."""

    def __init__(self) -> None:
        self.spans: list[Any] = []
        self.metrics: set[str] = set()
        self.everything = b""
        self._server = ThreadingHTTPServer(("127.0.0.1", 0), _handler(self))
        threading.Thread(target=self._server.serve_forever, daemon=True).start()
        self.url = f"http://127.0.0.1:{self._server.server_port}"

    def take(self, path: str, content: bytes) -> None:
        self.everything += content
        if path == "/v1/traces":
            for resource in ExportTraceServiceRequest.FromString(content).resource_spans:
                self.spans += [span for scope in resource.scope_spans for span in scope.spans]
        else:
            for part in ExportMetricsServiceRequest.FromString(content).resource_metrics:
                self.metrics |= {metric.name for scope in part.scope_metrics for metric in scope.metrics}

    def close(self) -> None:
        self._server.shutdown()
        self._server.server_close()


def _handler(collector: Collector) -> type[BaseHTTPRequestHandler]:
    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            content = self.rfile.read(int(self.headers["content-length"]))
            if self.headers.get("content-encoding") == "gzip":
                content = gzip.decompress(content)
            collector.take(self.path, content)
            self.send_response(200)
            self.send_header("content-length", "0")
            self.end_headers()

        def log_message(self, format: str, *args: Any) -> None:
            """Tests look at what was taken."""

    return Handler


@pytest.fixture(scope="module")
def told(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Collector, Running]]:
    """A service that has answered some requests, and has ended."""
    collector = Collector()
    environ = {"OTEL_EXPORTER_OTLP_ENDPOINT": collector.url, "OTEL_METRIC_EXPORT_INTERVAL": "60000"}
    running = Running(tmp_path_factory.mktemp("told") / "data", ["--telemetry"], environ=environ).start()
    parent = {"traceparent": f"00-{'ab' * 16}-{'cd' * 8}-01"}
    with running.client() as client:
        client.post("/v1/packages/acme-wind/versions", json=body(), headers=parent).raise_for_status()
        client.get("/simple/acme-wind/?key=canary-query").raise_for_status()
        asked = body(changed_model("canary-text"))
        accepted = client.post("/v1/generate", json=asked, headers={"Prefer": "respond-async"})
        while client.get(accepted.headers["location"]).json()["state"] != "done":
            time.sleep(0.1)
        client.post("/v1/generate", json=body({"canary-model": 1}), headers={"Authorization": "canary-key"})
    assert running.stop() == 0
    yield collector, running
    collector.close()


def _attributes(span: Any) -> dict[str, Any]:
    return {pair.key: pair.value.string_value or pair.value.int_value for pair in span.attributes}


def test_requests_are_spans_by_the_conventions(told: tuple[Collector, Running]) -> None:
    spans = {span.name: span for span in told[0].spans}
    found = _attributes(spans["POST /v1/packages/{name}/versions"])
    assert found["http.request.method"] == "POST" and found["http.response.status_code"] == 201
    assert found["http.route"] == "/v1/packages/{name}/versions"
    assert spans["GET /simple/{project}/"].kind == 2  # a server


def test_what_is_made_belongs_to_the_trace_of_who_asks(told: tuple[Collector, Running]) -> None:
    ours = [span for span in told[0].spans if span.trace_id == b"\xab" * 16]
    request = next(span for span in ours if span.name.startswith("POST"))
    assert request.parent_span_id == b"\xcd" * 8
    orders = [span for span in ours if span.name == "pygen order build"]
    assert [_attributes(span)["pygen.outcome"] for span in orders] == ["done"]


def test_a_job_belongs_to_the_request_that_submitted_it(told: tuple[Collector, Running]) -> None:
    job = next(span for span in told[0].spans if span.name == "pygen job generate")
    request = next(span for span in told[0].spans if span.span_id == job.parent_span_id)
    assert request.name == "POST /v1/generate"
    below = [span.name for span in told[0].spans if span.parent_span_id == job.span_id]
    assert below == ["pygen order build"]


def test_figures_are_sent_too(told: tuple[Collector, Running]) -> None:
    wanted = {"http.server.request.duration", "pygen.generation.duration", "pygen.cache.lookups"}
    assert wanted <= told[0].metrics


def test_lines_of_the_log_name_their_trace(told: tuple[Collector, Running]) -> None:
    assert f'"trace":"{"ab" * 16}"' in told[1].log


def test_no_key_no_query_and_no_model_is_sent(told: tuple[Collector, Running]) -> None:
    assert b"canary" not in told[0].everything
    assert b"acme_wind" not in told[0].everything


def test_without_its_packages_there_is_a_message(tmp_path: Path) -> None:
    (tmp_path / "sitecustomize.py").write_text("import sys; sys.modules['opentelemetry.sdk'] = None")
    running = Running(tmp_path / "data", ["--telemetry"], environ={"PYTHONPATH": str(tmp_path)})
    with pytest.raises(AssertionError, match="PG612"):
        running.start()

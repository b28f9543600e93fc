"""What OpenTelemetry is told, by both runners; and that nobody pays for it who does not ask for it."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import AsyncIterator, Iterator
from pathlib import Path
from typing import Any

import pytest
from opentelemetry.sdk.metrics import MeterProvider
from opentelemetry.sdk.metrics.export import InMemoryMetricReader
from opentelemetry.sdk.trace import ReadableSpan, TracerProvider
from opentelemetry.sdk.trace.export import SimpleSpanProcessor
from opentelemetry.sdk.trace.export.in_memory_span_exporter import InMemorySpanExporter
from opentelemetry.trace import SpanKind, StatusCode
from runtime.http.faults import Call, Drop, Hang, Reply, one
from runtime.http.test_deadlines import test_a_flow_is_over_when_its_error_is_seen as check_end
from runtime.http.test_pages import Numbers, echo

from pygen_runtime import ApiError, Timeouts
from pygen_runtime.auth import ClientCredentials
from pygen_runtime.http import Request, Settle, tracing

GOLDEN = Path(__file__).parents[2] / "generator/golden/wind"
LIST = Request.post("/models/instances/list", {"secret": "CANARY"})


class Told:
    """What was exported."""

    def __init__(self) -> None:
        self._spans = InMemorySpanExporter()
        self._reader = InMemoryMetricReader()
        self.tracers = TracerProvider()
        self.tracers.add_span_processor(SimpleSpanProcessor(self._spans))
        self.meters = MeterProvider([self._reader])

    @property
    def spans(self) -> list[ReadableSpan]:
        """In the order in which they began."""
        return sorted(self._spans.get_finished_spans(), key=lambda span: span.start_time or 0)

    @property
    def names(self) -> list[str]:
        return [span.name for span in self.spans]

    @property
    def points(self) -> list[Any]:
        data = self._reader.get_metrics_data()
        assert data is not None
        (metric,) = data.resource_metrics[0].scope_metrics[0].metrics
        assert (metric.name, metric.unit) == ("http.client.request.duration", "s")
        return list(metric.data.data_points)

    def everything(self) -> str:
        return "".join(span.to_json() for span in self.spans)


@pytest.fixture
def told(monkeypatch: pytest.MonkeyPatch) -> Iterator[Told]:
    """As if a program had configured its providers, which can be done only once in a process."""
    found = Told()
    tracer, meter = found.tracers.get_tracer("test"), found.meters.get_meter("test")
    histogram = meter.create_histogram("http.client.request.duration", "s")
    monkeypatch.setattr(tracing, "configured", lambda: True)
    monkeypatch.setattr(tracing, "_tracer", lambda: tracer)
    monkeypatch.setattr(tracing, "_durations", lambda: histogram)
    yield found
    found.tracers.shutdown()


def test_an_operation_and_its_request_are_spans(serve, open_driver, told):
    server = serve(lambda call: Reply(200, {"items": []}))
    open_driver(server.url).run(one(LIST))
    operation, request = told.spans
    assert operation.name == "pygen one"
    assert request.name == "POST /models/instances/list"
    assert request.parent is not None and request.parent.span_id == operation.context.span_id
    assert request.kind is SpanKind.CLIENT
    assert dict(request.attributes) == {
        "http.request.method": "POST",
        "server.address": "127.0.0.1",
        "server.port": int(server.url.rpartition(":")[2]),
        "url.full": f"{server.url}/api/v1/projects/p/models/instances/list",
        "http.response.status_code": 200,
        "http.response.body.size": 12,
    }
    (point,) = told.points
    assert point.count == 1 and point.attributes["http.response.status_code"] == 200
    assert "CANARY" not in told.everything()


def test_the_service_is_told_which_span_asks(serve, open_driver, told):
    server = serve(lambda call: Reply(200, {}))
    open_driver(server.url).run(one(LIST))
    request = told.spans[-1]
    _, trace, span, _ = server.calls[0].headers["traceparent"].split("-")
    assert (int(trace, 16), int(span, 16)) == (request.context.trace_id, request.context.span_id)


def test_every_attempt_has_a_span(serve, open_driver, told):
    answers = [Reply(503), Drop(), Reply(200, {})]
    server = serve(lambda call: answers[call.number])
    open_driver(server.url).run(one(LIST))
    operation, *requests = told.spans
    assert operation.status.status_code is StatusCode.UNSET
    assert [span.attributes.get("error.type") for span in requests] == ["503", "broken", None]
    assert [span.attributes.get("http.request.resend_count") for span in requests] == [None, 1, 2]
    assert [span.status.status_code for span in requests] == [StatusCode.ERROR] * 2 + [StatusCode.UNSET]
    assert {span.parent.span_id for span in requests} == {operation.context.span_id}


def test_an_error_is_told_by_its_kind_and_never_by_its_text(serve, open_driver, told):
    server = serve(lambda call: Reply(400, {"error": {"code": 400, "message": "no such CANARY"}}))
    with pytest.raises(ApiError, match="CANARY"):
        open_driver(server.url).run(one(LIST))
    operation, request = told.spans
    assert operation.attributes["error.type"] == "ApiError"
    assert request.attributes["error.type"] == "400"
    assert "CANARY" not in told.everything()


def test_a_time_out_is_an_error_of_the_request(serve, open_driver, told):
    server = serve(lambda call: Hang())
    driver = open_driver(server.url, timeouts=Timeouts(read=0.1, request=0.3))
    with pytest.raises(ApiError):
        driver.run(one(LIST))
    assert told.spans[1].attributes["error.type"] == "timeout"


def test_requests_side_by_side_belong_to_their_operation(serve, open_driver, told):
    server = serve(lambda call: Reply(200, {}))

    def upsert():
        yield Settle([LIST, LIST, LIST])

    open_driver(server.url).run(upsert())
    operation, *requests = told.spans
    assert operation.name == "pygen upsert" and len(requests) == 3
    assert {span.parent.span_id for span in requests} == {operation.context.span_id}


def test_an_operation_that_asks_for_nothing_is_none(open_driver, told):
    def nothing():
        return 7
        yield

    assert open_driver().run(nothing()) == 7
    assert told.spans == []


@pytest.mark.parametrize("eager", [False, True])
def test_every_page_is_a_span_with_its_request(serve, open_driver, told, eager):
    server = serve(echo)
    assert open_driver(server.url).pages(Numbers(3), eager) == [0, 1, 2, 3]
    pages = {span.context.span_id for span in told.spans if span.name == "pygen page"}
    requests = [span for span in told.spans if span.kind is SpanKind.CLIENT]
    assert len(pages) == len(requests) == 4
    assert {span.parent.span_id for span in requests} == pages


@pytest.mark.parametrize("configured", [True, False])
async def test_awaited_reads_are_told_as_blocking_ones(told, monkeypatch, configured):
    monkeypatch.setattr(tracing, "configured", lambda: configured)
    pages = [[1, 2], [3]]

    async def awaited() -> AsyncIterator[list[int]]:
        for page in pages:
            yield page

    assert list(tracing.read(iter(pages), "V")) == pages
    assert [page async for page in tracing.async_read(awaited(), "V")] == pages
    expected = [("pygen read V", 2, 3)] * 2 if configured else []
    found = [(span.name, span.attributes or {}) for span in told.spans]
    assert [(name, said["pygen.pages"], said["pygen.rows"]) for name, said in found] == expected


def test_what_is_told_is_over_when_its_error_is_seen(open_driver, told):
    check_end(open_driver)
    assert len(told.spans) == 4


def test_a_login_is_told_without_its_secret(serve, open_driver, told):
    def answer(call: Call) -> Reply:
        return Reply(200, {"access_token": "CANARY-token", "expires_in": 60} if call.path == "/token" else {})

    server = serve(answer)
    who = ClientCredentials("CANARY-id", "CANARY-secret", token_url=f"{server.url}/token")
    open_driver(server.url, credentials=who).run(one(LIST))
    assert [span.name for span in told.spans[1:]] == ["POST", "POST /models/instances/list"]
    assert "CANARY" not in told.everything()


PROGRAM = """
import sys
from opentelemetry import trace
from opentelemetry.sdk.trace import TracerProvider
from opentelemetry.sdk.trace.export import SimpleSpanProcessor
from opentelemetry.sdk.trace.export.in_memory_span_exporter import InMemorySpanExporter
sys.path.insert(0, sys.argv[1])
from golden_wind import WindClient
with WindClient.local() as client:
    client.wind_turbine.list(limit=1)
    import pygen_runtime.http.tracing as tracing
    assert not tracing.configured()
    found = InMemorySpanExporter()
    provider = TracerProvider()
    provider.add_span_processor(SimpleSpanProcessor(found))
    trace.set_tracer_provider(provider)
    with trace.get_tracer("program").start_as_current_span("program"):
        for turbine in client.wind_turbine.query().with_blades().iterate():
            with trace.get_tracer("program").start_as_current_span("between"):
                pass
        client.wind_turbine.list(limit=1)
        client.wind_turbine.count()
spans = {span.context.span_id: span for span in found.get_finished_spans()}
def path(span):
    above = spans.get(span.parent.span_id) if span.parent else None
    return (path(above) + " > " if above else "") + span.name
for span in sorted(spans.values(), key=lambda span: span.start_time):
    print(path(span))
"""
ABSENT = """
import sys
sys.path.insert(0, sys.argv[1])
from golden_wind import WindClient
with WindClient.local() as client:
    client.wind_turbine.list(limit=1)
print(sorted(name for name in sys.modules if "opentelemetry" in name or name.endswith("http.tracing")))
"""


def _run(program: str) -> str:
    command = [sys.executable, "-c", program, str(GOLDEN)]
    done = subprocess.run(command, capture_output=True, text=True, timeout=120, cwd=GOLDEN.parents[2])
    assert done.returncode == 0, done.stderr
    return done.stdout


def test_a_program_that_configures_it_sees_whole_operations():
    assert _run(PROGRAM).splitlines() == [
        "program",
        "program > pygen read WindTurbine",
        "program > pygen read WindTurbine > pygen page",
        "program > pygen read WindTurbine > pygen page > POST /models/instances/query",
        "program > pygen read WindTurbine",
        "program > pygen read WindTurbine > pygen page",
        "program > pygen read WindTurbine > pygen page > POST /models/instances/list",
        "program > pygen count",
        "program > pygen count > POST /models/instances/aggregate",
    ]


def test_the_page_says_what_is_told():
    _run("from snippets import run_page\nrun_page('runtime/tracing.md')")


def test_a_program_without_it_loads_nothing_of_it():
    assert _run(ABSENT) == "[]\n"

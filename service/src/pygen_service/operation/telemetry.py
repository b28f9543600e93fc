"""Spans and figures for OpenTelemetry, where `--telemetry` says so; without it all of this is nothing.

What requests are told of comes from FastAPI; here is what happens behind them: orders, jobs, storage. A span
says what kind of thing was done and how it ended, never what was in it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from importlib.metadata import version as installed_version
from typing import Any

from opentelemetry import metrics, propagate, trace
from opentelemetry.trace import Span, StatusCode

from pygen.errors import PygenUserError

_SCOPE = "pygen_service"
_tracer = trace.get_tracer(_SCOPE)
_meter = metrics.get_meter(_SCOPE)
lookups = _meter.create_counter("pygen.cache.lookups", description="Look-ups of results, by tier.")
generations = _meter.create_histogram("pygen.generation.duration", "s", "Time a child took for an order.")
limited = _meter.create_counter("pygen.ratelimited", description="Requests refused for their number.")


def configured() -> bool:
    """Whether anybody wants to know: `--telemetry`, or a program around us that asked for it."""
    return type(trace.get_tracer_provider()).__name__ != "ProxyTracerProvider"


@contextmanager
def span(name: str, carrier: dict[str, str] | None = None, **attributes: Any) -> Iterator[Span]:
    """A span around what is done in the block; of an error, its kind is told."""
    context = propagate.extract(carrier) if carrier else None
    facts = {f"pygen.{key}": value for key, value in attributes.items()}
    with _tracer.start_as_current_span(
        f"pygen {name}", context, attributes=facts, record_exception=False, set_status_on_exception=False
    ) as opened:
        try:
            yield opened
        except Exception as error:
            opened.set_attribute("error.type", type(error).__name__)
            opened.set_status(StatusCode.ERROR)
            raise


def carried() -> dict[str, str]:
    """The trace that something belongs to which is done later, perhaps elsewhere."""
    carrier: dict[str, str] = {}
    propagate.inject(carrier)
    return {name: carrier[name] for name in ("traceparent",) if name in carrier}


def trace_id() -> str:
    """Of the span that is open; empty where nobody traces."""
    context = trace.get_current_span().get_span_context()
    return trace.format_trace_id(context.trace_id) if context.is_valid else ""


def hide_query() -> None:
    """FastAPI puts the query of an address into its span; here, somebody may have written a key there."""
    trace.get_current_span().set_attribute("url.query", "REDACTED")


def name_route(scope: Mapping[str, Any]) -> None:
    """Name the span of a request after the route that answered it, where FastAPI did not choose the route."""
    span = trace.get_current_span()
    if span.is_recording() and (route := scope.get("route")) is not None:
        span.set_attribute("http.route", route.path_format)
        span.update_name(f"{scope['method']} {route.path_format}")


def start() -> None:
    """Send everything to where `OTEL_EXPORTER_OTLP_*` says, as `pygen-service`."""
    try:
        from opentelemetry.exporter.otlp.proto.http.metric_exporter import OTLPMetricExporter
        from opentelemetry.exporter.otlp.proto.http.trace_exporter import OTLPSpanExporter
        from opentelemetry.sdk.metrics import MeterProvider
        from opentelemetry.sdk.metrics.export import PeriodicExportingMetricReader
        from opentelemetry.sdk.resources import Resource
        from opentelemetry.sdk.trace import TracerProvider
        from opentelemetry.sdk.trace.export import BatchSpanProcessor
    except ImportError:
        raise PygenUserError(
            "PG612",
            "Telemetry needs the SDK of OpenTelemetry and its exporter.",
            "--telemetry",
            "Install them: `pip install 'pygen-service[telemetry]'`.",
        ) from None
    ours = {"service.name": "pygen-service", "service.version": installed_version("pygen-service")}
    resource = Resource(ours).merge(Resource.create())  # OTEL_SERVICE_NAME and the like come last
    tracers = TracerProvider(resource=resource)
    tracers.add_span_processor(BatchSpanProcessor(OTLPSpanExporter()))
    trace.set_tracer_provider(tracers)
    reader = PeriodicExportingMetricReader(OTLPMetricExporter())
    metrics.set_meter_provider(MeterProvider([reader], resource=resource))


def stop() -> None:
    """Send what was not sent yet. Nothing where telemetry was not started."""
    for provider in (trace.get_tracer_provider(), metrics.get_meter_provider()):
        shutdown = getattr(provider, "shutdown", None)
        if shutdown is not None:
            shutdown()

"""Spans and durations for OpenTelemetry: operations, their pages, every request as it is on the wire.

Loaded only by programs that have `opentelemetry` loaded themselves. What is told: names of operations and
views, addresses without their query, statuses. Never a body, a header or the message of an error.
"""

from __future__ import annotations

from collections.abc import AsyncGenerator, AsyncIterator, Generator, Iterator
from contextlib import contextmanager
from functools import cache
from typing import Any, Protocol, TypeVar
from urllib.parse import urlsplit

from msgspec.structs import replace
from opentelemetry import metrics, propagate, trace
from opentelemetry.context import attach, detach
from opentelemetry.trace import Span, SpanKind, StatusCode

from ..errors import ApiError
from ..package import VERSION
from .flow import Flow
from .steps import Locked, Reply, Send, Steps, TransportError

T = TypeVar("T")

_SCOPE = "pygen_runtime"
_PROXIES = ("ProxyTracerProvider", "_ProxyMeterProvider")
_BUCKETS = (0.005, 0.01, 0.025, 0.05, 0.075, 0.1, 0.25, 0.5, 0.75, 1.0, 2.5, 5.0, 7.5, 10.0)
"""What the conventions advise, in seconds."""


class Page(Protocol):
    """Some rows."""

    def __len__(self) -> int: ...


P = TypeVar("P", bound=Page)


def configured() -> bool:
    """Whether somebody wants to know: without a provider, everything here would be thrown away."""
    providers = (trace.get_tracer_provider(), metrics.get_meter_provider())
    return any(type(provider).__name__ not in _PROXIES for provider in providers)


@cache
def _tracer() -> trace.Tracer:
    return trace.get_tracer(_SCOPE, VERSION)


@cache
def _durations() -> metrics.Histogram:
    meter = metrics.get_meter(_SCOPE, VERSION)
    return meter.create_histogram(
        "http.client.request.duration",
        "s",
        "Duration of HTTP client requests.",
        explicit_bucket_boundaries_advisory=_BUCKETS,
    )


def operation(flow: Flow[T]) -> Flow[T]:
    """The same flow, with a span from its first request to its end; one that asks for nothing has none."""
    if not configured():
        return (yield from flow)
    try:
        asked = next(flow)
    except StopIteration as end:
        nothing_asked: T = end.value
        return nothing_asked
    name = getattr(flow, "__name__", "operation").removeprefix("one_")
    with _tracer().start_as_current_span(
        f"pygen {name}", attributes={"pygen.operation": name}, **_OURSELVES
    ) as span:
        try:
            while True:
                try:
                    answer = yield asked
                except ApiError as error:
                    asked = flow.throw(error)
                else:
                    asked = flow.send(answer)
        except StopIteration as end:
            result: T = end.value
            return result
        except Exception as error:
            _failed(span, type(error).__name__)
            raise
        finally:
            flow.close()


def read(pages: Iterator[P], view: str) -> Iterator[P]:
    """The same pages, with a span over all of them. It is the current one only while they are fetched."""
    if not configured():
        yield from pages
        return
    with _reading(view) as (span, context):
        count = rows = 0
        try:
            while True:
                token = attach(context)
                try:
                    page = next(pages, None)
                finally:
                    detach(token)
                if page is None:
                    return
                count, rows = count + 1, rows + len(page)
                yield page
                del page
        finally:
            if isinstance(pages, Generator):
                pages.close()
            span.set_attributes({"pygen.pages": count, "pygen.rows": rows})


async def async_read(pages: AsyncIterator[P], view: str) -> AsyncIterator[P]:
    """The same for an event loop."""
    if not configured():
        async for page in pages:
            yield page
        return
    with _reading(view) as (span, context):
        count = rows = 0
        try:
            while True:
                token = attach(context)
                try:
                    found = await anext(pages, None)
                finally:
                    detach(token)
                if found is None:
                    return
                count, rows = count + 1, rows + len(found)
                yield found
                del found
        finally:
            if isinstance(pages, AsyncGenerator):
                await pages.aclose()
            span.set_attributes({"pygen.pages": count, "pygen.rows": rows})


@contextmanager
def _reading(view: str) -> Iterator[tuple[Span, Any]]:
    attributes = {"pygen.operation": "read", "pygen.view": view}
    span = _tracer().start_span(f"pygen read {view}", attributes=attributes)
    try:
        yield span, trace.set_span_in_context(span)
    except Exception as error:
        _failed(span, type(error).__name__)
        raise
    finally:
        span.end()


def exchanged(steps: Steps[T], base: str) -> Steps[T]:
    """The same steps, with a span for each message that is sent, and for those of a login."""
    if not configured():
        return (yield from steps)
    sent = 0
    step = next(steps)
    try:
        while True:
            if isinstance(step, Locked):
                step = steps.send((yield replace(step, steps=exchanged(step.steps, base))))
            elif isinstance(step, Send):
                try:
                    reply = yield from _sent(step, base, sent)
                except TransportError as error:
                    step = steps.throw(error)
                else:
                    step = steps.send(reply)
                sent += 1
            else:
                step = steps.send((yield step))
    except StopIteration as end:
        result: T = end.value
        return result
    finally:
        steps.close()


def _sent(message: Send, base: str, before: int) -> Steps[Reply]:
    """One message, by the semantic conventions for HTTP clients."""
    parts = urlsplit(message.url)
    facts: dict[str, Any] = {
        "http.request.method": message.method,
        "server.address": parts.hostname or "",
        "server.port": parts.port or (443 if parts.scheme == "https" else 80),
    }
    bare = message.url.partition("?")[0]
    place = bare.removeprefix(base) if bare.startswith(base) else ""
    more = {"url.full": bare} | ({"http.request.resend_count": before} if before else {})
    with _tracer().start_as_current_span(
        f"{message.method} {place}".strip(), kind=SpanKind.CLIENT, attributes=facts | more, **_OURSELVES
    ) as span:
        headers = dict(message.headers)
        propagate.inject(headers)
        try:
            reply: Reply = yield replace(message, headers=headers)
        except TransportError as error:
            _failed(span, error.reason)
            raise
        outcome: dict[str, Any] = {"http.response.status_code": reply.status}
        if reply.status >= 400:
            outcome["error.type"] = str(reply.status)
            _failed(span, str(reply.status))
        span.set_attributes({**outcome, "http.response.body.size": len(reply.body)})
        _durations().record(reply.elapsed, facts | outcome)
    return reply


_OURSELVES: dict[str, Any] = {"record_exception": False, "set_status_on_exception": False}
"""Messages of errors can repeat what was sent: of an error, its kind is told."""


def _failed(span: Span, kind: str) -> None:
    span.set_attribute("error.type", kind)
    span.set_status(StatusCode.ERROR)

"""What is counted, in the words of Prometheus."""

from __future__ import annotations

import functools

from prometheus_client import CollectorRegistry, Counter, Gauge, Histogram

registry = CollectorRegistry()

requests = Counter("pygen_requests", "Requests answered.", ["route", "status"], registry=registry)
request_seconds = Histogram("pygen_request_seconds", "Time to answer.", ["route"], registry=registry)
generate_seconds = Histogram(
    "pygen_generate_seconds", "Time a child took for an order.", ["order", "outcome"], registry=registry
)
cache = Counter("pygen_cache", "Look-ups of results, by where they were found.", ["tier"], registry=registry)
child_kills = Counter("pygen_child_kills", "Children that were stopped.", ["reason"], registry=registry)
children = Gauge("pygen_children", "Children that are alive.", registry=registry)
limited = Counter("pygen_ratelimited", "Requests refused for their number.", ["policy"], registry=registry)
digest_mismatch = Counter(
    "pygen_digest_mismatch", "Blobs that were not what their name says.", registry=registry
)
jobs = Gauge("pygen_jobs", "Jobs by state.", ["state"], registry=registry)
job_age = Gauge("pygen_job_age_seconds", "Of the oldest job that waits for somebody.", registry=registry)


@functools.cache
def of_requests(route: str, status: int) -> tuple[Counter, Histogram]:
    """What counts requests of a route that ended so: looking labels up costs as much as counting."""
    return requests.labels(route, str(status)), request_seconds.labels(route)

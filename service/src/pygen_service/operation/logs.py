"""Logs as lines of JSON: what happened, to which request; never what was in it."""

from __future__ import annotations

import logging
import sys
from contextvars import ContextVar
from datetime import UTC, datetime
from typing import Any

import msgspec

from pygen_service.operation import telemetry

request_id: ContextVar[str] = ContextVar("pygen_request_id", default="")
_EXTRA = ("job", "kind", "state", "traceback")
_encode = msgspec.json.Encoder().encode


class JsonLines(logging.Formatter):
    """One object a line."""

    def format(self, record: logging.LogRecord) -> str:
        said = _head(datetime.fromtimestamp(record.created, UTC), record.levelname, record.getMessage())
        said |= {key: getattr(record, key) for key in _EXTRA if getattr(record, key, "") not in ("", None)}
        if record.exc_info:
            said["traceback"] = self.formatException(record.exc_info)
        return _encode(said).decode()


def answered(facts: dict[str, Any]) -> None:
    """The line of a request, written at once: a record of `logging` would cost more than most answers."""
    sys.stderr.buffer.write(_encode(_head(datetime.now(UTC), "INFO", "request") | facts) + b"\n")
    sys.stderr.buffer.flush()


def _head(time: datetime, level: str, message: str) -> dict[str, Any]:
    said: dict[str, Any] = {"time": time, "level": level.lower(), "message": message}
    if request := request_id.get():
        said["request"] = request
    if trace := telemetry.trace_id():
        said["trace"] = trace
    return said


def to_stderr(level: int = logging.INFO) -> None:
    """All that our loggers say, as it comes."""
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(JsonLines())
    for name in ("pygen_service", "uvicorn.error"):
        logger = logging.getLogger(name)
        logger.handlers = [handler]
        logger.propagate = False
        logger.setLevel(level)

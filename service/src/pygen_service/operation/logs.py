"""Logs as lines of JSON: what happened, to which request; never what was in it."""

from __future__ import annotations

import json
import logging
import sys
from contextvars import ContextVar
from datetime import UTC, datetime

request_id: ContextVar[str] = ContextVar("pygen_request_id", default="")
_EXTRA = ("method", "route", "path", "status", "ms", "principal", "job", "kind", "state", "traceback")


class JsonLines(logging.Formatter):
    """One object a line."""

    def format(self, record: logging.LogRecord) -> str:
        said: dict[str, object] = {
            "time": datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds"),
            "level": record.levelname.lower(),
            "message": record.getMessage(),
        }
        if request_id.get():
            said["request"] = request_id.get()
        said |= {key: getattr(record, key) for key in _EXTRA if getattr(record, key, "") not in ("", None)}
        if record.exc_info:
            said["traceback"] = self.formatException(record.exc_info)
        return json.dumps(said, ensure_ascii=False)


def to_stderr(level: int = logging.INFO) -> None:
    """All that our loggers say, as it comes."""
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(JsonLines())
    for name in ("pygen_service", "uvicorn.error"):
        logger = logging.getLogger(name)
        logger.handlers = [handler]
        logger.propagate = False
        logger.setLevel(level)

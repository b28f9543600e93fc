"""`POST /models/instances/sync`: what changed since the last time one asked."""

from pygen_runtime.local.sync.run import sync

__all__ = ["sync"]

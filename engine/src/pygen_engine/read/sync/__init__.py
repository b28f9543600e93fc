"""`POST /models/instances/sync`: what changed since the last time one asked."""

from pygen_engine.read.sync.run import sync

__all__ = ["sync"]

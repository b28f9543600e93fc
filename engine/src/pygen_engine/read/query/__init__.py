"""`POST /models/instances/query`: sets of nodes and edges built from one another."""

from pygen_engine.read.query.run import query

__all__ = ["query"]

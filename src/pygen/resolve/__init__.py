"""A model that can be generated: the documents with every doubtful point decided."""

from pygen.resolve.decide import resolve
from pygen.resolve.model import Kind, ResolvedModel, Route
from pygen.resolve.selection import Everything, Selection

__all__ = ["Everything", "Kind", "ResolvedModel", "Route", "Selection", "resolve"]

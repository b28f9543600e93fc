"""What generated code uses."""

from .columns import Reference, Value
from .faces import Edges, Nodes, RegisterViews

__all__ = ["Edges", "Nodes", "Reference", "RegisterViews", "Value"]

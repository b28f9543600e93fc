"""What generated code uses."""

from .columns import Reference, Value
from .faces import Edges, Nodes

__all__ = ["Edges", "Nodes", "Reference", "Value"]

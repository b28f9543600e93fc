"""What generated code uses."""

from typing import TYPE_CHECKING

from .columns import ReferenceColumn
from .faces import Edges, Nodes
from .views import RegisterViews, views_of

if TYPE_CHECKING:
    from pyspark.sql import Column as Column

__all__ = ["Edges", "Nodes", "ReferenceColumn", "RegisterViews", "views_of"]

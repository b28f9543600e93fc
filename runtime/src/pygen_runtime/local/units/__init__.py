"""Units of measurement: the catalogue, conversion, and the endpoints that show them."""

from pygen_runtime.local.units.catalogue import Catalogue, Unit
from pygen_runtime.local.units.endpoints import OPERATIONS

__all__ = ["OPERATIONS", "Catalogue", "Unit"]

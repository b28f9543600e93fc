"""Units of measurement: the catalogue, conversion, and the endpoints that show them."""

from pygen_engine.read.units import OPERATIONS
from pygen_engine.units.catalogue import Catalogue, Unit

__all__ = ["OPERATIONS", "Catalogue", "Unit"]

"""Units of measurement: the catalogue, conversion, and the endpoints that show them."""

from pygen_engine.units.catalogue import Catalogue, Unit
from pygen_engine.units.endpoints import OPERATIONS

__all__ = ["OPERATIONS", "Catalogue", "Unit"]

"""Units of measurement: the catalogue and conversion."""

from pygen_engine.units.catalogue import Catalogue, Unit

__all__ = ["Catalogue", "Unit"]

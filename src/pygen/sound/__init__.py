"""A model that can be generated: the documents with every doubtful point decided."""

from pygen.sound.model import Route, SoundModel
from pygen.sound.selection import Everything, Selection

__all__ = ["Everything", "Route", "Selection", "SoundModel"]

"""A model that can be generated: the documents with every doubtful point decided."""

from pygen.sound.model import Everything, Route, Selection, SoundModel

__all__ = ["Everything", "Route", "Selection", "SoundModel"]

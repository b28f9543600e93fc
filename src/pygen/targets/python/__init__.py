"""The Python target: a typed package that stands on pygen-runtime."""

from pygen.targets.python.package import TARGET

__all__ = ["TARGET"]

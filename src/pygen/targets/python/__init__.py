"""The Python target: a typed package that stands on pygen-runtime."""

from __future__ import annotations

from .package import generate, plan, single_file

__all__ = ["generate", "plan", "single_file"]

"""Target languages: each turns the representation of an SDK into files."""

from __future__ import annotations

from .request import Output, Request, Target

__all__ = ["Output", "Request", "Target"]

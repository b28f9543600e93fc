"""What changed between two models, what it breaks, and which version comes next."""

from pygen.changes.compare import diff
from pygen.changes.values import Change, Changes

__all__ = ["Change", "Changes", "diff"]

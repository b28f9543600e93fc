"""What changed between two models, what it breaks, and which version comes next."""

from pygen.changes.compare import diff, diff_sdks
from pygen.changes.release import Step, next_version
from pygen.changes.values import Change, Changes

__all__ = ["Change", "Changes", "Step", "diff", "diff_sdks", "next_version"]

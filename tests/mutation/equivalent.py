"""Changes of which no answer depends: looked at by a person, each with the reason."""

from __future__ import annotations

EQUIVALENT: dict[tuple[str, str], str] = {}
"""(module, the change as it is printed) -> why nothing is to be noticed."""

"""Changes of which no answer depends: looked at by a person, each with the reason."""

from __future__ import annotations

EQUIVALENT: dict[tuple[str, str], str] = {
    ("runtime/python/src/pygen_runtime/http/tracing.py", "steps.close() -> pass"): (
        "nobody else holds the steps, so they are closed with the generator around them"
    ),
}
"""(module, the change as it is printed) -> why nothing is to be noticed."""

"""What the checks and the name planner have to say about a model."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable
from dataclasses import dataclass, replace
from typing import Literal

from pygen.errors import PygenUserError, printable, together

Severity = Literal["error", "warning", "info"]
_RANK: dict[Severity, int] = {"error": 0, "warning": 1, "info": 2}


@dataclass(frozen=True, slots=True)
class Finding:
    """One remark. Errors stop generation; warnings and infos say what was done instead."""

    code: str
    """`PG` and three digits; `pygen explain` prints its page."""
    severity: Severity
    location: str
    """Where in the model: `acme:WindTurbine(v1).rotor`."""
    message: str
    """What is so, and what it does to the SDK."""
    hint: str = ""
    """What to do about it."""

    def __post_init__(self) -> None:
        for name in ("location", "message", "hint"):
            text = getattr(self, name)
            if not text.isprintable():
                object.__setattr__(self, name, printable(text))

    def __str__(self) -> str:
        text = f"{self.code} {self.severity}: {self.location}: {self.message}"
        return f"{text} {self.hint}" if self.hint else text


def reported(
    findings: Iterable[Finding], *, strict: bool = False, ignore: Collection[str] = ()
) -> tuple[Finding, ...]:
    """What is left to report: without the ignored codes, warnings raised to errors if `strict`, in one order.

    An error cannot be ignored: there would be nothing to generate from. A warning that was ignored
    does not come back through `strict`.
    """
    kept = [f for f in dict.fromkeys(findings) if f.severity == "error" or f.code not in ignore]
    if strict:
        kept = [replace(f, severity="error") if f.severity == "warning" else f for f in kept]
    return tuple(sorted(kept, key=lambda f: (_RANK[f.severity], f.code, natural(f.location), f.message)))


def natural(text: str) -> list[tuple[int, int, str]]:
    """A key that sorts `view9` before `view10`."""
    parts = re.findall(r"([0-9]+)|([^0-9]+)", text)
    return [(0, int(digits), "") if digits else (1, 0, rest) for digits, rest in parts]


def stop_on_errors(findings: Iterable[Finding]) -> None:
    """Raise every error among `findings` as one `PygenUserError`."""
    errors = [
        PygenUserError(f.code, f.message, f.location, f.hint or None)
        for f in findings
        if f.severity == "error"
    ]
    if errors:
        raise together(errors)

"""A small language for request shapes.

A `Check` takes a JSON value that is not null and returns it normalised (nulls of objects removed, defaults
filled in where the rule names one). What is wrong is collected in a `Report`, never raised, because the
service reports all violations of a request at once.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from pygen_engine.errors import BadRequest, violations

_NOTHING: Any = object()


@dataclass(slots=True)
class Report:
    unexpected: list[str] = field(default_factory=list)
    found: list[str] = field(default_factory=list)

    def raise_if_any(self, *, strict: bool = True) -> None:
        if self.unexpected and strict:
            raise BadRequest("Unexpected field - " + ", ".join(self.unexpected[:20]))
        if self.found:
            raise violations(self.found[:100])


Check = Callable[[Any, str, Report], Any]


@dataclass(frozen=True, slots=True)
class Field:
    check: Check
    required: bool = False
    default: Any = _NOTHING


def need(check: Check) -> Field:
    return Field(check, required=True)


def may(check: Check, default: Any = _NOTHING) -> Field:
    return Field(check, default=default)


def anything(value: Any, path: str, report: Report) -> Any:
    return value


def text(low: int = 0, high: int | None = None, pattern: str | None = None) -> Check:
    compiled = re.compile(pattern) if pattern else None

    def check(value: Any, path: str, report: Report) -> Any:
        if not isinstance(value, str):
            report.found.append(f"{path} must be a string")
        elif len(value) < low or (high is not None and len(value) > high):
            report.found.append(f"{path} size must be between {low} and {high}")
        elif compiled is not None and compiled.fullmatch(value) is None:
            report.found.append(f'{path} must match "{pattern}"')
        return value

    return check


def whole(low: int | None = None, high: int | None = None) -> Check:
    def check(value: Any, path: str, report: Report) -> Any:
        if not isinstance(value, int) or isinstance(value, bool):
            report.found.append(f"{path} must be an integer")
        elif low is not None and value < low:
            report.found.append(f"{path} must be greater than or equal to {low}")
        elif high is not None and value > high:
            report.found.append(f"{path} must be less than or equal to {high}")
        return value

    return check


def number(value: Any, path: str, report: Report) -> Any:
    if not isinstance(value, int | float) or isinstance(value, bool):
        report.found.append(f"{path} must be a number")
    return value


def flag(value: Any, path: str, report: Report) -> Any:
    if not isinstance(value, bool):
        report.found.append(f"{path} must be a boolean")
    return value


def choice(*allowed: str) -> Check:
    listed = ", ".join(allowed)

    def check(value: Any, path: str, report: Report) -> Any:
        if not isinstance(value, str) or value not in allowed:
            report.found.append(f"{path} must be one of [{listed}]")
        return value

    return check


def array(item: Check, low: int = 0, high: int | None = None) -> Check:
    def check(value: Any, path: str, report: Report) -> Any:
        if not isinstance(value, list):
            report.found.append(f"{path} must be an array")
            return value
        if len(value) < low or (high is not None and len(value) > high):
            bounds = f"between {low} and {high}" if high is not None else f"at least {low}"
            report.found.append(f"{path} size must be {bounds}")
            return value
        checked = []
        for index, element in enumerate(value):
            where = f"{path}[{index}]"
            if element is None:
                report.found.append(f"{where} must not be null")
            else:
                checked.append(item(element, where, report))
        return checked

    return check


def mapping(
    item: Check, low: int = 0, high: int | None = None, key: Check | None = None, nulls: bool = False
) -> Check:
    """Free keys. With `nulls` a null entry is a value, as in the properties of an instance."""

    def check(value: Any, path: str, report: Report) -> Any:
        if not isinstance(value, dict):
            report.found.append(f"{path} must be an object")
            return value
        kept = value if nulls else {name: entry for name, entry in value.items() if entry is not None}
        if len(kept) < low or (high is not None and len(kept) > high):
            bounds = f"between {low} and {high}" if high is not None else f"at least {low}"
            report.found.append(f"{path} size must be {bounds}")
        if key is not None:
            for name in kept:
                key(name, f"{path} key '{name[:80]}'", report)
        return {name: item(entry, f"{path}[{name}]", report) for name, entry in kept.items()}

    return check


def record(known: Mapping[str, Field]) -> Check:
    """An object with exactly these fields. Below an array or a map, paths start afresh, as the service's."""
    required = tuple(name for name, rule in known.items() if rule.required)
    defaults = {name: rule.default for name, rule in known.items() if rule.default is not _NOTHING}

    def check(value: Any, path: str, report: Report) -> Any:
        if not isinstance(value, dict):
            report.found.append(f"{path or 'body'} must be an object")
            return value
        prefix = "" if not path or path.endswith("]") else path + "."
        checked: dict[str, Any] = {}
        for name, entry in value.items():
            rule = known.get(name)
            if rule is None:
                report.unexpected.append(prefix + name[:200])
            elif entry is not None:
                checked[name] = rule.check(entry, prefix + name, report)
        for name in required:
            if name not in checked:
                report.found.append(f"{prefix}{name} must not be null")
        for name, default in defaults.items():
            checked.setdefault(name, default)
        return checked

    return check


def variant(choose: Callable[[dict[str, Any]], Check | str]) -> Check:
    """One of several shapes; `choose` looks at the object and names the shape, or says what is wrong."""

    def check(value: Any, path: str, report: Report) -> Any:
        if not isinstance(value, dict):
            report.found.append(f"{path or 'body'} must be an object")
            return value
        chosen = choose(value)
        if isinstance(chosen, str):
            report.found.append(f"{path} {chosen}" if path else chosen)
            return value
        return chosen(value, path, report)

    return check


def validate(check: Check, value: Any, *, strict: bool = True) -> Any:
    report = Report()
    checked = check(value, "", report)
    report.raise_if_any(strict=strict)
    return checked

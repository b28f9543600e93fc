"""Checks: what is wrong or remarkable about a model, and what is done about it."""

from pygen.checks.pages import codes, explain
from pygen.checks.run import check
from pygen.findings import Finding, reported, stop_on_errors

__all__ = ["Finding", "check", "codes", "explain", "reported", "stop_on_errors"]

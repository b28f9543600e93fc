"""Checks: what is wrong or remarkable about a model, and what is done about it."""

from pygen.checks.check import check
from pygen.checks.pages import codes, explain
from pygen.findings import Finding, settle, stop_on_errors

__all__ = ["Finding", "check", "codes", "explain", "settle", "stop_on_errors"]

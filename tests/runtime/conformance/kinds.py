"""The errors of Python by the kinds of the cases."""

from __future__ import annotations


def kind(error: BaseException) -> str:
    """`RateLimited` is `rateLimited`."""
    name = type(error).__name__
    return name[0].lower() + name[1:]

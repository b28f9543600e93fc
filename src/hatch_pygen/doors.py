"""What all doors share: how they speak, and how a user's mistake ends a build."""

from __future__ import annotations

import sys
from collections.abc import Callable
from functools import wraps
from typing import ParamSpec, TypeVar

from pygen.errors import PygenUserError, separately

P = ParamSpec("P")
T = TypeVar("T")


def say(line: str) -> None:
    """Front-ends parse stdout, so everything a build says goes to stderr."""
    print(f"pygen: {line}", file=sys.stderr, flush=True)


def user_errors(function: Callable[P, T]) -> Callable[P, T]:
    """End the build with a message for a user's mistake; other exceptions keep their traceback."""

    @wraps(function)
    def door(*args: P.args, **kwargs: P.kwargs) -> T:
        try:
            return function(*args, **kwargs)
        except PygenUserError as error:
            for mistake in separately(error):
                say(f"error {mistake}")
            raise SystemExit(1) from error  # whoever runs a backend in its own process can see the mistake

    return door

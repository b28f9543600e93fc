"""Mistakes a user can make, as values: what, where, why, and what to type next."""

from __future__ import annotations

from collections.abc import Sequence


class PygenUserError(Exception):
    """A mistake in a project, a model or the environment. Shown without a traceback."""

    def __init__(self, code: str, message: str, where: str = "", hint: str = "") -> None:
        super().__init__(message)
        self.code = code
        self.message = message
        self.where = where
        self.hint = hint

    @property
    def problems(self) -> tuple[PygenUserError, ...]:
        return (self,)

    def __str__(self) -> str:
        lines = [f"error[{self.code}]: {self.message}"]
        if self.where:
            lines.append(f"  where: {self.where}")
        if self.hint:
            lines.append(f"  next:  {self.hint}")
        return "\n".join(lines)


class PygenUserErrors(PygenUserError):
    """Several mistakes found in one pass."""

    def __init__(self, problems: Sequence[PygenUserError]) -> None:
        first = problems[0]
        super().__init__(first.code, first.message, first.where, first.hint)
        self._problems = tuple(problems)

    @property
    def problems(self) -> tuple[PygenUserError, ...]:
        return self._problems

    def __str__(self) -> str:
        return "\n".join(str(problem) for problem in self._problems)

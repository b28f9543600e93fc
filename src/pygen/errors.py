"""The mistakes a person can make, as values with a code, a place and a next step."""

from __future__ import annotations

from collections.abc import Sequence


class PygenUserError(Exception):
    """Something outside pygen has to change: a model, a setting, a file, a network.

    Shown without a traceback. Everything else that is raised is a bug and keeps its traceback.
    """

    def __init__(self, code: str, message: str, where: str | None = None, hint: str | None = None) -> None:
        super().__init__(code, message, where, hint)
        self.code = code
        self.message = printable(message, keep="\n")
        self.where = None if where is None else printable(where)
        self.hint = None if hint is None else printable(hint, keep="\n")

    def __str__(self) -> str:
        lines = [f"{self.code}: {self.message}"]
        if self.where:
            lines.append(f"  at {self.where}")
        lines.append(f"  {self.hint or f'`pygen explain {self.code}` says what to do.'}")
        return "\n".join(lines)


def printable(text: str, keep: str = "") -> str:
    """The text without what a terminal would obey: names come from models, and models from anywhere."""
    if text.isprintable():
        return text
    return "".join(
        char if char.isprintable() or char in keep else char.encode("unicode_escape").decode()
        for char in text
    )


class PygenUserErrors(PygenUserError):
    """Several mistakes found in one go, so that they can be repaired in one go."""

    def __init__(self, errors: Sequence[PygenUserError]) -> None:
        self.errors = tuple(errors)
        first = self.errors[0]
        super().__init__(first.code, first.message, first.where, first.hint)

    def __str__(self) -> str:
        return "\n".join(str(error) for error in self.errors)


def together(errors: Sequence[PygenUserError]) -> PygenUserError:
    """One error to raise for all of `errors` (at least one)."""
    return errors[0] if len(errors) == 1 else PygenUserErrors(errors)


def separately(error: PygenUserError) -> tuple[PygenUserError, ...]:
    """Each mistake of an error that may hold several."""
    return error.errors if isinstance(error, PygenUserErrors) else (error,)

"""What an instance was read by, for what hangs on it elsewhere: data points, the content of files."""

from __future__ import annotations

from typing import Any

from ..errors import ValidationFailed


class Home:
    """What an instance was read by. It is not part of what the instance says: not compared, not kept."""

    __slots__ = ("runner",)

    def __init__(self, runner: Any = None) -> None:
        self.runner = runner

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Home)

    def __hash__(self) -> int:
        return hash(Home)

    def __reduce__(self) -> Any:
        return Home, ()

    def __deepcopy__(self, memo: object) -> Home:
        return self

    def blocking(self, what: str, room: str, verb: str) -> Any:
        """The runner of a blocking client; `what` is looked for in that room of the client."""
        if self._awaits(what, room):
            raise ValidationFailed(f"this was read by an asynchronous client: await x.awaited.{verb}(...)")
        return self.runner

    def awaited(self, what: str, room: str) -> Any:
        """The runner of an asynchronous client."""
        if not self._awaits(what, room):
            raise ValidationFailed("this was read by a blocking client: leave out .awaited")
        return self.runner

    def _awaits(self, what: str, room: str) -> bool:
        if self.runner is None:
            raise ValidationFailed(
                f"this was not read by a client, so nobody knows where its {what} {_are(what)}: "
                f"give it to client.{room}"
            )
        return hasattr(self.runner, "aclose")


def _are(what: str) -> str:
    return "are" if what.endswith("s") else "is"


NOWHERE = Home()


def home_of(instance: Any) -> Home:
    """Of a node that leads somewhere else."""
    private = getattr(instance, "__pydantic_private__", None) or {}
    found: Home = private.get("_home", NOWHERE)
    return found

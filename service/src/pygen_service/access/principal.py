"""Somebody who asks."""

from __future__ import annotations

from dataclasses import dataclass

from pygen.errors import PygenUserError


@dataclass(frozen=True, slots=True)
class Principal:
    """Whose key it is, and what the key allows."""

    owner: str
    scopes: frozenset[str]
    prefixes: tuple[str, ...] = ()
    """Beginnings of the names it may register; empty for any."""
    id: str = ""
    """What the log calls it: never the secret."""
    known: bool = True
    """Whether it said who it is."""

    def may(self, scope: str) -> bool:
        return scope in self.scopes or "admin" in self.scopes

    def check(self, scope: str) -> None:
        if not self.may(scope):
            raise no_credentials() if not self.known else _not_allowed(scope)

    def check_name(self, name: str) -> None:
        """Whether it may have a package of this name."""
        if self.prefixes and not name.startswith(self.prefixes):
            raise PygenUserError(
                "PG605",
                f"This key may register names that begin with {' or '.join(self.prefixes)}.",
                "name",
                "Choose another name, or ask for a key with another prefix.",
            )


def no_credentials(why: str = "This needs a key.") -> PygenUserError:
    return PygenUserError(
        "PG604",
        why,
        "the Authorization header",
        "Send `Authorization: Bearer <key>`, or the key as password of any user name.",
    )


def _not_allowed(scope: str) -> PygenUserError:
    return PygenUserError(
        "PG605", f"This key does not have the scope `{scope}`.", "the key", "Ask for a key that has it."
    )

"""A saved query as the data a runtime asks it by; each language says what things are called in it."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Mapping
from typing import Any, ClassVar

from pygen.queries.values import (
    Asked,
    Branch,
    Compared,
    Condition,
    Connected,
    Joined,
    Named,
    Operand,
    Path,
    SavedQuery,
)


class Keeping(ABC):
    """Writes queries down in the names of one language."""

    edge_where: ClassVar[str]
    """The key of conditions on the edges of a branch."""
    behind: ClassVar[str]
    """Between a relation and a property of what it leads to."""

    @abstractmethod
    def name(self, named: Named) -> str:
        """What a property is called."""

    @abstractmethod
    def operand(self, operand: Operand) -> Any:
        """A value, or the parameter that brings it."""

    @abstractmethod
    def parameter(self, name: str) -> str:
        """What a parameter is called."""

    def compared(self, prop: Named, operand: Operand) -> Any:
        """A value that this property is compared with."""
        return self.operand(operand)

    def query(self, query: SavedQuery, api: str, **more: Any) -> dict[str, Any]:
        """The whole of it; `api` is the attribute of the client that it starts from."""
        needed = [self.parameter(parameter.name) for parameter in query.parameters if parameter.needed]
        said = {"api": api, "needed": needed, **more}
        return {**{key: value for key, value in said.items() if value}, **self._asked(query.asked)}

    def _asked(self, asked: Asked) -> dict[str, Any]:
        found: dict[str, Any] = {
            "where": [self._condition(condition) for condition in asked.where],
            "sort": [[self.name(name), descending] for name, descending in asked.sort],
            "select": [self.name(name) for name in asked.select],
            "limit": self.operand(asked.limit),
            "with": [self._branch(branch) for branch in asked.branches],
        }
        return {key: value for key, value in found.items() if value not in ([], None)}

    def _branch(self, branch: Branch) -> dict[str, Any]:
        found: dict[str, Any] = {"connection": self.name(branch.connection), **self._asked(branch.asked)}
        if branch.edge_where:
            found[self.edge_where] = [self._condition(condition) for condition in branch.edge_where]
        return {**found, "required": True} if branch.required else found

    def _condition(self, condition: Condition) -> list[Any]:
        match condition:
            case Joined(operator, parts):
                return [operator, *(self._condition(part) for part in parts)]
            case Compared(operator, path, values):
                return [operator, self._path(path), *(self.compared(path[-1], value) for value in values)]
            case Connected():
                return self._connected(condition)

    def _connected(self, condition: Connected) -> list[Any]:
        counted = [condition.comparison, self.operand(condition.number)] if condition.comparison else []
        sides: Mapping[str, Condition | None] = {"where": condition.where, "edge": condition.edge}
        of = {side: self._condition(there) for side, there in sides.items() if there is not None}
        return [condition.test, self._path(condition.path), *counted, *([of] if of else [])]

    def _path(self, path: Path) -> str:
        return self.behind.join(map(self.name, path))

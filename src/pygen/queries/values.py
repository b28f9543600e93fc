"""A saved query, held against a model: every name in it is that of something there is.

Nothing here is a name in a programming language. What every instance has is named with `$`: `$externalId`.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, TypeAlias

from pygen.ir import ClassRef, Json

ParameterType: TypeAlias = Literal["text", "integer", "number", "boolean", "timestamp", "date", "node"]
Test: TypeAlias = Literal["any", "none", "all", "count"]


@dataclass(frozen=True, slots=True)
class Parameter:
    """What a query is told when it is asked."""

    name: str
    type: ParameterType
    list: bool = False
    optional: bool = False
    """May be left out, and then the conditions that mention it are left out too."""
    default: Json = None
    description: str = ""

    @property
    def needed(self) -> bool:
        """Nothing can be asked without it."""
        return not self.optional and self.default is None


@dataclass(frozen=True, slots=True)
class Argument:
    """Stands for what a parameter is told."""

    parameter: str


Operand: TypeAlias = "Argument | Json"


@dataclass(frozen=True, slots=True)
class Named:
    """A property, in the class where it is looked up."""

    cls: ClassRef
    id: str


Path: TypeAlias = tuple[Named, ...]
"""A property behind relations; the last one is meant."""


@dataclass(frozen=True, slots=True)
class Compared:
    """A condition on a property: `==`, `<`, `in`, ..."""

    operator: str
    path: Path
    values: tuple[Operand, ...]


@dataclass(frozen=True, slots=True)
class Connected:
    """A condition on what instances are connected with."""

    test: Test
    path: Path
    comparison: str
    """Of a count with its number; empty for the others."""
    number: Operand
    where: Condition | None
    edge: Condition | None


@dataclass(frozen=True, slots=True)
class Joined:
    """`and`, `or` or `not` of other conditions."""

    operator: str
    parts: tuple[Condition, ...]


Condition: TypeAlias = "Compared | Connected | Joined"


@dataclass(frozen=True, slots=True)
class Asked:
    """Which instances of a class, in what order, how many, and what of their surroundings."""

    cls: ClassRef
    where: tuple[Condition, ...] = ()
    sort: tuple[tuple[Named, bool], ...] = ()
    """Whether each is descending."""
    select: tuple[Named, ...] = ()
    limit: Operand = None
    branches: tuple[Branch, ...] = ()


@dataclass(frozen=True, slots=True)
class Branch:
    """A connection to bring."""

    connection: Named
    asked: Asked
    edge_where: tuple[Condition, ...] = ()
    required: bool = False


@dataclass(frozen=True, slots=True)
class SavedQuery:
    """One file of the folder `queries`."""

    name: str
    description: str
    parameters: tuple[Parameter, ...]
    asked: Asked

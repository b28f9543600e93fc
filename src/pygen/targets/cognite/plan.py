"""What the template needs, and nothing else."""

from __future__ import annotations

from dataclasses import dataclass

from pygen.source.python.layout import Expression


@dataclass(frozen=True, slots=True)
class ClassPlan:
    """A view as a class that is read and, where it can be written, one that is applied."""

    name: str
    doc: str
    view: Expression
    """`ViewId(...)`"""
    kind: str
    """`Node` or `Edge`"""
    options: tuple[tuple[str, Expression], ...]
    """Attributes that are not called as in the model: name, and `PropertyOptions(...)`."""
    literals: tuple[tuple[str, Expression], ...]
    """Attributes that checkers would take for any text, and their types."""
    read: Expression
    """`def __init__(...)`"""
    read_base: Expression
    read_values: tuple[tuple[str, Expression], ...]
    """Attribute, and what it is set to."""
    apply: Expression | None
    apply_base: Expression | None
    apply_values: tuple[tuple[str, Expression], ...]
    as_write: Expression


@dataclass(frozen=True, slots=True)
class ModulePlan:
    """The module."""

    module: str
    titles: tuple[str, ...]
    generator: str
    classes: tuple[ClassPlan, ...]
    imports: str
    """Of the instances of cognite-sdk."""
    uses_datetime: bool
    typing: tuple[str, ...]
    applies: bool
    has_references: bool
    has_lists: bool

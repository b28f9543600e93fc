"""What a programming language asks of names. Everything else about names is the same for all of them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import TypeAlias

from pygen.findings import Finding
from pygen.naming.base_names import base_names
from pygen.refs import ClassKind, ViewRef

Case: TypeAlias = Callable[[str], str]
"""From an identifier of a model to one of the language, such as `to_snake`; empty if nothing is left."""
Bases: TypeAlias = Callable[[Iterable[ViewRef]], tuple[dict[ViewRef, str], list[Finding]]]
"""What views are called before any case, and what there is to say about it."""


@dataclass(frozen=True, slots=True)
class Rules:
    """How one sort of name is made."""

    case: Case
    reserved: frozenset[str] = frozenset()
    """Names nobody can have: words of the language, members of the runtime."""
    longest: int | None = None
    """Longer names end in a hash, so that lines and paths stay readable."""


@dataclass(frozen=True, slots=True)
class Language:
    """The names of one language: a plain value in `targets/<language>/language.py`."""

    name: str
    """As people call it, in findings: `TypeScript`."""
    classes: Rules
    companions: tuple[str, ...]
    """The names that come with a class and must be free too: `{}Write`, `Async{}API`."""
    files: Rules
    """Of the stems of files; they never differ in case alone, whatever the rules."""
    members: Mapping[ClassKind, Rules]
    """Of properties."""
    filters: Mapping[str, str]
    """How each filter of a property is called: `min_{name}`, `min{Name}` with a capital, `{bare}_prefix`
    without the `_` at the end of what would be a word of the language."""
    filters_reserved: Mapping[ClassKind, frozenset[str]]
    """The other options of the verbs that take filters."""
    accessors: Rules | None = None
    """Of the client's attribute for each view; None where it is called as the view's file."""
    members_apart: bool = False
    """Whether no member may be called like its class, or like what comes with it."""
    respells: bool = False
    """Whether names that a user chose, written once for all languages, are put into the cases of this one."""
    bases: Bases = base_names
    twins: Mapping[ClassKind, str] = field(default_factory=lambda: {"node": "", "edge": "Edge"})
    """What is added to the names of the two classes of a view that is for nodes and for edges."""
    relation_filters: Mapping[str, str] = field(default_factory=dict)
    """The filters that are called otherwise where the property is a relation."""
    files_of_views: bool = False
    """Whether files are called after their views, not after what their classes are called."""

    def family(self, name: str) -> tuple[str, ...]:
        """A class and all that comes with it."""
        return (name, *(companion.format(name) for companion in self.companions))

    def filter(self, operator: str, name: str, *, relation: bool = False) -> str:
        """The filter of a property called `name`, if nobody else has that name."""
        capital = name[:1].upper() + name[1:]
        forms = {**self.filters, **self.relation_filters} if relation else self.filters
        return forms[operator].format(name=name, Name=capital, bare=name.removesuffix("_"))

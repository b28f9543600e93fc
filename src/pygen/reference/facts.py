"""What the pages say: an SDK with its names, as texts and links. No markup, no escaping."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from pygen.ir import Class, ClassRef, Direct, EdgeConnection, Property, Sdk, Value, ViewRef
from pygen.naming import Names
from pygen.source.prose import plain, summary, visible


@dataclass(frozen=True, slots=True)
class Link:
    """A view by name; `page` is empty where it has none."""

    name: str
    page: str = ""


@dataclass(frozen=True, slots=True)
class Row:
    """One property: what it is called, what it holds, what can be asked of it."""

    name: str
    id: str
    type: str
    unit: str
    text: str
    marks: tuple[str, ...]
    filters: tuple[str, ...]
    values: tuple[str, ...]
    inherited: Link | None


@dataclass(frozen=True, slots=True)
class Relation:
    """One way from a view to another."""

    name: str
    id: str
    target: Link
    many: bool
    how: str
    text: str
    stored: bool
    """Its line is drawn from here; the other ends of lines are not."""


@dataclass(frozen=True, slots=True)
class Page:
    """One view as a class."""

    page: str
    name: str
    title: str
    view: str
    kind: str
    accessor: str
    text: str
    summary: str
    marks: tuple[str, ...]
    parents: tuple[Link, ...]
    children: tuple[Link, ...]
    containers: tuple[str, ...]
    rows: tuple[Row, ...]
    relations: tuple[Relation, ...]


def shown(text: str | None) -> str:
    """Text of a model with its lines, and with nothing in it that is invisible or turns the direction."""
    return "".join(char if char in "\n\\" else visible(char) for char in plain(text or ""))


def pages(sdk: Sdk, names: Names) -> tuple[Page, ...]:
    """Every class of the SDK, in its order."""
    reader = _Reader(names)
    return tuple(reader.page(cls) for cls in sdk.classes)


class _Reader:
    def __init__(self, names: Names) -> None:
        self.names = names

    def page(self, cls: Class) -> Page:
        name = self.names.classes[cls.ref]
        return Page(
            page=page_of(self.names, cls.ref),
            name=name,
            title=shown(cls.name) if cls.name and cls.name != name else "",
            view=shown(str(cls.view)),
            kind=cls.kind,
            accessor=self.names.accessors[cls.ref],
            text=shown(cls.description),
            summary=shown(summary(cls.description)),
            marks=tuple(_class_marks(cls)),
            parents=self._links(cls, cls.parents),
            children=self._links(cls, cls.children),
            containers=tuple(shown(str(container)) for container in cls.containers),
            rows=tuple(self._row(cls, prop) for prop in cls.properties if isinstance(prop, Value)),
            relations=tuple(self._relation(cls, p) for p in cls.properties if not isinstance(p, Value)),
        )

    def _links(self, cls: Class, views: Iterable[ViewRef]) -> tuple[Link, ...]:
        return tuple(self._link(view, cls.kind) for view in views)

    def _link(self, view: ViewRef, kind: str = "node") -> Link:
        ref = ClassRef(view, "edge" if kind == "edge" else "node")
        if ref not in self.names.classes:
            return Link(shown(view.external_id))
        return Link(self.names.classes[ref], page_of(self.names, ref))

    def _row(self, cls: Class, prop: Value) -> Row:
        filters = self.names.filters[cls.ref]
        origin = self._link(prop.origin, cls.kind) if prop.origin != cls.view else None
        return Row(
            name=self.names.members[cls.ref][prop.id],
            id=shown(prop.id),
            type=type_of(prop),
            unit=shown(prop.unit.external_id) if prop.unit else "",
            text=shown(prop.description) or _name(prop),
            marks=tuple(_marks(prop)),
            filters=tuple(name for (id, _), name in filters.items() if id == prop.id),
            values=tuple(shown(value.id) for value in prop.values),
            inherited=origin,
        )

    def _relation(self, cls: Class, prop: Property) -> Relation:
        assert not isinstance(prop, Value)
        view = prop.target or prop.source
        how, stored, many = _how(prop)
        return Relation(
            name=self.names.members[cls.ref][prop.id],
            id=shown(prop.id),
            target=self._link(view) if view else Link("any node"),
            many=many,
            how=how,
            text=shown(prop.description) or _name(prop),
            stored=stored,
        )


def page_of(names: Names, ref: ClassRef) -> str:
    """The page of a class; files are distinct whatever the file system thinks of case."""
    return f"{names.files[ref]}.html"


def type_of(prop: Value) -> str:
    name = shown(prop.unknown_type) if prop.unknown_type else prop.type
    return f"list of {name}" if prop.list else name


def _name(prop: Property) -> str:
    return shown(prop.name) if prop.name and prop.name != prop.id else ""


def _class_marks(cls: Class) -> Iterable[str]:
    facts: Mapping[str, bool] = {
        "edge": cls.kind == "edge",
        "abstract": cls.abstract,
        "interface": cls.interface and not cls.abstract,
        "read only": not cls.writable and not cls.abstract,
    }
    return (mark for mark, holds in facts.items() if holds)


def _marks(prop: Value) -> Iterable[str]:
    if prop.required:
        yield "required"
    if prop.read_only:
        yield "read only"
    if prop.immutable:
        yield "set once"
    if prop.auto_increment:
        yield "counts up"
    if prop.default is not None:
        yield f"default {shown(str(prop.default))}"
    if prop.max_text_size is not None:
        yield f"at most {prop.max_text_size} bytes"
    if prop.list and prop.max_list_size is not None:
        yield f"at most {prop.max_list_size} items"


def _how(prop: Property) -> tuple[str, bool, bool]:
    """In words, whether the line is drawn from here, and whether it leads to many."""
    if isinstance(prop, Direct):
        return "direct relation", True, prop.list
    if isinstance(prop, EdgeConnection):
        own = f" with properties of {shown(prop.edge.external_id)}" if prop.edge else ""
        return f"edges {prop.direction}{own}", prop.direction == "outwards", prop.many
    assert prop.kind == "reverse"
    return f"reverse of {shown(prop.through.property)}", False, prop.many

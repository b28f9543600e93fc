"""Builds the plan: one class at a time, each name it mentions noted as an import."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from functools import cached_property

from pygen.ir import (
    Class,
    ClassKind,
    ClassRef,
    Direct,
    EdgeConnection,
    Property,
    ReverseConnection,
    Sdk,
    Value,
    ViewRef,
)
from pygen.naming import Names
from pygen.source.documentation import class_text, filter_text, property_text
from pygen.source.python.imports import Uses
from pygen.source.python.layout import Expression, Union, flat, index, mapping, row
from pygen.source.python.ordering import natural
from pygen.source.python.text import literal
from pygen.targets.python.extensions import Extensions
from pygen.targets.python.inheritance import Hierarchy, ends, is_written
from pygen.targets.python.language import PYTHON
from pygen.targets.python.leading import TIME_SERIES, Leading, leading_base
from pygen.targets.python.plan import Attribute, ClassPlan, ViewOption
from pygen.targets.python.reserved import LIST_ATTRIBUTES
from pygen.targets.python.spark import spark_columns
from pygen.targets.python.spec import member_spec
from pygen.targets.python.types import Lookup, field_type, filter_type, read_type, write_default, write_type

"""What has data in it is a time series."""

_STEPS = ("all", "ids")
"""What queries have `with_...` of already."""
_ORDER = {"value": 0, "direct": 1, "edge": 2, "reverse": 3}


class Planner:
    """What every class of one SDK is planned from."""

    def __init__(self, sdk: Sdk, names: Names, extensions: Extensions) -> None:
        self.names = names
        self.extensions = extensions
        self.classes: Mapping[ClassRef, Class] = {cls.ref: cls for cls in sdk.classes}
        self.hierarchy = Hierarchy(self.classes)

    def plan(self, cls: Class) -> ClassPlan:
        return _ClassPlanner(self, cls).plan()

    def find(self, view: ViewRef | None, kind: ClassKind) -> Class | None:
        return None if view is None else self.classes.get(ClassRef(view, kind))

    def name(self, view: ViewRef | None, kind: ClassKind) -> str | None:
        found = self.find(view, kind)
        return self.names.classes[found.ref] if found else None

    def is_series(self, cls: Class) -> bool:
        """Whether nodes of the class are time series, and no property is in the way of what these can do."""
        return self.is_one(cls, TIME_SERIES)

    def is_one(self, cls: Class, what: Leading) -> bool:
        below = (self.find(child, cls.kind) for child in cls.children)
        members = (self.names.members[one.ref].values() for one in (cls, *below) if one is not None)
        return what.fits(cls, members)

    def writable(self, view: ViewRef, kind: ClassKind) -> bool:
        found = self.find(view, kind)
        return found is not None and found.writable


class _ClassPlanner:
    def __init__(self, planner: Planner, cls: Class) -> None:
        self.planner = planner
        self.cls = cls
        self.name = planner.names.classes[cls.ref]
        self.member_names = planner.names.members[cls.ref]
        self.module = planner.names.files[cls.ref]
        self.loaded = Uses()
        self.mentioned = Uses()
        self.properties = sorted(cls.properties, key=lambda prop: (_ORDER[prop.kind], prop.id))

    def plan(self) -> ClassPlan:
        read, write = self._read(), self._write()
        filters, fields = self._filters(), self._fields()
        steps = self._steps()
        bases = self._bases()
        view = self.cls.view
        return ClassPlan(
            name=self.name,
            module=self.module,
            kind=self.cls.kind,
            title=str(view),
            view=(view.space, view.external_id, view.version),
            doc=class_text(self.cls, self.name, self._children()),
            writable=self.cls.writable,
            members=tuple(self._member(prop) for prop in self.properties),
            options=self._options(),
            all_read=tuple(self._attribute(prop, self._quoted) for prop in self.properties),
            read=read,
            write=write,
            as_write=self._as_write(),
            property_names=index("_t.Literal", *map(literal, self._property_names())),
            filter=filters,
            fields=fields,
            steps=steps,
            connected=(*self._connected(), *self._series()),
            imports=self.loaded.imports(),
            typing_imports=self.mentioned.imports(self.module, self.loaded),
            uses_datetime=self._uses_datetime([*read, *write, *filters]),
            spark_columns=spark_columns(self.properties, self.attribute),
            **bases,
        )

    # ---- names --------------------------------------------------------------------------------------

    def attribute(self, prop: Property) -> str:
        return self.member_names[prop.id]

    def mention(self, view: ViewRef, kind: ClassKind, suffix: str) -> str:
        """The name of a class of another module, for annotations."""
        ref = ClassRef(view, kind)
        name = self.planner.names.classes[ref] + suffix
        return self.mentioned.add(self.planner.names.files[ref], name)

    def _load(self, cls: Class, suffix: str = "") -> str:
        """The name of a class of another module, for bases."""
        names = self.planner.names
        return self.loaded.add(names.files[cls.ref], names.classes[cls.ref] + suffix)

    # ---- the field table ----------------------------------------------------------------------------

    def _member(self, prop: Property) -> Expression:
        through = None
        if isinstance(prop, ReverseConnection):
            target = self.planner.find(prop.target, "node")
            if target is not None and prop.through.target_property is not None:
                through = self.planner.names.members[target.ref].get(prop.through.target_property)
        return member_spec(prop, self.attribute(prop), self.planner.name, through)

    def _options(self) -> tuple[ViewOption, ...]:
        options: list[ViewOption] = []
        if self.cls.kind == "edge":
            options.append(ViewOption("used_for", '"edge"'))
            names = [self.planner.name(view, "node") for _, view in ends(self.cls)]
            if any(names):
                options.append(
                    ViewOption("ends", row(*(literal(name) if name else "None" for name in names)))
                )
        kind = self.cls.instance_type
        if kind is not None:
            options.append(ViewOption("node_type", row(literal(kind.space), literal(kind.external_id))))
        if self.cls.has_filter:
            options.append(ViewOption("has_filter", "True"))
        if self._children():
            options.append(ViewOption("children", row(*map(literal, self._children()))))
        renamed = self._renamed_keywords()
        if renamed:
            options.append(ViewOption("keywords", mapping(renamed)))
        return tuple(options)

    def _children(self) -> tuple[str, ...]:
        """Read classes that implement this view."""
        names = (self.planner.name(child, self.cls.kind) for child in self.cls.children)
        return tuple(name for name in names if name is not None)

    def _renamed_keywords(self) -> dict[str, Expression]:
        """Keyword filters that are not called what the runtime's rule would call them."""
        return {
            literal(name): row(literal(self.attribute(prop)), literal(operator))
            for prop, operator, name, usual in self._keywords
            if name != usual
        }

    # ---- classes ------------------------------------------------------------------------------------

    def _read(self) -> tuple[Attribute, ...]:
        hierarchy = self.planner.hierarchy
        return (
            *self._ends(),
            *(
                self._attribute(prop, self.mention)
                for prop in self.properties
                if not hierarchy.inherits_read(self.cls, prop)
            ),
        )

    def _ends(self) -> tuple[Attribute, ...]:
        """The ends of edges, where a base does not say the same of them."""
        return tuple(
            Attribute(name, index("_p.NodeRef", self.mention(view, "node", "") if view else "_t.Any"))
            for name, view in self.planner.hierarchy.own_ends(self.cls)
        )

    def _attribute(self, prop: Property, lookup: Lookup) -> Attribute:
        optional = self.planner.hierarchy.may_be_none(self.cls, prop)
        return Attribute(
            self.attribute(prop), *_optional(read_type(prop, lookup), optional), doc=property_text(prop)
        )

    def _quoted(self, view: ViewRef, kind: ClassKind, suffix: str) -> str:
        """The name of a class where nothing has to be imported."""
        return self.planner.names.classes[ClassRef(view, kind)] + suffix

    def _write(self) -> tuple[Attribute, ...]:
        if not self.cls.writable:
            return ()
        inherited = self.planner.hierarchy.inherited_write(self.cls)
        return tuple(
            self._written(prop) for prop in self.properties if is_written(prop) and prop.id not in inherited
        )

    def _written(self, prop: Property) -> Attribute:
        kind = write_type(prop, self.mention, self.planner.writable, is_closed=self._is_closed(prop))
        default = write_default(prop)
        if default and isinstance(prop, Value) and not prop.nullable:
            return Attribute(self.attribute(prop), kind, f" = {default}", property_text(prop))
        kind, none = _optional(kind, not (isinstance(prop, Value | Direct) and prop.required))
        return Attribute(
            self.attribute(prop), kind, f" = {default}" if default else none, property_text(prop)
        )

    @cached_property
    def _keywords(self) -> list[tuple[Value | Direct, str, str, str]]:
        """(property, operator, keyword, keyword by rule)"""
        names = self.planner.names.filters[self.cls.ref]
        return [
            (prop, operator, names[prop.id, operator], PYTHON.filter(operator, self.attribute(prop)))
            for prop in self.properties
            if isinstance(prop, Value | Direct)
            for operator in prop.filters
        ]

    def _filters(self) -> tuple[Attribute, ...]:
        inherited = self.planner.hierarchy.inherited_stored(self.cls)
        return tuple(
            Attribute(
                name, filter_type(prop, operator, is_closed=self._is_closed(prop)), doc=filter_text(prop)
            )
            for prop, operator, name, _ in self._keywords
            if prop.id not in inherited
        )

    def _fields(self) -> tuple[Attribute, ...]:
        inherited = self.planner.hierarchy.inherited_fields(self.cls)
        return tuple(
            Attribute(
                self.attribute(prop),
                field_type(prop, self.mention, self._known_edge, is_closed=self._is_closed(prop)),
            )
            for prop in self.properties
            if self._has_field(prop)
            and (prop.id not in inherited or self.planner.hierarchy.leads_elsewhere(self.cls, prop))
        )

    def _is_closed(self, prop: Property) -> bool:
        return self.planner.hierarchy.is_closed(self.cls, prop)

    def _has_field(self, prop: Property) -> bool:
        """Conditions look through connections of nodes; edges have stored properties only."""
        return self.cls.kind == "node" or isinstance(prop, Value | Direct)

    def _known_edge(self, view: ViewRef) -> bool:
        return self.planner.find(view, "edge") is not None

    def _property_names(self) -> list[str]:
        stored = [self.attribute(prop) for prop in self.properties if isinstance(prop, Value | Direct)]
        return ["external_id", "space", *stored]

    def _steps(self) -> tuple[Attribute, ...]:
        followed = Direct if self.cls.kind == "edge" else Direct | EdgeConnection | ReverseConnection
        steps = tuple(
            step
            for prop in self.properties
            if isinstance(prop, followed) and self.attribute(prop) not in _STEPS
            if (step := self._step(prop, self.planner.find(prop.target, "node"))) is not None
        )
        if self.cls.kind == "node":
            return steps
        return (*(self._end_step(name, view) for name, view in ends(self.cls)), *steps)

    def _series(self) -> tuple[Attribute, ...]:
        """The properties that name time series: of a list, those of all its instances."""
        return tuple(
            Attribute(self.attribute(prop), "_p.SeriesGroup")
            for prop in self.properties
            if isinstance(prop, Value)
            and prop.type == "timeseries"
            and self.attribute(prop) not in LIST_ATTRIBUTES
        )

    def _connected(self) -> tuple[Attribute, ...]:
        followed = Direct if self.cls.kind == "edge" else Direct | EdgeConnection | ReverseConnection
        targets = [
            *ends(self.cls),
            *((self.attribute(prop), prop.target) for prop in self.properties if isinstance(prop, followed)),
        ]
        return tuple(
            Attribute(name, self._list_of(view)) for name, view in targets if name not in LIST_ATTRIBUTES
        )

    def _list_of(self, view: ViewRef | None) -> Expression:
        found = self.planner.find(view, "node")
        return index("_p.NodeList", "_p.Node") if found is None else self.mention(found.view, "node", "List")

    def _end_step(self, name: str, view: ViewRef | None) -> Attribute:
        branch = "_p.AnySelection" if view is None else self.mention(view, "node", "Selection")
        return _brought_by(name, index("_p.WithEnd", branch))

    def _step(self, prop: Property, target: Class | None) -> Attribute | None:
        if target is None:  # a relation can be read as whatever somebody says it leads to
            return _brought_by(self.attribute(prop), "_p.WithAny") if isinstance(prop, Direct) else None
        branch = self.mention(target.view, "node", "Selection")
        kind: Expression = index("_p.With", branch)
        if isinstance(prop, EdgeConnection):
            if prop.edge is not None and self.planner.find(prop.edge, "edge"):
                name = "_p.WithLinks" if prop.many else "_p.WithLink"
                kind = index(name, branch, self.mention(prop.edge, "edge", "Fields"))
            elif prop.many:
                kind = index("_p.WithEdges", branch)
        return _brought_by(self.attribute(prop), kind)

    def _as_write(self) -> tuple[str, Expression] | None:
        found = self.planner.hierarchy.as_write(self.cls)
        if found is None:
            return None
        name = f"{self.name}Write" if found.cls is self.cls else self._load(found.cls, "Write")
        return name, name if found.typed else "_t.Any"

    def _bases(self) -> dict[str, tuple[Expression, ...]]:
        kind = "Edge" if self.cls.kind == "edge" else "Node"
        hierarchy, name = self.planner.hierarchy, self.name
        read = hierarchy.read_bases(self.cls)
        write = hierarchy.write_bases(self.cls) if self.cls.writable else ()
        where = "_p.EdgeWhere" if self.cls.kind == "edge" else "_p.Where"
        extra = self.extensions_for
        api = (name, f"{name}List", f"{name}Property")
        keywords = f"{name}Keywords"
        return {
            "read_bases": (*extra(""), *self._leading_base(), *self._chain(read, "", f"_p.{kind}")),
            "write_bases": (*extra("Write"), *self._chain(write, "Write", f"_p.{kind}Write")),
            "list_bases": (*extra("List"), index(f"_p.{self._list_kind()}List", name)),
            "filter_bases": (*self._chain(read, "Filter", where), "total=False"),
            "fields_bases": self._chain(read, "Fields", f"_p.{kind}Fields"),
            "api_bases": (*extra("API"), keywords, index(f"_p.{kind}API", *api, f"{name}Query")),
            "async_api_bases": (
                *extra("API", "Async"),
                keywords,
                index(f"_p.Async{kind}API", *api, f"Async{name}Query"),
            ),
        }

    def _list_kind(self) -> str:
        return "TimeSeries" if self.planner.is_series(self.cls) else self.cls.kind.capitalize()

    def _leading_base(self) -> tuple[Expression, ...]:
        return leading_base(self.cls, self.planner.hierarchy.read_bases(self.cls), self.planner.is_one)

    def extensions_for(self, suffix: str, prefix: str = "") -> list[Expression]:
        mixin = self.planner.extensions.mixin(f"{prefix}{self.name}{suffix}")
        return [] if mixin is None else [self.loaded.add(f"_extensions.{mixin[0]}", mixin[1])]

    def _chain(self, bases: Iterable[Class], suffix: str, root: str) -> tuple[Expression, ...]:
        return tuple(self._load(base, suffix) for base in bases) or (root,)

    def _uses_datetime(self, attributes: list[Attribute]) -> bool:
        return any("_dt." in flat(attribute.type) for attribute in attributes)


def _brought_by(name: str, kind: Expression) -> Attribute:
    """The step of a query that brings a connection. It is of the class: some checkers call it only then."""
    return Attribute(f"with_{name}", index("_t.ClassVar", kind))


def _optional(type_: Expression, optional: bool) -> tuple[Expression, str]:
    if not optional:
        return type_, ""
    if type_ == "_t.Any":
        return type_, " = None"
    terms = type_.items if isinstance(type_, Union) else (type_,)
    return Union((*terms, "None")), " = None"


def plan_classes(sdk: Sdk, names: Names, extensions: Extensions) -> tuple[ClassPlan, ...]:
    planner = Planner(sdk, names, extensions)
    plan: Callable[[Class], ClassPlan] = planner.plan
    return tuple(sorted(map(plan, sdk.classes), key=lambda cls: natural(cls.module)))

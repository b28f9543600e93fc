"""Builds the plan: one view at a time, each name it mentions noted as an import."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace

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
from pygen.source.documentation import class_text, property_text
from pygen.source.typescript.imports import Uses
from pygen.source.typescript.layout import (
    SPACE,
    Doc,
    Either,
    generic,
    group,
    indent,
    joined,
    lay,
    listed,
    listing,
    union,
)
from pygen.source.typescript.ordering import module_order
from pygen.source.typescript.text import LINE, literal
from pygen.targets.typescript import table
from pygen.targets.typescript.plan import Member, ViewPlan
from pygen.targets.typescript.types import field_type, filter_types, read_types, write_types

_ORDER = {"value": 0, "direct": 1, "edge": 2, "reverse": 3}


class Planner:
    """What every view of one SDK is planned from."""

    def __init__(self, sdk: Sdk, names: Names) -> None:
        self.names = names
        self.classes: Mapping[ClassRef, Class] = {cls.ref: cls for cls in sdk.classes}
        self._leads: dict[ClassRef, tuple[str, ...]] = {}

    def find(self, view: ViewRef | None, kind: ClassKind) -> Class | None:
        return None if view is None else self.classes.get(ClassRef(view, kind))

    def class_name(self, view: ViewRef | None, kind: ClassKind) -> str | None:
        found = self.find(view, kind)
        return self.names.classes[found.ref] if found else None

    def bases(self, cls: Class) -> list[Class]:
        return [self.classes[base] for base in cls.base_refs if base in self.classes]

    def leads(self, cls: Class) -> tuple[str, ...]:
        """The members that lead to views of the SDK, inherited ones included."""
        if cls.ref not in self._leads:
            members = self.names.members[cls.ref]
            found = [name for name, view in ends(cls) if self.find(view, "node")]
            found += [members[prop.id] for prop in cls.properties if self.leads_on(cls, prop)]
            found += [name for base in self.bases(cls) for name in self.leads(base)]
            self._leads[cls.ref] = tuple(dict.fromkeys(found))
        return self._leads[cls.ref]

    def leads_on(self, cls: Class, prop: Property) -> bool:
        if isinstance(prop, Value) or not table.followed(cls, prop):
            return False
        return self.find(prop.target, "node") is not None

    def plan(self, cls: Class) -> ViewPlan:
        return _ViewPlanner(self, cls).plan()


def ends(cls: Class) -> tuple[tuple[str, ViewRef | None], ...]:
    return () if cls.kind == "node" else (("startNode", cls.start), ("endNode", cls.end))


class _ViewPlanner:
    def __init__(self, planner: Planner, cls: Class) -> None:
        self.planner = planner
        self.cls = cls
        self.name = planner.names.classes[cls.ref]
        self.uses = Uses(planner.names.files[cls.ref])
        self.bases = planner.bases(cls)
        self.leads = planner.leads(cls)
        self.properties = sorted(
            (prop for prop in cls.properties if isinstance(prop, Value) or table.followed(cls, prop)),
            key=lambda prop: (_ORDER[prop.kind], prop.id),
        )

    def plan(self) -> ViewPlan:
        cls, name = self.cls, self.name
        title = "Edge" if cls.kind == "edge" else "Node"
        shown = f"{name}<I>" if self.leads else name
        write = f"{name}Write" if cls.writable else "never"
        selected = (shown, f"{name}Field", "I") if self.leads else (shown, f"{name}Field")
        parts = (name, write, f"{name}Filter", f"{name}Fields", f"{name}Field", f"{name}Query")
        plan = ViewPlan(
            name=name,
            module=self.planner.names.files[cls.ref],
            accessor=self.planner.names.accessors[cls.ref],
            title=str(cls.view),
            doc=class_text(cls, name, self._children()),
            table=table.entries(cls, self.name, self.properties, self.planner),
            none=self._none(),
            none_head=self._head(
                "None", [self._mention(base, "None") for base in self.bases if self.planner.leads(base)]
            ),
            read_head=self._head("", [self._base(base) for base in self.bases] or [f"_p.{title}"]),
            read=tuple(self._read()),
            writable=cls.writable,
            write_head=self._write_head(f"_p.{title}Write"),
            write=tuple(self._write()) if cls.writable else (),
            filter_head=self._head("Filter", self._chain(self.bases, "Filter", f"_p.{title}Filter")),
            filter=tuple(self._filter()),
            fields_head=self._head("Fields", self._chain(self.bases, "Fields", f"_p.{title}Fields")),
            fields=tuple(self._fields()),
            field_names=group(f"export type {name}Field =", union(self._field_names()), ";"),
            query_head=self._head("Query", [generic("_p.Query", *selected)]),
            steps=tuple(self._steps()),
            api_head=self._head("Api", [generic("_p.ViewApi", *parts)]),
            constant=group(
                f"export declare const {name}: ", generic("_p.Table", name, write, f"{name}Api"), ";"
            ),
            imports=(),
        )
        return replace(plan, imports=self.uses.imports())

    # ---- names --------------------------------------------------------------------------------------

    def _member(self, prop: Property) -> str:
        return self.planner.names.members[self.cls.ref][prop.id]

    def _mention(self, cls: Class, suffix: str = "") -> str:
        names = self.planner.names
        return self.uses.add(names.files[cls.ref], names.classes[cls.ref] + suffix)

    def _base(self, base: Class) -> str:
        return f"{self._mention(base)}<I>" if self.planner.leads(base) else self._mention(base)

    def _chain(self, bases: Iterable[Class], suffix: str, root: str) -> list[Doc]:
        return [self._mention(base, suffix) for base in bases] or [root]

    def _head(self, suffix: str, heritage: Iterable[Doc]) -> Doc:
        """`export interface Name<I> extends A, B`"""
        start = f"export interface {self.name}{suffix}"
        listed_ = joined((",", SPACE), heritage)
        extends = ("extends ", *listed_) if len(listed_) == 1 else ("extends ", indent(*listed_))
        if not listed_:
            return start
        if not self.leads or suffix not in ("", "Query"):
            return group(indent(start, SPACE, *extends))
        parameter = group(*listed("<", [_parameter("I", f"{self.name}None")], ">"))
        fits = len(lay(group(start, parameter))) <= LINE
        return group(start, parameter, indent(SPACE if fits else " ", *extends))

    def _write_head(self, root: str) -> Doc:
        bases = self._chain(self._write_bases(), "Write", root) if self.cls.writable else [root]
        return self._head("Write", bases)

    def _children(self) -> list[str]:
        names = (self.planner.class_name(child, self.cls.kind) for child in self.cls.children)
        return [name for name in names if name is not None]

    # ---- declarations -------------------------------------------------------------------------------

    def _none(self) -> tuple[Member, ...] | None:
        if not self.leads:
            return None
        inherited = {name for base in self.bases for name in self.planner.leads(base)}
        one = {name for name, _ in ends(self.cls)} | {
            self._member(prop)
            for prop in self.properties
            if isinstance(prop, Direct)
            or (isinstance(prop, EdgeConnection | ReverseConnection) and not prop.many)
        }
        found = []
        for name in self.leads:
            if name not in inherited:
                missing = f'_p.NotIncluded<"{_step_name(name)}">'
                found.append(Member(name, union([missing, "undefined"] if name in one else [missing])))
        return tuple(found)

    def _read(self) -> Iterable[Member]:
        for name, _ in ends(self.cls):
            known = name in self.leads
            if not self.bases or (known and not any(name in self.planner.leads(base) for base in self.bases)):
                type_ = f'_p.NodeRef<I["{name}"]>' if known else "_p.InstanceId"
                yield Member(f"readonly {name}", union([type_]))
        for prop in self.properties:
            if prop.inherited and not self._bases_differ(prop):
                continue
            name, doc = self._member(prop), property_text(prop)
            if isinstance(prop, Value | Direct):
                types = read_types(prop) if isinstance(prop, Value) else [self._reference(prop, name)]
                yield Member(f"readonly {name}", union(types), doc, optional=prop.nullable)
            elif name in self.leads:
                yield Member(f"readonly {name}", union([f'I["{name}"]']), doc)

    def _reference(self, prop: Direct, name: str) -> Doc:
        one = f'_p.NodeRef<I["{name}"]>' if name in self.leads else "_p.InstanceId"
        return listing([one]) if prop.list else one

    def _bases_differ(self, prop: Property) -> bool:
        """Two bases say different things of it, so the class has to say which it is."""
        found = [_facts(other) for base in self.bases for other in base.properties if other.id == prop.id]
        return any(facts != found[0] for facts in found[1:])

    def _write_bases(self) -> list[Class]:
        return [base for base in self.bases if base.writable]

    def _write(self) -> Iterable[Member]:
        inherited = {
            prop.id
            for base in self._write_bases()
            for prop in base.properties
            if self._is_written(base, prop)
        }
        for name, view in ends(self.cls):
            if not any(_same_end(base, name, view) for base in self._write_bases()):
                types = [*self._written_node(view), "undefined"]
                yield Member(name, union(types), optional=True)
        for prop in self.properties:
            if not self._is_written(self.cls, prop) or (
                prop.id in inherited and not self._bases_differ(prop)
            ):
                continue
            clears = isinstance(prop, Value | Direct) and prop.nullable
            types = [*self._written(prop), *(["null"] if clears else []), "undefined"]
            yield Member(self._member(prop), union(types), optional=True)

    def _is_written(self, cls: Class, prop: Property) -> bool:
        if isinstance(prop, Value | Direct):
            return not prop.read_only
        return cls.kind == "node" and self.planner.find(prop.target, "node") is not None

    def _written(self, prop: Property) -> list[Doc]:
        if isinstance(prop, Value):
            return write_types(prop)
        types = self._written_node(prop.target)
        if isinstance(prop, EdgeConnection):
            edge = self.planner.find(prop.edge, "edge")
            types = [*([self._mention(edge, "Write")] if edge and edge.writable else []), *types]
        several = prop.list if isinstance(prop, Direct) else prop.many
        return [listing(types)] if several else types

    def _written_node(self, view: ViewRef | None) -> list[Doc]:
        target = self.planner.find(view, "node")
        nested: list[Doc] = [self._mention(target, "Write")] if target and target.writable else []
        return [*nested, "_p.InstanceInput"]

    def _inherited_stored(self) -> set[str]:
        return {
            prop.id for base in self.bases for prop in base.properties if isinstance(prop, Value | Direct)
        }

    def _filter(self) -> Iterable[Member]:
        inherited = self._inherited_stored()
        names = self.planner.names.filters[self.cls.ref]
        for prop in self.properties:
            if isinstance(prop, Value | Direct) and prop.id not in inherited:
                for operator in prop.filters:
                    types = filter_types(prop, operator)
                    yield Member(names[prop.id, operator], union(types), optional=True)

    def _fields(self) -> Iterable[Member]:
        inherited = self._inherited_stored()
        for prop in self.properties:
            if not isinstance(prop, Value | Direct):
                continue
            if prop.id in inherited and prop.inherited and not self._bases_differ(prop):
                continue
            type_ = field_type(prop) if isinstance(prop, Value) else self._relation_field(prop)
            yield Member(f"readonly {self._member(prop)}", union([type_]))

    def _relation_field(self, prop: Direct) -> Doc:
        if prop.list:
            return "_p.ListField<_p.InstanceInput>"
        target = self.planner.find(prop.target, "node")
        return generic("_p.RelationField", self._mention(target, "Fields")) if target else "_p.ReferenceField"

    def _field_names(self) -> list[Doc]:
        stored = [self._member(prop) for prop in self.properties if isinstance(prop, Value | Direct)]
        return [literal(name) for name in ("externalId", "space", *stored)]

    # ---- queries ------------------------------------------------------------------------------------

    def _steps(self) -> Iterable[Doc]:
        condition = generic("_p.Conditions", f"{self.name}Filter", f"{self.name}Fields")
        yield group(
            "where", *listed("(", [group("...conditions: ", condition, "[]")], ")", last=""), ": this;"
        )
        for name, view in ends(self.cls):
            target = self.planner.find(view, "node")
            if target is not None:
                yield self._step(name, target, _optional, None)
        for prop in self.properties:
            if isinstance(prop, Value) or not self.planner.leads_on(self.cls, prop):
                continue
            target = self.planner.find(prop.target, "node")
            assert target is not None  # as `leads_on` says
            edge = self.planner.find(prop.edge, "edge") if isinstance(prop, EdgeConnection) else None
            many = isinstance(prop, EdgeConnection | ReverseConnection) and prop.many
            yield self._step(self._member(prop), target, _several if many else _optional, edge)

    def _step(self, name: str, target: Class, brought: Callable[[Doc], Doc], edge: Class | None) -> Doc:
        shown, query = self._mention(target), self._mention(target, "Query")
        start = _step_name(name)
        parameters: list[Doc] = [f"sub?: (query: {query}) => {query}"]
        head: list[Doc] = [start]
        if self.planner.leads(target):
            none = self._mention(target, "None")
            shown = f"{shown}<J>"
            parameters = [f"sub?: (query: {query}) => _p.Selected<J>"]
            head += [group(*listed("<", [_parameter("J", none)], ">"))]
        linked: Doc = shown
        if edge is not None:
            linked = generic("_p.Link", self._mention(edge), shown)
            parameters.append(group("options?: ", generic("_p.LinkOptions", self._mention(edge, "Fields"))))
        result = generic(f"{self.name}Query", generic("_p.Put", "I", literal(name), brought(linked)))
        return group(*head, *listed("(", parameters, ")"), ": ", group(result), ";")


def _parameter(name: str, none: str) -> Doc:
    """A type parameter: what is included, which is nothing unless asked for."""
    return group(f"{name} extends", indent(SPACE, none), f" = {none}")


def _step_name(name: str) -> str:
    return f"with{name[:1].upper()}{name[1:]}"


def _optional(shown: Doc) -> Doc:
    """What a query that asks for one has in the place of what was not included."""
    return group(Either("| ", ""), shown, SPACE, "| undefined")


def _several(shown: Doc) -> Doc:
    return listing([shown])


def _same_end(base: Class, name: str, view: ViewRef | None) -> bool:
    return dict(ends(base)).get(name, False) == view


def _facts(prop: Property) -> tuple[object, ...]:
    """What the types of a property are made of."""
    if isinstance(prop, Value):
        return prop.kind, prop.type, prop.list, prop.nullable, prop.values
    if isinstance(prop, Direct):
        return prop.kind, prop.target, prop.list, prop.nullable
    return prop.kind, prop.target, prop.many


def plan_views(sdk: Sdk, names: Names) -> tuple[ViewPlan, ...]:
    planner = Planner(sdk, names)
    return tuple(sorted(map(planner.plan, sdk.classes), key=lambda view: module_order(view.module)))

"""What every public name of a v1 package is called now, or why it is gone."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property

from pygen.ir import Class, Direct, Sdk
from pygen.migration.v1 import V1Class, V1Package
from pygen.naming.names import Names
from pygen.refs import ClassRef, ViewRef

GONE = {
    "GraphQL": "results of GraphQL are plain instances of the read class",
    "TextFields": "search takes any property of text; a typo is an error of the type checker",
    "WriteList": "write objects are kept in a list",
}
"""What v1 makes beside the classes of a view, by the end of its name."""


@dataclass(frozen=True, slots=True)
class Line:
    """One public name."""

    old: str
    new: str | None
    why: str = ""


@dataclass(frozen=True)
class Renames:
    """From a v1 package to the SDK of the same model."""

    v1: V1Package
    sdk: Sdk
    names: Names
    package: str
    client: str
    _classes: dict[str, Class] = field(default_factory=dict, init=False, repr=False)

    @cached_property
    def by_view(self) -> Mapping[ViewRef, Class]:
        """Of nodes, where a view has two."""
        return {cls.view: cls for cls in reversed(self.sdk.classes)}

    def now(self, old: V1Class) -> Class | None:
        """The class that a class of v1 is now."""
        cls = next((cls for cls in self.sdk.classes if cls.ref == old.ref), None)
        only = self.by_view.get(old.ref.view)
        return cls or (only if only is not None and self.v1.class_of(only.ref) is old else None)

    @cached_property
    def accessors(self) -> Mapping[str, str]:
        """Attribute of the v1 client -> of ours."""
        return {
            old: self.names.accessors[self.by_view[view].ref]
            for old, view in self.v1.accessors.items()
            if view in self.by_view
        }

    @cached_property
    def classes(self) -> Mapping[str, str]:
        """Every class of v1 that there is now -> its name now."""
        found: dict[str, str] = {}
        for old in self.v1.classes:
            cls = self.now(old)
            if cls is not None:
                new = self.names.classes[cls.ref]
                found |= {old.name: new, f"{old.name}List": f"{new}List"}
                if cls.writable:
                    found[f"{old.name}Write"] = f"{new}Write"
        return found

    def kept_names(self) -> Mapping[str, str]:
        """What to say in `[tool.pygen.names]` for classes to keep names of v1 that they have not."""
        times = Counter(cls.view.external_id for cls in self.sdk.classes)
        return {
            view.external_id if times[view.external_id] == 1 else str(view): old.name
            for old in self.v1.classes
            if (cls := self.now(old)) and not cls.twin and self.names.classes[cls.ref] != old.name
            for view in [cls.view]
        }

    def property_names(self, name: str) -> tuple[str, str] | None:
        """The module and name of the literal of property names that `XFields` was."""
        old = next((cls for cls in self.v1.classes if f"{cls.name}Fields" == name), None)
        cls = None if old is None else self.now(old)
        if cls is None:
            return None
        return f"{self.package}.{self.names.files[cls.ref]}", f"{self.names.classes[cls.ref]}Property"

    def keywords(self, view: ViewRef) -> Mapping[str, str]:
        """Filters of v1, by keyword -> the keyword now, where it is another."""
        cls = self.by_view.get(view)
        old = None if cls is None else self.v1.class_of(cls.ref)
        if cls is None or old is None:
            return {}
        called = {wire: name for name, wire in old.members.items()}
        relations = {prop.id for prop in cls.properties if isinstance(prop, Direct)}
        return {
            form: new
            for (id, operator), new in self.names.filters[cls.ref].items()
            if id in called
            and (form := _keyword(called[id], operator, relation=id in relations)) not in (None, new)
        }

    def members(self, ref: ClassRef) -> Mapping[str, str]:
        """Attributes of a class of v1 -> their names now, where these are others."""
        old = self.v1.class_of(ref)
        new = self.names.members.get(ref, {})
        if old is None:
            return {}
        return {name: new[wire] for name, wire in old.members.items() if wire in new and new[wire] != name}

    def member(self, view: ViewRef, name: str) -> str:
        cls = self.by_view.get(view)
        return name if cls is None else self.members(cls.ref).get(name, name)

    def lines(self) -> Iterator[Line]:
        """The report: client, attributes, classes, members."""
        yield Line(self.v1.client, self.client)
        for accessor in self.v1.accessors:
            new = self.accessors.get(accessor)
            why = "" if new else "the view is not part of the SDK"
            yield Line(f"{self.v1.client}.{accessor}", new and f"{self.client}.{new}", why)
        for old in self.v1.classes:
            yield from self._class_lines(old)
        yield Line(
            f"{self.v1.client}.graphql_query", f"{self.client}.graphql", "gives all root fields by name"
        )
        yield Line(f"{self.v1.client}.azure_project", None, "Config with ClientCredentials, or from_env()")

    def _class_lines(self, old: V1Class) -> Iterator[Line]:
        for name in (old.name, f"{old.name}Write", f"{old.name}List"):
            new = self.classes.get(name)
            yield Line(name, new, "" if new else "the view is not in the SDK, or is read only")
        found = self.property_names(f"{old.name}Fields")
        yield Line(f"{old.name}Fields", found and ".".join(found))
        for end, why in GONE.items():
            yield Line(f"{old.name}{end}", None, why)
        cls = self.now(old)
        for name, new_name in (self.members(cls.ref) if cls else {}).items():
            yield Line(f"{old.name}.{name}", f"{self.names.classes[cls.ref]}.{new_name}" if cls else None)
        keywords = self.keywords(cls.view) if cls and cls.kind == "node" else {}
        for keyword, new_keyword in keywords.items():
            yield Line(f"{old.name}: filter {keyword}", new_keyword)


_FORMS = {"is": "{name}", "prefix": "{bare}_prefix", "min": "min_{name}", "max": "max_{name}"}


def _keyword(name: str, operator: str, *, relation: bool) -> str | None:
    """The filter of v1; of lists it had those of relations only, under their own name."""
    form = "{name}" if relation and operator == "contains" else _FORMS.get(operator)
    return form and form.format(name=name, bare=name.removesuffix("_"))

"""Every name of the package, decided scope by scope."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from pygen.findings import Finding
from pygen.ir import Class, Direct, Property, Sdk, Value, ViewRef
from pygen.naming import Scope, Wish, base_names, file_scope, to_pascal, to_snake
from pygen.naming.views import Overrides

from . import reserved

LONGEST_CLASS = 50
LONGEST_NAME = 44
"""Of modules and attributes. Longer names end in a hash, so that lines stay readable."""

ClassKey = tuple[str, str, str, str]
"""Space, external id and version of the view, and the kind of the class."""


@dataclass(frozen=True, slots=True)
class ClassNames:
    """A class and the classes that come with it."""

    read: str

    @property
    def all(self) -> tuple[str, ...]:
        suffixes = (
            "Write",
            "List",
            "Field",
            "Filter",
            "Options",
            "Keywords",
            "Fields",
            "Selection",
            "Query",
            "API",
        )
        name = self.read
        return (name, *(name + suffix for suffix in suffixes), f"Async{name}Query", f"Async{name}API")


@dataclass(frozen=True, slots=True)
class Names:
    """Who is called what."""

    classes: Mapping[ClassKey, str]
    modules: Mapping[ClassKey, str]
    """Also the client's attribute."""
    members: Mapping[tuple[ClassKey, str], str]
    """(class, property id) -> attribute."""
    keywords: Mapping[tuple[ClassKey, str, str], str]
    """(class, property id, operator) -> keyword filter."""
    findings: tuple[Finding, ...]

    def of_view(self, view: ViewRef, kind: str) -> str:
        return self.classes[(view.space, view.external_id, view.version, kind)]


def key_of(cls: Class) -> ClassKey:
    return (cls.view.space, cls.view.external_id, cls.view.version, cls.kind)


def plan_names(sdk: Sdk, client: str, overrides: Mapping[str, str]) -> Names:
    """Decide all names together, the same way on every run."""
    chosen = Overrides.of(overrides)
    bases, findings = base_names(cls.view for cls in sdk.classes)
    class_plan = Scope(
        "class",
        reserved.CLASSES | {client, f"Async{client}"},
        forms=lambda name: ClassNames(name).all,
        joiner="",
        max_length=LONGEST_CLASS,
    ).plan(_class_wish(cls, bases[cls.view], chosen) for cls in sdk.classes)
    classes = {key: class_plan.names[key] for key in map(key_of, sdk.classes)}
    files = file_scope("module", reserved.FILES | reserved.CLIENT_ATTRIBUTES)
    module_plan = replace(files, max_length=LONGEST_NAME).plan(
        Wish(key, to_snake(name), key[1], f"{key[0]}:{key[1]}({key[2]})") for key, name in classes.items()
    )
    members, keywords, more = _plan_members(sdk, chosen)
    return Names(
        classes,
        {key: module_plan.names[key] for key in classes},
        members,
        keywords,
        (
            *findings,
            *class_plan.findings,
            *module_plan.findings,
            *more,
            *chosen.illegal(),
            *chosen.unused(sdk),
        ),
    )


def _class_wish(cls: Class, base: str, chosen: Overrides) -> Wish:
    own = chosen.view(cls.view)
    name = own or to_pascal(base)
    if cls.kind == "edge" and cls.twin:
        name += "Edge"
    return Wish(key_of(cls), name, cls.view.external_id, str(cls.view), fixed=own is not None)


def _plan_members(
    sdk: Sdk, chosen: Overrides
) -> tuple[dict[tuple[ClassKey, str], str], dict[tuple[ClassKey, str, str], str], list[Finding]]:
    members: dict[tuple[ClassKey, str], str] = {}
    keywords: dict[tuple[ClassKey, str, str], str] = {}
    findings: list[Finding] = []
    for family in _families(sdk.classes):
        edge = family[0].kind == "edge"
        taken = reserved.EDGE_ATTRIBUTES if edge else reserved.NODE_ATTRIBUTES
        scope = Scope("attribute", taken, max_length=LONGEST_NAME)
        plan = scope.plan(_member_wishes(family, chosen))
        names = {key[0]: name for key, name in plan.names.items()}
        scope = Scope("filter", reserved.EDGE_KEYWORDS if edge else reserved.NODE_KEYWORDS)
        keyword_plan = scope.plan(_keyword_wishes(family, names))
        findings += (*plan.findings, *keyword_plan.findings)
        for cls in family:
            for prop in cls.properties:
                members[key_of(cls), prop.id] = names[prop.id]
                for operator, _ in operators(prop, names[prop.id]):
                    keywords[key_of(cls), prop.id, operator] = keyword_plan.names[prop.id, operator]
    return members, keywords, findings


def _families(classes: Iterable[Class]) -> list[list[Class]]:
    """Classes that inherit from each other, directly or not: a property has one name in all of them."""
    root: dict[ClassKey, ClassKey] = {}

    def find(key: ClassKey) -> ClassKey:
        while root.setdefault(key, key) != key:
            key = root[key]
        return key

    ordered = list(classes)
    for cls in ordered:
        for base in cls.bases:
            root[find(key_of(cls))] = find((base.space, base.external_id, base.version, cls.kind))
    families: dict[ClassKey, list[Class]] = defaultdict(list)
    for cls in ordered:
        families[find(key_of(cls))].append(cls)
    return list(families.values())


def _member_wishes(family: list[Class], chosen: Overrides) -> list[Wish]:
    wishes: dict[str, Wish] = {}
    for cls in family:
        for prop in cls.properties:
            own = chosen.property(cls.view, prop.id, prop.origin)
            if prop.id not in wishes or own:
                location = f"{prop.origin}.{prop.id}"
                wishes[prop.id] = Wish(
                    (prop.id,), own or to_snake(prop.id), prop.id, location, own is not None
                )
    return list(wishes.values())


def _keyword_wishes(family: list[Class], names: Mapping[str, str]) -> list[Wish]:
    wishes: dict[tuple[str, ...], Wish] = {}
    for cls in family:
        for prop in cls.properties:
            for operator, keyword in operators(prop, names[prop.id]):
                location = f"{prop.origin}.{prop.id}"
                wishes.setdefault((prop.id, operator), Wish((prop.id, operator), keyword, keyword, location))
    return list(wishes.values())


def operators(prop: Property, name: str) -> tuple[tuple[str, str], ...]:
    """The keyword filters of a property as (operator, keyword), by the rule the runtime has too."""
    if not isinstance(prop, Value | Direct):
        return ()
    if prop.list:
        return (("contains", f"{name}_contains"),)
    if isinstance(prop, Direct) or prop.type in {"enum", "boolean", "timeseries", "file", "sequence"}:
        return (("is", name),)
    if prop.type == "text":
        return (("is", name), ("prefix", f"{name}_prefix"))
    return () if prop.type == "json" else (("min", f"min_{name}"), ("max", f"max_{name}"))

"""Every name of an SDK in one language, decided scope by scope: what a target's plan starts from."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Any

from pygen.findings import Finding
from pygen.ir import Class, ClassRef, Direct, FilterOperator, Property, Sdk, Value
from pygen.naming.families import families
from pygen.naming.files import file_scope
from pygen.naming.language import Case, Language
from pygen.naming.overrides import Overrides
from pygen.naming.scope import Scope, Wish

FilterNames = Mapping[tuple[str, FilterOperator], str]
"""(property id, operator) -> filter."""


@dataclass(frozen=True, slots=True)
class Names:
    """Who is called what."""

    classes: Mapping[ClassRef, str]
    files: Mapping[ClassRef, str]
    accessors: Mapping[ClassRef, str]
    """The client's attribute of each class."""
    members: Mapping[ClassRef, Mapping[str, str]]
    """Property id -> name, for each class."""
    filters: Mapping[ClassRef, FilterNames]
    findings: tuple[Finding, ...]

    def to_json(self) -> list[dict[str, Any]]:
        """For people who look: a class, and what it and its parts are called."""
        return [
            {
                "view": str(ref.view),
                "kind": ref.kind,
                "class": name,
                "file": self.files[ref],
                "accessor": self.accessors[ref],
                "members": dict(self.members[ref]),
                "filters": {
                    filter: {"property": id, "operator": operator}
                    for (id, operator), filter in self.filters[ref].items()
                },
            }
            for ref, name in self.classes.items()
        ]


def plan_names(
    sdk: Sdk, language: Language, overrides: Mapping[str, str], taken: Collection[str] = ()
) -> Names:
    """Decide all names together, the same way on every run; `taken` are further names no class can have."""
    chosen = Overrides.of(overrides)
    bases, findings = language.bases(cls.view for cls in sdk.classes)
    rules = language.classes
    class_plan = Scope(
        f"{language.name} class",
        rules.reserved | set(taken),
        forms=language.family,
        joiner="",
        max_length=rules.longest,
    ).plan(_class_wish(cls, bases[cls.view], chosen, language) for cls in sdk.classes)
    classes = {cls.ref: class_plan.names[cls.ref] for cls in sdk.classes}
    called = classes
    if language.files_of_views:
        called = {
            cls.ref: bases[cls.view] + (language.twins[cls.kind] if cls.twin else "")
            if chosen.view(cls.view) is None
            else classes[cls.ref]
            for cls in sdk.classes
        }
    rules = language.files
    file_plan = replace(file_scope(f"{language.name} module", rules.reserved), max_length=rules.longest).plan(
        _derived(called, rules.case)
    )
    plans = [class_plan, file_plan]
    accessors = files = {ref: file_plan.names[ref] for ref in classes}
    if language.accessors is not None:
        rules = language.accessors
        reserved = rules.reserved | {*taken} if language.members_apart else rules.reserved
        accessor_plan = Scope(
            f"{language.name} attribute of the client", reserved, max_length=rules.longest
        ).plan(_derived(called, rules.case))
        plans.append(accessor_plan)
        accessors = {ref: accessor_plan.names[ref] for ref in classes}
    members, filters, more = _plan_members(sdk, language, chosen, classes)
    said = [finding for plan in plans for finding in plan.findings]
    return Names(
        classes,
        files,
        accessors,
        members,
        filters,
        (*findings, *said, *more, *chosen.illegal(), *chosen.unused(sdk)),
    )


def _class_wish(cls: Class, base: str, chosen: Overrides, language: Language) -> Wish[ClassRef]:
    own = chosen.view(cls.view)
    case = language.classes.case
    name = case(base) if own is None else _chosen(own, case, language)
    if cls.twin:
        name += language.twins[cls.kind]
    return Wish(cls.ref, name, cls.view.external_id, str(cls.view), fixed=own is not None)


def _chosen(name: str, case: Case, language: Language) -> str:
    """The user's own name; one that is none stays as it is, for the finding about it."""
    return case(name) if language.respells and name.isidentifier() else name


def _derived(classes: Mapping[ClassRef, str], case: Case) -> Iterable[Wish[ClassRef]]:
    """Names of what belongs to a class, made from its own."""
    for ref, name in classes.items():
        yield Wish(ref, case(name), ref.view.external_id, str(ref.view))


def _plan_members(
    sdk: Sdk, language: Language, chosen: Overrides, classes: Mapping[ClassRef, str]
) -> tuple[dict[ClassRef, dict[str, str]], dict[ClassRef, FilterNames], list[Finding]]:
    members: dict[ClassRef, dict[str, str]] = {}
    filters: dict[ClassRef, FilterNames] = {}
    findings: list[Finding] = []
    for family in families(sdk.classes):
        kind = family[0].kind
        rules = language.members[kind]
        wishes = _member_wishes(family, chosen, language)
        reserved = rules.reserved
        if language.members_apart:
            reserved |= _called_like_their_class(family, wishes, language, classes)
        scope = Scope(f"{language.name} attribute", reserved, max_length=rules.longest)
        names = scope.plan(wishes)
        called = Scope(f"{language.name} filter", language.filters_reserved[kind]).plan(
            _filter_wishes(family, names.names, language)
        )
        findings += (*names.findings, *called.findings)
        for cls in family:
            members[cls.ref] = {prop.id: names.names[prop.id] for prop in cls.properties}
            filters[cls.ref] = {
                (prop.id, operator): called.names[prop.id, operator]
                for prop in cls.properties
                for operator in filters_of(prop)
            }
    return members, filters, findings


def _called_like_their_class(
    family: list[Class], wishes: list[Wish[str]], language: Language, classes: Mapping[ClassRef, str]
) -> set[str]:
    """Names of a class, or of what comes with it, that properties of it want, or get when they give way."""
    wanted = {wish.key: wish.name for wish in wishes}
    found: set[str] = set()
    for cls in family:
        own = {wanted[prop.id] for prop in cls.properties}
        names = language.family(classes[cls.ref])
        found |= {name for name in names if own & {name, name.rstrip("_0123456789")}}
    return found


def _member_wishes(family: list[Class], chosen: Overrides, language: Language) -> list[Wish[str]]:
    case = language.members[family[0].kind].case
    wishes: dict[str, Wish[str]] = {}
    for cls in family:
        for prop in cls.properties:
            own = chosen.property(cls.view, prop.id, prop.origin)
            if prop.id not in wishes or own:
                name = _chosen(own, case, language) if own else case(prop.id)
                wishes[prop.id] = Wish(prop.id, name, prop.id, f"{prop.origin}.{prop.id}", own is not None)
    return list(wishes.values())


def _filter_wishes(
    family: list[Class], names: Mapping[str, str], language: Language
) -> list[Wish[tuple[str, FilterOperator]]]:
    wishes: dict[tuple[str, FilterOperator], Wish[tuple[str, FilterOperator]]] = {}
    for cls in family:
        for prop in cls.properties:
            for operator in filters_of(prop):
                key = (prop.id, operator)
                if key not in wishes:
                    relation = isinstance(prop, Direct)
                    name = language.filter(operator, names[prop.id], relation=relation)
                    wishes[key] = Wish(key, name, name, f"{prop.origin}.{prop.id}")
    return list(wishes.values())


def filters_of(prop: Property) -> tuple[FilterOperator, ...]:
    """The filters by name of a property; connections have none."""
    return prop.filters if isinstance(prop, Value | Direct) else ()

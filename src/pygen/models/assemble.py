"""Parts put together to data models: references become views, containers come along."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import TypeVar

from pygen.errors import PygenUserError, together
from pygen.models import normal
from pygen.models.document import ModelDocument, in_order
from pygen.models.expand import Expander, complete_lists, container_ref, view_ref
from pygen.models.parts import Part
from pygen.models.shape import Misfit, Raw, array, element
from pygen.models.source import Place
from pygen.refs import ContainerRef, ModelRef, ViewRef

_Ref = TypeVar("_Ref", ViewRef, ContainerRef)
_DEFINITION = frozenset(["properties", "implements", "filter", "writable", "usedFor", "name", "description"])


@dataclass(frozen=True, slots=True)
class _Entry:
    """A view in the list of a model: a definition, or only its name."""

    ref: ViewRef
    part: Part
    raw: Raw | None


def assemble(parts: list[Part]) -> list[ModelDocument]:
    """One document for each data model among the parts, sorted by identity."""
    containers = _pool((p for p in parts if p.kind == "container"), normal.container, container_ref)
    views = _pool((p for p in parts if p.kind == "view"), normal.view, view_ref)
    models: dict[ModelRef, tuple[ModelDocument, Part]] = {}
    listed = [(part, _entries(part)) for part in parts if part.kind == "model"]
    inline: dict[ViewRef, tuple[Raw, Part]] = {}
    for _, entries in listed:  # a model may only name what another one defines
        inline = _inline(entries) | inline
    for part, entries in listed:
        document = _document(part, entries, inline | views, {r: raw for r, (raw, _) in containers.items()})
        known = models.setdefault(document.ref, (document, part))
        if known[0] != document:
            raise _differs(f"the data model {document.ref}", part, known[1])
    if not models:
        found = ", ".join(sorted({f"{part.kind}s" for part in parts}))
        raise PygenUserError(
            "PG007",
            f"There is no data model, only {found}."
            if found
            else "There is no data model; the list is empty.",
            parts[0].source.name if parts else None,
            "Add the file of the data model, which lists the views that belong to it.",
        )
    return [models[ref][0] for ref in sorted(models, key=str)]


def _pool(
    parts: Iterable[Part], normalise: Callable[[Raw, Place], Raw], identity: Callable[[Raw], _Ref]
) -> dict[_Ref, tuple[Raw, Part]]:
    """Everything of one kind by identity; the same thing may be there twice, but not in two versions."""
    pool: dict[_Ref, tuple[Raw, Part]] = {}
    errors: list[PygenUserError] = []
    for part in parts:
        try:
            raw = normalise(part.raw, part.place)
        except Misfit as misfit:
            errors.append(part.error(misfit))
            continue
        known = pool.setdefault(identity(raw), (raw, part))
        if known[0] != raw:
            errors.append(_differs(f"{part.kind} {identity(raw)}", part, known[1]))
    if errors:
        raise together(errors)
    return pool


def _differs(what: str, part: Part, other: Part) -> PygenUserError:
    first, second = (p.error(Misfit(p.place, "")).where for p in (other, part))
    return PygenUserError(
        "PG012", f"There are two different definitions of {what}.", second, f"The other one is at {first}."
    )


def _entries(part: Part) -> list[_Entry]:
    try:
        return [_entry(raw, part, at) for at, raw in enumerate(array(part.raw, "views", part.place))]
    except Misfit as misfit:
        raise part.error(misfit) from None


def _document(
    part: Part,
    entries: list[_Entry],
    pool: dict[ViewRef, tuple[Raw, Part]],
    containers: dict[ContainerRef, Raw],
) -> ModelDocument:
    try:
        content = normal.model(part.raw, part.place)
    except Misfit as misfit:
        raise part.error(misfit) from None
    defined = pool | _inline(entries)
    known = {ref: raw for ref, (raw, _) in defined.items()}
    _require(part, entries, known)
    expander = Expander(known, containers)
    errors: list[PygenUserError] = []
    for entry in entries:
        try:
            expander.view(entry.ref)
        except Misfit as misfit:
            at = defined[misfit.view or entry.ref][1]
            misfit.place = (*at.place, *misfit.place)
            errors.append(at.error(misfit))
    if errors:
        raise together(list({str(error): error for error in errors}.values()))
    refs = dict.fromkeys(entry.ref for entry in entries)
    content["views"] = complete_lists([expander.view(ref) for ref in refs], expander, known)
    mapped = _with_required(
        {container_ref(c) for v in content["views"] for c in v["mappedContainers"]}, containers
    )
    if mapped:
        content["containers"] = [containers[ref] for ref in mapped]
    outside = _outside(content["views"], known | _told(part))
    if outside:
        content["parents"] = outside
    return ModelDocument(in_order(content), part.source.name, tuple(expander.findings))


def _told(part: Part) -> dict[ViewRef, Raw]:
    """What an earlier document said of views outside of the model."""
    try:
        place = (*part.place, "parents")
        found = [
            normal.parent(element(raw, (*place, at)), (*place, at))
            for at, raw in enumerate(array(part.raw, "parents", part.place))
        ]
    except Misfit as misfit:
        raise part.error(misfit) from None
    return {view_ref(raw): raw for raw in found}


def _outside(views: list[Raw], known: Mapping[ViewRef, Raw]) -> list[Raw]:
    """What views outside of the model implement, of those that its views do: who descends from whom."""
    inside = {view_ref(raw) for raw in views}
    found: dict[ViewRef, Raw] = {}
    waiting = [view_ref(parent) for raw in views for parent in raw["implements"]]
    while waiting:
        ref = waiting.pop()
        if ref in known and ref not in inside and ref not in found:
            found[ref] = normal.parent(known[ref], ())
            waiting += [view_ref(parent) for parent in found[ref]["implements"]]
    return [found[ref] for ref in sorted(found)]


def _entry(raw: object, part: Part, at: int) -> _Entry:
    place = (*part.place, "views", at)
    found = element(raw, place)
    here = Part("view", found, part.source, part.document, place)
    if _DEFINITION & set(found):
        view = normal.view(found, place)
        return _Entry(view_ref(view), here, view)
    return _Entry(view_ref(normal.view_reference(found, place)), here, None)


def _inline(entries: list[_Entry]) -> dict[ViewRef, tuple[Raw, Part]]:
    """The definitions in the model itself, which prevail over those elsewhere."""
    found: dict[ViewRef, tuple[Raw, Part]] = {}
    for entry in entries:
        if entry.raw is not None:
            known = found.setdefault(entry.ref, (entry.raw, entry.part))
            if known[0] != entry.raw:
                raise _differs(f"view {entry.ref}", entry.part, known[1])
    return found


def _require(part: Part, entries: list[_Entry], known: dict[ViewRef, Raw]) -> None:
    """Every view of the model has to be defined somewhere."""
    lost = [entry for entry in entries if entry.ref not in known]
    if not lost:
        return
    if len(lost) == len(entries):
        message = "The data model only names its views; their definitions are missing."
        hint = "Fetch it with inlineViews=true, or add the files of the views."
        raise part.error(Misfit((*part.place, "views"), message, "PG009", hint))
    hint = "Add the file of that view, or fetch the model with inlineViews=true."
    raise together(
        [
            e.part.error(Misfit(e.part.place, f"The definition of {e.ref} is missing.", "PG009", hint))
            for e in lost
        ]
    )


def _with_required(mapped: set[ContainerRef], containers: dict[ContainerRef, Raw]) -> list[ContainerRef]:
    """The containers that are known, with those they require in turn."""
    found: set[ContainerRef] = set()
    waiting = [ref for ref in mapped if ref in containers]
    while waiting:
        ref = waiting.pop()
        if ref in found:
            continue
        found.add(ref)
        waiting += [other for other in required_containers(containers[ref]) if other in containers]
    return sorted(found)


def required_containers(raw: Raw) -> Iterator[ContainerRef]:
    """The containers without which a container cannot be filled."""
    required = [constraint.get("require") for constraint in (raw.get("constraints") or {}).values()]
    required += [stored["type"].get("container") for stored in raw["properties"].values()]
    for reference in required:
        if reference:
            yield container_ref(reference)

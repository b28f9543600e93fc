"""The templates: text of a model gets into them only through filters that make it source."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache
from pathlib import Path

from jinja2 import Environment

from pygen.source.prose import line, markdown
from pygen.source.typescript.layout import Doc, group, lay
from pygen.source.typescript.text import jsdoc, key, literal
from pygen.targets.rendering import rendering
from pygen.targets.typescript.plan import Member, PackagePlan, ViewPlan
from pygen.targets.typescript.table import entry, object_


@lru_cache(maxsize=8)
def environment(templates: Path | None = None) -> Environment:
    """The built-in templates, those of the folder `templates` standing before them."""
    return rendering(
        "pygen.targets.typescript",
        templates,
        accessor=_accessor,
        interface=_interface,
        jsdoc=jsdoc,
        kept=_kept,
        lay=lay,
        line=line,
        lit=literal,
        markdown=markdown,
        table=_table,
    )


def _interface(head: Doc, members: Iterable[Member] = ()) -> str:
    lines = "".join(_member(member) for member in members)
    return lay(head, after=" {") + f"\n{lines}}}" if lines else lay(head, after=" {}")


def _accessor(view: ViewPlan, depth: int) -> str:
    """A view among those of the client."""
    return lay(entry(view.accessor, literal(view.name)), depth, ",")


def _member(member: Member) -> str:
    *modifiers, name = member.name.split(" ")
    start = " ".join([*modifiers, key(name)]) + ("?:" if member.optional else ":")
    declared = lay(group(start, member.type, ";"), 2)
    return f"{jsdoc(member.doc, 2)}{declared}\n" if member.doc else f"{declared}\n"


def _table(view: ViewPlan) -> str:
    """The literal of a view."""
    return lay(group(f"export const {view.name} = ", object_(view.table), ";"))


def _kept(package: PackagePlan) -> str:
    """The saved queries as the runtime reads them."""
    return lay(group("export const queries = /* @__PURE__ */ savedQueries(", package.saved.kept, ");"))

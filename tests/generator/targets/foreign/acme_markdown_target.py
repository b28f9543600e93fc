"""The same target as a distribution would offer it, under the entry point group `pygen.targets`."""

from __future__ import annotations

from typing import Any

import acme_markdown
from pydantic import Field

from pygen.config import TargetSettings
from pygen.findings import Finding
from pygen.ir import to_json
from pygen.naming import Language, Names, Rules, plan_names
from pygen.targets import ClassSurface, MemberSurface, Output, Request, Surface


class MarkdownSettings(TargetSettings):
    """`[tool.pygen.targets.markdown]`"""

    title: str | None = Field(default=None, description="What stands at the top.")


LANGUAGE = Language(
    name="Markdown",
    classes=Rules(str.title),
    companions=(),
    files=Rules(str.lower),
    members=dict.fromkeys(("node", "edge"), Rules(str.upper)),
    filters={op: f"{{name}}_{op}" for op in ("is", "prefix", "min", "max", "contains")},
    filters_reserved=dict.fromkeys(("node", "edge"), frozenset()),
)


class MarkdownTarget:
    forms = ("package",)
    settings = MarkdownSettings

    def names(self, request: Request) -> Names:
        return plan_names(request.sdk, LANGUAGE, request.settings.names)

    def plan(self, request: Request, names: Names) -> dict[str, Any]:
        return to_json(request.sdk)

    def output(self, request: Request, plan: dict[str, Any]) -> Output:
        settings = request.settings.targets["markdown"]
        assert isinstance(settings, MarkdownSettings)
        return Output(
            acme_markdown.pages(plan, settings.title or request.settings.package),
            tuple(Finding(**found) for found in acme_markdown.findings(plan)),
        )

    def surface(self, sdk: Any, chosen: Any) -> Surface:
        names = plan_names(sdk, LANGUAGE, chosen)
        classes = {
            cls.ref: ClassSurface(
                names.classes[cls.ref],
                {id: MemberSurface(name, "") for id, name in names.members[cls.ref].items()},
            )
            for cls in sdk.classes
        }
        return Surface("markdown", classes)


TARGET = MarkdownTarget()

"""The golden models, and how each becomes an SDK."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from pygen.config import Settings
from pygen.models import ModelDocument, read_value
from pygen.pipeline import Pipeline
from pygen.queries import QueryText
from pygen.targets import Form, Output

from .dsl import Model
from .everything import everything
from .hostile import hostile
from .small import deliveries, empty, orders
from .wind import wind

HERE = Path(__file__).parent


@dataclass(frozen=True)
class Golden:
    """One SDK whose files are in the tree."""

    package: str
    client: str
    models: tuple[Model, ...]
    options: Mapping[str, Any] = field(default_factory=dict)
    queries: str = ""
    """The folder with its saved queries, which are files of `queries` in a project."""

    @property
    def folder(self) -> Path:
        """Holds the package, so that it can be put on the path."""
        return HERE / self.package.removeprefix("golden_")

    def bodies(self) -> dict[str, Any]:
        """The POST bodies of all models, by file name."""
        found: dict[str, Any] = {}
        for model in self.models:
            for name, body in model.files().items():
                items = found.setdefault(name, {"items": []})["items"]
                items += [item for item in body["items"] if item not in items]
        return found

    def saved(self) -> tuple[QueryText, ...]:
        """The saved queries, as they would be in a project."""
        paths = sorted((HERE / self.queries).glob("*.toml")) if self.queries else []
        return tuple(QueryText(f"queries/{path.name}", path.read_bytes()) for path in paths)

    def settings(self) -> Settings:
        models = [
            {"space": model.space, "external-id": model.external_id, "version": model.version}
            for model in self.models
        ]
        space = f"{self.models[0].space}_instances"
        return Settings.model_validate(
            {
                "package": self.package,
                "client": self.client,
                "models": models,
                "instance-space": space,
                **self.options,
            }
        )


GOLDEN = (
    Golden("golden_wind", "WindClient", (wind(),), {"spark": True}, "wind_queries"),
    Golden("golden_everything", "EverythingClient", (everything(),), {"spark": True}),
    Golden("golden_hostile", "HostileClient", (hostile(),), {"spark": True}),
    Golden("golden_empty", "EmptyClient", (empty(),)),
    Golden(
        "golden_shop",
        "ShopClient",
        (orders(), deliveries()),
        {
            "extensions": {
                "Person": "people:Polite",
                "PersonAPI": "people:ByName",
                "ShopClient": "clients:Opening",
            }
        },
    ),
)


def documents(bodies: Mapping[str, Any]) -> tuple[ModelDocument, ...]:
    return tuple(read_value(list(bodies.values())))


def pipeline(golden: Golden, root: Path = HERE, form: Form = "package") -> Pipeline:
    """The SDK of a golden model, from its POST bodies."""
    return Pipeline(
        documents(golden.bodies()),
        golden.settings(),
        lock="golden",
        root=root,
        form=form,
        queries=golden.saved(),
    )


def generated(made: Pipeline) -> Output:
    """What a pipeline has to give of Python: files and, in one tuple, all that was found."""
    return Output(made.output("python").files, made.all_findings)


def single(golden: Golden) -> str:
    """The typed classes of a golden model as one module."""
    (text,) = pipeline(golden, form="single-file").output("python").files.values()
    return text

"""Which names people may use: what public modules list in `__all__`, each on one page of the reference."""

from __future__ import annotations

import importlib
import inspect
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True)
class ReferencePage:
    """A page of the reference, and the modules whose names are on it."""

    path: str
    title: str
    intro: str
    modules: tuple[str, ...]
    """With names behind a colon where a module has more than is for everybody."""


PAGES = (
    ReferencePage(
        "reference/runtime.md",
        "Runtime",
        "What `pygen_runtime` itself exports: configuration, logins, ids, and everything that can go wrong.",
        ("pygen_runtime", "pygen_runtime.errors", "pygen_runtime.auth"),
    ),
    ReferencePage(
        "reference/sdk.md",
        "Clients, views and queries",
        "What the classes of a generated SDK are made of. `client.wind_turbine` is a `NodeAPI`, "
        "`client.wind_turbine.query()` a `Query`, what they give a `NodeList`. The filters that a view "
        "takes as keywords come from its model. `pygen docs` makes [a site](../generator/python.md).",
        (
            "pygen_runtime.spi",
            "pygen_runtime.reading",
            "pygen_runtime.instances.factories:counter_factory hash_factory uuid_factory",
        ),
    ),
    ReferencePage(
        "reference/filters.md",
        "Filters",
        "Conditions as values, and the fields that write them: `lambda turbine: turbine.capacity > 3`.",
        ("pygen_runtime.filters",),
    ),
    ReferencePage(
        "reference/data.md",
        "Series, files, sequences, mirrors",
        "What hangs on instances, and copies of instances in a file.",
        (
            "pygen_runtime.datapoints",
            "pygen_runtime.files",
            "pygen_runtime.sequences",
            "pygen_runtime.mirror",
        ),
    ),
    ReferencePage(
        "reference/schema.md",
        "Schema",
        "Spaces, containers, views and data models: their shapes, and the clients that read and write them.",
        ("pygen_runtime.schema", "pygen_runtime.resources"),
    ),
    ReferencePage(
        "reference/http.md",
        "Requests and transports",
        "What a client sends, what carries it, and how often it is tried.",
        ("pygen_runtime.http", "pygen_runtime.http.transports"),
    ),
    ReferencePage(
        "reference/engine.md",
        "Engine",
        "The embedded engine: in a process, behind a socket, in tests.",
        ("pygen_engine",),
    ),
    ReferencePage(
        "reference/generator.md",
        "Generator",
        "From a model to files, in Python. Most people need the [command line](cli.md) only.",
        (
            "pygen",
            "pygen.models",
            "pygen.config",
            "pygen.checks",
            "pygen.changes",
            "pygen.queries",
            "pygen.reference",
            "pygen.pipeline:Pipeline",
            "pygen.stages:Stage value",
            "pygen.errors:PygenUserError",
        ),
    ),
    ReferencePage(
        "reference/targets.md",
        "Targets",
        "What another language is made with: see [targets](../generator/targets.md).",
        ("pygen.targets", "pygen.naming", "pygen.ir", "pygen.publish"),
    ),
    ReferencePage(
        "reference/spark.md",
        "Spark",
        "What a generated `<package>.spark` stands on, and the format `cdf`: see [Spark](../spark/index.md).",
        ("pyspark_cdf", "pygen_spark.spi"),
    ),
)


@dataclass(frozen=True)
class PublicName:
    module: str
    name: str
    described_as: str
    """The dotted name under which it is described: the first module that lists it."""

    @property
    def path(self) -> str:
        return f"{self.module}.{self.name}"


def names_of(pages: tuple[ReferencePage, ...] = PAGES) -> Iterator[tuple[ReferencePage, list[PublicName]]]:
    """The names of every page. What two modules list is described where it comes first."""
    described: dict[int, str] = {}
    for page in pages:
        found = []
        for listed in page.modules:
            module_name, _, chosen = listed.partition(":")
            module = importlib.import_module(module_name)
            listed_names = chosen.split() or module.__all__
            # Classes and functions come before constants and names of types.
            for name in sorted(listed_names, key=lambda name: not _has_identity(getattr(module, name))):
                value = getattr(module, name)
                if value is Any:  # stands for a class of another library
                    continue
                path = f"{module_name}.{name}"
                same = described.setdefault(id(value), path) if _has_identity(value) else path
                found.append(PublicName(module_name, name, same))
        yield page, found


def _has_identity(value: object) -> bool:
    """Two classes or functions that are one are the same name; two equal numbers are not."""
    return inspect.isclass(value) or inspect.isfunction(value)

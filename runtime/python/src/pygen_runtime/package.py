"""What a generated package says about itself."""

from __future__ import annotations

from collections.abc import Mapping
from importlib import import_module
from typing import Any

import msgspec

VERSION = "0.1.0"
"""Of this distribution."""
MODEL_FILE = "_model.json"
QUERIES_FILE = "_queries.json"
SPI = 5
"""Version of the contract between generated code and the runtime; generated code says which one it needs.

It changes with whatever makes the code of an earlier generator fail here, or later code fail with an earlier
runtime.
"""


class Package(msgspec.Struct, frozen=True):
    """A generated package: where its API classes are, and which data models it was made from."""

    name: str
    """Import name."""
    instance_space: str | None = None
    """Where instances live whose space is not given."""
    classes: Mapping[str, str] = msgspec.field(default_factory=dict)
    """Attribute of the client, which is also the module -> read class of the view."""
    models: tuple[tuple[str, str, str], ...] = ()
    """Space, external id and version of the data models."""
    generator: str = ""
    """What generated the package."""
    lock: str = ""
    """Digest of the models it was generated from."""
    spi: int = SPI
    """The version of the contract it was generated for."""

    def __post_init__(self) -> None:
        if self.spi != SPI:
            age, remedy = ("a newer", "run `pip install --upgrade pygen-runtime`")
            if self.spi < SPI:
                age, remedy = ("an older", "build it again with the current hatch-pygen")
            raise ImportError(
                f"{self.name} was generated for {age} pygen-runtime than is installed (contract {self.spi}, "
                f"installed {SPI}): {remedy}",
                name=self.name,
            )
        msgspec.structs.force_setattr(self, "models", tuple(tuple(model) for model in self.models))

    def api(self, attribute: str, prefix: str = "") -> Any:
        """The API class behind an attribute of the client; prefix "Async" for that which is awaited."""
        name = f"{prefix}{self.classes[attribute]}API"
        return getattr(import_module(f"{self.name}.{attribute}"), name)

    def read_class(self, attribute: str) -> Any:
        """The read class behind an attribute of the client."""
        return getattr(import_module(f"{self.name}.{attribute}"), self.classes[attribute])

    @property
    def keeps_queries(self) -> bool:
        """Whether there are saved queries in the package."""
        return bool(self.name) and self._file(QUERIES_FILE).is_file()

    def queries(self, client: object, prefix: str = "") -> Any:
        """The saved queries of the package, over a client."""
        kept = msgspec.json.decode(self._file(QUERIES_FILE).read_bytes())
        return getattr(import_module(f"{self.name}._queries"), f"{prefix}Queries")(client, kept)

    def _file(self, name: str) -> Any:
        from importlib import resources  # which clients of a service do without

        return resources.files(self.name) / name

    def model(self) -> Any:
        """The data model(s) that were shipped with the package, for the embedded engine; None without any."""
        file = self._file(MODEL_FILE)
        return msgspec.json.decode(file.read_bytes()) if file.is_file() else None

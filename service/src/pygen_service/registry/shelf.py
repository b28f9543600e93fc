"""Index pages as bytes, written once and given out until the catalogue changes."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from pygen_service.registry.catalogue import Catalogue, Package
from pygen_service.storage.blobs import digest_of
from pygen_service.storage.held import Held

_SECONDS = 1.0
"""How long another process' change may go unnoticed."""
_FILE = 400
"""Bytes that knowing a file by its name takes: a digest, a media type, a place in the mapping."""


@dataclass(frozen=True, slots=True)
class Page:
    """A page, and who may see it."""

    body: bytes
    etag: str
    package: Package | None = None
    files: Mapping[str, tuple[str, str]] = field(default_factory=dict)
    """Name -> digest and media type, of a page that only helps to find files."""

    @property
    def size(self) -> int:
        """About how many bytes it takes."""
        return len(self.body) + sum(_FILE + len(name) for name in self.files)

    @classmethod
    def of(cls, body: bytes, package: Package | None = None) -> Page:
        return cls(body, f'"sha256-{digest_of(body)}"', package)


@dataclass
class Shelf:
    """Pages by what they are of. What is not there is known too, and takes its room like a page."""

    catalogue: Catalogue
    most: int
    """Bytes of pages."""
    _revision: int = -1
    _looked: float = 0.0

    def __post_init__(self) -> None:
        self._pages: Held[tuple[str, ...], tuple[Page | None]] = Held(self.most)

    async def page(self, key: tuple[str, ...], write: Callable[[Catalogue], Page | None]) -> Page | None:
        """The page of a key; None where there is nothing to write of."""
        if time.monotonic() - self._looked > _SECONDS:
            await self._look()
        held = self._pages.get(key)
        if held is not None:
            return held[0]
        revision = self._revision
        page = await asyncio.to_thread(write, self.catalogue)
        if revision == self._revision:
            self._pages.put(key, (page,), sum(map(len, key)) + (page.size if page else 0))
        return page

    async def _look(self) -> None:
        self._looked = time.monotonic()
        revision = await asyncio.to_thread(self.catalogue.revision)
        if revision != self._revision:
            self._revision = revision
            self._pages.clear()

    def changed(self) -> None:
        """Something was registered here: look before the next page."""
        self._looked = 0.0

"""From a model to an installable version: read, numbered, built and listed, before anybody asks for it."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any
from weakref import WeakValueDictionary

import msgspec
import packaging.version
from packaging.utils import canonicalize_name

from pygen.errors import PygenUserError
from pygen_service.access.principal import Principal
from pygen_service.making.maker import Maker, Result, Stored
from pygen_service.making.orders import Build, Compare, Number, Project, Read, Settings, Wanted
from pygen_service.registry.catalogue import Catalogue, Conflict, Facts, New, Record, Version
from pygen_service.registry.facts import facts_of
from pygen_service.registry.numbers import check_version, labelled, same
from pygen_service.storage.blobs import digest_of

_ATTEMPTS = 5
_OF_LANGUAGES = {"typescript": "npm", "csharp": "nupkg"}
"""Target -> the package of it that a version has beside its wheel."""


class Registration(msgspec.Struct, frozen=True):
    """What is to become a version."""

    name: str
    models: list[bytes]
    settings: Settings
    project: Project = Project()
    version: str | None = None
    label: str = ""
    public: bool = False
    lock: str = ""


@dataclass(frozen=True)
class Registrar:
    """Makes versions of packages."""

    maker: Maker
    catalogue: Catalogue
    _turns: WeakValueDictionary[str, asyncio.Lock] = field(default_factory=WeakValueDictionary)
    """Of packages that are being registered: what is built for a number that is taken by then is in vain."""

    async def register(self, asked: Registration, principal: Principal) -> tuple[Version, bool]:
        """The version, and whether it is new: the same content under the same label is the same version."""
        await asyncio.to_thread(_check_name, asked.name)
        name = canonicalize_name(asked.name)
        if asked.version is not None:
            asked = msgspec.structs.replace(asked, version=check_version(asked.version))
        read = await self.maker.result(Read(asked.models, asked.settings))
        content = self._content(read, asked)
        await asyncio.to_thread(self.catalogue.claim, name, principal, public=asked.public)
        turn = self._turns.setdefault(name, asyncio.Lock())
        async with turn:
            return await self._numbered(name, asked, read, content)

    async def _numbered(
        self, name: str, asked: Registration, read: Result, content: str
    ) -> tuple[Version, bool]:
        """One at a time here; another process may be faster all the same."""
        for _ in range(_ATTEMPTS):
            versions = await asyncio.to_thread(self.catalogue.versions, name)
            found = next((v for v in versions if (v.content, v.label) == (content, asked.label)), None)
            wanted = asked.version
            if found is not None and (wanted is None or same(wanted, found.version)):
                return found, False
            if found is not None or (wanted is not None and any(same(wanted, v.version) for v in versions)):
                raise _taken(asked, found)
            try:
                return await self._add(name, asked, read, content, versions), True
            except Conflict:  # somebody was faster: what they registered decides
                continue
        raise PygenUserError("PG610", "Too many are registering this package at once.", hint="Try again.")

    def _content(self, read: Result, asked: Registration) -> str:
        parts = [
            self.maker.generator,
            [model.sha256 for model in read.models],
            read.settings,
            msgspec.to_builtins(asked.project),
            asked.lock,
        ]
        return digest_of(msgspec.json.encode(parts, order="deterministic"))

    async def _add(
        self, name: str, asked: Registration, read: Result, content: str, versions: Sequence[Version]
    ) -> Version:
        models = [await self._model(model.sha256) for model in read.models]
        released = [version for version in versions if not version.label]
        changes, number = await self._next(released, read, models)
        if asked.version is not None:
            number = asked.version
        elif asked.label:
            number = labelled(number, {version.version for version in versions})
        wanted = [Wanted("python", "wheel"), Wanted("python", "sdist")]
        targets: Any = read.settings.get("targets", {})
        wanted += [Wanted(name, format) for name, format in _OF_LANGUAGES.items() if name in targets]
        order = Build(models, dict(read.settings), wanted, asked.name, number, asked.project, asked.lock)
        built = await self.maker.result(order)
        files = [(stored, await self._facts(stored)) for stored in built.artifacts]
        record = Record(
            built.models,
            dict(read.settings),
            msgspec.to_builtins(asked.project),
            built.findings,
            changes,
            asked.lock,
        )
        new = New(name, number, content, asked.label, record, files, asked.public, self.maker.generator)
        return await asyncio.to_thread(self.catalogue.add, new)

    async def _model(self, digest: str) -> bytes:
        content = await self.maker.content(digest)
        assert content is not None, "a model that was just stored is gone"
        return content

    async def _next(
        self, released: Sequence[Version], read: Result, models: list[bytes]
    ) -> tuple[dict[str, Any], str]:
        """What changed since the last release, and which version that makes."""
        order = Number(models, dict(read.settings))
        if released:
            last = max(released, key=lambda version: packaging.version.Version(version.version))
            before = [await self._model(model.sha256) for model in last.record.models]
            order = Number(models, dict(read.settings), before, last.record.settings, last.version)
        result = await self.maker.result(order)
        return dict(result.changes), result.version

    async def changes_between(self, old: Version, new: Version) -> dict[str, Any]:
        """What changed from one version to another, whichever came first."""
        models = [
            [await self._model(model.sha256) for model in version.record.models] for version in (old, new)
        ]
        order = Compare(models[0], models[1], old.record.settings, new.record.settings)
        return dict((await self.maker.result(order)).changes)

    async def _facts(self, stored: Stored) -> Facts:
        content = await self.maker.content(stored.digest)
        assert content is not None, "an artifact that was just stored is gone"
        return await asyncio.to_thread(facts_of, stored, content, self.maker.blobs)


def _taken(asked: Registration, found: Version | None) -> PygenUserError:
    if found is not None:
        return PygenUserError(
            "PG611",
            f"This content is registered as version {found.version} already.",
            "version",
            "A version says what changed; leave `version` out, or register what is new.",
        )
    return PygenUserError(
        "PG611",
        f"There is a version {asked.version} of {asked.name} with other content.",
        "version",
        "What was published never changes: choose another version, or leave `version` out.",
    )


def _check_name(name: str) -> None:
    from pygen_service.making.projects import (
        check_name,  # what knows is what builds, which a start does without
    )

    check_name(name)

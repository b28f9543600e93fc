"""Our own distributions in the index, so that one address is enough for what SDKs need of us."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from packaging.utils import InvalidWheelFilename, canonicalize_name, parse_wheel_filename

from pygen import files
from pygen.errors import PygenUserError
from pygen_service.access.principal import Principal
from pygen_service.making.maker import Stored
from pygen_service.registry.catalogue import Catalogue, Facts, New, Record
from pygen_service.registry.facts import facts_of
from pygen_service.storage.blobs import Blobs, digest_of

OURS = frozenset(
    {"pygen-runtime", "pygen-engine", "pygen-spark", "pyspark-cdf", "hatch-pygen", "pygen-service"}
)
KINDS = {".whl": ("python", "wheel"), ".tgz": ("typescript", "npm"), ".nupkg": ("csharp", "nupkg")}
"""Ending -> target and format of what can be listed."""
_OWNER = Principal("pygen", frozenset({"register"}), id="import")


@dataclass(frozen=True)
class Importer:
    """Puts finished files into a catalogue, under names that nobody else can register."""

    catalogue: Catalogue
    blobs: Blobs

    def add(self, paths: Iterable[Path]) -> list[str]:
        """The files that are new, by name; what is there already stays as it is."""
        found: dict[tuple[str, str], list[tuple[Stored, Facts]]] = defaultdict(list)
        for path in paths:
            name, version, file = self._read(path)
            found[name, version].append(file)
        added: list[str] = []
        for (name, version), listed in sorted(found.items()):
            self.catalogue.claim(name, _OWNER, public=True)
            if any(known.version == version for known in self.catalogue.versions(name)):
                continue
            content = digest_of("".join(stored.digest for stored, _ in listed).encode())
            record = Record([], {}, {}, [], {})
            self.catalogue.add(New(name, version, content, "", record, listed, True, ""))
            added += [stored.filename for stored, _ in listed]
        return added

    def _read(self, path: Path) -> tuple[str, str, tuple[Stored, Facts]]:
        try:
            content = files.read_bytes(path)
        except OSError as error:
            raise _not_ours(path, error.strerror or str(error)) from None
        is_wheel = path.suffix == ".whl"
        target, form = KINDS[path.suffix]
        stored = Stored(path.name, "", self.blobs.put_if_absent(content), len(content), target, form)
        facts = facts_of(stored, content, self.blobs)
        if is_wheel:
            try:
                name, number, _, _ = parse_wheel_filename(path.name)
            except InvalidWheelFilename as error:
                raise _not_ours(path, str(error)) from None
            version = str(number)
        else:
            said = str(facts.manifest.get("name", ""))
            name, version = canonicalize_name(said), str(facts.manifest.get("version", ""))
        if name not in OURS:
            raise _not_ours(path, f"{name} is none of {', '.join(sorted(OURS))}")
        return str(name), version, (stored, facts)


def _not_ours(path: Path, why: str) -> PygenUserError:
    return PygenUserError(
        "PG612",
        f"This cannot be put into the index: {why}.",
        str(path),
        "Wheels, npm and NuGet packages of pygen itself can; other packages are registered with their model.",
    )

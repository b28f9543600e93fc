"""Which names a generated package can have: those that overwrite nothing where it is installed."""

from __future__ import annotations

import keyword
import re
import sys
import unicodedata

_WINDOWS = re.compile(r"con|prn|aux|nul|com[0-9]|lpt[0-9]", re.IGNORECASE)
_LONGEST = 100
_STARTUP = frozenset({"sitecustomize", "usercustomize"})
_OURS = frozenset({"pygen", "pygen_runtime", "pygen_engine", "hatch_pygen"})
_RUNTIME_NEEDS = {"httpx", "httpcore", "h11", "anyio", "sniffio", "idna", "certifi", "msgspec", "pydantic"}
_RUNTIME_NEEDS |= {"pydantic_core", "annotated_types", "typing_extensions", "typing_inspection"}
_NEEDED = frozenset({*_RUNTIME_NEEDS, "cognite", "numpy", "pandas", "polars", "pyarrow", "rich", "yaml"})
"""What is installed beside an SDK: the needs of its runtime, and of its extras."""


def checked_package(value: str) -> str:
    """The name as it is, or a `ValueError` that says why no package may be called that."""
    parts = value.split(".")
    for part in parts:
        if not part.isidentifier() or keyword.iskeyword(part):
            raise ValueError(f"{part!r} is not a name Python can import")
        if part != unicodedata.normalize("NFKC", part):
            raise ValueError(f"{part!r} is written with characters that Python reads as others")
        if part.startswith("__"):
            raise ValueError(f"{part!r} means something of its own to Python")
        if _WINDOWS.fullmatch(part):
            raise ValueError(f"{part!r} is a device on Windows, not a folder")
        if len(part) > _LONGEST:
            raise ValueError(f"{part[:20]!r}... is longer than {_LONGEST} characters")
    owner = _owner(parts)
    if owner:
        raise ValueError(f"{parts[0]!r} is the name of {owner}, which the package would overwrite")
    return value


def _owner(parts: list[str]) -> str | None:
    """Whose the top level is; what lies inside `cognite` is shared by many."""
    top = parts[0].casefold()  # one folder on Windows and macOS, however it is written
    if top in {name.casefold() for name in sys.stdlib_module_names} | _STARTUP:
        return "a module of Python itself"
    if top in _OURS:
        return "a part of pygen"
    if top in _NEEDED and not (top == "cognite" and len(parts) > 1 and parts[1] != "client"):
        return "a package that SDKs are installed beside"
    return None

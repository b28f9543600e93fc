"""Named settings of one source, which is named in every complaint."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ..errors import ConfigurationError


class Values:
    """Named settings of one source, which is named in every complaint."""

    def __init__(self, values: Mapping[str, Any], names: Mapping[str, tuple[str, ...]], where: str) -> None:
        self._values = values
        self._names = names
        self._where = where
        self._missing: list[str] = []

    def get(self, key: str) -> str | None:
        for name in self._names[key]:
            value = self._values.get(name)
            if isinstance(value, list):
                value = " ".join(map(str, value))
            if value is not None and str(value).strip():
                return str(value).strip()
        return None

    def need(self, key: str) -> str:
        value = self.get(key)
        if value is None:
            self._missing.append(self.name(key))
        return value or ""

    def name(self, *keys: str) -> str:
        """What a setting is called: as it was given, if it was."""
        return " or ".join(
            next((name for name in self._names[key] if self._values.get(name)), self._names[key][0])
            for key in keys
        )

    def lack(self, text: str) -> None:
        self._missing.append(text)

    def stop_if_missing(self) -> None:
        if self._missing:
            raise ConfigurationError(f"{self._where} lacks: {', '.join(self._missing)}")

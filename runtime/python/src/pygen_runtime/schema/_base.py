"""What all wire shapes share: camelCase on the wire, snake_case in Python, nothing lost in between."""

from __future__ import annotations

from typing import Any, ClassVar, Self

from pydantic import BaseModel, ConfigDict
from pydantic.alias_generators import to_camel

from ..errors import ValidationFailed


class Shape(BaseModel):
    """A frozen wire shape. Fields the service may add later are kept."""

    model_config = ConfigDict(
        frozen=True,
        extra="allow",
        populate_by_name=True,
        alias_generator=to_camel,
        defer_build=True,
        protected_namespaces=(),
    )

    _tags: ClassVar[frozenset[str]] = frozenset()
    """Fields that tell variants apart; the service wants them written out even at their default."""

    def __init__(self, /, **data: Any) -> None:
        super().__init__(**data)
        self.__pydantic_fields_set__.update(self._tags)

    # Parsing must not come through the constructor: a document that leaves a tag out is dumped without it,
    # so that dump() returns exactly what was read. Pydantic calls a constructor of ours while parsing
    # unless it carries this mark.
    __init__.__pydantic_base_init__ = True  # type: ignore[attr-defined]

    @classmethod
    def load(cls, document: Any) -> Self:
        """Read the JSON form."""
        return cls.model_validate(document)

    def dump(self) -> dict[str, Any]:
        """The JSON form: exactly what was set, under the names of the API."""
        try:
            return self.model_dump(mode="json", by_alias=True, exclude_unset=True)
        except ValueError as error:
            raise ValidationFailed(f"{type(self).__name__} is nested too deep: {error}") from error

    def tagged(self) -> Self:
        """The same with every tag written out, however deep: what the service accepts in a request."""
        changes = {
            name: changed
            for name, value in self
            if name in self.__pydantic_fields_set__ and (changed := _tagged(value)) is not value
        }
        if not changes and self._tags <= self.__pydantic_fields_set__:
            return self
        copy = self.model_copy(update=changes)
        copy.__pydantic_fields_set__.update(self._tags)
        return copy


def _tagged(value: Any) -> Any:
    if isinstance(value, Shape):
        return value.tagged()
    if isinstance(value, list):
        items = [_tagged(item) for item in value]
        return items if any(a is not b for a, b in zip(items, value, strict=True)) else value
    if isinstance(value, dict):
        entries = {key: _tagged(item) for key, item in value.items()}
        return entries if any(entries[key] is not value[key] for key in value) else value
    return value

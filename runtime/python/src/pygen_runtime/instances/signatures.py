"""What `help()`, `inspect` and notebooks show of classes whose annotations pydantic does not see.

Pydantic puts a `__signature__` on every class it makes; a property of the metaclass stands in front of it.
Without that property everything validates as before, but a signature shows what pydantic validates by
(`rotor: Annotated[Any, RelationInput(...)]`) where people should read `rotor: RotorWrite | NodeId | ...`.
"""

from __future__ import annotations

import inspect
import re
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, dataclass_transform

from pydantic import BaseModel, Field

if TYPE_CHECKING:
    from pydantic._internal._model_construction import ModelMetaclass
    from pydantic.fields import FieldInfo
else:
    ModelMetaclass = type(BaseModel)

ALIAS = re.compile(r"\b_(?:p|t|dt)\.")
_IDENTITY = {
    "space": "str",
    "external_id": "str",
    "node_type": "NodeId | str",
    "edge_type": "NodeId | str",
    "start_node": "NodeId | str",
    "end_node": "NodeId | str",
    "existing_version": "int",
    "data_record": "DataRecord",
}


@dataclass_transform(kw_only_default=True, field_specifiers=(Field,))
class LiveSignature(ModelMetaclass):
    """Shows the fields of a class with the types its source says."""

    @property
    def __signature__(cls) -> inspect.Signature:
        return _signature(cls)

    @__signature__.setter
    def __signature__(cls, value: Any) -> None:
        """Pydantic's own, made of what it validates by, is nothing people can read."""


def _signature(cls: Any) -> inspect.Signature:
    types: dict[str, str] = {}
    for base in reversed(cls.__mro__):
        types |= {name: ALIAS.sub("", said) for name, said in vars(base).get("_said_types", {}).items()}
    fields: Mapping[str, FieldInfo] = cls.__pydantic_fields__
    unsaid = {member.name for member in cls._view.members} - types.keys()
    parameters = [
        _parameter(key, field, types.get(key)) for key, field in fields.items() if key not in unsaid
    ]
    return inspect.Signature(parameters, return_annotation=None)


def _parameter(name: str, field: FieldInfo, said: str | None) -> inspect.Parameter:
    default = inspect.Parameter.empty if field.is_required() else field.default
    default = ... if field.default_factory is not None else default
    if said is None and name in _IDENTITY:
        said = _IDENTITY[name] + (" | None" if default is None else "")
    elif said is None:  # a field that a user's subclass adds
        said = inspect.formatannotation(field.annotation)
    return inspect.Parameter(name, inspect.Parameter.KEYWORD_ONLY, default=default, annotation=said)

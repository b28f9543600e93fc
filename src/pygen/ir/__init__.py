"""The language-neutral representation of an SDK: what every target generates from."""

from pygen.ir.build import build_ir
from pygen.ir.ends import edge_types
from pygen.ir.export import dumps, json_schema, to_json
from pygen.ir.values import (
    Class,
    Comparison,
    Direct,
    Direction,
    EdgeConnection,
    EnumValue,
    FilterOperator,
    Json,
    ModelInfo,
    Override,
    Property,
    ReverseConnection,
    Sdk,
    Through,
    Unit,
    Value,
    ValueType,
)
from pygen.refs import ClassKind, ClassRef, ContainerPropertyRef, ContainerRef, NodeRef, ViewRef

__all__ = [
    "Class",
    "ClassKind",
    "ClassRef",
    "Comparison",
    "ContainerPropertyRef",
    "ContainerRef",
    "Direct",
    "Direction",
    "EdgeConnection",
    "EnumValue",
    "FilterOperator",
    "Json",
    "ModelInfo",
    "NodeRef",
    "Override",
    "Property",
    "ReverseConnection",
    "Sdk",
    "Through",
    "Unit",
    "Value",
    "ValueType",
    "ViewRef",
    "build_ir",
    "dumps",
    "edge_types",
    "json_schema",
    "to_json",
]

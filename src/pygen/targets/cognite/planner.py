"""From the representation to classes of cognite-sdk."""

from __future__ import annotations

from collections.abc import Iterable

from pygen.ir import Class, Direct, Property, Sdk, Value
from pygen.naming import Names
from pygen.source.documentation import class_text
from pygen.source.python.layout import LINE, STEP, Expression, Union, block, call, flat, index, lay, union
from pygen.source.python.text import literal
from pygen.source.width import width
from pygen.targets.cognite.plan import ClassPlan, ModulePlan

_SCALARS = {
    "text": "str",
    "int32": "int",
    "int64": "int",
    "float32": "float",
    "float64": "float",
    "boolean": "bool",
    "timestamp": "_dt.datetime",
    "date": "_dt.date",
    "json": "dict[str, Any]",
    "enum": "str",
    "timeseries": "str",
    "file": "str",
    "sequence": "str",
}
_REFERENCE = "DirectRelationReference"
_PAIR = "tuple[str, str]"
_PAD = STEP * 2
_INSTANCES = "from cognite.client.data_classes.data_modeling.instances import"
Stored = Value | Direct


def plan_module(sdk: Sdk, names: Names, module: str, generator: str) -> ModulePlan:
    classes = tuple(_ClassPlanner(cls, names).plan() for cls in sdk.classes)
    stored = [prop for cls in sdk.classes for prop in _stored(cls.properties)]
    written = [
        prop for cls in sdk.classes if cls.writable for prop in _stored(cls.properties) if not prop.read_only
    ]
    kinds = {prop.type for prop in stored if isinstance(prop, Value)}
    said = " ".join(flat(one.read) for one in classes)
    return ModulePlan(
        module=module,
        titles=tuple(map(str, sdk.models)),
        generator=generator,
        classes=classes,
        imports=block(_bases(sdk, classes), _INSTANCES),
        uses_datetime=bool(kinds & {"timestamp", "date"}),
        typing=(*(["Any"] if "json" in kinds else []), *(["Literal"] if "Literal[" in said else [])),
        applies=any(cls.writable for cls in sdk.classes),
        has_references=any(isinstance(prop, Direct) and not prop.list for prop in written),
        has_lists=any(isinstance(prop, Direct) and prop.list for prop in written),
    )


def _bases(sdk: Sdk, classes: tuple[ClassPlan, ...]) -> list[str]:
    """What is imported of the instances of cognite-sdk."""
    kinds = {
        ("Edge" if cls.kind == "edge" else "Node", apply) for cls in sdk.classes for apply in _forms(cls)
    }
    options = ["PropertyOptions"] if any(cls.options for cls in classes) else []
    return [*options, *sorted(f"Typed{kind}{apply}" for kind, apply in kinds)]


def _forms(cls: Class) -> tuple[str, ...]:
    return ("", "Apply") if cls.writable else ("",)


def _stored(properties: Iterable[Property]) -> list[Stored]:
    """What is stored with an instance; the others are not part of these classes."""
    return [prop for prop in properties if isinstance(prop, Stored)]


class _ClassPlanner:
    def __init__(self, cls: Class, names: Names) -> None:
        self.cls = cls
        self.name = names.classes[cls.ref]
        self.kind = "Edge" if cls.kind == "edge" else "Node"
        self.members = names.members[cls.ref]
        self.read = sorted(_stored(cls.properties), key=lambda prop: (prop.nullable, prop.id))
        self.write = sorted(
            (prop for prop in self.read if not prop.read_only), key=lambda prop: (not prop.required, prop.id)
        )

    def plan(self) -> ClassPlan:
        view = self.cls.view
        writable = self.cls.writable
        return ClassPlan(
            name=self.name,
            doc=class_text(self.cls, self.name, ()),
            view=call("ViewId", *map(literal, (view.space, view.external_id, view.version))),
            kind=self.kind,
            options=tuple(
                (self.members[prop.id], call("PropertyOptions", literal(prop.id)))
                for prop in self.read
                if self.members[prop.id] != prop.id
            ),
            literals=tuple(
                (
                    self.members[prop.id],
                    _either(self._reads(prop), "None") if prop.nullable else self._reads(prop),
                )
                for prop in self.read
                if self.members[prop.id] == prop.id and "Literal[" in flat(self._reads(prop))
            ),
            read=self._read(),
            read_base=call("super().__init__", *self._passed(self._read_head())),
            read_values=tuple((self.members[prop.id], self.members[prop.id]) for prop in self.read),
            apply=self._apply() if writable else None,
            apply_base=call("super().__init__", *self._passed(self._apply_head())) if writable else None,
            apply_values=tuple((self.members[prop.id], self._given(prop)) for prop in self.write),
            as_write=self._as_write(),
        )

    def _ends(self) -> tuple[str, ...]:
        return ("type", "start_node", "end_node") if self.kind == "Edge" else ()

    def _read_head(self) -> tuple[str, ...]:
        times = ("version", "last_updated_time", "created_time", "deleted_time")
        return ("space", "external_id", *times, "type", *self._ends()[1:])

    def _apply_head(self) -> tuple[str, ...]:
        return ("space", "external_id", "existing_version", "type", *self._ends()[1:])

    def _passed(self, names: Iterable[str]) -> list[str]:
        return [f"{name}={name}" for name in names]

    def _read(self) -> Expression:
        ends = [f"{name}: {_REFERENCE} | {_PAIR}" for name in self._ends()]
        needed = [self._parameter(prop, self._reads(prop), "") for prop in self.read if not prop.nullable]
        others = [
            self._parameter(prop, _either(self._reads(prop), "None"), " = None")
            for prop in self.read
            if prop.nullable
        ]
        kind = [] if ends else [f"type: {_REFERENCE} | {_PAIR} | None = None"]
        times = ["version: int", "last_updated_time: int", "created_time: int"]
        head = ["self", "space: str", "external_id: str", "*", *times, *ends]
        return call("def __init__", *head, *needed, *others, *kind, "deleted_time: int | None = None")

    def _apply(self) -> Expression:
        ends = [f"{name}: {_REFERENCE} | {_PAIR}" for name in self._ends()]
        needed = [self._parameter(prop, self._writes(prop), "") for prop in self.write if prop.required]
        others = [
            self._parameter(prop, _either(self._writes(prop), "Omitted", "None"), " = OMITTED")
            for prop in self.write
            if not prop.required
        ]
        kind = [] if ends else [f"type: {_REFERENCE} | {_PAIR} | Omitted | None = OMITTED"]
        head = ["self", "space: str", "external_id: str", "*", *ends]
        return call("def __init__", *head, *needed, *others, "existing_version: int | None = None", *kind)

    def _parameter(self, prop: Stored, kind: Expression, default: str) -> str:
        """A parameter on a line of its own, broken as the formatter breaks it."""
        start = f"{self.members[prop.id]}: "
        if width(f"{_PAD}{start}{flat(kind)}{default},") <= LINE:
            return f"{start}{flat(kind)}{default}"
        terms = kind.items if isinstance(kind, Union) else (kind,)
        first = lay(start, terms[0], "" if len(terms) > 1 else default, 2)
        return f"\n{_PAD}| ".join([first.lstrip(), *map(flat, terms[1:])]) + (
            default if len(terms) > 1 else ""
        )

    def _writes(self, prop: Stored) -> Expression:
        return _write_type(prop, self.members[prop.id])

    def _reads(self, prop: Stored) -> Expression:
        return _read_type(prop, self.members[prop.id])

    def _given(self, prop: Stored) -> Expression:
        name = self.members[prop.id]
        if isinstance(prop, Value):
            return name
        return call("_references" if prop.list else "_reference", name)

    def _as_write(self) -> Expression:
        values = [f"{self.members[prop.id]}=self.{self.members[prop.id]}" for prop in self.write]
        ends = [f"{name}=self.{name}" for name in self._ends()]
        kind = [] if ends else ["type=self.type"]
        head = ["self.space", "self.external_id", *ends]
        return call(f"{self.name}Apply", *head, *values, "existing_version=self.version", *kind)


def _read_type(prop: Stored, name: str) -> Expression:
    one: Expression = _REFERENCE if isinstance(prop, Direct) else _scalar(prop, name)
    return index("list", one) if prop.list else one


def _write_type(prop: Stored, name: str) -> Expression:
    if isinstance(prop, Direct):
        one = union(_REFERENCE, _PAIR)
        return index("Sequence", one) if prop.list else one
    return index("list", _scalar(prop, name)) if prop.list else _scalar(prop, name)


def _either(kind: Expression, *others: str) -> Expression:
    return union(*(kind.items if isinstance(kind, Union) else (kind,)), *others)


def _scalar(prop: Value, name: str) -> Expression:
    """The values of an enum, where they can be said.

    Annotations are read by cognite-sdk, which takes any with `date` in it for that of a day; and checkers
    lose the type of an attribute that is called otherwise than in the model.
    """
    values = [literal(value.id) for value in prop.values]
    if prop.type == "enum" and values and name == prop.id and not any("date" in value for value in values):
        return index("Literal", *values)
    return _SCALARS[prop.type]

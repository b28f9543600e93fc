"""What a generated `<package>.spark` has: a class for each view, made when it is asked for.

The columns are those of the field table. Type checkers know the classes from the stub beside the module.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from pygen_runtime.instances.spec import Direct, Property, View
from pygen_runtime.names import nearest

from .columns import Reference, Value
from .connecting import MakesConfig
from .faces import Edges, Nodes
from .packages import class_named, package_named

if TYPE_CHECKING:
    from pyspark.sql import SparkSession

VERBS = frozenset({"delete", "mro", "read", "read_edges", "read_stream", "schema", "write"})
"""Names that classes have for themselves; a column that is called so has `_` at the end of its attribute."""


def views_of(home: str) -> tuple[Callable[[str], Any], Callable[[], list[str]], RegisterViews]:
    """`__getattr__`, `__dir__` and `register_views` of the module `home`."""
    package = home.removesuffix(".spark")

    def names() -> dict[str, str]:
        return {name: attribute for attribute, name in package_named(package).classes.items()}

    def get(name: str) -> Any:
        if name.startswith("__") and name != "__all__":
            raise AttributeError(f"module {home!r} has no attribute {name!r}")
        known = names()
        if name == "__all__":
            return sorted([*known, "register_views"])
        if name not in known:
            hint = nearest(name, known)
            raise AttributeError(f"module {home!r} has no attribute {name!r}.{hint}")
        made = face_of(home, package, known[name])
        setattr(sys.modules[home], name, made)
        return made

    return get, lambda: sorted([*names(), "register_views"]), RegisterViews(package)


def face_of(home: str, package: str, attribute: str) -> Any:
    """The class of a view."""
    read: Any = class_named(package_named(package), attribute)
    view: View = read._view
    said = {
        "__module__": home, "__doc__": read.__doc__, "_package": package, "_name": attribute, "_read": read
    }  # fmt: skip
    return type(read.__name__, (Edges if view.used_for == "edge" else Nodes,), said | columns_of(view))


def columns_of(view: View) -> dict[str, Value | Reference]:
    """The columns by the names of their attributes."""
    stored = [member for member in view.members if isinstance(member, Property | Direct)]
    taken = {member.name for member in stored} | VERBS
    columns: dict[str, Value | Reference] = {}
    for member in stored:
        name = member.name
        while name in VERBS or (name != member.name and name in taken):
            name += "_"
        one = isinstance(member, Direct) and not member.list
        columns[name] = Reference(member.name) if one else Value(member.name)
    return columns


class RegisterViews:
    """Makes the views of a package known to SQL."""

    def __init__(self, package: str) -> None:
        self._package = package

    def __call__(
        self,
        spark: SparkSession,
        *names: str,
        partitions: int | None = None,
        config: MakesConfig | None = None,
    ) -> None:
        """Temporary views called as the client's attributes are (`wind_turbine`); all of them, or the named.

        Conditions of SQL are applied by Spark after all of a view is read: for less, `read` it with `where`
        and give that frame a name.
        """
        package = package_named(self._package)
        for name in names:
            class_named(package, name)  # a wrong one is told before anything is known to SQL
        for name in names or package.classes:
            view = face_of(f"{self._package}.spark", self._package, name)
            view.read(spark, partitions=partitions, config=config).createOrReplaceTempView(name)

"""The builder: every step returns a new query, and nothing is sent until a terminal asks for it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any, ClassVar, Generic, ParamSpec, Self, TypeVar, cast

import msgspec

from ...counts import counted
from ...errors import ValidationFailed
from ...filters.algebra import both
from ...filters.describe import describe
from ...filters.keywords import where as keyword_where
from ...filters.names import base_of, find_member
from ...filters.sorting import Sort, resolve_sort
from ...filters.units import resolve_units
from ...filters.view_fields import fields_of
from ...instances.spec import Direct, EdgeTo, Reverse, View
from ...names import UnknownName, nearest, public_names
from ..asked import (
    BARE,
    TYPED,
    Asked,
    Context,
    End,
    can_be_followed,
    check_names,
    connection,
    connections,
    find_connection,
    mixed,
    stored,
)
from .branching import branch_of, checked_limit, filter_of, nodes_of, options_of, read_as, refuse_bounded
from .signatures import signature, with_parameters
from .typing import Condition, Filtered

if TYPE_CHECKING:
    from ...filters.connections import Count
    from ...filters.figures import Figure

FieldsT = TypeVar("FieldsT")
FieldT = TypeVar("FieldT", bound=str)
P = ParamSpec("P")
S = TypeVar("S", covariant=True)


class Selection(Generic[FieldsT, FieldT]):
    """Which instances of a view, and what of their surroundings. Each step returns a new one."""

    _view: ClassVar[View | None] = None
    _classes: ClassVar[dict[tuple[str, str, str, str], type[Selection[Any, Any]]]] = {}
    _asked: Asked
    _context: Context

    def __init_subclass__(cls, view: View | None = None, **options: Any) -> None:
        super().__init_subclass__(**options)
        if view is not None:
            cls._view = view
            Selection._classes[_key(view)] = cls
            cls.where = with_parameters(cls.where, view)  # type: ignore[method-assign]

    def __init__(self, source: Any = None) -> None:
        # `source` is an API object of generated code, or the two values a branch starts from
        self._source = source
        if isinstance(source, tuple):
            self._asked, self._context = source
            return
        view = self._view if self._view is not None else source._view
        self._asked = Asked(view)
        self._context = Context(TYPED, source._client.instance_space)

    def where(
        self: Filtered[P, FieldsT, S],
        condition: Condition[FieldsT] = None,
        /,
        *args: P.args,
        **where: P.kwargs,
    ) -> S:
        """Keep only instances that match; several calls are combined with and."""
        if args:
            raise ValidationFailed("where takes one condition: combine several with & or |")
        found: S = cast(Any, self)._where(condition, where)
        return found

    def select(self, *fields: FieldT) -> Self:
        """Fetch only these properties; the others are left empty."""
        asked = self._asked
        if not fields:
            raise ValidationFailed("select() needs at least one property", view=asked.view.external_id)
        check_names(asked.view, "select", fields)
        base = base_of(asked.view)  # these are always there
        names = [name for name in fields if find_member(asked.view, name) is not None or name not in base]
        return self._but(properties=tuple(dict.fromkeys(stored(asked.view, name).name for name in names)))

    def sort_by(self, *fields: FieldT | Sort[FieldT]) -> Self:
        """Order by these; ties in no particular order."""
        return self._but(sort=resolve_sort(self._asked.view, list(fields)))

    def limit(self, limit: int | None) -> Self:
        """At most so many; of a branch: so many for each instance it starts from."""
        return self._but(limit=checked_limit(self._asked.view, limit))

    def target_units(self, units: str | Mapping[FieldT, str]) -> Self:
        """Convert to a unit system (`"SI"`), or properties to a unit (`{"capacity": "power:kilow"}`)."""
        return self._but(units=resolve_units(self._asked.view, units))

    def with_all(self, depth: int = 1) -> Self:
        """Bring all that is connected, so many steps far; what was asked of a connection before stays."""
        counted("depth", depth, 1, view=self._asked.view.external_id)
        further = None if depth == 1 else lambda there: there.with_all(depth - 1)
        return self._with_each((Direct, EdgeTo, Reverse), further)

    def with_ids(self) -> Self:
        """Bring the ids of all that edges and reverse relations lead to; relations have theirs without."""
        return self._with_each((EdgeTo, Reverse), lambda there: there._but(properties=()))

    def __or__(self, other: Self) -> Self:
        """What either gives, each once; order, properties and branches are those of the first."""
        return self._combined(other, "|")

    def __and__(self, other: Self) -> Self:
        """What both give; order, properties and branches are those of the first."""
        return self._combined(other, "&")

    def __sub__(self, other: Self) -> Self:
        """What the first gives and the other does not."""
        return self._combined(other, "-")

    def _combined(self, other: Any, sign: str) -> Self:
        if not hasattr(other, "_as_branch"):
            return NotImplemented  # type: ignore[no-any-return]
        from .sets import combined

        new = self._but()
        new._asked = combined(self._asked, other._as_branch(self._context), sign)
        return new

    def add(self, **figures: Callable[[FieldsT], Figure | Count]) -> Self:
        """Put figures beside each result: `add(blades=lambda t: t.blades.count())`, then `turbine.figures`.

        count, sum, avg, min and max of what an instance is connected with; `frame()` has them as columns.
        """
        from ...filters.figures import figure_of

        asked = self._asked
        made = dict(asked.figures)
        for name, function in figures.items():
            if find_member(asked.view, name) is not None or not callable(function):
                wrong = f"{name} is a property" if callable(function) else f"not {function!r}"
                raise ValidationFailed(
                    f"add() takes functions of the fields by names of their own: {wrong}",
                    view=asked.view.external_id,
                )
            made[name] = figure_of(function(self._fields()), name, asked.view)
        return self._but(figures=tuple(made.items()))

    def _same(self) -> Self:
        """What the steps return; here for type checkers."""
        return self

    def _fields(self) -> FieldsT:
        """What conditions are functions of; here for type checkers."""
        space = self._context.instance_space
        made: Any = fields_of(self._asked.view, self._context.catalog.related, instance_space=space)
        return made  # type: ignore[no-any-return]

    def _named(self, field: FieldT, /) -> FieldT:
        """A name of a field; here for type checkers."""
        return field

    def _where(self, condition: Any, where: Mapping[str, Any]) -> Self:
        asked, context = self._asked, self._context
        rest = dict(where)
        given = [filter_of(one, asked.view, context) for one in (condition, rest.pop("where", None))]
        keywords = keyword_where(asked.view, rest, context.instance_space)
        return self._but(filter=both(asked.filter, *given, keywords))

    def _with(self, name: str, branch: Any, options: Mapping[str, Any]) -> Self:
        asked, context = self._asked, self._context
        member = connection(asked.view, name)
        unknown = options.keys() - options_of(member)
        if unknown:
            taken = sorted(options_of(member))
            hint = nearest(sorted(unknown)[0], taken) or (f" It takes {', '.join(taken)}." if taken else "")
            raise ValidationFailed(
                f"with_{name} does not take {', '.join(sorted(unknown))}.{hint}", view=asked.view.external_id
            )
        rest = dict(options)
        chosen = self._chosen(member, branch, rest.pop("as_", None))
        branched = branch_of(member, chosen, asked.view, rest, context)
        kept = tuple(branch for branch in asked.branches if branch.member.name != name)
        return self._but(branches=(*kept, branched))

    def _with_each(self, kinds: tuple[type, ...], branch: Any) -> Self:
        """Follow each connection that was not asked for and can be followed."""
        asked = {branched.member.name for branched in self._asked.branches}
        found = self
        for member in connections(self._asked.view):
            if isinstance(member, kinds) and member.name not in asked:
                further = found._with(member.name, branch, {})
                if can_be_followed(further._asked.branches[-1]):
                    found = further
        return found

    def _chosen(self, member: Direct | EdgeTo | Reverse, branch: Any, as_: Any) -> Asked:
        """What is asked of the nodes that a connection leads to."""
        view, context = self._asked.view, self._context
        query = getattr(branch, "_as_branch", None) if isinstance(member, End) else None
        if query is not None:
            return nodes_of(query(context), view, member)
        if as_ is not None:
            target: View | None = read_as(as_, member, view, context)
        else:
            target = context.catalog.related(view, member.target) if member.target else None
        selection = Selection._of(target or BARE, context)
        if branch is not None and not callable(branch):
            or_query = " or a query" if isinstance(member, End) else ""
            raise ValidationFailed(
                f"with_{member.name} takes a function of the selection{or_query}, not {branch!r}",
                view=view.external_id,
            )
        chosen = selection if branch is None else branch(selection)
        if not isinstance(chosen, Selection) or chosen._asked.view is not selection._asked.view:
            raise ValidationFailed(
                f"the function given to with_{member.name} must return the selection", view=view.external_id
            )
        refuse_bounded(chosen._asked, member.name)
        if chosen._asked.figures:
            raise ValidationFailed(
                f"with_{member.name}: add() puts figures beside what a query gives, not what it brings along",
                view=view.external_id,
            )
        return chosen._asked

    def _along(self, names: tuple[str, ...]) -> Self:
        """The same with nothing but a path of connections."""
        from .targets import along

        new = self._but()
        new._asked = along(self._asked, names, self._context)
        return new

    def _as_branch(self, context: Context) -> Asked:
        """What a query asks for, where it stands for the nodes at an end of edges."""
        if context.catalog is not self._context.catalog:
            raise mixed()
        return self._asked

    if not TYPE_CHECKING:  # a typo must stay an error of the type checker

        def __getattr__(self, name: str) -> Any:
            return self._step(name)

    def _step(self, name: str) -> Any:
        if name.startswith("with_") and "_asked" in self.__dict__:
            return self._follower(name)
        steps = [f"with_{member.name}" for member in self._known_connections()]
        raise UnknownName(type(self).__name__, name, lambda: [*steps, *public_names(type(self))])

    def _follower(self, name: str) -> Any:
        connection_name = name.removeprefix("with_")

        def follow(branch: Any = None, /, **options: Any) -> Any:
            return self._with(connection_name, branch, options)

        found = find_connection(self._asked.view, connection_name)
        if found is not None:
            follow.__name__ = follow.__qualname__ = name
            follow.__doc__ = (
                f"Include {connection_name}; `branch` takes a selection and gives back a narrower one."
            )
            options = {
                option: 1 if option == "max_distance" else None for option in sorted(options_of(found))
            }
            follow.__signature__ = signature("branch", options)  # type: ignore[attr-defined]
        return follow

    def __repr__(self) -> str:
        asked = self._asked
        branches = "".join(f", with {branch.member.name}" for branch in asked.branches)
        condition = "" if asked.filter is None else f" where {describe(asked.filter)}"
        return f"<{type(self).__name__} of {asked.view.external_id}{condition}{branches}>"

    def __dir__(self) -> list[str]:
        return sorted({*super().__dir__(), *(f"with_{member.name}" for member in self._known_connections())})

    def _known_connections(self) -> list[Any]:
        asked = self.__dict__.get("_asked")
        return [] if asked is None else connections(asked.view)

    @staticmethod
    def _of(view: View, context: Context) -> Selection[Any, Any]:
        """An empty selection of a view, typed where generated code has a class for it."""
        cls = Selection._classes.get(_key(view), AnySelection)
        return cls((Asked(view), context))

    def _but(self, **changes: Any) -> Self:
        new = object.__new__(type(self))
        new.__dict__.update(self.__dict__)
        new._asked = msgspec.structs.replace(self._asked, **changes)
        return new


def _key(view: View) -> tuple[str, str, str, str]:
    return (view.package, view.space, view.external_id, view.version)


class AnySelection(Selection[Any, str]):
    """What a branch is given whose nodes the model says nothing about, and views without generated code."""

    def _takes_filters(self, **where: Any) -> None:
        """Any keyword may be a filter; here for type checkers."""

"""Calls of v1 in application code, as calls of the SDK: one expression in, one expression out.

Every function takes what a call was given and gives the text of the call now; `Unknown` where nobody can say
what was meant without running the program.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from pygen.ir import EdgeConnection
from pygen.migration.notes import MEANINGS
from pygen.migration.renames import Renames
from pygen.refs import ViewRef

ALL = ("-1", "None", 'float("inf")', "float('inf')", "math.inf", "np.inf", "numpy.inf")
"""What v1 took for "all"."""
VERBS = ("list", "search", "retrieve", "aggregate", "histogram", "iterate")


class Unknown(Exception):
    """The call is left as it is; the text says why."""


@dataclass
class Given:
    """The arguments of a call, as text."""

    positional: list[str]
    keywords: dict[str, str]

    def pop(self, name: str) -> str | None:
        return self.keywords.pop(name, None)

    def first(self, name: str) -> str | None:
        """By position or by its name."""
        return self.positional.pop(0) if self.positional else self.pop(name)

    def __str__(self) -> str:
        return ", ".join([*self.positional, *(f"{name}={value}" for name, value in self.keywords.items())])


@dataclass
class Written:
    """The call now, what it needs, and what its reader should know."""

    text: str
    imports: set[tuple[str, str]] = field(default_factory=set)
    meanings: set[str] = field(default_factory=set)


class Calls:
    """The verbs of one view."""

    def __init__(self, renames: Renames, accessor: str) -> None:
        self._renames = renames
        self._accessor = accessor
        self._view = renames.v1.accessors[accessor]

    def written(self, client: str, verb: str, given: Given) -> Written:
        """A call of a verb of v1."""
        api = f"{client}.{self._renames.accessors[self._accessor]}"
        made = Written("")
        if verb == "retrieve":
            return self._retrieve(api, given, made)
        if verb in ("list", "iterate") and given.positional:
            raise Unknown(f"{verb}() has filters that are given by position")
        words = self._words(verb, given)
        if verb == "search":
            made.meanings.add("search")
        self._renamed(given)
        connections = given.pop("retrieve_connections")
        self._sorted(given, made)
        if verb == "iterate":
            if given.pop("cursors") is not None:
                raise Unknown("iterate() goes on from cursors of v1, which are of no use now")
            if given.keywords.get("limit") in ALL:
                given.pop("limit")
            made.meanings.add("iterate")
        elif verb in ("list", "search") or "group_by" in given.keywords:
            self._limited(given, made)
        if (step := _step(connections)) is not None:
            return self._with_connections(api, verb, step, given, made)
        made.text = f"{api}.{verb}({', '.join(part for part in (*words, str(given)) if part)})"
        made.text += ".pages()" if verb == "iterate" else ""
        return made

    def _words(self, verb: str, given: Given) -> list[str]:
        """What is given by position now."""
        if verb == "search":
            if (named := given.keywords.get("properties", "["))[0] in "\"'":
                given.keywords["properties"] = f"[{named}]"
            given.keywords["operator"] = '"AND"'
            return [given.first("query") or '""']
        if verb == "aggregate":
            metric = given.first("aggregate")
            if metric is None or "." in metric:
                raise Unknown(
                    "the aggregate is an object of cognite-sdk: name it, as in aggregate('avg', ...)"
                )
            if (searched := given.pop("search_property")) is not None:
                given.keywords["properties"] = searched
            if "group_by" not in given.keywords:
                given.pop("limit")
            return [metric]
        return []

    def _renamed(self, given: Given) -> None:
        """Keywords under the names they have now."""
        names = {"filter": "where", **self._renames.keywords(self._view)}
        given.keywords = {names.get(name, name): value for name, value in given.keywords.items()}
        for name, value in list(given.keywords.items()):
            if value == "None" and name != "limit":
                given.pop(name)

    def _sorted(self, given: Given, made: Written) -> None:
        if given.pop("sort") is not None:
            raise Unknown("sort= takes objects of cognite-sdk: write sort_by=desc('name')")
        direction, by = given.pop("direction"), given.keywords.get("sort_by")
        if direction is None or by is None or direction.strip("\"'") == "ascending":
            return
        if direction.strip("\"'") != "descending" or by[:1] not in "\"'":
            raise Unknown("the order is decided at run time")
        given.keywords["sort_by"] = f"desc({by})"
        made.imports.add(("pygen_runtime", "desc"))

    def _limited(self, given: Given, made: Written) -> None:
        limit = given.keywords.get("limit")
        if limit in ALL:
            given.pop("limit")
        elif limit is None:
            given.keywords["limit"] = "25"
            made.meanings.add("limit")

    def _with_connections(self, api: str, verb: str, step: str, given: Given, made: Written) -> Written:
        if verb == "search":
            raise Unknown("search() that reads connections is query().search(...).with_all().list() now")
        options = {name: given.pop(name) for name in ("limit", "chunk_size", "sort_by")}
        where = f".where({given})" if given.keywords else ""
        order = f".sort_by({options['sort_by']})" if options["sort_by"] else ""
        kept = [f"{name}={value}" for name, value in options.items() if value and name != "sort_by"]
        end = f".{verb}({', '.join(kept)})"
        made.text = f"{api}.query(){where}{order}.{step}(){end}{'.pages()' if verb == 'iterate' else ''}"
        made.meanings.add("retrieve_connections")
        return made

    def _retrieve(self, api: str, given: Given, made: Written) -> Written:
        ids, space = given.first("external_id"), given.first("space")
        connections = given.pop("retrieve_connections")
        if ids is None:
            raise Unknown("retrieve() without an id")
        several = ids.startswith("[")
        if space is not None and (several or not ids.startswith(("'", '"', "f'", 'f"'))):
            raise Unknown(
                "retrieve() has a space for ids that are not written here: give pairs (space, external_id)"
            )
        one = ids if space is None else f"({space}, {ids})"
        if (step := _step(connections)) is not None:
            if several or given.keywords:
                raise Unknown(
                    "retrieve() of several with connections is query().where(...).with_all().list()"
                )
            at = "" if space is None else f", space={space}"
            made.text = f"{api}.query().where(external_id={ids}{at}).{step}().first()"
            made.meanings.add("retrieve_connections")
            return made
        child = ", as_child=True" if given.pop("as_child_class") is not None else ""
        made.text = f"{api}.retrieve({one}{child})"
        return made


def _step(connections: str | None) -> str | None:
    """What brings as much of the connections as v1 was told to; None for nothing."""
    match "skip" if connections is None else connections.strip("\"'"):
        case "skip":
            return None
        case "full":
            return "with_all"
        case "identifier":
            return "with_ids"
    raise Unknown("what is read of connections is decided at run time")


@dataclass(frozen=True)
class Link:
    """One part of a chain: `.name`, or `.prefix("A")`."""

    name: str
    given: Given | None = None


@dataclass
class _Branch:
    """What a chain asks of one view."""

    view: ViewRef
    conditions: list[str] = field(default_factory=list)
    order: str = ""


class Chains:
    """`client.x.select()....list_full()`."""

    def __init__(self, renames: Renames, accessor: str) -> None:
        self._renames = renames
        self._accessor = accessor

    def written(self, client: str, links: Sequence[Link]) -> Written:
        """The chain as a query; `links` are what follows select()."""
        *steps, end = links
        made = Written("", meanings={"select"})
        branches, path = self._branches(steps, made)
        query = f"{client}.{self._renames.accessors[self._accessor]}.query()"
        inner = ""
        for depth in range(len(branches) - 1, 0, -1):
            name = f"x{depth}"
            asked = self._asked(branches[depth], name) + inner
            branch = f"lambda {name}: {name}{asked}, " if asked else ""
            inner = f".with_{path[depth - 1]}({branch}required=True)"
        made.text = f"{query}{self._asked(branches[0], 'x')}{inner}"
        limit = "5" if end.given is None else end.given.first("limit") or "5"
        if end.name == "list_full" or (len(branches) == 1 and end.name.startswith("list")):
            made.text += ".list()" if limit in ALL else f".list(limit={limit})"
            return made
        if not end.name.startswith("list_"):
            raise Unknown(f"a chain of select() that ends with {end.name}()")
        made.text += f'.targets("{".".join(path)}")'
        if limit in ALL:
            made.text = f"list({made.text})"
        else:
            made.text = f"list(islice({made.text}, {limit}))"
            made.imports.add(("itertools", "islice"))
        return made

    def _branches(self, steps: Sequence[Link], made: Written) -> tuple[list[_Branch], list[str]]:
        branches = [_Branch(self._renames.v1.accessors[self._accessor])]
        path: list[str] = []
        at = 0
        while at < len(steps):
            link, here = steps[at], branches[-1]
            following = steps[at + 1] if at + 1 < len(steps) else None
            if link.given is None and following is not None and following.given is not None:
                self._filter(here, link.name, following, made)
                at += 2
                continue
            path.append(self._renames.member(here.view, link.name))
            branches.append(_Branch(self._target(here.view, link.name)))
            at += 1
        return branches, path

    def _target(self, view: ViewRef, name: str) -> ViewRef:
        cls = self._renames.by_view.get(view)
        old = None if cls is None else self._renames.v1.class_of(cls.ref)
        wire = None if old is None else old.members.get(name)
        prop = next((prop for prop in cls.properties if prop.id == wire), None) if cls else None
        target: ViewRef | None = getattr(prop, "target", None)
        if target is None:
            raise Unknown(f"select() follows {name!r}, which leads nowhere that is known")
        if isinstance(prop, EdgeConnection) and prop.edge is not None:
            raise Unknown(
                f"select() follows the edges {name!r}, which have properties: see with_{name}(edge=...)"
            )
        return target

    def _filter(self, here: _Branch, name: str, asked: Link, made: Written) -> None:
        given = asked.given or Given([], {})
        field_name = self._renames.member(here.view, name.removesuffix("_filter"))
        match asked.name:
            case "sort_ascending":
                here.order = f'.sort_by("{field_name}")'
            case "sort_descending":
                here.order = f'.sort_by(desc("{field_name}"))'
                made.imports.add(("pygen_runtime", "desc"))
            case "equals":
                here.conditions.append(f"{{}}.{field_name} == {given.first('value')}")
            case "prefix":
                here.conditions.append(f"{{}}.{field_name}.startswith({given.first('prefix')})")
            case "in_":
                here.conditions.append(f"{{}}.{field_name}.in_({given.first('values')})")
            case "range":
                for sign, bound in ((">=", given.first("gte")), ("<=", given.first("lte"))):
                    if bound not in (None, "None"):
                        here.conditions.append(f"{{}}.{field_name} {sign} {bound}")
            case other:
                raise Unknown(f"select() asks {name}.{other}(), which has no counterpart")

    @staticmethod
    def _asked(branch: _Branch, name: str) -> str:
        several = len(branch.conditions) > 1
        parts = [condition.format("t") for condition in branch.conditions]
        both = " & ".join(f"({part})" if several else part for part in parts)
        where = f".where(lambda t: {both})" if parts else ""
        return f"{where}{branch.order}"


def meanings(names: set[str]) -> Mapping[str, str]:
    return {name: MEANINGS[name] for name in sorted(names)}

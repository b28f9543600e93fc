"""The cases as C#: a method each, so that the compiler checks names and types too."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from csharp.conformance import graphs
from csharp.conformance.spelling import BASE, member, row, text, value, views

_METHODS = {"contains": "Contains", "containsAny": "ContainsAny", "containsAll": "ContainsAll"}
_USES = {
    "list": "await env.Client.Sample.Take(10).ToListAsync();",
    "query": "await env.Client.Sample.Include(t => t.Turbine).ToListAsync();",
    "retrieve": 'env.Result = Neutral.Of((await env.Client.Sample.RetrieveAsync("x"))?.ExternalId);',
    "search": 'await env.Client.Sample.SearchAsync("a");',
    "count": "await env.Client.Sample.CountAsync();",
    "aggregate": "await env.Client.Sample.AverageAsync(t => t.Value);",
    "upsert": 'await env.Client.UpsertAsync([new SampleWrite("x")]);',
    "delete": 'await env.Client.DeleteAsync(["x"]);',
    "sync": "await foreach (var page in env.Client.Sample.SyncAsync()) { }",
}
_FIGURES = {"avg": "AverageAsync", "min": "MinAsync", "max": "MaxAsync", "sum": "SumAsync"}


def body(topic: str, case: Mapping[str, Any]) -> str:
    """The statements of a case."""
    return {
        "filters": _filters,
        "bodies": graphs.written,
        "values": _values,
        "retries": lambda said: _USES[said.get("verb", "retrieve")],
        "errors": lambda said: (
            graphs.written(said) if "objects" in said else _USES[said.get("verb", "retrieve")]
        ),
        "paging": _paging,
        "queries": _queries,
    }[topic](case)


def _filters(case: Mapping[str, Any]) -> str:
    view = case["view"]
    return f"await env.Client.{view}{narrowed(view, case)}.Take(1).ToListAsync();"


def narrowed(view: str, said: Mapping[str, Any]) -> str:
    """`.Where(t => ...)`, of keywords and of conditions."""
    conditions = [
        *_keywords(view, said.get("keywords", ())),
        *(condition(view, w) for w in said.get("where", ())),
    ]
    return "".join(f".Where(t => {one})" for one in conditions)


def _keywords(view: str, triples: Sequence[Any]) -> Iterator[str]:
    """C# has no filters by name: they are said as conditions."""
    for path, operator, said in triples:
        facts, field = row(view, path), f"t.{member(path)}"
        if said is None:
            continue
        if operator == "contains":
            several = said if isinstance(said, list) else [said]
            yield f"{field}.ContainsAny({', '.join(_compared(one, facts) for one in several)})"
        elif isinstance(said, list):
            yield f"{field}.In({_array(said, facts)})"
        elif operator == "prefix":
            yield f"{field}.StartsWith({value(said, facts)})"
        else:
            yield f"{field} {({'is': '==', 'min': '>=', 'max': '<='})[operator]} {_compared(said, facts)}"


def _compared(said: Any, facts: Mapping[str, Any]) -> str:
    """Bounds of single precision are double, so that they are not rounded."""
    return value(said, {**facts, "kind": "float64"} if facts["kind"] == "float32" else facts)


_ARRAYS = {
    "int32": "int",
    "int64": "long",
    "float64": "double",
    "timestamp": "DateTimeOffset",
    "date": "DateOnly",
}


def _array(said: Sequence[Any], facts: Mapping[str, Any]) -> str:
    kind = facts["kind"]
    enum = value("", facts).split("(")[0].removeprefix("new ") if kind == "enum" else ""
    type_ = enum or ("InstanceId" if kind == "direct" else _ARRAYS.get(kind, "string"))
    return f"new {type_}[] {{ {', '.join(value(one, facts) for one in said)} }}"


def condition(view: str, said: Sequence[Any]) -> str:
    """`["<", "ratedPower", 3]` is `t.RatedPower < 3`."""
    name, *rest = said
    if name in ("and", "or"):
        return "(" + {"and": " && ", "or": " || "}[name].join(condition(view, part) for part in rest) + ")"
    if name == "not":
        return f"!({condition(view, rest[0])})"
    path, *values = rest
    facts, field = row(view, path), _field(path)
    if name == "exists":
        return f"{field}.Exists"
    if name == "in":
        return f"{field}.In({_array(values[0], facts)})"
    if name in _METHODS:
        several = values[0] if isinstance(values[0], list) else [values[0]]
        return f"{field}.{_METHODS[name]}({', '.join(_compared(one, facts) for one in several)})"
    if name == "startsWith":
        several = values[0] if isinstance(values[0], list) else [values[0]]
        kind = facts if facts.get("list") else {"kind": "text"}
        return f"{field}.StartsWith({', '.join(value(one, kind) for one in several)})"
    written = [_other(one) or _compared(one, facts) for one in values]
    if name == "between":
        return f"{field}.Between({', '.join(written)})"
    if name == "overlaps":
        return f"{field}.Overlaps({', '.join(written)})"
    return f"({field} {name} {written[0]})"


def _field(path: str) -> str:
    return ".".join(["t", *(member(step) for step in path.split("."))])


def _other(said: Any) -> str | None:
    return _field(said["$property"]) if isinstance(said, dict) and set(said) == {"$property"} else None


def _values(case: Mapping[str, Any]) -> str:
    rows = case.get("rows", [case.get("values", {})])
    names = {name for one in rows for name in one}
    return f"""
        var found = await env.Client.{case["view"]}.Take(10).ToListAsync();
        env.Result = Neutral.Rows(found, x => {projected(case["view"], rows, names, ())});
        env.Unknown = Neutral.Unknown(found);"""


def projected(view: str, rows: Sequence[Any], names: set[str], included: Sequence[Mapping[str, Any]]) -> str:
    """What rows name of an instance `x`, as a JSON object."""
    parts = ['["$externalId"] = x.ExternalId', '["$space"] = x.Space']
    for name in sorted(names - {"$externalId", "$space"}):
        said = [one[name] for one in rows if isinstance(one, Mapping) and name in one]
        facts = {} if name in BASE else views()[view]["properties"].get(name, {})
        leads = facts.get("kind") in ("direct", "edges", "reverse")
        inner = next((one for one in included if one["connection"] == name), None)
        made = f"x.{member(name)}"
        if leads and inner is not None:
            parts.append(f'["{name}"] = {_connected(facts, said, made, inner)}')
        else:
            parts.append(f'["{name}"] = Neutral.Of({made})')
    return "new JsonObject { " + ", ".join(parts) + " }"


def _connected(facts: Mapping[str, Any], said: Sequence[Any], made: str, inner: Mapping[str, Any]) -> str:
    rows: list[Any] = []
    for one in said:
        listed = one.get("$ordered", [one]) if isinstance(one, Mapping) else one or []
        rows += listed
    deeper = inner.get("with", ())
    if "edgeView" in facts:
        edges = [one["$edge"] for one in rows]
        edge = projected(facts["edgeView"], edges, {name for one in edges for name in one}, ())
        nodes = [one["$node"] for one in rows]
        node = projected(facts["target"], nodes, _names(nodes), deeper)
        edge, node = f"Neutral.Row(l.Edge, x => {edge})", f"Neutral.Row(l.Node, x => {node})"
        pair = f'new JsonObject {{ ["$edge"] = {edge}, ["$node"] = {node} }}'
        return f"Neutral.Rows({made}, l => {pair})"
    row = projected(facts["target"], rows, _names(rows), deeper)
    if facts["kind"] == "direct" and facts.get("list"):
        return f"Neutral.Rows({made}?.Select(r => r.ValueOrNull!), x => {row})"
    if facts["kind"] == "direct":
        return f"Neutral.Row({made}?.ValueOrNull, x => {row})"
    return f"Neutral.{'Row' if facts.get('single') else 'Rows'}({made}, x => {row})"


def _names(rows: Sequence[Any]) -> set[str]:
    return {name for one in rows if isinstance(one, Mapping) for name in one}


def _paging(case: Mapping[str, Any]) -> str:
    ask = case["ask"]
    start = f"env.Client.Sample.OrderBy(t => t.Label).InPagesOf({ask['chunkSize']})"
    limit = f".Take({ask['limit']})" if "limit" in ask else ""
    if ask["verb"] == "list":
        return f"foreach (var x in await {start}{limit}.ToListAsync()) env.Found.Add(x.ExternalId);"
    if ask["verb"] == "iterate":
        return f"await foreach (var x in {start}{limit}) env.Found.Add(x.ExternalId);"
    resumed = case.get("resumed", {})
    order = f"OrderBy(t => t.{member(resumed['sort'])})" if "sort" in resumed else "OrderBy(t => t.Label)"
    again = f"env.Client.Sample.{order}.InPagesOf({resumed.get('chunkSize', ask['chunkSize'])})"
    again += f".Take({resumed['limit']})" if "limit" in resumed else ""
    cursor = text(resumed["cursor"]) if "cursor" in resumed else "cursor"
    return f"""
        string? cursor = null;
        await foreach (var page in {start}.AsPages()) {{ cursor = page.Cursor; break; }}
        env.Result = Neutral.Of(cursor is null);
        env.Restart();
        if (cursor is null) return;
        await foreach (var page in {again}.AsPages({cursor}))
            foreach (var x in page.Items) env.Found.Add(x.ExternalId);"""


def _queries(case: Mapping[str, Any]) -> str:
    ask = case["ask"]
    view, verb = ask["view"], ask["verb"]
    made = f"env.Client.{view}" + asked(view, ask)
    if verb == "count":
        return f"env.Result = Neutral.Of(await {made}.CountAsync());"
    if verb == "aggregate":
        figure = f"{_FIGURES[ask['function']]}(t => t.{member(ask['property'])})"
        return f"env.Result = Neutral.Of(await {made}.{figure});"
    row_ = projected(view, case["rows"], _names(case["rows"]), ask.get("with", ()))
    if verb == "search":
        within = ", ".join(f"t.{member(name)}" for name in ask.get("properties", ()))
        only = f", t => [{within}]" if within else ""
        found = f"await {made}.SearchAsync({text(ask['text'])}{only})"
    elif verb == "retrieve" and isinstance(ask["id"], list):
        ids = ", ".join(value(one, {"kind": "direct"}) for one in ask["id"])
        found = f"await {made}.RetrieveAsync(new InstanceId[] {{ {ids} }})"
    elif verb == "retrieve":
        one = value(ask["id"], {"kind": "direct"})
        found = f"new[] {{ await {made}.RetrieveAsync({one}) }}.OfType<{view}>()"
    else:
        found = f"await {made}.ToListAsync()"
    return f"env.Result = Neutral.Rows({found}, x => {row_});"


def asked(view: str, said: Mapping[str, Any]) -> str:
    """Everything that narrows a set, and what it includes."""
    made = narrowed(view, said)
    for number, (path, *rest) in enumerate(said.get("sort", ())):
        verb = ("ThenBy" if number else "OrderBy") + ("Descending" if "descending" in rest else "")
        nulls = ", nullsFirst: true" if "nullsFirst" in rest else ""
        made += f".{verb}(t => t.{member(path)}{nulls})"
    if "limit" in said:
        made += f".Take({said['limit']})"
    for path, unit in said.get("targetUnits", {}).items():
        made += f".InUnit(t => t.{member(path)}, {text(unit)})"
    for branch in said.get("with", ()):
        made += _include(view, branch)
    return made


def _include(view: str, branch: Mapping[str, Any]) -> str:
    facts = views()[view]["properties"][branch["connection"]]
    which = f"t => t.{member(branch['connection'])}"
    inner = asked(facts["target"], branch)
    shape = f"b => b{inner}" if inner else "null"
    if "edgeWhere" in branch:
        edges = " && ".join(condition(facts["edgeView"], one) for one in branch["edgeWhere"])
        return f".Include({which}, {shape}, t => {edges})"
    return f".Include({which}, {shape})" if inner else f".Include({which})"

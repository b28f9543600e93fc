"""Properties, from the view hostile:Properties(v1)."""

from __future__ import annotations

import typing as _t

import pygen_runtime.spi as _p

_VIEW = _p.View(
    "hostile",
    "Properties",
    "v1",
    package=__package__ or "",
    read="Properties",
    write="PropertiesWrite",
    members=(
        _p.Property("x_1st", "1st", "text"),
        _p.Property("x_2_nd", "2-nd", "text"),
        _p.Property("x_3rd", "3rd_-", "text"),
        _p.Property("field", "Field", "text"),
        _p.Property("none", "None", "text"),
        _p.Property("a", "a_", "text"),
        _p.Property("a_b_2", "a__b", "text"),
        _p.Property("a_b", "a_b", "text"),
        _p.Property("aggregate", "aggregate", "text"),
        _p.Property("as_write_2", "asWrite", "text"),
        _p.Property("as_id_", "as_id", "text"),
        _p.Property("as_write_", "as_write", "text"),
        _p.Property("async_", "async", "text"),
        _p.Property("bool_", "bool", "text"),
        _p.Property("chunk_size", "chunk_size", "text"),
        _p.Property("class_", "class", "text"),
        _p.Property("class_2", "class_", "text"),
        _p.Property("classes", "classes", "text"),
        _p.Property("cls_", "cls", "text"),
        _p.Property("columns", "columns", "text"),
        _p.Property("construct_", "construct", "text"),
        _p.Property("content", "content", "text"),
        _p.Property("copy_", "copy", "text"),
        _p.Property("cursor", "cursor", "text"),
        _p.Property("cursors", "cursors", "text"),
        _p.Property("data", "data", "text"),
        _p.Property("data_record_", "dataRecord", "text"),
        _p.Property("date", "date", "text"),
        _p.Property("datetime", "datetime", "text"),
        _p.Property("def_", "def", "text"),
        _p.Property("dict_", "dict", "text"),
        _p.Property("direction", "direction", "text"),
        _p.Property("dump_", "dump", "text"),
        _p.Property("existing_version_", "existingVersion", "text"),
        _p.Property("exists_", "exists", "text"),
        _p.Property("external_id_", "externalID", "text"),
        _p.Property("filter", "filter", "text"),
        _p.Property("float_", "float", "text"),
        _p.Property("group_by", "group_by", "text"),
        _p.Property("in_2", "in_", "text"),
        _p.Property("include", "include", "text"),
        _p.Property("int_", "int", "text"),
        _p.Property("interval", "interval", "text"),
        _p.Property("json_", "json", "text"),
        _p.Property("keywords", "keywords", "text"),
        _p.Property("limit", "limit", "text"),
        _p.Property("list_", "list", "text"),
        _p.Property("metrics", "metrics", "text"),
        _p.Property("model_fields_", "modelFields", "text"),
        _p.Property("model_dump_", "model_dump", "text"),
        _p.Property("my_prop_2", "myProp", "text"),
        _p.Property("my_prop", "my_prop", "text"),
        _p.Property("name", "name", "text"),
        _p.Property("name_prefix", "name_prefix", "text"),
        _p.Property("node_type_", "nodeType", "text"),
        _p.Property("object", "object", "text"),
        _p.Property("print", "print", "text"),
        _p.Property("properties", "properties", "text"),
        _p.Property("property", "property", "text"),
        _p.Property("query", "query", "text"),
        _p.Property("schema_", "schema", "text"),
        _p.Property("select", "select", "text"),
        _p.Property("self", "self", "text"),
        _p.Property("sort", "sort", "text"),
        _p.Property("sort_by", "sort_by", "text"),
        _p.Property("spaces", "spaces", "text"),
        _p.Property("start_nodes", "startNodes", "text"),
        _p.Property("str_", "str", "text"),
        _p.Property("target_units", "target_units", "text"),
        _p.Property("type", "type", "text"),
        _p.Property("typing", "typing", "text"),
        _p.Property("validate_", "validate", "text"),
        _p.Property("version_", "version_", "text"),
        _p.Property("view_id", "viewId", "text"),
        _p.Property("where", "where", "text"),
        _p.Property("with_x", "with_x", "text"),
        _p.Property("x_prefix", "x_prefix", "text"),
    ),
    keywords={
        "chunk_size_": ("chunk_size", "is"),
        "columns_": ("columns", "is"),
        "cursor_": ("cursor", "is"),
        "group_by_": ("group_by", "is"),
        "interval_": ("interval", "is"),
        "limit_": ("limit", "is"),
        "metrics_": ("metrics", "is"),
        "name_prefix_2": ("name_prefix", "is"),
        "properties_": ("properties", "is"),
        "property_": ("property", "is"),
        "query_": ("query", "is"),
        "self_": ("self", "is"),
        "sort_by_": ("sort_by", "is"),
        "target_units_": ("target_units", "is"),
        "where_": ("where", "is"),
    },
)


class Properties(_p.Node, view=_VIEW):
    """Properties: nodes of the view hostile:Properties(v1)."""

    x_1st: str | None = None
    x_2_nd: str | None = None
    x_3rd: str | None = None
    field: str | None = None
    none: str | None = None
    a: str | None = None
    a_b_2: str | None = None
    a_b: str | None = None
    aggregate: str | None = None
    as_write_2: str | None = None
    as_id_: str | None = None
    as_write_: str | None = None
    async_: str | None = None
    bool_: str | None = None
    chunk_size: str | None = None
    class_: str | None = None
    class_2: str | None = None
    classes: str | None = None
    cls_: str | None = None
    columns: str | None = None
    construct_: str | None = None
    content: str | None = None
    copy_: str | None = None
    cursor: str | None = None
    cursors: str | None = None
    data: str | None = None
    data_record_: str | None = None
    date: str | None = None
    datetime: str | None = None
    def_: str | None = None
    dict_: str | None = None
    direction: str | None = None
    dump_: str | None = None
    existing_version_: str | None = None
    exists_: str | None = None
    external_id_: str | None = None
    filter: str | None = None
    float_: str | None = None
    group_by: str | None = None
    in_2: str | None = None
    include: str | None = None
    int_: str | None = None
    interval: str | None = None
    json_: str | None = None
    keywords: str | None = None
    limit: str | None = None
    list_: str | None = None
    metrics: str | None = None
    model_fields_: str | None = None
    model_dump_: str | None = None
    my_prop_2: str | None = None
    my_prop: str | None = None
    name: str | None = None
    name_prefix: str | None = None
    node_type_: str | None = None
    object: str | None = None
    print: str | None = None
    properties: str | None = None
    property: str | None = None
    query: str | None = None
    schema_: str | None = None
    select: str | None = None
    self: str | None = None
    sort: str | None = None
    sort_by: str | None = None
    spaces: str | None = None
    start_nodes: str | None = None
    str_: str | None = None
    target_units: str | None = None
    type: str | None = None
    typing: str | None = None
    validate_: str | None = None
    version_: str | None = None
    view_id: str | None = None
    where: str | None = None
    with_x: str | None = None
    x_prefix: str | None = None

    def as_write(self) -> PropertiesWrite:
        return _p.as_write(self, PropertiesWrite)


class PropertiesWrite(_p.NodeWrite, view=_VIEW):
    """What can be written of Properties; only what is set is sent."""

    x_1st: str | None = None
    x_2_nd: str | None = None
    x_3rd: str | None = None
    field: str | None = None
    none: str | None = None
    a: str | None = None
    a_b_2: str | None = None
    a_b: str | None = None
    aggregate: str | None = None
    as_write_2: str | None = None
    as_id_: str | None = None
    as_write_: str | None = None
    async_: str | None = None
    bool_: str | None = None
    chunk_size: str | None = None
    class_: str | None = None
    class_2: str | None = None
    classes: str | None = None
    cls_: str | None = None
    columns: str | None = None
    construct_: str | None = None
    content: str | None = None
    copy_: str | None = None
    cursor: str | None = None
    cursors: str | None = None
    data: str | None = None
    data_record_: str | None = None
    date: str | None = None
    datetime: str | None = None
    def_: str | None = None
    dict_: str | None = None
    direction: str | None = None
    dump_: str | None = None
    existing_version_: str | None = None
    exists_: str | None = None
    external_id_: str | None = None
    filter: str | None = None
    float_: str | None = None
    group_by: str | None = None
    in_2: str | None = None
    include: str | None = None
    int_: str | None = None
    interval: str | None = None
    json_: str | None = None
    keywords: str | None = None
    limit: str | None = None
    list_: str | None = None
    metrics: str | None = None
    model_fields_: str | None = None
    model_dump_: str | None = None
    my_prop_2: str | None = None
    my_prop: str | None = None
    name: str | None = None
    name_prefix: str | None = None
    node_type_: str | None = None
    object: str | None = None
    print: str | None = None
    properties: str | None = None
    property: str | None = None
    query: str | None = None
    schema_: str | None = None
    select: str | None = None
    self: str | None = None
    sort: str | None = None
    sort_by: str | None = None
    spaces: str | None = None
    start_nodes: str | None = None
    str_: str | None = None
    target_units: str | None = None
    type: str | None = None
    typing: str | None = None
    validate_: str | None = None
    version_: str | None = None
    view_id: str | None = None
    where: str | None = None
    with_x: str | None = None
    x_prefix: str | None = None


class PropertiesList(_p.NodeList[Properties]):
    """A list of Properties that turns into frames, dicts and ids."""


class PropertiesFields(_p.NodeFields):
    """Fields of Properties for typed conditions."""

    x_1st: _p.TextField
    x_2_nd: _p.TextField
    x_3rd: _p.TextField
    field: _p.TextField
    none: _p.TextField
    a: _p.TextField
    a_b_2: _p.TextField
    a_b: _p.TextField
    aggregate: _p.TextField
    as_write_2: _p.TextField
    as_id_: _p.TextField
    as_write_: _p.TextField
    async_: _p.TextField
    bool_: _p.TextField
    chunk_size: _p.TextField
    class_: _p.TextField
    class_2: _p.TextField
    classes: _p.TextField
    cls_: _p.TextField
    columns: _p.TextField
    construct_: _p.TextField
    content: _p.TextField
    copy_: _p.TextField
    cursor: _p.TextField
    cursors: _p.TextField
    data: _p.TextField
    data_record_: _p.TextField
    date: _p.TextField
    datetime: _p.TextField
    def_: _p.TextField
    dict_: _p.TextField
    direction: _p.TextField
    dump_: _p.TextField
    existing_version_: _p.TextField
    exists_: _p.TextField
    external_id_: _p.TextField
    filter: _p.TextField
    float_: _p.TextField
    group_by: _p.TextField
    in_2: _p.TextField
    include: _p.TextField
    int_: _p.TextField
    interval: _p.TextField
    json_: _p.TextField
    keywords: _p.TextField
    limit: _p.TextField
    list_: _p.TextField
    metrics: _p.TextField
    model_fields_: _p.TextField
    model_dump_: _p.TextField
    my_prop_2: _p.TextField
    my_prop: _p.TextField
    name: _p.TextField
    name_prefix: _p.TextField
    node_type_: _p.TextField
    object: _p.TextField
    print: _p.TextField
    properties: _p.TextField
    property: _p.TextField
    query: _p.TextField
    schema_: _p.TextField
    select: _p.TextField
    self: _p.TextField
    sort: _p.TextField
    sort_by: _p.TextField
    spaces: _p.TextField
    start_nodes: _p.TextField
    str_: _p.TextField
    target_units: _p.TextField
    type: _p.TextField
    typing: _p.TextField
    validate_: _p.TextField
    version_: _p.TextField
    view_id: _p.TextField
    where: _p.TextField
    with_x: _p.TextField
    x_prefix: _p.TextField


PropertiesProperty = _t.Literal[
    "external_id",
    "space",
    "x_1st",
    "x_2_nd",
    "x_3rd",
    "field",
    "none",
    "a",
    "a_b_2",
    "a_b",
    "aggregate",
    "as_write_2",
    "as_id_",
    "as_write_",
    "async_",
    "bool_",
    "chunk_size",
    "class_",
    "class_2",
    "classes",
    "cls_",
    "columns",
    "construct_",
    "content",
    "copy_",
    "cursor",
    "cursors",
    "data",
    "data_record_",
    "date",
    "datetime",
    "def_",
    "dict_",
    "direction",
    "dump_",
    "existing_version_",
    "exists_",
    "external_id_",
    "filter",
    "float_",
    "group_by",
    "in_2",
    "include",
    "int_",
    "interval",
    "json_",
    "keywords",
    "limit",
    "list_",
    "metrics",
    "model_fields_",
    "model_dump_",
    "my_prop_2",
    "my_prop",
    "name",
    "name_prefix",
    "node_type_",
    "object",
    "print",
    "properties",
    "property",
    "query",
    "schema_",
    "select",
    "self",
    "sort",
    "sort_by",
    "spaces",
    "start_nodes",
    "str_",
    "target_units",
    "type",
    "typing",
    "validate_",
    "version_",
    "view_id",
    "where",
    "with_x",
    "x_prefix",
]


class PropertiesFilter(_p.Where, total=False):
    """Keyword filters of Properties; several are combined with and."""

    x_1st: str | _t.Sequence[str]
    x_1st_prefix: str
    x_2_nd: str | _t.Sequence[str]
    x_2_nd_prefix: str
    x_3rd: str | _t.Sequence[str]
    x_3rd_prefix: str
    field: str | _t.Sequence[str]
    field_prefix: str
    none: str | _t.Sequence[str]
    none_prefix: str
    a: str | _t.Sequence[str]
    a_prefix: str
    a_b_2: str | _t.Sequence[str]
    a_b_2_prefix: str
    a_b: str | _t.Sequence[str]
    a_b_prefix: str
    aggregate: str | _t.Sequence[str]
    aggregate_prefix: str
    as_write_2: str | _t.Sequence[str]
    as_write_2_prefix: str
    as_id_: str | _t.Sequence[str]
    as_id__prefix: str
    as_write_: str | _t.Sequence[str]
    as_write__prefix: str
    async_: str | _t.Sequence[str]
    async__prefix: str
    bool_: str | _t.Sequence[str]
    bool__prefix: str
    chunk_size_: str | _t.Sequence[str]
    chunk_size_prefix: str
    class_: str | _t.Sequence[str]
    class__prefix: str
    class_2: str | _t.Sequence[str]
    class_2_prefix: str
    classes: str | _t.Sequence[str]
    classes_prefix: str
    cls_: str | _t.Sequence[str]
    cls__prefix: str
    columns_: str | _t.Sequence[str]
    columns_prefix: str
    construct_: str | _t.Sequence[str]
    construct__prefix: str
    content: str | _t.Sequence[str]
    content_prefix: str
    copy_: str | _t.Sequence[str]
    copy__prefix: str
    cursor_: str | _t.Sequence[str]
    cursor_prefix: str
    cursors: str | _t.Sequence[str]
    cursors_prefix: str
    data: str | _t.Sequence[str]
    data_prefix: str
    data_record_: str | _t.Sequence[str]
    data_record__prefix: str
    date: str | _t.Sequence[str]
    date_prefix: str
    datetime: str | _t.Sequence[str]
    datetime_prefix: str
    def_: str | _t.Sequence[str]
    def__prefix: str
    dict_: str | _t.Sequence[str]
    dict__prefix: str
    direction: str | _t.Sequence[str]
    direction_prefix: str
    dump_: str | _t.Sequence[str]
    dump__prefix: str
    existing_version_: str | _t.Sequence[str]
    existing_version__prefix: str
    exists_: str | _t.Sequence[str]
    exists__prefix: str
    external_id_: str | _t.Sequence[str]
    external_id__prefix: str
    filter: str | _t.Sequence[str]
    filter_prefix: str
    float_: str | _t.Sequence[str]
    float__prefix: str
    group_by_: str | _t.Sequence[str]
    group_by_prefix: str
    in_2: str | _t.Sequence[str]
    in_2_prefix: str
    include: str | _t.Sequence[str]
    include_prefix: str
    int_: str | _t.Sequence[str]
    int__prefix: str
    interval_: str | _t.Sequence[str]
    interval_prefix: str
    json_: str | _t.Sequence[str]
    json__prefix: str
    keywords: str | _t.Sequence[str]
    keywords_prefix: str
    limit_: str | _t.Sequence[str]
    limit_prefix: str
    list_: str | _t.Sequence[str]
    list__prefix: str
    metrics_: str | _t.Sequence[str]
    metrics_prefix: str
    model_fields_: str | _t.Sequence[str]
    model_fields__prefix: str
    model_dump_: str | _t.Sequence[str]
    model_dump__prefix: str
    my_prop_2: str | _t.Sequence[str]
    my_prop_2_prefix: str
    my_prop: str | _t.Sequence[str]
    my_prop_prefix: str
    name: str | _t.Sequence[str]
    name_prefix: str
    name_prefix_2: str | _t.Sequence[str]
    name_prefix_prefix: str
    node_type_: str | _t.Sequence[str]
    node_type__prefix: str
    object: str | _t.Sequence[str]
    object_prefix: str
    print: str | _t.Sequence[str]
    print_prefix: str
    properties_: str | _t.Sequence[str]
    properties_prefix: str
    property_: str | _t.Sequence[str]
    property_prefix: str
    query_: str | _t.Sequence[str]
    query_prefix: str
    schema_: str | _t.Sequence[str]
    schema__prefix: str
    select: str | _t.Sequence[str]
    select_prefix: str
    self_: str | _t.Sequence[str]
    self_prefix: str
    sort: str | _t.Sequence[str]
    sort_prefix: str
    sort_by_: str | _t.Sequence[str]
    sort_by_prefix: str
    spaces: str | _t.Sequence[str]
    spaces_prefix: str
    start_nodes: str | _t.Sequence[str]
    start_nodes_prefix: str
    str_: str | _t.Sequence[str]
    str__prefix: str
    target_units_: str | _t.Sequence[str]
    target_units_prefix: str
    type: str | _t.Sequence[str]
    type_prefix: str
    typing: str | _t.Sequence[str]
    typing_prefix: str
    validate_: str | _t.Sequence[str]
    validate__prefix: str
    version_: str | _t.Sequence[str]
    version__prefix: str
    view_id: str | _t.Sequence[str]
    view_id_prefix: str
    where_: str | _t.Sequence[str]
    where_prefix: str
    with_x: str | _t.Sequence[str]
    with_x_prefix: str
    x_prefix: str | _t.Sequence[str]
    x_prefix_prefix: str


class PropertiesWhere(PropertiesFilter, _p.Conditioned[PropertiesFields], total=False):
    """Conditions of Properties: keyword filters, and `where`."""


class PropertiesOptions(PropertiesWhere, _p.Listing[PropertiesProperty], total=False):
    """Filters, sorting, limit and units of Properties."""


class PropertiesKeywords:
    """What reads of Properties take."""

    def _takes_filters(self, **where: _t.Unpack[PropertiesWhere]) -> None: ...
    def _takes_options(self, **options: _t.Unpack[PropertiesOptions]) -> None: ...


class PropertiesSelection(
    PropertiesKeywords, _p.Selection[PropertiesFields, PropertiesProperty], view=_VIEW
):
    """Which Properties, and what of their surroundings."""


class PropertiesQuery(PropertiesSelection, _p.Query[Properties, PropertiesList]):
    """A query over Properties."""


class AsyncPropertiesQuery(
    PropertiesSelection, _p.AsyncQuery[Properties, PropertiesList]
):
    """A query over Properties whose results are awaited."""


class PropertiesAPI(
    PropertiesKeywords,
    _p.NodeAPI[Properties, PropertiesList, PropertiesProperty, PropertiesQuery],
):
    """Reads Properties."""


class AsyncPropertiesAPI(
    PropertiesKeywords,
    _p.AsyncNodeAPI[
        Properties, PropertiesList, PropertiesProperty, AsyncPropertiesQuery
    ],
):
    """Reads Properties without blocking."""

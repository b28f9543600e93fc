"""Properties, from the view hostile:Properties(v1), in Spark."""

from __future__ import annotations

import typing as _t

import pygen_spark.spi as _s

if _t.TYPE_CHECKING:
    from ..properties import PropertiesFields, PropertiesProperty

    _Base = _s.Nodes[PropertiesFields, PropertiesProperty]
else:
    _Base = _s.Nodes


class Properties(_Base):
    """Properties: nodes of the view hostile:Properties(v1)."""

    x_1st = _s.Value()
    x_2_nd = _s.Value()
    x_3rd = _s.Value()
    field = _s.Value()
    none = _s.Value()
    a = _s.Value()
    a_b_2 = _s.Value()
    a_b = _s.Value()
    aggregate = _s.Value()
    as_write_2 = _s.Value()
    as_id_ = _s.Value()
    as_write_ = _s.Value()
    async_ = _s.Value()
    bool_ = _s.Value()
    chunk_size = _s.Value()
    class_ = _s.Value()
    class_2 = _s.Value()
    classes = _s.Value()
    cls_ = _s.Value()
    columns = _s.Value()
    construct_ = _s.Value()
    content = _s.Value()
    copy_ = _s.Value()
    cursor = _s.Value()
    cursors = _s.Value()
    data = _s.Value()
    data_record_ = _s.Value()
    date = _s.Value()
    datetime = _s.Value()
    def_ = _s.Value()
    dict_ = _s.Value()
    direction = _s.Value()
    dump_ = _s.Value()
    existing_version_ = _s.Value()
    exists_ = _s.Value()
    external_id_ = _s.Value()
    filter = _s.Value()
    float_ = _s.Value()
    group_by = _s.Value()
    in_2 = _s.Value()
    include = _s.Value()
    int_ = _s.Value()
    interval = _s.Value()
    json_ = _s.Value()
    keywords = _s.Value()
    limit = _s.Value()
    list_ = _s.Value()
    metrics = _s.Value()
    model_fields_ = _s.Value()
    model_dump_ = _s.Value()
    my_prop_2 = _s.Value()
    my_prop = _s.Value()
    name = _s.Value()
    name_prefix = _s.Value()
    node_type_ = _s.Value()
    object = _s.Value()
    print = _s.Value()
    properties = _s.Value()
    property = _s.Value()
    query = _s.Value()
    schema_ = _s.Value()
    select = _s.Value()
    self = _s.Value()
    sort = _s.Value()
    sort_by = _s.Value()
    spaces = _s.Value()
    start_nodes = _s.Value()
    str_ = _s.Value()
    target_units = _s.Value()
    type = _s.Value()
    typing = _s.Value()
    validate_ = _s.Value()
    version_ = _s.Value()
    view_id = _s.Value()
    where = _s.Value()
    with_x = _s.Value()
    x_prefix = _s.Value()

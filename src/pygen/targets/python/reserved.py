"""Names that generated code cannot give to parts of a model. A test compares them with the runtime."""

from __future__ import annotations

import keyword


def words(text: str) -> frozenset[str]:
    return frozenset(text.split())


KEYWORDS = frozenset(keyword.kwlist)

_BUILTINS = words("bool dict float int list str")
"""What annotations in a class body mention: an attribute of that name would stand in their way."""

_PYDANTIC = words("""
    construct copy dict from_orm json model_computed_fields model_config model_construct model_copy
    model_dump model_dump_json model_extra model_fields model_fields_set model_json_schema
    model_parametrized_name model_post_init model_rebuild model_validate model_validate_json
    model_validate_strings parse_file parse_obj parse_raw schema schema_json update_forward_refs validate
""")
_INSTANCE = words("""
    as_direct_reference as_id as_tuple_id as_write cls created_time data_record dump existing_version
    external_id external_id_factory figures from_instance from_json from_records last_updated_time space
    to_instance to_pandas version
""")
_FIELDS = words("exists in_")

_AMBIGUOUS = words("l I O")
"""Linters refuse them: they look like digits."""

_ATTRIBUTES = KEYWORDS | _AMBIGUOUS | _BUILTINS | _PYDANTIC | _INSTANCE | _FIELDS
NODE_ATTRIBUTES = _ATTRIBUTES | {"node_type"}
EDGE_ATTRIBUTES = _ATTRIBUTES | {"edge_type", "start_node", "end_node"}

CLIENT_ATTRIBUTES = (
    KEYWORDS
    | {"l"}
    | words("""
    aclose clean close config containers data_models datapoints delete deletion_plan edges files from_env
    from_toml graphql instance_space local mirror mock queries query sequences spaces sql to_cognite_client
    upsert views
""")
)

LIST_ATTRIBUTES = KEYWORDS | words("""
    append as_ids as_write clear copy count data_records dump extend external_ids index insert pop remove
    reverse sort to_arrow to_pandas to_polars
""")
"""A list has these itself: what instances are connected with under one of these names, it does not gather."""

FILE_ATTRIBUTES = words("awaited content download upload")
SERIES_ATTRIBUTES = words("awaited datapoints delete_range insert latest series")
"""What nodes that are time series can do, and lists of them. A view with such a property goes without."""

_LISTING = words("sort_by limit target_units chunk_size cursor progress")
_PARAMETERS = words(
    "self columns group_by interval metrics operator parallel properties property query where"
)
_WHERE = words("""
    external_id external_id_prefix space min_created_time max_created_time min_last_updated_time
    max_last_updated_time
""")
NODE_KEYWORDS = KEYWORDS | _AMBIGUOUS | _BUILTINS | _LISTING | _PARAMETERS | _WHERE
EDGE_KEYWORDS = NODE_KEYWORDS | {"edge_type", "start_node", "end_node"}

SPARK_VERBS = words("delete mro read read_edges read_stream schema write")
"""What the classes for Spark do, besides having columns."""

CLASSES = KEYWORDS | _AMBIGUOUS | {"EdgeTypes"}
FILES = KEYWORDS | {"_client", "_edges", "_extensions", "_queries", "mcp", "spark"}
EDGE_TYPES = KEYWORDS | _AMBIGUOUS | {"mro"}

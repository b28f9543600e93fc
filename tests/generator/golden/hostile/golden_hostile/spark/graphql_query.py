"""GraphqlQuery, from the view hostile:GraphqlQuery(v1), in Spark."""

from __future__ import annotations

import typing as _t

import pygen_spark.spi as _s

if _t.TYPE_CHECKING:
    from ..graphql_query import GraphqlQueryFields, GraphqlQueryProperty

    _Base = _s.Nodes[GraphqlQueryFields, GraphqlQueryProperty]
else:
    _Base = _s.Nodes


class GraphqlQuery(_Base):
    """GraphqlQuery: nodes of the view hostile:GraphqlQuery(v1)."""

    name = _s.Value()
    other = _s.Reference()

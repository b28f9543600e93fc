"""Types of the edges of hostile:Hostile(v1)."""

from __future__ import annotations

import typing as _t

import pygen_runtime.spi as _p

if _t.TYPE_CHECKING:
    from .a import A
    from .a_filter2 import AFilter2
    from .a_keywords2 import AKeywords2
    from .a_list2 import AList2
    from .a_query2 import AQuery2
    from .a_write2 import AWrite2
    from .aapi2 import AAPI2
    from .any import Any
    from .asset import Asset
    from .asset2 import Asset2
    from .async_a2 import AsyncA2
    from .async_hostile_client import AsyncHostileClient_
    from .aux_ import Aux
    from .class_ import Class
    from .client import Client
    from .close_ import Close
    from .com1_ import COM1
    from .con_ import Con
    from .core import Core
    from .datetime import Datetime
    from .def_ import Def
    from .delete_ import Delete
    from .edge import Edge
    from .exception import Exception
    from .extensions import Extensions
    from .graphql_query import GraphqlQuery
    from .hostile_client2 import HostileClient2
    from .import_ import Import
    from .init import Init
    from .list import List
    from .literal import Literal
    from .llms import Llms
    from .local_ import Local
    from .lpt9_ import Lpt9
    from .model import Model
    from .my_view import MyView
    from .my_view2 import MyView2
    from .my_view3 import MyView3
    from .node import Node
    from .node_write2 import NodeWrite2
    from .none_ import None_
    from .nul_ import Nul
    from .optional import Optional
    from .readme import README
    from .self import Self
    from .spaces_ import Spaces
    from .str import Str
    from .type import Type
    from .typing import Typing
    from .upper1 import UPPER1
    from .upper1_2 import Upper1_2
    from .upper1_3 import Upper1
    from .upsert_ import Upsert
    from .very_long_nameery_long_nameery_long_567eb802 import (
        VeryLongNameeryLongNameeryLongNameeryLong_0dd18e63,
    )
    from .view import VIEW
    from .views_ import Views
    from .x import X
    from .x2 import X2

_TYPES = {
    "a_many": ("hostile", "A.many"),
    "aapi_many": ("hostile", "AAPI.many"),
    "a_filter_many": ("hostile", "AFilter.many"),
    "a_keywords_many": ("hostile", "AKeywords.many"),
    "a_list_many": ("hostile", "AList.many"),
    "a_query_many": ("hostile", "AQuery.many"),
    "a_write_many": ("hostile", "AWrite.many"),
    "any_many": ("hostile", "Any.many"),
    "asset_many": ("hostile", "Asset.many"),
    "async_a_many": ("hostile", "AsyncA.many"),
    "async_hostile_client_many": ("hostile", "AsyncHostileClient.many"),
    "aux_many": ("hostile", "Aux.many"),
    "com1_many": ("hostile", "COM1.many"),
    "class_many": ("hostile", "Class.many"),
    "client_many": ("hostile", "Client.many"),
    "close_many": ("hostile", "Close.many"),
    "con_many": ("hostile", "Con.many"),
    "core_many": ("hostile", "Core.many"),
    "datetime_many": ("hostile", "Datetime.many"),
    "def_many": ("hostile", "Def.many"),
    "delete_many": ("hostile", "Delete.many"),
    "edge_many": ("hostile", "Edge.many"),
    "exception_many": ("hostile", "Exception.many"),
    "extensions_many": ("hostile", "Extensions.many"),
    "graphql_query_many": ("hostile", "GraphqlQuery.many"),
    "hostile_client_many": ("hostile", "HostileClient.many"),
    "import_many": ("hostile", "Import.many"),
    "list_many": ("hostile", "List.many"),
    "literal_many": ("hostile", "Literal.many"),
    "local_many": ("hostile", "Local.many"),
    "my_view_many": ("hostile", "MyView.many"),
    "my_view2_many": ("hostile", "MyView2.many"),
    "my_view_many_2": ("hostile", "My_View.many"),
    "node_many": ("hostile", "Node.many"),
    "node_write_many": ("hostile", "NodeWrite.many"),
    "none_many": ("hostile", "None.many"),
    "optional_many": ("hostile", "Optional.many"),
    "readme_many": ("hostile", "README.many"),
    "self_many": ("hostile", "Self.many"),
    "spaces_many": ("hostile", "Spaces.many"),
    "str_many": ("hostile", "Str.many"),
    "type_many": ("hostile", "Type.many"),
    "upper1_many": ("hostile", "UPPER1.many"),
    "upper_1_many": ("hostile", "UPPER_1.many"),
    "upsert_many": ("hostile", "Upsert.many"),
    "view_many": ("hostile", "VIEW.many"),
    "views_many": ("hostile", "Views.many"),
    "x_many": ("hostile", "X.many"),
    "asset_many_2": ("hostile", "asset.many"),
    "init_many": ("hostile", "init.many"),
    "llms_many": ("hostile", "llms.many"),
    "long": ("hostile", "long"),
    "lpt9_many": ("hostile", "lpt9.many"),
    "model_many": ("hostile", "model.many"),
    "nul_many": ("hostile", "nul.many"),
    "typing_many": ("hostile", "typing.many"),
    "upper_1_many_2": ("hostile", "upper_1.many"),
    "x_many_2": ("hostile", "x.many"),
}


class EdgeTypes(_p.EdgeTypes, types=_TYPES):
    """What edges are called, for `client.edges`, and the classes of what they connect."""

    a_many: _t.ClassVar[_p.EdgeType[A, AWrite2]]
    aapi_many: _t.ClassVar[_p.EdgeType[AAPI2, AWrite2]]
    a_filter_many: _t.ClassVar[_p.EdgeType[AFilter2, AWrite2]]
    a_keywords_many: _t.ClassVar[_p.EdgeType[AKeywords2, AWrite2]]
    a_list_many: _t.ClassVar[_p.EdgeType[AList2, AWrite2]]
    a_query_many: _t.ClassVar[_p.EdgeType[AQuery2, AWrite2]]
    a_write_many: _t.ClassVar[_p.EdgeType[AWrite2, AWrite2]]
    any_many: _t.ClassVar[_p.EdgeType[Any, AWrite2]]
    asset_many: _t.ClassVar[_p.EdgeType[Asset, AWrite2]]
    async_a_many: _t.ClassVar[_p.EdgeType[AsyncA2, AWrite2]]
    async_hostile_client_many: _t.ClassVar[_p.EdgeType[AsyncHostileClient_, AWrite2]]
    aux_many: _t.ClassVar[_p.EdgeType[Aux, AWrite2]]
    com1_many: _t.ClassVar[_p.EdgeType[COM1, AWrite2]]
    class_many: _t.ClassVar[_p.EdgeType[Class, AWrite2]]
    client_many: _t.ClassVar[_p.EdgeType[Client, AWrite2]]
    close_many: _t.ClassVar[_p.EdgeType[Close, AWrite2]]
    con_many: _t.ClassVar[_p.EdgeType[Con, AWrite2]]
    core_many: _t.ClassVar[_p.EdgeType[Core, AWrite2]]
    datetime_many: _t.ClassVar[_p.EdgeType[Datetime, AWrite2]]
    def_many: _t.ClassVar[_p.EdgeType[Def, AWrite2]]
    delete_many: _t.ClassVar[_p.EdgeType[Delete, AWrite2]]
    edge_many: _t.ClassVar[_p.EdgeType[Edge, AWrite2]]
    exception_many: _t.ClassVar[_p.EdgeType[Exception, AWrite2]]
    extensions_many: _t.ClassVar[_p.EdgeType[Extensions, AWrite2]]
    graphql_query_many: _t.ClassVar[_p.EdgeType[GraphqlQuery, AWrite2]]
    hostile_client_many: _t.ClassVar[_p.EdgeType[HostileClient2, AWrite2]]
    import_many: _t.ClassVar[_p.EdgeType[Import, AWrite2]]
    list_many: _t.ClassVar[_p.EdgeType[List, AWrite2]]
    literal_many: _t.ClassVar[_p.EdgeType[Literal, AWrite2]]
    local_many: _t.ClassVar[_p.EdgeType[Local, AWrite2]]
    my_view_many: _t.ClassVar[_p.EdgeType[MyView, AWrite2]]
    my_view2_many: _t.ClassVar[_p.EdgeType[MyView2, AWrite2]]
    my_view_many_2: _t.ClassVar[_p.EdgeType[MyView3, AWrite2]]
    node_many: _t.ClassVar[_p.EdgeType[Node, AWrite2]]
    node_write_many: _t.ClassVar[_p.EdgeType[NodeWrite2, AWrite2]]
    none_many: _t.ClassVar[_p.EdgeType[None_, AWrite2]]
    optional_many: _t.ClassVar[_p.EdgeType[Optional, AWrite2]]
    readme_many: _t.ClassVar[_p.EdgeType[README, AWrite2]]
    self_many: _t.ClassVar[_p.EdgeType[Self, AWrite2]]
    spaces_many: _t.ClassVar[_p.EdgeType[Spaces, AWrite2]]
    str_many: _t.ClassVar[_p.EdgeType[Str, AWrite2]]
    type_many: _t.ClassVar[_p.EdgeType[Type, AWrite2]]
    upper1_many: _t.ClassVar[_p.EdgeType[UPPER1, AWrite2]]
    upper_1_many: _t.ClassVar[_p.EdgeType[Upper1, AWrite2]]
    upsert_many: _t.ClassVar[_p.EdgeType[Upsert, AWrite2]]
    view_many: _t.ClassVar[_p.EdgeType[VIEW, AWrite2]]
    views_many: _t.ClassVar[_p.EdgeType[Views, AWrite2]]
    x_many: _t.ClassVar[_p.EdgeType[X, AWrite2]]
    asset_many_2: _t.ClassVar[_p.EdgeType[Asset2, AWrite2]]
    init_many: _t.ClassVar[_p.EdgeType[Init, AWrite2]]
    llms_many: _t.ClassVar[_p.EdgeType[Llms, AWrite2]]
    long: _t.ClassVar[
        _p.EdgeType[
            VeryLongNameeryLongNameeryLongNameeryLong_0dd18e63,
            VeryLongNameeryLongNameeryLongNameeryLong_0dd18e63,
        ]
    ]
    lpt9_many: _t.ClassVar[_p.EdgeType[Lpt9, AWrite2]]
    model_many: _t.ClassVar[_p.EdgeType[Model, AWrite2]]
    nul_many: _t.ClassVar[_p.EdgeType[Nul, AWrite2]]
    typing_many: _t.ClassVar[_p.EdgeType[Typing, AWrite2]]
    upper_1_many_2: _t.ClassVar[_p.EdgeType[Upper1_2, AWrite2]]
    x_many_2: _t.ClassVar[_p.EdgeType[X2, AWrite2]]

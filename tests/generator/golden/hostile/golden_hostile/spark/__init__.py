"""The views of hostile:Hostile(v1) in Spark: needs `pygen-runtime[spark]`."""

from __future__ import annotations

import typing as _t

import pygen_spark.spi as _s
from pygen_runtime.lazy import lazy_exports

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
    from .ends import Ends
    from .enums import Enums
    from .exception import Exception
    from .extensions import Extensions
    from .graphql_query import GraphqlQuery
    from .hostile_client2 import HostileClient2
    from .import_ import Import
    from .init import Init
    from .injection import Injection
    from .keywords import Keywords
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
    from .properties import Properties
    from .ranges import Ranges
    from .readme import README
    from .self import Self
    from .spaces_ import Spaces
    from .str import Str
    from .text_apostrophes import TextApostrophes
    from .text_backslashes import TextBackslashes
    from .text_bidirectional import TextBidirectional
    from .text_blank import TextBlank
    from .text_braces import TextBraces
    from .text_comments import TextComments
    from .text_controls import TextControls
    from .text_emoji import TextEmoji
    from .text_format import TextFormat
    from .text_long import TextLong
    from .text_markdown import TextMarkdown
    from .text_newlines import TextNewlines
    from .text_quotes import TextQuotes
    from .text_separators import TextSeparators
    from .text_trailing import TextTrailing
    from .text_triple_quotes import TextTripleQuotes
    from .text_unbroken import TextUnbroken
    from .text_wide import TextWide
    from .texts import Texts
    from .type import Type
    from .typing import Typing
    from .upper1 import UPPER1
    from .upper1_2 import Upper1_2
    from .upper1_3 import Upper1
    from .upsert_ import Upsert
    from .very_long_nameery_long_nameery_long_567eb802 import (
        VeryLongNameeryLongNameeryLongNameeryLong_0dd18e63,
    )
    from .very_long_nameery_long_nameery_long_eb0b2126 import (
        VeryLongNameeryLongNameeryLongNameeryLong_3b1acbc8,
    )
    from .view import VIEW
    from .views_ import Views
    from .x import X
    from .x2 import X2
else:
    __getattr__, __dir__ = lazy_exports(
        __name__,
        {
            "a": ("A",),
            "a_filter2": ("AFilter2",),
            "a_keywords2": ("AKeywords2",),
            "a_list2": ("AList2",),
            "a_query2": ("AQuery2",),
            "a_write2": ("AWrite2",),
            "aapi2": ("AAPI2",),
            "any": ("Any",),
            "asset": ("Asset",),
            "asset2": ("Asset2",),
            "async_a2": ("AsyncA2",),
            "async_hostile_client": ("AsyncHostileClient_",),
            "aux_": ("Aux",),
            "class_": ("Class",),
            "client": ("Client",),
            "close_": ("Close",),
            "com1_": ("COM1",),
            "con_": ("Con",),
            "core": ("Core",),
            "datetime": ("Datetime",),
            "def_": ("Def",),
            "delete_": ("Delete",),
            "edge": ("Edge",),
            "ends": ("Ends",),
            "enums": ("Enums",),
            "exception": ("Exception",),
            "extensions": ("Extensions",),
            "graphql_query": ("GraphqlQuery",),
            "hostile_client2": ("HostileClient2",),
            "import_": ("Import",),
            "init": ("Init",),
            "injection": ("Injection",),
            "keywords": ("Keywords",),
            "list": ("List",),
            "literal": ("Literal",),
            "llms": ("Llms",),
            "local_": ("Local",),
            "lpt9_": ("Lpt9",),
            "model": ("Model",),
            "my_view": ("MyView",),
            "my_view2": ("MyView2",),
            "my_view3": ("MyView3",),
            "node": ("Node",),
            "node_write2": ("NodeWrite2",),
            "none_": ("None_",),
            "nul_": ("Nul",),
            "optional": ("Optional",),
            "properties": ("Properties",),
            "ranges": ("Ranges",),
            "readme": ("README",),
            "self": ("Self",),
            "spaces_": ("Spaces",),
            "str": ("Str",),
            "text_apostrophes": ("TextApostrophes",),
            "text_backslashes": ("TextBackslashes",),
            "text_bidirectional": ("TextBidirectional",),
            "text_blank": ("TextBlank",),
            "text_braces": ("TextBraces",),
            "text_comments": ("TextComments",),
            "text_controls": ("TextControls",),
            "text_emoji": ("TextEmoji",),
            "text_format": ("TextFormat",),
            "text_long": ("TextLong",),
            "text_markdown": ("TextMarkdown",),
            "text_newlines": ("TextNewlines",),
            "text_quotes": ("TextQuotes",),
            "text_separators": ("TextSeparators",),
            "text_trailing": ("TextTrailing",),
            "text_triple_quotes": ("TextTripleQuotes",),
            "text_unbroken": ("TextUnbroken",),
            "text_wide": ("TextWide",),
            "texts": ("Texts",),
            "type": ("Type",),
            "typing": ("Typing",),
            "upper1": ("UPPER1",),
            "upper1_2": ("Upper1_2",),
            "upper1_3": ("Upper1",),
            "upsert_": ("Upsert",),
            "very_long_nameery_long_nameery_long_567eb802": (
                "VeryLongNameeryLongNameeryLongNameeryLong_0dd18e63",
            ),
            "very_long_nameery_long_nameery_long_eb0b2126": (
                "VeryLongNameeryLongNameeryLongNameeryLong_3b1acbc8",
            ),
            "view": ("VIEW",),
            "views_": ("Views",),
            "x": ("X",),
            "x2": ("X2",),
        },
    )

register_views = _s.RegisterViews(__name__)

__all__ = [
    "AAPI2",
    "COM1",
    "README",
    "UPPER1",
    "VIEW",
    "X2",
    "A",
    "AFilter2",
    "AKeywords2",
    "AList2",
    "AQuery2",
    "AWrite2",
    "Any",
    "Asset",
    "Asset2",
    "AsyncA2",
    "AsyncHostileClient_",
    "Aux",
    "Class",
    "Client",
    "Close",
    "Con",
    "Core",
    "Datetime",
    "Def",
    "Delete",
    "Edge",
    "Ends",
    "Enums",
    "Exception",
    "Extensions",
    "GraphqlQuery",
    "HostileClient2",
    "Import",
    "Init",
    "Injection",
    "Keywords",
    "List",
    "Literal",
    "Llms",
    "Local",
    "Lpt9",
    "Model",
    "MyView",
    "MyView2",
    "MyView3",
    "Node",
    "NodeWrite2",
    "None_",
    "Nul",
    "Optional",
    "Properties",
    "Ranges",
    "Self",
    "Spaces",
    "Str",
    "TextApostrophes",
    "TextBackslashes",
    "TextBidirectional",
    "TextBlank",
    "TextBraces",
    "TextComments",
    "TextControls",
    "TextEmoji",
    "TextFormat",
    "TextLong",
    "TextMarkdown",
    "TextNewlines",
    "TextQuotes",
    "TextSeparators",
    "TextTrailing",
    "TextTripleQuotes",
    "TextUnbroken",
    "TextWide",
    "Texts",
    "Type",
    "Typing",
    "Upper1",
    "Upper1_2",
    "Upsert",
    "VeryLongNameeryLongNameeryLongNameeryLong_0dd18e63",
    "VeryLongNameeryLongNameeryLongNameeryLong_3b1acbc8",
    "Views",
    "X",
    "register_views",
]

"""SDK of hostile:Hostile(v1).

A model \\ that \"\"\" wants {{ to }} break out.\x01
"""

from __future__ import annotations

import typing as _t

from pygen_runtime.lazy import lazy_exports

if _t.TYPE_CHECKING:
    from ._client import AsyncHostileClient, HostileClient
    from ._edges import EdgeTypes
    from .a import A, AList, AWrite
    from .a_filter2 import AFilter2, AFilter2List, AFilter2Write
    from .a_keywords2 import AKeywords2, AKeywords2List, AKeywords2Write
    from .a_list2 import AList2, AList2List, AList2Write
    from .a_query2 import AQuery2, AQuery2List, AQuery2Write
    from .a_write2 import AWrite2, AWrite2List, AWrite2Write
    from .aapi2 import AAPI2, AAPI2List, AAPI2Write
    from .any import Any, AnyList, AnyWrite
    from .asset import Asset, AssetList, AssetWrite
    from .asset2 import Asset2, Asset2List, Asset2Write
    from .async_a2 import AsyncA2, AsyncA2List, AsyncA2Write
    from .async_hostile_client import (
        AsyncHostileClient_,
        AsyncHostileClient_List,
        AsyncHostileClient_Write,
    )
    from .aux_ import Aux, AuxList, AuxWrite
    from .class_ import Class, ClassList, ClassWrite
    from .client import Client, ClientList, ClientWrite
    from .close_ import Close, CloseList, CloseWrite
    from .com1_ import COM1, COM1List, COM1Write
    from .con_ import Con, ConList, ConWrite
    from .core import Core, CoreList, CoreWrite
    from .datetime import Datetime, DatetimeList, DatetimeWrite
    from .def_ import Def, DefList, DefWrite
    from .delete_ import Delete, DeleteList, DeleteWrite
    from .edge import Edge, EdgeList, EdgeWrite
    from .ends import Ends, EndsList, EndsWrite
    from .enums import Enums, EnumsList, EnumsWrite
    from .exception import Exception, ExceptionList, ExceptionWrite
    from .extensions import Extensions, ExtensionsList, ExtensionsWrite
    from .graphql_query import GraphqlQuery, GraphqlQueryList, GraphqlQueryWrite
    from .hostile_client2 import HostileClient2, HostileClient2List, HostileClient2Write
    from .import_ import Import, ImportList, ImportWrite
    from .init import Init, InitList, InitWrite
    from .injection import Injection, InjectionList, InjectionWrite
    from .keywords import Keywords, KeywordsList, KeywordsWrite
    from .list import List, ListList, ListWrite
    from .literal import Literal, LiteralList, LiteralWrite
    from .llms import Llms, LlmsList, LlmsWrite
    from .local_ import Local, LocalList, LocalWrite
    from .lpt9_ import Lpt9, Lpt9List, Lpt9Write
    from .model import Model, ModelList, ModelWrite
    from .my_view import MyView, MyViewList, MyViewWrite
    from .my_view2 import MyView2, MyView2List, MyView2Write
    from .my_view3 import MyView3, MyView3List, MyView3Write
    from .node import Node, NodeList, NodeWrite
    from .node_write2 import NodeWrite2, NodeWrite2List, NodeWrite2Write
    from .none_ import None_, None_List, None_Write
    from .nul_ import Nul, NulList, NulWrite
    from .optional import Optional, OptionalList, OptionalWrite
    from .properties import Properties, PropertiesList, PropertiesWrite
    from .ranges import Ranges, RangesList, RangesWrite
    from .readme import README, READMEList, READMEWrite
    from .self import Self, SelfList, SelfWrite
    from .spaces_ import Spaces, SpacesList, SpacesWrite
    from .str import Str, StrList, StrWrite
    from .text_apostrophes import (
        TextApostrophes,
        TextApostrophesList,
        TextApostrophesWrite,
    )
    from .text_backslashes import (
        TextBackslashes,
        TextBackslashesList,
        TextBackslashesWrite,
    )
    from .text_bidirectional import (
        TextBidirectional,
        TextBidirectionalList,
        TextBidirectionalWrite,
    )
    from .text_blank import TextBlank, TextBlankList, TextBlankWrite
    from .text_braces import TextBraces, TextBracesList, TextBracesWrite
    from .text_comments import TextComments, TextCommentsList, TextCommentsWrite
    from .text_controls import TextControls, TextControlsList, TextControlsWrite
    from .text_emoji import TextEmoji, TextEmojiList, TextEmojiWrite
    from .text_format import TextFormat, TextFormatList, TextFormatWrite
    from .text_long import TextLong, TextLongList, TextLongWrite
    from .text_markdown import TextMarkdown, TextMarkdownList, TextMarkdownWrite
    from .text_newlines import TextNewlines, TextNewlinesList, TextNewlinesWrite
    from .text_quotes import TextQuotes, TextQuotesList, TextQuotesWrite
    from .text_separators import TextSeparators, TextSeparatorsList, TextSeparatorsWrite
    from .text_trailing import TextTrailing, TextTrailingList, TextTrailingWrite
    from .text_triple_quotes import (
        TextTripleQuotes,
        TextTripleQuotesList,
        TextTripleQuotesWrite,
    )
    from .text_unbroken import TextUnbroken, TextUnbrokenList, TextUnbrokenWrite
    from .text_wide import TextWide, TextWideList, TextWideWrite
    from .texts import Texts, TextsList, TextsWrite
    from .type import Type, TypeList, TypeWrite
    from .typing import Typing, TypingList, TypingWrite
    from .upper1 import UPPER1, UPPER1List, UPPER1Write
    from .upper1_2 import Upper1_2, Upper1_2List, Upper1_2Write
    from .upper1_3 import Upper1, Upper1List, Upper1Write
    from .upsert_ import Upsert, UpsertList, UpsertWrite
    from .very_long_nameery_long_nameery_long_567eb802 import (
        VeryLongNameeryLongNameeryLongNameeryLong_0dd18e63,
        VeryLongNameeryLongNameeryLongNameeryLong_0dd18e63List,
        VeryLongNameeryLongNameeryLongNameeryLong_0dd18e63Write,
    )
    from .very_long_nameery_long_nameery_long_eb0b2126 import (
        VeryLongNameeryLongNameeryLongNameeryLong_3b1acbc8,
        VeryLongNameeryLongNameeryLongNameeryLong_3b1acbc8List,
        VeryLongNameeryLongNameeryLongNameeryLong_3b1acbc8Write,
    )
    from .view import VIEW, VIEWList, VIEWWrite
    from .views_ import Views, ViewsList, ViewsWrite
    from .x import X, XList, XWrite
    from .x2 import X2, X2List, X2Write
else:
    __getattr__, __dir__ = lazy_exports(
        __name__,
        {
            "_client": ("AsyncHostileClient", "HostileClient"),
            "_edges": ("EdgeTypes",),
            "a": ("A", "AList", "AWrite"),
            "a_filter2": ("AFilter2", "AFilter2List", "AFilter2Write"),
            "a_keywords2": ("AKeywords2", "AKeywords2List", "AKeywords2Write"),
            "a_list2": ("AList2", "AList2List", "AList2Write"),
            "a_query2": ("AQuery2", "AQuery2List", "AQuery2Write"),
            "a_write2": ("AWrite2", "AWrite2List", "AWrite2Write"),
            "aapi2": ("AAPI2", "AAPI2List", "AAPI2Write"),
            "any": ("Any", "AnyList", "AnyWrite"),
            "asset": ("Asset", "AssetList", "AssetWrite"),
            "asset2": ("Asset2", "Asset2List", "Asset2Write"),
            "async_a2": ("AsyncA2", "AsyncA2List", "AsyncA2Write"),
            "async_hostile_client": (
                "AsyncHostileClient_",
                "AsyncHostileClient_List",
                "AsyncHostileClient_Write",
            ),
            "aux_": ("Aux", "AuxList", "AuxWrite"),
            "class_": ("Class", "ClassList", "ClassWrite"),
            "client": ("Client", "ClientList", "ClientWrite"),
            "close_": ("Close", "CloseList", "CloseWrite"),
            "com1_": ("COM1", "COM1List", "COM1Write"),
            "con_": ("Con", "ConList", "ConWrite"),
            "core": ("Core", "CoreList", "CoreWrite"),
            "datetime": ("Datetime", "DatetimeList", "DatetimeWrite"),
            "def_": ("Def", "DefList", "DefWrite"),
            "delete_": ("Delete", "DeleteList", "DeleteWrite"),
            "edge": ("Edge", "EdgeList", "EdgeWrite"),
            "ends": ("Ends", "EndsList", "EndsWrite"),
            "enums": ("Enums", "EnumsList", "EnumsWrite"),
            "exception": ("Exception", "ExceptionList", "ExceptionWrite"),
            "extensions": ("Extensions", "ExtensionsList", "ExtensionsWrite"),
            "graphql_query": ("GraphqlQuery", "GraphqlQueryList", "GraphqlQueryWrite"),
            "hostile_client2": (
                "HostileClient2",
                "HostileClient2List",
                "HostileClient2Write",
            ),
            "import_": ("Import", "ImportList", "ImportWrite"),
            "init": ("Init", "InitList", "InitWrite"),
            "injection": ("Injection", "InjectionList", "InjectionWrite"),
            "keywords": ("Keywords", "KeywordsList", "KeywordsWrite"),
            "list": ("List", "ListList", "ListWrite"),
            "literal": ("Literal", "LiteralList", "LiteralWrite"),
            "llms": ("Llms", "LlmsList", "LlmsWrite"),
            "local_": ("Local", "LocalList", "LocalWrite"),
            "lpt9_": ("Lpt9", "Lpt9List", "Lpt9Write"),
            "model": ("Model", "ModelList", "ModelWrite"),
            "my_view": ("MyView", "MyViewList", "MyViewWrite"),
            "my_view2": ("MyView2", "MyView2List", "MyView2Write"),
            "my_view3": ("MyView3", "MyView3List", "MyView3Write"),
            "node": ("Node", "NodeList", "NodeWrite"),
            "node_write2": ("NodeWrite2", "NodeWrite2List", "NodeWrite2Write"),
            "none_": ("None_", "None_List", "None_Write"),
            "nul_": ("Nul", "NulList", "NulWrite"),
            "optional": ("Optional", "OptionalList", "OptionalWrite"),
            "properties": ("Properties", "PropertiesList", "PropertiesWrite"),
            "ranges": ("Ranges", "RangesList", "RangesWrite"),
            "readme": ("README", "READMEList", "READMEWrite"),
            "self": ("Self", "SelfList", "SelfWrite"),
            "spaces_": ("Spaces", "SpacesList", "SpacesWrite"),
            "str": ("Str", "StrList", "StrWrite"),
            "text_apostrophes": (
                "TextApostrophes",
                "TextApostrophesList",
                "TextApostrophesWrite",
            ),
            "text_backslashes": (
                "TextBackslashes",
                "TextBackslashesList",
                "TextBackslashesWrite",
            ),
            "text_bidirectional": (
                "TextBidirectional",
                "TextBidirectionalList",
                "TextBidirectionalWrite",
            ),
            "text_blank": ("TextBlank", "TextBlankList", "TextBlankWrite"),
            "text_braces": ("TextBraces", "TextBracesList", "TextBracesWrite"),
            "text_comments": ("TextComments", "TextCommentsList", "TextCommentsWrite"),
            "text_controls": ("TextControls", "TextControlsList", "TextControlsWrite"),
            "text_emoji": ("TextEmoji", "TextEmojiList", "TextEmojiWrite"),
            "text_format": ("TextFormat", "TextFormatList", "TextFormatWrite"),
            "text_long": ("TextLong", "TextLongList", "TextLongWrite"),
            "text_markdown": ("TextMarkdown", "TextMarkdownList", "TextMarkdownWrite"),
            "text_newlines": ("TextNewlines", "TextNewlinesList", "TextNewlinesWrite"),
            "text_quotes": ("TextQuotes", "TextQuotesList", "TextQuotesWrite"),
            "text_separators": (
                "TextSeparators",
                "TextSeparatorsList",
                "TextSeparatorsWrite",
            ),
            "text_trailing": ("TextTrailing", "TextTrailingList", "TextTrailingWrite"),
            "text_triple_quotes": (
                "TextTripleQuotes",
                "TextTripleQuotesList",
                "TextTripleQuotesWrite",
            ),
            "text_unbroken": ("TextUnbroken", "TextUnbrokenList", "TextUnbrokenWrite"),
            "text_wide": ("TextWide", "TextWideList", "TextWideWrite"),
            "texts": ("Texts", "TextsList", "TextsWrite"),
            "type": ("Type", "TypeList", "TypeWrite"),
            "typing": ("Typing", "TypingList", "TypingWrite"),
            "upper1": ("UPPER1", "UPPER1List", "UPPER1Write"),
            "upper1_2": ("Upper1_2", "Upper1_2List", "Upper1_2Write"),
            "upper1_3": ("Upper1", "Upper1List", "Upper1Write"),
            "upsert_": ("Upsert", "UpsertList", "UpsertWrite"),
            "very_long_nameery_long_nameery_long_567eb802": (
                "VeryLongNameeryLongNameeryLongNameeryLong_0dd18e63",
                "VeryLongNameeryLongNameeryLongNameeryLong_0dd18e63List",
                "VeryLongNameeryLongNameeryLongNameeryLong_0dd18e63Write",
            ),
            "very_long_nameery_long_nameery_long_eb0b2126": (
                "VeryLongNameeryLongNameeryLongNameeryLong_3b1acbc8",
                "VeryLongNameeryLongNameeryLongNameeryLong_3b1acbc8List",
                "VeryLongNameeryLongNameeryLongNameeryLong_3b1acbc8Write",
            ),
            "view": ("VIEW", "VIEWList", "VIEWWrite"),
            "views_": ("Views", "ViewsList", "ViewsWrite"),
            "x": ("X", "XList", "XWrite"),
            "x2": ("X2", "X2List", "X2Write"),
        },
    )

__all__ = [
    "AAPI2",
    "COM1",
    "README",
    "UPPER1",
    "VIEW",
    "X2",
    "A",
    "AAPI2List",
    "AAPI2Write",
    "AFilter2",
    "AFilter2List",
    "AFilter2Write",
    "AKeywords2",
    "AKeywords2List",
    "AKeywords2Write",
    "AList",
    "AList2",
    "AList2List",
    "AList2Write",
    "AQuery2",
    "AQuery2List",
    "AQuery2Write",
    "AWrite",
    "AWrite2",
    "AWrite2List",
    "AWrite2Write",
    "Any",
    "AnyList",
    "AnyWrite",
    "Asset",
    "Asset2",
    "Asset2List",
    "Asset2Write",
    "AssetList",
    "AssetWrite",
    "AsyncA2",
    "AsyncA2List",
    "AsyncA2Write",
    "AsyncHostileClient",
    "AsyncHostileClient_",
    "AsyncHostileClient_List",
    "AsyncHostileClient_Write",
    "Aux",
    "AuxList",
    "AuxWrite",
    "COM1List",
    "COM1Write",
    "Class",
    "ClassList",
    "ClassWrite",
    "Client",
    "ClientList",
    "ClientWrite",
    "Close",
    "CloseList",
    "CloseWrite",
    "Con",
    "ConList",
    "ConWrite",
    "Core",
    "CoreList",
    "CoreWrite",
    "Datetime",
    "DatetimeList",
    "DatetimeWrite",
    "Def",
    "DefList",
    "DefWrite",
    "Delete",
    "DeleteList",
    "DeleteWrite",
    "Edge",
    "EdgeList",
    "EdgeTypes",
    "EdgeWrite",
    "Ends",
    "EndsList",
    "EndsWrite",
    "Enums",
    "EnumsList",
    "EnumsWrite",
    "Exception",
    "ExceptionList",
    "ExceptionWrite",
    "Extensions",
    "ExtensionsList",
    "ExtensionsWrite",
    "GraphqlQuery",
    "GraphqlQueryList",
    "GraphqlQueryWrite",
    "HostileClient",
    "HostileClient2",
    "HostileClient2List",
    "HostileClient2Write",
    "Import",
    "ImportList",
    "ImportWrite",
    "Init",
    "InitList",
    "InitWrite",
    "Injection",
    "InjectionList",
    "InjectionWrite",
    "Keywords",
    "KeywordsList",
    "KeywordsWrite",
    "List",
    "ListList",
    "ListWrite",
    "Literal",
    "LiteralList",
    "LiteralWrite",
    "Llms",
    "LlmsList",
    "LlmsWrite",
    "Local",
    "LocalList",
    "LocalWrite",
    "Lpt9",
    "Lpt9List",
    "Lpt9Write",
    "Model",
    "ModelList",
    "ModelWrite",
    "MyView",
    "MyView2",
    "MyView2List",
    "MyView2Write",
    "MyView3",
    "MyView3List",
    "MyView3Write",
    "MyViewList",
    "MyViewWrite",
    "Node",
    "NodeList",
    "NodeWrite",
    "NodeWrite2",
    "NodeWrite2List",
    "NodeWrite2Write",
    "None_",
    "None_List",
    "None_Write",
    "Nul",
    "NulList",
    "NulWrite",
    "Optional",
    "OptionalList",
    "OptionalWrite",
    "Properties",
    "PropertiesList",
    "PropertiesWrite",
    "READMEList",
    "READMEWrite",
    "Ranges",
    "RangesList",
    "RangesWrite",
    "Self",
    "SelfList",
    "SelfWrite",
    "Spaces",
    "SpacesList",
    "SpacesWrite",
    "Str",
    "StrList",
    "StrWrite",
    "TextApostrophes",
    "TextApostrophesList",
    "TextApostrophesWrite",
    "TextBackslashes",
    "TextBackslashesList",
    "TextBackslashesWrite",
    "TextBidirectional",
    "TextBidirectionalList",
    "TextBidirectionalWrite",
    "TextBlank",
    "TextBlankList",
    "TextBlankWrite",
    "TextBraces",
    "TextBracesList",
    "TextBracesWrite",
    "TextComments",
    "TextCommentsList",
    "TextCommentsWrite",
    "TextControls",
    "TextControlsList",
    "TextControlsWrite",
    "TextEmoji",
    "TextEmojiList",
    "TextEmojiWrite",
    "TextFormat",
    "TextFormatList",
    "TextFormatWrite",
    "TextLong",
    "TextLongList",
    "TextLongWrite",
    "TextMarkdown",
    "TextMarkdownList",
    "TextMarkdownWrite",
    "TextNewlines",
    "TextNewlinesList",
    "TextNewlinesWrite",
    "TextQuotes",
    "TextQuotesList",
    "TextQuotesWrite",
    "TextSeparators",
    "TextSeparatorsList",
    "TextSeparatorsWrite",
    "TextTrailing",
    "TextTrailingList",
    "TextTrailingWrite",
    "TextTripleQuotes",
    "TextTripleQuotesList",
    "TextTripleQuotesWrite",
    "TextUnbroken",
    "TextUnbrokenList",
    "TextUnbrokenWrite",
    "TextWide",
    "TextWideList",
    "TextWideWrite",
    "Texts",
    "TextsList",
    "TextsWrite",
    "Type",
    "TypeList",
    "TypeWrite",
    "Typing",
    "TypingList",
    "TypingWrite",
    "UPPER1List",
    "UPPER1Write",
    "Upper1",
    "Upper1List",
    "Upper1Write",
    "Upper1_2",
    "Upper1_2List",
    "Upper1_2Write",
    "Upsert",
    "UpsertList",
    "UpsertWrite",
    "VIEWList",
    "VIEWWrite",
    "VeryLongNameeryLongNameeryLongNameeryLong_0dd18e63",
    "VeryLongNameeryLongNameeryLongNameeryLong_0dd18e63List",
    "VeryLongNameeryLongNameeryLongNameeryLong_0dd18e63Write",
    "VeryLongNameeryLongNameeryLongNameeryLong_3b1acbc8",
    "VeryLongNameeryLongNameeryLongNameeryLong_3b1acbc8List",
    "VeryLongNameeryLongNameeryLongNameeryLong_3b1acbc8Write",
    "Views",
    "ViewsList",
    "ViewsWrite",
    "X",
    "X2List",
    "X2Write",
    "XList",
    "XWrite",
]

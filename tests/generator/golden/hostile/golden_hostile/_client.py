"""Client of hostile:Hostile(v1)."""

from __future__ import annotations

import typing as _t

import pygen_runtime.spi as _p

if _t.TYPE_CHECKING:
    from .a import AAPI, AsyncAAPI
    from .a_filter2 import AFilter2API, AsyncAFilter2API
    from .a_keywords2 import AKeywords2API, AsyncAKeywords2API
    from .a_list2 import AList2API, AsyncAList2API
    from .a_query2 import AQuery2API, AsyncAQuery2API
    from .a_write2 import AsyncAWrite2API, AWrite2API
    from .aapi2 import AAPI2API, AsyncAAPI2API
    from .any import AnyAPI, AsyncAnyAPI
    from .asset import AssetAPI, AsyncAssetAPI
    from .asset2 import Asset2API, AsyncAsset2API
    from .async_a2 import AsyncA2API, AsyncAsyncA2API
    from .async_hostile_client import (
        AsyncAsyncHostileClient_API,
        AsyncHostileClient_API,
    )
    from .aux_ import AsyncAuxAPI, AuxAPI
    from .class_ import AsyncClassAPI, ClassAPI
    from .client import AsyncClientAPI, ClientAPI
    from .close_ import AsyncCloseAPI, CloseAPI
    from .com1_ import COM1API, AsyncCOM1API
    from .con_ import AsyncConAPI, ConAPI
    from .core import AsyncCoreAPI, CoreAPI
    from .datetime import AsyncDatetimeAPI, DatetimeAPI
    from .def_ import AsyncDefAPI, DefAPI
    from .delete_ import AsyncDeleteAPI, DeleteAPI
    from .edge import AsyncEdgeAPI, EdgeAPI
    from .ends import AsyncEndsAPI, EndsAPI
    from .enums import AsyncEnumsAPI, EnumsAPI
    from .exception import AsyncExceptionAPI, ExceptionAPI
    from .extensions import AsyncExtensionsAPI, ExtensionsAPI
    from .graphql_query import AsyncGraphqlQueryAPI, GraphqlQueryAPI
    from .hostile_client2 import AsyncHostileClient2API, HostileClient2API
    from .import_ import AsyncImportAPI, ImportAPI
    from .init import AsyncInitAPI, InitAPI
    from .injection import AsyncInjectionAPI, InjectionAPI
    from .keywords import AsyncKeywordsAPI, KeywordsAPI
    from .list import AsyncListAPI, ListAPI
    from .literal import AsyncLiteralAPI, LiteralAPI
    from .llms import AsyncLlmsAPI, LlmsAPI
    from .local_ import AsyncLocalAPI, LocalAPI
    from .lpt9_ import AsyncLpt9API, Lpt9API
    from .model import AsyncModelAPI, ModelAPI
    from .my_view import AsyncMyViewAPI, MyViewAPI
    from .my_view2 import AsyncMyView2API, MyView2API
    from .my_view3 import AsyncMyView3API, MyView3API
    from .node import AsyncNodeAPI, NodeAPI
    from .node_write2 import AsyncNodeWrite2API, NodeWrite2API
    from .none_ import AsyncNone_API, None_API
    from .nul_ import AsyncNulAPI, NulAPI
    from .optional import AsyncOptionalAPI, OptionalAPI
    from .properties import AsyncPropertiesAPI, PropertiesAPI
    from .ranges import AsyncRangesAPI, RangesAPI
    from .readme import READMEAPI, AsyncREADMEAPI
    from .self import AsyncSelfAPI, SelfAPI
    from .spaces_ import AsyncSpacesAPI, SpacesAPI
    from .str import AsyncStrAPI, StrAPI
    from .text_apostrophes import AsyncTextApostrophesAPI, TextApostrophesAPI
    from .text_backslashes import AsyncTextBackslashesAPI, TextBackslashesAPI
    from .text_bidirectional import AsyncTextBidirectionalAPI, TextBidirectionalAPI
    from .text_blank import AsyncTextBlankAPI, TextBlankAPI
    from .text_braces import AsyncTextBracesAPI, TextBracesAPI
    from .text_comments import AsyncTextCommentsAPI, TextCommentsAPI
    from .text_controls import AsyncTextControlsAPI, TextControlsAPI
    from .text_emoji import AsyncTextEmojiAPI, TextEmojiAPI
    from .text_format import AsyncTextFormatAPI, TextFormatAPI
    from .text_long import AsyncTextLongAPI, TextLongAPI
    from .text_markdown import AsyncTextMarkdownAPI, TextMarkdownAPI
    from .text_newlines import AsyncTextNewlinesAPI, TextNewlinesAPI
    from .text_quotes import AsyncTextQuotesAPI, TextQuotesAPI
    from .text_separators import AsyncTextSeparatorsAPI, TextSeparatorsAPI
    from .text_trailing import AsyncTextTrailingAPI, TextTrailingAPI
    from .text_triple_quotes import AsyncTextTripleQuotesAPI, TextTripleQuotesAPI
    from .text_unbroken import AsyncTextUnbrokenAPI, TextUnbrokenAPI
    from .text_wide import AsyncTextWideAPI, TextWideAPI
    from .texts import AsyncTextsAPI, TextsAPI
    from .type import AsyncTypeAPI, TypeAPI
    from .typing import AsyncTypingAPI, TypingAPI
    from .upper1 import UPPER1API, AsyncUPPER1API
    from .upper1_2 import AsyncUpper1_2API, Upper1_2API
    from .upper1_3 import AsyncUpper1API, Upper1API
    from .upsert_ import AsyncUpsertAPI, UpsertAPI
    from .very_long_nameery_long_nameery_long_567eb802 import (
        AsyncVeryLongNameeryLongNameeryLongNameeryLong_0dd18e63API,
        VeryLongNameeryLongNameeryLongNameeryLong_0dd18e63API,
    )
    from .very_long_nameery_long_nameery_long_eb0b2126 import (
        AsyncVeryLongNameeryLongNameeryLongNameeryLong_3b1acbc8API,
        VeryLongNameeryLongNameeryLongNameeryLong_3b1acbc8API,
    )
    from .view import VIEWAPI, AsyncVIEWAPI
    from .views_ import AsyncViewsAPI, ViewsAPI
    from .x import XAPI, AsyncXAPI
    from .x2 import X2API, AsyncX2API

_PACKAGE = _p.Package(
    name=__package__ or "",
    instance_space="hostile_instances",
    models=(("hostile", "Hostile", "v1"),),
    classes={
        "a": "A",
        "a_filter2": "AFilter2",
        "a_keywords2": "AKeywords2",
        "a_list2": "AList2",
        "a_query2": "AQuery2",
        "a_write2": "AWrite2",
        "aapi2": "AAPI2",
        "any": "Any",
        "asset": "Asset",
        "asset2": "Asset2",
        "async_a2": "AsyncA2",
        "async_hostile_client": "AsyncHostileClient_",
        "aux_": "Aux",
        "class_": "Class",
        "client": "Client",
        "close_": "Close",
        "com1_": "COM1",
        "con_": "Con",
        "core": "Core",
        "datetime": "Datetime",
        "def_": "Def",
        "delete_": "Delete",
        "edge": "Edge",
        "ends": "Ends",
        "enums": "Enums",
        "exception": "Exception",
        "extensions": "Extensions",
        "graphql_query": "GraphqlQuery",
        "hostile_client2": "HostileClient2",
        "import_": "Import",
        "init": "Init",
        "injection": "Injection",
        "keywords": "Keywords",
        "list": "List",
        "literal": "Literal",
        "llms": "Llms",
        "local_": "Local",
        "lpt9_": "Lpt9",
        "model": "Model",
        "my_view": "MyView",
        "my_view2": "MyView2",
        "my_view3": "MyView3",
        "node": "Node",
        "node_write2": "NodeWrite2",
        "none_": "None_",
        "nul_": "Nul",
        "optional": "Optional",
        "properties": "Properties",
        "ranges": "Ranges",
        "readme": "README",
        "self": "Self",
        "spaces_": "Spaces",
        "str": "Str",
        "text_apostrophes": "TextApostrophes",
        "text_backslashes": "TextBackslashes",
        "text_bidirectional": "TextBidirectional",
        "text_blank": "TextBlank",
        "text_braces": "TextBraces",
        "text_comments": "TextComments",
        "text_controls": "TextControls",
        "text_emoji": "TextEmoji",
        "text_format": "TextFormat",
        "text_long": "TextLong",
        "text_markdown": "TextMarkdown",
        "text_newlines": "TextNewlines",
        "text_quotes": "TextQuotes",
        "text_separators": "TextSeparators",
        "text_trailing": "TextTrailing",
        "text_triple_quotes": "TextTripleQuotes",
        "text_unbroken": "TextUnbroken",
        "text_wide": "TextWide",
        "texts": "Texts",
        "type": "Type",
        "typing": "Typing",
        "upper1": "UPPER1",
        "upper1_2": "Upper1_2",
        "upper1_3": "Upper1",
        "upsert_": "Upsert",
        "very_long_nameery_long_nameery_long_567eb802": "VeryLongNameeryLongNameeryLongNameeryLong_0dd18e63",
        "very_long_nameery_long_nameery_long_eb0b2126": "VeryLongNameeryLongNameeryLongNameeryLong_3b1acbc8",
        "view": "VIEW",
        "views_": "Views",
        "x": "X",
        "x2": "X2",
    },
    generator="pygen 0.1.0",
    lock="golden",
    spi=5,
)


class HostileClient(_p.Client, package=_PACKAGE):
    """Reads and writes hostile:Hostile(v1)."""

    a: AAPI
    a_filter2: AFilter2API
    a_keywords2: AKeywords2API
    a_list2: AList2API
    a_query2: AQuery2API
    a_write2: AWrite2API
    aapi2: AAPI2API
    any: AnyAPI
    asset: AssetAPI
    asset2: Asset2API
    async_a2: AsyncA2API
    async_hostile_client: AsyncHostileClient_API
    aux_: AuxAPI
    class_: ClassAPI
    client: ClientAPI
    close_: CloseAPI
    com1_: COM1API
    con_: ConAPI
    core: CoreAPI
    datetime: DatetimeAPI
    def_: DefAPI
    delete_: DeleteAPI
    edge: EdgeAPI
    ends: EndsAPI
    enums: EnumsAPI
    exception: ExceptionAPI
    extensions: ExtensionsAPI
    graphql_query: GraphqlQueryAPI
    hostile_client2: HostileClient2API
    import_: ImportAPI
    init: InitAPI
    injection: InjectionAPI
    keywords: KeywordsAPI
    list: ListAPI
    literal: LiteralAPI
    llms: LlmsAPI
    local_: LocalAPI
    lpt9_: Lpt9API
    model: ModelAPI
    my_view: MyViewAPI
    my_view2: MyView2API
    my_view3: MyView3API
    node: NodeAPI
    node_write2: NodeWrite2API
    none_: None_API
    nul_: NulAPI
    optional: OptionalAPI
    properties: PropertiesAPI
    ranges: RangesAPI
    readme: READMEAPI
    self: SelfAPI
    spaces_: SpacesAPI
    str: StrAPI
    text_apostrophes: TextApostrophesAPI
    text_backslashes: TextBackslashesAPI
    text_bidirectional: TextBidirectionalAPI
    text_blank: TextBlankAPI
    text_braces: TextBracesAPI
    text_comments: TextCommentsAPI
    text_controls: TextControlsAPI
    text_emoji: TextEmojiAPI
    text_format: TextFormatAPI
    text_long: TextLongAPI
    text_markdown: TextMarkdownAPI
    text_newlines: TextNewlinesAPI
    text_quotes: TextQuotesAPI
    text_separators: TextSeparatorsAPI
    text_trailing: TextTrailingAPI
    text_triple_quotes: TextTripleQuotesAPI
    text_unbroken: TextUnbrokenAPI
    text_wide: TextWideAPI
    texts: TextsAPI
    type: TypeAPI
    typing: TypingAPI
    upper1: UPPER1API
    upper1_2: Upper1_2API
    upper1_3: Upper1API
    upsert_: UpsertAPI
    very_long_nameery_long_nameery_long_567eb802: (
        VeryLongNameeryLongNameeryLongNameeryLong_0dd18e63API
    )
    very_long_nameery_long_nameery_long_eb0b2126: (
        VeryLongNameeryLongNameeryLongNameeryLong_3b1acbc8API
    )
    view: VIEWAPI
    views_: ViewsAPI
    x: XAPI
    x2: X2API


class AsyncHostileClient(_p.AsyncClient, package=_PACKAGE):
    """The same as HostileClient, without blocking."""

    a: AsyncAAPI
    a_filter2: AsyncAFilter2API
    a_keywords2: AsyncAKeywords2API
    a_list2: AsyncAList2API
    a_query2: AsyncAQuery2API
    a_write2: AsyncAWrite2API
    aapi2: AsyncAAPI2API
    any: AsyncAnyAPI
    asset: AsyncAssetAPI
    asset2: AsyncAsset2API
    async_a2: AsyncAsyncA2API
    async_hostile_client: AsyncAsyncHostileClient_API
    aux_: AsyncAuxAPI
    class_: AsyncClassAPI
    client: AsyncClientAPI
    close_: AsyncCloseAPI
    com1_: AsyncCOM1API
    con_: AsyncConAPI
    core: AsyncCoreAPI
    datetime: AsyncDatetimeAPI
    def_: AsyncDefAPI
    delete_: AsyncDeleteAPI
    edge: AsyncEdgeAPI
    ends: AsyncEndsAPI
    enums: AsyncEnumsAPI
    exception: AsyncExceptionAPI
    extensions: AsyncExtensionsAPI
    graphql_query: AsyncGraphqlQueryAPI
    hostile_client2: AsyncHostileClient2API
    import_: AsyncImportAPI
    init: AsyncInitAPI
    injection: AsyncInjectionAPI
    keywords: AsyncKeywordsAPI
    list: AsyncListAPI
    literal: AsyncLiteralAPI
    llms: AsyncLlmsAPI
    local_: AsyncLocalAPI
    lpt9_: AsyncLpt9API
    model: AsyncModelAPI
    my_view: AsyncMyViewAPI
    my_view2: AsyncMyView2API
    my_view3: AsyncMyView3API
    node: AsyncNodeAPI
    node_write2: AsyncNodeWrite2API
    none_: AsyncNone_API
    nul_: AsyncNulAPI
    optional: AsyncOptionalAPI
    properties: AsyncPropertiesAPI
    ranges: AsyncRangesAPI
    readme: AsyncREADMEAPI
    self: AsyncSelfAPI
    spaces_: AsyncSpacesAPI
    str: AsyncStrAPI
    text_apostrophes: AsyncTextApostrophesAPI
    text_backslashes: AsyncTextBackslashesAPI
    text_bidirectional: AsyncTextBidirectionalAPI
    text_blank: AsyncTextBlankAPI
    text_braces: AsyncTextBracesAPI
    text_comments: AsyncTextCommentsAPI
    text_controls: AsyncTextControlsAPI
    text_emoji: AsyncTextEmojiAPI
    text_format: AsyncTextFormatAPI
    text_long: AsyncTextLongAPI
    text_markdown: AsyncTextMarkdownAPI
    text_newlines: AsyncTextNewlinesAPI
    text_quotes: AsyncTextQuotesAPI
    text_separators: AsyncTextSeparatorsAPI
    text_trailing: AsyncTextTrailingAPI
    text_triple_quotes: AsyncTextTripleQuotesAPI
    text_unbroken: AsyncTextUnbrokenAPI
    text_wide: AsyncTextWideAPI
    texts: AsyncTextsAPI
    type: AsyncTypeAPI
    typing: AsyncTypingAPI
    upper1: AsyncUPPER1API
    upper1_2: AsyncUpper1_2API
    upper1_3: AsyncUpper1API
    upsert_: AsyncUpsertAPI
    very_long_nameery_long_nameery_long_567eb802: (
        AsyncVeryLongNameeryLongNameeryLongNameeryLong_0dd18e63API
    )
    very_long_nameery_long_nameery_long_eb0b2126: (
        AsyncVeryLongNameeryLongNameeryLongNameeryLong_3b1acbc8API
    )
    view: AsyncVIEWAPI
    views_: AsyncViewsAPI
    x: AsyncXAPI
    x2: AsyncX2API

"""The views in Spark."""

import typing as _t

import pygen_spark.spi as _s

if _t.TYPE_CHECKING:
    from .a import AKeywords, AProperty
    from .a_filter2 import AFilter2Keywords, AFilter2Property
    from .a_keywords2 import AKeywords2Keywords, AKeywords2Property
    from .a_list2 import AList2Keywords, AList2Property
    from .a_query2 import AQuery2Keywords, AQuery2Property
    from .a_write2 import AWrite2Keywords, AWrite2Property
    from .aapi2 import AAPI2Keywords, AAPI2Property
    from .any import AnyKeywords, AnyProperty
    from .asset import AssetKeywords, AssetProperty
    from .asset2 import Asset2Keywords, Asset2Property
    from .async_a2 import AsyncA2Keywords, AsyncA2Property
    from .async_hostile_client import (
        AsyncHostileClient_Keywords,
        AsyncHostileClient_Property,
    )
    from .aux_ import AuxKeywords, AuxProperty
    from .class_ import ClassKeywords, ClassProperty
    from .client import ClientKeywords, ClientProperty
    from .close_ import CloseKeywords, CloseProperty
    from .com1_ import COM1Keywords, COM1Property
    from .con_ import ConKeywords, ConProperty
    from .core import CoreKeywords, CoreProperty
    from .datetime import DatetimeKeywords, DatetimeProperty
    from .def_ import DefKeywords, DefProperty
    from .delete_ import DeleteKeywords, DeleteProperty
    from .edge import EdgeKeywords, EdgeProperty
    from .ends import EndsKeywords, EndsProperty
    from .enums import EnumsKeywords, EnumsProperty
    from .exception import ExceptionKeywords, ExceptionProperty
    from .extensions import ExtensionsKeywords, ExtensionsProperty
    from .graphql_query import GraphqlQueryKeywords, GraphqlQueryProperty
    from .hostile_client2 import HostileClient2Keywords, HostileClient2Property
    from .import_ import ImportKeywords, ImportProperty
    from .init import InitKeywords, InitProperty
    from .injection import InjectionKeywords, InjectionProperty
    from .keywords import KeywordsKeywords, KeywordsProperty
    from .list import ListKeywords, ListProperty
    from .literal import LiteralKeywords, LiteralProperty
    from .llms import LlmsKeywords, LlmsProperty
    from .local_ import LocalKeywords, LocalProperty
    from .lpt9_ import Lpt9Keywords, Lpt9Property
    from .model import ModelKeywords, ModelProperty
    from .my_view import MyViewKeywords, MyViewProperty
    from .my_view2 import MyView2Keywords, MyView2Property
    from .my_view3 import MyView3Keywords, MyView3Property
    from .node import NodeKeywords, NodeProperty
    from .node_write2 import NodeWrite2Keywords, NodeWrite2Property
    from .none_ import None_Keywords, None_Property
    from .nul_ import NulKeywords, NulProperty
    from .optional import OptionalKeywords, OptionalProperty
    from .properties import PropertiesKeywords, PropertiesProperty
    from .ranges import RangesKeywords, RangesProperty
    from .readme import READMEKeywords, READMEProperty
    from .self import SelfKeywords, SelfProperty
    from .spaces_ import SpacesKeywords, SpacesProperty
    from .str import StrKeywords, StrProperty
    from .text_apostrophes import TextApostrophesKeywords, TextApostrophesProperty
    from .text_backslashes import TextBackslashesKeywords, TextBackslashesProperty
    from .text_bidirectional import TextBidirectionalKeywords, TextBidirectionalProperty
    from .text_blank import TextBlankKeywords, TextBlankProperty
    from .text_braces import TextBracesKeywords, TextBracesProperty
    from .text_comments import TextCommentsKeywords, TextCommentsProperty
    from .text_controls import TextControlsKeywords, TextControlsProperty
    from .text_emoji import TextEmojiKeywords, TextEmojiProperty
    from .text_format import TextFormatKeywords, TextFormatProperty
    from .text_long import TextLongKeywords, TextLongProperty
    from .text_markdown import TextMarkdownKeywords, TextMarkdownProperty
    from .text_newlines import TextNewlinesKeywords, TextNewlinesProperty
    from .text_quotes import TextQuotesKeywords, TextQuotesProperty
    from .text_separators import TextSeparatorsKeywords, TextSeparatorsProperty
    from .text_trailing import TextTrailingKeywords, TextTrailingProperty
    from .text_triple_quotes import TextTripleQuotesKeywords, TextTripleQuotesProperty
    from .text_unbroken import TextUnbrokenKeywords, TextUnbrokenProperty
    from .text_wide import TextWideKeywords, TextWideProperty
    from .texts import TextsKeywords, TextsProperty
    from .type import TypeKeywords, TypeProperty
    from .typing import TypingKeywords, TypingProperty
    from .upper1 import UPPER1Keywords, UPPER1Property
    from .upper1_2 import Upper1_2Keywords, Upper1_2Property
    from .upper1_3 import Upper1Keywords, Upper1Property
    from .upsert_ import UpsertKeywords, UpsertProperty
    from .very_long_nameery_long_nameery_long_567eb802 import (
        VeryLongNameeryLongNameeryLongNameeryLong_0dd18e63Keywords,
        VeryLongNameeryLongNameeryLongNameeryLong_0dd18e63Property,
    )
    from .very_long_nameery_long_nameery_long_eb0b2126 import (
        VeryLongNameeryLongNameeryLongNameeryLong_3b1acbc8Keywords,
        VeryLongNameeryLongNameeryLongNameeryLong_3b1acbc8Property,
    )
    from .view import VIEWKeywords, VIEWProperty
    from .views_ import ViewsKeywords, ViewsProperty
    from .x import XKeywords, XProperty
    from .x2 import X2Keywords, X2Property

    register_views: _s.RegisterViews

    class A(AKeywords, _s.Nodes[AProperty]):
        name: _s.Column
        other: _s.ReferenceColumn

    class AFilter2(AFilter2Keywords, _s.Nodes[AFilter2Property]):
        name: _s.Column
        other: _s.ReferenceColumn

    class AKeywords2(AKeywords2Keywords, _s.Nodes[AKeywords2Property]):
        name: _s.Column
        other: _s.ReferenceColumn

    class AList2(AList2Keywords, _s.Nodes[AList2Property]):
        name: _s.Column
        other: _s.ReferenceColumn

    class AQuery2(AQuery2Keywords, _s.Nodes[AQuery2Property]):
        name: _s.Column
        other: _s.ReferenceColumn

    class AWrite2(AWrite2Keywords, _s.Nodes[AWrite2Property]):
        name: _s.Column
        other: _s.ReferenceColumn

    class AAPI2(AAPI2Keywords, _s.Nodes[AAPI2Property]):
        name: _s.Column
        other: _s.ReferenceColumn

    class Any(AnyKeywords, _s.Nodes[AnyProperty]):
        name: _s.Column
        other: _s.ReferenceColumn

    class Asset(AssetKeywords, _s.Nodes[AssetProperty]):
        name: _s.Column
        other: _s.ReferenceColumn

    class Asset2(Asset2Keywords, _s.Nodes[Asset2Property]):
        name: _s.Column
        other: _s.ReferenceColumn

    class AsyncA2(AsyncA2Keywords, _s.Nodes[AsyncA2Property]):
        name: _s.Column
        other: _s.ReferenceColumn

    class AsyncHostileClient_(
        AsyncHostileClient_Keywords, _s.Nodes[AsyncHostileClient_Property]
    ):
        name: _s.Column
        other: _s.ReferenceColumn

    class Aux(AuxKeywords, _s.Nodes[AuxProperty]):
        name: _s.Column
        other: _s.ReferenceColumn

    class Class(ClassKeywords, _s.Nodes[ClassProperty]):
        name: _s.Column
        other: _s.ReferenceColumn

    class Client(ClientKeywords, _s.Nodes[ClientProperty]):
        name: _s.Column
        other: _s.ReferenceColumn

    class Close(CloseKeywords, _s.Nodes[CloseProperty]):
        name: _s.Column
        other: _s.ReferenceColumn

    class COM1(COM1Keywords, _s.Nodes[COM1Property]):
        name: _s.Column
        other: _s.ReferenceColumn

    class Con(ConKeywords, _s.Nodes[ConProperty]):
        name: _s.Column
        other: _s.ReferenceColumn

    class Core(CoreKeywords, _s.Nodes[CoreProperty]):
        name: _s.Column
        other: _s.ReferenceColumn

    class Datetime(DatetimeKeywords, _s.Nodes[DatetimeProperty]):
        name: _s.Column
        other: _s.ReferenceColumn

    class Def(DefKeywords, _s.Nodes[DefProperty]):
        name: _s.Column
        other: _s.ReferenceColumn

    class Delete(DeleteKeywords, _s.Nodes[DeleteProperty]):
        name: _s.Column
        other: _s.ReferenceColumn

    class Edge(EdgeKeywords, _s.Nodes[EdgeProperty]):
        name: _s.Column
        other: _s.ReferenceColumn

    class Ends(EndsKeywords, _s.Edges[EndsProperty]):
        edge_type_: _s.Column
        end_node1: _s.Column
        start_node_: _s.Column
        start_node_2: _s.Column
        type: _s.Column

    class Enums(EnumsKeywords, _s.Nodes[EnumsProperty]):
        kind: _s.Column

    class Exception(ExceptionKeywords, _s.Nodes[ExceptionProperty]):
        name: _s.Column
        other: _s.ReferenceColumn

    class Extensions(ExtensionsKeywords, _s.Nodes[ExtensionsProperty]):
        name: _s.Column
        other: _s.ReferenceColumn

    class GraphqlQuery(GraphqlQueryKeywords, _s.Nodes[GraphqlQueryProperty]):
        name: _s.Column
        other: _s.ReferenceColumn

    class HostileClient2(HostileClient2Keywords, _s.Nodes[HostileClient2Property]):
        name: _s.Column
        other: _s.ReferenceColumn

    class Import(ImportKeywords, _s.Nodes[ImportProperty]):
        name: _s.Column
        other: _s.ReferenceColumn

    class Init(InitKeywords, _s.Nodes[InitProperty]):
        name: _s.Column
        other: _s.ReferenceColumn

    class Injection(InjectionKeywords, _s.Nodes[InjectionProperty]):
        code: _s.Column
        dunder: _s.Column
        huge: _s.Column
        moment: _s.Column
        nested: _s.Column
        quote: _s.Column
        tiny: _s.Column

    class Keywords(KeywordsKeywords, _s.Nodes[KeywordsProperty]):
        group_by: _s.Column
        limit: _s.Column
        sort_by: _s.Column
        tags: _s.Column
        tags_contains: _s.Column

    class List(ListKeywords, _s.Nodes[ListProperty]):
        name: _s.Column
        other: _s.ReferenceColumn

    class Literal(LiteralKeywords, _s.Nodes[LiteralProperty]):
        name: _s.Column
        other: _s.ReferenceColumn

    class Llms(LlmsKeywords, _s.Nodes[LlmsProperty]):
        name: _s.Column
        other: _s.ReferenceColumn

    class Local(LocalKeywords, _s.Nodes[LocalProperty]):
        name: _s.Column
        other: _s.ReferenceColumn

    class Lpt9(Lpt9Keywords, _s.Nodes[Lpt9Property]):
        name: _s.Column
        other: _s.ReferenceColumn

    class Model(ModelKeywords, _s.Nodes[ModelProperty]):
        name: _s.Column
        other: _s.ReferenceColumn

    class MyView(MyViewKeywords, _s.Nodes[MyViewProperty]):
        name: _s.Column
        other: _s.ReferenceColumn

    class MyView2(MyView2Keywords, _s.Nodes[MyView2Property]):
        name: _s.Column
        other: _s.ReferenceColumn

    class MyView3(MyView3Keywords, _s.Nodes[MyView3Property]):
        name: _s.Column
        other: _s.ReferenceColumn

    class Node(NodeKeywords, _s.Nodes[NodeProperty]):
        name: _s.Column
        other: _s.ReferenceColumn

    class NodeWrite2(NodeWrite2Keywords, _s.Nodes[NodeWrite2Property]):
        name: _s.Column
        other: _s.ReferenceColumn

    class None_(None_Keywords, _s.Nodes[None_Property]):
        name: _s.Column
        other: _s.ReferenceColumn

    class Nul(NulKeywords, _s.Nodes[NulProperty]):
        name: _s.Column
        other: _s.ReferenceColumn

    class Optional(OptionalKeywords, _s.Nodes[OptionalProperty]):
        name: _s.Column
        other: _s.ReferenceColumn

    class Properties(PropertiesKeywords, _s.Nodes[PropertiesProperty]):
        x_1st: _s.Column
        x_2_nd: _s.Column
        x_3rd: _s.Column
        field: _s.Column
        none: _s.Column
        a: _s.Column
        a_b_2: _s.Column
        a_b: _s.Column
        aggregate: _s.Column
        as_write_2: _s.Column
        as_id_: _s.Column
        as_write_: _s.Column
        async_: _s.Column
        bool_: _s.Column
        chunk_size: _s.Column
        class_: _s.Column
        class_2: _s.Column
        classes: _s.Column
        cls_: _s.Column
        columns: _s.Column
        construct_: _s.Column
        content: _s.Column
        copy_: _s.Column
        cursor: _s.Column
        cursors: _s.Column
        data: _s.Column
        data_record_: _s.Column
        date: _s.Column
        datetime: _s.Column
        def_: _s.Column
        dict_: _s.Column
        direction: _s.Column
        dump_: _s.Column
        existing_version_: _s.Column
        exists_: _s.Column
        external_id_: _s.Column
        filter: _s.Column
        float_: _s.Column
        group_by: _s.Column
        in_2: _s.Column
        include: _s.Column
        int_: _s.Column
        interval: _s.Column
        json_: _s.Column
        keywords: _s.Column
        limit: _s.Column
        list_: _s.Column
        metrics: _s.Column
        model_fields_: _s.Column
        model_dump_: _s.Column
        my_prop_2: _s.Column
        my_prop: _s.Column
        name: _s.Column
        name_prefix: _s.Column
        node_type_: _s.Column
        object: _s.Column
        print: _s.Column
        properties: _s.Column
        property: _s.Column
        query: _s.Column
        schema_: _s.Column
        select: _s.Column
        self: _s.Column
        sort: _s.Column
        sort_by: _s.Column
        spaces: _s.Column
        start_nodes: _s.Column
        str_: _s.Column
        target_units: _s.Column
        type: _s.Column
        typing: _s.Column
        validate_: _s.Column
        version_: _s.Column
        view_id: _s.Column
        where: _s.Column
        with_x: _s.Column
        x_prefix: _s.Column

    class Ranges(RangesKeywords, _s.Nodes[RangesProperty]):
        max_x: _s.Column
        min_x: _s.Column
        x: _s.Column
        x_prefix: _s.Column
        y: _s.Column
        y_prefix: _s.Column

    class README(READMEKeywords, _s.Nodes[READMEProperty]):
        name: _s.Column
        other: _s.ReferenceColumn

    class Self(SelfKeywords, _s.Nodes[SelfProperty]):
        name: _s.Column
        other: _s.ReferenceColumn

    class Spaces(SpacesKeywords, _s.Nodes[SpacesProperty]):
        name: _s.Column
        other: _s.ReferenceColumn

    class Str(StrKeywords, _s.Nodes[StrProperty]):
        name: _s.Column
        other: _s.ReferenceColumn

    class TextApostrophes(TextApostrophesKeywords, _s.Nodes[TextApostrophesProperty]):
        name: _s.Column

    class TextBackslashes(TextBackslashesKeywords, _s.Nodes[TextBackslashesProperty]):
        name: _s.Column

    class TextBidirectional(
        TextBidirectionalKeywords, _s.Nodes[TextBidirectionalProperty]
    ):
        name: _s.Column

    class TextBlank(TextBlankKeywords, _s.Nodes[TextBlankProperty]):
        name: _s.Column

    class TextBraces(TextBracesKeywords, _s.Nodes[TextBracesProperty]):
        name: _s.Column

    class TextComments(TextCommentsKeywords, _s.Nodes[TextCommentsProperty]):
        name: _s.Column

    class TextControls(TextControlsKeywords, _s.Nodes[TextControlsProperty]):
        name: _s.Column

    class TextEmoji(TextEmojiKeywords, _s.Nodes[TextEmojiProperty]):
        name: _s.Column

    class TextFormat(TextFormatKeywords, _s.Nodes[TextFormatProperty]):
        name: _s.Column

    class TextLong(TextLongKeywords, _s.Nodes[TextLongProperty]):
        name: _s.Column

    class TextMarkdown(TextMarkdownKeywords, _s.Nodes[TextMarkdownProperty]):
        name: _s.Column

    class TextNewlines(TextNewlinesKeywords, _s.Nodes[TextNewlinesProperty]):
        name: _s.Column

    class TextQuotes(TextQuotesKeywords, _s.Nodes[TextQuotesProperty]):
        name: _s.Column

    class TextSeparators(TextSeparatorsKeywords, _s.Nodes[TextSeparatorsProperty]):
        name: _s.Column

    class TextTrailing(TextTrailingKeywords, _s.Nodes[TextTrailingProperty]):
        name: _s.Column

    class TextTripleQuotes(
        TextTripleQuotesKeywords, _s.Nodes[TextTripleQuotesProperty]
    ):
        name: _s.Column

    class TextUnbroken(TextUnbrokenKeywords, _s.Nodes[TextUnbrokenProperty]):
        name: _s.Column

    class TextWide(TextWideKeywords, _s.Nodes[TextWideProperty]):
        name: _s.Column

    class Texts(TextsKeywords, _s.Nodes[TextsProperty]):
        p_apostrophes: _s.Column
        p_backslashes: _s.Column
        p_bidirectional: _s.Column
        p_blank: _s.Column
        p_braces: _s.Column
        p_comments: _s.Column
        p_controls: _s.Column
        p_emoji: _s.Column
        p_format: _s.Column
        p_long: _s.Column
        p_markdown: _s.Column
        p_newlines: _s.Column
        p_quotes: _s.Column
        p_separators: _s.Column
        p_trailing: _s.Column
        p_triple_quotes: _s.Column
        p_unbroken: _s.Column
        p_wide: _s.Column

    class Type(TypeKeywords, _s.Nodes[TypeProperty]):
        name: _s.Column
        other: _s.ReferenceColumn

    class Typing(TypingKeywords, _s.Nodes[TypingProperty]):
        name: _s.Column
        other: _s.ReferenceColumn

    class UPPER1(UPPER1Keywords, _s.Nodes[UPPER1Property]):
        name: _s.Column
        other: _s.ReferenceColumn

    class Upper1_2(Upper1_2Keywords, _s.Nodes[Upper1_2Property]):
        name: _s.Column
        other: _s.ReferenceColumn

    class Upper1(Upper1Keywords, _s.Nodes[Upper1Property]):
        name: _s.Column
        other: _s.ReferenceColumn

    class Upsert(UpsertKeywords, _s.Nodes[UpsertProperty]):
        name: _s.Column
        other: _s.ReferenceColumn

    class VeryLongNameeryLongNameeryLongNameeryLong_0dd18e63(
        VeryLongNameeryLongNameeryLongNameeryLong_0dd18e63Keywords,
        _s.Nodes[VeryLongNameeryLongNameeryLongNameeryLong_0dd18e63Property],
    ):
        property_nameroperty_nameroperty_na_eab05c3c: _s.Column
        other: _s.ReferenceColumn

    class VeryLongNameeryLongNameeryLongNameeryLong_3b1acbc8(
        VeryLongNameeryLongNameeryLongNameeryLong_3b1acbc8Keywords,
        _s.Nodes[VeryLongNameeryLongNameeryLongNameeryLong_3b1acbc8Property],
    ):
        name: _s.Column

    class VIEW(VIEWKeywords, _s.Nodes[VIEWProperty]):
        name: _s.Column
        other: _s.ReferenceColumn

    class Views(ViewsKeywords, _s.Nodes[ViewsProperty]):
        name: _s.Column
        other: _s.ReferenceColumn

    class X(XKeywords, _s.Nodes[XProperty]):
        name: _s.Column
        other: _s.ReferenceColumn

    class X2(X2Keywords, _s.Nodes[X2Property]):
        name: _s.Column
        other: _s.ReferenceColumn

else:
    __getattr__, __dir__, register_views = _s.views_of(__name__)

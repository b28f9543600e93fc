// @ts-self-types="./model.d.ts"

export const A = {
  name: "A",
  view: ["hostile", "A", "v1"],
  values: { name: "text" },
  relations: { other: "A" },
  connections: { many: { to: "AWrite2", edge: ["hostile", "A.many"] } },
};

export const AFilter2 = {
  name: "AFilter2",
  view: ["hostile", "AFilter", "v1"],
  values: { name: "text" },
  relations: { other: "A" },
  connections: { many: { to: "AWrite2", edge: ["hostile", "AFilter.many"] } },
};

export const AKeywords = {
  name: "AKeywords",
  view: ["hostile", "AKeywords", "v1"],
  values: { name: "text" },
  relations: { other: "A" },
  connections: { many: { to: "AWrite2", edge: ["hostile", "AKeywords.many"] } },
};

export const AList = {
  name: "AList",
  view: ["hostile", "AList", "v1"],
  values: { name: "text" },
  relations: { other: "A" },
  connections: { many: { to: "AWrite2", edge: ["hostile", "AList.many"] } },
};

export const AQuery2 = {
  name: "AQuery2",
  view: ["hostile", "AQuery", "v1"],
  values: { name: "text" },
  relations: { other: "A" },
  connections: { many: { to: "AWrite2", edge: ["hostile", "AQuery.many"] } },
};

export const AWrite2 = {
  name: "AWrite2",
  view: ["hostile", "AWrite", "v1"],
  values: { name: "text" },
  relations: { other: "A" },
  connections: { many: { to: "AWrite2", edge: ["hostile", "AWrite.many"] } },
};

export const AAPI = {
  name: "AAPI",
  view: ["hostile", "AAPI", "v1"],
  values: { name: "text" },
  relations: { other: "A" },
  connections: { many: { to: "AWrite2", edge: ["hostile", "AAPI.many"] } },
};

export const Any = {
  name: "Any",
  view: ["hostile", "Any", "v1"],
  values: { name: "text" },
  relations: { other: "A" },
  connections: { many: { to: "AWrite2", edge: ["hostile", "Any.many"] } },
};

export const Asset = {
  name: "Asset",
  view: ["hostile", "Asset", "v1"],
  values: { name: "text" },
  relations: { other: "A" },
  connections: { many: { to: "AWrite2", edge: ["hostile", "Asset.many"] } },
};

export const Asset2 = {
  name: "Asset2",
  view: ["hostile", "asset", "v1"],
  values: { name: "text" },
  relations: { other: "A" },
  connections: { many: { to: "AWrite2", edge: ["hostile", "asset.many"] } },
};

export const AsyncA = {
  name: "AsyncA",
  view: ["hostile", "AsyncA", "v1"],
  values: { name: "text" },
  relations: { other: "A" },
  connections: { many: { to: "AWrite2", edge: ["hostile", "AsyncA.many"] } },
};

export const AsyncHostileClient = {
  name: "AsyncHostileClient",
  view: ["hostile", "AsyncHostileClient", "v1"],
  values: { name: "text" },
  relations: { other: "A" },
  connections: { many: { to: "AWrite2", edge: ["hostile", "AsyncHostileClient.many"] } },
};

export const Aux = {
  name: "Aux",
  view: ["hostile", "Aux", "v1"],
  values: { name: "text" },
  relations: { other: "A" },
  connections: { many: { to: "AWrite2", edge: ["hostile", "Aux.many"] } },
};

export const Class = {
  name: "Class",
  view: ["hostile", "Class", "v1"],
  values: { name: "text" },
  relations: { other: "A" },
  connections: { many: { to: "AWrite2", edge: ["hostile", "Class.many"] } },
};

export const Client_ = {
  name: "Client_",
  view: ["hostile", "Client", "v1"],
  values: { name: "text" },
  relations: { other: "A" },
  connections: { many: { to: "AWrite2", edge: ["hostile", "Client.many"] } },
};

export const Close = {
  name: "Close",
  view: ["hostile", "Close", "v1"],
  values: { name: "text" },
  relations: { other: "A" },
  connections: { many: { to: "AWrite2", edge: ["hostile", "Close.many"] } },
};

export const COM1 = {
  name: "COM1",
  view: ["hostile", "COM1", "v1"],
  values: { name: "text" },
  relations: { other: "A" },
  connections: { many: { to: "AWrite2", edge: ["hostile", "COM1.many"] } },
};

export const Con = {
  name: "Con",
  view: ["hostile", "Con", "v1"],
  values: { name: "text" },
  relations: { other: "A" },
  connections: { many: { to: "AWrite2", edge: ["hostile", "Con.many"] } },
};

export const Core = {
  name: "Core",
  view: ["hostile", "Core", "v1"],
  values: { name: "text" },
  relations: { other: "A" },
  connections: { many: { to: "AWrite2", edge: ["hostile", "Core.many"] } },
};

export const Datetime = {
  name: "Datetime",
  view: ["hostile", "Datetime", "v1"],
  values: { name: "text" },
  relations: { other: "A" },
  connections: { many: { to: "AWrite2", edge: ["hostile", "Datetime.many"] } },
};

export const Def = {
  name: "Def",
  view: ["hostile", "Def", "v1"],
  values: { name: "text" },
  relations: { other: "A" },
  connections: { many: { to: "AWrite2", edge: ["hostile", "Def.many"] } },
};

export const Delete = {
  name: "Delete",
  view: ["hostile", "Delete", "v1"],
  values: { name: "text" },
  relations: { other: "A" },
  connections: { many: { to: "AWrite2", edge: ["hostile", "Delete.many"] } },
};

export const Edge = {
  name: "Edge",
  view: ["hostile", "Edge", "v1"],
  values: { name: "text" },
  relations: { other: "A" },
  connections: { many: { to: "AWrite2", edge: ["hostile", "Edge.many"] } },
};

export const Ends = {
  name: "Ends",
  view: ["hostile", "Ends", "v1"],
  values: {
    edgeType_: "text id=edgeType",
    endNode1: "text",
    startNode_: "text",
    start_node_: "text",
    type: "text",
  },
  edge: ["", ""],
};

export const Enums = {
  name: "Enums",
  view: ["hostile", "Enums", "v1"],
  values: {
    kind: "enum values=A,None,True,XXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXX,_,__init__,a,class",
  },
};

export const Exception = {
  name: "Exception",
  view: ["hostile", "Exception", "v1"],
  values: { name: "text" },
  relations: { other: "A" },
  connections: { many: { to: "AWrite2", edge: ["hostile", "Exception.many"] } },
};

export const Extensions = {
  name: "Extensions",
  view: ["hostile", "Extensions", "v1"],
  values: { name: "text" },
  relations: { other: "A" },
  connections: { many: { to: "AWrite2", edge: ["hostile", "Extensions.many"] } },
};

export const GraphqlQuery = {
  name: "GraphqlQuery",
  view: ["hostile", "GraphqlQuery", "v1"],
  values: { name: "text" },
  relations: { other: "A" },
  connections: { many: { to: "AWrite2", edge: ["hostile", "GraphqlQuery.many"] } },
};

export const HostileClient_ = {
  name: "HostileClient_",
  view: ["hostile", "HostileClient", "v1"],
  values: { name: "text" },
  relations: { other: "A" },
  connections: { many: { to: "AWrite2", edge: ["hostile", "HostileClient.many"] } },
};

export const Import = {
  name: "Import",
  view: ["hostile", "Import", "v1"],
  values: { name: "text" },
  relations: { other: "A" },
  connections: { many: { to: "AWrite2", edge: ["hostile", "Import.many"] } },
};

export const Init = {
  name: "Init",
  view: ["hostile", "init", "v1"],
  values: { name: "text" },
  relations: { other: "A" },
  connections: { many: { to: "AWrite2", edge: ["hostile", "init.many"] } },
};

export const Injection = {
  name: "Injection",
  view: ["hostile", "Injection", "v1"],
  values: {
    code: "text",
    dunder: "text",
    huge: "int64",
    moment: "timestamp",
    nested: "json",
    quote: "text",
    tiny: "float64",
  },
};

export const Keywords = {
  name: "Keywords",
  view: ["hostile", "Keywords", "v1"],
  values: {
    groupBy: "boolean",
    limit: "float64",
    sortBy: "text",
    tags: "text list",
    tagsContains: "text",
  },
  keywords: {
    groupBy_: ["groupBy", "is"],
    sortBy_: ["sortBy", "is"],
    tagsContains_2: ["tagsContains", "is"],
  },
};

export const List = {
  name: "List",
  view: ["hostile", "List", "v1"],
  values: { name: "text" },
  relations: { other: "A" },
  connections: { many: { to: "AWrite2", edge: ["hostile", "List.many"] } },
};

export const Literal = {
  name: "Literal",
  view: ["hostile", "Literal", "v1"],
  values: { name: "text" },
  relations: { other: "A" },
  connections: { many: { to: "AWrite2", edge: ["hostile", "Literal.many"] } },
};

export const Llms = {
  name: "Llms",
  view: ["hostile", "llms", "v1"],
  values: { name: "text" },
  relations: { other: "A" },
  connections: { many: { to: "AWrite2", edge: ["hostile", "llms.many"] } },
};

export const Local = {
  name: "Local",
  view: ["hostile", "Local", "v1"],
  values: { name: "text" },
  relations: { other: "A" },
  connections: { many: { to: "AWrite2", edge: ["hostile", "Local.many"] } },
};

export const Lpt9 = {
  name: "Lpt9",
  view: ["hostile", "lpt9", "v1"],
  values: { name: "text" },
  relations: { other: "A" },
  connections: { many: { to: "AWrite2", edge: ["hostile", "lpt9.many"] } },
};

export const Model = {
  name: "Model",
  view: ["hostile", "model", "v1"],
  values: { name: "text" },
  relations: { other: "A" },
  connections: { many: { to: "AWrite2", edge: ["hostile", "model.many"] } },
};

export const MyView = {
  name: "MyView",
  view: ["hostile", "MyView", "v1"],
  values: { name: "text" },
  relations: { other: "A" },
  connections: { many: { to: "AWrite2", edge: ["hostile", "MyView.many"] } },
};

export const MyView2 = {
  name: "MyView2",
  view: ["hostile", "MyView2", "v1"],
  values: { name: "text" },
  relations: { other: "A" },
  connections: { many: { to: "AWrite2", edge: ["hostile", "MyView2.many"] } },
};

export const MyView3 = {
  name: "MyView3",
  view: ["hostile", "My_View", "v1"],
  values: { name: "text" },
  relations: { other: "A" },
  connections: { many: { to: "AWrite2", edge: ["hostile", "My_View.many"] } },
};

export const Node = {
  name: "Node",
  view: ["hostile", "Node", "v1"],
  values: { name: "text" },
  relations: { other: "A" },
  connections: { many: { to: "AWrite2", edge: ["hostile", "Node.many"] } },
};

export const NodeWrite2 = {
  name: "NodeWrite2",
  view: ["hostile", "NodeWrite", "v1"],
  values: { name: "text" },
  relations: { other: "A" },
  connections: { many: { to: "AWrite2", edge: ["hostile", "NodeWrite.many"] } },
};

export const None = {
  name: "None",
  view: ["hostile", "None", "v1"],
  values: { name: "text" },
  relations: { other: "A" },
  connections: { many: { to: "AWrite2", edge: ["hostile", "None.many"] } },
};

export const Nul = {
  name: "Nul",
  view: ["hostile", "nul", "v1"],
  values: { name: "text" },
  relations: { other: "A" },
  connections: { many: { to: "AWrite2", edge: ["hostile", "nul.many"] } },
};

export const Optional = {
  name: "Optional",
  view: ["hostile", "Optional", "v1"],
  values: { name: "text" },
  relations: { other: "A" },
  connections: { many: { to: "AWrite2", edge: ["hostile", "Optional.many"] } },
};

export const Properties = {
  name: "Properties",
  view: ["hostile", "Properties", "v1"],
  values: {
    x1st: "text id=1st",
    x2Nd: "text id=2-nd",
    x3rd: "text id=3rd_-",
    Field: "text",
    None: "text",
    a_: "text",
    a__b: "text",
    a_b: "text",
    aggregate: "text",
    asWrite: "text",
    as_id: "text",
    as_write: "text",
    async: "text",
    bool: "text",
    chunk_size: "text",
    class: "text",
    class_: "text",
    classes: "text",
    cls: "text",
    columns: "text",
    construct: "text",
    content: "text",
    copy: "text",
    cursor: "text",
    cursors: "text",
    data: "text",
    dataRecord: "text",
    date: "text",
    datetime: "text",
    def: "text",
    dict: "text",
    direction: "text",
    dump: "text",
    existingVersion_: "text id=existingVersion",
    exists: "text",
    externalID: "text",
    filter: "text",
    float: "text",
    group_by: "text",
    in_: "text",
    include: "text",
    int: "text",
    interval: "text",
    json: "text",
    keywords: "text",
    limit: "text",
    list: "text",
    metrics: "text",
    modelFields: "text",
    model_dump: "text",
    myProp: "text",
    my_prop: "text",
    name: "text",
    name_prefix: "text",
    nodeType_: "text id=nodeType",
    object: "text",
    print: "text",
    properties: "text",
    property: "text",
    query: "text",
    schema: "text",
    select: "text",
    self: "text",
    sort: "text",
    sort_by: "text",
    spaces: "text",
    startNodes: "text",
    str: "text",
    target_units: "text",
    type: "text",
    typing: "text",
    validate: "text",
    version_: "text",
    viewId: "text",
    where: "text",
    with_x: "text",
    x_prefix: "text",
  },
  keywords: {
    cursor_: ["cursor", "is"],
    limit_: ["limit", "is"],
    properties_: ["properties", "is"],
    where_: ["where", "is"],
  },
};

export const Ranges = {
  name: "Ranges",
  view: ["hostile", "Ranges", "v1"],
  values: {
    max_x: "int32",
    minX: "text",
    x: "float64",
    xPrefix: "text",
    y: "text",
    yPrefix: "text",
  },
  keywords: { minX_2: ["x", "min"], yPrefix_2: ["yPrefix", "is"] },
};

export const README = {
  name: "README",
  view: ["hostile", "README", "v1"],
  values: { name: "text" },
  relations: { other: "A" },
  connections: { many: { to: "AWrite2", edge: ["hostile", "README.many"] } },
};

export const Self = {
  name: "Self",
  view: ["hostile", "Self", "v1"],
  values: { name: "text" },
  relations: { other: "A" },
  connections: { many: { to: "AWrite2", edge: ["hostile", "Self.many"] } },
};

export const Spaces = {
  name: "Spaces",
  view: ["hostile", "Spaces", "v1"],
  values: { name: "text" },
  relations: { other: "A" },
  connections: { many: { to: "AWrite2", edge: ["hostile", "Spaces.many"] } },
};

export const Str = {
  name: "Str",
  view: ["hostile", "Str", "v1"],
  values: { name: "text" },
  relations: { other: "A" },
  connections: { many: { to: "AWrite2", edge: ["hostile", "Str.many"] } },
};

export const TextApostrophes = {
  name: "TextApostrophes",
  view: ["hostile", "TextApostrophes", "v1"],
  values: { name: "text" },
};

export const TextBackslashes = {
  name: "TextBackslashes",
  view: ["hostile", "TextBackslashes", "v1"],
  values: { name: "text" },
};

export const TextBidirectional = {
  name: "TextBidirectional",
  view: ["hostile", "TextBidirectional", "v1"],
  values: { name: "text" },
};

export const TextBlank = {
  name: "TextBlank",
  view: ["hostile", "TextBlank", "v1"],
  values: { name: "text" },
};

export const TextBraces = {
  name: "TextBraces",
  view: ["hostile", "TextBraces", "v1"],
  values: { name: "text" },
};

export const TextComments = {
  name: "TextComments",
  view: ["hostile", "TextComments", "v1"],
  values: { name: "text" },
};

export const TextControls = {
  name: "TextControls",
  view: ["hostile", "TextControls", "v1"],
  values: { name: "text" },
};

export const TextEmoji = {
  name: "TextEmoji",
  view: ["hostile", "TextEmoji", "v1"],
  values: { name: "text" },
};

export const TextFormat = {
  name: "TextFormat",
  view: ["hostile", "TextFormat", "v1"],
  values: { name: "text" },
};

export const TextLong = {
  name: "TextLong",
  view: ["hostile", "TextLong", "v1"],
  values: { name: "text" },
};

export const TextMarkdown = {
  name: "TextMarkdown",
  view: ["hostile", "TextMarkdown", "v1"],
  values: { name: "text" },
};

export const TextNewlines = {
  name: "TextNewlines",
  view: ["hostile", "TextNewlines", "v1"],
  values: { name: "text" },
};

export const TextQuotes = {
  name: "TextQuotes",
  view: ["hostile", "TextQuotes", "v1"],
  values: { name: "text" },
};

export const TextSeparators = {
  name: "TextSeparators",
  view: ["hostile", "TextSeparators", "v1"],
  values: { name: "text" },
};

export const TextTrailing = {
  name: "TextTrailing",
  view: ["hostile", "TextTrailing", "v1"],
  values: { name: "text" },
};

export const TextTripleQuotes = {
  name: "TextTripleQuotes",
  view: ["hostile", "TextTripleQuotes", "v1"],
  values: { name: "text" },
};

export const TextUnbroken = {
  name: "TextUnbroken",
  view: ["hostile", "TextUnbroken", "v1"],
  values: { name: "text" },
};

export const TextWide = {
  name: "TextWide",
  view: ["hostile", "TextWide", "v1"],
  values: { name: "text" },
};

export const Texts = {
  name: "Texts",
  view: ["hostile", "Texts", "v1"],
  values: {
    pApostrophes: "text",
    pBackslashes: "text",
    pBidirectional: "text",
    pBlank: "text",
    pBraces: "text",
    pComments: "text",
    pControls: "text",
    pEmoji: "text",
    pFormat: "text",
    pLong: "text",
    pMarkdown: "text",
    pNewlines: "text",
    pQuotes: "text",
    pSeparators: "text",
    pTrailing: "text",
    pTripleQuotes: "text",
    pUnbroken: "text",
    pWide: "text",
  },
};

export const Type = {
  name: "Type",
  view: ["hostile", "Type", "v1"],
  values: { name: "text" },
  relations: { other: "A" },
  connections: { many: { to: "AWrite2", edge: ["hostile", "Type.many"] } },
};

export const Typing = {
  name: "Typing",
  view: ["hostile", "typing", "v1"],
  values: { name: "text" },
  relations: { other: "A" },
  connections: { many: { to: "AWrite2", edge: ["hostile", "typing.many"] } },
};

export const UPPER1 = {
  name: "UPPER1",
  view: ["hostile", "UPPER1", "v1"],
  values: { name: "text" },
  relations: { other: "A" },
  connections: { many: { to: "AWrite2", edge: ["hostile", "UPPER1.many"] } },
};

export const Upper1 = {
  name: "Upper1",
  view: ["hostile", "UPPER_1", "v1"],
  values: { name: "text" },
  relations: { other: "A" },
  connections: { many: { to: "AWrite2", edge: ["hostile", "UPPER_1.many"] } },
};

export const Upper1_2 = {
  name: "Upper1_2",
  view: ["hostile", "upper_1", "v1"],
  values: { name: "text" },
  relations: { other: "A" },
  connections: { many: { to: "AWrite2", edge: ["hostile", "upper_1.many"] } },
};

export const Upsert = {
  name: "Upsert",
  view: ["hostile", "Upsert", "v1"],
  values: { name: "text" },
  relations: { other: "A" },
  connections: { many: { to: "AWrite2", edge: ["hostile", "Upsert.many"] } },
};

export const VeryLongNameeryLongNameeryLongNameeryLong_0dd18e63 = {
  name: "VeryLongNameeryLongNameeryLongNameeryLong_0dd18e63",
  view: [
    "hostile",
    "VeryLongNameeryLongNameeryLongNameeryLongNameeryLongNameeryLongNameeryLongNameeryLongNameeryLongNameeryLongNameeryLongNameeryLongNameeryLongNameeryLongNameeryLongNameeryLongNameeryLongNameeryLongNameeryLongNameeryLongNameeryLongNameeryLongNameeryLongNameX",
    "v1",
  ],
  values: {
    propertyNameropertyNameropertyNameropertyNameropertyNameropertyNameropertyNameropertyNameropertyNameropertyNameropertyNameropertyNameropertyNameropertyNameropertyNameropertyNameropertyNameropertyNameropertyNameropertyNameropertyNameropertyNameropertyName:
      "text",
  },
  relations: { other: "VeryLongNameeryLongNameeryLongNameeryLong_0dd18e63" },
  connections: {
    many: { to: "VeryLongNameeryLongNameeryLongNameeryLong_0dd18e63", edge: ["hostile", "long"] },
  },
};

export const VeryLongNameeryLongNameeryLongNameeryLong_3b1acbc8 = {
  name: "VeryLongNameeryLongNameeryLongNameeryLong_3b1acbc8",
  view: [
    "hostile",
    "VeryLongNameeryLongNameeryLongNameeryLongNameeryLongNameeryLongNameeryLongNameeryLongNameeryLongNameeryLongNameeryLongNameeryLongNameeryLongNameeryLongNameeryLongNameeryLongNameeryLongNameeryLongNameeryLongNameeryLongNameeryLongNameeryLongNameeryLongNameY",
    "v1",
  ],
  values: {
    name: "enum values=value0xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx,value10xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx,value11xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx,value12xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx,value13xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx,value14xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx,value15xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx,value16xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx,value17xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx,value18xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx,value19xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx,value1xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx,value20xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx,value21xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx,value22xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx,value23xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx,value24xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx,value25xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx,value26xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx,value27xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx,value28xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx,value29xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx,value2xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx,value30xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx,value31xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx,value3xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx,value4xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx,value5xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx,value6xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx,value7xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx,value8xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx,value9xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx",
  },
};

export const VIEW = {
  name: "VIEW",
  view: ["hostile", "VIEW", "v1"],
  values: { name: "text" },
  relations: { other: "A" },
  connections: { many: { to: "AWrite2", edge: ["hostile", "VIEW.many"] } },
};

export const Views = {
  name: "Views",
  view: ["hostile", "Views", "v1"],
  values: { name: "text" },
  relations: { other: "A" },
  connections: { many: { to: "AWrite2", edge: ["hostile", "Views.many"] } },
};

export const X = {
  name: "X",
  view: ["hostile", "X", "v1"],
  values: { name: "text" },
  relations: { other: "A" },
  connections: { many: { to: "AWrite2", edge: ["hostile", "X.many"] } },
};

export const X2 = {
  name: "X2",
  view: ["hostile", "x", "v1"],
  values: { name: "text" },
  relations: { other: "A" },
  connections: { many: { to: "AWrite2", edge: ["hostile", "x.many"] } },
};

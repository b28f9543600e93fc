import type * as _p from "pygen-runtime/spi";

/** Properties: nodes of the view hostile:Properties(v1). */
export interface Properties extends _p.Node {
  readonly x1st?: string;
  readonly x2Nd?: string;
  readonly x3rd?: string;
  readonly Field?: string;
  readonly None?: string;
  readonly a_?: string;
  readonly a__b?: string;
  readonly a_b?: string;
  readonly aggregate?: string;
  readonly asWrite?: string;
  readonly as_id?: string;
  readonly as_write?: string;
  readonly async?: string;
  readonly bool?: string;
  readonly chunk_size?: string;
  readonly class?: string;
  readonly class_?: string;
  readonly classes?: string;
  readonly cls?: string;
  readonly columns?: string;
  readonly construct?: string;
  readonly content?: string;
  readonly copy?: string;
  readonly cursor?: string;
  readonly cursors?: string;
  readonly data?: string;
  readonly dataRecord?: string;
  readonly date?: string;
  readonly datetime?: string;
  readonly def?: string;
  readonly dict?: string;
  readonly direction?: string;
  readonly dump?: string;
  readonly existingVersion_?: string;
  readonly exists?: string;
  readonly externalID?: string;
  readonly filter?: string;
  readonly float?: string;
  readonly group_by?: string;
  readonly in_?: string;
  readonly include?: string;
  readonly int?: string;
  readonly interval?: string;
  readonly json?: string;
  readonly keywords?: string;
  readonly limit?: string;
  readonly list?: string;
  readonly metrics?: string;
  readonly modelFields?: string;
  readonly model_dump?: string;
  readonly myProp?: string;
  readonly my_prop?: string;
  readonly name?: string;
  readonly name_prefix?: string;
  readonly nodeType_?: string;
  readonly object?: string;
  readonly print?: string;
  readonly properties?: string;
  readonly property?: string;
  readonly query?: string;
  readonly schema?: string;
  readonly select?: string;
  readonly self?: string;
  readonly sort?: string;
  readonly sort_by?: string;
  readonly spaces?: string;
  readonly startNodes?: string;
  readonly str?: string;
  readonly target_units?: string;
  readonly type?: string;
  readonly typing?: string;
  readonly validate?: string;
  readonly version_?: string;
  readonly viewId?: string;
  readonly where?: string;
  readonly with_x?: string;
  readonly x_prefix?: string;
}

/** What can be written of Properties; only what is set is sent. */
export interface PropertiesWrite extends _p.NodeWrite {
  x1st?: string | null | undefined;
  x2Nd?: string | null | undefined;
  x3rd?: string | null | undefined;
  Field?: string | null | undefined;
  None?: string | null | undefined;
  a_?: string | null | undefined;
  a__b?: string | null | undefined;
  a_b?: string | null | undefined;
  aggregate?: string | null | undefined;
  asWrite?: string | null | undefined;
  as_id?: string | null | undefined;
  as_write?: string | null | undefined;
  async?: string | null | undefined;
  bool?: string | null | undefined;
  chunk_size?: string | null | undefined;
  class?: string | null | undefined;
  class_?: string | null | undefined;
  classes?: string | null | undefined;
  cls?: string | null | undefined;
  columns?: string | null | undefined;
  construct?: string | null | undefined;
  content?: string | null | undefined;
  copy?: string | null | undefined;
  cursor?: string | null | undefined;
  cursors?: string | null | undefined;
  data?: string | null | undefined;
  dataRecord?: string | null | undefined;
  date?: string | null | undefined;
  datetime?: string | null | undefined;
  def?: string | null | undefined;
  dict?: string | null | undefined;
  direction?: string | null | undefined;
  dump?: string | null | undefined;
  existingVersion_?: string | null | undefined;
  exists?: string | null | undefined;
  externalID?: string | null | undefined;
  filter?: string | null | undefined;
  float?: string | null | undefined;
  group_by?: string | null | undefined;
  in_?: string | null | undefined;
  include?: string | null | undefined;
  int?: string | null | undefined;
  interval?: string | null | undefined;
  json?: string | null | undefined;
  keywords?: string | null | undefined;
  limit?: string | null | undefined;
  list?: string | null | undefined;
  metrics?: string | null | undefined;
  modelFields?: string | null | undefined;
  model_dump?: string | null | undefined;
  myProp?: string | null | undefined;
  my_prop?: string | null | undefined;
  name?: string | null | undefined;
  name_prefix?: string | null | undefined;
  nodeType_?: string | null | undefined;
  object?: string | null | undefined;
  print?: string | null | undefined;
  properties?: string | null | undefined;
  property?: string | null | undefined;
  query?: string | null | undefined;
  schema?: string | null | undefined;
  select?: string | null | undefined;
  self?: string | null | undefined;
  sort?: string | null | undefined;
  sort_by?: string | null | undefined;
  spaces?: string | null | undefined;
  startNodes?: string | null | undefined;
  str?: string | null | undefined;
  target_units?: string | null | undefined;
  type?: string | null | undefined;
  typing?: string | null | undefined;
  validate?: string | null | undefined;
  version_?: string | null | undefined;
  viewId?: string | null | undefined;
  where?: string | null | undefined;
  with_x?: string | null | undefined;
  x_prefix?: string | null | undefined;
}

/** Keyword filters of Properties; several are combined with and. */
export interface PropertiesFilter extends _p.NodeFilter {
  x1st?: string | readonly string[] | null;
  x1stPrefix?: string | null;
  x2Nd?: string | readonly string[] | null;
  x2NdPrefix?: string | null;
  x3rd?: string | readonly string[] | null;
  x3rdPrefix?: string | null;
  Field?: string | readonly string[] | null;
  FieldPrefix?: string | null;
  None?: string | readonly string[] | null;
  NonePrefix?: string | null;
  a_?: string | readonly string[] | null;
  a_Prefix?: string | null;
  a__b?: string | readonly string[] | null;
  a__bPrefix?: string | null;
  a_b?: string | readonly string[] | null;
  a_bPrefix?: string | null;
  aggregate?: string | readonly string[] | null;
  aggregatePrefix?: string | null;
  asWrite?: string | readonly string[] | null;
  asWritePrefix?: string | null;
  as_id?: string | readonly string[] | null;
  as_idPrefix?: string | null;
  as_write?: string | readonly string[] | null;
  as_writePrefix?: string | null;
  async?: string | readonly string[] | null;
  asyncPrefix?: string | null;
  bool?: string | readonly string[] | null;
  boolPrefix?: string | null;
  chunk_size?: string | readonly string[] | null;
  chunk_sizePrefix?: string | null;
  class?: string | readonly string[] | null;
  classPrefix?: string | null;
  class_?: string | readonly string[] | null;
  class_Prefix?: string | null;
  classes?: string | readonly string[] | null;
  classesPrefix?: string | null;
  cls?: string | readonly string[] | null;
  clsPrefix?: string | null;
  columns?: string | readonly string[] | null;
  columnsPrefix?: string | null;
  construct?: string | readonly string[] | null;
  constructPrefix?: string | null;
  content?: string | readonly string[] | null;
  contentPrefix?: string | null;
  copy?: string | readonly string[] | null;
  copyPrefix?: string | null;
  cursor_?: string | readonly string[] | null;
  cursorPrefix?: string | null;
  cursors?: string | readonly string[] | null;
  cursorsPrefix?: string | null;
  data?: string | readonly string[] | null;
  dataPrefix?: string | null;
  dataRecord?: string | readonly string[] | null;
  dataRecordPrefix?: string | null;
  date?: string | readonly string[] | null;
  datePrefix?: string | null;
  datetime?: string | readonly string[] | null;
  datetimePrefix?: string | null;
  def?: string | readonly string[] | null;
  defPrefix?: string | null;
  dict?: string | readonly string[] | null;
  dictPrefix?: string | null;
  direction?: string | readonly string[] | null;
  directionPrefix?: string | null;
  dump?: string | readonly string[] | null;
  dumpPrefix?: string | null;
  existingVersion_?: string | readonly string[] | null;
  existingVersion_Prefix?: string | null;
  exists?: string | readonly string[] | null;
  existsPrefix?: string | null;
  externalID?: string | readonly string[] | null;
  externalIDPrefix?: string | null;
  filter?: string | readonly string[] | null;
  filterPrefix?: string | null;
  float?: string | readonly string[] | null;
  floatPrefix?: string | null;
  group_by?: string | readonly string[] | null;
  group_byPrefix?: string | null;
  in_?: string | readonly string[] | null;
  in_Prefix?: string | null;
  include?: string | readonly string[] | null;
  includePrefix?: string | null;
  int?: string | readonly string[] | null;
  intPrefix?: string | null;
  interval?: string | readonly string[] | null;
  intervalPrefix?: string | null;
  json?: string | readonly string[] | null;
  jsonPrefix?: string | null;
  keywords?: string | readonly string[] | null;
  keywordsPrefix?: string | null;
  limit_?: string | readonly string[] | null;
  limitPrefix?: string | null;
  list?: string | readonly string[] | null;
  listPrefix?: string | null;
  metrics?: string | readonly string[] | null;
  metricsPrefix?: string | null;
  modelFields?: string | readonly string[] | null;
  modelFieldsPrefix?: string | null;
  model_dump?: string | readonly string[] | null;
  model_dumpPrefix?: string | null;
  myProp?: string | readonly string[] | null;
  myPropPrefix?: string | null;
  my_prop?: string | readonly string[] | null;
  my_propPrefix?: string | null;
  name?: string | readonly string[] | null;
  namePrefix?: string | null;
  name_prefix?: string | readonly string[] | null;
  name_prefixPrefix?: string | null;
  nodeType_?: string | readonly string[] | null;
  nodeType_Prefix?: string | null;
  object?: string | readonly string[] | null;
  objectPrefix?: string | null;
  print?: string | readonly string[] | null;
  printPrefix?: string | null;
  properties_?: string | readonly string[] | null;
  propertiesPrefix?: string | null;
  property?: string | readonly string[] | null;
  propertyPrefix?: string | null;
  query?: string | readonly string[] | null;
  queryPrefix?: string | null;
  schema?: string | readonly string[] | null;
  schemaPrefix?: string | null;
  select?: string | readonly string[] | null;
  selectPrefix?: string | null;
  self?: string | readonly string[] | null;
  selfPrefix?: string | null;
  sort?: string | readonly string[] | null;
  sortPrefix?: string | null;
  sort_by?: string | readonly string[] | null;
  sort_byPrefix?: string | null;
  spaces?: string | readonly string[] | null;
  spacesPrefix?: string | null;
  startNodes?: string | readonly string[] | null;
  startNodesPrefix?: string | null;
  str?: string | readonly string[] | null;
  strPrefix?: string | null;
  target_units?: string | readonly string[] | null;
  target_unitsPrefix?: string | null;
  type?: string | readonly string[] | null;
  typePrefix?: string | null;
  typing?: string | readonly string[] | null;
  typingPrefix?: string | null;
  validate?: string | readonly string[] | null;
  validatePrefix?: string | null;
  version_?: string | readonly string[] | null;
  version_Prefix?: string | null;
  viewId?: string | readonly string[] | null;
  viewIdPrefix?: string | null;
  where_?: string | readonly string[] | null;
  wherePrefix?: string | null;
  with_x?: string | readonly string[] | null;
  with_xPrefix?: string | null;
  x_prefix?: string | readonly string[] | null;
  x_prefixPrefix?: string | null;
}

/** Fields of Properties for typed conditions. */
export interface PropertiesFields extends _p.NodeFields {
  readonly x1st: _p.TextField;
  readonly x2Nd: _p.TextField;
  readonly x3rd: _p.TextField;
  readonly Field: _p.TextField;
  readonly None: _p.TextField;
  readonly a_: _p.TextField;
  readonly a__b: _p.TextField;
  readonly a_b: _p.TextField;
  readonly aggregate: _p.TextField;
  readonly asWrite: _p.TextField;
  readonly as_id: _p.TextField;
  readonly as_write: _p.TextField;
  readonly async: _p.TextField;
  readonly bool: _p.TextField;
  readonly chunk_size: _p.TextField;
  readonly class: _p.TextField;
  readonly class_: _p.TextField;
  readonly classes: _p.TextField;
  readonly cls: _p.TextField;
  readonly columns: _p.TextField;
  readonly construct: _p.TextField;
  readonly content: _p.TextField;
  readonly copy: _p.TextField;
  readonly cursor: _p.TextField;
  readonly cursors: _p.TextField;
  readonly data: _p.TextField;
  readonly dataRecord: _p.TextField;
  readonly date: _p.TextField;
  readonly datetime: _p.TextField;
  readonly def: _p.TextField;
  readonly dict: _p.TextField;
  readonly direction: _p.TextField;
  readonly dump: _p.TextField;
  readonly existingVersion_: _p.TextField;
  readonly exists: _p.TextField;
  readonly externalID: _p.TextField;
  readonly filter: _p.TextField;
  readonly float: _p.TextField;
  readonly group_by: _p.TextField;
  readonly in_: _p.TextField;
  readonly include: _p.TextField;
  readonly int: _p.TextField;
  readonly interval: _p.TextField;
  readonly json: _p.TextField;
  readonly keywords: _p.TextField;
  readonly limit: _p.TextField;
  readonly list: _p.TextField;
  readonly metrics: _p.TextField;
  readonly modelFields: _p.TextField;
  readonly model_dump: _p.TextField;
  readonly myProp: _p.TextField;
  readonly my_prop: _p.TextField;
  readonly name: _p.TextField;
  readonly name_prefix: _p.TextField;
  readonly nodeType_: _p.TextField;
  readonly object: _p.TextField;
  readonly print: _p.TextField;
  readonly properties: _p.TextField;
  readonly property: _p.TextField;
  readonly query: _p.TextField;
  readonly schema: _p.TextField;
  readonly select: _p.TextField;
  readonly self: _p.TextField;
  readonly sort: _p.TextField;
  readonly sort_by: _p.TextField;
  readonly spaces: _p.TextField;
  readonly startNodes: _p.TextField;
  readonly str: _p.TextField;
  readonly target_units: _p.TextField;
  readonly type: _p.TextField;
  readonly typing: _p.TextField;
  readonly validate: _p.TextField;
  readonly version_: _p.TextField;
  readonly viewId: _p.TextField;
  readonly where: _p.TextField;
  readonly with_x: _p.TextField;
  readonly x_prefix: _p.TextField;
}

export type PropertiesField =
  | "externalId"
  | "space"
  | "x1st"
  | "x2Nd"
  | "x3rd"
  | "Field"
  | "None"
  | "a_"
  | "a__b"
  | "a_b"
  | "aggregate"
  | "asWrite"
  | "as_id"
  | "as_write"
  | "async"
  | "bool"
  | "chunk_size"
  | "class"
  | "class_"
  | "classes"
  | "cls"
  | "columns"
  | "construct"
  | "content"
  | "copy"
  | "cursor"
  | "cursors"
  | "data"
  | "dataRecord"
  | "date"
  | "datetime"
  | "def"
  | "dict"
  | "direction"
  | "dump"
  | "existingVersion_"
  | "exists"
  | "externalID"
  | "filter"
  | "float"
  | "group_by"
  | "in_"
  | "include"
  | "int"
  | "interval"
  | "json"
  | "keywords"
  | "limit"
  | "list"
  | "metrics"
  | "modelFields"
  | "model_dump"
  | "myProp"
  | "my_prop"
  | "name"
  | "name_prefix"
  | "nodeType_"
  | "object"
  | "print"
  | "properties"
  | "property"
  | "query"
  | "schema"
  | "select"
  | "self"
  | "sort"
  | "sort_by"
  | "spaces"
  | "startNodes"
  | "str"
  | "target_units"
  | "type"
  | "typing"
  | "validate"
  | "version_"
  | "viewId"
  | "where"
  | "with_x"
  | "x_prefix";

/** A query over Properties. */
export interface PropertiesQuery extends _p.Query<Properties, PropertiesField> {
  where(...conditions: _p.Conditions<PropertiesFilter, PropertiesFields>[]): this;
}

/** Reads and writes Properties. */
export interface PropertiesApi
  extends _p.ViewApi<
    Properties,
    PropertiesWrite,
    PropertiesFilter,
    PropertiesFields,
    PropertiesField,
    PropertiesQuery
  > {}

export declare const Properties: _p.Table<Properties, PropertiesWrite, PropertiesApi>;

// @ts-self-types="./model.d.ts"

export const Base = {
  name: "Base",
  view: ["every", "Base", "v1"],
  values: { name: "text", rank: "int32" },
  relations: { near: "Base" },
  children: ["Diamond", "Shortcut", "Different", "Left", "Narrower", "Right"],
};

export const Both = {
  name: "Both",
  view: ["every", "Both", "v1"],
  values: { amount: "int32", label: "text" },
};

export const BothEdge = {
  name: "BothEdge",
  view: ["every", "Both", "v1"],
  values: { amount: "int32", label: "text" },
  edge: ["", ""],
};

export const BothTie = {
  name: "BothTie",
  view: ["every", "BothTie", "v1"],
  values: { bow: "text", knot: "text", rope: "text", strength: "int32" },
  edge: ["", ""],
};

export const Defaults = {
  name: "Defaults",
  view: ["every", "Defaults", "v1"],
  values: {
    big: "int64",
    count: "int32",
    day: "date",
    label: "text",
    level: "enum values=high,low",
    on: "boolean",
    ratio: "float64",
    setup: "json",
    since: "timestamp",
  },
};

export const Diamond = {
  name: "Diamond",
  view: ["every", "Diamond", "v1"],
  values: { bottom: "text", left: "text", name: "text", rank: "int32", right: "text" },
  relations: { near: "Base" },
  connections: {
    leftTies: { to: "Base", edge: ["every", "leftTie"], properties: "LeftTie" },
    rightTies: { to: "Base", edge: ["every", "rightTie"], inwards: true, properties: "RightTie" },
  },
};

export const Different = {
  name: "Different",
  view: ["every", "Different", "v1"],
  values: { name: "text", rank: "text" },
  relations: { near: "Base" },
};

export const EdgeChild = {
  name: "EdgeChild",
  view: ["every", "EdgeChild", "v1"],
  values: { extra: "text", since: "date", weight: "float64" },
  relations: { seen: "Scalars" },
  edge: ["Edges", ""],
};

export const EdgeValues = {
  name: "EdgeValues",
  view: ["every", "EdgeValues", "v1"],
  values: { since: "date", weight: "float64" },
  relations: { seen: "Scalars" },
  edge: ["Edges", ""],
  children: ["EdgeChild"],
};

export const Edges = {
  name: "Edges",
  view: ["every", "Edges", "v1"],
  values: { name: "text" },
  connections: {
    around: { to: "Edges", edge: ["every", "loop"] },
    foreign: { edge: ["every", "abroad"] },
    into: { to: "Edges", edge: ["every", "loop"], inwards: true },
    out: { to: "Scalars", edge: ["every", "plain"] },
    rich: { to: "Scalars", edge: ["every", "rich"], properties: "EdgeValues" },
    richAround: { to: "Edges", edge: ["every", "richLoop"], properties: "EdgeValues" },
    richForeign: { edge: ["every", "richAbroad"] },
    richInto: { to: "Edges", edge: ["every", "richLoop"], inwards: true, properties: "EdgeValues" },
    richSingle: { to: "Scalars", one: true, edge: ["every", "richOne"], properties: "EdgeValues" },
    single: { to: "Scalars", one: true, edge: ["every", "only"] },
    singleInto: { to: "Edges", one: true, edge: ["every", "one"], inwards: true },
  },
};

export const Filtered = {
  name: "Filtered",
  view: ["every", "Filtered", "v1"],
  values: { label: "text" },
};

export const Implementation = {
  name: "Implementation",
  view: ["every", "Implementation", "v1"],
  values: { label: "text" },
  connections: { links: { to: "Scalars", edge: ["every", "plain"] } },
};

export const Interface = {
  name: "Interface",
  view: ["every", "Interface", "v1"],
  connections: { links: { to: "Scalars", edge: ["every", "plain"] } },
  children: ["Implementation"],
  readonly: true,
};

export const Left = {
  name: "Left",
  view: ["every", "Left", "v1"],
  values: { left: "text", name: "text", rank: "int32" },
  relations: { near: "Base" },
  connections: { leftTies: { to: "Base", edge: ["every", "leftTie"], properties: "LeftTie" } },
  children: ["Diamond", "Shortcut"],
};

export const LeftTie = {
  name: "LeftTie",
  view: ["every", "LeftTie", "v1"],
  values: { knot: "text", strength: "int32" },
  edge: ["Left", "Base"],
  children: ["BothTie"],
};

export const Limits_ = {
  name: "Limits_",
  view: ["every", "Limits", "v1"],
  values: {
    few: "text list",
    fixed: "text",
    number: "int64",
    pressure: "float64 unit",
    short: "text max=10",
    state: "enum values=off,on",
    temperatures: "float32 list unit",
  },
};

export const Lists = {
  name: "Lists",
  view: ["every", "Lists", "v1"],
  values: {
    aBoolean: "boolean list",
    aDate: "date list",
    aFile: "file list",
    aFloat32: "float32 list",
    aFloat64: "float64 list",
    aInt32: "int32 list",
    aInt64: "int64 list",
    aJson: "json list",
    aSequence: "sequence list",
    aText: "text list",
    aTimeseries: "timeseries list",
    aTimestamp: "timestamp list",
  },
};

export const Loud = {
  name: "Loud",
  view: ["every", "Loud", "v1"],
  values: { level: "enum values=deafening,high,low" },
  children: ["Mixed"],
};

export const Mixed = {
  name: "Mixed",
  view: ["every", "Mixed", "v1"],
  values: { level: "enum values=high,low" },
};

export const Narrower = {
  name: "Narrower",
  view: ["every", "Narrower", "v1"],
  values: { name: "text", rank: "int32" },
  relations: { near: "Left" },
};

export const OnlyEdges = {
  name: "OnlyEdges",
  view: ["every", "OnlyEdges", "v1"],
  connections: { out: { to: "Scalars", edge: ["every", "plain"] } },
  readonly: true,
};

export const Orphan = {
  name: "Orphan",
  view: ["every", "Orphan", "v1"],
  values: { inherited: "int32", own: "text" },
};

export const Partial = {
  name: "Partial",
  view: ["every", "Partial", "v1"],
  values: { aText: "text required" },
  readonly: true,
};

export const Pointer = {
  name: "Pointer",
  view: ["every", "Pointer", "v1"],
  values: { label: "text" },
  relations: { groups: "Target list", parent: "Target", single: "Target" },
  children: ["SpecialPointer"],
};

export const Quiet = {
  name: "Quiet",
  view: ["every", "Quiet", "v1"],
  values: { level: "enum values=high,low" },
  children: ["Mixed"],
};

export const Relations = {
  name: "Relations",
  view: ["every", "Relations", "v1"],
  relations: {
    anything: "*",
    anythings: "* list",
    edgeLike: "Both",
    foreign: "*",
    itself: "Relations",
    many: "Scalars list",
    needed: "Scalars required",
    one: "Scalars",
  },
};

export const RequiredLists = {
  name: "RequiredLists",
  view: ["every", "RequiredLists", "v1"],
  values: {
    aBoolean: "boolean list required",
    aDate: "date list required",
    aFile: "file list required",
    aFloat32: "float32 list required",
    aFloat64: "float64 list required",
    aInt32: "int32 list required",
    aInt64: "int64 list required",
    aJson: "json list required",
    aSequence: "sequence list required",
    aText: "text list required",
    aTimeseries: "timeseries list required",
    aTimestamp: "timestamp list required",
  },
};

export const RequiredScalars = {
  name: "RequiredScalars",
  view: ["every", "RequiredScalars", "v1"],
  values: {
    aBoolean: "boolean required",
    aDate: "date required",
    aFile: "file required",
    aFloat32: "float32 required",
    aFloat64: "float64 required",
    aInt32: "int32 required",
    aInt64: "int64 required",
    aJson: "json required",
    aSequence: "sequence required",
    aText: "text required",
    aTimeseries: "timeseries required",
    aTimestamp: "timestamp required",
    anEnum: "enum required values=high,low",
  },
};

export const Right = {
  name: "Right",
  view: ["every", "Right", "v1"],
  values: { name: "text", rank: "int32", right: "text" },
  relations: { near: "Base" },
  connections: {
    rightTies: { to: "Base", edge: ["every", "rightTie"], inwards: true, properties: "RightTie" },
  },
  children: ["Diamond"],
};

export const RightTie = {
  name: "RightTie",
  view: ["every", "RightTie", "v1"],
  values: { bow: "text", strength: "int32" },
  edge: ["Base", "Right"],
  children: ["BothTie"],
};

export const Scalars = {
  name: "Scalars",
  view: ["every", "Scalars", "v1"],
  values: {
    aBoolean: "boolean",
    aDate: "date",
    aFile: "file",
    aFloat32: "float32",
    aFloat64: "float64",
    aInt32: "int32",
    aInt64: "int64",
    aJson: "json",
    aSequence: "sequence",
    aText: "text",
    aTimeseries: "timeseries",
    aTimestamp: "timestamp",
    anEnum: "enum values=high,low",
  },
};

export const Shortcut = {
  name: "Shortcut",
  view: ["every", "Shortcut", "v1"],
  values: { left: "text", more: "text", name: "text", rank: "int32" },
  relations: { near: "Base" },
  connections: { leftTies: { to: "Base", edge: ["every", "leftTie"], properties: "LeftTie" } },
};

export const SpecialPointer = {
  name: "SpecialPointer",
  view: ["every", "SpecialPointer", "v1"],
  values: { extra: "text", label: "text" },
  relations: { groups: "Target list", parent: "Target", single: "Target" },
};

export const Target = {
  name: "Target",
  view: ["every", "Target", "v1"],
  values: { name: "text" },
  connections: {
    byContainer: { to: "Pointer", through: ["every", "Pointer", "parent"], by: "parent" },
    children: { to: "Pointer", through: ["every", "Pointer/v1", "parent"], by: "parent" },
    members: {
      to: "Pointer",
      through: ["every", "Pointer/v1", "groups"],
      by: "groups",
      list: true,
    },
    only: { to: "Pointer", one: true, through: ["every", "Pointer/v1", "single"], by: "single" },
    throughParent: {
      to: "SpecialPointer",
      through: ["every", "Pointer/v1", "parent"],
      by: "parent",
    },
  },
};

export const Tie = {
  name: "Tie",
  view: ["every", "Tie", "v1"],
  values: { strength: "int32" },
  edge: ["Base", "Base"],
  children: ["BothTie", "LeftTie", "RightTie"],
};

export const TwinElsewhere = {
  name: "TwinElsewhere",
  view: ["elsewhere", "Twin", "v1"],
  values: { there: "text" },
};

export const TwinEvery = {
  name: "TwinEvery",
  view: ["every", "Twin", "v1"],
  values: { here: "text" },
};

export const Typed = {
  name: "Typed",
  view: ["every", "Typed", "v1"],
  values: { label: "text" },
  nodeType: ["every", "TypedKind"],
};

export const VersionedV1 = {
  name: "VersionedV1",
  view: ["every", "Versioned", "v1"],
  values: { old: "text" },
};

export const VersionedV2 = {
  name: "VersionedV2",
  view: ["every", "Versioned", "v2"],
  values: { new: "text", old: "text" },
};

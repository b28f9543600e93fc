"""The tables every engine file has. One more table per container (`c<number>`) is made by `schema.tables`.

    space, container, view, datamodel   schema objects; `document` is the JSON of the definition
    node, edge                          identity, version, times, change number
    c<number>                           one row per instance with data in that container; that the row is
                                        there is what `hasData` asks
    l<number>_<column>                  the elements of an indexed list property (inverted index)
    f<number>                           full text of a container, filled when somebody searches
    search_state                        how far that full text is up to date
    counter                             the last instance id, change number and schema object number

Instance ids are unique over nodes and edges, so a container row belongs to exactly one of them. A soft
deleted instance keeps its rows until the purge; `s` of its container rows is NULL meanwhile.

Words used here and in `storage.store`:

    number      what a schema object is called in names of tables: nothing a user wrote is part of a statement
    seq         change number: every write of an instance takes the next one; sync and search follow it
    s           the space number of an instance, repeated in its container rows for rules "by space"
    live        not soft deleted
    snapshot    a connection inside a transaction, and the schema as that transaction sees it
"""

from __future__ import annotations

APPLICATION_ID = 0x70796731
"""Marks a file as ours, in this format: `pyg1`."""

_SCHEMA_OBJECT = """
    id INTEGER PRIMARY KEY,
    space TEXT NOT NULL,
    external_id TEXT NOT NULL,
    {version}
    document TEXT NOT NULL,
    created INTEGER NOT NULL,
    updated INTEGER NOT NULL,
    is_global INTEGER NOT NULL DEFAULT 0
"""

_INSTANCE = """
    id INTEGER PRIMARY KEY,
    space_id INTEGER NOT NULL,
    external_id TEXT NOT NULL,
    type_id INTEGER,
    version INTEGER NOT NULL,
    created INTEGER NOT NULL,
    updated INTEGER NOT NULL,
    deleted INTEGER,
    seq INTEGER NOT NULL
"""

TABLES = f"""
CREATE TABLE counter (name TEXT PRIMARY KEY, value INTEGER NOT NULL) WITHOUT ROWID;
INSERT INTO counter VALUES ('instance', 0), ('seq', 0), ('object', 0);
CREATE TABLE space (
    id INTEGER PRIMARY KEY, space TEXT NOT NULL UNIQUE, name TEXT, description TEXT,
    created INTEGER NOT NULL, updated INTEGER NOT NULL, is_global INTEGER NOT NULL DEFAULT 0
);
CREATE TABLE container ({_SCHEMA_OBJECT.format(version="")}, UNIQUE (space, external_id));
CREATE TABLE view (
    {_SCHEMA_OBJECT.format(version="version TEXT NOT NULL,")}, UNIQUE (space, external_id, version)
);
CREATE TABLE datamodel (
    {_SCHEMA_OBJECT.format(version="version TEXT NOT NULL,")}, UNIQUE (space, external_id, version)
);
CREATE TABLE node ({_INSTANCE}, UNIQUE (external_id, space_id));
CREATE INDEX node_space ON node (space_id);
CREATE UNIQUE INDEX node_seq ON node (seq);
CREATE INDEX node_type ON node (type_id) WHERE type_id IS NOT NULL;
CREATE INDEX node_deleted ON node (deleted) WHERE deleted IS NOT NULL;
CREATE TABLE edge (
    {_INSTANCE}, start_id INTEGER NOT NULL, end_id INTEGER NOT NULL, UNIQUE (external_id, space_id)
);
CREATE INDEX edge_space ON edge (space_id);
CREATE UNIQUE INDEX edge_seq ON edge (seq);
CREATE INDEX edge_type ON edge (type_id);
CREATE INDEX edge_start ON edge (start_id, type_id);
CREATE INDEX edge_end ON edge (end_id, type_id);
CREATE INDEX edge_deleted ON edge (deleted) WHERE deleted IS NOT NULL;
CREATE TABLE search_state (container INTEGER PRIMARY KEY, seq INTEGER NOT NULL);
"""

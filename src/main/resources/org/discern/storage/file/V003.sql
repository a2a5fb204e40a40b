-- Project file, version 3: the recipe knowledge graph, the recipe model's runs, scenes and comparisons.

-- One imported file of recipes, attributes or interactions. Undo of an import clears `active` and keeps its part.
CREATE TABLE graph_import (
    id          INTEGER PRIMARY KEY,
    name        TEXT NOT NULL,
    sha256      TEXT NOT NULL,
    row_count   INTEGER NOT NULL,
    imported_at TEXT NOT NULL,
    active      INTEGER NOT NULL DEFAULT 0 CHECK (active IN (0, 1)),
    plan        TEXT NOT NULL CHECK (json_valid(plan)),
    report      TEXT NOT NULL CHECK (json_valid(report))
) STRICT;
CREATE INDEX graph_import_sha256 ON graph_import (sha256);

-- The nodes a file names, numbered from 0 by `place`. Nodes of several files are the same when kind and key are.
CREATE TABLE graph_node (
    id        INTEGER PRIMARY KEY,
    import_id INTEGER NOT NULL REFERENCES graph_import (id),
    place     INTEGER NOT NULL,
    kind      TEXT NOT NULL,
    key       TEXT NOT NULL CHECK (key <> ''),
    name      TEXT NOT NULL,
    UNIQUE (import_id, place)
) STRICT;

CREATE TABLE recipe_text (
    import_id   INTEGER NOT NULL REFERENCES graph_import (id),
    place       INTEGER NOT NULL,
    description TEXT NOT NULL,
    minutes     INTEGER NOT NULL,
    steps       TEXT NOT NULL CHECK (json_valid(steps)),
    nutrition   TEXT NOT NULL CHECK (json_valid(nutrition)),
    PRIMARY KEY (import_id, place)
) STRICT, WITHOUT ROWID;

-- Edges and interactions in columns: `edge.head` i4 · `edge.tail` i4 · `edge.relation` i1 · `interaction.user` i4 ·
-- `interaction.recipe` i4 · `interaction.type` i1 · `interaction.time` i8 · `interaction.value` f4, and as UTF-8 JSON (`json`)
-- `relations`, `types`, `times_are_order`. Each part of a column is compressed by itself (zlib); unpack, then join in order.
CREATE TABLE graph_array (
    import_id INTEGER NOT NULL REFERENCES graph_import (id),
    name      TEXT NOT NULL,
    part      INTEGER NOT NULL,
    type      TEXT NOT NULL CHECK (type IN ('i1', 'i4', 'i8', 'f4', 'json')),
    row_count INTEGER NOT NULL,
    data      BLOB NOT NULL,
    PRIMARY KEY (import_id, name, part)
) STRICT;

-- For the search boxes; `rowid` is graph_node.id. Holds the index alone: names are read from graph_node.
CREATE VIRTUAL TABLE graph_search USING fts5(
    name, key, description, content = '', tokenize = 'unicode61 remove_diacritics 2', prefix = '2 3'
);

-- A run of kind `recipes` lies in `run`, its weights in `artifact` under the name `weights`.

-- What the analyst laid out, as JSON: `present/shown`, `present/camera`, `present/mark/KIND/KEY`, `saved/NAME`, `selection/NAME`.
CREATE TABLE scene (
    field TEXT NOT NULL PRIMARY KEY,
    value TEXT NOT NULL CHECK (json_valid(value))
) STRICT, WITHOUT ROWID;

-- What the analyst compared and judged, as JSON: `present`, `saved/NAME`, `grade/[USER, REQUEST, RECIPE]`.
CREATE TABLE comparison (
    field TEXT NOT NULL PRIMARY KEY,
    value TEXT NOT NULL CHECK (json_valid(value))
) STRICT, WITHOUT ROWID;

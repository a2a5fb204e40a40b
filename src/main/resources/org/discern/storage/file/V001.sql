-- Project file, version 1. Numbers in blobs are little-endian; `type` is one of f4 f8 i4 i8 (NumPy's words with '<' before).
-- Times are ISO-8601 UTC. JSON writes not-a-number as the string "NaN".

CREATE TABLE setting (
    key   TEXT NOT NULL PRIMARY KEY,
    value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- One imported file. Undo of an import clears `active` and keeps the rows.
CREATE TABLE corpus_import (
    id          INTEGER PRIMARY KEY,
    name        TEXT NOT NULL,
    sha256      TEXT NOT NULL,
    row_count   INTEGER NOT NULL,
    imported_at TEXT NOT NULL,
    active      INTEGER NOT NULL DEFAULT 0 CHECK (active IN (0, 1)),
    plan        TEXT NOT NULL CHECK (json_valid(plan)),
    report      TEXT NOT NULL CHECK (json_valid(report))
) STRICT;
CREATE INDEX corpus_import_sha256 ON corpus_import (sha256);

-- The corpus is every row of an active import, in order of import and place.
CREATE TABLE utterance (
    id        INTEGER PRIMARY KEY CHECK (id > 0),
    import_id INTEGER NOT NULL REFERENCES corpus_import (id),
    place     INTEGER NOT NULL,
    text      TEXT NOT NULL,
    intent    TEXT NOT NULL,
    domain    TEXT NOT NULL,
    split     TEXT NOT NULL,
    user      TEXT NOT NULL,
    time      TEXT NOT NULL,
    copies    INTEGER NOT NULL CHECK (copies >= 1),
    UNIQUE (import_id, place)
) STRICT;

CREATE TABLE import_domain (
    import_id INTEGER NOT NULL REFERENCES corpus_import (id),
    intent    TEXT NOT NULL,
    domain    TEXT NOT NULL,
    PRIMARY KEY (import_id, intent)
) STRICT, WITHOUT ROWID;

-- Sentence vectors, cached: one f4 blob of `encoder.width` numbers for each encoder and text.
CREATE TABLE encoder (
    id    INTEGER PRIMARY KEY,
    name  TEXT NOT NULL UNIQUE,
    width INTEGER NOT NULL CHECK (width > 0)
) STRICT;
CREATE TABLE vector (
    encoder_id INTEGER NOT NULL REFERENCES encoder (id),
    text_hash  TEXT NOT NULL,
    data       BLOB NOT NULL
) STRICT;
CREATE UNIQUE INDEX vector_text ON vector (encoder_id, text_hash);

-- Runs are never changed once written. `result` holds the small parts as JSON, `run_array` the numbers.
CREATE TABLE run (
    id          INTEGER PRIMARY KEY AUTOINCREMENT,
    kind        TEXT NOT NULL,
    spec        TEXT NOT NULL CHECK (json_valid(spec)),
    seed        INTEGER NOT NULL,
    data_hash   TEXT NOT NULL,
    row_count   INTEGER NOT NULL,
    metrics     TEXT NOT NULL CHECK (json_valid(metrics)),
    engine      TEXT NOT NULL,
    app_version TEXT NOT NULL,
    device      TEXT NOT NULL,
    started_at  TEXT NOT NULL,
    ended_at    TEXT NOT NULL,
    result      TEXT NOT NULL CHECK (json_valid(result))
) STRICT;

-- A long array lies in several parts: join the blobs in order of `part`, then read `row_count * col_count` numbers.
CREATE TABLE run_array (
    run_id    INTEGER NOT NULL REFERENCES run (id),
    name      TEXT NOT NULL,
    part      INTEGER NOT NULL,
    type      TEXT NOT NULL CHECK (type IN ('f4', 'f8', 'i4', 'i8')),
    row_count INTEGER NOT NULL,
    col_count INTEGER NOT NULL,
    data      BLOB NOT NULL,
    PRIMARY KEY (run_id, name, part)
) STRICT;

-- What the analyst decided about a run, one row a decision: `noveltyCut`, `cutHeight`, `domainCutHeight`,
-- `name/KEY`, `state/KEY`, `home/KEY`; values are JSON.
CREATE TABLE decision (
    run_id INTEGER NOT NULL,
    field  TEXT NOT NULL,
    value  TEXT NOT NULL,
    PRIMARY KEY (run_id, field)
) STRICT, WITHOUT ROWID;

-- Trained weights and other bytes, in parts like run_array. `owner` is a run's id, or 0.
CREATE TABLE artifact (
    owner INTEGER NOT NULL,
    name  TEXT NOT NULL,
    part  INTEGER NOT NULL,
    data  BLOB NOT NULL,
    PRIMARY KEY (owner, name, part)
) STRICT;

-- Every user action with the state before and after, written in one transaction with its change.
CREATE TABLE operation (
    id      INTEGER PRIMARY KEY AUTOINCREMENT,
    label   TEXT NOT NULL,
    gesture TEXT NOT NULL,
    undoes  INTEGER NOT NULL,
    at      TEXT NOT NULL
) STRICT;
CREATE TABLE operation_change (
    operation_id INTEGER NOT NULL REFERENCES operation (id),
    place        INTEGER NOT NULL,
    key          TEXT NOT NULL,
    before       TEXT NOT NULL,
    after        TEXT NOT NULL,
    PRIMARY KEY (operation_id, place)
) STRICT;

-- Project file, version 2: what users said, and the user model's runs and scenarios.

-- Plans say what the rows became; all imports so far brought utterances.
UPDATE corpus_import SET plan = json_set(plan, '$.kind', 'UTTERANCES');

-- One imported file of histories. Undo of an import clears `active` and keeps the events.
CREATE TABLE history_import (
    id          INTEGER PRIMARY KEY,
    name        TEXT NOT NULL,
    sha256      TEXT NOT NULL,
    row_count   INTEGER NOT NULL,
    imported_at TEXT NOT NULL,
    active      INTEGER NOT NULL DEFAULT 0 CHECK (active IN (0, 1)),
    plan        TEXT NOT NULL CHECK (json_valid(plan)),
    report      TEXT NOT NULL CHECK (json_valid(report))
) STRICT;
CREATE INDEX history_import_sha256 ON history_import (sha256);

-- The histories are all events of active imports; `time` is seconds since 1970 UTC, `place` the order in the file.
CREATE TABLE event (
    id        INTEGER PRIMARY KEY CHECK (id > 0),
    import_id INTEGER NOT NULL REFERENCES history_import (id),
    place     INTEGER NOT NULL,
    user      TEXT NOT NULL CHECK (user <> ''),
    time      INTEGER NOT NULL,
    text      TEXT NOT NULL,
    label     TEXT NOT NULL,
    item      TEXT NOT NULL,
    UNIQUE (import_id, place)
) STRICT;
CREATE INDEX event_user_time ON event (user, time, id);

-- A run of kind `users` lies in `run` and `run_array`, its weights in `artifact` under the name `weights`.

-- What the analyst plays with, one row a scenario as JSON: `present`, `saved/NAME`.
CREATE TABLE scenario (
    field TEXT NOT NULL PRIMARY KEY,
    value TEXT NOT NULL CHECK (json_valid(value))
) STRICT, WITHOUT ROWID;

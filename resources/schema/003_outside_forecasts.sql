-- Forecasts that others made, kept as they came: scored beside ours, and entered into scenarios.

CREATE TABLE outside (
    id TEXT NOT NULL PRIMARY KEY, -- who, of which series, made when
    position INTEGER NOT NULL,
    hash TEXT NOT NULL,
    document TEXT NOT NULL
) STRICT, WITHOUT ROWID;

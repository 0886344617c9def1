-- The project file, version 1. A step is never edited once released: the text below stands in every file, and a file
-- whose tables read otherwise is refused. Changes come as the next numbered step.
--
-- Documents are JSON, one object, keys in alphabetical order; `hash` is the SHA-256 of the text beside it, so that a
-- flipped bit is noticed when the value is read. `position` gives the order in which things were first put. Which rows
-- a table of documents has is told by `listing`, so that a row that is lost or moved is noticed too.
-- There are no secondary indexes: an index can disagree with its table without any check noticing it.

CREATE TABLE about (
    name TEXT NOT NULL PRIMARY KEY, -- 'created' (UTC), 'made by' (program and version)
    value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE single (
    id TEXT NOT NULL PRIMARY KEY, -- 'info', 'network', 'parameters'
    position INTEGER NOT NULL,
    hash TEXT NOT NULL,
    document TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE measure (
    id TEXT NOT NULL PRIMARY KEY,
    position INTEGER NOT NULL,
    hash TEXT NOT NULL,
    document TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE scenario (
    id TEXT NOT NULL PRIMARY KEY,
    position INTEGER NOT NULL,
    hash TEXT NOT NULL,
    document TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE site (
    id TEXT NOT NULL PRIMARY KEY,
    position INTEGER NOT NULL,
    hash TEXT NOT NULL,
    document TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE profile (
    id TEXT NOT NULL PRIMARY KEY,
    position INTEGER NOT NULL,
    hash TEXT NOT NULL,
    document TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE plan (
    id TEXT NOT NULL PRIMARY KEY,
    position INTEGER NOT NULL,
    hash TEXT NOT NULL,
    document TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE stock (
    id TEXT NOT NULL PRIMARY KEY, -- the place
    position INTEGER NOT NULL,
    hash TEXT NOT NULL,
    document TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE series (
    id TEXT NOT NULL PRIMARY KEY,
    position INTEGER NOT NULL,
    hash TEXT NOT NULL,
    document TEXT NOT NULL -- what the series counts, where, by whom
) STRICT, WITHOUT ROWID;

CREATE TABLE vintage (
    id TEXT NOT NULL PRIMARY KEY, -- 'v1', 'v2', …; a number is never used again
    position INTEGER NOT NULL,    -- the number in the id: the newest has the largest
    hash TEXT NOT NULL,
    document TEXT NOT NULL        -- origin, time, and contentHash: SHA-256 over its deliveries' rowsHash
) STRICT, WITHOUT ROWID;

-- For each table of documents, and for delivery, the exclusive or of a mark of each row: the first 64 bits of the
-- SHA-256 of "id" (in delivery "vintage series"), a line end, and "position".
CREATE TABLE listing (
    kind TEXT NOT NULL PRIMARY KEY, -- the table
    mark INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- Where something stood that was removed, so that it comes back to its old place.
CREATE TABLE removed (
    kind TEXT NOT NULL, -- the table
    id TEXT NOT NULL,
    position INTEGER NOT NULL,
    PRIMARY KEY (kind, id)
) STRICT, WITHOUT ROWID;

-- Which series came with which vintage.
CREATE TABLE delivery (
    series TEXT NOT NULL REFERENCES series (id),
    vintage TEXT NOT NULL REFERENCES vintage (id),
    position INTEGER NOT NULL, -- within the vintage
    rowsHash TEXT NOT NULL,    -- SHA-256 of the lines "2015-10-16 1200\n" in the order of periods; missing: "2015-10-16 \n"
    PRIMARY KEY (series, vintage)
) STRICT, WITHOUT ROWID;

CREATE TABLE observation (
    series TEXT NOT NULL,
    vintage TEXT NOT NULL,
    period TEXT NOT NULL, -- '2015-10-16', '2015-W42', '2015-10', '2015-Q4', '2015'
    value REAL,           -- NULL: not available, which is not 0
    PRIMARY KEY (series, vintage, period),
    FOREIGN KEY (series, vintage) REFERENCES delivery (series, vintage) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;

-- What was worked out, and from what.
CREATE TABLE result (
    kind TEXT NOT NULL, -- 'forecast' (id: series), 'simulation', 'needs' (id: scenario), 'traces' (id: plan)
    id TEXT NOT NULL,
    hash TEXT NOT NULL,
    provenanceHash TEXT NOT NULL,
    document TEXT NOT NULL,
    provenance TEXT NOT NULL, -- program version, time, seed, inputs with the hashes they had
    PRIMARY KEY (kind, id)
) STRICT, WITHOUT ROWID;

-- The paths of a simulation, packed (model/store/paths_blob.h); their hashes stand in the simulation's document.
CREATE TABLE paths (
    scenario TEXT NOT NULL,
    part TEXT NOT NULL, -- 'place/SI/arrivals', 'place/SI/presentByGroup/0', 'link/HR-SI/departures'
    packed BLOB NOT NULL,
    PRIMARY KEY (scenario, part)
) STRICT;

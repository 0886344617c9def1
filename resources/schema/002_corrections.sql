-- What an analyst said of figures: notes, periods left out, figures to be read instead. What was delivered stays as it
-- is in `observation`; each correction remembers what stood there when it was made, and is passed over where a later
-- delivery has another figure.

CREATE TABLE correction (
    id TEXT NOT NULL PRIMARY KEY, -- 'c1', 'c2', …
    position INTEGER NOT NULL,
    hash TEXT NOT NULL,
    document TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- How often a waiting report was taken in hand, and what came of it. A reading ends it.
CREATE TABLE attempts (
    report TEXT NOT NULL PRIMARY KEY,
    tries  INTEGER NOT NULL,
    error  TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- The ledger. It only grows; what a removal takes out leaves a tombstone (0002_history.sql).

-- One row a text. title, publisher and published are filled in when the text has been read.
CREATE TABLE reports (
    number     INTEGER PRIMARY KEY,
    id         TEXT NOT NULL UNIQUE,
    path       TEXT NOT NULL,            -- where the text was first met
    status     TEXT NOT NULL,            -- read | skipped
    reason     TEXT NOT NULL,
    title      TEXT NOT NULL,
    publisher  TEXT NOT NULL,
    published  TEXT NOT NULL,            -- ISO date, '' when not known
    language   TEXT NOT NULL,
    encoding   TEXT NOT NULL,
    raw_sha256 TEXT NOT NULL,
    sha256     TEXT NOT NULL,
    bytes      INTEGER NOT NULL,
    demo       INTEGER NOT NULL,
    text       TEXT NOT NULL,
    json       TEXT NOT NULL             -- the report as saved, without its text
) STRICT;

-- Every place where a text was met.
CREATE TABLE places (
    report TEXT NOT NULL REFERENCES reports (id),
    path   TEXT NOT NULL,
    PRIMARY KEY (report, path)
) STRICT, WITHOUT ROWID;

-- One row a report and version of the program and its data. The highest number is the latest.
CREATE TABLE readings (
    number  INTEGER PRIMARY KEY AUTOINCREMENT,
    report  TEXT NOT NULL REFERENCES reports (id),
    program TEXT NOT NULL,
    data    TEXT NOT NULL,
    json    TEXT NOT NULL,               -- the report as read, without its text
    UNIQUE (report, program, data)
) STRICT;

-- One row a record of a reading. Bytes are of the report's text, half-open; an entity has those of
-- its first mention and no quote.
CREATE TABLE records (
    reading    INTEGER NOT NULL REFERENCES readings (number),
    kind       TEXT NOT NULL,            -- entity event figure claim warning
    position   INTEGER NOT NULL,         -- order within the reading and kind
    id         TEXT NOT NULL,
    start_byte INTEGER NOT NULL,
    end_byte   INTEGER NOT NULL,
    quote      TEXT,
    read_by    TEXT,                     -- rule or model
    json       TEXT NOT NULL,
    PRIMARY KEY (reading, kind, position)
) STRICT, WITHOUT ROWID;

CREATE INDEX records_by_id ON records (id);

-- What a person decided, in the order it was decided.
CREATE TABLE decisions (
    number  INTEGER PRIMARY KEY AUTOINCREMENT,
    id      TEXT NOT NULL UNIQUE,
    kind    TEXT NOT NULL,
    verdict TEXT NOT NULL,
    made_by TEXT NOT NULL,
    json    TEXT NOT NULL
) STRICT;

-- The latest reading of each report.
CREATE VIEW current_readings AS
SELECT * FROM readings AS r
WHERE number = (SELECT max(number) FROM readings WHERE report = r.report);

-- The records of the latest readings, for counting and checking by hand.
CREATE VIEW findings AS
SELECT r.report, f.kind, f.id, f.start_byte, f.end_byte, f.quote, f.read_by, r.program, r.data, f.json
FROM current_readings AS r JOIN records AS f ON f.reading = r.number;

-- Records whose quote is not the text at its bytes: always empty.
CREATE VIEW evidence_faults AS
SELECT f.* FROM findings AS f JOIN reports AS t ON t.id = f.report
WHERE f.quote IS NOT NULL
  AND substr(CAST(t.text AS BLOB), f.start_byte + 1, f.end_byte - f.start_byte) <> CAST(f.quote AS BLOB);

-- Full text over title and text; accents do not matter in a search.
CREATE VIRTUAL TABLE report_words USING fts5 (
    title, text,
    content = 'reports', content_rowid = 'number',
    tokenize = 'unicode61 remove_diacritics 2'
);

CREATE TRIGGER reports_indexed AFTER INSERT ON reports BEGIN
    INSERT INTO report_words (rowid, title, text) VALUES (new.number, new.title, new.text);
END;

CREATE TRIGGER reports_retitled AFTER UPDATE OF title ON reports WHEN old.title <> new.title BEGIN
    INSERT INTO report_words (report_words, rowid, title, text) VALUES ('delete', old.number, old.title, old.text);
    INSERT INTO report_words (rowid, title, text) VALUES (new.number, new.title, new.text);
END;

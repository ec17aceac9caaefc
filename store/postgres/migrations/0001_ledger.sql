-- +goose Up
-- The ledger. It only grows; what a removal takes out leaves a tombstone. The tables are those of
-- store/sqlite; identifiers, paths and times sort as bytes, whatever the language of the database.

-- One row a text. title, publisher and published are filled in when the text has been read.
CREATE TABLE reports (
    number     bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    id         text COLLATE "C" NOT NULL UNIQUE,
    path       text NOT NULL,            -- where the text was first met
    status     text NOT NULL,            -- read | skipped
    reason     text NOT NULL,
    title      text NOT NULL,
    publisher  text NOT NULL,
    published  text COLLATE "C" NOT NULL, -- ISO date, '' when not known
    language   text NOT NULL,
    encoding   text NOT NULL,
    raw_sha256 text NOT NULL,
    sha256     text NOT NULL,
    bytes      bigint NOT NULL,
    demo       boolean NOT NULL,
    received   text COLLATE "C" NOT NULL, -- RFC 3339, UTC
    text       text NOT NULL,
    json       text NOT NULL             -- the report as saved, without its text; text keeps its bytes, jsonb would not
);

-- Every place where a text was met.
CREATE TABLE places (
    report text COLLATE "C" NOT NULL REFERENCES reports (id),
    path   text NOT NULL
);
-- By its hash: a path may be longer than an index takes.
CREATE UNIQUE INDEX places_once ON places (report, md5(path));

-- One row a report and version of the program and its data. The highest number is the latest.
CREATE TABLE readings (
    number  bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    report  text COLLATE "C" NOT NULL REFERENCES reports (id),
    program text NOT NULL,
    data    text NOT NULL,
    read_at text COLLATE "C" NOT NULL,
    records bigint NOT NULL,             -- how many rows of records it was written with
    json    text NOT NULL,               -- the report as read, without its text
    UNIQUE (report, program, data)
);

-- One row a record of a reading. Bytes are of the report's text, half-open; an entity has those of
-- its first mention and no quote.
CREATE TABLE records (
    reading    bigint NOT NULL REFERENCES readings (number),
    kind       text COLLATE "C" NOT NULL, -- entity event figure claim warning
    position   bigint NOT NULL,           -- order within the reading and kind
    id         text COLLATE "C" NOT NULL,
    start_byte bigint NOT NULL,
    end_byte   bigint NOT NULL,
    quote      text,
    read_by    text,                      -- rule or model
    json       text NOT NULL,
    PRIMARY KEY (reading, kind, position)
);
CREATE INDEX records_by_id ON records (id);

-- What a person decided, in the order it was decided.
CREATE TABLE decisions (
    number  bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    id      text COLLATE "C" NOT NULL UNIQUE,
    kind    text NOT NULL,
    verdict text NOT NULL,
    made_by text NOT NULL,
    made_at text COLLATE "C" NOT NULL,
    json    text NOT NULL
);

-- Tombstones: what was taken out, by whom and why.
CREATE TABLE removals (
    number bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    id     text COLLATE "C" NOT NULL UNIQUE,
    at     text COLLATE "C" NOT NULL,
    json   text NOT NULL
);

-- Reports that were taken out and must not come back.
CREATE TABLE removed_reports (
    report  text COLLATE "C" NOT NULL PRIMARY KEY,
    removal text NOT NULL
);

-- The words of each report, small and without accents, each once.
CREATE TABLE report_words (
    report text COLLATE "C" NOT NULL PRIMARY KEY REFERENCES reports (id) ON DELETE CASCADE,
    words  text[] NOT NULL
);
CREATE INDEX report_words_by_word ON report_words USING gin (words);

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
  AND substring(convert_to(t.text, 'UTF8') FROM f.start_byte::int + 1 FOR (f.end_byte - f.start_byte)::int) <> convert_to(f.quote, 'UTF8');

-- Each reading with what superseded it.
CREATE VIEW reading_history AS
SELECT r.number, r.report, r.program, r.data, r.read_at, r.records,
    lead(r.program) OVER later AS superseded_by_program, lead(r.data) OVER later AS superseded_by_data,
    lead(r.read_at) OVER later AS superseded_at
FROM readings AS r WINDOW later AS (PARTITION BY r.report ORDER BY r.number);

-- The feed of changes.
CREATE VIEW changes AS
SELECT received AS at, 'report' AS kind, id, '' AS program, '' AS data FROM reports
UNION ALL SELECT read_at, 'reading', report, program, data FROM readings
UNION ALL SELECT made_at, 'decision', id, '', '' FROM decisions
UNION ALL SELECT at, 'removal', id, '', '' FROM removals;

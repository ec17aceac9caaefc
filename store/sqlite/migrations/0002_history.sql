-- History: when a report was received, when it was read and by what it was superseded, when a person
-- decided; and removals, the one exception to "it only grows".

ALTER TABLE reports ADD COLUMN received TEXT NOT NULL DEFAULT '';  -- RFC 3339, UTC; '' before this was kept
ALTER TABLE readings ADD COLUMN read_at TEXT NOT NULL DEFAULT '';
ALTER TABLE readings ADD COLUMN records INTEGER NOT NULL DEFAULT 0; -- how many rows of records it was written with
UPDATE readings SET records = (SELECT count(*) FROM records WHERE reading = readings.number);
ALTER TABLE decisions ADD COLUMN made_at TEXT NOT NULL DEFAULT '';

-- Tombstones: what was taken out, by whom and why.
CREATE TABLE removals (
    number INTEGER PRIMARY KEY AUTOINCREMENT,
    id     TEXT NOT NULL UNIQUE,
    at     TEXT NOT NULL,
    json   TEXT NOT NULL
) STRICT;

-- Reports that were taken out and must not come back.
CREATE TABLE removed_reports (
    report  TEXT NOT NULL PRIMARY KEY,
    removal TEXT NOT NULL
) STRICT, WITHOUT ROWID;

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

-- The index follows a text that is removed or blacked out.
DROP TRIGGER reports_retitled;
CREATE TRIGGER reports_rewritten AFTER UPDATE OF title, text ON reports WHEN old.title <> new.title OR old.text <> new.text BEGIN
    INSERT INTO report_words (report_words, rowid, title, text) VALUES ('delete', old.number, old.title, old.text);
    INSERT INTO report_words (rowid, title, text) VALUES (new.number, new.title, new.text);
END;
CREATE TRIGGER reports_removed AFTER DELETE ON reports BEGIN
    INSERT INTO report_words (report_words, rowid, title, text) VALUES ('delete', old.number, old.title, old.text);
END;

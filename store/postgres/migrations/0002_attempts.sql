-- +goose Up
-- How often a waiting report was taken in hand, and what came of it. A reading ends it.
CREATE TABLE attempts (
    report text COLLATE "C" NOT NULL PRIMARY KEY,
    tries  bigint NOT NULL,
    error  text NOT NULL
);

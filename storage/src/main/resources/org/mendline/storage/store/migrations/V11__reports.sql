-- Version 11: reports that are written again and again, by name.

CREATE TABLE IF NOT EXISTS saved_report (
    given_name VARCHAR(80) PRIMARY KEY,
    definition VARCHAR NOT NULL,
    made_by VARCHAR NOT NULL,
    made_ms BIGINT NOT NULL
);

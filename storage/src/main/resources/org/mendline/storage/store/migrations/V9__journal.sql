-- Version 9: notes and interventions written down by hand. Nothing is deleted: what is taken out is marked.

CREATE TABLE IF NOT EXISTS journal_entry (
    id VARCHAR(64) PRIMARY KEY,
    person_key INTEGER NOT NULL REFERENCES person (person_key),
    at_ms BIGINT NOT NULL,
    utc_offset_s INTEGER NOT NULL,
    kind VARCHAR(20) NOT NULL,
    words VARCHAR NOT NULL,
    dose DOUBLE PRECISION,
    unit VARCHAR(100),
    until_ms BIGINT,
    entered_by VARCHAR NOT NULL,
    taken_out BOOLEAN NOT NULL
);

CREATE INDEX IF NOT EXISTS journal_entry_person ON journal_entry (person_key, at_ms);

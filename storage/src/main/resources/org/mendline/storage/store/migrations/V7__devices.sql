-- Version 7: one device is primary for a kind of measure, and the one index of observations tells devices apart, so that
-- the devices of a measure, and the days of each, are found without reading all its values.

CREATE TABLE IF NOT EXISTS primary_device (
    person_key INTEGER NOT NULL REFERENCES person (person_key) ON DELETE CASCADE,
    kind VARCHAR(200) NOT NULL,
    device_key INTEGER NOT NULL,
    chosen_by VARCHAR NOT NULL,
    at_ms BIGINT NOT NULL,
    PRIMARY KEY (person_key, kind)
);

CREATE UNIQUE INDEX IF NOT EXISTS observation_of_device
    ON observation (person_key, measure_key, device_key, at_ms, numeric_value);

DROP INDEX IF EXISTS observation_identity;

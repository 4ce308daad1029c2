-- Version 6: how tables of other makers are read, by the fingerprint of their headings.

CREATE TABLE IF NOT EXISTS csv_mapping (
    signature CHAR(64) PRIMARY KEY,
    given_name VARCHAR(200) NOT NULL UNIQUE,
    mapping VARCHAR NOT NULL,
    made_by VARCHAR NOT NULL,
    made_ms BIGINT NOT NULL
);

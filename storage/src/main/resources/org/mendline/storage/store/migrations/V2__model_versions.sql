-- Version 2. What the clinic's own models were, and which of them was believed when. Both tables only ever grow.

CREATE TABLE IF NOT EXISTS model_version (
    id VARCHAR(200) PRIMARY KEY,
    kind VARCHAR(100) NOT NULL,
    created_ms BIGINT NOT NULL,
    trained_by VARCHAR NOT NULL,
    payload VARCHAR NOT NULL,
    report VARCHAR NOT NULL
);

-- The newest row of a kind says what is active; model_id NULL is the shipped model. returns_to is the step that a
-- roll back restores, NULL the state before the first step.
CREATE TABLE IF NOT EXISTS model_activation (
    step BIGINT PRIMARY KEY,
    kind VARCHAR(100) NOT NULL,
    model_id VARCHAR(200) REFERENCES model_version (id),
    returns_to BIGINT REFERENCES model_activation (step),
    at_ms BIGINT NOT NULL,
    decided_by VARCHAR NOT NULL,
    reason VARCHAR NOT NULL
);

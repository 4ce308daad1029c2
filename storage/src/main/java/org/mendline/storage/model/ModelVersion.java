package org.mendline.storage.model;

import java.time.Instant;

/// A model the clinic trained; never changed once stored.
///
/// @param id unique within the store, for example `local-2026-11-21-a1b2c3`
/// @param kind what it can stand in for, for example `twin-priors`; at most one version of a kind is active
/// @param trainedBy who ran the training
/// @param payload the model itself, as JSON
/// @param report what its backtest found, as JSON
public record ModelVersion(
        String id, String kind, Instant createdAt, String trainedBy, String payload, String report) {}

package org.mendline.storage.model;

import java.util.List;
import java.util.Optional;

/// Model versions and the decisions on them. History is kept: nothing is ever changed or removed. Every write
/// leaves an entry in the audit log in the same transaction.
public interface ModelRepository {
    /// Stores a version; activates nothing.
    ///
    /// @throws IllegalArgumentException if there is a version with this id
    void add(ModelVersion version);

    Optional<ModelVersion> find(String id);

    /// Versions of a kind, newest first.
    List<ModelVersion> all(String kind);

    /// Decisions on a kind, newest first.
    List<ModelStep> steps(String kind);

    /// The active version of a kind; empty while the shipped model is used.
    Optional<ModelVersion> active(String kind);

    /// Where a version stands.
    ModelStatus status(ModelVersion version);

    /// Makes a version the only active one of its kind.
    ///
    /// @throws IllegalArgumentException if there is no such version or nobody is named
    /// @throws IllegalStateException if it is active already
    ModelStep activate(String id, String decidedBy, String reason);

    /// Takes back the newest activation of a kind that still stands: what was active before it is active again.
    ///
    /// @throws IllegalArgumentException if nobody is named
    /// @throws IllegalStateException if the shipped model is in use already
    ModelStep rollBack(String kind, String decidedBy, String reason);
}

package org.mendline.storage.model;

/// Where a stored version stands.
public enum ModelStatus {
    /// Stored; nobody has activated it yet.
    TRAINED,
    /// Predictions use it.
    ACTIVE,
    /// Was active once and is not any more.
    RETIRED
}

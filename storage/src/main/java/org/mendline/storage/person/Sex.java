package org.mendline.storage.person;

/// Sex as recorded; used as a model input only where a prior is known to differ.
public enum Sex {
    FEMALE,
    MALE,
    OTHER,
    UNKNOWN
}

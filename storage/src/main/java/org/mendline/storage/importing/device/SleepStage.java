package org.mendline.storage.importing.device;

/// What a stretch of a night was.
public enum SleepStage {
    IN_BED,
    AWAKE,
    /// Asleep, the device does not say how deeply.
    ASLEEP,
    LIGHT,
    DEEP,
    REM;

    boolean isSleep() {
        return this != IN_BED && this != AWAKE;
    }
}

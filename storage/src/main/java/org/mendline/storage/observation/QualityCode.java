package org.mendline.storage.observation;

/// The small numbers under which qualities are stored. They never change their meaning.
public final class QualityCode {
    public static final int CORRECTED = 1;

    private QualityCode() {}

    static int of(Quality quality) {
        return switch (quality) {
            case VALID -> 0;
            case CORRECTED -> CORRECTED;
            case IMPLAUSIBLE -> 2;
            case FUTURE -> 3;
            case PRELIMINARY -> 4;
        };
    }

    /// @throws IllegalStateException for a number no version of this class has written
    static Quality quality(int code) {
        return switch (code) {
            case 0 -> Quality.VALID;
            case CORRECTED -> Quality.CORRECTED;
            case 2 -> Quality.IMPLAUSIBLE;
            case 3 -> Quality.FUTURE;
            case 4 -> Quality.PRELIMINARY;
            default -> throw new IllegalStateException("Quality code " + code + " is not known to this version.");
        };
    }
}

package org.mendline.storage.observation;

/// The small numbers under which qualities are stored. They never change their meaning.
final class QualityCode {
    static final int CORRECTED = 1;
    static final int IMPLAUSIBLE = 2;
    static final int ACCEPTED = 5;
    static final int REJECTED = 6;

    private QualityCode() {}

    static int of(Quality quality) {
        return switch (quality) {
            case VALID -> 0;
            case CORRECTED -> CORRECTED;
            case IMPLAUSIBLE -> IMPLAUSIBLE;
            case FUTURE -> 3;
            case PRELIMINARY -> 4;
            case ACCEPTED -> ACCEPTED;
            case REJECTED -> REJECTED;
        };
    }

    /// @throws IllegalStateException for a number no version of this class has written
    static Quality quality(int code) {
        return switch (code) {
            case 0 -> Quality.VALID;
            case CORRECTED -> Quality.CORRECTED;
            case IMPLAUSIBLE -> Quality.IMPLAUSIBLE;
            case 3 -> Quality.FUTURE;
            case 4 -> Quality.PRELIMINARY;
            case ACCEPTED -> Quality.ACCEPTED;
            case REJECTED -> Quality.REJECTED;
            default -> throw new IllegalStateException("Quality code " + code + " is not known to this version.");
        };
    }
}

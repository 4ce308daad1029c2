package org.mendline.storage.observation;

/// The small numbers under which qualities are stored. They never change their meaning.
public final class QualityCode {
    public static final int VALID = 0;
    public static final int CORRECTED = 1;
    static final int IMPLAUSIBLE = 2;
    static final int ACCEPTED = 5;
    static final int REJECTED = 6;

    /// Condition on the column `quality`: the value becomes a feature, see [#isFeature].
    public static final String IS_FEATURE = "quality IN (" + VALID + ", " + CORRECTED + ", " + ACCEPTED + ")";

    private QualityCode() {}

    /// Whether a value stored with this number becomes a feature.
    public static boolean isFeature(int code) {
        return code == VALID || code == CORRECTED || code == ACCEPTED;
    }

    static int of(Quality quality) {
        return switch (quality) {
            case VALID -> VALID;
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
            case VALID -> Quality.VALID;
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

package org.mendline.storage.observation;

/// The small numbers under which qualities are stored. They never change their meaning.
public final class QualityCode {
    public static final int VALID = 0;
    public static final int CORRECTED = 1;
    static final int IMPLAUSIBLE = 2;
    static final int ACCEPTED = 5;
    static final int REJECTED = 6;
    static final int WITHDRAWN = 7;
    /// A withdrawn value that had been a correction: what it replaced does not come back beside it.
    static final int WITHDRAWN_CORRECTION = 8;

    /// Condition on the column `quality`: the value becomes a feature, see [#isFeature].
    public static final String IS_FEATURE = "quality IN (" + VALID + ", " + CORRECTED + ", " + ACCEPTED + ")";

    /// Condition on the column `quality`: the value was taken back by its sender.
    public static final String IS_WITHDRAWN = "quality IN (" + WITHDRAWN + ", " + WITHDRAWN_CORRECTION + ")";

    /// Condition on the column `quality`: the value is a correction, whether it still stands or not.
    public static final String IS_CORRECTION = "quality IN (" + CORRECTED + ", " + WITHDRAWN_CORRECTION + ")";

    private QualityCode() {}

    /// Whether a value stored with this number becomes a feature.
    public static boolean isFeature(int code) {
        return code == VALID || code == CORRECTED || code == ACCEPTED;
    }

    /// Whether a value stored with this number was taken back by its sender.
    public static boolean isWithdrawn(int code) {
        return code == WITHDRAWN || code == WITHDRAWN_CORRECTION;
    }

    /// The number of a value that is taken back.
    ///
    /// @param before its number until then
    static int withdrawn(int before) {
        return before == CORRECTED || before == WITHDRAWN_CORRECTION ? WITHDRAWN_CORRECTION : WITHDRAWN;
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
            case WITHDRAWN -> WITHDRAWN;
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
            case WITHDRAWN, WITHDRAWN_CORRECTION -> Quality.WITHDRAWN;
            default -> throw new IllegalStateException("Quality code " + code + " is not known to this version.");
        };
    }
}

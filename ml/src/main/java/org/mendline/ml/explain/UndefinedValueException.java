package org.mendline.ml.explain;

/// Some coalition has no defined worth, for example the logit of a mean outside (0, 1). Shares that rest on it
/// would be NaN, so there are none.
public final class UndefinedValueException extends ExplanationException {
    private final long coalition;

    /// @param coalition bit mask of the players that took part
    /// @param reason what is undefined, for example `the logit of -0.2`
    public UndefinedValueException(long coalition, String reason) {
        super("This prediction cannot be explained: " + reason + " is undefined (coalition "
                + Long.toBinaryString(coalition) + "). Choose another scale or reference.");
        this.coalition = coalition;
    }

    /// Bit mask of the players that took part.
    public long coalition() {
        return coalition;
    }
}

package org.mendline.app.review;

/// How long a decision holds before the same suggestion is raised again, if it still stands to reason.
final class HoldDays {
    /// A changed plan takes about four weeks to show.
    static final int PLAN = 28;

    static final int MEASURE = 14;

    /// A warning is about the next days.
    static final int LOOK = 3;

    private HoldDays() {}

    /// @param code of a suggestion, for example `plan:sleep`
    static int of(String code) {
        if (code.startsWith("plan:")) {
            return PLAN;
        }
        return code.startsWith("measure:") ? MEASURE : LOOK;
    }
}

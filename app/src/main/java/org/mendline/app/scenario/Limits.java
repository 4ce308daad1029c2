package org.mendline.app.scenario;

import java.util.OptionalDouble;
import java.util.OptionalInt;

/// What a search for plans must keep to, beside the levers that are locked.
///
/// @param byDay days after today by which the goal should be reached in half of the futures
/// @param mostSessionsAWeek of therapy
/// @param mostMinutesADay of therapy, mobility work, cold and training together, in the fullest week
/// @param mostMinutesAWeek the same over a week, mean over the plan
/// @param sessionMinutes minutes of one session of therapy
public record Limits(
        OptionalInt byDay,
        OptionalInt mostSessionsAWeek,
        OptionalDouble mostMinutesADay,
        OptionalDouble mostMinutesAWeek,
        int sessionMinutes) {
    /// None.
    public static final Limits NONE = new Limits(
            OptionalInt.empty(),
            OptionalInt.empty(),
            OptionalDouble.empty(),
            OptionalDouble.empty(),
            Burden.SESSION_MINUTES);

    /// Why no plan proposes a drug, for everyone who asks.
    public static final String DRUGS =
            "Drugs: the twin knows no effect of any drug, so none is ever proposed, allowed or not.";

    private static final double ROUNDING = 1e-6;

    /// @throws IllegalArgumentException with a sentence, if a limit is negative or a session has no length
    public Limits {
        boolean negative = byDay.orElse(1) < 1
                || mostSessionsAWeek.orElse(0) < 0
                || mostMinutesADay.orElse(0) < 0
                || mostMinutesAWeek.orElse(0) < 0;
        if (negative || sessionMinutes < 1) {
            throw new IllegalArgumentException(
                    "Limits are counts of 0 or more, a session lasts a minute at least, and the goal date lies ahead.");
        }
    }

    /// Whether a plan keeps to all of them but the date, which only a simulation tells.
    boolean keeps(Burden burden) {
        return burden.mostSessionsAWeek() <= mostSessionsAWeek.orElse(Integer.MAX_VALUE)
                && burden.mostMinutesADay() <= mostMinutesADay.orElse(Double.MAX_VALUE) + ROUNDING
                && burden.minutesAWeek() <= mostMinutesAWeek.orElse(Double.MAX_VALUE) + ROUNDING;
    }
}

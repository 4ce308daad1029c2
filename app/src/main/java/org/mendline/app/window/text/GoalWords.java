package org.mendline.app.window.text;

import java.util.OptionalInt;
import org.mendline.ml.forecast.TimeToGoal;

/// Time to goal in plain words, with its 80 % interval.
public final class GoalWords {
    private static final int DAYS_A_WEEK = 7;
    private static final int SHOW_DAYS_BELOW = 21;

    private final Texts texts;

    public GoalWords(Texts texts) {
        this.texts = texts;
    }

    /// The middle of the distribution: `6 weeks`, `reached`, `12+ weeks`.
    public String median(TimeToGoal time) {
        OptionalInt days = time.medianDays();
        if (days.isEmpty()) {
            return texts.format("goal.beyond", count(time.horizonDays(), false));
        }
        return days.getAsInt() == 0 ? texts.get("goal.reached") : span(days.getAsInt());
    }

    /// The 80 % interval: `4 to 9 weeks`, `9 to 12+ weeks`; empty where the goal is reached or nothing is known.
    public String interval(TimeToGoal time) {
        if (time.lo80Days().isEmpty() || reached(time)) {
            return "";
        }
        int low = time.lo80Days().getAsInt();
        if (time.hi80Days().isEmpty()) {
            return texts.format("goal.interval.open", low(low, false), count(time.horizonDays(), false));
        }
        int high = time.hi80Days().getAsInt();
        boolean inDays = high < SHOW_DAYS_BELOW;
        return texts.format("goal.interval", low(low, inDays), span(high, inDays));
    }

    /// `71 % of simulated futures reach it within 12 weeks.`
    public String probability(TimeToGoal time) {
        return texts.format(
                "goal.probability", percent(time.probabilityWithinHorizon()), span(time.horizonDays(), false));
    }

    /// Whole per cent; never a rounded-up certainty.
    public static String percent(double share) {
        if (share > 0.99 && share < 1) {
            return ">99";
        }
        if (share > 0 && share < 0.01) {
            return "<1";
        }
        return String.valueOf(Math.round(share * 100));
    }

    /// `9 days`, `6 weeks`.
    public String span(int days, boolean inDays) {
        return texts.format(inDays ? "span.days" : "span.weeks", count(days, inDays));
    }

    /// A difference in days, in the larger unit where that reads better.
    public String span(int days) {
        return span(days, days < SHOW_DAYS_BELOW);
    }

    private static boolean reached(TimeToGoal time) {
        return time.medianDays().isPresent() && time.medianDays().getAsInt() == 0;
    }

    private String low(int days, boolean inDays) {
        return days == 0 ? texts.get("goal.now") : String.valueOf(count(days, inDays));
    }

    private static int count(int days, boolean inDays) {
        return inDays ? days : Math.max(1, Math.round((float) days / DAYS_A_WEEK));
    }
}

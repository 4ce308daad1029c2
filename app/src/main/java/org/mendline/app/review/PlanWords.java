package org.mendline.app.review;

import java.util.Locale;
import org.mendline.app.prediction.PersonPrediction;
import org.mendline.ml.twin.Condition;
import org.mendline.ml.twin.ConditionPriors;
import org.mendline.ml.twin.Lever;

/// A change of one daily dose in words: what to do, what it asks, what may go wrong.
final class PlanWords {
    private static final double DAYS_A_WEEK = 7;

    private PlanWords() {}

    /// A dose as it is prescribed: no finer than a plan can name.
    static double prescribable(Lever lever, double dose) {
        double step = switch (lever) {
            case SLEEP -> 0.25;
            case LOAD -> 10;
            case THERAPY, MOBILITY -> 5;
            case PROTEIN -> 0.1;
            case COLD -> 1;
        };
        return Math.clamp(Math.round(dose / step) * step, lever.low(), lever.high());
    }

    /// `8.0 h`, `45 min`.
    static String amount(Lever lever, double dose) {
        return switch (lever) {
            case SLEEP -> String.format(Locale.ROOT, "%.1f h", dose);
            case PROTEIN -> String.format(Locale.ROOT, "%.1f g/kg", dose);
            case LOAD -> String.format(Locale.ROOT, "%.0f AU", dose);
            case THERAPY, COLD, MOBILITY -> String.format(Locale.ROOT, "%.0f min", dose);
        };
    }

    static String title(Lever lever, double usual, double dose) {
        String now = amount(lever, usual);
        String then = amount(lever, dose);
        return switch (lever) {
            case SLEEP -> "Sleep " + then + " a night instead of " + now + ".";
            case LOAD -> {
                double percent = 100 * (dose / usual - 1);
                yield "Train at " + then + " a day on average instead of " + now
                        + (usual > 0
                                ? String.format(Locale.ROOT, " (%+.0f %%).", percent)
                                        .replace('-', '\u2212')
                                : ".");
            }
            case THERAPY -> "Give " + then + " of therapy a day on average instead of " + now + ".";
            case PROTEIN -> "Eat " + then + " of protein a day instead of " + now + ".";
            case COLD -> "Cold: " + then + " a day instead of " + now + ".";
            case MOBILITY -> "Mobility work: " + then + " a day instead of " + now + ".";
        };
    }

    static String why(Lever lever, double usual) {
        String what = switch (lever) {
            case SLEEP -> "Sleep has lately been " + amount(lever, usual) + " a night.";
            case LOAD -> "Training load has lately been " + amount(lever, usual) + " a day.";
            case THERAPY -> "Therapy has lately been " + amount(lever, usual) + " a day.";
            case PROTEIN -> "Protein has lately been " + amount(lever, usual) + " a day.";
            case COLD -> "Cold has lately been " + amount(lever, usual) + " a day.";
            case MOBILITY -> "Mobility work has lately been " + amount(lever, usual) + " a day.";
        };
        return what + " Of all plausible steps of the plan, this one does more than the error of measurement.";
    }

    static String burden(PersonPrediction p, Lever lever, double usual, double dose) {
        double change = dose - usual;
        return switch (lever) {
            case SLEEP -> String.format(Locale.ROOT, "%.1f h more in bed each night.", change);
            case LOAD -> change > 0 ? "More training time." : "None: less training.";
            case THERAPY, COLD, MOBILITY ->
                change > 0
                        ? String.format(
                                Locale.ROOT, "%.0f min a day, %.1f h a week.", change, change * DAYS_A_WEEK / 60)
                        : "None: less time.";
            case PROTEIN ->
                p.person().massKg().isPresent()
                        ? String.format(
                                Locale.ROOT,
                                "About %.0f g more protein a day.",
                                change * p.person().massKg().getAsDouble())
                        : "More protein with each meal.";
        };
    }

    static String risk(PersonPrediction p, Lever lever, double usual, double dose) {
        boolean more = dose > usual;
        return switch (lever) {
            case SLEEP -> "None known to the twin.";
            case LOAD -> more ? "Overload, if pain or fatigue rise: step up slowly." : loadLess(p);
            case THERAPY -> therapy(p);
            case PROTEIN -> "With kidney disease only on medical advice.";
            case COLD -> more ? "Blunts adaptation to strength work." : "Pain and soreness may be felt more.";
            case MOBILITY -> "None known to the twin.";
        };
    }

    private static String loadLess(PersonPrediction p) {
        return ConditionPriors.of(p.record()).mechanics().needsUse()
                ? "Function that is not used comes back later: keep up what does not overload."
                : "None known to the twin.";
    }

    private static String therapy(PersonPrediction p) {
        return p.record().condition() == Condition.STROKE_UPPER_LIMB
                ? "High doses in the first two days after a stroke do harm (AVERT 2015, doi"
                        + " 10.1016/S0140-6736(15)60690-0); later, fatigue."
                : "Soreness and pain may rise for some days.";
    }
}

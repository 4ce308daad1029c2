package org.mendline.ml.explain;

import java.util.List;
import java.util.Locale;
import org.mendline.ml.twin.OutcomeScale;

/// Says an explanation in one sentence that a patient understands: the one or two inputs that move the prediction
/// most, against the person's own normal.
public final class PlainSentence {
    /// The second input is named when it weighs at least half as much as the first.
    private static final double WORTH_NAMING_SECOND = 0.5;

    private PlainSentence() {}

    /// The sentence for a prediction of an outcome measure; a tenth of its minimal important difference is
    /// negligible.
    ///
    /// @param when the horizon in words, for example `at 72 h` or `in 6 weeks`
    public static String of(Explanation explanation, OutcomeScale scale, String when) {
        return of(explanation, scale.higherIsBetter(), when, scale.minimalImportantDifference() / 10);
    }

    /// The sentence for any prediction.
    ///
    /// @param higherIsBetter whether a larger prediction is good news
    /// @param when the horizon in words, for example `at 72 h`
    /// @param negligible smallest share worth saying, in the unit of the prediction
    public static String of(Explanation explanation, boolean higherIsBetter, String when, double negligible) {
        List<Contribution> inputs = explanation.contributions().stream()
                .filter(c -> !c.feature().equals(RecoveryExplainer.EXACT_CHECK))
                .filter(c -> Math.abs(c.phi()) >= negligible && c.phi() != 0)
                .limit(2)
                .toList();
        if (inputs.isEmpty()) {
            return "Nothing recorded recently moves this prediction noticeably from your own normal " + when + ".";
        }
        Contribution first = inputs.getFirst();
        String sentence =
                capitalised(Deviation.of(first)) + " " + effect(first, explanation.unit(), higherIsBetter) + " " + when;
        if (inputs.size() > 1 && Math.abs(inputs.get(1).phi()) >= WORTH_NAMING_SECOND * Math.abs(first.phi())) {
            Contribution second = inputs.get(1);
            sentence += "; " + Deviation.of(second) + " " + effect(second, explanation.unit(), higherIsBetter);
        }
        return sentence + ".";
    }

    private static String effect(Contribution contribution, String unit, boolean higherIsBetter) {
        String size = amount(Math.abs(contribution.phi()), unit);
        boolean up = contribution.phi() > 0;
        if (higherIsBetter) {
            return (up ? "adds " : "costs ") + size;
        }
        return up ? "adds " + size + " (worse)" : "takes " + size + " off (better)";
    }

    /// A size with its unit, to the tenth at most: a prediction is not better than that.
    static String amount(double size, String unit) {
        String number = size >= 10
                ? String.format(Locale.ROOT, "%.0f", size)
                : size >= 0.05 ? String.format(Locale.ROOT, "%.1f", size) : "less than 0.1";
        return number + unitWords(unit);
    }

    /// The unit as said in a sentence, with the space before it.
    static String unitWords(String unit) {
        return switch (unit) {
            case "", "1", "0-10", "{score}", "score", "points", "{points}" -> " points";
            case "deg" -> "°";
            case "%" -> " percentage points";
            case "/min" -> " beats/min";
            default -> " " + unit;
        };
    }

    private static String capitalised(String words) {
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }
}

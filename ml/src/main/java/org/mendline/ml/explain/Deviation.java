package org.mendline.ml.explain;

import java.util.Locale;

/// How an input differs from the person's own normal, in words: in per cent where the unit has a true zero that
/// people do not think in, else in the unit.
final class Deviation {
    private Deviation() {}

    /// For example `HRV 18 % below your own normal`.
    static String of(Contribution input) {
        String name = spoken(input.feature());
        if (input.value().isEmpty()) {
            return name;
        }
        if (input.baseline().isEmpty()) {
            return "the recent " + name;
        }
        return name + " "
                + against(input.value().getAsDouble(), input.baseline().getAsDouble(), input.unit());
    }

    private static String against(double value, double normal, String unit) {
        String where = value < normal ? " below your own normal" : " above your own normal";
        if (normal > 0 && thoughtOfAsShare(unit)) {
            double ratio = value / normal;
            long percent = Math.round(100 * Math.abs(ratio - 1));
            if (percent == 0) {
                return "close to your own normal";
            }
            return ratio >= 2
                    ? String.format(Locale.ROOT, "%.1f times your own normal", ratio)
                    : percent + " %" + where;
        }
        double difference = Math.abs(value - normal);
        return difference < 0.05 ? "close to your own normal" : PlainSentence.amount(difference, unit) + where;
    }

    private static boolean thoughtOfAsShare(String unit) {
        return switch (unit) {
            case "ms", "AU", "mg/L", "U/L" -> true;
            default -> false;
        };
    }

    /// Names in the middle of a sentence: small first letter, the usual abbreviations.
    private static String spoken(String feature) {
        return switch (feature) {
            case "Heart-rate variability" -> "HRV";
            case "Inflammation (CRP)" -> "CRP";
            case "Muscle damage (CK)" -> "CK";
            case "Nutrition (protein)" -> "protein";
            case "Outcome measurements" -> "outcome measurement";
            default -> feature.substring(0, 1).toLowerCase(Locale.ROOT) + feature.substring(1);
        };
    }
}

package org.mendline.viz.waterfall;

import java.util.Locale;
import org.mendline.viz.plot.ValueText;

/// The waterfall in plain sentences.
final class WaterfallWords {
    /// Largest residual that counts as exact, relative to the values' size.
    private static final double EXACT = 1e-6;

    private WaterfallWords() {}

    /// Decimals from the largest step, so that small steps do not drown.
    static ValueText values(WaterfallData data) {
        double largest = data.steps().stream()
                .mapToDouble(step -> Math.abs(step.phi()))
                .max()
                .orElse(0);
        return ValueText.forSpan(data.unit(), largest * 5);
    }

    /// Whether base and contributions add up to the prediction.
    static boolean addsUp(WaterfallData data) {
        double scale = Math.max(1, Math.max(Math.abs(data.base()), Math.abs(data.prediction())));
        return Math.abs(data.residual()) <= EXACT * scale;
    }

    static String sumCheck(WaterfallData data) {
        ValueText values = values(data);
        return (addsUp(data) ? "Adds up: " : "Does not add up: ")
                + "base " + values.bare(data.base())
                + ", contributions " + values.signed(sum(data))
                + ", prediction " + values.withUnit(data.prediction())
                + "; residual " + residual(data);
    }

    /// The sum check for narrow charts.
    static String shortSumCheck(WaterfallData data) {
        ValueText values = values(data);
        double sum = sum(data);
        return values.bare(data.base())
                + (sum < 0 ? " − " : " + ")
                + values.bare(Math.abs(sum))
                + (addsUp(data) ? " = " : " ≠ ")
                + values.withUnit(data.prediction())
                + "; residual " + residual(data);
    }

    private static double sum(WaterfallData data) {
        return data.steps().stream().mapToDouble(WaterfallData.Step::phi).sum();
    }

    private static String residual(WaterfallData data) {
        return data.residual() == 0 ? "0" : String.format(Locale.ROOT, "%.0e", Math.abs(data.residual()));
    }

    static String row(WaterfallRow row, WaterfallData data) {
        ValueText values = values(data);
        String detail = row.detail().isBlank() ? "" : " (" + row.detail() + ")";
        return row.label()
                + detail
                + switch (row.kind()) {
                    case BASE, PREDICTION -> ": " + values.withUnit(row.to()) + ".";
                    case HELPS -> ": helps, " + values.signed(row.phi()) + values.unitSuffix() + ".";
                    case HURTS -> ": hurts, " + values.signed(row.phi()) + values.unitSuffix() + ".";
                    case NEUTRAL -> ": no effect.";
                };
    }

    static String summary(WaterfallData data) {
        ValueText values = values(data);
        StringBuilder text = new StringBuilder(data.title())
                .append(". From ")
                .append(data.baseLabel())
                .append(", ")
                .append(values.withUnit(data.base()))
                .append(", to ")
                .append(data.predictionLabel())
                .append(", ")
                .append(values.withUnit(data.prediction()))
                .append('.');
        WaterfallRow.of(data, Integer.MAX_VALUE).stream()
                .filter(WaterfallRow::isStep)
                .forEach(row -> text.append(' ').append(row(row, data)));
        return text.append(' ').append(sumCheck(data)).append('.').toString();
    }
}

package org.mendline.viz.waterfall;

import java.util.Locale;
import org.mendline.viz.plot.ChartTexts;
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
        return ChartTexts.current()
                .format(
                        addsUp(data) ? "waterfall.addsUp" : "waterfall.doesNotAddUp",
                        values.bare(data.base()),
                        values.signed(sum(data)),
                        values.withUnit(data.prediction()),
                        residual(data));
    }

    /// The sum check for narrow charts.
    static String shortSumCheck(WaterfallData data) {
        ValueText values = values(data);
        double sum = sum(data);
        String equation = values.bare(data.base())
                + (sum < 0 ? " − " : " + ")
                + values.bare(Math.abs(sum))
                + (addsUp(data) ? " = " : " ≠ ")
                + values.withUnit(data.prediction());
        return ChartTexts.current().format("waterfall.short", equation, residual(data));
    }

    private static double sum(WaterfallData data) {
        return data.steps().stream().mapToDouble(WaterfallData.Step::phi).sum();
    }

    private static String residual(WaterfallData data) {
        String digits = data.residual() == 0 ? "0" : String.format(Locale.ROOT, "%.0e", Math.abs(data.residual()));
        return ChartTexts.current().number(digits);
    }

    static String row(WaterfallRow row, WaterfallData data) {
        ValueText values = values(data);
        ChartTexts texts = ChartTexts.current();
        String name = row.detail().isBlank() ? row.label() : texts.format("detailed", row.label(), row.detail());
        String amount = values.signed(row.phi()) + values.unitSuffix();
        String words = switch (row.kind()) {
            case BASE, PREDICTION -> values.withUnit(row.to());
            case HELPS -> texts.comma(texts.get("effect.helps"), amount);
            case HURTS -> texts.comma(texts.get("effect.hurts"), amount);
            case NEUTRAL -> texts.get("effect.none");
        };
        return texts.sentence(texts.format("named", name, words));
    }

    static String summary(WaterfallData data) {
        ValueText values = values(data);
        ChartTexts texts = ChartTexts.current();
        StringBuilder text = new StringBuilder(texts.format(
                "waterfall.summary",
                data.title(),
                data.baseLabel(),
                values.withUnit(data.base()),
                data.predictionLabel(),
                values.withUnit(data.prediction())));
        WaterfallRow.of(data, Integer.MAX_VALUE).stream()
                .filter(WaterfallRow::isStep)
                .forEach(row -> text.append(' ').append(row(row, data)));
        return text.append(' ').append(texts.sentence(sumCheck(data))).toString();
    }
}

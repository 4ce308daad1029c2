package org.mendline.viz.pareto;

import java.util.Comparator;
import java.util.StringJoiner;
import org.mendline.viz.pareto.ParetoData.Axis;
import org.mendline.viz.pareto.ParetoData.Candidate;
import org.mendline.viz.plot.ChartTexts;
import org.mendline.viz.plot.ValueText;

/// The plot in plain sentences.
final class ParetoWords {
    private ParetoWords() {}

    static ValueText days(ParetoData data) {
        return text(
                data.speed(),
                data.candidates().stream()
                        .mapToDouble(Candidate::high80)
                        .filter(Double::isFinite)
                        .max()
                        .orElse(0));
    }

    static ValueText burden(ParetoData data) {
        return text(
                data.burden(),
                data.candidates().stream().mapToDouble(Candidate::burden).max().orElse(0));
    }

    private static ValueText text(Axis axis, double largest) {
        return ValueText.forSpan(axis.unit(), largest);
    }

    static String axis(Axis axis) {
        ChartTexts texts = ChartTexts.current();
        return texts.format("pareto.axis", axis.unit().isBlank() ? axis.name() : texts.comma(axis.name(), axis.unit()));
    }

    static String speed(ParetoData data, Candidate candidate) {
        ValueText days = days(data);
        ChartTexts texts = ChartTexts.current();
        String end =
                Double.isFinite(candidate.high80()) ? days.bare(candidate.high80()) : texts.get("pareto.speed.beyond");
        return texts.format("pareto.speed", days.withUnit(candidate.days()), days.bare(candidate.low80()), end);
    }

    static String risk(ParetoData data, Candidate candidate) {
        ChartTexts texts = ChartTexts.current();
        String level = texts.get(
                switch (data.risk(candidate)) {
                    case LOW -> "pareto.risk.low";
                    case MIDDLE -> "pareto.risk.middle";
                    case HIGH -> "pareto.risk.high";
                });
        return texts.comma(percent(candidate.risk()), level);
    }

    static String percent(double share) {
        String digits = share > 0 && share < 0.01 ? "<1" : String.valueOf(Math.round(share * 100));
        return ChartTexts.current().number(digits) + "\u00a0%";
    }

    static String reading(ParetoData data, int index) {
        Candidate candidate = data.candidates().get(index);
        ChartTexts texts = ChartTexts.current();
        String burden = burden(data).withUnit(candidate.burden());
        boolean selected = data.selected().orElse(-1) == index;
        return texts.format(
                "pareto.reading",
                selected ? texts.format("pareto.selected", candidate.name()) : candidate.name(),
                texts.midSentence(data.speed().name()),
                speed(data, candidate),
                texts.midSentence(data.burden().name()),
                data.riskTold() ? texts.comma(burden, data.riskName() + " " + risk(data, candidate)) : burden,
                texts.get(data.front().contains(index) ? "pareto.front" : "pareto.notFront"));
    }

    static String summary(ParetoData data) {
        ChartTexts texts = ChartTexts.current();
        StringJoiner text = new StringJoiner(" ");
        text.add(texts.sentence(data.title()));
        if (data.candidates().isEmpty()) {
            return text.add(texts.get("pareto.none")).toString();
        }
        text.add(texts.counted(
                "pareto.summary", data.candidates().size(), data.front().size()));
        data.front().stream()
                .sorted(Comparator.comparingDouble(i -> data.candidates().get(i).days()))
                .forEach(i -> text.add(reading(data, i)));
        return text.toString();
    }
}
